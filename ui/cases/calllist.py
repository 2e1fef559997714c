"""The list of calls on screen: one painted column, rows of one height, everything by key.

A table with one column rather than a list view: a list view asks the model about each of 100,000 rows when it lays out.
"""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from app.clock import Clock
from app.domain.calls import CallId, CallRow
from app.domain.caselog import Column
from app.guide.pack import GuidePack
from ui.cases.delegate import RowDelegate
from ui.cases.model import RowModel
from ui.shell import theme


class CallList(QTableView):
    """opened: a person wants to read this call.  width_changed: what the rows have, for the titles above."""

    opened = Signal(object)
    width_changed = Signal(int)
    marked = Signal()
    """Other rows are marked than before."""

    def __init__(self, clock: Clock, guide: GuidePack, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("cases.list")
        self.setAccessibleName(self.tr("Calls"))
        self.setProperty("role", "bare")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(1)
        # Opaque, so that scrolling moves what is painted and only the rows that come into view are painted anew.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._delegate = RowDelegate(clock, guide, self)
        self.setItemDelegate(self._delegate)
        self.activated.connect(self._on_activated)
        theme.announcer.changed.connect(self._on_theme)
        self._on_theme()

    def show_model(self, model: RowModel) -> None:
        """List what `model` holds, in rows as high as it needs."""
        if self.model() is not model:
            self.setModel(model)
            self.selectionModel().selectionChanged.connect(self._on_selection)
        self._measure()

    def show_columns(self, columns: tuple[Column, ...]) -> None:
        self._delegate.columns = columns
        self.viewport().update()

    def chosen(self) -> list[CallId]:
        """The marked calls, in the order of the list."""
        model, marked = self.model(), self.selectionModel()
        if not isinstance(model, RowModel) or marked is None:
            return []
        rows = (row for part in marked.selection().toList() for row in range(part.top(), part.bottom() + 1))
        return model.ids(sorted(rows))

    def call(self, index: QModelIndex) -> CallRow | None:
        model = index.model()
        return model.call(index.row()) if isinstance(model, RowModel) else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Home and End go to the first and the last call; letters belong to the input method."""
        model = self.model()
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: (model.rowCount() if model else 0) - 1}
        row = ends.get(Qt.Key(event.key()), -1)
        if row >= 0 and not event.modifiers():
            self.setCurrentIndex(model.index(row, 0))
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right) and not event.modifiers():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Typing never moves the list."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.width_changed.emit(self.viewport().width())

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self.viewport()).fillRect(event.rect(), theme.current().color("surface"))
        super().paintEvent(event)

    def marked_rows(self) -> int:
        """How many rows are marked."""
        marked = self.selectionModel()
        return sum(part.height() for part in marked.selection().toList())

    def _on_selection(self) -> None:
        self.marked.emit()

    def _measure(self) -> None:
        model = self.model()
        if isinstance(model, RowModel):
            self.verticalHeader().setDefaultSectionSize(self._delegate.row_height(snippets=model.snippets))

    def _on_theme(self) -> None:
        self._measure()
        self.viewport().update()

    def _on_activated(self, index: QModelIndex) -> None:
        call = self.call(index)
        if call is not None:
            self.opened.emit(call)
