"""One follow-up: whom and when, what was tried before, what came of it now, and what may be changed about it."""

from collections.abc import Callable
from datetime import date, datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.calls import CallId
from app.domain.followups import Contact, FollowUp, FollowUpConsent, FollowUpStatus
from app.domain.people import Person
from app.guide.pack import GuidePack
from app.services.followups import FollowUpFile
from ui.cases.wording import chosen_words, clock, day
from ui.followups.attempt import AttemptCard
from ui.followups.changes import ChangeCard
from ui.followups.wording import due_words, sort, title
from ui.shell.words import level_words, word
from ui.widgets.button import Button
from ui.widgets.card import Card, Hairline, SectionTitle
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import words
from ui.widgets.levels import LevelBadge
from ui.widgets.sidebyside import SideBySide


class FollowUpPanel(QWidget):
    """call_chosen: the call it came from is to be read.  call_wanted: a call to this caller is to begin."""

    call_chosen = Signal(int)
    call_wanted = Signal(str)

    def __init__(
        self,
        guide: GuidePack,
        today: Callable[[], date],
        now: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._guide, self._now = guide, now
        self.follow_up: FollowUp | None = None
        self._title = words("", "title", name="followups.title")
        self._badge = LevelBadge(size=13)
        self._facts = words("", name="followups.facts")
        self._consent = words("", "muted", name="followups.consent")
        self._why = words("", "muted", name="followups.why")
        self._read = Button(self.tr("Read the call"), "link", icon="file-text", name="followups.read")
        self._read.clicked.connect(self._on_read)
        self._call = Button(self.tr("Start a call with them"), "quiet", icon="phone-call", name="followups.call")
        self._call.clicked.connect(self._on_call)
        self.attempt = AttemptCard(guide, today)
        self.attempt.call_asked.connect(self._on_call)
        self.change = ChangeCard(today)
        self._history = Card()
        self._past = QVBoxLayout()
        self._past.setSpacing(6)
        self._history.body.addWidget(SectionTitle(self.tr("Tried before, with this caller")))
        self._history.body.addLayout(self._past)
        self._lay_out()

    def show_file(self, file: FollowUpFile, people: tuple[Person, ...]) -> None:
        """Another follow-up, or the same one after something came of it."""
        follow_up = file.follow_up
        if self.follow_up is None or follow_up.id != self.follow_up.id:
            self.attempt.begin()
        self.follow_up = follow_up
        self._title.setText(title(follow_up))
        self._badge.set_level(follow_up.level)
        when = self.tr("Due {day}").format(day=due_words(follow_up, self._now()))
        given = self.tr("Given to {person}").format(person=follow_up.assigned_to.name)
        self._facts.setText("  ·  ".join((when, sort(follow_up), given)))
        self._consent.setText(self._consent_words(follow_up))
        self._why.setText(follow_up.reason)
        self._why.setVisible(bool(follow_up.reason))
        self._read.setVisible(follow_up.call is not None)
        self._call.setVisible(bool(follow_up.caller_code))
        due = follow_up.status is FollowUpStatus.DUE
        self.attempt.setVisible(due)
        self.change.setVisible(due)
        if due:
            self.change.show_follow_up(follow_up, people)
        self._show_past(file)

    def _consent_words(self, follow_up: FollowUp) -> str:
        if follow_up.status is not FollowUpStatus.DUE:
            return word(follow_up.status)
        if follow_up.consent is FollowUpConsent.DECLINED:
            return self.tr("The caller declined. Ask the supervisor before calling.")
        if follow_up.consent is FollowUpConsent.NOT_ASKED:
            return self.tr("Consent was not asked: begin with that.")
        return word(follow_up.consent)

    def _show_past(self, file: FollowUpFile) -> None:
        while item := self._past.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        for contact in reversed(file.contacts):
            if self._past.count():
                self._past.addWidget(Hairline())
            self._past.addWidget(self._contact(contact))
        self._history.setVisible(bool(file.contacts))

    def _contact(self, contact: Contact) -> QWidget:
        block = QWidget()
        column = QVBoxLayout(block)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        when = f"{day(contact.at, self._now().astimezone().date())} {clock(contact.at)}"
        head = [when, contact.by, word(contact.outcome)]
        if contact.level.flagged:
            head.append(level_words(contact.level))
        if contact.helped:
            head.append(word(contact.helped))
        column.addWidget(words("  ·  ".join(head), "strong"))
        items = {item.id: item for item in self._guide.checklist.items}
        said = [
            f"{id_} {chosen_words(items[id_], answer) if id_ in items else answer}"
            for id_, answer in contact.answers.items()
        ]
        for text, look in (("  ·  ".join(said), "muted"), (contact.note, "")):
            if text:
                column.addWidget(words(text, look))
        return block

    def _on_read(self) -> None:
        if self.follow_up is not None and self.follow_up.call is not None:
            self.call_chosen.emit(CallId(self.follow_up.call))

    def _on_call(self) -> None:
        if self.follow_up is not None:
            self.call_wanted.emit(self.follow_up.caller_code)

    def _lay_out(self) -> None:
        head = SideBySide()
        head.setSpacing(12)
        head.addWidget(self._title, 1)
        head.addWidget(self._badge)
        ways = FlowLayout(across=16, down=4)
        ways.addWidget(self._read)
        ways.addWidget(self._call)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 24, 24)
        column.setSpacing(12)
        column.addLayout(head)
        for label in (self._facts, self._consent, self._why):
            column.addWidget(label)
        column.addLayout(ways)
        for card in (self.attempt, self._history, self.change):
            column.addWidget(card)
        column.addStretch(1)
