"""Which documents went out, and packages that came in from another console."""

from collections.abc import Sequence
from datetime import datetime

from app.domain.calls import CallId
from app.domain.people import PersonId
from app.store import texts
from app.vault.vault import Transaction, Vault


def hand_out(work: Transaction, document: str, calls: Sequence[CallId], at: datetime, by: PersonId) -> None:
    """Remember which call stands in which place, from 1."""
    work.executemany(
        "INSERT INTO handed_out (document, place, call_id, at, by) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
        [(document, place, call, texts.from_time(at), by) for place, call in enumerate(calls, start=1)],
    )


def call_in(vault: Vault, document: str, place: int) -> CallId | None:
    rows = vault.query("SELECT call_id FROM handed_out WHERE document = ? AND place = ?", (document, place))
    return CallId(rows[0][0]) if rows else None


def receive(work: Transaction, document: str, at: datetime, by: PersonId, content: str) -> None:
    """Keep a package.  Opening the same one again leaves what was answered so far."""
    work.execute(
        "INSERT INTO received (document, at, by, content) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
        (document, texts.from_time(at), by, content),
    )


def received(vault: Vault) -> list[tuple[str, datetime, str, bool]]:
    """Document, when, content, and whether the answer was sent; newest first."""
    rows = vault.query("SELECT document, at, content, sent_at IS NOT NULL FROM received ORDER BY at DESC, document")
    return [(document, texts.to_time(at), content, bool(sent)) for document, at, content, sent in rows]


def reply(vault: Vault, document: str) -> tuple[str, int]:
    """The answer as it is being written, JSON, and its revision."""
    rows = vault.query("SELECT reply, revision FROM received WHERE document = ?", (document,))
    return rows[0] if rows else ("{}", 0)


def save_reply(work: Transaction, document: str, content: str, revision: int) -> None:
    work.execute(
        "UPDATE received SET reply = ?, revision = ? WHERE document = ? AND revision < ?",
        (texts.words(content), revision, document, revision),
    )


def sent(work: Transaction, document: str, at: datetime) -> None:
    work.execute("UPDATE received SET sent_at = ? WHERE document = ?", (texts.from_time(at), document))
