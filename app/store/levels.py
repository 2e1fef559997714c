"""How the level of a call moved."""

from app.domain.calls import CallId, LevelCause, LevelChange
from app.domain.people import PersonId
from app.domain.risk import RiskLevel
from app.store import texts
from app.store.moments import Moment
from app.vault.vault import Transaction, Vault

_SELECT = (
    "SELECT at, level, before, cause, coalesce(person.name, by), rules, reason"
    " FROM level_change LEFT JOIN person ON person.id = by WHERE call_id = ?"
)


def add(work: Transaction, moment: Moment, change: LevelChange) -> None:
    """Append the change and let the call stand at its level."""
    work.execute(
        "INSERT INTO level_change (call_id, moment, at, by, level, before, cause, rules, reason)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (*moment.row, change.level, change.before, change.cause, " ".join(change.rules), texts.words(change.reason)),
    )
    work.execute("UPDATE call SET level = ? WHERE id = ?", (change.level, moment.call))


def history(vault: Vault, call: CallId) -> tuple[LevelChange, ...]:
    """Oldest first."""
    return tuple(_change(*row) for row in vault.query(f"{_SELECT} ORDER BY moment", (call,)))


def last_by(vault: Vault, call: CallId, person: PersonId) -> LevelChange | None:
    """The latest change of a call, if it was made by `person`."""
    rows = vault.query(
        f"{_SELECT} AND moment = (SELECT max(moment) FROM level_change WHERE call_id = ?) AND by = ?",
        (call, call, person),
    )
    return _change(*rows[0]) if rows else None


def _change(at: str, level: str, before: str, cause: str, by: str, rules: str, reason: str) -> LevelChange:
    return LevelChange(
        at=texts.to_time(at),
        level=RiskLevel(level),
        before=RiskLevel(before),
        cause=LevelCause(cause),
        by=by,
        rules=tuple(rules.split()),
        reason=reason,
    )
