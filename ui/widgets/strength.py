"""How good a passphrase is, while it is typed: four pieces of a line and a word.  Never a red one."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.shell import theme
from ui.widgets.labels import words

PIECES = 4


class StrengthMeter(QWidget):
    """`show_strength(0..4)`, as `app.services.access.passphrase_strength` gives it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._says = (
            "",
            self.tr("Keep going"),
            self.tr("Good enough"),
            self.tr("Good"),
            self.tr("Very good"),
        )
        self._line = _Line()
        self._word = words("", "muted", wrap=False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._line, 1)
        row.addWidget(self._word)
        self.show_strength(0)

    def show_strength(self, strength: int) -> None:
        self._line.value = strength
        self._line.update()
        self._word.setText(self._says[strength])
        self._word.setMinimumWidth(max(self._word.fontMetrics().horizontalAdvance(said) for said in self._says))
        self.setAccessibleName(self.tr("Strength of the passphrase"))
        self.setAccessibleDescription(self._says[strength])


class _Line(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.value = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(120, theme.current().px(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, gap = theme.current(), 4
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        width = (self.width() - gap * (PIECES - 1)) / PIECES
        for piece in range(PIECES):
            painter.setBrush(look.color("accent" if piece < self.value else "line"))
            painter.drawRoundedRect(QRectF(piece * (width + gap), self.height() / 2 - 2, width, 4), 2, 2)
