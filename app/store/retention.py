"""How long calls are kept, and taking the words out of those that are due.

What is shredded is written over in the file by `secure_delete`; the index loses the words when it is pressed into one
piece.  Coded fields stay, so that statistics of past years stay what they were.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from app.domain.calls import CallId
from app.domain.people import PersonId
from app.store import beside, events, maskings, seals, search, sources, supervision, texts, vouching
from app.store.moments import next_moment
from app.vault.vault import Transaction, Vault

# Every place with words that somebody wrote about a call: table, how it is tied to the call, columns with what is left.
_WORDS: tuple[tuple[str, str, dict[str, str]], ...] = (
    ("note", "call_id", {"text": ""}),
    ("amendment", "call_id", {"text": "", "reason": ""}),
    ("step", "call_id", {"details": "{}"}),
    ("level_change", "call_id", {"reason": ""}),
    ("plan", "call_id", {"parts": "{}", "commitments": "{}"}),
    ("sheet", "call_id", {"words": "{}", "callers_view": "", "judgement": ""}),
    ("call", "id", {"incomplete_reason": ""}),
    ("call_match", "call_id", {"approach": "", "completion": "", "feedback": ""}),
    ("follow_up", "call_id", {"purpose": "", "reason": ""}),
    ("referral", "call_id", {"note": ""}),
    ("incident", "call_id", {"content": "", "recipient": "", "receipt": "", "approver": ""}),
    ("reflection", "call_id", {"words": "{}"}),
    ("feedback", "call_id", {"text": ""}),
    ("rating", "call_id", {"remark": ""}),
    ("debrief", "call_id", {"words": ""}),
    ("retention", "call_id", {"hold_reason": "", "keep_reason": ""}),
)
_DRAFTS = ("amendment_draft", "feedback_draft")
_CONTACT_WORDS = (
    "UPDATE follow_up_contact SET note = '' WHERE follow_up_id IN (SELECT id FROM follow_up WHERE call_id = ?)"
)
# A document leaves unmasked for a reason about the calls in it; its event keeps the digest.
_REASONS = (
    "UPDATE unmasked_export SET reason = '' WHERE document IN (SELECT document FROM handed_out WHERE call_id = ?)"
)
_DUE = (
    "status = 'closed' AND ended_at < :cutoff AND coalesce(keep_until, '') < :today AND hold_at IS NULL"
    " AND purged_at IS NULL"
)
_JOINED = "FROM call LEFT JOIN retention ON retention.call_id = call.id"


@dataclass(frozen=True, kw_only=True, slots=True)
class Kept:
    """What stands about keeping one call.  until: a local day that was set for it, None for the rule of the site;
    longer: why it was set."""

    until: date | None = None
    longer: str = field(default="", repr=False)
    held_at: datetime | None = None
    held_by: str = ""
    reason: str = field(default="", repr=False)
    purged_at: datetime | None = None


def of(vault: Vault, call: CallId) -> Kept:
    rows = vault.query(
        "SELECT keep_until, hold_at, coalesce(name, hold_by, ''), hold_reason, purged_at, keep_reason FROM retention"
        " LEFT JOIN person ON person.id = hold_by WHERE call_id = ?",
        (call,),
    )
    if not rows:
        return Kept()
    until, held, by, reason, purged, longer = rows[0]
    return Kept(
        until=date.fromisoformat(until) if until else None,
        longer=longer,
        held_at=texts.to_optional_time(held),
        held_by=by,
        reason=reason,
        purged_at=texts.to_optional_time(purged),
    )


def keep_until(work: Transaction, call: CallId, day: date, reason: str) -> None:
    _put(work, call, {"keep_until": day.isoformat(), "keep_reason": texts.words(reason)})


def hold(work: Transaction, call: CallId, at: datetime, by: PersonId, reason: str) -> None:
    _put(work, call, {"hold_at": texts.from_time(at), "hold_by": by, "hold_reason": texts.words(reason)})


def release(work: Transaction, call: CallId) -> None:
    _put(work, call, {"hold_at": None, "hold_by": None, "hold_reason": ""})


def _put(work: Transaction, call: CallId, values: dict[str, str | None]) -> None:
    work.execute("INSERT OR IGNORE INTO retention (call_id) VALUES (?)", (call,))
    assignments = ", ".join(f"{column} = ?" for column in values)
    work.execute(f"UPDATE retention SET {assignments} WHERE call_id = ?", (*values.values(), call))


def due(vault: Vault, cutoff: datetime, today: date) -> list[CallId]:
    """Closed calls that ended before `cutoff` and that nothing keeps, oldest first."""
    values = {"cutoff": texts.from_time(cutoff), "today": today.isoformat()}
    return [CallId(call) for (call,) in vault.query(f"SELECT call.id {_JOINED} WHERE {_DUE} ORDER BY call.id", values)]


def held(vault: Vault) -> list[CallId]:
    """Calls on hold, oldest first."""
    rows = vault.query("SELECT call_id FROM retention WHERE hold_at IS NOT NULL ORDER BY call_id")
    return [CallId(call) for (call,) in rows]


def bare_callers(vault: Vault, going: Sequence[CallId]) -> list[int]:
    """Callers all of whose calls were purged or are among `going`: nothing is left to reach them for."""
    rows = vault.query(
        "SELECT DISTINCT own.root FROM json_each(?) AS going CROSS JOIN call ON call.id = going.value"
        " JOIN caller AS own ON own.code = call.caller_code AND call.caller_code <> ''"
        " WHERE NOT EXISTS (SELECT 1 FROM caller AS each JOIN call AS other ON other.caller_code = each.code"
        " LEFT JOIN retention ON retention.call_id = other.id"
        " WHERE each.root = own.root AND other.caller_code <> '' AND purged_at IS NULL"
        " AND other.id NOT IN (SELECT value FROM json_each(?)))",
        (json.dumps(going), json.dumps(going)),
    )
    return [root for (root,) in rows]


def forget_caller(work: Transaction, root: int) -> None:
    """What was written about a caller as a person; the code and what was coded stay."""
    of_root = "caller IN (SELECT id FROM caller WHERE root = ?)"
    work.execute(f"DELETE FROM caller_word WHERE {of_root}", (root,))
    work.execute(f"UPDATE caller_link SET relation = '' WHERE {of_root}", (root,))
    work.execute(f"UPDATE caller_act SET reason = '' WHERE {of_root}", (root,))
    work.execute(f"UPDATE caller_agreement SET supporter = '', times = '', approach = '' WHERE {of_root}", (root,))


def purge(
    vault: Vault, work: Transaction, calls: Sequence[CallId], at: datetime, by: PersonId, second: PersonId
) -> None:
    """Take the words out of these calls and of the index; the chain vouches for what is left."""
    for call, written in sources.texts(work, calls).items():
        maskings.forget(vault, work, written)
        work.execute(_REASONS, (call,))
    for call in calls:
        for table, key, columns in _WORDS:
            assignments = ", ".join(f"{column} = ?" for column in columns)
            work.execute(f"UPDATE {table} SET {assignments} WHERE {key} = ?", (*columns.values(), call))
        work.execute(_CONTACT_WORDS, (call,))
        for table in _DRAFTS:
            work.execute(f"DELETE FROM {table} WHERE call_id = ?", (call,))
        _put(work, call, {"purged_at": texts.from_time(at), "purged_by": by})
        moment = next_moment(work, call, at, by)
        digest = seals.of_call(vault, call, moment.order)
        events.record(work, events.Kind.PURGED, moment, digest=digest, second=second)
        _vouch_again(vault, work, call)
    search.forget(work, calls)


def _vouch_again(vault: Vault, work: Transaction, call: CallId) -> None:
    """Rows beside the call that have a digest of their own in the chain."""
    for kind, rows in (
        (events.Kind.BREACH, "SELECT id FROM incident WHERE call_id = ? AND kind = 'breach'"),
        (events.Kind.REPORT, "SELECT id FROM incident WHERE call_id = ? AND kind = 'report'"),
    ):
        for (row,) in vault.query(rows, (call,)):
            work.record(kind, events.subject(call), {"row": row, "digest": vouching.digest(vault, "incident", row)})
    contacts = vault.query(
        "SELECT follow_up_contact.id, follow_up_id FROM follow_up_contact JOIN follow_up"
        " ON follow_up.id = follow_up_id WHERE call_id = ?",
        (call,),
    )
    beside.vouch_contacts(vault, work, contacts)
    for order, digest in supervision.digests(vault, call):
        work.record(events.Kind.FEEDBACK, events.subject(call), {"moment": order, "digest": digest})
