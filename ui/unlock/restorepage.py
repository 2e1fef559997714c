"""A backup in the place of a vault that is lost or damaged: five minutes, and nothing is thrown away."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.clock import Clock
from app.services import access
from app.services.access import Unlocked
from ui.shell.tasks import Tasks
from ui.unlock.column import Column
from ui.unlock.restorepanel import RestorePanel
from ui.widgets.button import Button
from ui.widgets.progress import Relay


class RestorePage(Column):
    """Emits `restored`, and `went_back`."""

    restored = Signal()
    went_back = Signal()

    def __init__(self, directory: Path, *, tasks: Tasks, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(
            "restore",
            QCoreApplication.translate("RestorePage", "Restore a backup"),
            QCoreApplication.translate(
                "RestorePage",
                "The backup is read and checked whole before it takes the place of the vault. What is there now is set "
                "aside, not deleted. What was recorded after the backup is not in it.",
            ),
            parent,
        )
        self._panel = RestorePanel(
            directory,
            tasks=tasks,
            clock=clock,
            restoring=partial(_restore, directory, clock),
            lane=tasks.run,
        )
        self._panel.restored.connect(self.restored)
        self.body.addWidget(self._panel)
        back = Button(
            QCoreApplication.translate("RestorePage", "Back"), "quiet", icon="arrow-left", name="restore.back"
        )
        back.clicked.connect(self.went_back)
        row = QHBoxLayout()
        row.addWidget(back)
        row.addStretch(1)
        self.body.addLayout(row)

    def arrived(self) -> None:
        self._panel.begin()


def _restore(directory: Path, clock: Clock, backup: Path, unlocked: Unlocked, relay: Relay) -> None:
    access.restore(backup, directory, unlocked, clock, relay)
