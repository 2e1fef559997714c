"""Searching while somebody types: not at every key, one question at a time; only the last answer counts."""

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.calls import CallFilter, SearchHit
from app.errors import ErrorCode, UserError
from app.services.casework import Casework
from ui.shell.tasks import Tasks

PAUSE = 120
"""Milliseconds after the last key before the vault is asked."""
MOST = 200


class Search(QObject):
    """Ask with `ask`; the newest answer comes by `found`.  Words that cannot be read find nothing."""

    found = Signal(object)

    def __init__(self, casework: Casework, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._casework = casework
        self._tasks = tasks
        self._wanted: tuple[str, CallFilter] | None = None
        self._asking = False
        self._timer = QTimer(self, singleShot=True, interval=PAUSE)
        self._timer.timeout.connect(self._on_pause)

    def ask(self, text: str, call_filter: CallFilter, *, now: bool = False) -> None:
        """Look for `text`, after a pause in typing or `now`."""
        self._wanted = (text, call_filter)
        if now:
            self._on_pause()
        else:
            self._timer.start()

    def forget(self) -> None:
        """The answer to what was asked is not wanted any more."""
        self._wanted = None
        self._timer.stop()

    def _on_pause(self) -> None:
        self._timer.stop()
        if self._asking or self._wanted is None:
            return  # the answer under way will ask again
        text, call_filter = self._wanted
        self._asking = True
        job = partial(self._casework.search, text, call_filter, MOST)
        self._tasks.run(job, partial(self._on_hits, self._wanted), self._on_failed)

    def _on_hits(self, asked: tuple[str, CallFilter], hits: tuple[SearchHit, ...]) -> None:
        self._asking = False
        if asked == self._wanted:
            self.found.emit(hits)
        elif self._wanted is not None and not self._timer.isActive():
            self._on_pause()

    def _on_failed(self, error: UserError) -> None:
        self._asking = False
        if error.code is ErrorCode.QUERY_INVALID:
            self.found.emit(())
        else:
            self._tasks.refused.emit(error)
