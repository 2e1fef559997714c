"""Notices that the person left: the screen was locked, the lid was closed, the machine slept or the user was switched.

Every desktop says it in its own way, and any of them may be silent, so several are listened to at once.  Hearing the
same departure twice does no harm; a desktop that says nothing leaves the idle time, which always works.
"""

import sys
from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QWindow

from ui.shell.presence.slept import Slept


class Watcher(Protocol):
    """One way of hearing that somebody left.  `sources`: what it listens to, for whoever wonders why nothing came."""

    sources: tuple[str, ...]

    def stop(self) -> None: ...


class Presence(QObject):
    """Emits `left` for every departure it hears of.  What the receiver does is done before the machine may sleep."""

    left = Signal()

    def __init__(self, window: QWindow | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._watchers: list[Watcher] = [Slept(self.left.emit, self), *_of_this_desktop(window, self.left.emit, self)]

    @property
    def sources(self) -> tuple[str, ...]:
        return tuple(source for watcher in self._watchers for source in watcher.sources)

    def stop(self) -> None:
        for watcher in self._watchers:
            watcher.stop()


def _of_this_desktop(window: QWindow | None, left: Callable[[], None], parent: QObject) -> list[Watcher]:
    """Imported here, since each needs libraries that the others do not have."""
    if sys.platform == "win32":
        from ui.shell.presence.windows import WindowsDesktop

        return [WindowsDesktop(int(window.winId()), left)] if window is not None else []
    if sys.platform == "darwin":
        from ui.shell.presence.macos import MacDesktop

        return [MacDesktop(left)]
    from ui.shell.presence.linux import LinuxDesktop, session_bus, system_bus

    return [LinuxDesktop(system_bus(), session_bus(), left, parent)]
