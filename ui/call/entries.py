"""A short list beside what it leads to: the parts of a plan, the questions of a questionnaire.

Each line has a mark (empty, or filled once there is something in it), its words, and at the right what was given.
"""

from collections.abc import Sequence
from dataclasses import dataclass

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
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.shell import theme

_NO_PARENT = QModelIndex()
_LEFT = int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
_RIGHT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight | Qt.TextFlag.TextSingleLine)
_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


@dataclass(frozen=True, slots=True)
class Entry:
    """One line.  filled: whether something is in it; None for a line without a mark.  right: what was given."""

    text: str
    filled: bool | None = False
    right: str = ""
    said: str = ""
    """What a screen reader says besides the words."""


class _Rows(QAbstractListModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.entries: list[Entry] = []

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        entry = self.entries[index.row()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(filter(None, (entry.text, entry.right, entry.said)))
        return entry.text if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole) else None


class _Painter(QStyledItemDelegate):
    def __init__(self, rows: _Rows, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows = rows
        self.alive = False

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(10, theme.current().px(28))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        look, entry = theme.current(), self._rows.entries[index.row()]
        room: QRect = option.rect
        view = self.parent()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        current = isinstance(view, EntryList) and view.at == index.row()
        if current:
            painter.setPen(QPen(look.color("focus"), 2) if self.alive else Qt.PenStyle.NoPen)
            painter.setBrush(look.color("accent-soft"))
            painter.drawRoundedRect(QRectF(room).adjusted(1, 1, -1, -1), theme.RADIUS, theme.RADIUS)
        inside = room.adjusted(10, 0, -8, 0)
        if entry.filled is not None:
            side = look.px(7)
            dot = QRectF(inside.left(), room.center().y() - side / 2 + 0.5, side, side)
            painter.setPen(QPen(look.color("accent" if entry.filled else "edge"), 1.4))
            painter.setBrush(look.color("accent") if entry.filled else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(dot)
            inside.setLeft(inside.left() + side + 8)
        painter.setFont(look.font(12))
        painter.setPen(look.color("muted"))
        painter.drawText(inside, _RIGHT, entry.right)
        if entry.right:
            inside.setRight(inside.right() - painter.fontMetrics().horizontalAdvance(entry.right) - 6)
        painter.setFont(look.font(13, bold=current))
        painter.setPen(look.color("text"))
        shown = painter.fontMetrics().elidedText(entry.text, Qt.TextElideMode.ElideRight, inside.width())
        painter.drawText(inside, _LEFT, shown)
        painter.restore()


class EntryList(QListView):
    """Arrows move, Enter goes on into the line, the left arrow out of the list, Escape leaves; digits are handed on."""

    moved = Signal(int)
    entered = Signal()
    escaped = Signal()
    stepped_out = Signal()
    digit = Signal(int)

    def __init__(self, name: str, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = _Rows(self)
        self._painter = _Painter(self._rows, self)
        self.setObjectName(name)
        self.setProperty("role", "bare")
        self.setAccessibleName(label)
        self.setModel(self._rows)
        self.setItemDelegate(self._painter)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumHeight(48)
        self.activated.connect(self._on_activated)

    @property
    def at(self) -> int:
        return max(self.currentIndex().row(), 0)

    @property
    def entries(self) -> Sequence[Entry]:
        return self._rows.entries

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Other lines, or the same ones with other marks: then the place is kept."""
        if len(entries) == len(self._rows.entries):
            for row, entry in enumerate(entries):
                self.show_entry(row, entry)
            return
        self._rows.beginResetModel()
        self._rows.entries = list(entries)
        self._rows.endResetModel()

    def show_entry(self, row: int, entry: Entry) -> None:
        if self._rows.entries[row] != entry:
            self._rows.entries[row] = entry
            self._rows.dataChanged.emit(self._rows.index(row), self._rows.index(row))

    def go_to(self, row: int) -> None:
        index = self._rows.index(min(max(row, 0), self._rows.rowCount() - 1))
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() & _COMMANDS:
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif event.key() == Qt.Key.Key_Left:
            self.stepped_out.emit()
        elif len(event.text()) == 1 and event.text() in "0123456789":
            self.digit.emit(int(event.text()))
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters belong to the input method; they never move the list."""

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().currentChanged(current, previous)
        self.viewport().update()
        if current.isValid():
            self.moved.emit(current.row())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._painter.alive = True
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._painter.alive = False
        self.viewport().update()

    def _on_activated(self, _index: QModelIndex) -> None:
        self.entered.emit()
