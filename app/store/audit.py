"""The chain as a list to look through: who did what and when.  Ids and codes; there are no words of callers in it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from app.domain.people import PersonId
from app.store import texts
from app.vault.vault import Vault


@dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    """One event.  subject: such as call/12, or the id of a key slot."""

    sequence: int
    at: datetime
    person: PersonId
    kind: str
    subject: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Wanted:
    """Which events.  person: empty for everybody; since, until: UTC, None for no bound.  kinds, but_not: patterns of
    kinds with * for anything."""

    person: str = ""
    since: datetime | None = None
    until: datetime | None = None
    kinds: tuple[str, ...] = ()
    but_not: tuple[str, ...] = ()


def entries(vault: Vault, wanted: Wanted, before: int, limit: int) -> tuple[Entry, ...]:
    """Up to `limit` events with a sequence below `before`, newest first."""
    conditions, values = ["sequence < ?"], [before]
    parameters: list[object] = [*values]
    if wanted.person:
        conditions.append("person = ?")
        parameters.append(wanted.person)
    for column, bound in ((">=", wanted.since), ("<", wanted.until)):
        if bound is not None:
            conditions.append(f"at {column} ?")
            parameters.append(texts.from_time(bound))
    for patterns, sense in ((wanted.kinds, ""), (wanted.but_not, "NOT ")):
        if patterns:
            conditions.append(f"{sense}({_any(patterns)})")
            parameters += patterns
    rows = vault.query(
        f"SELECT sequence, at, person, {_KIND}, subject FROM event WHERE {' AND '.join(conditions)}"
        " ORDER BY sequence DESC LIMIT ?",
        (*parameters, limit),
    )
    return tuple(
        Entry(sequence=sequence, at=datetime.fromisoformat(at), person=PersonId(person), kind=kind, subject=subject)
        for sequence, at, person, kind, subject in rows
    )


_KIND = "CASE WHEN kind = 'call-opened' AND json_extract(payload, '$.altered') THEN 'call-opened-altered' ELSE kind END"
"""A call that was read although it did not match the log is told apart."""


def _any(patterns: Sequence[str]) -> str:
    return " OR ".join(["kind GLOB ?"] * len(patterns))
