"""What came of one attempt: reached or not, the short screen, whether it helped, in words; and when to try again."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.followups import Helped, Outcome
from app.domain.risk import Answer, ItemId
from app.guide.pack import GuidePack
from ui.followups.screen import Screen
from ui.forms import Form
from ui.shell.shortcuts import Action
from ui.shell.words import word
from ui.widgets.button import Button
from ui.widgets.card import Card, SectionTitle
from ui.widgets.days import DayEdit
from ui.widgets.labels import words
from ui.widgets.segmented import Option, Segmented

_AGAIN = (Outcome.NO_ANSWER, Outcome.OTHER_PERSON)


class AttemptCard(Card):
    """kept: somebody wants this kept.  call_asked: danger was heard, a call is to begin.  today: the local day."""

    kept = Signal()
    call_asked = Signal()

    def __init__(self, guide: GuidePack, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self.outcome = Segmented([Option(each.value, word(each)) for each in Outcome], clearable=True)
        self.outcome.setObjectName("followups.outcome")
        self.outcome.set_label(self.tr("What came of it"))
        self.outcome.let_shrink()
        self._screen = Screen(guide)
        self._talk = QWidget()
        self._helped = Segmented([Option(each.value, word(each)) for each in Helped], clearable=True)
        self._helped.setObjectName("followups.helped")
        self._helped.set_label(self.tr("Did the last call help?"))
        self._helped.let_shrink()
        self._form = Form("followups")
        hints = Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
        self._note = self._form.text("note", self.tr("What was said, what is agreed"), lines=2)
        self._note.setInputMethodHints(hints)
        self._note.setFixedHeight(self._note.minimumHeight())
        self._again = DayEdit()
        self._form.add("again", self.tr("Try again on"), self._again, hint=self.tr("A day, or +1 for tomorrow."))
        self._save = Button(self.tr("Keep the contact"), "primary", action=Action.SAVE_ENTRY, name="followups.keep")
        self._save.clicked.connect(self.kept)
        self._screen.call_asked.connect(self.call_asked)
        self.outcome.chosen.connect(self._on_outcome)
        self._lay_out()
        self.begin()

    @property
    def answers(self) -> dict[ItemId, Answer]:
        return self._screen.answers if self.outcome.value == Outcome.REACHED else {}

    @property
    def helped(self) -> Helped | None:
        return Helped(self._helped.value) if self._helped.value and self.outcome.value == Outcome.REACHED else None

    @property
    def note(self) -> str:
        return self._note.toPlainText()

    @property
    def touched(self) -> bool:
        """Whether anything was entered that would be lost."""
        return bool(self.outcome.value or self.note.strip())

    def again(self) -> date | None:
        """When to try again; None where it does not say.  ValueError, said under the field, for what is no day."""
        if self.outcome.value not in _AGAIN or not self._again.text().strip():
            return None
        day = self._again.day(self._today())
        if day is None or day < self._today():
            self._form.show_error("again", self.tr("Write a day that is not over, such as 2026-03-05 or +1."))
            raise ValueError("no such day")
        return day

    def begin(self) -> None:
        """Nothing entered."""
        self.outcome.set_value("")
        self._helped.set_value("")
        self._note.clear()
        self._again.clear()
        self._form.clear_errors()
        self._screen.begin()
        self._on_outcome("")

    def set_busy(self, *, busy: bool) -> None:
        self._save.setEnabled(not busy and bool(self.outcome.value))

    def _on_outcome(self, value: str) -> None:
        self._talk.setVisible(value == Outcome.REACHED)
        self._form.set_shown("again", shown=value in _AGAIN)
        self._form.setVisible(bool(value))
        self._save.setVisible(bool(value))
        self.set_busy(busy=False)

    def _lay_out(self) -> None:
        talk = QVBoxLayout(self._talk)
        talk.setContentsMargins(0, 0, 0, 0)
        talk.setSpacing(10)
        talk.addWidget(words(self.tr("Ask again, directly. No answer clears a caller."), "muted"))
        talk.addWidget(self._screen)
        talk.addWidget(words(self.tr("Did the last call help?"), "strong"))
        row = QHBoxLayout()
        row.addWidget(self._helped)
        row.addStretch(1)
        talk.addLayout(row)
        self.body.addWidget(SectionTitle(self.tr("What came of it")))
        self.body.addWidget(self.outcome)
        self.body.addWidget(self._talk)
        self.body.addWidget(self._form)
        foot = QHBoxLayout()
        foot.addWidget(self._save)
        foot.addStretch(1)
        self.body.addLayout(foot)
