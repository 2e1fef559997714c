"""The line between two panels: a hairline to the eye, wide enough for the hand."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QWidget

from ui.shell import theme

_WIDE = 9


class _Handle(QSplitterHandle):
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.isEnabled():
            return
        look, painter = theme.current(), QPainter(self)
        across = self.orientation() is Qt.Orientation.Horizontal
        room = QRectF(self.rect())
        if across:
            painter.fillRect(QRectF(room.center().x() - 0.5, 0, 1, room.height()), look.color("line"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color("accent" if self.underMouse() else "line"))
        long, thick = 36.0, 3.0
        grip = QRectF(0, 0, thick, long) if across else QRectF(0, 0, long, thick)
        grip.moveCenter(room.center())
        if not across or self.underMouse():
            painter.drawRoundedRect(grip, thick / 2, thick / 2)


class Divider(QSplitter):
    """A splitter that never lets a panel disappear."""

    def __init__(self, orientation: Qt.Orientation, *widgets: QWidget) -> None:
        super().__init__(orientation)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(_WIDE)
        for widget in widgets:
            self.addWidget(widget)

    def hold(self, *, held: bool) -> None:
        """While held, the border is where it is and is not offered to the hand."""
        for at in range(1, self.count()):
            self.handle(at).setEnabled(not held)

    def createHandle(self) -> QSplitterHandle:
        return _Handle(self.orientation(), self)
