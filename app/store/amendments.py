"""What was added to a call after it was closed, and what is being written there."""

from dataclasses import dataclass, field
from datetime import datetime

from app.domain.calls import Amendment, CallId
from app.domain.people import PersonId
from app.store import texts
from app.store.moments import Moment
from app.vault.vault import Transaction, Vault

_SELECT = (
    "SELECT at, coalesce(person.name, by), reason, text, revises"
    " FROM amendment LEFT JOIN person ON person.id = by WHERE call_id = ?"
)
_NOTES = "notes"


@dataclass(frozen=True, kw_only=True, slots=True)
class Draft:
    """An addition that is being written."""

    text: str = field(default="", repr=False)
    reason: str = field(default="", repr=False)
    revises: bool = False


def add(work: Transaction, moment: Moment, text: str, reason: str, *, revises: bool = False) -> None:
    work.execute(
        "INSERT INTO amendment (call_id, moment, at, by, reason, text, revises) VALUES (?, ?, ?, ?, ?, ?, ?)",
        (*moment.row, texts.words(reason), texts.words(text), _NOTES if revises else ""),
    )


def history(vault: Vault, call: CallId) -> tuple[Amendment, ...]:
    """Oldest first."""
    return tuple(_amendment(*row) for row in vault.query(f"{_SELECT} ORDER BY moment", (call,)))


def last_by(vault: Vault, call: CallId, person: PersonId) -> Amendment | None:
    """The latest amendment of a call, if it was written by `person`."""
    rows = vault.query(
        f"{_SELECT} AND moment = (SELECT max(moment) FROM amendment WHERE call_id = ?) AND by = ?", (call, call, person)
    )
    return _amendment(*rows[0]) if rows else None


def keep_draft(work: Transaction, call: CallId, person: PersonId, at: datetime, draft: Draft) -> None:
    """In place of what was kept before; an empty one is not kept."""
    drop_draft(work, call, person)
    if draft.text.strip() or draft.reason.strip():
        work.execute(
            "INSERT INTO amendment_draft (call_id, person, saved_at, revises, text, reason) VALUES (?, ?, ?, ?, ?, ?)",
            (
                call, person, texts.from_time(at), _NOTES if draft.revises else "", texts.words(draft.text),
                texts.words(draft.reason),
            ),
        )  # fmt: skip


def drop_draft(work: Transaction, call: CallId, person: PersonId) -> None:
    work.execute("DELETE FROM amendment_draft WHERE call_id = ? AND person = ?", (call, person))


def draft(vault: Vault, call: CallId, person: PersonId) -> Draft | None:
    rows = vault.query(
        "SELECT text, reason, revises FROM amendment_draft WHERE call_id = ? AND person = ?", (call, person)
    )
    return Draft(text=rows[0][0], reason=rows[0][1], revises=bool(rows[0][2])) if rows else None


def _amendment(at: str, by: str, reason: str, text: str, revises: str) -> Amendment:
    return Amendment(at=texts.to_time(at), by=by, reason=reason, text=text, revises=bool(revises))
