"""Backups: one now, a second place, how many are kept, and restoring one."""

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.clock import Clock
from app.console import Console
from app.domain.people import Role
from app.errors import UserError
from app.services.backups import Made, Rules
from ui.settings.keeping import Keeping
from ui.shell.messages import message
from ui.shell.tasks import Tasks
from ui.unlock.restorepanel import RestorePanel
from ui.widgets.button import Button
from ui.widgets.card import Card, Hairline
from ui.widgets.labels import ElidedLabel, words
from ui.widgets.progress import ProgressLine
from ui.widgets.segmented import Option, Segmented

COUNTS = (7, 14, 30, 60)
DAYS = (30, 90, 365)


class BackupPart(Card):
    """Emits `said(Message)`, `kept` when there is a new one, `restored` when the console should start afresh."""

    said = Signal(object)
    kept = Signal()
    restored = Signal()

    def __init__(
        self, console: Console, tasks: Tasks, clock: Clock, directory: Path, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._backups, self._tasks, self._clock, self._directory = console.backups, tasks, clock, directory
        self._rules = Rules()
        self._panel: RestorePanel | None = None
        self.keeping = Keeping(console.backups, tasks, self)
        self.keeping.copied.connect(self._on_copied)
        self.keeping.made.connect(self._on_made)
        self.keeping.failed.connect(self._on_failed)
        self.keeping.ended.connect(self._on_ended)
        self._make = Button(self.tr("Back up now"), icon="hard-drive", name="settings.backup")
        self._restore = Button(self.tr("Restore a backup …"), icon="history", name="settings.restore")
        self._progress = ProgressLine("settings.backup")
        self._state = words(self._usual(), "muted", name="settings.state")
        self._second = ElidedLabel("", "muted")
        self._second.setObjectName("settings.second")
        self._choose = Button(self.tr("Choose"), icon="folder", name="settings.second-choose")
        self._forget = Button(self.tr("None"), "quiet", name="settings.second-none")
        self._counts = _choice("settings.keep-count", self.tr("Keep at most"), [str(each) for each in COUNTS])
        self._days = _choice("settings.keep-days", self.tr("Days they are kept"), [str(each) for each in DAYS])
        self._supervisor = console.me.role is Role.SUPERVISOR
        self._below = QVBoxLayout()
        self._lay_out()
        self._connect()
        tasks.run(self._backups.rules, self._on_rules)

    def _usual(self) -> str:
        return self.tr(
            "One is made every day and at the end of a shift, read back and opened to be sure, and only then kept. "
            "Calls go on being saved meanwhile."
        )

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._make)
        if self._supervisor:
            row.addWidget(self._restore)
        row.addStretch(1)
        self.body.addLayout(row)
        self.body.addWidget(self._state)
        self.body.addWidget(self._progress)
        self.body.addLayout(self._below)
        self.body.addWidget(Hairline())
        second = QHBoxLayout()
        second.setSpacing(8)
        second.addWidget(words(self.tr("Second place, such as a stick"), wrap=False))
        second.addWidget(self._second, 1)
        for button in (self._choose, self._forget):
            second.addWidget(button)
        self.body.addLayout(second)
        for button in (self._choose, self._forget):
            button.setVisible(self._supervisor)
        for label, choice in (
            (self.tr("Keep at most"), self._counts),
            (self.tr("Days they are kept; the last three always are"), self._days),
        ):
            line = QHBoxLayout()
            line.setSpacing(16)
            line.addWidget(words(label, wrap=False))
            line.addStretch(1)
            line.addWidget(choice)
            choice.setEnabled(self._supervisor)
            self.body.addLayout(line)

    def _connect(self) -> None:
        self._make.clicked.connect(self._on_make)
        self._progress.stopped.connect(self.keeping.give_up)
        self._restore.clicked.connect(self.show_restore)
        self._choose.clicked.connect(self._on_choose)
        self._forget.clicked.connect(partial(self.set_second, None))
        self._counts.chosen.connect(self._on_count)
        self._days.chosen.connect(self._on_days)

    def show_restore(self) -> None:
        """Choose one to put in the place of this vault."""
        if self._panel is not None:
            self._panel.begin()
            return
        self._panel = RestorePanel(
            self._directory,
            tasks=self._tasks,
            clock=self._clock,
            restoring=self._backups.stage_restore,
            lane=self._tasks.run,
            second=self._rules.second,
        )
        self._panel.restored.connect(self.restored)
        told = self.tr(
            "The backup takes the place of this vault, and the console starts afresh. What is recorded now is set "
            "aside, not deleted; what came after the backup is not in it."
        )
        self._below.addWidget(words(told, "strong"))
        self._below.addWidget(self._panel)
        self._panel.begin()

    def set_second(self, folder: Path | None, *_rest: object) -> None:
        """Backups go to `folder` as well; None for nowhere else."""
        self._change(replace(self._rules, second=str(folder) if folder else ""))

    def _on_make(self) -> None:
        self._state.setText("")
        self._progress.begin(self.tr("Making a backup and reading it back to be sure …"))
        self._make.setEnabled(False)
        self.keeping.start()

    def _on_copied(self, done: int, total: int) -> None:
        self._progress.set_progress(done, total)

    def _on_made(self, made: Made) -> None:
        told = self.tr("The backup is in {path}.").format(path=made.path)
        if made.second is not None:
            told = self.tr("The backup is in {path} and in {second}.").format(path=made.path, second=made.second)
        self._state.setText(told)
        if made.missed is not None:
            self.said.emit(message(made.missed))
        self.kept.emit()

    def _on_ended(self) -> None:
        self._progress.end()
        self._make.setEnabled(True)
        if not self._state.text():
            self._state.setText(self._usual())

    def _on_failed(self, error: UserError) -> None:
        self._state.setText("")
        self.said.emit(message(error))

    def _on_choose(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Second place for backups"))
        if chosen:
            self.set_second(Path(chosen))

    def _on_count(self, value: str) -> None:
        self._change(replace(self._rules, count=int(value)))

    def _on_days(self, value: str) -> None:
        self._change(replace(self._rules, days=int(value)))

    def _change(self, rules: Rules) -> None:
        self._tasks.run(partial(self._backups.change_rules, rules), self._on_changed, self._on_failed)

    def _on_changed(self, rules: Rules) -> None:
        self._on_rules(rules)
        self.kept.emit()

    def _on_rules(self, rules: Rules) -> None:
        self._rules = rules
        self._second.setText(rules.second or self.tr("none"))
        self._forget.setEnabled(bool(rules.second))
        self._counts.set_value(str(rules.count))
        self._days.set_value(str(rules.days))


def _choice(name: str, label: str, values: list[str]) -> Segmented:
    choice = Segmented([Option(value, value) for value in values])
    choice.setObjectName(name)
    choice.set_label(label)
    return choice
