"""Three kinds of words in the notes that are not the same thing: what the caller said, what the counsellor makes of it,
and what nobody has verified.

The marks are brackets in the text itself, so search, read-back, autosave and paper need nothing else:

    「不想活了」   in the caller's own words
    【像是真的想过】   the counsellor's judgement
    〔说药在抽屉里〕   reported, not verified

Whoever prints or shows notes may set the spans apart with `spans`; shown as they stand they are still told apart.  A
bracket without its other half is a character like any other; brackets do not nest, and none reaches over a line end.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class NoteMark(StrEnum):
    """What a marked piece of the notes is."""

    WORDS = "words"  # the caller's own
    JUDGEMENT = "judgement"  # the counsellor's
    UNVERIFIED = "unverified"


BRACKETS = {NoteMark.WORDS: ("「", "」"), NoteMark.JUDGEMENT: ("【", "】"), NoteMark.UNVERIFIED: ("〔", "〕")}
_ALL = "".join(opening + closing for opening, closing in BRACKETS.values())
_SPAN = re.compile("|".join(f"(?P<{mark}>{a}[^{_ALL}\n]*{b})" for mark, (a, b) in BRACKETS.items()))
_EDGES = " \t，。、；：？！,.;:?!"  # belong to the sentence around, not to what is marked
_STAMP = re.compile(r"\d{2,3}:\d{2} ")


@dataclass(frozen=True, slots=True)
class Span:
    """A marked piece of a text, from `start` to `end`, the brackets with it."""

    mark: NoteMark
    start: int
    end: int


def spans(text: str) -> Iterator[Span]:
    """The marked pieces of `text`, in order."""
    for found in _SPAN.finditer(text):
        if found.lastgroup:
            yield Span(NoteMark(found.lastgroup), found.start(), found.end())


def stamp_length(line: str) -> int:
    """How long the time stamp at the head of `line` is; 0 without one."""
    found = _STAMP.match(line)
    return found.end() if found else 0


def marked(line: str, start: int, end: int, mark: NoteMark) -> tuple[int, int, str]:
    """What marking `line` from `start` to `end` puts in place of which part of it: from, to, text.

    A piece that is marked already, and touched, gets the new mark; where it is the same, the mark is taken away.
    Nothing chosen (start equal to end) means what stands unmarked around that place."""
    for span in spans(line):
        if span.start <= start < span.end or start < span.start < end:
            inside = line[span.start + 1 : span.end - 1]
            return span.start, span.end, inside if span.mark is mark else _in(inside, mark)
    if start == end:
        start, end = _around(line, start)
    said = line[start:end]
    start, end = start + len(said) - len(said.lstrip(_EDGES)), start + len(said.rstrip(_EDGES))
    return (start, end, _in(line[start:end], mark)) if start < end else (len(line), len(line), _in("", mark))


def _around(line: str, at: int) -> tuple[int, int]:
    """From the marked piece before `at`, or the time stamp, to the next marked piece, or the line end."""
    before = [span.end for span in spans(line) if span.end <= at]
    after = [span.start for span in spans(line) if span.start >= at]
    return max([stamp_length(line), *before]), min([len(line), *after])


def _in(text: str, mark: NoteMark) -> str:
    opening, closing = BRACKETS[mark]
    return f"{opening}{text}{closing}"
