"""Calls that are over soon: silent, wrong number, harassing, for information.  One key says which, the next closes.

Where the guide asks about risk in such a call too, it is asked: what is missing is shown instead of closing.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.domain.calls import CallKind
from app.domain.text import Language
from app.guide.pack import GuidePack
from ui.shell.words import word
from ui.widgets.button import Button, IconButton
from ui.widgets.keyhint import KeyHint
from ui.widgets.labels import words
from ui.widgets.scroll import ScrollArea


class ShortForm(QWidget):
    """Lies where the prompts were; a digit chooses, Escape goes back."""

    told = Signal(object, str)  # CallKind, a line for the notes
    danger_heard = Signal()
    put_away = Signal()

    def __init__(self, guide: GuidePack, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("call.short")
        self._kinds = [known for known in guide.call_types if known.short]
        self._notes = {known.id: known.note.in_(language) for known in self._kinds}
        self._rules = {known.id: known.ending.in_(language) if known.ending else "" for known in self._kinds}
        self._title = words("", "heading")
        self._lead = words("", "muted", name="call.short.lead")
        inside = QWidget()
        within = QVBoxLayout(inside)
        within.setContentsMargins(0, 0, 6, 0)
        within.setSpacing(8)
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        within.addWidget(self._lead)
        within.addLayout(self._list)
        within.addStretch(1)
        self._choices: list[Button] = []
        self._back = IconButton("x", self.tr("Back to the call"), name="call.short.back")
        self._back.setAccessibleDescription("Esc")
        self._back.clicked.connect(self.put_away)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(KeyHint("Esc"))
        head.addWidget(self._back)
        column.addLayout(head)
        column.addWidget(ScrollArea(inside), 1)
        self._silent = False

    def begin(self) -> None:
        """Ask which kind of call it is."""
        self._silent = False
        self._ask(
            self.tr("What kind of call is it?"),
            self.tr("Where nothing more has to be asked, it is closed at once."),
            [word(known.id) for known in self._kinds],
            [self._notes[known.id] for known in self._kinds],
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        at = event.key() - Qt.Key.Key_1
        if event.key() == Qt.Key.Key_Escape:
            self.put_away.emit()
        elif 0 <= at < len(self._choices):
            self._choices[at].click()
        else:
            super().keyPressEvent(event)

    def _ask(self, title: str, lead: str, choices: list[str], notes: list[str]) -> None:
        self._title.setText(title)
        self._lead.setText(lead)
        for choice in self._choices:
            choice.deleteLater()
        self._choices = []
        while self._list.count():
            self._list.takeAt(0)
        for at, (text, note) in enumerate(zip(choices, notes, strict=True), 1):
            choice = Button(f"{at}   {text}", name=f"call.short.{at}")
            choice.setProperty("at", at - 1)
            choice.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            choice.setAccessibleDescription(note)
            choice.setToolTip(note)
            choice.clicked.connect(self._on_chosen)
            self._list.addWidget(choice)
            choice.show()  # now, so that it can take the focus
            self._choices.append(choice)
        self._choices[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_chosen(self) -> None:
        at = int(self.sender().property("at"))
        if self._silent:
            if at == 0:
                self.told.emit(CallKind.SILENT, self.tr("Nobody spoke. No sound of danger was heard."))
            else:
                self.danger_heard.emit()
            return
        kind = self._kinds[at].id
        if kind is CallKind.SILENT:
            self._silent = True
            nothing, something = self.tr("Nothing dangerous"), self.tr("Something that worries me")
            self._ask(self.tr("What was to be heard?"), self._rules[kind], [nothing, something], ["", ""])
        else:
            self.told.emit(kind, "")
