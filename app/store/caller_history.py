"""What the hotline has recorded about a person over time, from every place that knows something: the timeline, and the
little of it that the card shows."""

from datetime import datetime

from app.domain.callers import Agreed, CallerEntry, CallerId, Contacted, Due, EntryKind
from app.domain.calls import CallId, CallKind, CallStatus, GuideVersion
from app.domain.plans import CommitmentId
from app.domain.risk import RiskLevel
from app.store import texts
from app.store.calls import number_of
from app.vault.vault import Vault

# The calls of a person under all of their codes, and those others made about them.
_CONCERNED = """
WITH concerned (id, about) AS (
    SELECT call.id, '' FROM caller JOIN call ON call.caller_code = caller.code AND call.caller_code <> ''
    WHERE caller.root = :caller
    UNION
    SELECT call.id, root.code FROM caller AS own JOIN caller_link ON caller_link.about = own.id
    JOIN caller AS other ON other.id = caller_link.caller JOIN caller AS root ON root.id = other.root
    JOIN caller AS each ON each.root = other.root
    JOIN call ON call.caller_code = each.code AND call.caller_code <> '' AND call.kind = 'about-other'
    WHERE own.root = :caller AND other.root <> own.root
)
"""

# Each source of the timeline: kind, time, call, who, level, subject, value, detail.
SOURCES: dict[EntryKind, tuple[str, ...]] = {
    EntryKind.CALL: (
        (
            "SELECT 'call', started_at, call.id, counsellor, level, kind, status,"
            " coalesce(CAST(round((julianday(ended_at) - julianday(started_at)) * 1440) AS INTEGER), '')"
            " FROM concerned JOIN call ON call.id = concerned.id"
        ),
    ),
    EntryKind.PLAN: (
        (
            "SELECT 'plan', plan.at, call_id, plan.by, NULL, '', '',"
            " (SELECT coalesce(group_concat(value, ' · '), '') FROM json_each(commitments) WHERE trim(value) <> '')"
            " FROM concerned JOIN plan ON plan.call_id = concerned.id"
        ),
    ),
    EntryKind.SHEET: (
        (
            "SELECT 'sheet', sheet.at, call_id, sheet.by, NULL, instrument, answers, ''"
            " FROM concerned JOIN sheet ON sheet.call_id = concerned.id"
        ),
        (
            "SELECT 'sheet', at, call_id, by, NULL, item, coalesce(start, '') || '→' || coalesce(finish, ''), '' FROM ("
            " SELECT max(at) AS at, call_id, max(by) AS by, item,"
            " (SELECT value FROM reading AS r WHERE r.call_id = reading.call_id AND r.item = reading.item"
            "  AND r.taken = 'start' ORDER BY moment DESC LIMIT 1) AS start,"
            " (SELECT value FROM reading AS r WHERE r.call_id = reading.call_id AND r.item = reading.item"
            "  AND r.taken = 'end' ORDER BY moment DESC LIMIT 1) AS finish"
            " FROM concerned JOIN reading ON reading.call_id = concerned.id GROUP BY call_id, item)"
            " WHERE start IS NOT NULL OR finish IS NOT NULL"
        ),
    ),
    EntryKind.PROFILE: (
        (
            "SELECT 'profile', classification.at, call_id, classification.by, NULL, category, profile, groups"
            " FROM concerned JOIN classification ON call_id = concerned.id WHERE profile <> '{}'"
        ),
    ),
    EntryKind.FOLLOW_UP: (
        (
            "SELECT 'follow-up', due_at, call_id, assigned_to, level, 'due', status, purpose"
            " FROM concerned JOIN follow_up ON call_id = concerned.id"
        ),
        (
            "SELECT 'follow-up', due_at, NULL, assigned_to, level, 'due', status, purpose FROM follow_up"
            " WHERE call_id IS NULL AND caller_code IN (SELECT code FROM caller WHERE root = :caller)"
        ),
        (
            "SELECT 'follow-up', tried.at, call_id, tried.by, tried.level, 'contact', outcome, note"
            " FROM follow_up_contact AS tried JOIN follow_up ON follow_up.id = follow_up_id"
            " WHERE call_id IN (SELECT id FROM concerned) OR call_id IS NULL"
            " AND caller_code IN (SELECT code FROM caller WHERE root = :caller)"
        ),
    ),
    EntryKind.REFERRAL: (
        (
            "SELECT 'referral', referral.at, call_id, referral.by, NULL, name, referral.status, note"
            " FROM concerned JOIN referral ON call_id = concerned.id"
        ),
    ),
    EntryKind.INCIDENT: (
        (
            "SELECT 'incident', happened_at, call_id, incident.by, NULL, incident.kind, told, recipient"
            " FROM concerned JOIN incident ON call_id = concerned.id"
        ),
    ),
    EntryKind.SUPERVISION: (
        (
            "SELECT 'supervision', feedback.at, call_id, feedback.by, NULL, 'feedback', themes, text"
            " FROM concerned JOIN feedback ON call_id = concerned.id"
        ),
        (
            "SELECT 'supervision', event.at, concerned.id, person, NULL, 'exported',"
            " coalesce(json_extract(payload, '$.document'), ''), ''"
            " FROM concerned JOIN event ON subject = 'call/' || concerned.id AND event.kind = 'call-exported'"
        ),
    ),
    EntryKind.AGREEMENT: (
        (
            "SELECT 'agreement', caller_agreement.at, NULL, caller_agreement.by, NULL, supporter, coalesce(until, ''),"
            " times || CASE WHEN times <> '' AND approach <> '' THEN ' · ' ELSE '' END || approach"
            " FROM caller_agreement JOIN caller ON caller.id = caller WHERE caller.root = :caller"
        ),
    ),
    EntryKind.ACT: (
        (
            "SELECT 'act', caller_act.at, NULL, caller_act.by, NULL, act, coalesce(theirs.code, ''), reason"
            " FROM caller_act JOIN caller ON caller.id = caller_act.caller"
            " LEFT JOIN caller AS theirs ON theirs.id = caller_act.other WHERE caller.root = :caller"
        ),
    ),
}


def timeline(vault: Vault, caller: CallerId) -> tuple[CallerEntry, ...]:
    """Everything, newest first.  Values of a sheet are its answers in JSON, those of a profile its options."""
    union = " UNION ALL ".join(f"SELECT * FROM ({source})" for sources in SOURCES.values() for source in sources)
    rows = vault.query(
        f"{_CONCERNED} SELECT found.*, year, ordinal, guide_id, guide_version, coalesce(person.name, ''),"
        " coalesce((SELECT about FROM concerned WHERE concerned.id = found.call_id AND about <> ''), '')"
        " FROM (SELECT '' AS kind, '' AS at, NULL AS call_id, '' AS who, NULL AS level, '' AS subject, '' AS value,"
        f" '' AS detail WHERE 0 UNION ALL {union}) AS found LEFT JOIN call ON call.id = found.call_id"
        " LEFT JOIN person ON person.id = who ORDER BY found.at DESC, found.kind = 'call', found.call_id DESC",
        {"caller": caller},
    )
    return tuple(
        CallerEntry(
            at=texts.to_time(at),
            kind=EntryKind(kind),
            call=None if call is None else CallId(call),
            number="" if call is None else number_of(year, ordinal),
            by=by,
            level=RiskLevel(level) if level else None,
            subject=subject,
            value=str(value),
            about=about,
            guide=GuideVersion(id=guide, version=version) if guide else None,
            detail=str(detail),
        )
        for kind, at, call, _, level, subject, value, detail, year, ordinal, guide, version, by, about in rows
    )


def last_calls(vault: Vault, caller: CallerId, limit: int, but: CallId | None = None) -> tuple[Contacted, ...]:
    """The person's own calls, newest first; practice is not one."""
    rows = vault.query(
        "SELECT call.id, year, ordinal, started_at, level, call.kind, coalesce(person.name, counsellor),"
        " CAST(round((julianday(ended_at) - julianday(started_at)) * 1440) AS INTEGER), coalesce(category, '')"
        " FROM caller JOIN call ON call.caller_code = caller.code AND call.caller_code <> ''"
        " LEFT JOIN person ON person.id = counsellor LEFT JOIN classification ON classification.call_id = call.id"
        " WHERE caller.root = ? AND call.id <> ? AND call.kind <> 'practice' ORDER BY call.id DESC LIMIT ?",
        (caller, but or 0, limit),
    )
    return tuple(
        Contacted(
            call=CallId(call),
            number=number_of(year, ordinal),
            at=texts.to_time(at),
            minutes=minutes,
            level=RiskLevel(level),
            kind=CallKind(kind),
            counsellor=counsellor,
            category=category,
        )
        for call, year, ordinal, at, level, kind, counsellor, minutes, category in rows
    )


def count(vault: Vault, caller: CallerId, since: datetime | None = None, but: CallId | None = None) -> int:
    """How many calls of the person, begun since then."""
    after = texts.from_time(since) if since else ""
    rows = vault.query(
        "SELECT count(*) FROM caller JOIN call ON call.caller_code = caller.code AND call.caller_code <> ''"
        " WHERE caller.root = ? AND call.id <> ? AND call.kind <> 'practice' AND started_at >= ?",
        (caller, but or 0, after),
    )
    return int(rows[0][0])


def profiled(vault: Vault, caller: CallerId, but: CallId | None = None) -> tuple[dict[str, str], int] | None:
    """The last profile of the person, and how many closed calls came after it was judged; None without."""
    rows = vault.query(
        "SELECT call.id, profile FROM caller JOIN call ON call.caller_code = caller.code AND call.caller_code <> ''"
        " JOIN classification ON classification.call_id = call.id"
        " WHERE caller.root = ? AND call.id <> ? AND profile <> '{}' ORDER BY call.id DESC LIMIT 1",
        (caller, but or 0),
    )
    if not rows:
        return None
    judged_in, profile = rows[0]
    later = vault.query(
        "SELECT count(*) FROM caller JOIN call ON call.caller_code = caller.code AND call.caller_code <> ''"
        " WHERE caller.root = ? AND call.id > ? AND call.id <> ? AND status = ?"
        " AND call.kind NOT IN ('practice', 'wrong-number')",
        (caller, judged_in, but or 0, CallStatus.CLOSED),
    )
    return texts.to_details(profile), int(later[0][0])


def agreed(vault: Vault, caller: CallerId, but: CallId | None = None) -> Agreed | None:
    """The commitments of the last safety plan that has any."""
    rows = vault.query(
        "SELECT plan.at, commitments, guide_id, guide_version FROM caller"
        " JOIN call ON call.caller_code = caller.code AND call.caller_code <> '' JOIN plan ON plan.call_id = call.id"
        " WHERE caller.root = ? AND call.id <> ? AND commitments <> '{}' ORDER BY call.id DESC LIMIT 5",
        (caller, but or 0),
    )
    for at, commitments, guide, version in rows:
        said = {CommitmentId(id_): text.strip() for id_, text in texts.to_details(commitments).items() if text.strip()}
        if said:
            return Agreed(at=texts.to_time(at), guide=GuideVersion(id=guide, version=version), commitments=said)
    return None


def due(vault: Vault, caller: CallerId) -> tuple[Due, ...]:
    """Follow-ups that are open, the earliest first."""
    rows = vault.query(
        "SELECT due_at, follow_up.level, coalesce(person.name, ''), purpose FROM follow_up"
        " LEFT JOIN call ON call.id = call_id LEFT JOIN person ON person.id = assigned_to"
        " WHERE follow_up.status = 'due'"
        " AND coalesce(call.caller_code, follow_up.caller_code) IN (SELECT code FROM caller WHERE root = ?)"
        " ORDER BY due_at LIMIT 3",
        (caller,),
    )
    return tuple(
        Due(at=texts.to_time(at), level=RiskLevel(level), person=person, purpose=purpose)
        for at, level, person, purpose in rows
    )
