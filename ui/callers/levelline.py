"""The levels of a caller's calls over time, as one small line: time across, level up, a shape for each call."""

from collections.abc import Sequence
from datetime import datetime
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.risk import RiskLevel
from ui.cases.wording import long_day
from ui.shell import theme
from ui.shell.words import level_words
from ui.widgets.levels import paint_shape, role

_UP = list(RiskLevel)
_MOST = 40
"""Shapes that stand beside each other and can be told apart."""
Point = tuple[datetime, RiskLevel]


class LevelLine(QWidget):
    """Never joins points of different callers; a single call is a single shape."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._points: tuple[Point, ...] = ()
        self.setObjectName("callers.line")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_points(self, points: Sequence[Point]) -> None:
        """In order of time.  Of more than can be told apart, the highest of each stretch of time is shown."""
        self._points = tuple(points) if len(points) <= _MOST else _highest(points)
        said = ", ".join(f"{long_day(at)} {level_words(level)}" for at, level in self._points)
        self.setAccessibleName(self.tr("Levels over time: {levels}").format(levels=said))
        self.setToolTip(said if len(self._points) < 12 else "")
        self.setVisible(bool(self._points))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, theme.current().px(76))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._points:
            return
        look, painter = theme.current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        places = [self._place(point) for point in self._points]
        painter.setPen(QPen(look.color("line"), 1))
        floor = self.height() - look.px(20)
        painter.drawLine(QPointF(0, floor), QPointF(self.width(), floor))
        painter.setPen(QPen(look.color("muted"), 1.5))
        for before, after in pairwise(places):
            painter.drawLine(before, after)
        side = look.px(13)
        for place, (_, level) in zip(places, self._points, strict=True):
            ground = QRectF(place.x() - side / 2 - 2, place.y() - side / 2 - 2, side + 4, side + 4)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.color("surface"))
            painter.drawEllipse(ground)
            paint_shape(painter, ground.adjusted(2, 2, -2, -2), level)
        self._paint_days(painter)
        last, (_, level) = places[-1], self._points[-1]
        painter.setPen(look.color(role(level)))
        painter.setFont(look.font(12, bold=True))
        painter.drawText(QPointF(last.x() + side, last.y() + side / 2 - 1), level.value)

    def _paint_days(self, painter: QPainter) -> None:
        look = theme.current()
        painter.setFont(look.font(12))
        painter.setPen(look.color("muted"))
        foot = QRectF(0, self.height() - look.px(18), self.width(), look.px(18))
        painter.drawText(foot, int(Qt.AlignmentFlag.AlignLeft), long_day(self._points[0][0]))
        if len(self._points) > 1:
            painter.drawText(foot, int(Qt.AlignmentFlag.AlignRight), long_day(self._points[-1][0]))

    def _place(self, point: Point) -> QPointF:
        look, (at, level) = theme.current(), point
        side = look.px(13)
        first, last = self._points[0][0], self._points[-1][0]
        span = (last - first).total_seconds()
        inset = side + QFontMetrics(look.font(12, bold=True)).horizontalAdvance("R0") + 8
        along = (at - first).total_seconds() / span if span else 0.0
        top, floor = side / 2 + 3.0, self.height() - look.px(20) - side / 2 - 4.0
        up = _UP.index(level) / (len(_UP) - 1)
        return QPointF(side / 2 + 2 + along * (self.width() - inset - side), floor - up * (floor - top))


def _highest(points: Sequence[Point]) -> tuple[Point, ...]:
    """The highest of each of `_MOST` equal stretches of time, and the last of all."""
    first, last = points[0][0], points[-1][0]
    stretch = (last - first) / _MOST
    kept: dict[int, Point] = {}
    for at, level in points[:-1]:
        number = int((at - first) / stretch) if stretch else 0
        if number not in kept or level > kept[number][1]:
            kept[number] = (at, level)
    return (*kept.values(), points[-1])
