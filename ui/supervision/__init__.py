"""From one call to a supervision summary that leaves the vault: look at it, tick it, encrypt it."""
