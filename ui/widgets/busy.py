"""A quiet line that says: working.  It has its place whether or not it moves, so nothing shifts."""

from PySide6.QtCore import QRectF, QTimer
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from ui.shell import theme

_STEP, _PIECE, _INTERVAL = 0.012, 0.28, 16


class BusyLine(QFrame):
    """Two pixels high.  While busy a piece of the accent wanders; where nothing may move, all of it is accented."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setProperty("role", "hairline")
        self.setFixedHeight(2)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._busy, self._at = False, 0.0
        self._timer = QTimer(self, interval=_INTERVAL)
        self._timer.timeout.connect(self._on_step)

    @property
    def busy(self) -> bool:
        return self._busy

    def set_busy(self, busy: bool) -> None:
        from ui.shell.motion import still

        self._busy, self._at = busy, 0.0
        if busy and not still():
            self._timer.start()
        else:
            self._timer.stop()
        self.update()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._busy:
            return
        room = QRectF(self.rect())
        if self._timer.isActive():
            left = (self._at * (1 + _PIECE) - _PIECE) * room.width()
            room = QRectF(left, 0, _PIECE * room.width(), room.height())
        QPainter(self).fillRect(room, theme.current().color("accent"))

    def _on_step(self) -> None:
        self._at = (self._at + _STEP) % 1.0
        self.update()
