"""Keeps the search index in one piece, a short step at a time, while nobody needs the vault."""

from PySide6.QtCore import QObject, QTimer

from app.services.casework import Casework
from ui.shell.tasks import Tasks

QUIET = 2_000
"""Milliseconds without any work for the vault before a step, and between two."""


class Tidying(QObject):
    """Takes steps from the first `wake` on until there is nothing more to do; then waits for the next."""

    def __init__(self, casework: Casework, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._casework, self._tasks = casework, tasks
        self._timer = QTimer(self, singleShot=True, interval=QUIET)
        self._timer.timeout.connect(self._on_quiet)

    def wake(self) -> None:
        """Words may have changed."""
        self._timer.start()

    def _on_quiet(self) -> None:
        if self._tasks.busy:
            self._timer.start()
        else:
            self._tasks.run(self._casework.tidy, self._on_step)

    def _on_step(self, done: bool) -> None:
        if not done:
            self._timer.start()
