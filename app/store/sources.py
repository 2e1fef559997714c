"""What is searched: every text that belongs to a call, one line of the list for each place where words are kept.

A new place is one more line, and a trigger, or a call of `search.mark_due`, wherever words are changed there.
"""

import json
from collections.abc import Mapping, Sequence

from app.domain.calls import CallId
from app.vault.vault import Transaction, Vault

# columns, and what stands behind FROM; `wanted` holds the ids.  In the order in which a snippet is looked for.
_PLACES: tuple[tuple[str, str], ...] = (
    ("note.text", "note"),
    ("amendment.text", "amendment"),
    ("amendment.reason", "amendment"),
    ("value", "step, json_each(step.details)"),
    ("level_change.reason", "level_change"),
    ("value", "plan, json_each(plan.parts)"),
    ("value", "plan, json_each(plan.commitments)"),
    ("value", "sheet, json_each(sheet.words)"),
    ("sheet.callers_view", "sheet"),
    ("sheet.judgement", "sheet"),
    ("follow_up_contact.note", "follow_up JOIN follow_up_contact ON follow_up_id = follow_up.id"),
    ("referral.name", "referral"),
    ("referral.note", "referral"),
    ("incident.content", "incident"),
    ("incident.recipient", "incident"),
)
# Written for supervision: found and shown in calls of one's own, and by supervisors.
_PRIVATE: tuple[tuple[str, str], ...] = (
    ("value", "reflection, json_each(reflection.words)"),
    ("feedback.text", "feedback"),
)
CALLS_WITH_PRIVATE = "SELECT call_id FROM reflection UNION SELECT call_id FROM feedback"
_OF_CALL = ("incomplete_reason", "caller_code", "printf('%d-%04d', year, ordinal)")


def texts(
    source: Vault | Transaction, call_ids: Sequence[CallId], *, private: bool = True
) -> Mapping[CallId, list[str]]:
    """Everything that is searched, by call; without `private`, what whoever may read the call may be shown of it."""
    found: dict[CallId, list[str]] = {}
    for call, text in _rows(source, _EVERYTHING if private else _SHOWN_TO_ALL, call_ids):
        found.setdefault(CallId(call), []).append(text)
    return found


def _rows(source: Vault | Transaction, sql: str, call_ids: Sequence[CallId]) -> list[tuple[int, str]]:
    wanted = (json.dumps(call_ids),)
    return source.query(sql, wanted) if isinstance(source, Vault) else source.execute(sql, wanted).fetchall()


def _union(places: Sequence[tuple[str, str]]) -> str:
    """The ids are one parameter, so that the statement is prepared once and kept."""
    parts = []
    for column, tables in places:
        table = tables.split()[0].rstrip(",")
        parts.append(
            f"SELECT call_id, {column} FROM wanted CROSS JOIN {tables} WHERE {table}.call_id = wanted.id"
            f" AND {column} <> ''"
        )
    parts += [f"SELECT call.id, {column} FROM wanted CROSS JOIN call ON call.id = wanted.id WHERE {column} <> ''"
              for column in _OF_CALL]  # fmt: skip
    return "WITH wanted (id) AS MATERIALIZED (SELECT value FROM json_each(?)) " + " UNION ALL ".join(parts)


_SHOWN_TO_ALL, _EVERYTHING = _union(_PLACES), _union((*_PLACES, *_PRIVATE))
