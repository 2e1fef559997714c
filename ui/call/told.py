"""Something the caller has to be told once: a switch that keeps the time."""

from datetime import datetime

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QSizePolicy

from ui.shell import icons, theme
from ui.shell.shortcuts import Action, key

_VCENTER = int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)


class ToldButton(QCheckBox):
    """A check box that says what was told and when.  It keeps its width whatever it says."""

    def __init__(self, short: str, whole: str, action: Action) -> None:
        super().__init__(short)
        self._key = key(action)
        self._time = ""
        self.setAccessibleName(whole)
        self.setAccessibleDescription(self._key)
        self.setToolTip(f"{whole}  {self._key}")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def hitButton(self, pos: object) -> bool:
        return True

    def nextCheckState(self) -> None:
        """What was recorded decides what is shown."""

    def show_told(self, at: datetime | None) -> None:
        self._time = f"{at.astimezone():%H:%M}" if at else ""
        self.setChecked(at is not None)
        self.setAccessibleDescription(" ".join(filter(None, (self._time, self._key))))
        self.update()

    def sizeHint(self) -> QSize:
        look = theme.current()
        metrics, small = QFontMetrics(look.font(13)), QFontMetrics(look.font(12))
        end = max(small.horizontalAdvance("00:00"), small.horizontalAdvance(self._key))
        return QSize(look.px(16) + metrics.horizontalAdvance(self.text()) + end + 32, metrics.height() + 12)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme.current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        told = self.isChecked()
        room = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(
            QPen(look.color("line" if told else "edge"), 1, Qt.PenStyle.SolidLine if told else Qt.PenStyle.DashLine)
        )
        painter.setBrush(look.color("accent-soft" if told else "surface"))
        painter.drawRoundedRect(room, theme.RADIUS, theme.RADIUS)
        side = look.px(15)
        sign = icons.pixmap(
            "check" if told else "circle-dashed", "accent" if told else "muted", side, self.devicePixelRatioF()
        )
        painter.drawPixmap(9, (self.height() - side) // 2, sign)
        painter.setFont(look.font(13))
        painter.setPen(look.color("text" if told else "muted"))
        words = self.rect().adjusted(9 + side + 6, 0, -9, 0)
        painter.drawText(words, _VCENTER, self.text())
        painter.setFont(look.font(12))
        painter.setPen(look.color("muted"))
        painter.drawText(words, int(Qt.AlignmentFlag.AlignRight) | _VCENTER, self._time or self._key)
        if self.hasFocus():
            painter.setPen(QPen(look.color("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(room.adjusted(0.5, 0.5, -0.5, -0.5), theme.RADIUS, theme.RADIUS)
