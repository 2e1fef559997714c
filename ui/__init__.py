"""What a person sees.  Asks `app.services`; never the store or the vault."""
