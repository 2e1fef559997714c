"""The running notes of a call.  A row of its own: this is what is written several times a second."""

from datetime import datetime

from app.domain.calls import CallId
from app.store import texts
from app.vault.vault import Transaction, Vault


def begin(work: Transaction, call: CallId, at: datetime) -> None:
    work.execute("INSERT INTO note (call_id, saved_at) VALUES (?, ?)", (call, texts.from_time(at)))


def save(work: Transaction, call: CallId, text: str, revision: int, at: datetime) -> bool:
    """Replace the notes of an open call by a later revision.  False when the call is not open or already has this
    revision."""
    cursor = work.execute(
        "UPDATE note SET text = ?, revision = ?, saved_at = ? WHERE call_id = ? AND revision < ?"
        " AND EXISTS (SELECT 1 FROM call WHERE id = call_id AND status = 'draft')",
        (texts.words(text), revision, texts.from_time(at), call, revision),
    )
    return cursor.rowcount > 0


def get(vault: Vault, call: CallId) -> tuple[str, int]:
    """The text and its revision."""
    rows = vault.query("SELECT text, revision FROM note WHERE call_id = ?", (call,))
    return (str(rows[0][0]), int(rows[0][1])) if rows else ("", 0)
