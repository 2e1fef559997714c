"""A box to choose from, with an arrow in the colour of the theme."""

from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox

from ui.shell import icons, theme


class ComboBox(QComboBox):
    """Ignores the wheel while closed, so that scrolling a page never changes an entry."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        side = theme.current().px(16)
        painter = QPainter(self)
        arrow = icons.pixmap("chevron-down", "text" if self.isEnabled() else "muted", side, self.devicePixelRatioF())
        painter.drawPixmap(self.width() - side - 8, (self.height() - side) // 2, arrow)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
