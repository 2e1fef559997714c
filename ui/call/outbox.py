"""Brings every change of a call to the vault, in order, and never drops one.

One change is under way at a time, so that a change that had to be tried again can never arrive after a newer one.
"""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from app.clock import Clock
from app.errors import ErrorCode, UserError
from ui.shell.tasks import Tasks

WORTH_RETRYING = frozenset({ErrorCode.DISK_FULL, ErrorCode.READ_ONLY, ErrorCode.STORAGE_FAILED})
_FIRST_WAIT, _LONGEST_WAIT = 1_000, 8_000  # ms


@dataclass(slots=True)
class _Change:
    """One unit of work.  replaces: overtakes a waiting change of the same name; empty where all of them count."""

    job: Callable[[], object]
    replaces: str
    saved: Callable[[object], None] | None


class Outbox(QObject):
    """The changes of the running call that are not in the vault yet."""

    saved = Signal(object)
    """When: a datetime in UTC.  The change that was under way is in the vault."""
    emptied = Signal()
    """Nothing is left to save."""
    failing = Signal(object)
    """A UserError: the vault could not take a change.  It is kept and tried again."""
    refused = Signal(object)
    """A UserError: trying again would not help, the change was given up."""

    def __init__(self, tasks: Tasks, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._clock = clock
        self._waiting: deque[_Change] = deque()
        self._under_way: _Change | None = None
        self._wait = _FIRST_WAIT
        self._retry = QTimer(self, singleShot=True)
        self._retry.timeout.connect(self._send)

    @property
    def pending(self) -> int:
        """How many changes are not in the vault yet."""
        return len(self._waiting) + (self._under_way is not None)

    def post(
        self, job: Callable[[], object], *, replaces: str = "", saved: Callable[[object], None] | None = None
    ) -> None:
        """Save by `job`, which must be safe to repeat.  `saved` gets what it returned."""
        if replaces:
            self._waiting = deque(change for change in self._waiting if change.replaces != replaces)
        self._waiting.append(_Change(job, replaces, saved))
        if not self._retry.isActive():
            self._send()

    def hurry(self) -> None:
        """Try at once what waits for another attempt."""
        self._retry.stop()
        self._send()

    def _send(self) -> None:
        if self._under_way is None and self._waiting:
            self._under_way = self._waiting.popleft()
            self._tasks.run(self._under_way.job, self._on_saved, self._on_failed)

    def _on_saved(self, value: object) -> None:
        change, self._under_way = self._under_way, None
        self._wait = _FIRST_WAIT
        self.saved.emit(self._clock.now())
        if change is not None and change.saved is not None:
            change.saved(value)
        self._send()
        if not self.pending:
            self.emptied.emit()

    def _on_failed(self, error: UserError) -> None:
        change, self._under_way = self._under_way, None
        if error.code not in WORTH_RETRYING:
            self.refused.emit(error)
            self._send()
            return
        overtaken = (
            any(later.replaces and later.replaces == change.replaces for later in self._waiting) if change else True
        )
        if change is not None and not overtaken:
            self._waiting.appendleft(change)
        self._retry.start(self._wait)
        self._wait = min(self._wait * 2, _LONGEST_WAIT)
        self.failing.emit(error)
