"""Settings of the hotline, the same for everyone who opens the vault."""

from app.store import texts
from app.vault.vault import Transaction, Vault

HOTLINE = "hotline"
PRACTICE = "practice"
"""Set in a vault whose calls are all made up; how many there were to begin with."""


def get(vault: Vault, name: str) -> str:
    """Empty where it was never set."""
    rows = vault.query("SELECT value FROM site WHERE name = ?", (name,))
    return str(rows[0][0]) if rows else ""


def put(work: Transaction, name: str, value: str) -> None:
    work.execute(
        "INSERT INTO site (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        (name, texts.words(value)),
    )
