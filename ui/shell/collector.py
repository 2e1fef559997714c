"""Looks for garbage on the GUI thread only.

Python's own collector runs on whichever thread happens to allocate.  A widget that is part of a cycle would then be
destroyed on the thread of the database, which ends the process.
"""

import gc

from PySide6.QtCore import QObject, QTimer

EVERY = 1_000  # ms
_LOADED = 8_000  # new objects at once: a guide or a page was loaded, and will stay


class Collector(QObject):
    """Takes the place of the automatic collector for as long as the process lives."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self, interval=EVERY)
        self._timer.timeout.connect(self.collect_due)
        self._timer.start()

    def collect_due(self) -> None:
        """Collect as far as Python's own thresholds say it is time.

        What was loaded in one go is not searched, now or later: thirty thousand objects hold the thread for longer than
        a frame.
        """
        if gc.get_count()[0] > _LOADED:
            gc.freeze()
            return
        oldest = -1
        for count, most in zip(gc.get_count(), gc.get_threshold(), strict=True):
            if count <= most:
                break
            oldest += 1
        if oldest >= 0:
            gc.collect(oldest)
