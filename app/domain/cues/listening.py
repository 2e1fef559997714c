"""Finds the cues of notes that are being typed: what was read once is not read again."""

import re
from collections.abc import Iterable, Iterator

from app.domain.cues.finding import Cue, Lexicon, find

_LONG = 240
_SENTENCE_END = re.compile(r"[。！？!?；;]+[”\"」]?")
_MOST = 2_000


class Listener:
    """Remembers the cues of every line of the notes; a long line in pieces of whole sentences."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._heard: dict[str, tuple[Cue, ...]] = {}

    def hear(self, line: str) -> tuple[Cue, ...]:
        """The cues of one line."""
        if len(line) <= _LONG:
            return self._piece(line)
        found: list[Cue] = []
        for start, piece in _pieces(line):
            found += (_moved(cue, start) for cue in self._piece(piece)) if start else self._piece(piece)
        return tuple(found)

    def keep(self, lines: Iterable[str]) -> None:
        """Forget everything but `lines`."""
        wanted = {piece for line in lines for _, piece in _pieces(line)}
        self._heard = {piece: cues for piece, cues in self._heard.items() if piece in wanted}

    @property
    def full(self) -> bool:
        """True when it remembers more than notes should hold."""
        return len(self._heard) > _MOST

    def _piece(self, piece: str) -> tuple[Cue, ...]:
        if piece not in self._heard:
            self._heard[piece] = find(self._lexicon, piece)
        return self._heard[piece]


def _moved(cue: Cue, by: int) -> Cue:
    return Cue(
        start=cue.start + by, end=cue.end + by, phrase=cue.phrase, item=cue.item, meaning=cue.meaning, quoted=cue.quoted
    )


def _pieces(line: str) -> Iterator[tuple[int, str]]:
    """`line` as it is where it is short, else cut behind sentences: where each piece begins, and its text."""
    start = 0
    for end in _SENTENCE_END.finditer(line):
        if len(line) > _LONG and end.end() - start >= _LONG:
            yield start, line[start : end.end()]
            start = end.end()
    if start < len(line) or not line:
        yield start, line[start:]
