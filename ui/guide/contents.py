"""The contents of the guide at the left: its pages under their headings."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.guide.reading.leaves import Leaflet
from ui.shell import theme

_NO_PARENT = QModelIndex()
_VCENTER = int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)


class _Pages(QAbstractListModel):
    """rows: a heading (str) or a page."""

    def __init__(self, book: Sequence[Leaflet], headings: dict[str, str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[str | Leaflet] = []
        group = None
        for leaflet in book:
            if leaflet.group is not group:
                group = leaflet.group
                self.rows.append(headings[group])
            self.rows.append(leaflet)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        if isinstance(self.rows[index.row()], str):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or role != Qt.ItemDataRole.DisplayRole:
            return None
        row = self.rows[index.row()]
        return row if isinstance(row, str) else row.title


class _PagePainter(QStyledItemDelegate):
    def __init__(self, model: _Pages, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        heading = isinstance(self._model.rows[index.row()], str)
        return QSize(10, theme.current().px(36 if heading and index.row() else 28))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row, look = self._model.rows[index.row()], theme.current()
        room: QRect = option.rect.adjusted(4, 1, -8, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, str):
            painter.setFont(look.font(12, bold=True))
            painter.setPen(look.color("muted"))
            line = QRect(room.left() + 8, room.bottom() - look.px(26), room.width() - 8, look.px(26))
            painter.drawText(line, _VCENTER, row)
        else:
            self._paint_page(painter, room, row, option)
        painter.restore()

    def _paint_page(self, painter: QPainter, room: QRect, page: Leaflet, option: QStyleOptionViewItem) -> None:
        look = theme.current()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if chosen or hovered:
            painter.setBrush(look.color("accent-soft" if chosen else "sunken"))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawRoundedRect(room, theme.RADIUS, theme.RADIUS)
        if chosen and option.state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(look.color("focus"))
            painter.drawRoundedRect(room.adjusted(1, 1, -1, -1), theme.RADIUS, theme.RADIUS)
        painter.setFont(look.font(14, bold=chosen))
        painter.setPen(look.color("text"))
        words = room.adjusted(8, 0, -8, 0)
        painter.drawText(
            words, _VCENTER, painter.fontMetrics().elidedText(page.title, Qt.TextElideMode.ElideRight, words.width())
        )


class Contents(QListView):
    """page_chosen: the page to show, as the cursor moves.  entered: Enter or Right, to read it."""

    page_chosen = Signal(object)
    entered = Signal()

    def __init__(self, book: Sequence[Leaflet], headings: dict[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages = _Pages(book, headings, self)
        self.setObjectName("guide.contents")
        self.setProperty("role", "bare")
        self.setAccessibleName(self.tr("Contents of the guide"))
        self.setModel(self._pages)
        self.setItemDelegate(_PagePainter(self._pages, self))
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.activated.connect(self._on_activated)

    def choose(self, page: str) -> None:
        """Put the cursor on the page with this id, without telling."""
        for row, leaflet in enumerate(self._pages.rows):
            if isinstance(leaflet, Leaflet) and leaflet.id == page:
                self.blockSignals(True)
                self.setCurrentIndex(self._pages.index(row))
                self.blockSignals(False)

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().currentChanged(current, previous)
        row = self._pages.rows[current.row()] if current.isValid() else None
        if isinstance(row, Leaflet) and not self.signalsBlocked():
            self.page_chosen.emit(row)

    def _on_activated(self, _index: QModelIndex) -> None:
        self.entered.emit()
