"""How far something long has come, and a way to stop it."""

import time

from PySide6.QtCore import QEvent, QObject, QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.shell import theme
from ui.widgets.button import Button
from ui.widgets.labels import words

_APART = 0.05  # seconds between two reports


class Relay(QObject):
    """Handed to a job on another thread as its `progress(done, total)`.  Emits `moved` here, not too often."""

    moved = Signal(int, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.stopped = False
        self._last = 0.0

    def __call__(self, done: int, total: int) -> bool:
        now = time.monotonic()
        if done >= total or now - self._last > _APART:
            self._last = now
            self.moved.emit(done, total)
        return not self.stopped


class ProgressLine(QWidget):
    """A line that fills, a sentence, and a button to stop.  Emits `stopped`; hidden while nothing is under way."""

    stopped = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = _Line()
        self._words = words("", "muted", name=f"{name}.progress")
        self._stop = Button(self.tr("Stop"), "quiet", icon="x", name=f"{name}.stop")
        self._stop.clicked.connect(self._on_stop)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._words, 1)
        row.addWidget(self._stop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(row)
        column.addWidget(self._line)
        self.hide()

    def begin(self, text: str, *, stoppable: bool = True) -> None:
        self._words.setText(text)
        self._line.setAccessibleName(text)
        self._stop.setVisible(stoppable)
        self._stop.setEnabled(True)
        self.set_progress(0, 1)
        self.show()

    def end(self) -> None:
        self.hide()

    def set_progress(self, done: int, total: int) -> None:
        self._line.share = min(1.0, done / max(1, total))
        self._line.setAccessibleDescription(f"{self._line.share:.0%}")
        self._line.update()

    def _on_stop(self) -> None:
        self._stop.setEnabled(False)
        self.stopped.emit()


class _Line(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.share = 0.0
        self.setFixedHeight(4)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, painter = theme.current(), QPainter(self)
        painter.fillRect(self.rect(), look.color("line"))
        room = QRectF(self.rect())
        room.setWidth(room.width() * self.share)
        painter.fillRect(room, look.color("accent"))
