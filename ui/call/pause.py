"""Two minutes of quiet breathing after a hard call.  Offered, never asked for, and over with one key."""

import math

from PySide6.QtCore import QElapsedTimer, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.shell import theme
from ui.shell.motion import still
from ui.widgets.button import Button
from ui.widgets.labels import words

LASTS = 120.0  # seconds
_IN, _OUT = 4.0, 6.0


class _Breath(QWidget):
    """A ring that opens and closes; with reduced motion it stands still and the words alone lead."""

    def __init__(self) -> None:
        super().__init__()
        self._open = 0.0

    def sizeHint(self) -> QSize:
        return QSize(200, 200)

    def show_open(self, share: float) -> None:
        self._open = share
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme.current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = min(self.width(), self.height()) - 8
        size = side * (0.45 + 0.55 * self._open)
        room = QRectF((self.width() - size) / 2, (self.height() - size) / 2, size, size)
        painter.setBrush(look.color("accent-soft"))
        painter.setPen(QPen(look.color("accent"), 2))
        painter.drawEllipse(room)


class Pause(QWidget):
    """Ends by itself, by Escape, or by its button."""

    ended = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("call.pause")
        self._passed = QElapsedTimer()
        self._timer = QTimer(self, interval=40)
        self._timer.timeout.connect(self._on_tick)
        self._breath = _Breath()
        self._breath.setFixedSize(200, 200)
        self._words = words("", "heading", wrap=False)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._skip = Button(self.tr("That is enough"), "quiet", name="call.pause.end")
        self._skip.clicked.connect(self.end)
        column = QVBoxLayout(self)
        column.setSpacing(16)
        column.addStretch(2)
        for part in (self._breath, self._words, self._skip):
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def begin(self) -> None:
        self._passed.start()
        self._timer.setInterval(1000 if still() else 40)
        self._timer.start()
        self._on_tick()
        self._skip.setFocus(Qt.FocusReason.OtherFocusReason)

    def end(self) -> None:
        self._timer.stop()
        self.ended.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.end()
        else:
            super().keyPressEvent(event)

    def _on_tick(self) -> None:
        passed = self._passed.elapsed() / 1000
        if passed >= LASTS:
            self.end()
            return
        at = passed % (_IN + _OUT)
        inward = at < _IN
        share = at / _IN if inward else 1 - (at - _IN) / _OUT
        if not still():
            self._breath.show_open((1 - math.cos(math.pi * share)) / 2)
        text = self.tr("Breathe in") if inward else self.tr("Breathe out")
        if text != self._words.text():
            self._words.setText(text)
