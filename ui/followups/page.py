"""The follow-ups: what is due by when, what came of it, and one more by hand."""

from datetime import date
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.clock import Clock
from app.console import Console
from app.domain.calls import CallRecord
from app.domain.followups import FollowUp, FollowUpId, Outcome
from app.domain.people import Person
from app.errors import ErrorCode, UserError
from app.guide.fitting import at_site
from app.services.followups import FollowUpFile, Recorded
from ui.followups.changes import NewCard
from ui.followups.panel import FollowUpPanel
from ui.followups.wording import entry, listed
from ui.shell.messages import Message, Tone, message
from ui.shell.shortcuts import Action, bind
from ui.shell.tasks import Tasks
from ui.shell.words import level_words
from ui.widgets.button import Button
from ui.widgets.card import Hairline
from ui.widgets.empty import EmptyState
from ui.widgets.labels import words
from ui.widgets.register import Register
from ui.widgets.scroll import ScrollArea
from ui.widgets.segmented import Option, Segmented

_DUE, _MINE, _SETTLED = "due", "mine", "settled"
_MINUTE = 60_000  # ms


class FollowUpsPage(QWidget):
    """said: a line for the bar.  call_chosen: a call to read.  call_wanted: a call to this code is to begin."""

    said = Signal(object)
    call_chosen = Signal(int)
    call_wanted = Signal(str)

    def __init__(self, console: Console, tasks: Tasks, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("followups")
        self._console, self._service, self._tasks, self._clock = console, console.followups, tasks, clock
        self._follow_ups: tuple[FollowUp, ...] = ()
        self._people: tuple[Person, ...] = (console.me,)
        self._wanted: object = None
        self._view = Segmented(
            [
                Option(_DUE, self.tr("Due")),
                Option(_MINE, self.tr("Given to me")),
                Option(_SETTLED, self.tr("Settled")),
            ]
        )
        self._view.setObjectName("followups.view")
        self._view.set_label(self.tr("Which follow-ups"))
        self._view.set_value(_DUE)
        self._count = words("", "muted", wrap=False, name="followups.count")
        self._new = Button(self.tr("New"), "", icon="plus", action=Action.NEW_ENTRY, name="followups.new")
        self._list = Register("followups.list", self.tr("Follow-ups, what is late first"))
        guide = at_site(console.guide, console.site)
        self._panel = FollowUpPanel(guide, self._today, clock.now)
        self._making = NewCard(self._today)
        self._lay_out()
        self._connect()
        # A contact becomes late while the page lies open.
        self._minutes = QTimer(self, interval=_MINUTE)
        self._minutes.timeout.connect(self._show_list)
        self._minutes.start()

    def arrived(self) -> None:
        self.refresh()
        self._list.setFocus()

    def make_for(self, call: CallRecord) -> None:
        """Begin one by hand about `call`."""
        self._tasks.run(self._service.people, partial(self._on_making_for, call))

    def refresh(self) -> None:
        """Read anew what the view shows."""
        settled = self._view.value == _SETTLED
        self._tasks.run(self._service.settled if settled else self._service.open_ones, self._on_read)
        self._tasks.run(self._service.people, self._on_people)

    def _today(self) -> date:
        return self._clock.now().astimezone().date()

    def _on_people(self, people: tuple[Person, ...]) -> None:
        self._people = people

    def _on_read(self, follow_ups: tuple[FollowUp, ...]) -> None:
        self._follow_ups = follow_ups
        self._show_list()

    def _show_list(self) -> None:
        shown, now = self._follow_ups, self._clock.now()
        if self._view.value == _MINE:
            shown = tuple(each for each in shown if each.assigned_to.id == self._console.me.id)
        settled = self._view.value == _SETTLED
        entries = [entry(each, now) for each in shown] if settled else listed(shown, now)
        self._count.setText(str(len(shown)) if shown else "")
        self._lists.setCurrentWidget(self._list if shown else self._empty)
        if entries != list(self._list.entries):
            self._list.show_entries(entries)
        if not shown and self._right.currentWidget() is self._reading:
            self._right.setCurrentWidget(self._nothing)

    def _on_moved(self, key: object) -> None:
        self._wanted = key
        if key is None:
            self._right.setCurrentWidget(self._nothing)
        else:
            self._tasks.run(partial(self._service.read, FollowUpId(int(str(key)))), self._on_file)

    def _on_file(self, file: FollowUpFile) -> None:
        if file.follow_up.id == self._wanted:
            self._panel.show_file(file, self._people)
            if self._right.currentWidget() is not self._made:
                self._right.setCurrentWidget(self._reading)

    def _on_entered(self, _key: object) -> None:
        self._right.setCurrentWidget(self._reading)
        self._panel.attempt.outcome.setFocus()

    # Keeping

    def _on_keep(self) -> None:
        follow_up, attempt = self._panel.follow_up, self._panel.attempt
        if follow_up is None or not attempt.outcome.value:
            return
        try:
            again = attempt.again()
        except ValueError:
            return
        attempt.set_busy(busy=True)
        job = partial(
            self._service.record,
            follow_up.id,
            Outcome(attempt.outcome.value),
            answers=attempt.answers,
            helped=attempt.helped,
            note=attempt.note,
            again=again,
        )
        self._tasks.run(job, self._on_kept, self._on_refused)

    def _on_kept(self, recorded: Recorded) -> None:
        self._panel.attempt.begin()
        told = self.tr("The contact is kept.")
        if recorded.next is not None:
            told = self.tr("The contact is kept. {level}: the next one is due within a day.").format(
                level=level_words(recorded.assessment.level)
            )
        self.said.emit(Message(told, tone=Tone.DONE))
        self.refresh()
        self._on_moved(self._wanted)

    def _on_change(self) -> None:
        follow_up, change = self._panel.follow_up, self._panel.change
        if follow_up is None:
            return
        try:
            day = change.day()
        except ValueError:
            return
        job = partial(
            self._service.change,
            follow_up.id,
            day=day,
            assigned_to=change.person,
            consent=change.consent,
            reason=change.reason,
        )
        self._tasks.run(job, self._on_changed, self._on_refused)

    def _on_cancel(self, reason: str) -> None:
        if self._panel.follow_up is not None:
            job = partial(self._service.cancel, self._panel.follow_up.id, reason)
            self._tasks.run(job, self._on_changed, self._on_refused)

    def _on_changed(self, _follow_up: FollowUp) -> None:
        self.said.emit(Message(self.tr("Kept."), tone=Tone.DONE))
        self.refresh()
        self._on_moved(self._wanted)

    def _on_refused(self, error: UserError) -> None:
        """Everything stays as it was entered."""
        self._panel.attempt.set_busy(busy=False)
        fields = {ErrorCode.REASON_MISSING: "reason", ErrorCode.DATE_IMPOSSIBLE: "day"}
        if error.code in fields and not self._panel.attempt.touched:
            self._panel.change.refuse(fields[error.code], message(error).whole())
        else:
            self.said.emit(message(error))

    def _on_new(self) -> None:
        self._right.setCurrentWidget(self._made)
        self._making.begin(self._people, self._console.me.id)

    def _on_making_for(self, call: CallRecord, people: tuple[Person, ...]) -> None:
        self._people = people
        self._right.setCurrentWidget(self._made)
        self._making.begin(people, self._console.me.id, call)

    def _on_make(self) -> None:
        day = self._making.day()
        if day is not None:
            job = partial(
                self._service.add,
                caller_code=self._making.code,
                call=self._making.call,
                day=day,
                assigned_to=self._making.person,
                consent=self._making.consent,
                purpose=self._making.purpose,
            )
            self._tasks.run(job, self._on_made)

    def _on_made(self, follow_up: FollowUp) -> None:
        self._right.setCurrentWidget(self._reading)
        self._view.set_value(_DUE)
        self._follow_ups = (*self._follow_ups, follow_up)
        self._show_list()
        self._list.go_to(follow_up.id)
        self.refresh()
        self._list.setFocus()

    def _on_save_key(self) -> None:
        if self._right.currentWidget() is self._made:
            self._on_make()
        else:
            self._on_keep()

    def _on_left(self) -> None:
        self._right.setCurrentWidget(self._reading if self._list.key is not None else self._nothing)
        self._list.setFocus()

    def _on_view(self, _value: str) -> None:
        self._follow_ups = ()
        self.refresh()

    def _connect(self) -> None:
        self._view.chosen.connect(self._on_view)
        self._list.moved.connect(self._on_moved)
        self._list.entered.connect(self._on_entered)
        self._new.clicked.connect(self._on_new)
        self._panel.call_chosen.connect(self.call_chosen)
        self._panel.call_wanted.connect(self.call_wanted)
        self._panel.attempt.kept.connect(self._on_keep)
        self._panel.change.changed.connect(self._on_change)
        self._panel.change.cancelled.connect(self._on_cancel)
        self._making.kept.connect(self._on_make)
        self._making.left.connect(self._on_left)
        bind(Action.NEW_ENTRY, self, self._on_new)
        bind(Action.SAVE_ENTRY, self, self._on_save_key)

    def _lay_out(self) -> None:
        self._empty = EmptyState(
            "calendar-clock",
            self.tr("Nothing is due"),
            self.tr("Closing a call makes the follow-ups of its level. One more is made by hand."),
            Action.NEW_ENTRY,
        )
        self._lists = QStackedWidget()
        self._lists.addWidget(self._list)
        self._lists.addWidget(self._empty)
        self._reading = ScrollArea(self._panel)
        making = QWidget()
        column = QVBoxLayout(making)
        column.setContentsMargins(16, 16, 24, 24)
        column.addWidget(self._making)
        column.addStretch(1)
        self._made = ScrollArea(making)
        self._nothing = QWidget()
        self._right = QStackedWidget()
        for part in (self._nothing, self._reading, self._made):
            self._right.addWidget(part)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(words(self.tr("Follow-ups"), "title", wrap=False), 1)
        head.addWidget(self._new)
        ways = QHBoxLayout()
        ways.setSpacing(12)
        ways.addWidget(self._view)
        ways.addWidget(self._count, 1)
        left = QVBoxLayout()
        left.setContentsMargins(24, 16, 12, 0)
        left.setSpacing(12)
        left.addLayout(head)
        left.addLayout(ways)
        left.addWidget(self._lists, 1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(left, 5)
        whole.addWidget(Hairline(vertical=True))
        whole.addWidget(self._right, 7)
