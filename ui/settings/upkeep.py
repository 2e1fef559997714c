"""What the console does for the vault by itself: the backup of the day and the check of the week, while nobody is
calling."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from app.console import Console
from app.errors import ErrorCode, UserError
from app.services.backups import Due, Made
from app.services.integrity import IntegrityReport
from app.services.people import Unlocking
from ui.settings.keeping import Keeping
from ui.shell.messages import Message, Tone, message
from ui.shell.tasks import Tasks
from ui.shell.when import moment

FIRST, EVERY = 2 * 60_000, 10 * 60_000  # ms after unlocking, and from then on


class Upkeep(QObject):
    """Emits `said(Message)` when something needs somebody; what went well stays quiet.

    is_busy: asked before anything begins; a call is never disturbed.
    """

    said = Signal(object)

    def __init__(
        self, console: Console, tasks: Tasks, is_busy: Callable[[], bool], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._console, self._tasks, self._is_busy = console, tasks, is_busy
        self._keeping = Keeping(console.backups, tasks, self)
        self._keeping.made.connect(self._on_made)
        self._keeping.checked.connect(self._on_checked)
        self._keeping.failed.connect(self._on_failed)
        self._missed = False  # told once that the second place is not there
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.look)
        self._timer.start(FIRST)

    def greet(self) -> None:
        """Say when the vault was opened before, so that its owner notices what they did not do."""
        self._tasks.run(self._console.people.unlockings, self._on_unlockings)

    def look(self) -> None:
        """Do what is due, unless a call is running."""
        self._timer.start(EVERY)
        if not self._is_busy() and not self._keeping.running:
            self._tasks.run(self._console.backups.due, self._on_due)

    def stop(self) -> None:
        """The console is about to lock."""
        self._timer.stop()
        self._keeping.stop()

    def _on_due(self, due: Due) -> None:
        if (due.backup or due.check) and not self._is_busy():
            self._keeping.start(check=due.check)

    def _on_made(self, made: Made) -> None:
        if made.missed is not None and not self._missed:
            self._missed = True
            self.said.emit(message(made.missed))

    def _on_checked(self, report: IntegrityReport) -> None:
        if report.complete and not report.sound:
            self.said.emit(
                Message(
                    self.tr("The weekly check found that the record does not match itself."),
                    self.tr("The calls can go on being recorded."),
                    self.tr("A supervisor sees in the settings, under Vault, what is affected and what to do."),
                    Tone.CAUTION,
                )
            )

    def _on_failed(self, error: UserError) -> None:
        if error.code is not ErrorCode.BACKUP_UNDER_WAY:
            self.said.emit(message(error))

    def _on_unlockings(self, found: tuple[Unlocking, ...]) -> None:
        if len(found) < 2:  # the first unlocking of all
            return
        now = self._console.backups.clock.now()
        before = found[1]
        name = self.tr("you") if before.me else before.name or self.tr("the recovery code")
        told = self.tr("Unlocked before: {time}, {name}.").format(time=moment(before.at, now), name=name)
        tries = found[0].tries
        wrong = self.tr("%n wrong tries on your passphrase since you were here last.", "", tries) if tries else ""
        self.said.emit(Message(told, wrong, tone=Tone.CAUTION if tries else Tone.PLAIN))
