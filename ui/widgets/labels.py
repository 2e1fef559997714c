"""Labels that show plain text only."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

PLAIN = 0
"""Qt.TextFormat.PlainText, as a number: loading the Qt namespace takes as long as the rest of the first page."""


def words(text: str, role: str = "", *, wrap: bool = True, name: str = "") -> QLabel:
    """A label that never reads markup.  role: of the style sheet.  name: object name `page.field`."""
    label = QLabel(text)
    label.setProperty("textFormat", PLAIN)
    label.setWordWrap(wrap)
    if role:
        label.setProperty("role", role)
    if name:
        label.setObjectName(name)
    return label


class ElidedLabel(QLabel):
    """One line that ends in an ellipsis where there is no room; the whole text is its tool tip."""

    def __init__(self, text: str = "", role: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("textFormat", PLAIN)
        if role:
            self.setProperty("role", role)
        self.setText(text)

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self.text()) + 2, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 4, super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        from PySide6.QtCore import Qt

        room = self.contentsRect()
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        self.setToolTip(self.text() if shown != self.text() else "")
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(room, int(self.alignment()) | int(Qt.TextFlag.TextSingleLine), shown)
