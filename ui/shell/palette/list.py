"""What was found, a row each: icon, name, what it is, its key."""

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.shell import icons, theme
from ui.shell.palette.entries import Entry, Sort

_Index = QModelIndex | QPersistentModelIndex
_LEFT = int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
_RIGHT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight | Qt.TextFlag.TextSingleLine)
_ICONS = {
    Sort.ACTION: "keyboard",
    Sort.PLACE: "arrow-right",
    Sort.PROMPT: "quote",
    Sort.CALL: "phone",
    Sort.CALLER: "user",
    Sort.RESOURCE: "map-pin",
    Sort.GUIDE: "book-open",
}
_ROW, _ROWS = 34, 11


class _Rows(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.entries: Sequence[Entry] = ()

    def show(self, entries: Sequence[Entry]) -> None:
        self.beginResetModel()
        self.entries = entries
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  as Qt has it
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        entry = self.entries[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(filter(None, (entry.title, entry.about, entry.key)))
        return None


class _Painter(QStyledItemDelegate):
    def __init__(self, rows: _Rows, parent: QListView) -> None:
        super().__init__(parent)
        self._rows, self._list = rows, parent

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(0, theme.current().px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        look, entry = theme.current(), self._rows.entries[index.row()]
        room: QRect = option.rect.adjusted(8, 1, -8, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = index == self._list.currentIndex()
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.color("accent-soft"))
            painter.drawRoundedRect(QRectF(room), theme.RADIUS, theme.RADIUS)
        side = look.px(16)
        ratio = painter.device().devicePixelRatioF()
        icon = icons.pixmap(_ICONS[entry.sort], "accent" if chosen else "muted", side, ratio)
        painter.drawPixmap(room.left() + 10, room.center().y() - side // 2 + 1, icon)
        right = self._paint_key(painter, room, entry) if entry.key else room.right() - 10
        painter.setFont(look.font(12))
        painter.setPen(look.color("muted"))
        metrics = QFontMetrics(look.font(12))
        about = metrics.elidedText(entry.about, Qt.TextElideMode.ElideRight, room.width() // 3)
        wide = metrics.horizontalAdvance(about)
        painter.drawText(QRect(right - wide, room.top(), wide, room.height()), _RIGHT, about)
        painter.setFont(look.font(14))
        painter.setPen(look.color("text"))
        left = room.left() + 10 + side + 10
        space = right - wide - 12 - left
        title = QFontMetrics(look.font(14)).elidedText(entry.title, Qt.TextElideMode.ElideRight, space)
        painter.drawText(QRect(left, room.top(), space, room.height()), _LEFT, title)
        painter.restore()

    def _paint_key(self, painter: QPainter, room: QRect, entry: Entry) -> int:
        """The key cap at the right; where it begins, with a gap."""
        look = theme.current()
        font = look.font(12)
        wide = QFontMetrics(font).horizontalAdvance(entry.key) + 12
        high = QFontMetrics(font).height() + 2
        cap = QRect(room.right() - 10 - wide, room.center().y() - high // 2 + 1, wide, high)
        painter.setPen(look.color("line"))
        painter.setBrush(look.color("sunken"))
        painter.drawRoundedRect(QRectF(cap).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setFont(font)
        painter.setPen(look.color("muted"))
        painter.drawText(cap, int(Qt.AlignmentFlag.AlignCenter), entry.key)
        return cap.left() - 10


class FoundList(QListView):
    """Moved through from the line above; never has the focus itself."""

    chosen = Signal(object)  # Entry
    STEPS: ClassVar[dict[Qt.Key, int]] = {
        Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: _ROWS - 1, Qt.Key.Key_PageUp: 1 - _ROWS,
    }  # fmt: skip

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = _Rows(self)
        self.setObjectName("palette.found")
        self.setProperty("role", "bare")
        self.setAccessibleName(self.tr("Found"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setModel(self._rows)
        self.setItemDelegate(_Painter(self._rows, self))
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    @property
    def current(self) -> Entry | None:
        row = self.currentIndex().row()
        return self._rows.entries[row] if 0 <= row < len(self._rows.entries) else None

    @property
    def entries(self) -> Sequence[Entry]:
        return self._rows.entries

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """On the first row, or where one had moved to while it is still there."""
        before = self.current if self.currentIndex().row() > 0 else None
        self._rows.show(entries)
        row = next((at for at, entry in enumerate(entries) if entry is before), 0) if before else 0
        self.setCurrentIndex(self._rows.index(row))

    def fit(self, room: int) -> None:
        """As high as what it holds, within `room`."""
        row = theme.current().px(_ROW)
        rows = min(len(self._rows.entries), _ROWS, max(room // row, 3))
        self.setFixedHeight(rows * row + 8)

    def step(self, key: Qt.Key) -> None:
        row = min(max(self.currentIndex().row() + self.STEPS[key], 0), len(self._rows.entries) - 1)
        self.setCurrentIndex(self._rows.index(row))
        self.scrollTo(self._rows.index(row))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid():
            self.chosen.emit(self._rows.entries[index.row()])
