"""The directory of places callers are sent to."""
