"""What the console knows and does.  Nothing in this package imports Qt."""
