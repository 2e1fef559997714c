"""The weeks as small pictures: how one was, and what was taken.  Said in words to who cannot see them."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.wellbeing import Load, ReadinessId, ReadinessItem, ReadinessKind, StateEntry
from app.guide.pack import GuidePack
from ui.shell import i18n, theme

_LINE, _BARS = 40, 96  # px at 100 %
_BEST = 4


class StateTrend(QWidget):
    """One line for each scale: a dot for each time, joined, the last one named."""

    def __init__(self, guide: GuidePack, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: tuple[ReadinessItem, ...] = tuple(i for i in guide.readiness if i.kind is ReadinessKind.SCALE)
        self._states: tuple[StateEntry, ...] = ()
        self.setObjectName("care.trend")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_states(self, states: Sequence[StateEntry]) -> None:
        self._states = tuple(states)
        self.setAccessibleName("; ".join(f"{self._label(i)}: {self._last(i)}" for i in self._items))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(280, len(self._items) * theme.current().px(_LINE))

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, painter = theme.current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics = QFontMetrics(look.font(13))
        left = max((metrics.horizontalAdvance(self._label(i)) for i in self._items), default=0) + 16
        right = max((metrics.horizontalAdvance(self._last(i)) for i in self._items), default=0) + 16
        high = look.px(_LINE)
        for row, item in enumerate(self._items):
            room = QRectF(left, row * high + 8, self.width() - left - right, high - 16)
            painter.setFont(look.font(13))
            painter.setPen(look.color("muted"))
            line = QRectF(0, row * high, self.width(), high)
            painter.drawText(line, int(Qt.AlignmentFlag.AlignVCenter), self._label(item))
            painter.setPen(QPen(look.color("line"), 1))
            painter.drawLine(QPointF(left, room.bottom()), QPointF(room.right(), room.bottom()))
            self._draw(painter, item.id, room)
            painter.setPen(look.color("text"))
            end = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            painter.drawText(line, int(end), self._last(item))

    def _draw(self, painter: QPainter, item: ReadinessId, room: QRectF) -> None:
        points = [
            QPointF(
                room.left() + (room.width() * at / max(1, len(self._states) - 1)),
                room.bottom() - room.height() * entry.state[item] / _BEST,
            )
            for at, entry in enumerate(self._states)
            if item in entry.state
        ]
        look = theme.current()
        painter.setPen(QPen(look.color("accent"), 1.5))
        painter.drawPolyline(points)
        painter.setBrush(look.color("accent"))
        painter.setPen(Qt.PenStyle.NoPen)
        for point in points:
            painter.drawEllipse(point, 3, 3)

    def _label(self, item: ReadinessItem) -> str:
        return item.label.in_(i18n.current())

    def _last(self, item: ReadinessItem) -> str:
        values = [entry.state[item.id] for entry in self._states if item.id in entry.state]
        return item.anchors[values[-1]].in_(i18n.current()) if values else "–"


class LoadBars(QWidget):
    """A bar for each week: calls, the part at R3 or R4 filled, nights as small moons of text below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._load: Load | None = None
        self.setObjectName("care.bars")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_load(self, load: Load) -> None:
        self._load = load
        told = self.tr("{day}: {calls} calls, {high} high risk, {nights} nights")
        lines = (told.format(day=w.monday.isoformat(), calls=w.calls, high=w.high, nights=w.nights) for w in load.weeks)
        self.setAccessibleName("; ".join(lines))
        self.update()

    def sizeHint(self) -> QSize:
        look = theme.current()
        return QSize(280, look.px(_BARS) + 2 * look.px(18))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._load is None:
            return
        look, painter = theme.current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        weeks = self._load.weeks
        most = max(1, *(week.calls for week in weeks))
        step, high, line = self.width() / len(weeks), look.px(_BARS) - look.px(18), look.px(18)
        painter.setFont(look.font(12))
        centre = int(Qt.AlignmentFlag.AlignCenter)
        for at, week in enumerate(weeks):
            left, wide = at * step, min(step - 8, 44)
            x, base = left + (step - wide) / 2, line + high
            tall = high * week.calls / most
            filled = high * week.high / most
            painter.setPen(QPen(look.color("accent"), 1))
            painter.setBrush(look.color("accent-soft"))
            painter.drawRect(QRectF(x, base - tall, wide, tall))
            painter.setBrush(look.color("accent"))
            painter.drawRect(QRectF(x, base - filled, wide, filled))
            painter.setPen(look.color("text"))
            told = f"{week.high}/{week.calls}" if week.calls else "–"
            painter.drawText(QRectF(left, base - tall - line, step, line), centre, told)
            painter.setPen(look.color("muted"))
            painter.drawText(QRectF(left, base, step, line), centre, f"{week.monday.month}-{week.monday.day}")
            if week.nights:
                painter.drawText(QRectF(left, base + line, step, line), centre, f"☾ {week.nights}")
