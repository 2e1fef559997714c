"""The calls behind the list: where each page of the log begins, and the rows of the pages looked at lately.

A log of 100,000 calls is never in memory.  The model knows the length and a few thousand rows; a row that is not there
yet is painted empty and asked for.  Pages that nobody looks at any more are not fetched.
"""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from app.domain.calls import CallFilter, CallId, CallRow, SearchHit
from app.errors import UserError
from app.services.casework import CallCursor, CallPage, Casework
from ui.cases.wording import spoken
from ui.shell.tasks import Tasks

PAGE = 200
KEPT_PAGES = 30

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
    """The log under a filter, newest first."""

    arrived = Signal(int)
    """The first page is there; carries how many calls there are in all."""

    def __init__(self, casework: Casework, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._casework = casework
        self._tasks = tasks
        self._filter = CallFilter()
        self._generation = 0
        self._total = -1  # nothing was listed yet
        self._first: list[CallId] = []
        self._starts: dict[int, CallCursor | None] = {0: None}  # where a page begins, as far as is known
        self._pages: OrderedDict[int, tuple[CallRow, ...]] = OrderedDict()
        self._wanted: int | None = None
        self._asking = False

    def show(self, call_filter: CallFilter) -> None:
        """List the calls that pass `call_filter`.  What is on screen stays until their first page is there."""
        same = call_filter == self._filter
        self._filter = call_filter
        self._generation += 1
        self._ask(None, partial(self._on_first, self._generation, same))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  the signature of Qt
        return 0 if parent.isValid() else max(self._total, 0)

    def call(self, row: int) -> CallRow | None:
        number, place = divmod(row, PAGE)
        page = self._pages.get(number)
        if page is None:
            self._want(number)
            return None
        return page[place] if place < len(page) else None

    def _want(self, number: int) -> None:
        """Fetch page `number` next; a page wanted before and not fetched yet is forgotten."""
        self._wanted = number
        if self._asking:
            return
        known = max(start for start in self._starts if start <= number)
        self._ask(self._starts[known], partial(self._on_page, self._generation, number), skip=(number - known) * PAGE)

    def _ask(self, before: CallCursor | None, done: Callable[[CallPage], None], *, skip: int = 0) -> None:
        self._asking = True
        job = partial(self._casework.calls, self._filter, PAGE, before, skip)
        self._tasks.run(job, done, self._on_failed)

    def row_of(self, call: CallId) -> int | None:
        """Where `call` stands, if that is known without asking."""
        for number, page in self._pages.items():
            for place, row in enumerate(page):
                if row.id == call:
                    return number * PAGE + place
        return None

    def _on_first(self, generation: int, same_filter: bool, page: CallPage) -> None:
        self._asking = False
        if generation != self._generation:
            return
        if same_filter and self._is_same_log(page):
            self._renew(page)
        else:
            self._replace(page)
        self.arrived.emit(page.total)

    def _is_same_log(self, page: CallPage) -> bool:
        """No call came or went: every row is where it was, so that nobody loses their place."""
        return (page.total, [row.id for row in page.rows]) == (self._total, self._first)

    def _renew(self, page: CallPage) -> None:
        """What the rows say may have changed; those in view are asked for again."""
        self._pages.clear()
        self._keep(0, page.rows)
        if self._total:
            self.dataChanged.emit(self.index(0), self.index(self._total - 1))

    def _replace(self, page: CallPage) -> None:
        self.beginResetModel()
        self._total = page.total
        self._starts = {0: None}
        self._pages.clear()
        self._wanted = None
        self._first = [row.id for row in page.rows]
        self._keep(0, page.rows)
        self.endResetModel()

    def _on_page(self, generation: int, number: int, page: CallPage) -> None:
        self._asking = False
        if generation == self._generation:
            self._keep(number, page.rows)
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
        if len(rows) == PAGE:
            self._starts[number + 1] = CallCursor.after(rows[-1])


class HitModel(RowModel):
    """What a search found."""

    snippets = True

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hits: tuple[SearchHit, ...] = ()

    def show(self, hits: tuple[SearchHit, ...]) -> None:
        self.beginResetModel()
        self._hits = hits
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  the signature of Qt
        return 0 if parent.isValid() else len(self._hits)

    def call(self, row: int) -> CallRow | None:
        return self._hits[row].row

    def hit(self, row: int) -> SearchHit | None:
        return self._hits[row]
