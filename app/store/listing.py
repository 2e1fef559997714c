"""The list of calls: which ones, in which order, and their rows.

An order is the ids alone, eight bytes each, so that a list of any length can be jumped about in; rows are read for the
few that are looked at.
"""

from array import array
from collections.abc import Iterator, Sequence

from app.domain.calls import CallFilter, CallId, CallKind, CallRow, CallStatus
from app.domain.caselog import Column, Order
from app.domain.risk import RiskLevel
from app.store import texts
from app.store.calls import number_of
from app.store.own_work import Sight
from app.vault.vault import Vault

ROW = (
    "call.id, year, ordinal, started_at, ended_at, coalesce(person.name, counsellor), caller_code, kind, level, status,"
    " complete, coalesce(category, ''), coalesce(playbook, '')"
)
JOINED = "LEFT JOIN person ON person.id = counsellor LEFT JOIN classification ON classification.call_id = call.id"
Condition = tuple[str, tuple[str | int, ...]]
Conditions = tuple[list[str], list[str | int]]
# Under any of the codes that were joined into one caller.
CALLER_IS = (
    "call.caller_code IN (SELECT code FROM caller WHERE root IN (SELECT root FROM caller WHERE upper(code) = upper(?)))"
)


# A call that asks for supervision by its level or by the counsellor's wish, and has not had any.
_NEEDS_SUPERVISION = (
    "call.status = 'closed' AND (call.level IN ('R3', 'R4') OR EXISTS (SELECT 1 FROM reflection"
    " WHERE reflection.call_id = call.id AND talk = 1))"
    " AND NOT EXISTS (SELECT 1 FROM feedback WHERE feedback.call_id = call.id)"
)
# Looked up rather than asked of the enumerations: a list makes hundreds of rows at a time.
_KINDS: dict[str, CallKind] = {kind.value: kind for kind in CallKind}
_LEVELS: dict[str, RiskLevel] = {level.value: level for level in RiskLevel}
_STATUSES: dict[str, CallStatus] = {status.value: status for status in CallStatus}
_SORTED_BY = {
    Column.LEVEL: "call.level",
    Column.NUMBER: "call.id",
    Column.DAY: "call.id",
    Column.LENGTH: "julianday(ended_at) - julianday(started_at)",
    Column.CALLER: "call.caller_code",
    Column.KIND: "call.kind",
    Column.CATEGORY: "(SELECT category || subcategory FROM classification WHERE call_id = call.id)",
    Column.PLAYBOOK: "(SELECT playbook FROM classification WHERE call_id = call.id)",
    Column.COUNSELLOR: "(SELECT name FROM person WHERE person.id = counsellor)",
    Column.STATE: "status, complete",
}


def conditions_of(wanted: CallFilter, sight: Sight | None = None) -> Conditions:
    """The filter in SQL over `call`.  sight: what the person asking may see; None for everything."""
    found = [*_of_days(wanted), *_of_columns(wanted), *_of_content(wanted)]
    if sight is not None:
        found.append((sight.condition, sight.values))
    return [condition for condition, _ in found], [value for _, values in found for value in values]


def _of_days(wanted: CallFilter) -> Iterator[Condition]:
    if wanted.since:
        yield "started_at >= ?", (texts.start_of_day(wanted.since),)
    if wanted.until:
        yield "started_at < ?", (texts.end_of_day(wanted.until),)


def _of_columns(wanted: CallFilter) -> Iterator[Condition]:
    for column, chosen in (("level", wanted.levels), ("kind", wanted.kinds), ("counsellor", wanted.counsellors)):
        if chosen:
            yield f"call.{column} IN ({', '.join('?' * len(chosen))})", tuple(sorted(chosen))
    if wanted.status:
        yield f"status = '{wanted.status}'", ()  # spelled out, so that the index of drafts can serve
    if wanted.unfinished:
        yield "complete = 0", ()


def _of_content(wanted: CallFilter) -> Iterator[Condition]:
    if wanted.caller:
        yield CALLER_IS, (texts.words(wanted.caller),)
    if wanted.category:
        sql = "call.id IN (SELECT call_id FROM classification WHERE category = ? OR subcategory = ?)"
        yield sql, (wanted.category, wanted.category)
    if wanted.playbook:
        yield "call.id IN (SELECT call_id FROM classification WHERE playbook = ?)", (wanted.playbook,)
    if wanted.needs_supervision:
        yield _NEEDS_SUPERVISION, ()
    if wanted.item:
        given = ", ".join("?" * len(wanted.answers))
        sql = f"call.id IN (SELECT call_id FROM answer WHERE item = ? AND answer IN ({given}))"
        yield sql, (wanted.item, *wanted.answers)


def where(*parts: Conditions) -> tuple[str, list[str | int]]:
    """The conditions of all `parts` as one, to stand behind WHERE or AND."""
    conditions = [condition for part in parts for condition in part[0]]
    return " AND ".join(conditions) or "TRUE", [value for part in parts for value in part[1]]


def order(vault: Vault, wanted: CallFilter, sight: Sight | None, by: Order, limit: int = -1) -> "array[int]":
    """The ids of the calls that pass, in order; at most `limit` of them."""
    condition, values = where(conditions_of(wanted, sight))
    by_id = by.by in (Column.NUMBER, Column.DAY)
    if by_id and limit < 0:
        # Sorted here: the database would read them off the calls, in order, instead of off an index a tenth as long.
        found = vault.query(f"SELECT group_concat(id) FROM call WHERE {condition}", values)
        return array("q", sorted(_ids(found), reverse=by.descending))
    direction = "DESC" if by.descending else "ASC"
    keys = ", ".join(f"{key} {direction}" for key in _SORTED_BY[by.by].split(", "))
    if by_id:
        bounds = _bounds(vault, wanted)
        if bounds is None:
            return array("q")
        condition, values = f"{condition} AND call.id BETWEEN ? AND ?", [*values, *bounds]
    else:
        keys += ", call.id DESC"
    inner = f"SELECT id FROM call WHERE {condition} ORDER BY {keys} LIMIT ?"
    return array("q", _ids(vault.query(f"SELECT group_concat(id) FROM ({inner})", (*values, limit))))


def _ids(found: list[tuple[str | None]]) -> Iterator[int]:
    """Of one long text instead of a row for each: a hundred thousand ids in a few milliseconds."""
    ((text,),) = found
    return map(int, text.split(",") if text else ())


def rows(vault: Vault, ids: Sequence[int]) -> tuple[CallRow, ...]:
    """The rows of these calls, in the order of `ids`; one that is gone is left out."""
    wanted = "[" + ",".join(map(str, ids)) + "]"
    found = vault.query(
        f"SELECT {ROW} FROM json_each(?) AS wanted CROSS JOIN call ON call.id = wanted.value {JOINED}"
        " ORDER BY wanted.key",
        (wanted,),
    )
    return tuple(row(*columns) for columns in found)


def total(vault: Vault, wanted: CallFilter, sight: Sight | None) -> int:
    condition, values = where(conditions_of(wanted, sight))
    return int(vault.query(f"SELECT count(*) FROM call WHERE {condition}", values)[0][0])


def _bounds(vault: Vault, wanted: CallFilter) -> tuple[int, int] | None:
    """The first and last id within the days: a list in order of ids then need not walk past all that is newer."""
    if not wanted.since and not wanted.until:
        return 0, 2**62
    condition, values = where(conditions_of(CallFilter(since=wanted.since, until=wanted.until)))
    first, last = vault.query(f"SELECT min(id), max(id) FROM call WHERE {condition}", values)[0]
    return None if first is None else (first, last)


def row(
    call: int,
    year: int,
    ordinal: int,
    started: str,
    ended: str | None,
    counsellor: str,
    code: str,
    kind: str,
    level: str,
    status: str,
    complete: int,
    category: str,
    playbook: str,
) -> CallRow:
    """A line of the list, from the columns of `ROW`."""
    return CallRow(
        id=CallId(call),
        number=number_of(year, ordinal),
        started_at=texts.to_time(started),
        ended_at=texts.to_optional_time(ended),
        counsellor=counsellor,
        caller_code=code,
        kind=_KINDS[kind],
        level=_LEVELS[level],
        status=_STATUSES[status],
        complete=bool(complete),
        category=category,
        playbook=playbook,
    )
