"""Grounds, hairlines and headings."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.widgets.labels import words


class Card(QFrame):
    """A raised sheet with a hairline around it, 16 px inside.  Put things into `body`."""

    ROLE = "card"

    def __init__(self, parent: QWidget | None = None, *, inside: int = 16, spacing: int = 12) -> None:
        super().__init__(parent)
        self.setProperty("role", self.ROLE)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(inside, inside, inside, inside)
        self.body.setSpacing(spacing)


class QuietCard(Card):
    """A sunken ground without a line, for what stands back."""

    ROLE = "card-quiet"


class Hairline(QFrame):
    """A line of one pixel."""

    def __init__(self, parent: QWidget | None = None, *, vertical: bool = False) -> None:
        super().__init__(parent)
        self.setProperty("role", "hairline")
        if vertical:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)


class SectionTitle(QWidget):
    """A small heading, with room for something at its right (`right`)."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words(text, "section")
        self.right = QHBoxLayout()
        self.right.setSpacing(8)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._words, 1)
        row.addLayout(self.right)

    def set_text(self, text: str) -> None:
        self._words.setText(text)
