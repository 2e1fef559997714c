"""What a place says while nothing is in it."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.shell import icons, shortcuts, theme
from ui.widgets.keyhint import KeyHint
from ui.widgets.labels import words


class EmptyState(QWidget):
    """An icon, what belongs here, and the key that starts it."""

    def __init__(
        self,
        icon: str,
        title: str,
        text: str = "",
        action: shortcuts.Action | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._name = icon
        self._icon = QLabel()
        self._icon.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(8)
        column.addStretch(1)
        column.addWidget(self._icon)
        for line, role in ((title, "heading"), (text, "muted")):
            if line:
                label = words(line, role)
                label.setAlignment(Qt.AlignmentFlag.AlignCenter)
                column.addWidget(label)
        if action is not None:
            row = QHBoxLayout()
            row.setSpacing(8)
            row.addStretch(1)
            row.addWidget(KeyHint(action))
            row.addWidget(words(shortcuts.text(action), "muted", wrap=False))
            row.addStretch(1)
            column.addSpacing(8)
            column.addLayout(row)
        column.addStretch(2)
        self._colour()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_icon"):
            self._colour()

    def _colour(self) -> None:
        ratio = self.devicePixelRatioF()
        self._icon.setPixmap(icons.pixmap(self._name, "muted", theme.current().px(28), ratio))
