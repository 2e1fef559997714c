"""A practice vault: callers and calls that nobody made, as many as wanted, to learn, to show and to measure with."""
