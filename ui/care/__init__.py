"""The counsellor: own state, load, training."""
