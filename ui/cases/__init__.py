"""The case log: finding a call again, and reading it whole."""
