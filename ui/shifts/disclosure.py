"""One disclosure as it was written, and the form that writes one.  Both lie on several pages."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app.domain.incidents import Incident
from app.services.incidents import Incidents
from ui.cases.wording import clock, long_day
from ui.shell import i18n
from ui.shell.words import word
from ui.widgets.button import Button
from ui.widgets.labels import words


class DisclosureView(QWidget):
    """call_chosen: its call is to be read."""

    call_chosen = Signal(int)

    def __init__(self, incidents: Incidents, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._service = incidents
        self._incident: Incident | None = None
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        self._title = words("", "heading")
        self._read = Button(self.tr("Read the call"), "link", icon="file-text", name="shifts.disclosure.read")
        self._read.clicked.connect(self._on_read)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self._title)
        column.addLayout(self._grid)
        column.addWidget(self._read, 0, Qt.AlignmentFlag.AlignLeft)

    def show_incident(self, incident: Incident) -> None:
        self._incident = incident
        told = incident.told
        ground = self._service.ground_words(incident)
        while item := self._grid.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        self._title.setText(f"{word(told.kind)}  {incident.number}")
        lines = (
            (self.tr("When"), f"{long_day(told.happened_at)} {clock(told.happened_at)}"),
            (self.tr("Ground"), ground.title.in_(i18n.current()) if ground else told.ground),
            (self.tr("What was told"), told.content),
            (self.tr("To whom"), told.recipient),
            (self.tr("Their number"), told.receipt or "–"),
            (self.tr("Approved by"), told.approver or "–"),
            (self.tr("The caller was"), word(told.told)),
            (self.tr("Written by"), f"{incident.by}, {long_day(incident.at)} {clock(incident.at)}"),
        )
        for row, (label, said) in enumerate(lines):
            self._grid.addWidget(words(label, "muted", wrap=False), row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(words(said), row, 1)

    def hide_way(self) -> None:
        """Where the call is on the page already."""
        self._read.hide()

    def _on_read(self) -> None:
        if self._incident is not None:
            self.call_chosen.emit(self._incident.call)
