"""An entry of the directory, new or changed."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.domain.referrals import Place, ResourceKey
from ui.forms import Form
from ui.shell.shortcuts import Action
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import words

EMPTY = Place(key=ResourceKey(""), name="")


class PlaceForm(Card):
    """kept: a Place whoever listens keeps.  left: not now."""

    kept = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place = EMPTY
        self._title = words("", "heading")
        self._form = Form("resources.form")
        self._lines = {
            "name": self._form.line("name", self.tr("Name"), max_length=120),
            "service": self._form.line("service", self.tr("What it offers"), max_length=300),
            "numbers": self._form.line("numbers", self.tr("Numbers"), max_length=120),
            "region": self._form.line("region", self.tr("Area"), max_length=120),
            "hours": self._form.line("hours", self.tr("Hours"), max_length=120),
        }
        self._note = self._form.text("note", self.tr("To mind"), lines=2)
        self._note.setFixedHeight(self._note.minimumHeight())
        keep = Button(self.tr("Keep the entry"), "primary", action=Action.SAVE_ENTRY, name="resources.keep")
        keep.clicked.connect(self.keep)
        leave = Button(self.tr("Not now"), "quiet", name="resources.leave")
        leave.clicked.connect(self.left)
        foot = FlowLayout()
        for button in (keep, leave):
            foot.addWidget(button)
        self.body.addWidget(self._title)
        self.body.addWidget(self._form)
        self.body.addLayout(foot)

    def begin(self, place: Place = EMPTY) -> None:
        self._place = place
        self._title.setText(self.tr("Change the entry") if place.key else self.tr("A new entry"))
        for name, line in self._lines.items():
            line.setText(getattr(place, name))
        self._note.setPlainText(place.note)
        self._form.clear_errors()
        self._lines["name"].setFocus(Qt.FocusReason.OtherFocusReason)

    def keep(self) -> None:
        self._form.clear_errors()
        if not self._lines["name"].text().strip():
            self._form.show_error("name", self.tr("A name is needed."))
            return
        said = {name: line.text() for name, line in self._lines.items()}
        written = replace(
            self._place,
            name=said["name"],
            service=said["service"],
            numbers=said["numbers"],
            region=said["region"],
            hours=said["hours"],
            note=self._note.toPlainText(),
        )
        self.kept.emit(written)
