"""The locked box: keys, key slots, the encrypted file, the event chain, backups.  Only here is a database opened."""
