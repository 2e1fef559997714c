"""Disclosures on record: appended, bound to the chain, never changed."""

from datetime import datetime
from typing import Any

from app.domain.calls import CallId, GuideVersion
from app.domain.incidents import CallerTold, Disclosure, Incident, IncidentId, IncidentKind
from app.domain.people import PersonId
from app.errors import ErrorCode, UserError
from app.store import texts
from app.store.calls import number_of
from app.vault.vault import Transaction, Vault

_SELECT = """
SELECT incident.id, call_id, year, ordinal, incident.kind, at, coalesce(person.name, by), happened_at, ground, content,
    recipient, receipt, approver, told, incident.guide_id, incident.guide_version
FROM incident JOIN call ON call.id = call_id LEFT JOIN person ON person.id = by
"""


def add(
    work: Transaction, call: CallId, told: Disclosure, at: datetime, by: PersonId, guide: GuideVersion
) -> IncidentId:
    cursor = work.execute(
        "INSERT INTO incident (call_id, kind, at, by, happened_at, ground, content, recipient, receipt, approver, told,"
        " guide_id, guide_version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            call,
            told.kind,
            texts.from_time(at),
            by,
            texts.from_time(told.happened_at),
            told.ground,
            texts.words(told.content),
            texts.words(told.recipient),
            texts.words(told.receipt),
            texts.words(told.approver),
            told.told,
            guide.id,
            guide.version,
        ),
    )
    if cursor.lastrowid is None:
        raise AssertionError("an inserted row has an id")
    return IncidentId(cursor.lastrowid)


def began(vault: Vault, call: CallId) -> datetime:
    """When the call began that something is told about.  Raises CALL_NOT_FOUND."""
    rows = vault.query("SELECT started_at FROM call WHERE id = ?", (call,))
    if not rows:
        raise UserError(ErrorCode.CALL_NOT_FOUND)
    return texts.to_time(rows[0][0])


def of_call(vault: Vault, call: CallId) -> tuple[Incident, ...]:
    """In the order in which they were written."""
    return _where(vault, "call_id = ? ORDER BY incident.id", call)


def latest(vault: Vault, limit: int) -> tuple[Incident, ...]:
    """The latest first."""
    return _where(vault, "TRUE ORDER BY incident.id DESC LIMIT ?", limit)


def _where(vault: Vault, condition: str, *values: object) -> tuple[Incident, ...]:
    return tuple(_incident(*row) for row in vault.query(f"{_SELECT} WHERE {condition}", values))


def _incident(*columns: Any) -> Incident:
    (
        id_, call, year, ordinal, kind, at, by, happened, ground, content, recipient, receipt, approver, told, guide,
        version,
    ) = columns  # fmt: skip
    return Incident(
        id=IncidentId(id_),
        call=CallId(call),
        number=number_of(year, ordinal),
        at=texts.to_time(at),
        by=by,
        guide=GuideVersion(id=guide, version=version),
        told=Disclosure(
            kind=IncidentKind(kind),
            happened_at=texts.to_time(happened),
            ground=ground,
            content=content,
            recipient=recipient,
            receipt=receipt,
            approver=approver,
            told=CallerTold(told),
        ),
    )
