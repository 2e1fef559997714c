"""A risk level as shape, code and words, so that it can be read without colour."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.risk import RiskLevel
from ui.shell import theme
from ui.shell.words import level_words

_OCTAGON = ((0.3, 0), (0.7, 0), (1, 0.3), (1, 0.7), (0.7, 1), (0.3, 1), (0, 0.7), (0, 0.3))
_TRIANGLE = ((0.5, 0.04), (1, 0.94), (0, 0.94))
_DIAMOND = ((0.5, 0), (1, 0.5), (0.5, 1), (0, 0.5))
_POLYGONS = {RiskLevel.R4: _OCTAGON, RiskLevel.R3: _TRIANGLE, RiskLevel.R2: _DIAMOND}


def role(level: RiskLevel) -> str:
    """The colour role of `level`; with `-soft` behind it that of its ground."""
    return level.value.lower()


def paint_shape(painter: QPainter, room: QRectF, level: RiskLevel, colour: QColor | None = None) -> None:
    """Octagon, triangle, diamond, ring or dashed ring, filling the square `room`."""
    ink = colour or theme.current().color(role(level))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    points = _POLYGONS.get(level)
    if points:
        painter.setPen(QPen(ink, 1.0, j=Qt.PenJoinStyle.RoundJoin))
        painter.setBrush(ink)
        corner, side = room.topLeft(), room.width()
        painter.drawPolygon(QPolygonF([corner + QPointF(x * side, y * side) for x, y in points]))
    else:
        width = max(1.5, room.width() / 8)
        pen = QPen(ink, width)
        if level is RiskLevel.R0:
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            pen.setDashPattern([1.6, 1.25])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(room.adjusted(width / 2, width / 2, -width / 2, -width / 2))
    painter.restore()


class LevelBadge(QWidget):
    """Shape, code and words on the soft ground of the level.  size: of the type scale.  plain: without the ground."""

    def __init__(
        self, level: RiskLevel = RiskLevel.R0, parent: QWidget | None = None, *, size: int = 14, plain: bool = False
    ) -> None:
        super().__init__(parent)
        self._size, self._plain = size, plain
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._level = level
        self.set_level(level)

    @property
    def level(self) -> RiskLevel:
        return self._level

    def set_level(self, level: RiskLevel) -> None:
        self._level = level
        self.setAccessibleName(level_words(level))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return self._measure()

    def minimumSizeHint(self) -> QSize:
        return self._measure()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, name = theme.current(), role(self._level)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        if not self._plain:
            style = Qt.PenStyle.DashLine if self._level is RiskLevel.R0 else Qt.PenStyle.SolidLine
            painter.setPen(QPen(look.color(name), 1, style))
            painter.setBrush(look.color(f"{name}-soft"))
            painter.drawRoundedRect(room, room.height() / 2, room.height() / 2)
        side = look.px(self._size)
        left = 0 if self._plain else self._inset()
        paint_shape(painter, QRectF(left, (self.height() - side) / 2, side, side), self._level)
        painter.setFont(look.font(self._size, bold=True))
        painter.setPen(look.color(name))
        words_left = left + side + 6
        painter.drawText(
            QRectF(words_left, 0, self.width() - words_left, self.height()),
            int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft),
            level_words(self._level),
        )

    def _inset(self) -> int:
        return theme.current().px(max(8, self._size - 5))

    def _measure(self) -> QSize:
        look = theme.current()
        metrics = QFontMetrics(look.font(self._size, bold=True))
        inset = 0 if self._plain else self._inset()
        width = inset + look.px(self._size) + 6 + metrics.horizontalAdvance(level_words(self._level)) + inset + 2
        return QSize(width, metrics.height() + (0 if self._plain else 6))
