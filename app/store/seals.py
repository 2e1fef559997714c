"""What binds a closed call to the event chain: digests over its rows as they are stored.

The closing event carries the digest of everything up to the closing; each later amendment or change of level carries
one of its own row.  Whoever edits a row, adds one or takes one away behind the program's back no longer matches the
chain."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from app.domain.calls import CallId
from app.errors import ErrorCode, UserError
from app.store import events
from app.vault import canonical
from app.vault.vault import Vault

# Named one by one: a column that a later schema adds must not change the digest of an old call.
CALL_COLUMNS = (
    "id, year, ordinal, counsellor, kind, started_at, ended_at, recovered_at, caller_code, recording_told_at,"
    " confidentiality_told_at, guide_id, guide_version, stage, complete, incomplete_reason, closed_moment"
)
HISTORIES = {
    "stage_entry": "moment, at, by, stage",
    "answer": "moment, at, by, item, answer",
    "reading": "moment, at, by, item, taken, value",
    "level_change": "moment, at, by, level, before, cause, rules, reason",
    "step": "moment, at, by, protocol, step, status, details",
    "amendment": "moment, at, by, reason, text",
}
# Documents written over until the closing.  They count only where there is one: a call from before these tables existed
# keeps its digest, and a row slipped in or taken away afterwards changes it.
DOCUMENTS = {
    "plan": "moment, at, by, revision, parts, commitments",
    "sheet": "filling, moment, at, by, revision, instrument, answers, words, callers_view, judgement",
    "classification": "at, by, playbook, category, subcategory, profile, groups",
    "flag_action": "moment, at, by, action, done",
}
_LATER = {"level_change": events.Kind.LEVEL, "amendment": events.Kind.AMENDED}
"""Tables that still grow after the closing, and the events that vouch for it."""

Row = tuple[Any, ...]
ClosedOrder = int
"""Which moment of a call was its closing; 0 while it is open."""


def of_call(vault: Vault, call: CallId, closed: ClosedOrder) -> str:
    """SHA-256, hex, of the call up to its closing."""
    histories = {
        table: vault.query(
            f"SELECT {columns} FROM {table} WHERE call_id = ? AND moment <= ? ORDER BY moment", (call, closed)
        )
        for table, columns in HISTORIES.items()
    }
    documents = {
        table: vault.query(f"SELECT {columns} FROM {table} WHERE call_id = ? ORDER BY 1", (call,))
        for table, columns in DOCUMENTS.items()
    }
    row = vault.query(f"SELECT {CALL_COLUMNS} FROM call WHERE id = ?", (call,))
    note = vault.query("SELECT revision, text FROM note WHERE call_id = ?", (call,))
    return digest(content(row[0], note[0] if note else None, histories, documents))


def content(
    row: Row, note: Row | None, histories: Mapping[str, Sequence[Row]], documents: Mapping[str, Sequence[Row]]
) -> list[object]:
    """What the digest of a call is made over: its row, its notes, and its other rows by table."""
    whole: list[object] = ["call/1", row, *([note] if note else ())]
    for table in HISTORIES:
        whole += [table, *histories.get(table, ())]
    for table in DOCUMENTS:
        if written := documents.get(table):
            whole += [table, *written]
    return whole


def of_row(vault: Vault, table: str, call: CallId, order: int) -> str:
    """SHA-256, hex, of one row that was added later."""
    sql = f"SELECT {HISTORIES[table]} FROM {table} WHERE call_id = ? AND moment = ?"
    rows = vault.query(sql, (call, order))
    if table == "amendment":
        revising = "SELECT revises FROM amendment WHERE call_id = ? AND moment = ? AND revises <> ''"
        rows += vault.query(revising, (call, order))
    return row_digest(table, call, rows)


def row_digest(table: str, call: CallId, rows: Sequence[Row]) -> str:
    """The same over rows that are at hand."""
    return digest([f"{table}/1", call, *rows])


def is_sound(vault: Vault, call: CallId, closed: ClosedOrder) -> bool:
    """Whether a closed call is what the chain says it is.  Where its words were purged, the purging took the place of
    the closing: what happened up to then is vouched for as it was left."""
    sealed = events.of(vault, call, events.Kind.CLOSED)
    if purged := events.of(vault, call, events.Kind.PURGED):
        sealed, closed = purged[-1:], purged[-1]["moment"]
    if [event["digest"] for event in sealed] != [of_call(vault, call, closed)]:
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


def without_call(vault: Vault) -> list[CallId]:
    """Calls that the chain says were closed and that are not there, or open again."""
    rows = vault.query(
        "SELECT substr(subject, 6) FROM event WHERE kind = ? AND CAST(substr(subject, 6) AS INTEGER)"
        " NOT IN (SELECT id FROM call WHERE status = 'closed')",
        (events.Kind.CLOSED,),
    )
    return [CallId(int(call)) for (call,) in rows]


def closed_in_slices(vault: Vault, size: int) -> Iterator[list[tuple[CallId, ClosedOrder]]]:
    """Every closed call, `size` at a time."""
    last = 0
    while rows := vault.query(
        "SELECT id, closed_moment FROM call WHERE status = 'closed' AND id > ? ORDER BY id LIMIT ?", (last, size)
    ):
        last = rows[-1][0]
        yield [(CallId(call), order) for call, order in rows]


def _stands_at_its_last_level(vault: Vault, call: CallId) -> bool:
    """The level in the call itself is a copy of the last one in its history."""
    rows = vault.query(
        "SELECT call.level, (SELECT level FROM level_change WHERE call_id = call.id ORDER BY moment DESC LIMIT 1)"
        " FROM call WHERE id = ?",
        (call,),
    )
    level, last = rows[0]
    return last is None or level == last


def digest(whole: list[object]) -> str:
    """SHA-256, hex."""
    return hashlib.sha256(canonical.encode(whole)).hexdigest()
