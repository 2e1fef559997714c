"""What came after a call: its follow-ups, the referrals, what was told outside the line; and writing that down."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.clock import Clock
from app.console import Console
from app.domain.calls import CallFile, CallId, CallRecord
from app.domain.followups import FollowUp, FollowUpStatus
from app.domain.incidents import Disclosure, Incident
from app.domain.referrals import Referral
from app.errors import UserError
from ui.cases.wording import clock as time_of
from ui.cases.wording import day
from ui.followups.wording import due_words, sort
from ui.shell.messages import Message, Tone, message
from ui.shell.tasks import Tasks
from ui.shell.words import word
from ui.shifts.disclosing import DisclosureForm
from ui.shifts.disclosure import DisclosureView
from ui.widgets.button import Button
from ui.widgets.card import Card, Hairline, SectionTitle
from ui.widgets.labels import words


@dataclass(frozen=True, slots=True)
class _After:
    call: CallId
    follow_ups: tuple[FollowUp, ...]
    referrals: tuple[Referral, ...]
    incidents: tuple[Incident, ...]


class AfterCard(Card):
    """said: a line for the bar.  follow_up_wanted: one more about this call, a CallRecord."""

    said = Signal(object)
    follow_up_wanted = Signal(object)

    def __init__(self, console: Console, tasks: Tasks, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("cases.after")
        self._console, self._tasks, self._clock = console, tasks, clock
        self._call: CallId | None = None
        self._record: CallRecord | None = None
        self._list = QVBoxLayout()
        self._list.setSpacing(4)
        title = SectionTitle(self.tr("After the call"))
        self._write = Button(self.tr("Write down what was told outside"), "quiet", name="cases.after.write")
        self._write.clicked.connect(self._on_write)
        self._more = Button(self.tr("New follow-up"), "quiet", icon="plus", name="cases.after.follow-up")
        self._more.clicked.connect(self._on_more)
        title.right.addWidget(self._more)
        title.right.addWidget(self._write)
        self._form = DisclosureForm(console.guide, clock, "cases.after.told")
        self._form.hide()
        self._form.written.connect(self._on_written)
        self._form.left.connect(self._form.hide)
        self.body.addWidget(title)
        self.body.addWidget(self._form)
        self.body.addLayout(self._list)

    def show_file(self, file: CallFile) -> None:
        """The call that is read now."""
        if file.record.id != self._call:
            self._form.hide()
        self._call, self._record = file.record.id, file.record
        for button in (self._write, self._more):
            button.setVisible(not file.altered)
        self.show()
        self._tasks.run(partial(self._read, file.record.id), self._on_read)

    def _read(self, call: CallId) -> _After:
        console = self._console
        return _After(
            call, console.followups.of_call(call), console.referrals.of_call(call), console.incidents.of_call(call)
        )

    def _on_read(self, after: _After) -> None:
        if after.call != self._call:
            return
        while item := self._list.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        for title, lines in (
            (self.tr("Follow-ups"), [self._follow_up(each) for each in after.follow_ups]),
            (self.tr("Referrals"), [self._referral(each) for each in after.referrals]),
        ):
            if lines:
                self._list.addWidget(words(title, "strong"))
                for line in lines:
                    self._list.addWidget(words(line))
        for incident in after.incidents:
            view = DisclosureView(self._console.incidents)
            view.hide_way()
            view.show_incident(incident)
            self._list.addWidget(Hairline())
            self._list.addWidget(view)
        if not (after.follow_ups or after.referrals or after.incidents):
            self._list.addWidget(words(self.tr("No follow-up, no referral; nothing was told outside."), "muted"))

    def _follow_up(self, each: FollowUp) -> str:
        now = self._clock.now()
        parts = [due_words(each, now), sort(each), each.assigned_to.name]
        parts.append(word(each.consent if each.status is FollowUpStatus.DUE else each.status))
        return "  ·  ".join(parts)

    def _referral(self, each: Referral) -> str:
        when = f"{day(each.at, self._clock.now().astimezone().date())} {time_of(each.at)}"
        parts = [when, each.name, each.numbers, " ".join(each.note.split()), word(each.status)]
        return "  ·  ".join(part for part in parts if part)

    def _on_more(self) -> None:
        if self._record is not None:
            self.follow_up_wanted.emit(self._record)

    def _on_write(self) -> None:
        self._form.begin()
        self._form.show()
        self._form.arrive()

    def _on_written(self, told: Disclosure) -> None:
        if self._call is not None:
            self._tasks.run(partial(self._console.incidents.write, self._call, told), self._on_kept, self._on_refused)

    def _on_kept(self, incident: Incident) -> None:
        self._form.hide()
        self.said.emit(Message(self.tr("It is on record."), tone=Tone.DONE))
        if incident.call == self._call:
            self._tasks.run(partial(self._read, incident.call), self._on_read)

    def _on_refused(self, error: UserError) -> None:
        if not self._form.refuse(error):
            self.said.emit(message(error))
