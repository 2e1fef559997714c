"""A box to choose from, with an arrow in the colour of the theme."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter

from ui.shell import icons, theme

_BESIDE = 16  # px between the words and the edge at the left and the arrow at the right


class ComboBox(QComboBox):
    """Ignores the wheel while closed, so that scrolling a page never changes an entry."""

    def paintEvent(self, event: QPaintEvent) -> None:
        side = theme.current().px(16)
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        room = self.width() - side - 8 - _BESIDE
        option.currentText = self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, room)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        arrow = icons.pixmap("chevron-down", "text" if self.isEnabled() else "muted", side, self.devicePixelRatioF())
        painter.drawPixmap(self.width() - side - 8, (self.height() - side) // 2, arrow)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
