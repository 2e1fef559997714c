"""The vault as a whole: how it is, backups, the record, and what is not protected."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.console import Console
from ui.settings.backuppart import BackupPart
from ui.settings.condition import ConditionPart
from ui.settings.recordpart import RecordPart
from ui.shell.tasks import Tasks
from ui.widgets.card import SectionTitle
from ui.widgets.labels import words


class VaultPart(QWidget):
    """Emits `said(Message)`, and `restored` when a backup has taken the place of this vault."""

    said = Signal(object)
    restored = Signal()

    def __init__(self, console: Console, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        clock, directory = console.backups.clock, console.backups.directory
        self._condition = ConditionPart(console, tasks, clock)
        self._backups = BackupPart(console, tasks, clock, directory)
        self._record = RecordPart(console, tasks)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for title, part in (
            (self.tr("How the vault is"), self._condition),
            (self.tr("Backups"), self._backups),
            (self.tr("The record"), self._record),
        ):
            column.addWidget(SectionTitle(title))
            column.addWidget(part)
            column.addSpacing(16)
            part.said.connect(self.said)
        column.addWidget(words(self._told(), "muted"))
        self._backups.kept.connect(self.refresh)
        self._backups.restored.connect(self.restored)
        self._record.checked.connect(self.refresh)
        self._record.restore_asked.connect(self._backups.show_restore)

    def refresh(self) -> None:
        """Read again how it is."""
        self._condition.refresh()

    def flush(self) -> None:
        self._record.flush()

    def _told(self) -> str:
        return self.tr(
            "The vault protects against whoever takes this computer, its disk or a backup, and shows when a "
            "record was changed behind its back. It cannot protect against malicious software while it is "
            "unlocked, against cameras, or against somebody who forces you. Everyone with a passphrase can "
            "open the whole vault."
        )
