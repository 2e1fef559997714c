"""A page of the guide to read: moved through by key, the source of a leaf on demand."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from app.guide.reading.leaves import Leaf, Section
from ui.guide.model import LeafModel
from ui.guide.painting import LeafPainter


class LeafList(QListView):
    """opened: Enter or a double click on a leaf.  left_above: Up on the first leaf."""

    opened = Signal(object)
    left_above = Signal()

    def __init__(self, name: str, label: str, verify: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._leaves = LeafModel(verify, self)
        self._painter = LeafPainter(self._leaves, self)
        self.setObjectName(name)
        self.setProperty("role", "bare")
        self.setAccessibleName(label)
        self.setAccessibleDescription(self.tr("Space shows where it comes from"))
        self.setModel(self._leaves)
        self.setItemDelegate(self._painter)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.verticalScrollBar().setSingleStep(32)

    @property
    def current(self) -> Leaf | None:
        """The leaf the keys act on."""
        return self._leaves.leaf(self._painter.current)

    @property
    def leaves(self) -> tuple[Leaf, ...]:
        return tuple(row for row in self._leaves.rows if isinstance(row, Leaf))

    def show_sections(self, sections: Iterable[Section], wanted: str = "", at: str = "") -> None:
        """at: the id of the leaf to stand on; the first where it is empty."""
        self._painter.forget()
        self._leaves.show(sections, wanted)
        row = self._leaves.row_of(at) if at else -1
        self._painter.current = row if row >= 0 else self._leaves.next_leaf(0, 1)
        self.scrollToTop()
        if row >= 0:
            self.doItemsLayout()
            self.scrollTo(self._leaves.index(row), QAbstractItemView.ScrollHint.PositionAtCenter)
        self._tell()

    def show_sources(self, *, shown: bool) -> None:
        """The sources of all leaves, or of none."""
        self._painter.sourced = {leaf.id for leaf in self.leaves} if shown else set()
        self.scheduleDelayedItemsLayout()

    def toggle_source(self) -> None:
        leaf = self.current
        if leaf is not None:
            self._painter.sourced ^= {leaf.id}
            self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key = Qt.Key(event.key())
        if plain and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._step(1 if key is Qt.Key.Key_Down else -1)
        elif plain and key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            last = len(self._leaves.rows) - 1
            self._go_to(self._leaves.next_leaf(0, 1) if key is Qt.Key.Key_Home else self._leaves.next_leaf(last, -1))
        elif plain and key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self._page(1 if key is Qt.Key.Key_PageDown else -1)
        elif plain and key is Qt.Key.Key_Space:
            self.toggle_source()
        elif plain and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current is not None:
            self.opened.emit(self.current)
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, _search: str) -> None:
        """Letters belong to the search above."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        super().mousePressEvent(event)
        if self._leaves.leaf(index.row()) is not None:
            self._go_to(index.row())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        if self.current is not None:
            self.opened.emit(self.current)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._painter.alive = True
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._painter.alive = False
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        if self._painter.width != self.viewport().width():
            self._painter.width = self.viewport().width()
            self.scheduleDelayedItemsLayout()
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_painter"):
            self._painter.forget()
            self.scheduleDelayedItemsLayout()

    def _step(self, by: int) -> None:
        row = self._leaves.next_leaf(self._painter.current + by, by)
        if row >= 0:
            self._go_to(row)
        elif by < 0:
            self.scrollToTop()
            self.left_above.emit()

    def _page(self, by: int) -> None:
        """As far as the page shows."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + by * bar.pageStep())
        edge = self.viewport().rect().center()
        edge.setY(self.viewport().height() - 8 if by > 0 else 8)
        index = self.indexAt(edge)
        row = index.row() if index.isValid() else (len(self._leaves.rows) - 1 if by > 0 else 0)
        found = self._leaves.next_leaf(row, -by)
        self._go_to(found if found >= 0 else self._leaves.next_leaf(row, by))

    def _go_to(self, row: int) -> None:
        if row < 0:
            return
        self._painter.current = row
        heading = self._leaves.leaf(row - 1) is None
        if heading and row > 0:
            self.scrollTo(self._leaves.index(row - 1), QAbstractItemView.ScrollHint.EnsureVisible)
        self.scrollTo(self._leaves.index(row), QAbstractItemView.ScrollHint.EnsureVisible)
        self._tell()

    def _tell(self) -> None:
        """Tell who reads the screen aloud, and paint."""
        index = self._leaves.index(self._painter.current)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        self.viewport().update()
