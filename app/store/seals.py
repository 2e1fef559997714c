"""What binds a closed call to the event chain: digests over its rows as they are stored.

The closing event carries the digest of everything up to the closing; each later amendment or change of level carries
one of its own row.  Whoever edits a row, adds one or takes one away behind the program's back no longer matches the
chain."""

import hashlib
from collections.abc import Callable

from app.domain.calls import CallId
from app.errors import ErrorCode, UserError
from app.store import events
from app.vault import canonical
from app.vault.vault import Vault

# Named one by one: a column that a later schema adds must not change the digest of an old call.
_CALL = (
    "id, year, ordinal, counsellor, kind, started_at, ended_at, recovered_at, caller_code, recording_told_at,"
    " confidentiality_told_at, guide_id, guide_version, stage, complete, incomplete_reason, closed_moment"
)
_HISTORIES = {
    "stage_entry": "moment, at, by, stage",
    "answer": "moment, at, by, item, answer",
    "reading": "moment, at, by, item, taken, value",
    "level_change": "moment, at, by, level, before, cause, rules, reason",
    "step": "moment, at, by, protocol, step, status, details",
    "amendment": "moment, at, by, reason, text",
}
# Documents written over until the closing.  They count only where there is one: a call from before these tables existed
# keeps its digest, and a row slipped in or taken away afterwards changes it.
_DOCUMENTS = {
    "plan": "moment, at, by, revision, parts, commitments",
    "sheet": "filling, moment, at, by, revision, instrument, answers, words, callers_view, judgement",
    "classification": "at, by, playbook, category, subcategory, profile, groups",
}
_LATER = {"level_change": events.Kind.LEVEL, "amendment": events.Kind.AMENDED}
"""Tables that still grow after the closing, and the events that vouch for it."""

ClosedOrder = int
"""Which moment of a call was its closing; 0 while it is open."""

Progress = Callable[[int, int], bool]
_SLICE = 200  # calls between two reports of progress


def of_call(vault: Vault, call: CallId, closed: ClosedOrder) -> str:
    """SHA-256, hex, of the call up to its closing."""
    content: list[object] = ["call/1"]
    content += vault.query(f"SELECT {_CALL} FROM call WHERE id = ?", (call,))
    content += vault.query("SELECT revision, text FROM note WHERE call_id = ?", (call,))
    for table, columns in _HISTORIES.items():
        content.append(table)
        content += vault.query(
            f"SELECT {columns} FROM {table} WHERE call_id = ? AND moment <= ? ORDER BY moment", (call, closed)
        )
    for table, columns in _DOCUMENTS.items():
        written = vault.query(f"SELECT {columns} FROM {table} WHERE call_id = ? ORDER BY 1", (call,))
        if written:
            content += [table, *written]
    return _digest(content)


def of_row(vault: Vault, table: str, call: CallId, order: int) -> str:
    """SHA-256, hex, of one row that was added later."""
    sql = f"SELECT {_HISTORIES[table]} FROM {table} WHERE call_id = ? AND moment = ?"
    return _digest([f"{table}/1", call, *vault.query(sql, (call, order))])


def is_sound(vault: Vault, call: CallId, closed: ClosedOrder) -> bool:
    """Whether a closed call is what the chain says it is."""
    closings = events.of(vault, call, events.Kind.CLOSED)
    if [event["digest"] for event in closings] != [of_call(vault, call, closed)]:
        return False
    for table, kind in _LATER.items():
        vouched = [(e["moment"], e["digest"]) for e in events.of(vault, call, kind) if e["moment"] > closed]
        found = vault.query(
            f"SELECT moment FROM {table} WHERE call_id = ? AND moment > ? ORDER BY moment", (call, closed)
        )
        if vouched != [(order, of_row(vault, table, call, order)) for (order,) in found]:
            return False
    return _stands_at_its_last_level(vault, call)


def refuse_altered(vault: Vault, call: CallId, closed: ClosedOrder) -> None:
    """Raises RECORD_ALTERED for a closed call that is not what the chain says; an open call is not bound yet."""
    if closed and not is_sound(vault, call, closed):
        raise UserError(ErrorCode.RECORD_ALTERED, what="call")


def altered(vault: Vault, progress: Progress | None = None) -> tuple[CallId, ...] | None:
    """Every closed call that is not, or no longer, what the chain says.  None when `progress(done, total)`
    returned False."""
    events_only = vault.query(
        "SELECT substr(subject, 6) FROM event WHERE kind = ? AND CAST(substr(subject, 6) AS INTEGER)"
        " NOT IN (SELECT id FROM call WHERE status = 'closed')",
        (events.Kind.CLOSED,),
    )
    wrong = [CallId(int(call)) for (call,) in events_only]
    closed = vault.query("SELECT id, closed_moment FROM call WHERE status = 'closed' ORDER BY id")
    for done, (call, order) in enumerate(closed):
        if progress and done % _SLICE == 0 and not progress(done, len(closed)):
            return None
        if not is_sound(vault, CallId(call), order):
            wrong.append(CallId(call))
    if progress:
        progress(len(closed), len(closed))
    return tuple(wrong)


def _stands_at_its_last_level(vault: Vault, call: CallId) -> bool:
    """The level in the call itself is a copy of the last one in its history."""
    rows = vault.query(
        "SELECT call.level, (SELECT level FROM level_change WHERE call_id = call.id ORDER BY moment DESC LIMIT 1)"
        " FROM call WHERE id = ?",
        (call,),
    )
    level, last = rows[0]
    return last is None or level == last


def _digest(content: list[object]) -> str:
    return hashlib.sha256(canonical.encode(content)).hexdigest()
