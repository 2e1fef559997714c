"""Columns side by side while there is room for them, else one above the other."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QBoxLayout, QWidget

from ui.shell import theme

LEAST = 300
"""px at 100 % of text that a column wants, though it could do with less."""


class SideBySide(QBoxLayout):
    """Asks for no more width than its widest column."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(QBoxLayout.Direction.LeftToRight, parent)
        self._columns = parent is not None  # of a page; a line within one stays a line as long as it can

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
        widths, least = self._widths, theme.current().px(LEAST) if self._columns else 0
        needed = self._around + sum(max(width, least) for width in widths) + self.spacing() * (len(widths) - 1)
        fits = needed <= width
        wanted = QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom
        if self.direction() is not wanted:
            self.setDirection(wanted)
