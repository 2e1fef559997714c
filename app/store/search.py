"""Full-text search over calls: which ones have the words, and a piece of text that shows them.

Answers are not indexed: every call carries the same labels, so they would be found everywhere.

Saving notes only marks a call as due; it is indexed at its closing, in idle moments, and before a search.
Otherwise each autosave would segment and index up to twenty thousand characters that the next one replaces.
"""

import re
from collections.abc import Mapping, Sequence
from operator import itemgetter
from typing import Any, overload

from app.domain.calls import CallId, SearchHit
from app.store import listing, sources
from app.store.listing import Conditions
from app.store.words import Query, spaced
from app.vault.vault import Transaction, Vault

_BEFORE, _LENGTH = 24, 96  # characters of a snippet: before the first mark, and altogether
_APART = " ¶ "  # a word nobody writes, so that no phrase reaches from one text into the next
_SLICE = 500  # calls indexed in one transaction
_MERGED = 200  # pages of the index written in one idle step
# Line ends, other control characters, and those that turn the direction of writing: a snippet is one line as it reads.
_UNPRINTED = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


class Hits(Sequence[SearchHit]):
    """What a search found.  Each row and its snippet are made when somebody looks at it: a screen shows a dozen of
    hundreds."""

    def __init__(
        self,
        rows: Sequence[tuple[Any, ...]],
        others: Mapping[CallId, Sequence[str]],
        patterns: Sequence[re.Pattern[str]],
    ) -> None:
        """rows: the columns of `listing.ROW`, the notes as bytes, and the place in the order; others: every text of the
        calls whose notes do not have the words."""
        self._rows, self._others, self._patterns = rows, others, patterns
        self._made: dict[int, SearchHit] = {}

    def __len__(self) -> int:
        return len(self._rows)

    @overload
    def __getitem__(self, place: int) -> SearchHit: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[SearchHit, ...]: ...
    def __getitem__(self, place: int | slice) -> SearchHit | tuple[SearchHit, ...]:
        if isinstance(place, slice):
            return tuple(self[each] for each in range(*place.indices(len(self))))
        place = range(len(self))[place]
        if place not in self._made:
            self._made[place] = self._hit(self._rows[place])
        return self._made[place]

    def _hit(self, columns: tuple[Any, ...]) -> SearchHit:
        *of_row, notes, _ = columns
        row = listing.row(*of_row)
        texts = self._others.get(row.id) or (str(notes, "utf-8"),)
        found = ((text, place) for text in texts if (place := _place(text, self._patterns)) is not None)
        text, place = next(found, (texts[0], 0))
        snippet, marks = _snippet(text, max(0, place - _BEFORE), self._patterns)
        return SearchHit(row=row, snippet=snippet, marks=marks)


def mark_due(work: Transaction, call: CallId) -> None:
    """The words of `call` changed, wherever they are kept."""
    work.execute("INSERT OR IGNORE INTO words_due (call_id) VALUES (?)", (call,))


def index(work: Transaction, call_ids: Sequence[CallId]) -> None:
    """Index these calls as they are now."""
    texts = sources.texts(work, call_ids)
    add(work, {call: texts[call] for call in call_ids if call in texts})
    work.executemany("DELETE FROM words_due WHERE call_id = ?", ((call,) for call in call_ids))


def add(work: Transaction, texts: Mapping[CallId, Sequence[str]]) -> None:
    """Index the texts of these calls, in place of what the index has of them."""
    rows = ((call, _APART.join(map(spaced, of_call))) for call, of_call in texts.items())
    work.executemany("INSERT OR REPLACE INTO words (rowid, text) VALUES (?, ?)", rows)


def index_due(vault: Vault, slices: int | None = None) -> bool:
    """Index what changed, all of it or so many slices.  Reads only, when nothing did.  True when nothing is left."""
    while due := vault.query("SELECT call_id FROM words_due LIMIT ?", (_SLICE,)):
        if slices == 0:
            return False
        with vault.transaction() as work:
            index(work, [CallId(call) for (call,) in due])
        slices = None if slices is None else slices - 1
    return True


def tidy(vault: Vault) -> bool:
    """One short step towards an index in one piece, the fastest to search.  True when there is no more to do."""
    with vault.transaction() as work:
        before = work.execute("SELECT total_changes()").fetchone()
        work.execute("INSERT INTO words (words, rank) VALUES ('merge', ?)", (_MERGED,))
        after = work.execute("SELECT total_changes()").fetchone()
    assert before
    assert after
    return bool(after[0] - before[0] < 2)


def forget(work: Transaction, call_ids: Sequence[CallId]) -> None:
    """Take calls out of the index.  Their words are gone from the file after `press`."""
    work.executemany("DELETE FROM words WHERE rowid = ?", ((call,) for call in call_ids))
    work.executemany("DELETE FROM words_due WHERE call_id = ?", ((call,) for call in call_ids))


def press(work: Transaction) -> None:
    """Write the whole index anew in one piece: what was deleted is in it no longer.  Slow."""
    work.execute("INSERT INTO words (words) VALUES ('optimize')")


def find(
    vault: Vault,
    query: Query | None,
    narrowed: Conditions,
    limit: int,
    *,
    best_first: bool = False,
    private: bool = True,
) -> Hits:
    """At most `limit` calls that match, newest first or best first.  Without words: the newest that pass.  private:
    whether snippets may come from what was written for supervision."""
    condition, values = listing.where(narrowed)
    if query is None or not query.wanted:
        if query is not None:
            condition += " AND call.id NOT IN (SELECT rowid FROM words WHERE words MATCH ?)"
            values = [*values, _match(query)]
        found = f"SELECT call.id, -call.id AS place FROM call WHERE {condition} ORDER BY call.id DESC LIMIT ?"
    else:
        # CROSS JOIN: the index yields the calls in order, so reading stops at the limit.
        place, order = ("rank", "rank") if best_first else ("-words.rowid", "words.rowid DESC")
        joined = "" if condition == "TRUE" else " CROSS JOIN call ON call.id = words.rowid"
        found = (
            f"SELECT words.rowid AS id, {place} AS place FROM words{joined} WHERE words MATCH ? AND {condition}"
            f" ORDER BY {order} LIMIT ?"
        )
        values = [_match(query), *values]
    # The notes stay bytes until somebody looks at them.
    rows = vault.query(
        f"SELECT {listing.ROW}, CAST(coalesce(note.text, '') AS BLOB), place FROM ({found}) AS found"
        f" CROSS JOIN call ON call.id = found.id {listing.JOINED} LEFT JOIN note ON note.call_id = call.id",
        (*values, limit),
    )
    rows.sort(key=itemgetter(-1))  # they are; had the database to see to it, it would copy every text once more
    patterns = query.patterns() if query else ()
    elsewhere = _elsewhere(rows, query.typed if query else "", patterns)
    others = sources.texts(vault, elsewhere, private=private) if elsewhere else {}
    return Hits(rows, others, patterns)


def _elsewhere(rows: Sequence[tuple[Any, ...]], typed: str, patterns: Sequence[re.Pattern[str]]) -> list[CallId]:
    """The calls whose notes do not have the words.  Most have them as they were typed, and need no closer look."""
    spellings = {each.encode() for each in (typed, typed.lower(), typed.upper(), typed.capitalize()) if each}
    if len(spellings) == 1:  # of a script without cases, in which no word stands in the middle of a longer one
        (word,) = spellings
        unclear = [row for row in rows if word not in row[-2]]
    else:
        unclear = [row for row in rows if not any(_stands(word, row[-2]) for word in spellings)]
    return [CallId(row[0]) for row in unclear if _place(str(row[-2], "utf-8"), patterns) is None]


def _stands(word: bytes, notes: bytes) -> bool:
    """Whether it surely stands in the notes, and not in the middle of a longer word."""
    at = notes.find(word)
    return at >= 0 and not notes[at - 1 : at].isalnum() and not notes[at + len(word) : at + len(word) + 1].isalnum()


def _match(query: Query) -> str:
    """The query in the language of the index.  Phrases are made of words only, so nothing in them can be an
    operator."""
    if not query.wanted:
        return " OR ".join(map(_phrase, query.unwanted))
    return " AND ".join(map(_phrase, query.wanted)).join("()") + "".join(f" NOT {_phrase(p)}" for p in query.unwanted)


def _phrase(words: Sequence[str]) -> str:
    return '"' + " ".join(words) + '"'


def _place(text: str, patterns: Sequence[re.Pattern[str]]) -> int | None:
    """Where the first wanted phrase stands; None where none does; without phrases, the beginning."""
    if not patterns:
        return 0 if text else None
    return min((match.start() for pattern in patterns if (match := pattern.search(text))), default=None)


def _snippet(text: str, start: int, patterns: Sequence[re.Pattern[str]]) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The piece that begins at `start`, on one line, and where in it the wanted phrases stand."""
    end = start + _LENGTH
    lead = "…" if start else ""
    shift = len(lead) - start
    marks = sorted(
        {
            (match.start() + shift, min(match.end(), end) + shift)
            for pattern in patterns
            for match in pattern.finditer(text, start, end)
        }
    )
    snippet = lead + _UNPRINTED.sub(" ", text[start:end]) + ("…" if end < len(text) else "")
    return snippet, _apart(marks)


def _apart(marks: Sequence[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Marks that touch or overlap become one."""
    merged: list[tuple[int, int]] = []
    for start, end in marks:
        if merged and start <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return tuple(merged)
