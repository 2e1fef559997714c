"""How the level moved over one call: time across, level up, every move marked with the shape of its level.

The shape of the curve (`trace`) is apart from how it is painted, so that another surface can draw the same one.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.calls import LevelCause, LevelChange
from app.domain.risk import RiskLevel
from ui.cases.wording import length
from ui.shell import theme
from ui.shell.words import level_words, word
from ui.widgets.levels import paint_shape, role


@dataclass(frozen=True, slots=True)
class Reach:
    """A stretch of the call at one level.  start, end: shares of the call, 0 to 1.  change: what began it."""

    level: RiskLevel
    start: float
    end: float
    change: LevelChange | None = None


def trace(levels: Sequence[LevelChange], began: datetime, ended: datetime) -> tuple[Reach, ...]:
    """The call as stretches, in order.  Moves after its end (a level lowered later) stand at its end."""
    whole = max((ended - began).total_seconds(), 1.0)
    moves = sorted(levels, key=lambda change: change.at)
    at = [min(max((change.at - began).total_seconds() / whole, 0.0), 1.0) for change in moves]
    first = moves[0].before if moves else RiskLevel.R0
    stretches = [Reach(first, 0.0, at[0] if at else 1.0)]
    for number, change in enumerate(moves):
        end = at[number + 1] if number + 1 < len(at) else 1.0
        stretches.append(Reach(change.level, at[number], end, change))
    return tuple(stretches)


class LevelCurve(QWidget):
    """Paints the trace of one call.  Labels stand where they belong; there is no grid and no legend."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("cases.curve")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._reaches: tuple[Reach, ...] = ()
        self._began = self._ended = datetime.fromtimestamp(0, UTC)

    def show_call(self, levels: Sequence[LevelChange], began: datetime, ended: datetime) -> None:
        self._began, self._ended = began, ended
        self._reaches = trace(levels, began, ended)
        self.setAccessibleName(self.tr("How the level moved"))
        self.setAccessibleDescription("; ".join(self._spoken(reach) for reach in self._reaches))
        self.setToolTip("\n".join(self._spoken(reach) for reach in self._reaches))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(320, theme.current().px(176))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._reaches:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        plot = self._plot()
        self._paint_frame(painter, plot)
        for before, reach in zip((None, *self._reaches), self._reaches, strict=False):
            self._paint_reach(painter, plot, before, reach)
        free = plot.left() - 1.0
        for reach in self._reaches[1:]:
            free = self._paint_mark(painter, plot, reach, free)

    def _plot(self) -> QRectF:
        look = theme.current()
        return QRectF(self.rect()).adjusted(look.px(56), look.px(20), -look.px(16), -look.px(24))

    def _y(self, plot: QRectF, level: RiskLevel) -> float:
        return plot.bottom() - plot.height() * int(level.value[1]) / 4

    def _paint_frame(self, painter: QPainter, plot: QRectF) -> None:
        look = theme.current()
        painter.setFont(look.font(12))
        side = look.px(10)
        seen = {reach.level for reach in self._reaches}
        for level in RiskLevel:
            y = self._y(plot, level)
            here = level in seen
            painter.setPen(QPen(look.color("line"), 1))
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
            ink = look.color(role(level) if here else "muted")
            if here:
                paint_shape(painter, QRectF(2, y - side / 2, side, side), level, ink)
            painter.setPen(ink)
            code = QRectF(side + 10, y - side, look.px(40), side * 2)
            painter.drawText(code, int(Qt.AlignmentFlag.AlignVCenter), level.value)
        painter.setPen(look.color("muted"))
        foot = QRectF(plot.left(), plot.bottom() + look.px(6), plot.width(), look.px(18))
        painter.drawText(foot, int(Qt.AlignmentFlag.AlignLeft), "00:00")
        painter.drawText(foot, int(Qt.AlignmentFlag.AlignRight), length(self._ended - self._began))

    def _paint_reach(self, painter: QPainter, plot: QRectF, before: Reach | None, reach: Reach) -> None:
        colour = theme.current().color(role(reach.level))
        left, right = (plot.left() + plot.width() * share for share in (reach.start, reach.end))
        y = self._y(plot, reach.level)
        if before is not None:
            painter.setPen(QPen(theme.current().color("edge"), 1))
            painter.drawLine(QPointF(left, self._y(plot, before.level)), QPointF(left, y))
        painter.setPen(_pen(colour, reach.level))
        painter.drawLine(QPointF(left, y), QPointF(right, y))

    def _paint_mark(self, painter: QPainter, plot: QRectF, reach: Reach, free: float) -> float:
        """The shape where a move was made, its time above it if there is room right of `free`; what is free then."""
        look = theme.current()
        side = look.px(12)
        x, y = plot.left() + plot.width() * reach.start, self._y(plot, reach.level)
        spot = QRectF(x - side / 2, y - side / 2, side, side)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color("raised"))
        painter.drawEllipse(spot.adjusted(-2, -2, 2, 2))
        paint_shape(painter, spot, reach.level)
        if reach.change is None:
            return free
        when = length(reach.change.at - self._began)
        width = QFontMetrics(look.font(12)).horizontalAdvance(when)
        left = min(max(x - width / 2, plot.left()), plot.right() + look.px(12) - width)
        if left < free:
            return free
        painter.setFont(look.font(12))
        painter.setPen(look.color("muted"))
        painter.drawText(QPointF(left, y - side / 2 - 5), when)
        return left + width + 8

    def _spoken(self, reach: Reach) -> str:
        when = length(reach.change.at - self._began) if reach.change else "00:00"
        by_hand = reach.change is not None and reach.change.cause is not LevelCause.RULE
        cause = f" · {word(reach.change.cause)}" if by_hand and reach.change else ""
        return f"{when} {level_words(reach.level)}{cause}"


def _pen(colour: QColor, level: RiskLevel) -> QPen:
    """Thicker with the level and dashed where nothing is settled, so that it reads without colour."""
    pen = QPen(colour, 1.5 + 0.5 * max(int(level.value[1]) - 1, 0))
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if level is RiskLevel.R0:
        pen.setDashPattern([3, 3])
    return pen
