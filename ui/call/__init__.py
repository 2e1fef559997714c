"""The call screen: what is open while somebody speaks."""
