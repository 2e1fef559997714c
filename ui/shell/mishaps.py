"""After a mistake in the program: a calm page, but never twice in a row over a call.

The first one takes the screen, because whoever works on should know.  When another follows within a minute while a call
runs, a line in the message bar has to do: the caller is on the line, and the page would only come back.
"""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from app.clock import Clock
from ui.shell.crash import CrashHook
from ui.shell.window import Window

if TYPE_CHECKING:
    from ui.shell.desk import Desk

IN_A_ROW = 60.0  # seconds


class Mishaps(QObject):
    """desk: where the message bar is, None while nobody is in.  restart_asked: somebody wants to start afresh."""

    restart_asked = Signal()

    def __init__(
        self, hook: CrashHook, window: Window, clock: Clock, desk: Callable[[], "Desk | None"], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._window, self._clock, self._desk = window, clock, desk
        self._last: float | None = None
        self._stored_at: datetime | None = None
        self._focus: QWidget | None = None
        hook.happened.connect(self._on_happened)

    def everything_stored(self) -> None:
        """What was handed over until now is in the vault."""
        self._stored_at = self._clock.now()

    def _on_happened(self, place: str) -> None:
        from ui.shell.crashpage import CrashPage

        now = self._clock.monotonic()
        again = self._last is not None and now - self._last < IN_A_ROW
        self._last = now
        if isinstance(self._window.shown, CrashPage):
            return
        desk = self._desk()
        if again and desk is not None and desk.is_call_running():
            self._say(desk, place)
            return
        page = CrashPage(place, self._stored_words())
        page.continued.connect(self._on_continued)
        page.restart_asked.connect(self.restart_asked)
        self._focus = QApplication.focusWidget()
        self._window.show_over(page)
        page.setFocus()

    def _say(self, desk: "Desk", place: str) -> None:
        from ui.shell.messages import Message, Tone

        desk.say(
            Message(
                self.tr("Something in the program went wrong again ({place}).").format(place=place),
                self.tr("The call goes on, and what was stored is safe."),
                self.tr("If the screen is not right, lock with Ctrl+L and unlock: the call is there again."),
                Tone.CAUTION,
            )
        )

    def _stored_words(self) -> str:
        """When everything handed over had been stored, in local time; empty before anything was."""
        if self._desk() is None or self._stored_at is None:
            return ""
        return self._stored_at.astimezone().strftime("%H:%M:%S")

    def _on_continued(self) -> None:
        page = self._window.shown
        if page is not None:
            self._window.take_away(page)
        if self._focus is not None and isValid(self._focus):
            self._focus.setFocus()
        self._focus = None
