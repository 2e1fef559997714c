"""The level over the call as one small line: time across, level up, marks where a step was taken."""

from datetime import datetime

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.risk import RiskLevel
from ui.call.live import Mark
from ui.shell import theme
from ui.shell.words import level_words
from ui.widgets.levels import paint_shape, role

_AT_LEAST = 900.0  # seconds the line is long from the start, so that it does not crawl
_SHAPE = 8


class RiskLine(QWidget):
    """Told what happened by `show_marks`; time passes by `tick`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._marks: tuple[Mark, ...] = ()
        self._start: datetime | None = None
        self._now: datetime | None = None
        self.setObjectName("call.riskline")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(160, 22)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 22)

    def show_marks(self, start: datetime, marks: list[Mark], now: datetime) -> None:
        self._start, self._marks, self._now = start, tuple(marks), now
        moves = [f"{_minutes(mark.at, start)} {level_words(mark.level)}" for mark in marks if not mark.step]
        self.setAccessibleName(self.tr("Risk over the call"))
        self.setAccessibleDescription(", ".join(moves))
        self.update()

    def tick(self, now: datetime) -> None:
        self._now = now
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._start is None or self._now is None or not self._marks:
            return
        look, painter = theme.current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = QRectF(self.rect()).adjusted(1, _SHAPE / 2 + 1, -_SHAPE, -2)
        long = max(_AT_LEAST, (self._now - self._start).total_seconds())

        def place(at: datetime, level: RiskLevel) -> QPointF:
            share = min(1.0, max(0.0, (at - self._start).total_seconds() / long)) if self._start else 0.0
            return QPointF(room.left() + share * room.width(), room.bottom() - int(level.value[1]) / 4 * room.height())

        painter.setPen(QPen(look.color("line"), 1))
        painter.drawLine(QPointF(room.left(), room.bottom()), QPointF(self.width(), room.bottom()))
        ends = [*(mark.at for mark in self._marks[1:]), self._now]
        before: QPointF | None = None
        for mark, end in zip(self._marks, ends, strict=True):
            here, there = place(mark.at, mark.level), place(end, mark.level)
            if before is not None and before.y() != here.y():
                painter.setPen(QPen(look.color(role(max(mark.level, RiskLevel.R1))), 1))
                painter.drawLine(before, here)
            dashed = Qt.PenStyle.DashLine if mark.level is RiskLevel.R0 else Qt.PenStyle.SolidLine
            painter.setPen(QPen(look.color(role(mark.level)), 2, dashed, Qt.PenCapStyle.FlatCap))
            painter.drawLine(here, there)
            before = there
        for mark in self._marks:
            spot = place(mark.at, mark.level)
            if mark.step:
                painter.setPen(QPen(look.color("text"), 1))
                painter.drawLine(QPointF(spot.x(), room.bottom() - 3), QPointF(spot.x(), room.bottom() + 2))
            elif mark.level.flagged:
                half = _SHAPE / 2
                paint_shape(painter, QRectF(spot.x() - half, spot.y() - half, _SHAPE, _SHAPE), mark.level)


def _minutes(at: datetime, start: datetime) -> str:
    whole = int((at - start).total_seconds())
    return f"{whole // 60:02}:{whole % 60:02}"
