"""The calls on the desk: each with its level and what stood out, to be read and to be chosen for a paper."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.clock import Clock
from app.domain.calls import CallId
from app.domain.supervision import DeskRow
from ui.cases.wording import clock as time_of_day
from ui.cases.wording import day
from ui.shell import icons, theme
from ui.shell.words import level_words
from ui.supervision import wording
from ui.widgets.levels import paint_shape, role

Index = QModelIndex | QPersistentModelIndex
_BOX, _EDGE = 18, 12
_ONE_LINE = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft) | int(Qt.TextFlag.TextSingleLine)


class DeskModel(QAbstractListModel):
    """Rows and which of them are chosen.  chosen_changed: how many."""

    chosen_changed = Signal(int)

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._rows: tuple[DeskRow, ...] = ()
        self._chosen: set[CallId] = set()

    def show_rows(self, rows: Sequence[DeskRow]) -> None:
        """What is no longer there is no longer chosen."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self._chosen &= {row.row.id for row in rows}
        self.endResetModel()
        self.chosen_changed.emit(len(self._chosen))

    def row_at(self, at: int) -> DeskRow:
        return self._rows[at]

    def place_of(self, call: CallId) -> int:
        """-1 where it is not there."""
        return next((at for at, row in enumerate(self._rows) if row.row.id == call), -1)

    @property
    def today(self) -> date:
        return self._clock.now().astimezone().date()

    @property
    def chosen(self) -> tuple[CallId, ...]:
        """Oldest first, as they are bound."""
        return tuple(sorted(self._chosen))

    def is_chosen(self, at: int) -> bool:
        return self._rows[at].row.id in self._chosen

    def toggle(self, index: Index) -> None:
        self._chosen ^= {self._rows[index.row()].row.id}
        whole = self.index(index.row(), 0)
        self.dataChanged.emit(whole, whole)
        self.chosen_changed.emit(len(self._chosen))

    def choose_day(self) -> None:
        """All calls of the day of the newest: a whole shift for most."""
        if self._rows:
            newest = self._rows[0].row.started_at.astimezone().date()
            self._chosen |= {row.row.id for row in self._rows if row.row.started_at.astimezone().date() == newest}
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, 0))
            self.chosen_changed.emit(len(self._chosen))

    def rowCount(self, _parent: Index | None = None) -> int:
        return len(self._rows)

    def data(self, index: Index, what: int = Qt.ItemDataRole.DisplayRole) -> object:
        if what == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if self.is_chosen(index.row()) else Qt.CheckState.Unchecked
        if what in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            row = self._rows[index.row()]
            told = [row.row.number, level_words(row.row.level), *map(wording.standout, row.standouts)]
            return " · ".join(told)
        return None


class _Painter(QStyledItemDelegate):
    """A box, the level, number and time; under them what stood out; a dot where an answer is new."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(100, theme.current().px(60))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        assert isinstance(model, DeskModel)
        row, look, room = model.row_at(index.row()), theme.current(), QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(room, look.color("accent-soft"))
            painter.fillRect(QRect(room.left(), room.top(), 3, room.height()), look.color("accent"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(room, look.color("sunken"))
        painter.fillRect(QRect(room.left() + _EDGE, room.bottom(), room.width() - 2 * _EDGE, 1), look.color("line"))
        self._box(painter, room, chosen=model.is_chosen(index.row()))
        left = room.left() + _EDGE + look.px(_BOX) + 12
        half = room.height() // 2
        upper = QRect(left, room.top() + 4, room.right() - left - _EDGE, half - 2)
        lower = QRect(left, room.top() + half, room.right() - left - _EDGE, half - 6)
        self._head(painter, upper, row, model.today)
        told = " · ".join(map(wording.standout, row.standouts))
        self._write(painter, lower, told or self.tr("nothing stood out"), 12, "muted")
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(look.color("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(room).adjusted(1, 1, -1, -2))
        painter.restore()

    def _box(self, painter: QPainter, room: QRect, *, chosen: bool) -> None:
        look = theme.current()
        side = look.px(_BOX)
        box = QRectF(room.left() + _EDGE, room.center().y() - side / 2, side, side)
        painter.setPen(QPen(look.color("accent" if chosen else "edge"), 1))
        painter.setBrush(look.color("accent" if chosen else "raised"))
        painter.drawRoundedRect(box, 4, 4)
        if chosen:
            tick = icons.pixmap("check", "on-accent", side - 4, painter.device().devicePixelRatioF())
            painter.drawPixmap(int(box.x()) + 2, int(box.y()) + 2, tick)

    def _head(self, painter: QPainter, room: QRect, row: DeskRow, today: date) -> None:
        look, call = theme.current(), row.row
        side = look.px(13)
        paint_shape(painter, QRectF(room.left(), room.center().y() - side / 2 + 1, side, side), call.level)
        level = call.level.value if row.highest is call.level else f"{row.highest.value} → {call.level.value}"
        at = room.adjusted(side + 8, 0, 0, 0)
        at = at.adjusted(self._write(painter, at, level, 13, role(call.level), bold=True) + 10, 0, 0, 0)
        at = at.adjusted(self._write(painter, at, call.number, 13, "text", bold=True) + 10, 0, 0, 0)
        state = ""
        if row.unread:
            state = self.tr("answered, new")
        elif row.answered:
            state = self.tr("answered")
        elif row.written:
            state = self.tr("written")
        metrics = QFontMetrics(look.font(12, bold=True))
        right = metrics.horizontalAdvance(state)
        when = f"{day(call.started_at, today)} {time_of_day(call.started_at)}"
        self._write(painter, at.adjusted(0, 0, -right - 8, 0), when, 13, "muted")
        if state:
            self._write(
                painter, QRect(room.right() - right, room.top(), right + 2, room.height()), state, 12, "accent",
                bold=bool(row.unread),
            )  # fmt: skip

    def _write(self, painter: QPainter, room: QRect, text: str, size: int, colour: str, *, bold: bool = False) -> int:
        font = theme.current().font(size, bold=bold)
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(theme.current().color(colour))
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, _ONE_LINE, shown)
        return metrics.horizontalAdvance(shown)


class DeskList(QListView):
    """current_changed: the call that is read.  Space or the box chooses."""

    current_changed = Signal(object)

    def __init__(self, model: DeskModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("desk.calls")
        self.setAccessibleName(self.tr("Calls after the shift"))
        self.setProperty("role", "bare")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self._model = model
        self.setModel(model)
        self.setItemDelegate(_Painter(self))
        theme.announcer.changed.connect(self.scheduleDelayedItemsLayout)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.current_changed.emit(self._model.row_at(current.row()).row.id if current.isValid() else None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self._model.toggle(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        edge = _EDGE + theme.current().px(_BOX) + 8
        if index.isValid() and event.position().x() < edge:
            self._model.toggle(index)
