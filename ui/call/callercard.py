"""What a colleague should know of the caller on the line: a quiet card in the drawer under the notes."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.clock import Clock
from app.domain.callers import Card, Contacted
from app.domain.profiles import in_one_line
from app.domain.text import Language
from app.guide.pack import GuidePack
from app.services.callers import PickedUp
from ui.cases.wording import clock, day
from ui.shell.shortcuts import Action, key
from ui.shell.words import level_words, word
from ui.widgets.button import Button
from ui.widgets.labels import words
from ui.widgets.levels import LevelBadge
from ui.widgets.scroll import ScrollArea


class CallerCard(QWidget):
    """Shows whoever is behind what was typed; says so when nobody is."""

    new_wanted = Signal()
    about_wanted = Signal()
    """A new caller, who calls about the person the number is kept with."""
    taken = Signal(str)
    """It is this person, by code."""
    left = Signal()

    def __init__(self, guide: GuidePack, language: Language, now: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._guide, self._language, self._clock = guide, language, now
        self.setObjectName("call.card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("What is known of the caller"))
        self._code = words("", "heading", wrap=False, name="call.card.code")
        self._count = words("", "muted", wrap=False, name="call.card.count")
        self._level = LevelBadge(size=12)
        self._level.setObjectName("call.card.level")
        self._note = words("", name="call.card.note")
        self._actions = QHBoxLayout()
        self._actions.setSpacing(8)
        self._rows = QGridLayout()
        self._rows.setHorizontalSpacing(12)
        self._rows.setVerticalSpacing(6)
        self._rows.setColumnStretch(1, 1)
        self._lay_out()
        self.clear()

    def clear(self) -> None:
        """Nobody was looked for yet."""
        self._begin("", "", None)
        hint = self.tr("Type a code or a telephone number into the caller field and press Enter. {key} leads there.")
        self._note.setText(hint.format(key=key(Action.FOCUS_CALLER)))
        self._note.show()

    def show_unknown(self, picked: PickedUp) -> None:
        """Nobody is behind what was typed."""
        self._begin("", "", None)
        self._note.setText(
            self.tr("Nobody is known under this number.")
            if picked.number
            else self.tr("Nobody is known under {code}.").format(code=picked.text.strip())
        )
        self._note.show()
        new = Button(self.tr("New caller") + "   Enter", name="call.card.new")
        new.clicked.connect(self.new_wanted)
        self._offer(new)

    def show_card(self, card: Card, picked: PickedUp) -> None:
        count = self.tr("%n calls before", "", card.calls) if card.calls else self.tr("no call before")
        if card.frequent:
            count = self.tr("{calls}, {recent} of them in 30 days").format(calls=count, recent=card.recent)
        self._begin(card.caller.code, count, card)
        if picked.through is not None:
            self._note.setText(
                self.tr("This number is kept with {code} as that of their {person}. Who is calling?").format(
                    code=card.caller.code, person=word(picked.through).lower()
                )
            )
            self._note.show()
            themselves = Button(self.tr("It is {code}").format(code=card.caller.code), name="call.card.themselves")
            themselves.setProperty("code", card.caller.code)
            themselves.clicked.connect(self._on_taken)
            about = Button(self.tr("New caller, about {code}").format(code=card.caller.code), name="call.card.about")
            about.clicked.connect(self.about_wanted)
            self._offer(themselves, about)
        for other in picked.others:
            button = Button(self.tr("Or {code}").format(code=other.code), "quiet", name="call.card.other")
            button.setProperty("code", other.code)
            button.clicked.connect(self._on_taken)
            self._offer(button)
        self._fill(card)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _begin(self, code: str, count: str, card: Card | None) -> None:
        for layout in (self._rows, self._actions):
            while (item := layout.takeAt(0)) is not None:
                widget = item.widget()
                if widget is not None:
                    widget.hide()
                    widget.deleteLater()
        self._code.setText(code)
        self._count.setText(count)
        self._note.hide()
        level = card.level if card else None
        self._level.setVisible(level is not None)
        if level is not None:
            self._level.set_level(level)
            self._level.setAccessibleName(self.tr("Last: {level}").format(level=level_words(level)))

    def _offer(self, *buttons: Button) -> None:
        for button in buttons:
            self._actions.addWidget(button)
        self._actions.addStretch(1)

    def _fill(self, card: Card) -> None:
        if card.agreement is not None:
            agreement = card.agreement
            told = [agreement.supporter, agreement.times, agreement.approach]
            self._row(self.tr("Agreed way"), " · ".join(text for text in told if text), "strong")
        elif card.frequent:
            self._row(self.tr("Agreed way"), self.tr("Calls often; nothing is agreed yet. Risk is asked every time."))
        self._row(self.tr("Last calls"), "\n".join(self._contact(last) for last in card.last))
        if card.agreed is not None:
            labels = {question.id: question.label.in_(self._language) for question in self._guide.commitments}
            order = [*labels, *(id_ for id_ in card.agreed.commitments if id_ not in labels)]
            answers = card.agreed.commitments
            said = [f"{labels.get(id_, id_)}: {answers[id_]}" for id_ in order if id_ in answers]
            self._row(self.tr("Agreed"), "\n".join(said), "strong")
        due = [
            " · ".join(part for part in (self._until(each.at), each.person, each.purpose) if part) for each in card.due
        ]
        self._row(self.tr("Due"), "\n".join(due))
        approaches: dict[str, str] = {
            playbook.id: playbook.label.in_(self._language) for playbook in self._guide.playbooks
        }
        helped = [card.helped, " · ".join(approaches.get(each, each) for each in card.approaches)]
        self._row(self.tr("What helped"), "\n".join(text for text in helped if text))
        self._row(self.tr("To know"), card.know)
        self._row(self.tr("Profile"), self.profile_words(card))
        self._row(self.tr("Calls about"), " · ".join(f"{each.code} {each.relation}".strip() for each in card.about))
        about = " · ".join(f"{each.code} {each.relation}".strip() for each in card.about_them)
        self._row(self.tr("Called about by"), about)

    def profile_words(self, card: Card) -> str:
        """The last profile in one line, and whether it is due again; empty where there is nothing to say."""
        if card.profile is None:
            return ""
        line = in_one_line(self._guide.profile_dimensions, card.profile, self._language)
        if card.due_again:
            again = self.tr("%n contacts since: classify anew", "", card.since_profile)
            return f"{line}  ·  {again}"
        return line

    def _contact(self, last: Contacted) -> str:
        parts = [
            self._when(last.at),
            level_words(last.level),
            last.counsellor,
            self.tr("%n min", "", last.minutes) if last.minutes is not None else self.tr("still open"),
            *(each.label.in_(self._language) for each in self._guide.categories if each.id == last.category),
        ]
        return "  ·  ".join(part for part in parts if part)

    def _until(self, at: datetime) -> str:
        when = self._when(at)
        return self.tr("overdue since {when}").format(when=when) if at < self._clock.now() else when

    def _when(self, at: datetime) -> str:
        return f"{day(at, self._clock.now().astimezone().date())} {clock(at)}"

    def _row(self, label: str, text: str, role: str = "") -> None:
        if not text.strip():
            return
        line = self._rows.rowCount()
        self._rows.addWidget(words(label, "muted", wrap=False), line, 0, Qt.AlignmentFlag.AlignTop)
        said = words(text, role)
        said.setAccessibleName(f"{label}: {text}")
        self._rows.addWidget(said, line, 1)

    def _on_taken(self) -> None:
        button = self.sender()
        if isinstance(button, Button):
            self.taken.emit(str(button.property("code")))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        for part in (self._code, self._count):
            head.addWidget(part)
        head.addStretch(1)
        head.addWidget(self._level)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 6, 0)
        column.setSpacing(8)
        column.addWidget(self._note)
        column.addLayout(self._actions)
        column.addLayout(self._rows)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 4, 0, 0)
        whole.setSpacing(6)
        whole.addLayout(head)
        whole.addWidget(ScrollArea(inside), 1)
