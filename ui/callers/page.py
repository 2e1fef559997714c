"""The callers: the list with its search at the left, everything known of one at the right."""

from datetime import date
from functools import partial

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.clock import Clock
from app.console import Console
from app.domain.callers import Caller, CallerFile, CallerId, CallerRow, is_number
from app.services.callers import CallerList
from ui.callers.sheet import CallerSheet
from ui.cases.wording import day
from ui.guide.searchline import SearchLine
from ui.shell import theme
from ui.shell.messages import Message, Tone
from ui.shell.shortcuts import Action, bind
from ui.shell.tasks import Tasks
from ui.widgets.button import Button
from ui.widgets.card import Hairline
from ui.widgets.empty import EmptyState
from ui.widgets.labels import words
from ui.widgets.register import Entry, Register

_WIDTH, _SHARE = 268, 0.29  # px of the list at 100 %, and the most of the page it takes
_PAUSE = 150  # ms of typing after which the list follows


class CallersPage(QWidget):
    """call_chosen: a call to be opened in the case log.  said: a line for the message bar."""

    call_chosen = Signal(int)
    said = Signal(object)

    def __init__(self, console: Console, tasks: Tasks, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("callers")
        self._console, self._tasks, self._clock = console, tasks, clock
        self._wanted: CallerId | None = None
        self.search = SearchLine(self.tr("Code or number"), Action.SEARCH, "callers.search")
        self._count = words("", "small", wrap=False, name="callers.count")
        self.list = Register("callers.list", self.tr("Callers"))
        self._new = Button(self.tr("New caller"), "quiet", icon="plus", name="callers.new")
        self.sheet = CallerSheet(console, tasks, clock)
        self._nobody = EmptyState(
            "user",
            self.tr("No caller yet"),
            self.tr("A caller is known by a code from the first call on: type it on the call page, with F3."),
        )
        self._no_match = EmptyState("search", self.tr("Nobody matches"), self.tr("Esc empties the search."))
        self._stack = QStackedWidget()
        for page in (self.sheet, self._nobody, self._no_match):
            self._stack.addWidget(page)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._lay_out()
        self._connect()

    def arrived(self) -> None:
        self.refresh()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def flush(self) -> None:
        self.sheet.leave()

    def open_caller(self, caller: int) -> None:
        """Show this caller, whatever is searched for."""
        self._wanted = CallerId(caller)
        self.search.empty()
        self.refresh()

    def refresh(self) -> None:
        self._pause.stop()
        text = self.search.text().strip()
        self._tasks.run(partial(self._console.callers.list, text), partial(self._on_list, text))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_aside"):
            self._size()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._size()

    def _size(self) -> None:
        self._aside.setFixedWidth(min(theme.current().px(_WIDTH), int(self.width() * _SHARE)))

    def _on_list(self, text: str, found: CallerList) -> None:
        if text != self.search.text().strip():
            return
        today = self._clock.now().astimezone().date()
        self.list.show_entries(
            [
                Entry(
                    row.id,
                    row.code,
                    self._told(row, today),
                    level=row.level if row.calls else None,
                )
                for row in found.rows
            ],
            self._wanted,
        )
        shown = len(found.rows)
        told = self.tr("the last {shown} of {total}").format(shown=shown, total=found.total)
        self._count.setText(self.tr("%n callers", "", found.total) if shown == found.total else told)
        if not found.rows:
            self._wanted = None
            self._stack.setCurrentWidget(self._no_match if text else self._nobody)
        elif self.list.key is not None:
            self._read(self.list.key)

    def _told(self, row: CallerRow, today: date) -> str:
        calls = self.tr("%n calls", "", row.calls)
        return f"{calls}  ·  {day(row.last_at, today)}" if row.last_at else calls

    def _read(self, caller: object) -> None:
        if isinstance(caller, int):
            self._wanted = CallerId(caller)
            self._tasks.run(partial(self._console.callers.open, self._wanted), self._on_read)

    def _on_read(self, file: CallerFile) -> None:
        if file.card.caller.id == self._wanted:
            self.sheet.show_file(file)
            self._stack.setCurrentWidget(self.sheet)

    def _on_moved(self, caller: object) -> None:
        if caller is not None and caller != self._wanted:
            self._read(caller)

    def _on_entered(self, _caller: object) -> None:
        self.sheet.timeline.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_changed(self) -> None:
        """Joining changes the list as well."""
        self.refresh()

    def _on_typed(self, _text: str) -> None:
        self._pause.start()

    def _on_new(self) -> None:
        """What is searched for becomes the code or the number of the new caller."""
        text = self.search.text().strip()
        number = text if is_number(text) else ""
        self._tasks.run(partial(self._console.callers.create, "" if number else text, number), self._on_made)

    def _on_made(self, caller: Caller) -> None:
        self.said.emit(Message(self.tr("{code} is a new caller.").format(code=caller.code), tone=Tone.DONE))
        self.open_caller(caller.id)

    def _connect(self) -> None:
        self._pause.timeout.connect(self.refresh)
        self.search.searched.connect(self._on_typed)
        self.search.left_down.connect(self.list.setFocus)
        self.list.moved.connect(self._on_moved)
        self.list.entered.connect(self._on_entered)
        self._new.clicked.connect(self._on_new)
        self.sheet.said.connect(self.said)
        self.sheet.changed.connect(self._on_changed)
        self.sheet.call_chosen.connect(self.call_chosen)
        bind(Action.SEARCH, self, self.search.take)

    def _lay_out(self) -> None:
        self._aside = QWidget()
        column = QVBoxLayout(self._aside)
        column.setContentsMargins(12, 16, 8, 12)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(words(self.tr("Callers"), "title", wrap=False))
        head.addStretch(1)
        head.addWidget(self._count)
        column.addLayout(head)
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        column.addWidget(Hairline())
        column.addWidget(self._new, 0, Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._aside)
        row.addWidget(Hairline(vertical=True))
        row.addWidget(self._stack, 1)
