"""The locked box: keys, key slots, the encrypted file, the event chain, backups.  The only package that opens a database."""
