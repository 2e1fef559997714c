"""Columns side by side while there is room for them, else one above the other."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QBoxLayout, QWidget


class SideBySide(QBoxLayout):
    """Asks for no more width than its widest column."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(QBoxLayout.Direction.LeftToRight, parent)

    def minimumSize(self) -> QSize:
        return QSize(self._around + max(self._widths, default=0), super().minimumSize().height())

    def heightForWidth(self, width: int) -> int:
        self._turn(width)
        return super().heightForWidth(width)

    def setGeometry(self, rect: QRect) -> None:
        self._turn(rect.width())
        super().setGeometry(rect)

    @property
    def _widths(self) -> list[int]:
        items = (self.itemAt(at) for at in range(self.count()))
        return [item.minimumSize().width() for item in items if item is not None]

    @property
    def _around(self) -> int:
        margins = self.contentsMargins()
        return margins.left() + margins.right()

    def _turn(self, width: int) -> None:
        widths = self._widths
        needed = self._around + sum(widths) + self.spacing() * (len(widths) - 1)
        fits = needed <= width
        wanted = QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom
        if self.direction() is not wanted:
            self.setDirection(wanted)
