"""What binds a closed call to the event chain: digests over its rows as they are stored.

The closing event carries the digest of everything up to the closing; each later amendment or change of level carries
one of its own row.  Whoever edits a row, adds one or takes one away behind the program's back no longer matches the
chain."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
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
_VOUCHING = (events.Kind.CLOSED, events.Kind.PURGED, *_LATER.values())
_LEVEL = HISTORIES["level_change"].split(", ").index("level")

Row = tuple[Any, ...]
ClosedOrder = int
"""Which moment of a call was its closing; 0 while it is open."""


class _Rows:
    """What the digests of the calls from one id to another are made over, each table read once."""

    def __init__(self, vault: Vault, first: CallId, last: CallId) -> None:
        self._vault, self._ends = vault, (first, last)
        calls = vault.query(f"SELECT {CALL_COLUMNS} FROM call WHERE id BETWEEN ? AND ?", self._ends)
        self._calls: dict[CallId, Row] = {row[0]: row for row in calls}
        self._notes = self._by_call("note", "revision, text")
        self._histories = {table: self._by_call(table, columns) for table, columns in HISTORIES.items()}
        self._documents = {table: self._by_call(table, columns) for table, columns in DOCUMENTS.items()}

    def _by_call(self, table: str, columns: str, only: str = "") -> dict[CallId, list[Row]]:
        """The rows of each call, in the order of the first column."""
        found: dict[CallId, list[Row]] = {}
        for call, *row in self._vault.query(
            f"SELECT call_id, {columns} FROM {table} WHERE call_id BETWEEN ? AND ? {only} ORDER BY 1, 2", self._ends
        ):
            found.setdefault(call, []).append(tuple(row))
        return found

    def digest(self, call: CallId, closed: ClosedOrder) -> str:
        """Of the call up to its closing."""
        histories = {
            table: [row for row in rows.get(call, ()) if row[0] <= closed] for table, rows in self._histories.items()
        }
        documents = {table: rows.get(call, ()) for table, rows in self._documents.items()}
        note = self._notes.get(call)
        return digest(content(self._calls[call], note[0] if note else None, histories, documents))

    def added(self, table: str, call: CallId, closed: ClosedOrder) -> list[tuple[int, str]]:
        """Moment and digest of every row that came after the closing."""
        rows = [row for row in self._histories[table].get(call, ()) if row[0] > closed]
        revising = self._revising if table == "amendment" else {}
        return [(row[0], row_digest(table, call, [row, *revising.get((call, row[0]), ())])) for row in rows]

    def stands_at_its_last_level(self, call: CallId) -> bool:
        """The level in the call itself is a copy of the last one in its history."""
        changes = self._histories["level_change"].get(call)
        return not changes or changes[-1][_LEVEL] == self._levels[call]

    @cached_property
    def _revising(self) -> dict[tuple[CallId, int], list[Row]]:
        """What of an amendment says how the notes read from now on, a row of its own where there is any."""
        found = self._by_call("amendment", "moment, revises", "AND revises <> ''")
        return {(call, moment): [(revises,)] for call, rows in found.items() for moment, revises in rows}

    @cached_property
    def _levels(self) -> dict[CallId, str]:
        return dict(self._vault.query("SELECT id, level FROM call WHERE id BETWEEN ? AND ?", self._ends))


def of_call(vault: Vault, call: CallId, closed: ClosedOrder) -> str:
    """SHA-256, hex, of the call up to its closing."""
    return _Rows(vault, call, call).digest(call, closed)


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


def altered(vault: Vault, closed: Sequence[tuple[CallId, ClosedOrder]]) -> list[CallId]:
    """Which of these closed calls, given in the order of their ids, are not what the chain says they are."""
    if not closed:
        return []
    rows = _Rows(vault, closed[0][0], closed[-1][0])
    told = events.of_calls(vault, [call for call, _ in closed], *_VOUCHING)
    doubted = events.doubted_calls(vault)
    return [call for call, order in closed if call in doubted or not _is_sound(rows, told.get(call, ()), call, order)]


def _is_sound(rows: _Rows, told: Sequence[events.Told], call: CallId, closed: ClosedOrder) -> bool:
    """Where the words of a call were purged, the purging took the place of the closing: what happened up to then is
    vouched for as it was left."""
    sealed = [payload for kind, payload in told if kind == events.Kind.CLOSED]
    if purged := [payload for kind, payload in told if kind == events.Kind.PURGED]:
        sealed, closed = purged[-1:], purged[-1]["moment"]
    if [payload["digest"] for payload in sealed] != [rows.digest(call, closed)]:
        return False
    for table, vouching in _LATER.items():
        vouched = [(each["moment"], each["digest"]) for kind, each in told if kind == vouching]
        if [each for each in vouched if each[0] > closed] != rows.added(table, call, closed):
            return False
    return rows.stands_at_its_last_level(call)


def refuse_altered(vault: Vault, call: CallId, closed: ClosedOrder) -> None:
    """Raises RECORD_ALTERED for a closed call that is not what the chain says; an open call is not bound yet."""
    if closed and altered(vault, [(call, closed)]):
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


def digest(whole: list[object]) -> str:
    """SHA-256, hex."""
    return hashlib.sha256(canonical.encode(whole)).hexdigest()
