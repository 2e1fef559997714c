"""How one person looks at the log: its order and columns, as they were left, and views kept under a name."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from app.domain.caselog import USUAL_COLUMNS, Column, LogView, Order
from app.services.casework import Casework
from ui.cases.calllist import CallList
from ui.cases.columns import ColumnTitles
from ui.cases.filters import FilterBar
from ui.cases.looks import Looks
from ui.shell.tasks import Tasks


class Viewing(QObject):
    """Keeps the titles, the list, the filters and the choice of views in step, and remembers.  view_chosen: the filters
    are those of another view."""

    order_changed = Signal()
    view_chosen = Signal()

    def __init__(self, casework: Casework, tasks: Tasks, filters: FilterBar, list_: CallList, parent: QObject) -> None:
        super().__init__(parent)
        self._casework, self._tasks, self._filters, self._list = casework, tasks, filters, list_
        self.looks, self.titles = Looks(), ColumnTitles()
        self.order, self._columns = Order(), USUAL_COLUMNS
        list_.width_changed.connect(self.titles.set_across)
        self.titles.order_chosen.connect(self._on_order)
        self.looks.columns_chosen.connect(self._on_columns)
        self.looks.view_chosen.connect(self._on_view)
        self.looks.kept.connect(self._on_keep)
        self.looks.dropped.connect(self._on_drop)

    def read(self) -> None:
        """Find out how this person left the list."""
        self._tasks.run(self._casework.views, self._on_views)

    def _on_order(self, order: Order) -> None:
        self.order = order
        self._look()
        self.order_changed.emit()

    def _on_columns(self, columns: tuple[Column, ...]) -> None:
        self._columns = columns
        self._look()

    def _look(self) -> None:
        """Show the list in its order and columns, and remember them."""
        self._apply()
        view = LogView(order=self.order, columns=self._columns)
        self._tasks.run(partial(self._casework.save_view, view))

    def _apply(self) -> None:
        self.titles.show_columns(self._columns, self.order)
        self._list.show_columns(self._columns)
        self.looks.show_columns(self._columns)

    def _on_views(self, views: Sequence[LogView]) -> None:
        """The list stands as it was left."""
        self.looks.show_views(views)
        left = next((view for view in views if not view.name), None)
        if left is not None and (left.order, left.columns) != (self.order, self._columns):
            self.order, self._columns = left.order, left.columns
            self._apply()
            self.order_changed.emit()

    def _on_view(self, view: LogView | None) -> None:
        shown = view or LogView(order=self.order, columns=self._columns)
        self.order, self._columns = shown.order, shown.columns
        self._look()
        self._filters.show_filter(shown.filter)
        self.view_chosen.emit()

    def _on_keep(self, name: str) -> None:
        view = LogView(name=name, filter=self._filters.wanted, order=self.order, columns=self._columns)
        self._tasks.run(partial(self._casework.save_view, view))
        self._tasks.run(self._casework.views, partial(self._on_kept, name))

    def _on_kept(self, name: str, views: Sequence[LogView]) -> None:
        self.looks.show_views(views)
        self.looks.choose(name)

    def _on_drop(self, name: str) -> None:
        self._tasks.run(partial(self._casework.drop_view, name))
        self._tasks.run(self._casework.views, self.looks.show_views)
