"""What was added to a call after it was closed."""

from app.domain.calls import Amendment, CallId
from app.domain.people import PersonId
from app.store import texts
from app.store.moments import Moment
from app.vault.vault import Transaction, Vault

_SELECT = (
    "SELECT at, coalesce(person.name, by), reason, text"
    " FROM amendment LEFT JOIN person ON person.id = by WHERE call_id = ?"
)


def add(work: Transaction, moment: Moment, text: str, reason: str) -> None:
    work.execute(
        "INSERT INTO amendment (call_id, moment, at, by, reason, text) VALUES (?, ?, ?, ?, ?, ?)",
        (*moment.row, texts.words(reason), texts.words(text)),
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


def _amendment(at: str, by: str, reason: str, text: str) -> Amendment:
    return Amendment(at=texts.to_time(at), by=by, reason=reason, text=text)
