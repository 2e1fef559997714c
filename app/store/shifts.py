"""Shifts, and what one hands to the next."""

from datetime import datetime
from typing import Any

from app.domain.calls import CallId
from app.domain.people import Person, PersonId, Role
from app.domain.risk import RiskLevel
from app.domain.shifts import HandoverCall, Shift, ShiftId
from app.store import events, texts
from app.store.calls import number_of
from app.vault.chain import Anchor
from app.vault.vault import Transaction, Vault

_SELECT = (
    "SELECT shift.id, person.id, person.name, person.role, opened_at, closed_at, revision, note"
    " FROM shift JOIN person ON person.id = shift.person"
)
# The level a call reached, also where a supervisor lowered it later.
_REACHED = "max(call.level, coalesce((SELECT max(level) FROM level_change WHERE call_id = call.id), 'R0'))"
_CALL = f"""
SELECT call.id, year, ordinal, caller_code, coalesce(person.name, counsellor), started_at, {_REACHED},
    ended_at IS NULL OR ended_at > :at,
    (SELECT min(due_at) FROM follow_up WHERE call_id = call.id AND (settled_at IS NULL OR settled_at > :at))
FROM call LEFT JOIN person ON person.id = counsellor
"""


def subject(shift: ShiftId) -> str:
    return f"shift/{shift}"


def open_shift(work: Transaction, person: PersonId, at: datetime) -> ShiftId:
    cursor = work.execute("INSERT INTO shift (person, opened_at) VALUES (?, ?)", (person, texts.from_time(at)))
    if cursor.lastrowid is None:
        raise AssertionError("an inserted row has an id")
    return ShiftId(cursor.lastrowid)


def save_note(work: Transaction, shift: ShiftId, note: str, revision: int) -> None:
    """A revision that is not above the kept one, or a shift that is closed, changes nothing."""
    work.execute(
        "UPDATE shift SET note = ?, revision = ? WHERE id = ? AND revision < ? AND closed_at IS NULL",
        (texts.words(note), revision, shift, revision),
    )


def close(work: Transaction, shift: ShiftId, at: datetime, note: str) -> None:
    work.execute(
        "UPDATE shift SET closed_at = ?, note = ? WHERE id = ?", (texts.from_time(at), texts.words(note), shift)
    )


def get(vault: Vault, shift: ShiftId) -> Shift | None:
    return _first(vault, "shift.id = ?", shift)


def open_of(vault: Vault, person: PersonId) -> Shift | None:
    return _first(vault, "shift.person = ? AND closed_at IS NULL", person)


def last_closed(vault: Vault) -> Shift | None:
    """The latest of anybody."""
    return _first(vault, "closed_at IS NOT NULL ORDER BY closed_at DESC LIMIT 1")


def anchor(vault: Vault, shift: Shift) -> Anchor:
    """The end of the chain: as it is while the shift is open, as its closing left it afterwards."""
    if shift.closed_at is not None:
        rows = vault.query(
            "SELECT sequence, mac FROM event WHERE kind = ? AND subject = ? ORDER BY sequence DESC LIMIT 1",
            (events.Kind.SHIFT_CLOSED, subject(shift.id)),
        )
        if rows:
            return Anchor(sequence=rows[0][0], head=rows[0][1].hex())
    return vault.anchor()


def taken(vault: Vault, shift: Shift, at: datetime) -> int:
    """How many calls were begun in it."""
    rows = vault.query(
        "SELECT count(*) FROM call WHERE counsellor = ? AND started_at >= ? AND started_at < ?",
        (shift.person.id, texts.from_time(shift.opened_at), texts.from_time(at)),
    )
    return int(rows[0][0])


def open_calls(vault: Vault, at: datetime) -> tuple[HandoverCall, ...]:
    """Begun before `at` and not closed then, whose ever."""
    sql = f"{_CALL} WHERE (status = 'draft' OR ended_at > :at) AND started_at <= :at ORDER BY call.id"
    return tuple(_call(*row) for row in vault.query(sql, {"at": texts.from_time(at)}))


def high_calls(vault: Vault, shift: Shift, at: datetime) -> tuple[HandoverCall, ...]:
    """Calls begun in the shift that reached R3 or R4, the highest first.  Practice is none."""
    sql = (
        f"{_CALL} WHERE counsellor = :person AND started_at BETWEEN :since AND :at AND kind <> 'practice'"
        f" AND {_REACHED} >= 'R3' ORDER BY 7 DESC, call.id"
    )
    values = {"at": texts.from_time(at), "since": texts.from_time(shift.opened_at), "person": shift.person.id}
    return tuple(_call(*row) for row in vault.query(sql, values))


def _first(vault: Vault, condition: str, *values: object) -> Shift | None:
    rows = vault.query(f"{_SELECT} WHERE {condition}", values)
    return _shift(*rows[0]) if rows else None


def _shift(*columns: Any) -> Shift:
    id_, person, name, role, opened, closed, revision, note = columns
    return Shift(
        id=ShiftId(id_),
        person=Person(id=PersonId(person), name=name, role=Role(role)),
        opened_at=texts.to_time(opened),
        closed_at=texts.to_optional_time(closed),
        revision=revision,
        note=note,
    )


def _call(*columns: Any) -> HandoverCall:
    id_, year, ordinal, code, counsellor, started, level, still_open, next_due = columns
    return HandoverCall(
        id=CallId(id_),
        number=number_of(year, ordinal),
        caller_code=code,
        counsellor=counsellor,
        started_at=texts.to_time(started),
        level=RiskLevel(level),
        open=bool(still_open),
        next_due=texts.to_optional_time(next_due),
    )
