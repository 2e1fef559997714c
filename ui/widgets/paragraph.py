"""Running text set with the leading of the page, for what is painted rather than built of labels."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Text broken into lines of a width.  height: px it takes."""

    layout: QTextLayout
    height: int

    def draw(self, painter: QPainter, left: float, top: float, ink: QColor) -> None:
        painter.setPen(ink)
        self.layout.draw(painter, QPointF(left, top))


def lay(text: str, font: QFont, width: float, *, leading: float = 1.5, most: int = 99) -> Paragraph:
    """Break `text` into at most `most` lines of `width` px, `leading` times the size of the type apart.

    What has no room ends in an ellipsis.
    """
    step = round(font.pixelSize() * leading)
    layout, starts, whole = _broken(text, font, max(width, 1), step, most)
    if not whole:
        last = QFontMetricsF(font).elidedText(text[starts[-1] :], Qt.TextElideMode.ElideRight, max(width, 1))
        layout, starts, _ = _broken(text[: starts[-1]] + last, font, max(width, 1), step, most)
    return Paragraph(layout, len(starts) * step)


def _broken(text: str, font: QFont, width: float, step: int, most: int) -> tuple[QTextLayout, list[int], bool]:
    """The lines, where each starts in the text, and whether all of it had room."""
    layout = QTextLayout(text, font)
    option = QTextOption(Qt.AlignmentFlag.AlignLeft)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    lift = (step - QFontMetricsF(font).height()) / 2
    starts: list[int] = []
    end = 0
    layout.beginLayout()
    while len(starts) < most:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0, len(starts) * step + lift))
        starts.append(line.textStart())
        end = line.textStart() + line.textLength()
    layout.endLayout()
    return layout, starts, end >= len(text)
