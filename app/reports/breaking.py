"""Where a line of Chinese may end, and what stands between its pieces.

A piece is what may not be broken: a word or one wide character, with the marks that may not leave it.  All widths are
in thousandths of the type size.
"""

import functools
import re
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import IntEnum

from app.reports.face import Face, Weight, face
from app.reports.standins import FIRST, STAND_IN, is_stand_in

_OPENERS = "（［｛〈《「『【〔〖〘〝‘“"
_CLOSERS = "、。，．；：！？）］｝〉》」』】〕〗〙〞’”…—·‧～％‰℃々〻ーぁぃぅぇぉっゃゅょァィゥェォッャュョ"
_FITTED = "‘“’”…·"  # as wide as Han in this face; beside Latin they take only the room of their ink
_HAN = (
    (0x1100, 0x11FF), (0x2E80, 0x2FFF), (0x3005, 0x3007), (0x3012, 0x3013), (0x3020, 0x9FFF), (0xA960, 0xA97F),
    (0xAC00, 0xD7FF), (0xF900, 0xFAFF), (0x20000, 0x3FFFF), (FIRST, sys.maxunicode),
)  # fmt: skip
_WIDE = ((0x3000, 0x303F), (0xFE30, 0xFE4F), (0xFF00, 0xFFEF))

GAP = 160
"""Between Han and Latin."""
_HALF = 500
_KEPT = 20_000  # pieces
_STRETCH = 130  # the most a boundary is stretched when a line is justified


class _Classes(dict[int, str]):
    """Each character as one letter for what it may do at a line end, so that the pattern below stays small: H Han, W
    another wide character, O opens, C closes, Q the apostrophe, S space, J joins words, c closes in Latin, L the
    rest."""

    def __missing__(self, point: int) -> str:
        found = self[point] = _class_of(chr(point), point)
        return found


def _class_of(character: str, point: int) -> str:
    for letter, members in (("Q", "’"), ("C", _CLOSERS), ("O", _OPENERS), ("J", "-/"), ("c", "!%),.:;?]}")):
        if character in members:
            return letter
    for letter, ranges in (("H", _HAN), ("W", _WIDE)):
        if any(first <= point <= last for first, last in ranges):
            return letter
    return "S" if character.isspace() else "L"


_CLASSES = _Classes()
_WORD = "J*(?:[Lc]+(?:Q(?=L))?)+J*|J+"
_PIECE = re.compile(f"O*(?:{_WORD}|[HW])[CQc]*|S+|[OCQ]*[CQ]|O+|.")
"""What may not end a line, a word or spaces or one wide character, what may not begin a line."""


class Kind(IntEnum):
    """What a piece begins or ends with, as far as its neighbours care."""

    OTHER = 0
    HAN = 1
    LATIN = 2
    OPEN = 3  # with a blank half before its ink
    CLOSE = 4  # with a blank half after its ink
    SPACE = 5


_BETWEEN = {
    (Kind.HAN, Kind.LATIN): GAP,
    (Kind.LATIN, Kind.HAN): GAP,
    (Kind.CLOSE, Kind.OPEN): -_HALF,
    (Kind.CLOSE, Kind.CLOSE): -_HALF,
    (Kind.OPEN, Kind.OPEN): -_HALF,
}


@dataclass(frozen=True, slots=True, eq=False)
class Piece:
    """One piece, measured.  moves: before each character and after the last.  operand: how it is shown in a PDF;
    empty where that depends on the document (a stand-in, or a character beyond U+FFFF)."""

    text: str
    width: int
    first: Kind
    last: Kind
    moves: tuple[int, ...]
    operand: str


@dataclass(slots=True)
class Line:
    """One line: its pieces, the space before each, and its width.  operand: the same for the PDF, once it is
    drawn."""

    pieces: list[Piece] = field(default_factory=list)
    before: list[float] = field(default_factory=list)
    width: int = 0
    operand: str = ""


class Breaker:
    """Breaks text set in one face.  Pieces are measured once and kept, up to a limit."""

    def __init__(self, measuring: Face) -> None:
        self._face = measuring
        self._known: dict[str, Piece] = {}

    def lines(self, text: str, measure: int, *, justified: bool = False) -> list[Line]:
        """`text`, without line ends of its own, in lines no wider than `measure`."""
        lines = [Line()]
        known = self._known
        if len(known) > _KEPT:
            known.clear()
        for span in _PIECE.finditer(text.translate(_CLASSES)):
            found = text[span.start() : span.end()]
            piece = known.get(found)
            if piece is None:
                piece = self._measured(found)
                if piece.operand:
                    known[found] = piece
            if piece.width > measure and len(found) > 1:
                for part in self._cut(found, measure):
                    _place(part, lines, measure)
            else:
                _place(piece, lines, measure)
        _keep_company(lines)
        for line in lines:
            _trim(line)
        if justified:
            for line in lines[:-1]:
                _justify(line, measure)
        return lines

    def _cut(self, text: str, measure: int) -> list[Piece]:
        """A piece wider than the line, such as a long address, cut where it must be."""
        parts, room = [""], measure
        for character in text:
            width = self._face.advances[shown(character)]
            if width > room and parts[-1]:
                parts.append("")
                room = measure
            parts[-1] += character
            room -= width
        return [self._measured(part) for part in parts]

    def _measured(self, text: str) -> Piece:
        measuring = self._face
        if len(text) == 1 and text not in _FITTED:
            kind = self._kind(text)
            return Piece(text, measuring.advances[shown(text)], kind, kind, (0, 0), _operand(text, (0, 0)))
        widths = [measuring.advances[shown(character)] for character in text]
        moves = [0] * (len(text) + 1)
        kinds = [self._kind(character) for character in text]
        for at, character in enumerate(text):
            if character in _FITTED and self._beside_latin(text, at):
                left, right = measuring.ink(character)
                moves[at] += 60 - left
                moves[at + 1] += 60 - (widths[at] - right)
                kinds[at] = Kind.OTHER
            elif at:
                moves[at] += _BETWEEN.get((kinds[at - 1], kinds[at]), 0)
        width = sum(widths) + sum(moves)
        return Piece(text, width, kinds[0], kinds[-1], tuple(moves), _operand(text, moves))

    def _kind(self, character: str) -> Kind:
        if character.isspace():
            return Kind.SPACE
        if _CLASSES[ord(character)] == "H":
            return Kind.HAN
        if character in _OPENERS and self._face.ink(character)[0] >= _HALF:
            return Kind.OPEN
        if character in _CLOSERS and self._face.advances[character] == 1000 and self._face.ink(character)[1] <= _HALF:
            return Kind.CLOSE
        return Kind.LATIN if character.isalnum() or character in "%+#@&°$" else Kind.OTHER

    @staticmethod
    def _beside_latin(text: str, at: int) -> bool:
        neighbour = text[at + 1 : at + 2] if text[at] in "‘“" else text[at - 1 : at] if at else ""
        return not neighbour or _CLASSES[ord(neighbour)] not in "HW"


@functools.cache
def breaker(weight: Weight) -> Breaker:
    """The breaker of a face, shared by all documents."""
    return Breaker(face(weight))


def shown(character: str) -> str:
    """What is printed for `character`."""
    return STAND_IN if is_stand_in(character) else character


def _operand(text: str, moves: Sequence[int]) -> str:
    if max(text) > "\uffff":
        return ""
    if not any(moves):
        return f"<{text.encode('utf-16-be', 'surrogatepass').hex()}>"
    return coded((f"<{ord(character):04x}>" for character in text), moves)


def coded(shown_as: Iterable[str], moves: Sequence[int]) -> str:
    """Characters with the moves between them, as part of the operand of a text-showing operator."""
    parts = [f"{-moves[0]}" if moves[0] else ""]
    for character, move in zip(shown_as, moves[1:], strict=True):
        parts.append(f"{character}{-move}" if move else character)
    return "".join(parts)


def _place(piece: Piece, lines: list[Line], measure: int) -> None:
    """Put `piece` on the last line, or begin a new one with it."""
    line = lines[-1]
    if not line.pieces:
        _begin(line, piece)
        return
    space = _BETWEEN.get((line.pieces[-1].last, piece.first), 0)
    hang = _HALF if piece.last is Kind.CLOSE else 0
    if line.width + space + piece.width - hang > measure and piece.first is not Kind.SPACE:
        lines.append(Line())
        _begin(lines[-1], piece)
        return
    line.pieces.append(piece)
    line.before.append(space)
    line.width += space + piece.width


def _begin(line: Line, piece: Piece) -> None:
    shift = -_HALF if piece.first is Kind.OPEN else 0
    line.pieces.append(piece)
    line.before.append(shift)
    line.width = piece.width + shift


def _trim(line: Line) -> None:
    """Spaces at the end of a line take no room; the blank of a last mark hangs out."""
    while len(line.pieces) > 1 and line.pieces[-1].last is Kind.SPACE:
        line.width -= line.pieces.pop().width
        line.before.pop()
    if line.pieces and line.pieces[-1].last is Kind.CLOSE:
        line.width -= _HALF


def _keep_company(lines: list[Line]) -> None:
    """A single Han left over for the last line takes one with it."""
    if len(lines) < 2 or len(lines[-1].pieces) != 1 or len(lines[-2].pieces) < 6:
        return
    alone, donor = lines[-1].pieces[0], lines[-2].pieces[-1]
    if alone.first is Kind.HAN and donor.first is Kind.HAN and donor.last is Kind.HAN:
        above = lines[-2]
        above.pieces.pop()
        above.width -= donor.width + int(above.before.pop())
        lines[-1] = Line([donor, alone], [0, 0], donor.width + alone.width)


def _justify(line: Line, measure: int) -> None:
    """Spread what is left of the line over its boundaries, unless that would show."""
    boundaries = [at for at in range(1, len(line.pieces)) if line.pieces[at].first is not Kind.SPACE]
    slack = measure - line.width
    if boundaries and 0 < slack <= _STRETCH * len(boundaries):
        for at in boundaries:
            line.before[at] += slack / len(boundaries)
        line.width = measure
