"""How long something takes until it is on screen: from the key to the end of the frame that paints it."""

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

PATIENCE = 2_000  # ms after which a frame counts as never painted


class Frames(QObject):
    """Watches one widget.  Runs the event loop as the program does; nothing is forced to paint early.

    wanted: with the application watched, which widget it is that has to be painted.
    """

    def __init__(self, widget: QWidget | QApplication, wanted: Callable[[QObject], bool] | None = None) -> None:
        super().__init__()
        self._wanted = wanted
        self._loop = QEventLoop()
        self._waiting = False
        self._painted_at = 0.0
        widget.installEventFilter(self)

    def after(self, action: Callable[[], object]) -> float:
        """Milliseconds from the beginning of `action` to the end of the frame in which the widget was painted."""
        self._waiting = True
        begun = time.perf_counter()
        action()
        if self._waiting:
            patience = QTimer(singleShot=True)
            patience.timeout.connect(self._on_never)
            patience.start(PATIENCE)
            self._loop.exec()
            patience.stop()
        return (self._painted_at - begun) * 1000

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        painted = self._waiting and event.type() is QEvent.Type.Paint
        if painted and (self._wanted is None or self._wanted(watched)):
            self._waiting = False
            QTimer.singleShot(0, self._on_frame_over)
        return False

    def _on_frame_over(self) -> None:
        self._painted_at = time.perf_counter()
        self._loop.quit()

    def _on_never(self) -> None:
        raise RuntimeError("the frame was never painted")


def rest(milliseconds: int) -> None:
    """Let the program do what it does between two keys."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


class Gaps(QObject):
    """How long the GUI thread is held: the longest time between two turns of its event loop."""

    def __init__(self) -> None:
        super().__init__()
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._on_turn)
        self._last = 0.0
        self.longest = 0.0

    def during(self, milliseconds: int) -> float:
        """The longest gap, in milliseconds, while the program runs on for `milliseconds`."""
        self.longest, self._last = 0.0, time.perf_counter()
        self._timer.start()
        rest(milliseconds)
        self._timer.stop()
        return self.longest * 1000

    def _on_turn(self) -> None:
        now = time.perf_counter()
        self.longest = max(self.longest, now - self._last)
        self._last = now
