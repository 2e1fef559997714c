"""Calls read whole."""

from app.domain.calls import (
    CallFile,
    CallHeader,
    CallId,
    CallKind,
    CallRecord,
    CallStatus,
    GuideVersion,
    StageId,
    TimelineEntry,
    TimelineKind,
)
from app.domain.people import Person, PersonId, Role
from app.domain.risk import RiskLevel
from app.errors import ErrorCode, UserError
from app.store import (
    amendments,
    answers,
    classifications,
    events,
    flag_actions,
    levels,
    notes,
    plans,
    scales,
    sheets,
    steps,
    texts,
)
from app.store.calls import number_of
from app.vault.vault import Vault

_CALL = """
SELECT year, ordinal, counsellor, name, role, status, started_at, ended_at, recovered_at, kind, caller_code,
       recording_told_at, confidentiality_told_at, guide_id, guide_version, stage, level, incomplete_reason
FROM call JOIN person ON person.id = counsellor WHERE call.id = ?
"""

# subject, value, group and detail of each kind of moment
_TIMELINE = """
SELECT 0 AS place, started_at, 'started', '', kind, '', '' FROM call WHERE id = :call
UNION ALL SELECT moment, at, 'stage', stage, '', '', '' FROM stage_entry WHERE call_id = :call
UNION ALL SELECT moment, at, 'answer', item, answer, '', '' FROM answer WHERE call_id = :call
UNION ALL SELECT moment, at, 'answer', item, coalesce(value, ''), taken, '' FROM reading WHERE call_id = :call
UNION ALL SELECT moment, at, 'level', rules, level, cause, reason FROM level_change WHERE call_id = :call
UNION ALL SELECT moment, at, 'step', step, status, protocol,
    (SELECT coalesce(group_concat(value, ' · '), '') FROM json_each(details) WHERE value <> '')
    FROM step WHERE call_id = :call
UNION ALL SELECT moment, at, 'plan', '', '', '', '' FROM plan WHERE call_id = :call
UNION ALL SELECT moment, at, 'sheet', instrument, filling, '', '' FROM sheet WHERE call_id = :call
UNION ALL SELECT closed_moment, ended_at, 'closed', '', '', '', incomplete_reason FROM call
    WHERE id = :call AND closed_moment IS NOT NULL
UNION ALL SELECT moment, at, 'amended', '', '', '', reason FROM amendment WHERE call_id = :call
UNION ALL SELECT json_extract(payload, '$.moment'), at,
    CASE kind WHEN :recovered THEN 'recovered' ELSE 'exported' END,
    coalesce(json_extract(payload, '$.document'), ''), '', '', ''
    FROM event WHERE subject = :subject AND kind IN (:recovered, :exported)
ORDER BY place
"""


def record(vault: Vault, call: CallId) -> CallRecord:
    """The call as it stands.  Raises CALL_NOT_FOUND."""
    rows = vault.query(_CALL, (call,))
    if not rows:
        raise UserError(ErrorCode.CALL_NOT_FOUND)
    (
        year,
        ordinal,
        person,
        name,
        role,
        status,
        started,
        ended,
        recovered,
        kind,
        code,
        recording,
        confidentiality,
        guide,
        version,
        stage,
        level,
        reason,
    ) = rows[0]
    text, revision = notes.get(vault, call)
    return CallRecord(
        id=call,
        number=number_of(year, ordinal),
        counsellor=Person(id=PersonId(person), name=name, role=Role(role)),
        status=CallStatus(status),
        started_at=texts.to_time(started),
        ended_at=texts.to_optional_time(ended),
        recovered_at=texts.to_optional_time(recovered),
        header=CallHeader(
            kind=CallKind(kind),
            caller_code=code,
            recording_told_at=texts.to_optional_time(recording),
            confidentiality_told_at=texts.to_optional_time(confidentiality),
        ),
        guide=GuideVersion(id=guide, version=version),
        stage=StageId(stage),
        level=RiskLevel(level),
        answers=answers.current(vault, call),
        readings=scales.current(vault, call),
        steps=steps.current(steps.history(vault, call)),
        notes=text,
        notes_revision=revision,
        plan=plans.get(vault, call),
        sheets=sheets.of(vault, call),
        classification=classifications.get(vault, call),
        incomplete_reason=reason,
        actions=flag_actions.done(vault, call),
    )


def file(vault: Vault, call: CallId) -> CallFile:
    """The call with everything that happened in it.  Raises CALL_NOT_FOUND."""
    return CallFile(
        record=record(vault, call),
        levels=levels.history(vault, call),
        answer_history=answers.history(vault, call),
        step_history=steps.history(vault, call),
        amendments=amendments.history(vault, call),
        timeline=timeline(vault, call),
    )


def timeline(vault: Vault, call: CallId) -> tuple[TimelineEntry, ...]:
    """In the order in which things happened, also where the clock was set back meanwhile."""
    parameters = {
        "call": call,
        "subject": events.subject(call),
        "recovered": events.Kind.RECOVERED,
        "exported": events.Kind.EXPORTED,
    }
    return tuple(
        TimelineEntry(
            at=texts.to_time(at), kind=TimelineKind(kind), subject=subject, value=str(value), group=group, detail=detail
        )
        for _, at, kind, subject, value, group, detail in vault.query(_TIMELINE, parameters)
    )
