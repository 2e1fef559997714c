"""A list of entries in two lines each, with headings between: mark, title, what to mind, and something at the right."""

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
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.domain.risk import RiskLevel
from ui.shell import theme
from ui.shell.words import level_words
from ui.widgets.levels import paint_shape

_Index = QModelIndex | QPersistentModelIndex
_LINE = int(Qt.TextFlag.TextSingleLine | Qt.AlignmentFlag.AlignVCenter)


@dataclass(frozen=True, slots=True)
class Entry:
    """key: what it stands for, None for a heading.  right: short, such as a day.  urgent: `right` is written boldly."""

    key: object
    title: str
    detail: str = ""
    right: str = ""
    level: RiskLevel | None = None
    urgent: bool = False

    @property
    def spoken(self) -> str:
        level = level_words(self.level) if self.level else ""
        return ", ".join(part for part in (self.title, level, self.detail, self.right) if part)


def heading(text: str) -> Entry:
    return Entry(None, text)


class _Model(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.entries: tuple[Entry, ...] = ()

    def show(self, entries: Sequence[Entry]) -> None:
        self.beginResetModel()
        self.entries = tuple(entries)
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  as Qt declares it
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.entries[index.row()].spoken
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if self.entries[index.row()].key is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class _Painter(QStyledItemDelegate):
    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        look, entry = theme.current(), _entry(index)
        if entry.key is None:
            return QSize(40, look.px(34))
        return QSize(40, look.px(56) if entry.detail else look.px(40))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        look, entry, room = theme.current(), _entry(index), QRect(option.rect)
        painter.save()
        if entry.key is None:
            self._write(painter, room.adjusted(12, look.px(8), -12, 0), entry.title, 12, "muted", bold=True)
        else:
            self._entry(painter, option, entry, room)
        painter.restore()

    def _entry(self, painter: QPainter, option: QStyleOptionViewItem, entry: Entry, room: QRect) -> None:
        look = theme.current()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(room, look.color("accent-soft"))
            painter.fillRect(QRect(room.left(), room.top(), 3, room.height()), look.color("accent"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(room, look.color("sunken"))
        painter.fillRect(QRect(room.left() + 12, room.bottom(), room.width() - 24, 1), look.color("line"))
        left = room.left() + 12
        if entry.level is not None:
            side = look.px(14)
            paint_shape(painter, QRectF(left, room.top() + look.px(13), side, side), entry.level)
            left += side + 8
        top = QRect(left, room.top() + look.px(6), room.right() - 12 - left, look.px(26))
        if not entry.detail:
            top = QRect(left, room.top(), room.right() - 12 - left, room.height())
        used = 0
        if entry.right:
            used = QFontMetrics(look.font(13, bold=entry.urgent)).horizontalAdvance(entry.right) + 12
            there = top.adjusted(top.width() - used, 0, 0, 0)
            colour = "text" if entry.urgent else "muted"
            self._write(painter, there, entry.right, 13, colour, bold=entry.urgent, right=True)
        self._write(painter, top.adjusted(0, 0, -used, 0), entry.title, 14, "text", bold=True)
        if entry.detail:
            below = QRect(left, top.bottom(), top.width(), room.bottom() - top.bottom() - look.px(6))
            self._write(painter, below, entry.detail, 13, "muted")

    @staticmethod
    def _write(
        painter: QPainter, room: QRect, text: str, size: int, colour: str, *, bold: bool = False, right: bool = False
    ) -> None:
        font = theme.current().font(size, bold=bold)
        painter.setFont(font)
        painter.setPen(theme.current().color(colour))
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        painter.drawText(room, _LINE | int(side), shown)


class Register(QListView):
    """moved: the cursor is on another entry.  entered: Enter or a double click on it."""

    moved = Signal(object)
    entered = Signal(object)

    def __init__(self, name: str, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.setProperty("role", "bare")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._model = _Model(self)
        self.setModel(self._model)
        self.setItemDelegate(_Painter(self))
        self.activated.connect(self._on_activated)
        self.selectionModel().currentChanged.connect(self._on_current)

    @property
    def entries(self) -> tuple[Entry, ...]:
        return self._model.entries

    @property
    def key(self) -> object:
        """What the cursor is on; None for nothing."""
        index = self.currentIndex()
        return self._model.entries[index.row()].key if index.isValid() else None

    def show_entries(self, entries: Sequence[Entry], key: object = None) -> None:
        """List `entries`, the cursor on `key`, where it was, or on the first."""
        wanted = self.key if key is None else key
        self._model.show(entries)
        rows = [row for row, entry in enumerate(self._model.entries) if entry.key is not None]
        at = next((row for row in rows if self._model.entries[row].key == wanted), rows[0] if rows else -1)
        if at >= 0:
            self.setCurrentIndex(self._model.index(at))
        else:
            self.moved.emit(None)

    def go_to(self, key: object) -> bool:
        """Put the cursor on `key`; False where it is not listed."""
        for row, entry in enumerate(self._model.entries):
            if entry.key == key:
                self.setCurrentIndex(self._model.index(row))
                return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right) and not event.modifiers():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Typing never moves the list; letters belong to the input method."""

    def _on_current(self, index: QModelIndex, _before: QModelIndex) -> None:
        if index.isValid():
            self.moved.emit(self._model.entries[index.row()].key)

    def _on_activated(self, index: QModelIndex) -> None:
        self.entered.emit(self._model.entries[index.row()].key)


def _entry(index: _Index) -> Entry:
    model = index.model()
    assert isinstance(model, _Model)
    return model.entries[index.row()]
