"""The calls behind the list: the ids of all of them, and the rows of the pages looked at lately.

A log of 100,000 calls is never in memory.  The model knows the ids, eight bytes each, and a few thousand rows; a row
that is not there yet is painted empty and asked for.  Pages that nobody looks at any more are not fetched.  The first
page comes before the ids, so that it is on screen as soon as that of a short log.
"""

from array import array
from collections import OrderedDict
from collections.abc import Iterable, Sequence
from functools import partial

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal

from app.domain.calls import CallFilter, CallId, CallRow, SearchHit
from app.domain.caselog import Order
from app.errors import UserError
from app.services.casework import CallPage, Casework
from ui.cases.wording import spoken
from ui.shell.tasks import Tasks

PAGE = 200
KEPT_PAGES = 30
FIRST_PAINT = 40
"""Milliseconds in which the first page gets on screen, before the ids of all the others are asked for."""

Index = QModelIndex | QPersistentModelIndex


class RowModel(QAbstractListModel):
    """A list of calls: what the view and its delegate need from any of them.  snippets: whether there are hits."""

    snippets = False

    def call(self, row: int) -> CallRow | None:
        """The call in `row`; None while it is being fetched."""
        return None

    def hit(self, row: int) -> SearchHit | None:
        """What was found in the call in `row`, where the list comes from a search."""
        return None

    def ids(self, rows: Iterable[int]) -> list[CallId]:
        """The calls in `rows`."""
        return []

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        call = self.call(index.row()) if index.isValid() else None
        if call is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return call.number
        if role == Qt.ItemDataRole.AccessibleTextRole:
            hit = self.hit(index.row())
            return spoken(call) if hit is None else f"{spoken(call)} {hit.snippet}"
        return None


class LogModel(RowModel):
    """The log under a filter, in an order."""

    arrived = Signal(int)
    """The first page is there; carries how many calls there are in all."""

    def __init__(self, casework: Casework, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._casework = casework
        self._tasks = tasks
        self._filter, self._order = CallFilter(), Order()
        self._generation = 0
        self._total = -1  # nothing was listed yet
        self._ids: array[int] | None = None  # of all rows, once they are there
        self._pages: OrderedDict[int, tuple[CallRow, ...]] = OrderedDict()
        self._wanted: int | None = None
        self._asking = False
        self._painted = QTimer(self, singleShot=True, interval=FIRST_PAINT)
        self._painted.timeout.connect(self._ask_order)

    def show(self, call_filter: CallFilter, order: Order | None = None) -> None:
        """List the calls that pass `call_filter`.  What is on screen stays until their first page is there."""
        order = order or self._order
        same = (call_filter, order) == (self._filter, self._order)
        self._filter, self._order = call_filter, order
        self._generation += 1
        self._painted.stop()
        job = partial(self._casework.first_page, call_filter, order, PAGE)
        self._tasks.run(job, partial(self._on_first, self._generation, same))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  the signature of Qt
        return 0 if parent.isValid() else max(self._total, 0)

    def call(self, row: int) -> CallRow | None:
        number, place = divmod(row, PAGE)
        page = self._pages.get(number)
        if page is None:
            self._want(number)
            return None
        return page[place] if place < len(page) else None

    def row_of(self, call: CallId) -> int | None:
        """Where `call` stands, if that is known without asking."""
        if self._ids is not None and call in self._ids:
            return self._ids.index(call)
        return next((row for row, each in enumerate(self._pages.get(0, ())) if each.id == call), None)

    def ids(self, rows: Iterable[int]) -> list[CallId]:
        """The calls in `rows`, as far as they are known."""
        known = self._ids if self._ids is not None else [row.id for row in self._pages.get(0, ())]
        return [CallId(known[row]) for row in rows if row < len(known)]

    def _want(self, number: int) -> None:
        """Fetch page `number` next; a page wanted before and not fetched yet is forgotten."""
        self._wanted = number
        if self._asking or self._ids is None:
            return
        self._asking = True
        ids = self._ids[number * PAGE : (number + 1) * PAGE]
        self._tasks.run(
            partial(self._casework.rows, ids), partial(self._on_page, self._generation, number), self._on_failed
        )

    def _on_first(self, generation: int, same: bool, page: CallPage) -> None:
        if generation != self._generation:
            return
        if same and self._is_same_log(page):
            self._renew(page)
        else:
            self._replace(page)
        if page.total <= len(page.rows):
            self._on_order(generation, array("q", (row.id for row in page.rows)))
        else:
            self._painted.start()
        self.arrived.emit(page.total)

    def _ask_order(self) -> None:
        job = partial(self._casework.order, self._filter, self._order)
        self._tasks.run(job, partial(self._on_order, self._generation))

    def _is_same_log(self, page: CallPage) -> bool:
        """No call came or went: every row is where it was, so that nobody loses their place."""
        before = self.ids(range(len(page.rows)))
        return page.total == self._total and [row.id for row in page.rows] == before

    def _renew(self, page: CallPage) -> None:
        """What the rows say may have changed; those in view are asked for again."""
        self._pages.clear()
        self._keep(0, page.rows)
        if self._total:
            self.dataChanged.emit(self.index(0), self.index(self._total - 1))

    def _replace(self, page: CallPage) -> None:
        self.beginResetModel()
        self._total, self._ids, self._wanted = page.total, None, None
        self._pages.clear()
        self._keep(0, page.rows)
        self.endResetModel()

    def _on_order(self, generation: int, ids: "array[int]") -> None:
        if generation != self._generation:
            return
        if len(ids) != self._total:  # a call came between the two questions
            self.beginResetModel()
            self._ids, self._total = ids, len(ids)
            self.endResetModel()
        self._ids = ids
        if self._wanted is not None and self._wanted not in self._pages:
            self._want(self._wanted)

    def _on_page(self, generation: int, number: int, rows: tuple[CallRow, ...]) -> None:
        self._asking = False
        if generation == self._generation:
            self._keep(number, rows)
            self.dataChanged.emit(self.index(number * PAGE), self.index(min((number + 1) * PAGE, self._total) - 1))
        if self._wanted is not None and self._wanted not in self._pages:
            self._want(self._wanted)

    def _on_failed(self, error: UserError) -> None:
        self._asking = False
        self._tasks.refused.emit(error)

    def _keep(self, number: int, rows: Sequence[CallRow]) -> None:
        self._pages[number] = tuple(rows)
        self._pages.move_to_end(number)
        while len(self._pages) > KEPT_PAGES:
            self._pages.popitem(last=False)


class HitModel(RowModel):
    """What a search found."""

    snippets = True

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hits: Sequence[SearchHit] = ()

    def show(self, hits: Sequence[SearchHit]) -> None:
        self.beginResetModel()
        self._hits = hits
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  the signature of Qt
        return 0 if parent.isValid() else len(self._hits)

    def call(self, row: int) -> CallRow | None:
        return self._hits[row].row

    def ids(self, rows: Iterable[int]) -> list[CallId]:
        return [self._hits[row].row.id for row in rows if row < len(self._hits)]

    def hit(self, row: int) -> SearchHit | None:
        return self._hits[row]
