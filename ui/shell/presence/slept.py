"""Notices after the fact that the machine slept, where no desktop said so beforehand.

One clock of the system stands still while the machine sleeps and another goes on; when the two have drifted apart, it
slept.  The idle time alone would not do: it is measured on the clock that stands still.
"""

import sys
import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

EVERY = 3_000  # ms
_SLEEP = 5.0  # seconds of drift that are no longer the trembling of two clocks


def asleep_so_far() -> float:
    """Seconds this machine has slept since it was started; 0 where the system does not tell."""
    if sys.platform == "linux":
        goes_on, stands_still = time.CLOCK_BOOTTIME, time.CLOCK_MONOTONIC
    elif sys.platform == "darwin":
        goes_on, stands_still = time.CLOCK_MONOTONIC, time.CLOCK_UPTIME_RAW
    else:
        return 0.0
    return time.clock_gettime(goes_on) - time.clock_gettime(stands_still)


class Slept(QObject):
    def __init__(
        self, left: Callable[[], None], parent: QObject | None = None, asleep: Callable[[], float] = asleep_so_far
    ) -> None:
        super().__init__(parent)
        self.sources: tuple[str, ...] = ("clocks",)
        self._left, self._asleep = left, asleep
        self._before = asleep()
        self._timer = QTimer(self, interval=EVERY)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        before, self._before = self._before, self._asleep()
        if self._before - before >= _SLEEP:
            self._left()

    def stop(self) -> None:
        self._timer.stop()
