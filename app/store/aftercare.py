"""What counsellors told about themselves after a call, and their wishes to talk one over."""

from datetime import datetime

from app.domain.aftercare import CheckIn, Debrief
from app.domain.calls import CallId
from app.domain.people import PersonId
from app.store import texts
from app.store.calls import number_of
from app.vault.vault import Transaction, Vault

_DEBRIEF = (
    "SELECT call_id, year, ordinal, at, by, coalesce(person.name, by), words, heard_at"
    " FROM debrief JOIN call ON call.id = call_id LEFT JOIN person ON person.id = by"
)


def check_in(work: Transaction, call: CallId, at: datetime, by: PersonId, state: CheckIn | None) -> None:
    """None takes it back."""
    if state is None:
        work.execute("DELETE FROM check_in WHERE call_id = ? AND by = ?", (call, by))
    else:
        work.execute(
            "INSERT INTO check_in (call_id, at, by, state) VALUES (?, ?, ?, ?)"
            " ON CONFLICT (call_id) DO UPDATE SET at = excluded.at, state = excluded.state WHERE by = excluded.by",
            (call, texts.from_time(at), by, state),
        )


def checked_in(vault: Vault, call: CallId, by: PersonId) -> CheckIn | None:
    """What `by` told after `call`; another person's is never given out."""
    rows = vault.query("SELECT state FROM check_in WHERE call_id = ? AND by = ?", (call, by))
    return CheckIn(rows[0][0]) if rows else None


def ask_debrief(work: Transaction, call: CallId, at: datetime, by: PersonId, words: str) -> None:
    """Asking again changes the words of a wish nobody has answered yet."""
    work.execute(
        "INSERT INTO debrief (call_id, at, by, words) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (call_id) DO UPDATE SET words = excluded.words WHERE by = excluded.by AND heard_at IS NULL",
        (call, texts.from_time(at), by, texts.words(words)),
    )


def withdraw_debrief(work: Transaction, call: CallId, by: PersonId) -> None:
    """Takes back a wish nobody has answered yet."""
    work.execute("DELETE FROM debrief WHERE call_id = ? AND by = ? AND heard_at IS NULL", (call, by))


def hear_debrief(work: Transaction, call: CallId, at: datetime, by: PersonId) -> bool:
    """It was talked over.  False where there is no wish, or it was heard before."""
    cursor = work.execute(
        "UPDATE debrief SET heard_at = ?, heard_by = ? WHERE call_id = ? AND heard_at IS NULL",
        (texts.from_time(at), by, call),
    )
    return cursor.rowcount > 0


def debrief(vault: Vault, call: CallId) -> Debrief | None:
    """The wish about one call, heard or not."""
    return next((_debrief(*row) for row in vault.query(f"{_DEBRIEF} WHERE call_id = ?", (call,))), None)


def open_debriefs(vault: Vault) -> tuple[Debrief, ...]:
    """Every wish nobody has answered yet, the oldest first."""
    return tuple(_debrief(*row) for row in vault.query(f"{_DEBRIEF} WHERE heard_at IS NULL ORDER BY at, call_id"))


def _debrief(call: int, year: int, ordinal: int, at: str, by: str, name: str, words: str, heard: str | None) -> Debrief:
    return Debrief(
        call=CallId(call), number=number_of(year, ordinal), asked_at=texts.to_time(at), asked_by=PersonId(by),
        name=name, words=words, heard_at=texts.to_optional_time(heard),
    )  # fmt: skip
