"""The log itself: search, filters, and the list of calls, newest first."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.clock import Clock
from app.domain.calls import CallFilter, CallId, CallRow
from app.domain.caselog import Found
from app.guide.pack import GuidePack
from app.services.casework import Casework
from ui.cases.calllist import CallList
from ui.cases.filters import FilterBar
from ui.cases.marked import MarkedBar
from ui.cases.model import HitModel, LogModel, RowModel
from ui.cases.search import MOST, Search, misread_words
from ui.cases.searchfield import SearchField
from ui.cases.viewing import Viewing
from ui.shell.shortcuts import Action, bind
from ui.shell.tasks import Tasks
from ui.widgets.checkbox import CheckBox
from ui.widgets.empty import EmptyState
from ui.widgets.keyhint import KeyHint
from ui.widgets.labels import words


class CallLog(QWidget):
    """chosen: the id of the call a person wants to read.  summary_requested: ids of calls to prepare for supervision.
    coded_requested: the ids whose coded data are wanted, none for everything that is listed."""

    chosen = Signal(object)
    summary_requested = Signal(object)
    coded_requested = Signal(object)

    def __init__(
        self, casework: Casework, guide: GuidePack, tasks: Tasks, clock: Clock, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._casework, self._tasks = casework, tasks
        self._log = LogModel(casework, tasks, self)
        self._hits = HitModel(self)
        self._search = Search(casework, tasks, self)
        self._read: CallId | None = None
        self._known = False  # whether it is known how this person left the list
        self._filters = FilterBar(clock, guide)
        self._field = SearchField()
        self._hint = words("", "muted", name="cases.misread")
        self._count = words("", "muted", wrap=False, name="cases.count")
        self._best = CheckBox(self.tr("Best first"))
        self._best.setObjectName("cases.best")
        self._list = CallList(clock, guide)
        self._viewing = Viewing(casework, tasks, self._filters, self._list, self)
        self._marked = MarkedBar()
        self._list.show_model(self._log)
        for watched in (self._list, self._field):
            watched.installEventFilter(self)
        self._nothing = EmptyState(
            "notebook-pen",
            self.tr("No calls yet"),
            self.tr("Every call is kept here, encrypted, from its first moment on."),
            Action.GO_CALL,
        )
        self._no_match = EmptyState(
            "search",
            self.tr("No call matches"),
            self.tr("Try fewer words, or take back a filter. Esc empties the search."),
        )
        self._lay_out()
        self._connect()

    def _connect(self) -> None:
        self._list.opened.connect(self._on_opened)
        self._list.marked.connect(self._on_marked)
        self._log.arrived.connect(self._on_arrived)
        self._search.found.connect(self._on_found)
        self._filters.changed.connect(self.refresh)
        self._field.textChanged.connect(self._on_typed)
        self._best.toggled.connect(self._on_best)
        self._viewing.order_changed.connect(self._on_order_changed)
        self._viewing.view_chosen.connect(self.refresh)
        self._marked.summary_asked.connect(self._on_summary)
        self._marked.coded_asked.connect(self._on_coded)
        bind(Action.SEARCH, self, self.focus_search)
        bind(Action.EXPORT, self, self._on_summary)
        bind(Action.CODED, self, self._on_coded)
        bind(Action.MORE_FILTERS, self, self._filters.toggle_more)

    def refresh(self) -> None:
        """Read the list anew, as the filters and the search stand."""
        if not self._known:
            self._known = True
            self._viewing.read()
            self._tasks.run(self._casework.people, self._filters.more.set_people)
        if self._field.text().strip():
            self._search.ask(self._field.text(), self._filters.wanted, now=True)
        else:
            self._log.show(self._filters.wanted, self._viewing.order)

    @property
    def wanted(self) -> CallFilter:
        """The filter as it stands."""
        return self._filters.wanted

    @property
    def listed(self) -> int:
        """How many calls pass the filter."""
        return self._log.rowCount()

    def marked(self) -> list[CallId]:
        """The calls that are marked; the one under the cursor when there are no more."""
        return self._list.chosen()

    def focus_search(self) -> None:
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    def focus_list(self) -> None:
        """To the rows, or to the search while there are none."""
        if self._pages.currentWidget() is self._list_page:
            self._list.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def current_call(self) -> CallId | None:
        """The call the cursor is on."""
        call = self._list.call(self._list.currentIndex())
        return call.id if call else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if watched is self._field:
                return self._key_in_search(Qt.Key(event.key()))
            if watched is self._list and event.key() == Qt.Key.Key_Escape and self._field.text():
                self._field.clear()
                self.focus_search()
                return True
        return super().eventFilter(watched, event)

    def _key_in_search(self, key: Qt.Key) -> bool:
        if key in (Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if key not in (Qt.Key.Key_Down, Qt.Key.Key_PageDown):
                self.refresh()
            self.focus_list()
            return True
        if key == Qt.Key.Key_Escape:
            if self._field.text():
                self._field.clear()
            else:
                self.focus_list()
            return True
        return False

    def _on_typed(self, text: str) -> None:
        if text.strip():
            self._search.ask(text, self._filters.wanted)
        else:
            self._search.forget()
            self._hint.hide()
            self._log.show(self._filters.wanted, self._viewing.order)

    def _on_arrived(self, total: int) -> None:
        if self._field.text().strip():
            return  # a search has begun meanwhile
        self._show(self._log)
        self._count.setText(self.tr("%n calls", "", total) if total else "")
        unfiltered = self._filters.wanted == CallFilter()
        self._pages.setCurrentWidget(self._list_page if total else self._nothing if unfiltered else self._no_match)

    def _on_found(self, found: Found) -> None:
        hits = found.hits
        self._hint.setText("  ".join(map(misread_words, found.misread)))
        self._hint.setVisible(bool(found.misread))
        self._hits.show(hits)
        self._show(self._hits)
        most = len(hits) >= MOST
        self._count.setText(
            self.tr("the newest %n found", "", len(hits)) if most else self.tr("%n found", "", len(hits))
        )
        self._pages.setCurrentWidget(self._list_page if hits else self._no_match)

    def _show(self, model: RowModel) -> None:
        """Put the cursor back on the call it was on, where that is still in view; else on the newest."""
        self._list.show_model(model)
        self._viewing.titles.set_sorting(on=model is self._log)
        self._best.setVisible(model is self._hits)
        if model.rowCount() and not self._list.currentIndex().isValid():
            known = self._log.row_of(self._read) if model is self._log and self._read is not None else None
            self._list.setCurrentIndex(model.index(known or 0))
        self._on_marked()

    def _on_opened(self, call: CallRow) -> None:
        self._read = call.id
        self.chosen.emit(call.id)

    def _on_summary(self) -> None:
        if calls := self.marked():
            self.summary_requested.emit(calls)

    def _on_coded(self) -> None:
        """Of what is marked, or of everything that is listed."""
        calls = self.marked()
        self.coded_requested.emit(calls if len(calls) > 1 else [])

    def _on_marked(self) -> None:
        model = self._list.model()
        self._marked.show_marked(self._list.marked_rows(), model.rowCount() if model else 0)

    def _on_best(self, on: bool) -> None:
        self._search.set_best_first(on=on)
        self.refresh()

    def _on_order_changed(self) -> None:
        """A search has an order of its own."""
        if not self._field.text().strip():
            self._log.show(self._filters.wanted, self._viewing.order)

    def _lay_out(self) -> None:
        self._list_page = QWidget()
        sheet = QVBoxLayout(self._list_page)
        sheet.setContentsMargins(0, 0, 0, 0)
        sheet.setSpacing(0)
        sheet.addWidget(self._viewing.titles)
        sheet.addWidget(self._list, 1)
        sheet.addWidget(self._marked)
        self._pages = QStackedWidget()
        for part in (self._list_page, self._nothing, self._no_match):
            self._pages.addWidget(part)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(words(self.tr("Case log"), "title", wrap=False))
        head.addWidget(self._count, 1)
        head.addWidget(self._viewing.looks.bar)
        search = QHBoxLayout()
        search.setSpacing(8)
        search.addWidget(self._field, 1)
        search.addWidget(self._best)
        search.addWidget(KeyHint(Action.SEARCH))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 0)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self._viewing.looks)
        column.addLayout(search)
        column.addWidget(self._hint)
        column.addWidget(self._filters)
        self._hint.hide()
        self._best.hide()
        column.addWidget(self._pages, 1)
