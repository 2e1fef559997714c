"""Whole closed calls put in at once, sealed as if each had been taken: for a practice vault, where taking them would
need days."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from app.domain.calls import CallId
from app.store import events, seals, search
from app.vault.vault import Transaction

Row = tuple[str | int | None, ...]


@dataclass(kw_only=True, slots=True)
class WholeCall:
    """call: the columns `seals.CALL_COLUMNS`.  histories, documents: rows by table, with the columns that the seal
    covers; an amendment comes after the closing.  words: what is searched."""

    call: Row
    level: str
    moments: int
    saved_at: str
    notes: str = field(repr=False)
    histories: dict[str, list[Row]] = field(default_factory=dict)
    documents: dict[str, list[Row]] = field(default_factory=dict)
    amendments: list[Row] = field(default_factory=list)
    words: list[str] = field(default_factory=list, repr=False)

    @property
    def id(self) -> CallId:
        return CallId(int(self.call[0] or 0))


def add(work: Transaction, calls: Sequence[WholeCall]) -> None:
    """The ids have to be free, and people, guide pack and callers there."""
    columns = f"{seals.CALL_COLUMNS}, status, level, moments"
    _insert(work, "call", columns, ((*each.call, "closed", each.level, each.moments) for each in calls))
    _insert(work, "note", "call_id, revision, saved_at, text", ((c.id, 1, c.saved_at, c.notes) for c in calls))
    for table, names in (seals.HISTORIES | seals.DOCUMENTS).items():
        rows = [(each.id, *row) for each in calls for row in _rows(each, table)]
        if rows:
            _insert(work, table, f"call_id, {names}", rows)
    for each in calls:
        _seal(work, each)
    search.add(work, {each.id: [each.notes, *each.words] for each in calls})


def _rows(call: WholeCall, table: str) -> list[Row]:
    amended = call.amendments if table == "amendment" else []
    return [*call.histories.get(table, ()), *call.documents.get(table, ()), *amended]


def _insert(work: Transaction, table: str, columns: str, rows: object) -> None:
    marks = ", ".join("?" * (columns.count(",") + 1))
    work.executemany(f"INSERT INTO {table} ({columns}) VALUES ({marks})", rows)  # type: ignore[arg-type]


def _seal(work: Transaction, call: WholeCall) -> None:
    subject, closed = events.subject(call.id), call.call[-1]
    for row in call.histories.get("level_change", ()):
        payload = {"moment": row[0], "level": row[3], "before": row[4], "cause": row[5], "rules": str(row[6]).split()}
        digest = seals.row_digest("level_change", call.id, [row])
        work.record(events.Kind.LEVEL, subject, {**payload, "digest": digest})
    content = seals.content(call.call, (1, call.notes), call.histories, call.documents)
    payload = {"moment": closed, "digest": seals.digest(content), "complete": bool(call.call[-3])}
    work.record(events.Kind.CLOSED, subject, payload)
    for row in call.amendments:
        digest = seals.row_digest("amendment", call.id, [row])
        work.record(events.Kind.AMENDED, subject, {"moment": row[0], "digest": digest})
