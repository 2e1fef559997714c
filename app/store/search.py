"""Full-text search over calls: notes, amendments, what was noted about steps, reasons in words, safety plans, what was
said and judged on questionnaires, caller code and number.

Answers are not indexed: every call carries the same labels, so they would be found everywhere.

Saving notes only marks a call as due; it is indexed at its closing, and before any search.  Otherwise each autosave
would segment and index up to twenty thousand characters that the next one replaces.
"""

import re
from collections.abc import Mapping, Sequence

from app.domain.calls import CallFilter, CallId, CallRow, SearchHit
from app.store import calls
from app.store.words import Query, fold, spaced
from app.vault.vault import Transaction, Vault

_BEFORE, _LENGTH = 24, 96  # characters of a snippet: before the first mark, and altogether
_APART = " ¶ "  # a word nobody writes, so that no phrase reaches from one text into the next
_SLICE = 1_000  # calls indexed in one transaction
# Line ends, other control characters, and those that turn the direction of writing: a snippet is one line as it reads.
_UNPRINTED = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")

# Everything that is searched, in the order in which a snippet is looked for.
_SOURCES = """
SELECT call_id, 1 AS source, 0 AS place, text FROM note WHERE call_id IN ({calls}) AND text <> ''
UNION ALL SELECT call_id, 2, moment, text FROM amendment WHERE call_id IN ({calls})
UNION ALL SELECT call_id, 3, moment, reason FROM amendment WHERE call_id IN ({calls})
UNION ALL SELECT call_id, 4, moment, value FROM step, json_each(step.details) WHERE call_id IN ({calls}) AND value <> ''
UNION ALL SELECT call_id, 5, moment, reason FROM level_change WHERE call_id IN ({calls}) AND reason <> ''
UNION ALL SELECT call_id, 6, 0, value FROM plan, json_each(plan.parts) WHERE call_id IN ({calls}) AND value <> ''
UNION ALL SELECT call_id, 7, 0, value FROM plan, json_each(plan.commitments)
    WHERE call_id IN ({calls}) AND value <> ''
UNION ALL SELECT call_id, 8, filling, value FROM sheet, json_each(sheet.words)
    WHERE call_id IN ({calls}) AND value <> ''
UNION ALL SELECT call_id, 9, filling, callers_view FROM sheet WHERE call_id IN ({calls}) AND callers_view <> ''
UNION ALL SELECT call_id, 10, filling, judgement FROM sheet WHERE call_id IN ({calls}) AND judgement <> ''
UNION ALL SELECT id, 11, 0, incomplete_reason FROM call WHERE id IN ({calls}) AND incomplete_reason <> ''
UNION ALL SELECT id, 12, 0, caller_code FROM call WHERE id IN ({calls}) AND caller_code <> ''
UNION ALL SELECT id, 13, 0, printf('%d-%04d', year, ordinal) FROM call WHERE id IN ({calls})
ORDER BY 1, source, place
"""


def mark_due(work: Transaction, call: CallId) -> None:
    """The words of `call` changed."""
    work.execute("INSERT OR IGNORE INTO words_due (call_id) VALUES (?)", (call,))


def index(work: Transaction, call_ids: Sequence[CallId]) -> None:
    """Index these calls as they are now."""
    rows = ((call, _APART.join(map(spaced, texts))) for call, texts in _texts(work, call_ids).items())
    work.executemany("INSERT OR REPLACE INTO words (rowid, text) VALUES (?, ?)", rows)
    work.executemany("DELETE FROM words_due WHERE call_id = ?", ((call,) for call in call_ids))


def index_due(vault: Vault) -> None:
    """Index what changed since the last search.  Reads only, when nothing did."""
    while due := vault.query("SELECT call_id FROM words_due LIMIT ?", (_SLICE,)):
        with vault.transaction() as work:
            index(work, [CallId(call) for (call,) in due])


def find(vault: Vault, query: Query, wanted: CallFilter, limit: int) -> tuple[SearchHit, ...]:
    """At most `limit` calls that match, newest first."""
    conditions, values = calls.conditions_of(wanted)
    where = "".join(f" AND {condition}" for condition in conditions)
    if query.wanted:
        # CROSS JOIN: the index yields the calls newest first, so reading stops at the limit.
        sql = (
            f"SELECT {calls.ROW} FROM words CROSS JOIN call ON call.id = words.rowid"
            f" LEFT JOIN person ON person.id = counsellor WHERE words MATCH ?{where} ORDER BY words.rowid DESC LIMIT ?"
        )
    else:
        sql = (
            f"SELECT {calls.ROW} FROM call LEFT JOIN person ON person.id = counsellor"
            f" WHERE call.id NOT IN (SELECT rowid FROM words WHERE words MATCH ?){where} ORDER BY call.id DESC LIMIT ?"
        )
    rows = [calls.row(*columns) for columns in vault.query(sql, (_match(query), *values, limit))]
    return _hits(vault, query, rows)


def _match(query: Query) -> str:
    """The query in the language of the index.  Phrases are made of words only, so nothing in them can be an
    operator."""
    if not query.wanted:
        return " OR ".join(map(_phrase, query.unwanted))
    return " AND ".join(map(_phrase, query.wanted)).join("()") + "".join(f" NOT {_phrase(p)}" for p in query.unwanted)


def _phrase(words: Sequence[str]) -> str:
    return '"' + " ".join(words) + '"'


def _hits(vault: Vault, query: Query, rows: Sequence[CallRow]) -> tuple[SearchHit, ...]:
    patterns = query.patterns()
    texts = _texts(vault, [row.id for row in rows])
    return tuple(_hit(row, texts.get(row.id, []), patterns) for row in rows)


def _hit(row: CallRow, texts: Sequence[str], patterns: Sequence[re.Pattern[str]]) -> SearchHit:
    """The piece of the first text in which a wanted phrase occurs; without one, how the first text begins."""
    for text in texts:
        folded = fold(text)
        found = [match.start() for pattern in patterns if (match := pattern.search(folded))]
        if found:
            start = max(0, min(found) - _BEFORE)
            return _snippet(row, text, folded, start, patterns)
    text = texts[0] if texts else ""
    return _snippet(row, text, "", 0, ())


def _snippet(row: CallRow, text: str, folded: str, start: int, patterns: Sequence[re.Pattern[str]]) -> SearchHit:
    end = start + _LENGTH
    lead = "…" if start else ""
    shift = len(lead) - start
    marks = sorted(
        {
            (match.start() + shift, min(match.end(), end) + shift)
            for pattern in patterns
            for match in pattern.finditer(folded, start, end)
        }
    )
    snippet = lead + _UNPRINTED.sub(" ", text[start:end]) + ("…" if end < len(text) else "")
    return SearchHit(row=row, snippet=snippet, marks=_apart(marks))


def _apart(marks: Sequence[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Marks that touch or overlap become one."""
    merged: list[tuple[int, int]] = []
    for start, end in marks:
        if merged and start <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return tuple(merged)


def _texts(source: Vault | Transaction, call_ids: Sequence[CallId]) -> Mapping[CallId, list[str]]:
    """Everything that is searched, by call."""
    sql = _SOURCES.format(calls=", ".join(str(int(call)) for call in call_ids))
    rows = source.query(sql) if isinstance(source, Vault) else source.execute(sql).fetchall()
    texts: dict[CallId, list[str]] = {}
    for call, _, _, text in rows:
        texts.setdefault(CallId(call), []).append(text)
    return texts
