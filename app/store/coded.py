"""What is coded about calls, without a word anybody wrote: one row for each call, in the columns of `COLUMNS`."""

import json
from collections.abc import Iterator, Mapping, Sequence

from app.vault.vault import Vault

_SLICE = 500
_CALL = """
SELECT call.id, printf('%d-%04d', year, ordinal), started_at, ended_at, kind, call.level, caller_code, counsellor,
       status, complete, recording_told_at IS NOT NULL, confidentiality_told_at IS NOT NULL, coalesce(playbook, ''),
       coalesce(category, ''), coalesce(subcategory, ''), coalesce(profile, '{}'), coalesce(groups, ''),
       (SELECT coalesce(max(level), call.level) FROM level_change WHERE call_id = call.id),
       (SELECT count(*) FROM amendment WHERE call_id = call.id), plan.call_id IS NOT NULL,
       (SELECT count(*) FROM step WHERE call_id = call.id AND status = 'done'), guide_id || ' ' || guide_version,
       purged_at IS NOT NULL
FROM json_each(?) AS wanted CROSS JOIN call ON call.id = wanted.value
LEFT JOIN classification ON classification.call_id = call.id LEFT JOIN plan ON plan.call_id = call.id
LEFT JOIN retention ON retention.call_id = call.id ORDER BY wanted.key
"""
COLUMNS = (
    "id", "number", "started_at", "ended_at", "kind", "level", "caller", "counsellor", "status", "complete",
    "recording_told", "confidentiality_told", "playbook", "category", "subcategory", "profile", "groups",
    "highest_level", "amendments", "plan", "steps_done", "guide", "purged",
)  # fmt: skip
Values = dict[str, str | int | None]


def rows(
    vault: Vault, calls: Sequence[int]
) -> Iterator[tuple[Values, Mapping[str, str], Mapping[tuple[str, str], int]]]:
    """Of each call its values, its last answers by question, its last readings by scale and time."""
    for start in range(0, len(calls), _SLICE):
        wanted = (json.dumps(list(calls[start : start + _SLICE])),)
        answers: dict[int, dict[str, str]] = {}
        for call, item, answer in vault.query(_answers("item, answer", "answer"), wanted):
            answers.setdefault(call, {})[item] = answer
        readings: dict[int, dict[tuple[str, str], int]] = {}
        for call, item, taken, value in vault.query(_answers("item, taken, reading.value", "reading"), wanted):
            of_call = readings.setdefault(call, {})
            of_call.pop((item, taken), None)
            if value is not None:
                of_call[item, taken] = value
        for row in vault.query(_CALL, wanted):
            yield dict(zip(COLUMNS, row, strict=True)), answers.get(row[0], {}), readings.get(row[0], {})


def _answers(columns: str, table: str) -> str:
    return (
        f"SELECT call_id, {columns} FROM json_each(?) AS wanted CROSS JOIN {table} ON call_id = wanted.value"
        " ORDER BY call_id, moment"
    )
