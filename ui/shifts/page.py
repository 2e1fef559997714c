"""The shift: opened, kept, handed over; beside it the care of oneself, and for a supervisor what was told outside."""

from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.clock import Clock
from app.console import Console
from app.domain.people import Role
from app.domain.shifts import Handover, Shift
from app.errors import ErrorCode, UserError
from app.services.backups import Made
from ui.care.part import CarePart
from ui.settings.keeping import Keeping
from ui.shell.messages import Message, Tone, message
from ui.shell.shortcuts import Action, bind
from ui.shell.tasks import Tasks
from ui.shifts.disclosures import Disclosures
from ui.shifts.opening import Opening
from ui.shifts.running import Running
from ui.widgets.labels import words
from ui.widgets.scroll import ScrollArea
from ui.widgets.segmented import Option, Segmented

_SHIFT, _CARE, _TOLD = "shift", "care", "told"
_AGAIN = 5_000  # ms until the backup of the shift is tried again where another one is under way


class ShiftPage(QWidget):
    """said: a line for the bar.  shift_changed: the shift that is open now, or None.  call_chosen: one to read."""

    said = Signal(object)
    shift_changed = Signal(object)
    call_chosen = Signal(int)

    def __init__(self, console: Console, tasks: Tasks, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("shifts")
        self._console, self._service, self._tasks = console, console.shifts, tasks
        self._shift: Shift | None = None
        self._last: Shift | None = None
        self._revision = 0
        self._opening, self._running = Opening(console.guide), Running()
        self._care = CarePart(console, tasks, clock)
        self._told = Disclosures(console.incidents, tasks, clock)
        options = [Option(_SHIFT, self.tr("Shift")), Option(_CARE, self.tr("Care of yourself"))]
        if console.me.role is Role.SUPERVISOR:
            options.append(Option(_TOLD, self.tr("Told outside the line")))
        self._view = Segmented(options)
        self._view.setObjectName("shifts.view")
        self._view.set_label(self.tr("Which part"))
        self._view.set_value(_SHIFT)
        self._paper: QWidget | None = None
        self._keeping = Keeping(console.backups, tasks, self)
        self._keeping.made.connect(self._on_backup_made)
        self._keeping.failed.connect(self._on_backup_failed)
        self._again = QTimer(self, singleShot=True, interval=_AGAIN)
        self._again.timeout.connect(self._keeping.start)
        self._lay_out()
        self._connect()

    def arrived(self) -> None:
        if self._stack.currentWidget() is not self._paper:
            self._on_view(self._view.value)

    def flush(self) -> None:
        self._running.hand_over()

    # The shift

    def _refresh(self) -> None:
        self._tasks.run(self._service.last, self._on_last)
        self._tasks.run(self._service.current, self._on_current)

    def _on_last(self, last: Shift | None) -> None:
        self._last = last

    def _on_current(self, shift: Shift | None) -> None:
        self._set_shift(shift)
        if shift is not None:
            self._tasks.run(partial(self._service.handover, shift.id), self._on_handover)
        elif not self._shows_closed():
            self._show_opening()

    def _shows_closed(self) -> bool:
        """Whether somebody looks at the sheet of a shift that is over."""
        shown = self._running.handover
        return self._parts.currentWidget() is self._running and shown is not None and shown.shift.closed_at is not None

    def _show_opening(self) -> None:
        self._opening.begin(self._last)
        self._parts.setCurrentWidget(self._scrolled_opening)
        self._opening.arrive()

    def _on_handover(self, handover: Handover) -> None:
        self._running.show_handover(handover)
        self._revision = max(self._revision, handover.shift.revision)
        self._parts.setCurrentWidget(self._running)
        if self.isVisible() and self._stack.currentWidget() is self._main and self._view.value == _SHIFT:
            self._running.arrive()

    def _on_open(self, state: object) -> None:
        if isinstance(state, dict):
            self._opening.set_busy(busy=True)
            self._tasks.run(partial(self._service.open, state), self._on_opened, self._on_refused)

    def _on_opened(self, shift: Shift) -> None:
        self._opening.set_busy(busy=False)
        self._revision = 0
        self.said.emit(Message(self.tr("The shift is open."), tone=Tone.DONE))
        self._on_current(shift)

    def _on_note(self, note: str) -> None:
        if self._shift is not None:
            self._revision += 1
            self._tasks.run(partial(self._service.save_note, self._shift.id, note, self._revision))

    def _on_close(self, note: str) -> None:
        if self._shift is not None:
            self._tasks.run(partial(self._service.close, self._shift.id, note), self._on_closed, self._on_refused)

    def _on_closed(self, handover: Handover) -> None:
        self._set_shift(None)
        self._last = handover.shift
        self._on_handover(handover)
        self.said.emit(Message(self.tr("The shift is closed. Its sheet is for the next one."), tone=Tone.DONE))
        self._keeping.start()  # a shift ends with a backup

    def _on_begin(self) -> None:
        self._show_opening()

    def _on_last_sheet(self) -> None:
        if self._last is not None:
            self._tasks.run(partial(self._service.handover, self._last.id), self._on_handover)

    def _set_shift(self, shift: Shift | None) -> None:
        self._shift = shift
        self.shift_changed.emit(shift)

    def _on_refused(self, error: UserError) -> None:
        self._opening.set_busy(busy=False)
        self.said.emit(message(error))

    def _on_backup_made(self, made: Made) -> None:
        if made.missed is not None:
            self.said.emit(message(made.missed))

    def _on_backup_failed(self, error: UserError) -> None:
        """One that began before the shift was closed does not hold how it ended, so this one comes after it."""
        if error.code is ErrorCode.BACKUP_UNDER_WAY:
            self._again.start()
        else:
            self.said.emit(message(error))

    # The sheet on paper

    def _on_paper(self) -> None:
        """Made when first needed: the preview brings a PDF engine that nobody needs before."""
        from ui.shifts.paper import HandoverPaper

        handover = self._running.handover
        if handover is None:
            return
        self._running.hand_over()
        if self._paper is None:
            self._paper = HandoverPaper(self._service, self._tasks)
            self._paper.left.connect(self._on_paper_left)
            self._paper.said.connect(self.said)
            self._stack.addWidget(self._paper)
        assert isinstance(self._paper, HandoverPaper)
        self._stack.setCurrentWidget(self._paper)
        self._tasks.run(partial(self._service.handover, handover.shift.id), self._paper.prepare)

    def _on_paper_left(self) -> None:
        self._stack.setCurrentWidget(self._main)
        self._running.arrive()

    # What is shown

    def _on_view(self, value: str) -> None:
        if value == _CARE:
            self._parts.setCurrentWidget(self._scrolled_care)
            self._care.refresh()
        elif value == _TOLD:
            self._parts.setCurrentWidget(self._told)
            self._told.refresh()
            self._told.arrive()
        else:
            if self._parts.currentWidget() in (self._scrolled_care, self._told):
                self._parts.setCurrentWidget(self._running if self._running.handover else self._scrolled_opening)
            self._refresh()

    def _on_save_key(self) -> None:
        if self._view.value == _SHIFT and self._shift is None and not self._shows_closed():
            self._on_open(self._opening.state)
        elif self._view.value == _SHIFT and self._shift is not None:
            self._running.close_now()

    def _connect(self) -> None:
        self._view.chosen.connect(self._on_view)
        self._opening.open_asked.connect(self._on_open)
        self._opening.sheet_asked.connect(self._on_last_sheet)
        self._running.note_written.connect(self._on_note)
        self._running.close_asked.connect(self._on_close)
        self._running.paper_asked.connect(self._on_paper)
        self._running.begin_asked.connect(self._on_begin)
        self._care.said.connect(self.said)
        self._told.call_chosen.connect(self.call_chosen)
        bind(Action.SAVE_ENTRY, self, self._on_save_key)

    def _lay_out(self) -> None:
        self._scrolled_opening, self._scrolled_care = ScrollArea(self._opening), ScrollArea(self._care)
        self._parts = QStackedWidget()
        for part in (self._scrolled_opening, self._running, self._scrolled_care, self._told):
            self._parts.addWidget(part)
        head = QHBoxLayout()
        head.setContentsMargins(24, 16, 24, 0)
        head.setSpacing(16)
        head.addWidget(words(self.tr("Shift"), "title", wrap=False))
        head.addStretch(1)
        head.addWidget(self._view)
        self._main = QWidget()
        column = QVBoxLayout(self._main)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self._parts, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._main)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)
