"""A minute of breathing before the first call, as the guide paces it.  It ends by itself or by its button."""

import math

from PySide6.QtCore import QElapsedTimer, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.wellbeing import BreathingPacer
from ui.shell import i18n, theme
from ui.shell.motion import still
from ui.widgets.button import Button
from ui.widgets.labels import words

_FRAME, _SECOND = 40, 1000  # ms


class _Ring(QWidget):
    """Opens and closes with the breath; stands still where less motion is asked for."""

    def __init__(self) -> None:
        super().__init__()
        self._open = 0.0
        self.setFixedSize(132, 132)

    def show_open(self, share: float) -> None:
        self._open = share
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, painter = theme.current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        size = (self.width() - 8) * (0.45 + 0.55 * self._open)
        room = QRectF((self.width() - size) / 2, (self.height() - size) / 2, size, size)
        painter.setBrush(look.color("accent-soft"))
        painter.setPen(QPen(look.color("accent"), 2))
        painter.drawEllipse(room)


class Breathing(QWidget):
    """ended: the time is over, or somebody had enough."""

    ended = Signal()

    def __init__(self, pacer: BreathingPacer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pacer = pacer
        self._passed = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_tick)
        self._ring = _Ring()
        self._cue = words("", "heading", name="shifts.breathing.cue")
        self._left = words(self._length(pacer.seconds), "muted", name="shifts.breathing.left")
        self._button = Button(self.tr("Breathe"), "", icon="leaf", name="shifts.breathing.begin")
        self._button.clicked.connect(self._on_button)
        beside = QVBoxLayout()
        beside.addStretch(1)
        for part in (self._cue, self._left):
            beside.addWidget(part)
        beside.addWidget(self._button, 0, Qt.AlignmentFlag.AlignLeft)
        beside.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self._ring)
        row.addLayout(beside, 1)

    @property
    def running(self) -> bool:
        return self._timer.isActive()

    def begin(self) -> None:
        self._passed.start()
        self._timer.start(_SECOND if still() else _FRAME)
        self._name_button(self.tr("That is enough"))
        self._on_tick()

    def end(self) -> None:
        """Stop, with the sentence that goes on."""
        self._timer.stop()
        self._ring.show_open(0.0)
        self._cue.setText(self._pacer.ending.in_(i18n.current()))
        self._left.setText("")
        self._name_button(self.tr("Once more"))
        self.ended.emit()

    def _on_button(self) -> None:
        if self.running:
            self.end()
        else:
            self.begin()

    def _name_button(self, text: str) -> None:
        self._button.setText(f" {text}")
        self._button.setAccessibleName(text)

    def _on_tick(self) -> None:
        passed = self._passed.elapsed() / 1000
        if passed >= self._pacer.seconds:
            self.end()
            return
        breathe_in = self._pacer.breathe_in
        at = passed % (breathe_in + self._pacer.breathe_out)
        inward = at < breathe_in
        share = at / breathe_in if inward else 1 - (at - breathe_in) / self._pacer.breathe_out
        if not still():
            self._ring.show_open((1 - math.cos(math.pi * share)) / 2)
        cue = (self._pacer.cue_in if inward else self._pacer.cue_out).in_(i18n.current())
        for label, text in ((self._cue, cue), (self._left, self._length(math.ceil(self._pacer.seconds - passed)))):
            if label.text() != text:
                label.setText(text)

    def _length(self, seconds: int) -> str:
        return self.tr("%n seconds", "", seconds)
