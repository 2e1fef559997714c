"""How this workstation looks, speaks and locks, and what can be done for the vault as a whole."""
