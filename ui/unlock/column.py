"""The sheet all pages before the vault are set on: one narrow column with the name of the house above it."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.shell import icons, theme
from ui.widgets.labels import words
from ui.widgets.scroll import ScrollArea

WIDTH = 440


class Column(ScrollArea):
    """Pages fill `body`.  title: the heading under the name; empty for none.  calls(name) gives the object name."""

    def __init__(self, name: str, title: str = "", text: str = "", parent: QWidget | None = None) -> None:
        sheet = QWidget()
        super().__init__(sheet, parent)
        self.setObjectName(name)
        self._sign = QLabel()
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
            column.addSpacing(8)
        column.addSpacing(16)
        column.addLayout(self.body)
        whole = QVBoxLayout(sheet)
        whole.setContentsMargins(24, 40, 24, 40)
        whole.addStretch(2)
        whole.addWidget(self._inner, 0, Qt.AlignmentFlag.AlignHCenter)
        whole.addStretch(3)
        self._size()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_inner"):
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
        self._inner.setFixedWidth(min(look.px(WIDTH), 720))
        self._sign.setPixmap(icons.pixmap("tingan", "accent", look.px(32), self.devicePixelRatioF()))
