"""What a search found: each call of the list, and a piece of text that shows the words in it."""

import re
from collections.abc import Mapping, Sequence
from typing import Any, overload

from app.domain.calls import CallId, SearchHit
from app.store import listing

COLUMNS = f"{listing.ROW}, CAST(coalesce(note.text, '') AS BLOB), place"
"""What a row of `Hits` holds.  The notes stay bytes until somebody looks at them."""
_BEFORE, _LENGTH = 24, 96  # characters of a snippet: before the first mark, and altogether
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
        """rows: of `COLUMNS`; others: the texts to look in, of the calls whose notes do not have the words."""
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


def elsewhere(rows: Sequence[tuple[Any, ...]], typed: str, patterns: Sequence[re.Pattern[str]]) -> list[CallId]:
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
