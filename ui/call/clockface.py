"""How long the call has lasted: large, always at the same place, painted without laying anything out again."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.shell import theme


class ClockFace(QWidget):
    """Hours, minutes and seconds in figures of one width."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = "00:00:00"
        self.setObjectName("call.clock")
        self.setAccessibleName(self.tr("The call has lasted"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def text(self) -> str:
        return self._text

    def show_seconds(self, seconds: float) -> None:
        whole = max(0, int(seconds))
        text = f"{whole // 3600:02}:{whole // 60 % 60:02}:{whole % 60:02}"
        if text != self._text:
            self._text = text
            self.setAccessibleDescription(text)
            self.update()

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(theme.current().font(28, bold=True))
        return QSize(metrics.horizontalAdvance("00:00:00") + 2, metrics.ascent() + 4)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme.current(), QPainter(self)
        painter.setFont(look.font(28, bold=True))
        painter.setPen(look.color("text"))
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), self._text)
