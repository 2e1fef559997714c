"""What a flag asks to do, as boxes to tick while doing it.

The ticks help the eye.  What is on record are the steps of the protocol.
"""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QSizePolicy

from ui.shell import icons, theme
from ui.widgets.paragraph import Paragraph, lay


class ActionBox(QCheckBox):
    """A check box whose words go on in the next line where there is no room."""

    def __init__(self, text: str, name: str) -> None:
        super().__init__(text)
        self._sets: dict[tuple[int, float], Paragraph] = {}
        self.setObjectName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.toggled.connect(self.update)

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._set(width).height + 2

    def sizeHint(self) -> QSize:
        return QSize(120, self._line() + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(40, self._line() + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme.current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side, line = look.px(14), self._line()
        box = QRectF(3.5, (line - side) / 2 + 0.5, side, side)
        painter.setPen(QPen(look.color("accent" if self.isChecked() else "edge"), 1.2))
        painter.setBrush(look.color("accent" if self.isChecked() else "raised"))
        painter.drawRoundedRect(box, 3, 3)
        if self.isChecked():
            tick = icons.pixmap("check", "on-accent", side - 2, self.devicePixelRatioF())
            painter.drawPixmap(box.toRect().x() + 1, box.toRect().y() + 1, tick)
        ink = look.color("muted" if self.isChecked() else "text")
        self._set(self.width()).draw(painter, 3 + side + 8, 0, ink)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look.color("focus"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), theme.RADIUS, theme.RADIUS)

    def _line(self) -> int:
        return round(theme.current().px(14) * 1.5)

    def _set(self, width: int) -> Paragraph:
        """The words broken for a width; asked for many times in every layout."""
        look = theme.current()
        key = (width, look.scale)
        if key not in self._sets:
            if len(self._sets) > 8:
                self._sets.clear()
            self._sets[key] = lay(self.text(), look.font(14), width - look.px(14) - 15)
        return self._sets[key]
