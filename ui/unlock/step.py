"""One step of the first start: a heading, a few fields, and the way on and back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.unlock.column import Column
from ui.widgets.button import Button
from ui.widgets.labels import words


class Step(Column):
    """Subclasses fill `body` and override `_on_next`.  name: object name of the page; number: from 1 to `last`."""

    went_back = Signal()

    def __init__(
        self,
        name: str,
        number: int,
        title: str,
        text: str = "",
        *,
        next_words: str = "",
        last: int = 5,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, title, text, parent)
        self.next = Button(next_words or self.tr("Continue"), "primary", name=f"{name}.next")
        self.back = Button(self.tr("Back"), "quiet", icon="arrow-left", name=f"{name}.back")
        if number == 1:
            self.back.hide()
        self.next.clicked.connect(self._on_next)
        self.back.clicked.connect(self.went_back)
        self._row = QHBoxLayout()
        self._row.setSpacing(8)
        self._row.addWidget(self.next)
        self._row.addWidget(self.back)
        self._row.addStretch(1)
        self._row.addWidget(
            words(self.tr("Step {number} of {last}").format(number=number, last=last), "small", wrap=False)
        )

    def close_with_buttons(self) -> None:
        """After the content: the row with the way on."""
        self.body.addSpacing(8)
        self.body.addLayout(self._row)

    def arrived(self) -> None:
        self.next.setFocus()

    def _on_next(self) -> None:
        """The way on.  Each step says what it needs first."""
