"""Digests of rows that stand beside a call, such as a contact or a disclosure: the event that made one carries it."""

import hashlib
import json

from app.errors import ErrorCode, UserError
from app.store import events
from app.vault import canonical
from app.vault.vault import Vault

_COLUMNS = {
    "follow_up_contact": "id, follow_up_id, at, by, outcome, answers, level, helped, note, guide_id, guide_version",
    "incident": (
        "id, call_id, kind, at, by, happened_at, ground, content, recipient, receipt, approver, told, guide_id,"
        " guide_version"
    ),
    "shift": "id, person, opened_at, closed_at, note",
}
"""Named one by one: a column that a later schema adds must not change the digest of an old row."""


def digest(vault: Vault, table: str, row: int) -> str:
    """SHA-256, hex, of one row as it is stored."""
    found = vault.query(f"SELECT {_COLUMNS[table]} FROM {table} WHERE id = ?", (row,))
    return hashlib.sha256(canonical.encode([f"{table}/1", *found])).hexdigest()


def refuse_altered(vault: Vault, table: str, kinds: tuple[events.Kind, ...], rows: tuple[int, ...]) -> None:
    """Raises RECORD_ALTERED where one of these rows is not what its last event says, or has none.  A purge says anew
    what it left."""
    marks = ", ".join("?" * len(kinds))
    told: dict[int, str] = {}
    for (payload,) in vault.query(f"SELECT payload FROM event WHERE kind IN ({marks}) ORDER BY sequence", kinds):
        content = json.loads(payload)
        told[content["row"]] = content["digest"]
    if any(told.get(row) != digest(vault, table, row) for row in rows):
        raise UserError(ErrorCode.RECORD_ALTERED, what=table)
