"""When typed words are saved: soon after the last key, and often enough while the keys do not stop."""

from PySide6.QtCore import QObject, QTimer, Signal

from ui.call.draft import AT_LEAST_EVERY, PAUSE


class Pace(QObject):
    """As the draft of the notes keeps time, for words that are not the notes."""

    due = Signal()
    """What was typed should be handed on now."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waits = False
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._limit = QTimer(self, singleShot=True, interval=AT_LEAST_EVERY)
        self._pause.timeout.connect(self.hurry)
        self._limit.timeout.connect(self.hurry)

    def on_edited(self) -> None:
        self._pause.start()
        if not self._waits:
            self._limit.start()
        self._waits = True

    def hurry(self) -> None:
        """Hand on at once what waits, if anything does."""
        waits = self._waits
        self.forget()
        if waits:
            self.due.emit()

    def forget(self) -> None:
        self._waits = False
        self._pause.stop()
        self._limit.stop()
