"""Calls as such: starting, finding and closing them.  The list of them is in `listing`."""

from dataclasses import dataclass
from datetime import datetime

from app.domain.calls import CallHeader, CallId, CallKind, CallStatus, GuideVersion, StageId
from app.domain.people import PersonId
from app.domain.risk import RiskLevel
from app.errors import ErrorCode, UserError
from app.store import texts
from app.store.moments import Moment
from app.vault.vault import Transaction, Vault


@dataclass(frozen=True, kw_only=True, slots=True)
class Standing:
    """The little one has to know of a call before changing it.  closed_order: which moment was the closing; 0
    while open."""

    counsellor: PersonId
    number: str
    status: CallStatus
    level: RiskLevel
    stage: StageId
    guide: GuideVersion
    closed_order: int


def number_of(year: int, ordinal: int) -> str:
    """What people say: 2026-0042."""
    return f"{year}-{ordinal:04d}"


def start(
    work: Transaction,
    counsellor: PersonId,
    kind: CallKind,
    at: datetime,
    *,
    guide: GuideVersion,
    stage: StageId,
    level: RiskLevel,
) -> CallId:
    """A new draft with the next number of its local year."""
    year = at.astimezone().year
    cursor = work.execute(
        "INSERT INTO call (year, ordinal, counsellor, kind, status, level, started_at, guide_id, guide_version, stage)"
        " SELECT ?, coalesce(max(ordinal), 0) + 1, ?, ?, 'draft', ?, ?, ?, ?, ? FROM call WHERE year = ?",
        (year, counsellor, kind, level, texts.from_time(at), guide.id, guide.version, stage, year),
    )
    if cursor.lastrowid is None:
        raise AssertionError("an inserted call has an id")
    return CallId(cursor.lastrowid)


def standing(vault: Vault, call: CallId) -> Standing:
    """Raises CALL_NOT_FOUND."""
    rows = vault.query(
        "SELECT counsellor, year, ordinal, status, level, stage, guide_id, guide_version, closed_moment"
        " FROM call WHERE id = ?",
        (call,),
    )
    if not rows:
        raise UserError(ErrorCode.CALL_NOT_FOUND)
    counsellor, year, ordinal, status, level, stage, guide, version, closed = rows[0]
    return Standing(
        counsellor=PersonId(counsellor),
        number=number_of(year, ordinal),
        status=CallStatus(status),
        level=RiskLevel(level),
        stage=StageId(stage),
        guide=GuideVersion(id=guide, version=version),
        closed_order=closed or 0,
    )


def open_standing(vault: Vault, call: CallId) -> Standing:
    """Raises CALL_NOT_FOUND, CALL_CLOSED."""
    found = standing(vault, call)
    if found.status is CallStatus.CLOSED:
        raise UserError(ErrorCode.CALL_CLOSED)
    return found


def draft_of(vault: Vault, person: PersonId) -> CallId | None:
    """The call this person has not closed yet."""
    rows = vault.query("SELECT max(id) FROM call WHERE counsellor = ? AND status = 'draft'", (person,))
    return None if rows[0][0] is None else CallId(rows[0][0])


def header(vault: Vault, call: CallId) -> CallHeader:
    rows = vault.query(
        "SELECT kind, caller_code, recording_told_at, confidentiality_told_at FROM call WHERE id = ?", (call,)
    )
    kind, code, recording, confidentiality = rows[0]
    return CallHeader(
        kind=CallKind(kind),
        caller_code=code,
        recording_told_at=texts.to_optional_time(recording),
        confidentiality_told_at=texts.to_optional_time(confidentiality),
    )


def set_header(work: Transaction, call: CallId, header: CallHeader) -> None:
    work.execute(
        "UPDATE call SET kind = ?, caller_code = ?, recording_told_at = ?, confidentiality_told_at = ? WHERE id = ?",
        (
            header.kind,
            texts.words(header.caller_code),
            texts.from_optional_time(header.recording_told_at),
            texts.from_optional_time(header.confidentiality_told_at),
            call,
        ),
    )


def enter_stage(work: Transaction, moment: Moment, stage: StageId) -> None:
    work.execute(
        "INSERT INTO stage_entry (call_id, moment, at, by, stage) VALUES (?, ?, ?, ?, ?)", (*moment.row, stage)
    )
    work.execute("UPDATE call SET stage = ? WHERE id = ?", (stage, moment.call))


def recover(work: Transaction, moment: Moment) -> None:
    work.execute("UPDATE call SET recovered_at = ? WHERE id = ?", (texts.from_time(moment.at), moment.call))


def close(work: Transaction, moment: Moment, *, complete: bool, incomplete_reason: str) -> None:
    work.execute(
        "UPDATE call SET status = 'closed', ended_at = ?, closed_moment = ?, complete = ?, incomplete_reason = ?"
        " WHERE id = ?",
        (texts.from_time(moment.at), moment.order, int(complete), texts.words(incomplete_reason), moment.call),
    )


def closed_total(vault: Vault) -> int:
    return int(vault.query("SELECT count(*) FROM call WHERE status = 'closed'")[0][0])


def ended_at(vault: Vault, call: CallId) -> datetime | None:
    """When the call was closed; None while it is open."""
    return texts.to_optional_time(vault.query("SELECT ended_at FROM call WHERE id = ?", (call,))[0][0])


def number(vault: Vault, call: CallId) -> str:
    """What people call it.  For a call that is gone, the mark # and its id."""
    rows = vault.query("SELECT year, ordinal FROM call WHERE id = ?", (call,))
    return number_of(*rows[0]) if rows else f"#{call}"
