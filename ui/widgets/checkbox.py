"""A box to tick, with a tick in the colour of the theme."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QStyle, QStyleOptionButton

from ui.shell import icons


class CheckBox(QCheckBox):
    """As any check box; only the tick is drawn here."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.isChecked():
            return
        option = QStyleOptionButton()
        self.initStyleOption(option)
        room = self.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, self)
        side = room.width() - 2
        tick = icons.pixmap("check", "on-accent", side, self.devicePixelRatioF())
        QPainter(self).drawPixmap(room.x() + 1, room.y() + (room.height() - side) // 2, tick)
