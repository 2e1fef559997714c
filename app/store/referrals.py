"""Where callers were sent, and what came of it."""

from datetime import datetime
from typing import Any

from app.domain.calls import CallId
from app.domain.people import PersonId
from app.domain.referrals import Referral, ReferralId, ReferralStatus, ResourceKey
from app.store import texts
from app.store.calls import number_of
from app.vault.vault import Transaction, Vault

_SELECT = """
SELECT referral.id, call_id, year, ordinal, caller_code, at, coalesce(person.name, by), resource_key, referral.name,
    numbers, note, referral.status, status_at
FROM referral JOIN call ON call.id = call_id LEFT JOIN person ON person.id = by
"""


def add(
    work: Transaction,
    call: CallId,
    at: datetime,
    by: PersonId,
    *,
    resource: ResourceKey,
    name: str,
    numbers: str,
    note: str,
) -> ReferralId:
    moment = texts.from_time(at)
    cursor = work.execute(
        "INSERT INTO referral (call_id, at, by, resource_key, name, numbers, note, status_at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (call, moment, by, resource, texts.words(name), texts.words(numbers), texts.words(note), moment),
    )
    if cursor.lastrowid is None:
        raise AssertionError("an inserted row has an id")
    return ReferralId(cursor.lastrowid)


def set_status(work: Transaction, referral: ReferralId, status: ReferralStatus, at: datetime) -> None:
    work.execute("UPDATE referral SET status = ?, status_at = ? WHERE id = ?", (status, texts.from_time(at), referral))


def get(vault: Vault, referral: ReferralId) -> Referral | None:
    return next(iter(_where(vault, "referral.id = ?", referral)), None)


def of_call(vault: Vault, call: CallId) -> tuple[Referral, ...]:
    """In the order in which they were given."""
    return _where(vault, "call_id = ? ORDER BY referral.id", call)


def of_caller(vault: Vault, *codes: str) -> tuple[Referral, ...]:
    """Of every call under one of these codes, in the order in which they were given."""
    marks = ", ".join("?" * len(codes))
    return _where(vault, f"caller_code IN ({marks}) AND caller_code <> '' ORDER BY referral.id", *codes)


def pending(vault: Vault, limit: int) -> tuple[Referral, ...]:
    """What nobody knows the end of yet, the latest first."""
    return _where(vault, "referral.status IN ('given', 'contacted') ORDER BY referral.id DESC LIMIT ?", limit)


def _where(vault: Vault, condition: str, *values: object) -> tuple[Referral, ...]:
    return tuple(_referral(*row) for row in vault.query(f"{_SELECT} WHERE {condition}", values))


def _referral(*columns: Any) -> Referral:
    id_, call, year, ordinal, code, at, by, key, name, numbers, note, status, status_at = columns
    return Referral(
        id=ReferralId(id_),
        call=CallId(call),
        number=number_of(year, ordinal),
        caller_code=code,
        at=texts.to_time(at),
        by=by,
        resource=ResourceKey(key),
        name=name,
        numbers=numbers,
        note=note,
        status=ReferralStatus(status),
        status_at=texts.to_time(status_at),
    )
