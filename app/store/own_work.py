"""Which callers and calls belong to a person's own work, as conditions of a query."""

import json
from dataclasses import dataclass

from app.domain.callers import CallerId
from app.domain.calls import CallId
from app.domain.people import PersonId
from app.vault.vault import Vault


@dataclass(frozen=True, kw_only=True, slots=True)
class Sight:
    """What a person may see.  condition: in SQL, with a `?` for each of `values`."""

    condition: str
    values: tuple[str | int, ...] = ()


_MINE = (
    "SELECT whose.root FROM call AS own JOIN caller AS whose ON whose.code = own.caller_code"
    " WHERE own.counsellor = ? AND own.caller_code <> ''"
    " UNION SELECT whose.root FROM follow_up LEFT JOIN call AS first ON first.id = follow_up.call_id"
    " JOIN caller AS whose ON whose.code = coalesce(first.caller_code, follow_up.caller_code)"
    " WHERE follow_up.assigned_to = ? AND follow_up.status = 'due'"
    " UNION SELECT whose.root FROM call AS own JOIN caller AS each ON each.code = own.caller_code"
    " JOIN caller AS other ON other.root = each.root JOIN caller_link ON caller_link.caller = other.id"
    " JOIN caller AS whose ON whose.id = caller_link.about WHERE own.counsellor = ? AND own.caller_code <> ''"
    " UNION SELECT root FROM caller WHERE by = ? AND NOT EXISTS"
    " (SELECT 1 FROM call WHERE call.caller_code = caller.code AND call.caller_code <> '')"
)


def callers(person: PersonId) -> Sight:
    """A sub-select of the callers `person` works with, by the codes they go by today: those of own calls, the one on
    the line among them; those of open follow-ups given to them; whom their callers call about; and those they entered
    who never called."""
    return Sight(condition=_MINE, values=(person,) * 4)


def calls(vault: Vault, person: PersonId) -> Sight:
    """A condition over `call` for the calls `person` may read: own ones, those of follow-ups given to
    them, and those of callers they work with.  Holds as long as `state` stays what it is."""
    mine = callers(person)
    codes = vault.query(f"SELECT code FROM caller WHERE root IN ({mine.condition})", mine.values)
    given = vault.query(
        "SELECT call_id FROM follow_up WHERE assigned_to = ? AND status = 'due' AND call_id IS NOT NULL", (person,)
    )
    condition = (
        "(call.counsellor = ? OR call.id IN (SELECT value FROM json_each(?))"
        " OR call.caller_code <> '' AND call.caller_code IN (SELECT value FROM json_each(?)))"
    )
    listed = (json.dumps([value for (value,) in rows]) for rows in (given, codes))
    return Sight(condition=condition, values=(person, *listed))


def state(vault: Vault, person: PersonId) -> tuple[object, ...]:
    """Differs when what `person` may see does: each change of that is an event, but for the code of an open call; what
    was given to them is looked at itself."""
    # Drafts are few and own calls are many: the plus keeps to the index of drafts.
    ((last, codes, given),) = vault.query(
        "SELECT (SELECT max(sequence) FROM event),"
        " (SELECT group_concat(caller_code, char(10)) FROM call WHERE status = 'draft' AND +counsellor = ?),"
        " (SELECT group_concat(id) FROM follow_up WHERE assigned_to = ? AND status = 'due')",
        (person, person),
    )
    return last, codes, given


def has_call(vault: Vault, call: CallId, sight: Sight) -> bool:
    return bool(vault.query(f"SELECT 1 FROM call WHERE id = ? AND {sight.condition}", (call, *sight.values)))


def has_caller(vault: Vault, person: PersonId, caller: CallerId) -> bool:
    mine = callers(person)
    return bool(
        vault.query(f"SELECT 1 FROM caller WHERE id = ? AND root IN ({mine.condition})", (caller, *mine.values))
    )


def is_alone_with(vault: Vault, person: PersonId, caller: CallerId) -> bool:
    """Whether every call of the caller is `person`'s own."""
    rows = vault.query(
        "SELECT 1 FROM caller AS it JOIN caller AS each ON each.root = it.root"
        " JOIN call ON call.caller_code = each.code AND call.caller_code <> ''"
        " WHERE it.id = ? AND call.counsellor <> ? LIMIT 1",
        (caller, person),
    )
    return not rows
