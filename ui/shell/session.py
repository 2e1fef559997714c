"""Lock, leave, idle and end: what is typed is handed over and stored, the vault is closed, the process is replaced.

Nothing here asks a question.  A call is never cut off by idling: its page hides instead.  Time is monotonic.
"""

from collections.abc import Callable
from functools import partial
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

from app.clock import Clock
from ui.shell.messages import Message, Tone
from ui.shell.tasks import Tasks

DRAIN_SECONDS = 10.0
LEAVE_SECONDS = 3.0  # less than a machine waits before it sleeps
FORCE_SECONDS = 30.0
_TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)


def commit_composition() -> None:
    """Take what the input method is still composing as written."""
    QGuiApplication.inputMethod().commit()


class Closable(Protocol):
    """The open vault with its services."""

    def close(self) -> None: ...


class Occupied(Protocol):
    """What the session asks of the window while a vault is open."""

    def is_call_running(self) -> bool: ...
    def hide_content(self) -> None: ...
    def flush(self) -> None: ...


class Session(QObject):
    """From unlocking to the end of the process.

    about_to_lock: pages hand over what is not stored yet.  said: a message for the bar.  ended: nothing more is done.
    locked: the vault is closed.  restart: replaces the process; called last.
    """

    about_to_lock = Signal()
    said = Signal(object)
    ended = Signal()
    locked = Signal()

    def __init__(
        self,
        console: Closable,
        place: Occupied,
        *,
        tasks: Tasks,
        clock: Clock,
        restart: Callable[[], None],
        idle_minutes: int = 3,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._console, self._place, self._tasks, self._clock, self._restart = console, place, tasks, clock, restart
        self._idle_seconds = idle_minutes * 60.0
        self._touched_at = clock.monotonic()
        self._refused_at: float | None = None
        self._ended = False
        self._watched: list[QWindow] = []
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._on_idle_due)
        app = QCoreApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusWindowChanged.connect(self._on_focus_window)
            app.inputMethod().cursorRectangleChanged.connect(self.touch)  # composing sends no key presses
            self._on_focus_window(app.focusWindow())
        self._arm()

    def set_idle_minutes(self, minutes: int) -> None:
        self._idle_seconds = minutes * 60.0
        self._arm()

    def touch(self) -> None:
        """Somebody is there."""
        self._touched_at = self._clock.monotonic()

    def watch(self, window: QWindow) -> None:
        """Count what arrives at `window` as a sign of somebody."""
        if window not in self._watched:
            self._watched.append(window)
            window.installEventFilter(self)
            window.destroyed.connect(partial(self._forget, window))

    def lock(self) -> None:
        """Somebody asked: store, close, start afresh at the unlock page.  When storing fails the first time, say so and
        stay."""
        self._lock(by_hand=True)

    def leave(self) -> None:
        """Nobody is there any more: a call is hidden, anything else locked.  What is typed is stored before this
        returns, because the machine may be about to sleep.  Never locks without what could not be stored."""
        if self._place.is_call_running():
            self._place.hide_content()
            self._place.flush()
            self._tasks.drain(LEAVE_SECONDS)
        else:
            self._lock(by_hand=False)

    def close(self) -> bool:
        """The same without starting afresh.  False when something could not be stored and the window should stay."""
        return self._end(by_hand=True)

    def _lock(self, *, by_hand: bool) -> None:
        if self._end(by_hand=by_hand):
            self.locked.emit()
            self._restart()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _TOUCHES:
            self._touched_at = self._clock.monotonic()
        return False

    def _end(self, *, by_hand: bool) -> bool:
        """by_hand: a second time within half a minute ends it without what cannot be stored.  Three signs of one
        departure are no such wish."""
        if self._ended:
            return True
        commit_composition()
        self.about_to_lock.emit()
        self._place.flush()
        stored = self._tasks.drain(DRAIN_SECONDS)
        if not stored and not (by_hand and self._insisted()):
            self._place.hide_content()
            self.said.emit(self._not_stored())
            return False
        self._ended = True
        self.ended.emit()
        self._timer.stop()
        self._tasks.run(self._console.close)
        self._tasks.drain(DRAIN_SECONDS)
        self._tasks.stop()
        return True

    def _insisted(self) -> bool:
        """True for the second try within half a minute."""
        before, self._refused_at = self._refused_at, self._clock.monotonic()
        return before is not None and self._refused_at - before <= FORCE_SECONDS

    def _not_stored(self) -> Message:
        return Message(
            self.tr("Not locked: the last words could not be stored."),
            self.tr("They are still here, and covered."),
            self.tr("Make room on the disk, or lock again within half a minute to lock without them."),
            Tone.CAUTION,
        )

    def _on_idle_due(self) -> None:
        idle = self._clock.monotonic() - self._touched_at
        if idle < self._idle_seconds:
            self._arm()
        elif self._place.is_call_running():
            self._place.hide_content()
            self.touch()
            self._arm()
        else:
            self._lock(by_hand=False)
            if not self._ended:
                self.touch()
                self._arm()

    def _arm(self) -> None:
        idle = self._clock.monotonic() - self._touched_at
        self._timer.start(max(200, int((self._idle_seconds - idle) * 1000) + 50))

    def _on_focus_window(self, window: QWindow | None) -> None:
        if window is not None:
            self.watch(window)

    def _forget(self, window: QWindow) -> None:
        if window in self._watched:
            self._watched.remove(window)
