"""Giving a follow-up to somebody, noting the consent, moving it, saying that it will not be made; and making one."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from app.domain.calls import CallId, CallRecord
from app.domain.followups import FollowUp, FollowUpConsent
from app.domain.people import Person, PersonId
from ui.forms import Form
from ui.shell.shortcuts import Action
from ui.shell.words import word
from ui.widgets.button import Button
from ui.widgets.card import Card, SectionTitle
from ui.widgets.days import DayEdit
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import words
from ui.widgets.segmented import Option, Segmented

_HINTS = Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText


def _consent_choice(label: str, name: str) -> Segmented:
    choice = Segmented([Option(each.value, word(each)) for each in FollowUpConsent])
    choice.setObjectName(name)
    choice.set_label(label)
    choice.let_shrink()
    return choice


def fill_people(box: QComboBox, people: Sequence[Person], chosen: PersonId) -> None:
    box.clear()
    for person in people:
        box.addItem(person.name, person.id)
    box.setCurrentIndex(max(0, box.findData(chosen)))


class ChangeCard(Card):
    """changed: what is entered is to be kept.  cancelled: it will not be made, for this reason."""

    changed = Signal()
    cancelled = Signal(str)

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._form = Form("followups.change")
        self._person = self._form.choice("person", self.tr("Given to"), ())
        self._consent = _consent_choice(self.tr("Consent"), "followups.change.consent")
        self._form.add("consent", self.tr("Consent of the caller"), self._consent)
        self._day = DayEdit()
        self._form.add("day", self.tr("Day"), self._day)
        self._reason = self._form.line("reason", self.tr("Why it is moved, or will not be made"), max_length=400)
        self._reason.setInputMethodHints(_HINTS)
        keep = Button(self.tr("Change it"), "", name="followups.change.keep")
        cancel = Button(self.tr("It will not be made"), "quiet", name="followups.change.cancel")
        keep.clicked.connect(self.changed)
        cancel.clicked.connect(self._on_cancel)
        foot = FlowLayout()
        for button in (keep, cancel):
            foot.addWidget(button)
        self.body.addWidget(SectionTitle(self.tr("Who, when, with whose consent")))
        self.body.addWidget(self._form)
        self.body.addLayout(foot)

    @property
    def person(self) -> PersonId:
        return PersonId(self._person.currentData())

    @property
    def consent(self) -> FollowUpConsent:
        return FollowUpConsent(self._consent.value)

    @property
    def reason(self) -> str:
        return self._reason.text()

    def show_follow_up(self, follow_up: FollowUp, people: Sequence[Person]) -> None:
        fill_people(self._person, people, follow_up.assigned_to.id)
        self._consent.set_value(follow_up.consent)
        self._day.set_day(follow_up.due_at.astimezone().date())
        self._reason.clear()
        self._form.clear_errors()

    def day(self) -> date | None:
        """ValueError, said under the field, for what is no day."""
        day = self._day.day(self._today())
        if day is None:
            self.refuse("day", self.tr("Write a day, such as 2026-03-05 or +7."))
            raise ValueError("no such day")
        return day

    def refuse(self, field: str, why: str) -> None:
        self._form.show_error(field, why)

    def _on_cancel(self) -> None:
        self._form.clear_errors()
        if self.reason.strip():
            self.cancelled.emit(self.reason)
        else:
            self.refuse("reason", self.tr("Say in a few words why it will not be made."))


class NewCard(Card):
    """One made by hand.  kept: it is to be made; left: not now.  call: the one it is about, if any."""

    kept = Signal()
    left = Signal()

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self.call: CallId | None = None
        self._about = words("", "muted", name="followups.new.call")
        self._about.hide()
        self._form = Form("followups.new")
        self._code = self._form.line("code", self.tr("Caller code"), max_length=40)
        self._day = DayEdit()
        self._form.add("day", self.tr("Day"), self._day, hint=self.tr("A day, or +7 for a week from today."))
        self._person = self._form.choice("person", self.tr("Given to"), ())
        self._consent = _consent_choice(self.tr("Consent"), "followups.new.consent")
        self._form.add("consent", self.tr("Consent of the caller"), self._consent)
        self._purpose = self._form.line("purpose", self.tr("What it is about"), max_length=400)
        for line in (self._code, self._purpose):
            line.setInputMethodHints(_HINTS)
        keep = Button(self.tr("Make it"), "primary", action=Action.SAVE_ENTRY, name="followups.new.keep")
        leave = Button(self.tr("Not now"), "quiet", name="followups.new.leave")
        keep.clicked.connect(self.kept)
        leave.clicked.connect(self.left)
        foot = FlowLayout()
        for button in (keep, leave):
            foot.addWidget(button)
        self.body.addWidget(SectionTitle(self.tr("A new follow-up")))
        self.body.addWidget(self._about)
        self.body.addWidget(self._form)
        self.body.addLayout(foot)

    @property
    def code(self) -> str:
        return self._code.text()

    @property
    def person(self) -> PersonId:
        return PersonId(self._person.currentData())

    @property
    def consent(self) -> FollowUpConsent:
        return FollowUpConsent(self._consent.value)

    @property
    def purpose(self) -> str:
        return self._purpose.text()

    def begin(self, people: Sequence[Person], me: PersonId, call: CallRecord | None = None) -> None:
        """call: the one it is about, which says whom to call."""
        self.call = call.id if call is not None else None
        self._about.setText(self.tr("About call {number}").format(number=call.number) if call is not None else "")
        self._about.setVisible(call is not None)
        self._code.setText(call.header.caller_code if call is not None else "")
        self._code.setReadOnly(call is not None)
        self._purpose.clear()
        self._day.set_day(self._today() + timedelta(days=1))
        fill_people(self._person, people, me)
        self._consent.set_value(FollowUpConsent.NOT_ASKED)
        self._form.clear_errors()
        first = self._code if call is None else self._day
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def day(self) -> date | None:
        """None, said under the field, for what is no day to come, or while it does not say whom to call."""
        self._form.clear_errors()
        if self.call is None and not self.code.strip():
            self._form.show_error("code", self.tr("Whom is it about? Enter the code of the caller."))
            return None
        day = self._day.day(self._today())
        if day is None or day < self._today():
            self._form.show_error("day", self.tr("Write a day that is not over, such as 2026-03-05 or +7."))
            return None
        return day
