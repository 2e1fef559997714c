"""The day of a counsellor: opening the shift, handing it over."""
