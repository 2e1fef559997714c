"""One backup from begin to end, and where wanted the full check of it, a piece at a time between other people's
work."""

import time
from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QObject, Signal

from app.errors import UserError
from app.services.backups import Backups, Made, Run
from app.services.integrity import IntegrityReport
from ui.shell.tasks import Tasks
from ui.widgets.progress import Relay

_PIECE = 0.2  # seconds of checking before others have their turn


class Keeping(QObject):
    """Emits `copied(done, total)`, `made(Made)`, `moved(done, total)`, `checked(IntegrityReport)`, `failed(UserError)`,
    and `ended` in any case."""

    copied = Signal(int, int)
    made = Signal(object)
    moved = Signal(int, int)
    checked = Signal(object)
    failed = Signal(object)
    ended = Signal()

    def __init__(self, backups: Backups, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._backups, self._tasks = backups, tasks
        self._run: Run | None = None
        self._pieces: Iterator[tuple[int, int]] | None = None
        self._check = False
        self._relay: Relay | None = None
        self.running = False

    def start(self, *, check: bool = False) -> None:
        """check: restore the backup into an empty directory and check all of it.  Nothing happens while one runs."""
        if self.running:
            return
        self.running, self._check = True, check
        self._tasks.run(self._backups.begin, self._on_begun, self._on_failed)

    def stop(self) -> None:
        """Stop checking; a backup under way is short and goes to its end."""
        self._check = False
        if self._run is not None and self._pieces is not None:
            self._run.stop()

    def give_up(self) -> None:
        """Stop whatever is under way.  What is a backup already stays one."""
        self._check = False
        if self._run is not None:
            self._run.stop()

    def _on_begun(self, run: Run) -> None:
        self._run = run
        self._relay = Relay(self)
        self._relay.moved.connect(self.copied)
        self._tasks.heavy(partial(run.finish, self._relay), self._on_finished, self._on_failed)

    def _on_finished(self, made: Made | None) -> None:
        if made is None:
            self._end()
            return
        self._tasks.run(partial(self._backups.record, made), self._on_recorded, self._on_failed)

    def _on_recorded(self, made: Made) -> None:
        self.made.emit(made)
        assert self._run is not None
        self._pieces = self._run.pieces()
        self._go_on()

    def _go_on(self) -> None:
        assert self._run is not None
        assert self._pieces is not None
        if self._check:
            self._tasks.heavy(partial(_for_a_while, self._pieces), self._on_piece, self._on_failed)
        else:
            self._end()

    def _on_piece(self, at: tuple[int, int] | None) -> None:
        assert self._run is not None
        if at is not None:
            self.moved.emit(*at)
            self._go_on()
        else:
            self._tasks.heavy(self._run.report, self._on_report, self._on_failed)

    def _on_report(self, report: IntegrityReport) -> None:
        self._tasks.run(partial(self._backups.record_check, report), self.checked.emit, self._on_failed)
        self._end()

    def _on_failed(self, error: UserError) -> None:
        self.failed.emit(error)
        self._end()

    def _end(self) -> None:
        """The connection to what was tried out belongs to the thread that opened it, so it is closed there."""
        run, self._run, self._pieces = self._run, None, None
        if run is not None:
            self._tasks.heavy(run.end)
        if self._relay is not None:
            self._relay.deleteLater()
            self._relay = None
        self.running = False
        self.ended.emit()


def _for_a_while(pieces: Iterator[tuple[int, int]]) -> tuple[int, int] | None:
    """How far it has come by now; None when nothing is left."""
    end, at = time.monotonic() + _PIECE, None
    for at in pieces:
        if time.monotonic() > end:
            return at
    return None
