"""Panels that share one place.  Only the one on top says how much room is needed."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedWidget, QWidget


class Pile(QStackedWidget):
    """A stack that is as small as what it shows, not as the largest of what it could show."""

    def __init__(self, *widgets: QWidget) -> None:
        super().__init__()
        for widget in widgets:
            self.addWidget(widget)
        self.currentChanged.connect(self.updateGeometry)

    def minimumSizeHint(self) -> QSize:
        top = self.currentWidget()
        return top.minimumSizeHint() if top is not None else QSize(0, 0)

    def sizeHint(self) -> QSize:
        top = self.currentWidget()
        return top.sizeHint() if top is not None else QSize(0, 0)

    def hasHeightForWidth(self) -> bool:
        return False
