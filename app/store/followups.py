"""Contacts that are due, and every attempt at one."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from app.domain.calls import CallId, GuideVersion
from app.domain.followups import (
    Contact,
    FollowUp,
    FollowUpConsent,
    FollowUpId,
    FollowUpStatus,
    Helped,
    Origin,
    Outcome,
)
from app.domain.people import Person, PersonId, Role
from app.domain.risk import Answer, ItemId, RiskLevel
from app.store import texts
from app.store.calls import number_of
from app.vault.vault import Transaction, Vault

_SELECT = """
SELECT f.id, f.call_id, call.year, call.ordinal, coalesce(call.caller_code, f.caller_code), f.level, origin, hours,
    purpose, due_at, person.id, person.name, person.role, consent, f.status, reason, created_at, settled_at,
    (SELECT count(*) FROM follow_up_contact WHERE follow_up_id = f.id)
FROM follow_up AS f JOIN person ON person.id = assigned_to LEFT JOIN call ON call.id = f.call_id
"""


@dataclass(frozen=True, kw_only=True, slots=True)
class NewFollowUp:
    """What is needed to make one.  caller_code: only where there is no call."""

    call: CallId | None
    caller_code: str = ""
    level: RiskLevel
    origin: Origin
    hours: int | None = None
    purpose: str = ""
    due_at: datetime
    assigned_to: PersonId
    consent: FollowUpConsent


def subject(follow_up: FollowUpId) -> str:
    """By which events of the chain name it."""
    return f"followup/{follow_up}"


def add(work: Transaction, new: NewFollowUp, at: datetime, by: PersonId) -> FollowUpId:
    cursor = work.execute(
        "INSERT INTO follow_up (call_id, caller_code, level, origin, hours, purpose, due_at, assigned_to, consent,"
        " created_at, created_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            new.call,
            "" if new.call is not None else texts.words(new.caller_code),
            new.level,
            new.origin,
            new.hours,
            texts.words(new.purpose),
            texts.from_time(new.due_at),
            new.assigned_to,
            new.consent,
            texts.from_time(at),
            by,
        ),
    )
    if cursor.lastrowid is None:
        raise AssertionError("an inserted row has an id")
    return FollowUpId(cursor.lastrowid)


def get(vault: Vault, follow_up: FollowUpId) -> FollowUp | None:
    return next(_where(vault, "f.id = ?", (follow_up,)), None)


def open_ones(vault: Vault) -> tuple[FollowUp, ...]:
    """Whatever is due, the earliest first."""
    return tuple(_where(vault, "f.status = 'due' ORDER BY due_at, f.id"))


def open_at(vault: Vault, at: datetime, until: datetime) -> tuple[FollowUp, ...]:
    """What was due at `at` and falls due before `until`, the earliest first."""
    values = (texts.from_time(at), texts.from_time(until), texts.from_time(at))
    condition = "created_at <= ? AND due_at < ? AND (settled_at IS NULL OR settled_at > ?) ORDER BY due_at, f.id"
    return tuple(_where(vault, condition, values))


def settled(vault: Vault, limit: int) -> tuple[FollowUp, ...]:
    """Done or cancelled, the latest first."""
    return tuple(_where(vault, "f.status <> 'due' ORDER BY settled_at DESC, f.id DESC LIMIT ?", (limit,)))


def of_call(vault: Vault, call: CallId) -> tuple[FollowUp, ...]:
    return tuple(_where(vault, "f.call_id = ? ORDER BY due_at, f.id", (call,)))


def of_caller(vault: Vault, *codes: str) -> tuple[FollowUp, ...]:
    """Of every call under one of these codes, and those made by hand for them, by date."""
    marks = ", ".join("?" * len(codes))
    return tuple(
        _where(
            vault,
            f"f.call_id IN (SELECT id FROM call WHERE caller_code IN ({marks}) AND caller_code <> '')"
            f" OR (f.caller_code IN ({marks}) AND f.caller_code <> '') ORDER BY due_at, f.id",
            (*codes, *codes),
        )
    )


def change(
    work: Transaction,
    follow_up: FollowUpId,
    *,
    due_at: datetime,
    assigned_to: PersonId,
    consent: FollowUpConsent,
    reason: str,
) -> None:
    work.execute(
        "UPDATE follow_up SET due_at = ?, assigned_to = ?, consent = ?, reason = ? WHERE id = ?",
        (texts.from_time(due_at), assigned_to, consent, texts.words(reason), follow_up),
    )


def settle(work: Transaction, follow_up: FollowUpId, status: FollowUpStatus, at: datetime, reason: str) -> None:
    work.execute(
        "UPDATE follow_up SET status = ?, settled_at = ?, reason = ? WHERE id = ?",
        (status, texts.from_time(at), texts.words(reason), follow_up),
    )


def add_contact(work: Transaction, contact: Contact, by: PersonId, guide: GuideVersion) -> int:
    cursor = work.execute(
        "INSERT INTO follow_up_contact (follow_up_id, at, by, outcome, answers, level, helped, note, guide_id,"
        " guide_version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            contact.follow_up,
            texts.from_time(contact.at),
            by,
            contact.outcome,
            texts.from_details(contact.answers),
            contact.level,
            contact.helped or "",
            texts.words(contact.note),
            guide.id,
            guide.version,
        ),
    )
    if cursor.lastrowid is None:
        raise AssertionError("an inserted row has an id")
    return cursor.lastrowid


def contact_rows(vault: Vault, follow_ups: Iterable[FollowUpId]) -> tuple[int, ...]:
    """The ids of the attempts at these, to be vouched for."""
    wanted = tuple(follow_ups)
    marks = ", ".join("?" * len(wanted))
    return tuple(
        row for (row,) in vault.query(f"SELECT id FROM follow_up_contact WHERE follow_up_id IN ({marks})", wanted)
    )


def contacts(vault: Vault, follow_ups: Iterable[FollowUpId]) -> tuple[Contact, ...]:
    """Every attempt at these, oldest first."""
    wanted = tuple(follow_ups)
    rows = vault.query(
        "SELECT follow_up_id, at, coalesce(person.name, by), outcome, answers, level, helped, note"
        " FROM follow_up_contact LEFT JOIN person ON person.id = by"
        f" WHERE follow_up_id IN ({', '.join('?' * len(wanted))}) ORDER BY follow_up_contact.id",
        wanted,
    )
    return tuple(
        Contact(
            follow_up=FollowUpId(follow_up),
            at=texts.to_time(at),
            by=by,
            outcome=Outcome(outcome),
            answers={ItemId(item): Answer(answer) for item, answer in texts.to_details(answers).items()},
            level=RiskLevel(level),
            helped=Helped(helped) if helped else None,
            note=note,
        )
        for follow_up, at, by, outcome, answers, level, helped, note in rows
    )


def _where(vault: Vault, condition: str, values: tuple[Any, ...] = ()) -> Iterator[FollowUp]:
    return map(_row, vault.query(f"{_SELECT} WHERE {condition}", values))


def _row(columns: tuple[Any, ...]) -> FollowUp:
    (
        id_, call, year, ordinal, code, level, origin, hours, purpose, due_at, person, name, role, consent, status,
        reason, created, settled_at, attempts,
    ) = columns  # fmt: skip
    return FollowUp(
        id=FollowUpId(id_),
        call=None if call is None else CallId(call),
        number="" if call is None else number_of(year, ordinal),
        caller_code=code,
        level=RiskLevel(level),
        origin=Origin(origin),
        hours=hours,
        due_at=texts.to_time(due_at),
        assigned_to=Person(id=PersonId(person), name=name, role=Role(role)),
        consent=FollowUpConsent(consent),
        status=FollowUpStatus(status),
        created_at=texts.to_time(created),
        settled_at=texts.to_optional_time(settled_at),
        attempts=attempts,
        purpose=purpose,
        reason=reason,
    )
