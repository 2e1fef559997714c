"""Finds the cues of notes that are being typed: what was read once is not read again."""

import re
from collections.abc import Iterable, Iterator

from app.domain.cues.finding import Cue, Lexicon, find

_LONG = 120
_SENTENCE_END = re.compile(r"[。！？!?；;]+[”\"」]?")
_MOST = 4_000


class Listener:
    """Remembers the cues of every line of the notes; a long line in pieces of whole sentences."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._heard: dict[str, tuple[Cue, ...]] = {}

    def hear(self, line: str) -> list[tuple[int, Cue]]:
        """The cues of one line, each with where it begins in the line; its own span counts within its piece."""
        return [(start + cue.start, cue) for start, piece in _pieces(line) for cue in self._piece(piece)]

    def knows(self, line: str) -> bool:
        """True when `hear` has nothing to read."""
        return all(piece in self._heard for _, piece in _pieces(line))

    def keep(self, lines: Iterable[str]) -> None:
        """Forget everything but `lines`."""
        self._lexicon.forget()
        wanted = {piece for line in lines for _, piece in _pieces(line)}
        self._heard = {piece: cues for piece, cues in self._heard.items() if piece in wanted}

    @property
    def full(self) -> bool:
        """True when it remembers more than notes should hold."""
        return len(self._heard) > _MOST

    def prepare(self) -> Iterator[None]:
        """Make the lexicon quick, a little at a time, before the first word is typed."""
        return self._lexicon.prepare()

    def _piece(self, piece: str) -> tuple[Cue, ...]:
        heard = self._heard.get(piece)
        if heard is None:
            heard = self._heard[piece] = find(self._lexicon, piece)
        return heard


def _pieces(line: str) -> Iterator[tuple[int, str]]:
    """`line` as it is where it is short, else cut behind sentences: where each piece begins, and its text."""
    start = 0
    if len(line) > _LONG:
        for sentence in _SENTENCE_END.finditer(line):
            if sentence.end() - start >= _LONG:
                yield start, line[start : sentence.end()]
                start = sentence.end()
    if start < len(line):
        yield start, line[start:]
