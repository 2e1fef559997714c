"""Sets the text of one document in lines, and turns lines into PDF text operators."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from app.reports.breaking import Line, Piece, breaker, coded, shown
from app.reports.embed import EmbeddedFont
from app.reports.face import Weight, face
from app.reports.standins import StandIns

_LINE_END = re.compile("\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_ENDLESS = 10**9


@dataclass(frozen=True, kw_only=True, slots=True)
class Style:
    """How a text is set.  size and leading in points; role: a colour of print."""

    size: float = 10.5
    leading: float = 15.75
    weight: Weight = Weight.REGULAR
    role: str = "text"
    justified: bool = False


class Compositor:
    """One document's fonts, the texts it has set, and what it had to replace."""

    def __init__(self) -> None:
        self._fonts = {weight: EmbeddedFont(weight) for weight in Weight}
        self._stand_ins = StandIns()
        self._set: dict[tuple[str, Style, float], list[Line]] = {}

    @property
    def fonts(self) -> Iterable[EmbeddedFont]:
        return self._fonts.values()

    @property
    def replaced(self) -> tuple[str, ...]:
        """The characters printed as 〓, described, in order of appearance."""
        return self._stand_ins.described()

    def lines(self, text: str, style: Style, width: float) -> list[Line]:
        """`text` set to `width` points.  Its own line ends are kept.  A label that comes again is set once."""
        known = self._set.get((text, style, width))
        if known is None:
            known = self._set[text, style, width] = self._broken(text, style, width)
        return known

    def _broken(self, text: str, style: Style, width: float) -> list[Line]:
        measure = int(width / style.size * 1000)
        found: list[Line] = []
        for paragraph in _LINE_END.split(text):
            printable = self._stand_ins.printable(paragraph, face(style.weight))
            found += breaker(style.weight).lines(printable, measure, justified=style.justified)
        return found

    def line(self, text: str, style: Style) -> Line:
        """`text` in a single line, however long."""
        return self.lines(_LINE_END.sub(" ", text), style, _ENDLESS)[0]

    def width(self, text: str, style: Style) -> float:
        """The width in points of `text` in a single line."""
        return self.line(text, style).width * style.size / 1000

    def operand(self, line: Line, weight: Weight) -> str:
        """`line`, which was set in `weight`, as text-showing operators."""
        if not line.operand:
            line.operand = self._operand(line, weight)
        return line.operand

    def _operand(self, line: Line, weight: Weight) -> str:
        parts: list[str] = []
        for piece, space in zip(line.pieces, line.before, strict=True):
            if space:
                parts.append(f"{-space:.5g}")
            parts.append(piece.operand or self._encoded(piece, weight))
            self._fonts[weight].use(piece.text if piece.operand else map(shown, piece.text))
        return "[" + "".join(parts).replace("><", "") + "]TJ"

    def _encoded(self, piece: Piece, weight: Weight) -> str:
        """A piece with characters that have no code outside this document."""
        font = self._fonts[weight]
        coded_as = (f"<{font.code(shown(character))}>" for character in piece.text)
        return coded(coded_as, piece.moves)
