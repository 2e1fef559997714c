"""Callers as such: their codes, which codes are one person, and the list of them."""

from dataclasses import dataclass
from datetime import datetime

from app.domain.callers import Caller, CallerId, CallerRow, clean_code, code_of, folded, serial_of
from app.domain.calls import CallId
from app.domain.people import PersonId
from app.domain.risk import RiskLevel
from app.errors import ErrorCode, UserError
from app.store import own_work, texts
from app.vault.vault import Transaction, Vault

_LIST = """
SELECT root.id, root.code, found.calls, last.started_at, coalesce(last.level, 'R0')
FROM (
    SELECT caller.root AS root, count(call.id) AS calls, max(call.id) AS last
    FROM caller LEFT JOIN call ON call.caller_code = caller.code AND call.caller_code <> ''
    {where} GROUP BY caller.root
) AS found
JOIN caller AS root ON root.id = found.root LEFT JOIN call AS last ON last.id = found.last
ORDER BY coalesce(found.last, 0) DESC, root.id DESC LIMIT ?
"""


@dataclass(frozen=True, kw_only=True, slots=True)
class Filter:
    """Which callers to list.  mine: only those this person works with; code: a part of a code; among: only these,
    whatever code they go by today."""

    mine: PersonId | None = None
    code: str = ""
    among: tuple[CallerId, ...] | None = None


def create(work: Transaction, code: str, at: datetime, by: PersonId) -> CallerId:
    """A new caller; without a code, under the next one.  Raises CODE_TAKEN."""
    wanted = clean_code(texts.words(code))
    if not wanted:
        last = work.execute("SELECT coalesce(max(serial), 0) FROM caller WHERE serial IS NOT NULL").fetchone()
        wanted = code_of(int(last[0] if last else 0) + 1)
    if work.execute("SELECT 1 FROM caller WHERE upper(code) = ?", (folded(wanted),)).fetchone():
        raise UserError(ErrorCode.CODE_TAKEN, taken=wanted)
    return _insert(work, wanted, at, by)


def keep(work: Transaction, code: str, at: datetime, by: PersonId) -> CallerId | None:
    """The caller whose calls carry exactly `code`, made where there is none yet.  Returns the id of a new one."""
    if not code or work.execute("SELECT 1 FROM caller WHERE code = ?", (code,)).fetchone():
        return None
    return _insert(work, code, at, by)


def _insert(work: Transaction, code: str, at: datetime, by: PersonId) -> CallerId:
    cursor = work.execute(
        "INSERT INTO caller (code, serial, at, by, root) VALUES (?, ?, ?, ?, 0)",
        (code, serial_of(code), texts.from_time(at), by),
    )
    if cursor.lastrowid is None:
        raise AssertionError("an inserted caller has an id")
    work.execute("UPDATE caller SET root = id WHERE id = ?", (cursor.lastrowid,))
    return CallerId(cursor.lastrowid)


def by_code(vault: Vault, code: str) -> CallerId | None:
    """The person behind a code, by the code they go by today; letters may be small or capital."""
    rows = vault.query(
        "SELECT root FROM caller WHERE upper(code) = ? ORDER BY code = ? DESC, id LIMIT 1", (folded(code), code)
    )
    return CallerId(rows[0][0]) if rows else None


def get(vault: Vault, caller: CallerId) -> Caller:
    """The person, by any of their codes.  Raises CALLER_NOT_FOUND."""
    rows = vault.query(
        "SELECT each.id, each.code FROM caller AS it JOIN caller AS each ON each.root = it.root WHERE it.id = ?"
        " ORDER BY each.id = each.root DESC, each.id",
        (caller,),
    )
    if not rows:
        raise UserError(ErrorCode.CALLER_NOT_FOUND)
    return Caller(id=CallerId(rows[0][0]), code=rows[0][1], also=tuple(code for _, code in rows[1:]))


def of_call(vault: Vault, call: CallId) -> CallerId | None:
    """The person a call is of, where it has a code."""
    rows = vault.query(
        "SELECT caller.root FROM call JOIN caller ON caller.code = call.caller_code WHERE call.id = ?", (call,)
    )
    return CallerId(rows[0][0]) if rows else None


def rows(vault: Vault, wanted: Filter, limit: int) -> tuple[CallerRow, ...]:
    """At most `limit` callers, who called last first."""
    where, values = _conditions(wanted)
    found = vault.query(_LIST.format(where=where), (*values, limit))
    return tuple(
        CallerRow(
            id=CallerId(id_),
            code=code,
            calls=calls,
            last_at=texts.to_optional_time(last),
            level=RiskLevel(level),
        )
        for id_, code, calls, last, level in found
    )


def total(vault: Vault, wanted: Filter) -> int:
    where, values = _conditions(wanted)
    return int(vault.query(f"SELECT count(DISTINCT caller.root) FROM caller {where}", values)[0][0])


def _conditions(wanted: Filter) -> tuple[str, list[str | int]]:
    conditions: list[str] = []
    values: list[str | int] = []
    if wanted.mine is not None:
        mine = own_work.callers(wanted.mine)
        conditions.append(f"caller.root IN ({mine.condition})")
        values += mine.values
    if wanted.code:
        conditions.append("caller.root IN (SELECT root FROM caller WHERE instr(upper(code), ?) > 0)")
        values.append(folded(wanted.code))
    if wanted.among is not None:
        conditions.append(f"caller.root IN ({', '.join('?' * len(wanted.among)) or 'NULL'})")
        values += wanted.among
    return (f"WHERE {' AND '.join(conditions)}" if conditions else ""), values


def alike(vault: Vault, caller: CallerId) -> tuple[CallerId, ...]:
    """Other persons with a code of the same letters and figures."""
    squeezed = "upper(replace(replace(code, '-', ''), ' ', ''))"
    rows_ = vault.query(
        f"SELECT DISTINCT other.root FROM (SELECT {squeezed} AS code FROM caller WHERE root = ?) AS own"
        f" JOIN (SELECT {squeezed} AS code, root FROM caller) AS other ON other.code = own.code WHERE other.root <> ?"
        " ORDER BY 1",
        (caller, caller),
    )
    return tuple(CallerId(row[0]) for row in rows_)


def told_apart(vault: Vault, caller: CallerId) -> tuple[tuple[CallerId, str], ...]:
    """Other persons of whom somebody said that they are not this one, with their codes."""
    pairs = "SELECT one AS mine, other AS theirs FROM caller_apart UNION ALL SELECT other, one FROM caller_apart"
    rows_ = vault.query(
        f"SELECT DISTINCT person.id, person.code FROM ({pairs}) AS pair JOIN caller AS own ON own.id = pair.mine"
        " JOIN caller AS each ON each.id = pair.theirs JOIN caller AS person ON person.id = each.root"
        " WHERE own.root = ? AND each.root <> own.root ORDER BY person.code",
        (caller,),
    )
    return tuple((CallerId(id_), code) for id_, code in rows_)


def tell_apart(work: Transaction, caller: CallerId, other: CallerId, at: datetime, by: PersonId) -> None:
    pair = (min(caller, other), max(caller, other), texts.from_time(at), by)
    work.execute("INSERT OR IGNORE INTO caller_apart (one, other, at, by) VALUES (?, ?, ?, ?)", pair)


def suggest_again(work: Transaction, caller: CallerId, other: CallerId) -> None:
    """Forget that they were told apart, under whichever of their codes that was said."""
    of_root = "IN (SELECT id FROM caller WHERE root = {})"
    one, two = of_root.format(":one"), of_root.format(":two")
    work.execute(
        f"DELETE FROM caller_apart WHERE (one {one} AND other {two}) OR (one {two} AND other {one})",
        {"one": caller, "two": other},
    )


def merged_into(vault: Vault) -> dict[CallerId, CallerId | None]:
    """Every code, and the one it was merged into."""
    return {
        CallerId(id_): None if above is None else CallerId(above)
        for id_, above in vault.query("SELECT id, merged_into FROM caller")
    }


def merge(work: Transaction, caller: CallerId, into: CallerId) -> None:
    """Let the person `caller` go by the code of the person `into`.  Both are codes that were not merged themselves."""
    work.execute("UPDATE caller SET merged_into = ? WHERE id = ?", (into, caller))
    work.execute("UPDATE caller SET root = ? WHERE root = ?", (into, caller))


def unmerge(work: Transaction, caller: CallerId) -> None:
    """Take back that `caller` was merged; whoever was merged into it comes along."""
    work.execute("UPDATE caller SET merged_into = NULL WHERE id = ?", (caller,))
    work.execute(
        "WITH RECURSIVE below (id) AS"
        " (VALUES (?) UNION SELECT caller.id FROM caller JOIN below ON merged_into = below.id)"
        " UPDATE caller SET root = ? WHERE id IN (SELECT id FROM below)",
        (caller, caller),
    )


def merged(vault: Vault, root: CallerId) -> tuple[tuple[CallerId, str], ...]:
    """The codes directly or indirectly merged into the person `root`, in the order in which they were."""
    return tuple(
        (CallerId(id_), code)
        for id_, code in vault.query(
            "SELECT id, code FROM caller WHERE root = ? AND merged_into IS NOT NULL ORDER BY id", (root,)
        )
    )
