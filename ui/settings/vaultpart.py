"""The vault as a whole: a backup, a check of the record, and what is not protected."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.console import Console
from app.errors import UserError
from app.services.administration import IntegrityReport
from ui.shell.messages import message
from ui.shell.tasks import Tasks
from ui.widgets.busy import BusyLine
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.labels import words


class VaultPart(Card):
    """Emits `said(Message)`."""

    said = Signal(object)

    def __init__(self, console: Console, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._administration, self._tasks = console.administration, tasks
        self._backup = Button(self.tr("Back up now"), icon="hard-drive", name="settings.backup")
        self._check = Button(self.tr("Check the record"), icon="shield-check", name="settings.check")
        self._busy = BusyLine(self.tr("Working"))
        self._state = words("", "muted", name="settings.state")
        self._backup.clicked.connect(self._on_backup)
        self._check.clicked.connect(self._on_check)
        self._lay_out()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self._backup, self._check):
            row.addWidget(button)
        row.addStretch(1)
        self.body.addLayout(row)
        self.body.addWidget(self._state)
        self.body.addWidget(self._busy)
        self.body.addSpacing(4)
        self.body.addWidget(
            words(
                self.tr(
                    "The vault protects against whoever takes this computer, its disk or a backup, and shows when a "
                    "record was changed behind its back. It cannot protect against malicious software while it is "
                    "unlocked, against cameras, or against somebody who forces you. Everyone with a passphrase can "
                    "open the whole vault."
                ),
                "muted",
            )
        )

    def _on_backup(self) -> None:
        self._set_busy(self.tr("Making a backup and opening it to be sure …"))
        self._tasks.run(self._administration.backup, self._on_backed_up, self._on_failed)

    def _on_backed_up(self, path: Path) -> None:
        self._set_idle(self.tr("The backup is in {path}.").format(path=path))

    def _on_check(self) -> None:
        self._set_busy(self.tr("Checking every event and every closed call …"))
        self._tasks.run(self._administration.verify, self._on_checked, self._on_failed)

    def _on_checked(self, report: IntegrityReport) -> None:
        if report.sound:
            text = self.tr("The record is whole: {events} events, {calls} closed calls.").format(
                events=report.events, calls=report.calls
            )
        else:
            text = self.tr(
                "The record does not match itself. Do not rely on it, and tell your supervisor: {what}"
            ).format(what=", ".join([*report.altered, report.broken]).strip(", "))
        self._set_idle(text)

    def _on_failed(self, error: UserError) -> None:
        self._set_idle("")
        self.said.emit(message(error))

    def _set_busy(self, text: str) -> None:
        self._state.setText(text)
        self._busy.set_busy(busy=True)
        for button in (self._backup, self._check):
            button.setEnabled(False)

    def _set_idle(self, text: str) -> None:
        self._state.setText(text)
        self._busy.set_busy(busy=False)
        for button in (self._backup, self._check):
            button.setEnabled(True)
