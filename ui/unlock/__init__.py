"""Before the vault is open: making it, unlocking it, or saying calmly why it cannot be opened."""
