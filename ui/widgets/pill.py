"""A small state with its sign: saved, recording told, offline."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ui.shell import icons, theme
from ui.widgets.labels import words as label


class StatusPill(QWidget):
    """An icon and a word in one colour.  Its words are its accessible name."""

    def __init__(self, icon: str = "", words: str = "", role: str = "muted", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._role = icon, role
        self._icon, self._words = QLabel(), label("", "muted", wrap=False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._icon)
        row.addWidget(self._words)
        self.set_state(icon, words, role)

    def set_state(self, icon: str, words: str, role: str = "muted") -> None:
        """role: muted, text, accent, r4, r3, r2."""
        self._name, self._role = icon, role
        self._words.setText(words)
        self.setAccessibleName(words)
        self._colour()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_words"):
            self._colour()

    def _colour(self) -> None:
        look = theme.current()
        self._icon.setVisible(bool(self._name))
        if self._name:
            self._icon.setPixmap(icons.pixmap(self._name, self._role, look.px(14), self.devicePixelRatioF()))
        self._words.setStyleSheet("" if self._role == "muted" else f"color: {look.roles[self._role]};")
