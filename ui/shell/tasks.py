"""The two threads that work for the window: one owns the database connection, one does what is slow.

A page says `tasks.run(partial(service.method, …), self._on_done)` and gets the result back on its own thread.
A page that died meanwhile is skipped; a failure never is.
"""

import queue
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QEventLoop, QObject, QThread, QTimer, Signal
from shiboken6 import isValid

from app.errors import UserError

T = TypeVar("T")
_GIVES_WAY = 0.001  # seconds: how long a job in Python may hold up the thread that paints; five times that by itself


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What a job came to.  error: None when it went well."""

    ticket: int
    value: Any = None
    error: BaseException | None = None


@dataclass(frozen=True, slots=True)
class _Waiting:
    """Who wants to know.  Kept on the GUI thread, so that no widget is ever freed on another."""

    done: Callable[[Any], None] | None
    failed: Callable[[UserError], None] | None


class _Lane(QThread):
    """One thread that does its jobs in order."""

    came_to = Signal(object)

    def __init__(self, name: str, parent: QObject) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._jobs: queue.SimpleQueue[tuple[int, Callable[[], Any]] | None] = queue.SimpleQueue()

    def put(self, ticket: int, job: Callable[[], Any]) -> None:
        if not self.isRunning():
            self.start()
        self._jobs.put((ticket, job))

    def end(self) -> None:
        self._jobs.put(None)

    def run(self) -> None:
        while (entry := self._jobs.get()) is not None:
            ticket, job = entry
            try:
                outcome = _Outcome(ticket, job())
            except Exception as error:  # noqa: BLE001  every failure is delivered, none is swallowed here
                outcome = _Outcome(ticket, error=error)
            del entry, job
            self.came_to.emit(outcome)
            del outcome


class Tasks(QObject):
    """Runs jobs off the GUI thread and delivers what they came to on it.  Use from the GUI thread only."""

    refused = Signal(object)
    """A UserError nobody asked for.  The window shows it in the message bar."""
    busy_changed = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        sys.setswitchinterval(_GIVES_WAY)
        self._waiting: dict[int, _Waiting] = {}
        self._tickets = 0
        self._stopped = False
        self._refusals = 0
        self._database = self._lane("database")
        self._heavy = self._lane("heavy")

    def run(
        self,
        job: Callable[[], T],
        done: Callable[[T], None] | None = None,
        failed: Callable[[UserError], None] | None = None,
    ) -> None:
        """Do `job` on the thread that owns the database connection, after everything asked for before."""
        self._put(self._database, job, done, failed)

    def heavy(
        self,
        job: Callable[[], T],
        done: Callable[[T], None] | None = None,
        failed: Callable[[UserError], None] | None = None,
    ) -> None:
        """Do `job` on the thread for slow work: key derivation, documents, backups."""
        self._put(self._heavy, job, done, failed)

    @property
    def busy(self) -> bool:
        return bool(self._waiting)

    def drain(self, timeout: float = 10.0) -> bool:
        """Wait until everything asked for so far is done and delivered.  True when it was, and no job was refused.

        For lock and close only.  `timeout` in seconds.
        """
        refusals = self._refusals
        end = time.monotonic() + timeout
        while self._waiting and (left := end - time.monotonic()) > 0:
            loop = QEventLoop(self)
            self.busy_changed.connect(loop.quit)
            QTimer.singleShot(int(left * 1000) + 1, loop, loop.quit)
            loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
            loop.deleteLater()
        return not self._waiting and self._refusals == refusals

    def stop(self) -> None:
        """End both threads after what they still have to do.  What is asked for afterwards is not done."""
        self._stopped = True
        for lane in (self._database, self._heavy):
            lane.end()
            if lane.isRunning():
                lane.wait()

    def _lane(self, name: str) -> _Lane:
        lane = _Lane(name, self)
        lane.came_to.connect(self._on_came_to)  # across threads, so delivered by the event loop
        return lane

    def _put(
        self,
        lane: _Lane,
        job: Callable[[], T],
        done: Callable[[T], None] | None,
        failed: Callable[[UserError], None] | None,
    ) -> None:
        if self._stopped:
            return
        self._tickets += 1
        self._waiting[self._tickets] = _Waiting(done, failed)
        if len(self._waiting) == 1:
            self.busy_changed.emit(True)
        lane.put(self._tickets, job)

    def _on_came_to(self, outcome: _Outcome) -> None:
        waiting = self._waiting.pop(outcome.ticket)
        if not self._waiting:
            self.busy_changed.emit(False)
        if outcome.error is None:
            if waiting.done is not None and _alive(waiting.done):
                waiting.done(outcome.value)
        elif isinstance(outcome.error, UserError):
            self._refusals += 1
            if waiting.failed is not None and _alive(waiting.failed):
                waiting.failed(outcome.error)
            else:
                self.refused.emit(outcome.error)
        else:
            self._refusals += 1
            sys.excepthook(type(outcome.error), outcome.error, outcome.error.__traceback__)


def _alive(callback: Callable[..., object]) -> bool:
    """False when `callback` belongs to a QObject that is gone, or was given one."""
    concerned: list[object] = []
    while isinstance(callback, partial):
        concerned += callback.args
        callback = callback.func
    concerned.append(getattr(callback, "__self__", None))
    return all(isValid(it) for it in concerned if isinstance(it, QObject))
