"""The sheet of all pages before the vault: one narrow column under the name of the house, and a shore behind it."""

from PySide6.QtCore import QEvent, QPointF, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.shell import theme
from ui.shell.theme import FRAME
from ui.widgets.labels import words
from ui.widgets.scroll import ScrollArea

WIDTH = 440
_SHORE, _FIRST, _APART, _RINGS = 0.80, 44, 40, 7


class Column(ScrollArea):
    """Pages fill `body`.  name: object name; title: the heading under the name of the house; text: what it is about."""

    def __init__(self, name: str, title: str = "", text: str = "", parent: QWidget | None = None) -> None:
        self._sheet = _Shore()
        super().__init__(self._sheet, parent)
        self.setObjectName(name)
        self._sign = QLabel()
        self._dressed = False
        self._inner = QFrame()
        self.body = QVBoxLayout()
        self.body.setSpacing(16)
        column = QVBoxLayout(self._inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._letterhead())
        column.addSpacing(32)
        if title:
            column.addWidget(words(title, "title", name=f"{name}.title"))
            column.addSpacing(8)
        if text:
            column.addWidget(words(text, "muted"))
        if title:
            column.addSpacing(24)
        column.addLayout(self.body)
        column.addStretch(1)
        whole = QHBoxLayout(self._sheet)
        whole.addStretch(30)
        whole.addWidget(self._inner)
        whole.addStretch(70)
        self._size()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_inner"):
            self._size()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        layout = self._sheet.layout()
        if layout is not None:  # begins at a fixed height: what appears in the column moves nothing that is above
            layout.setContentsMargins(24, max(32, self.height() * 17 // 100), 24, 32)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Words and fields come with the first frame, what only pleases the eye with the second."""
        super().paintEvent(event)
        if not self._dressed:
            self._dressed = True
            QTimer.singleShot(FRAME, self._dress)

    def _dress(self) -> None:
        self._sheet.drawn = True
        self._sheet.update()
        self._size()

    def _letterhead(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._sign)
        row.addWidget(words(self.tr("Tingan"), "display", wrap=False))
        row.addStretch(1)
        return row

    def _size(self) -> None:
        look = theme.current()
        self._inner.setFixedWidth(min(look.px(WIDTH), 760))
        self._sign.setFixedSize(look.px(32), look.px(32))
        if self._dressed:
            from ui.shell import icons

            self._sign.setPixmap(icons.pixmap("tingan", "accent", look.px(32), self.devicePixelRatioF()))


class _Shore(QWidget):
    """A line of shore and what is heard across it, in the colour of hairlines."""

    drawn = False

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.drawn:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.current().color("line"), 1))
        shore = self.height() * _SHORE
        middle = QPointF(self.width() * 0.76, shore)
        painter.drawLine(QPointF(0, shore + 0.5), QPointF(self.width(), shore + 0.5))
        painter.setClipRect(0, 0, self.width(), int(shore))
        for ring in range(_RINGS):
            radius = _FIRST + ring * _APART
            painter.setOpacity(1 - ring / (_RINGS + 1))
            painter.drawEllipse(middle, radius, radius)
