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
    """Break `text` into at most `most` lines of `width` px, `leading` times the size of the type apart."""
    layout = QTextLayout(text, font)
    option = QTextOption(Qt.AlignmentFlag.AlignLeft)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    step = round(font.pixelSize() * leading)
    metrics = QFontMetricsF(font)
    lift = (step - metrics.height()) / 2
    layout.beginLayout()
    lines = 0
    while lines < most:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(max(width, 1))
        line.setPosition(QPointF(0, lines * step + lift))
        lines += 1
    layout.endLayout()
    return Paragraph(layout, lines * step)
