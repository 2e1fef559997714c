"""Text of any length to read.  What is too long to be laid out at once comes in parts, one at a time."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.cases.prose import Prose
from ui.widgets.button import Button
from ui.widgets.labels import words

PART = 20_000
"""Characters that are laid out and painted without anybody noticing."""
_NEAR = 2_000


class LongProse(QWidget):
    """name: of the text; the keys beside it are `name.before` and `name.further`.  marks: as in `Prose`."""

    def __init__(self, name: str, label: str, text: str, *, marks: bool = False) -> None:
        super().__init__()
        self._parts, self._marks, self._at = parts(text), marks, 0
        self._length = len(text)
        self._prose = Prose(name, label)
        self._place = words("", "small", name=f"{name}.place")
        self._before = Button(self.tr("Part before"), "quiet", name=f"{name}.before")
        self._further = Button(self.tr("Next part"), "quiet", name=f"{name}.further")
        self._before.clicked.connect(self._on_before)
        self._further.clicked.connect(self._on_further)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._prose)
        self._row = QWidget(self)
        row = QHBoxLayout(self._row)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._place, 1)
        row.addWidget(self._before)
        row.addWidget(self._further)
        column.addWidget(self._row)
        self._row.setVisible(len(self._parts) > 1)
        self._show()

    def _show(self) -> None:
        self._prose.show_text(self._parts[self._at], marks=self._marks)
        start = sum(map(len, self._parts[: self._at]))
        told = self.tr("Characters {first} to {last} of {all}")
        self._place.setText(
            told.format(first=f"{start + 1:,}", last=f"{start + len(self._parts[self._at]):,}", all=f"{self._length:,}")
        )
        self._before.setEnabled(self._at > 0)
        self._further.setEnabled(self._at < len(self._parts) - 1)

    def _on_before(self) -> None:
        self._at -= 1
        self._show()

    def _on_further(self) -> None:
        self._at += 1
        self._show()


def parts(text: str) -> Sequence[str]:
    """The text in pieces of at most `PART` characters, cut at the end of a line where one is near.  Together they are
    the text."""
    found = []
    while len(text) > PART:
        line = text.rfind("\n", PART - _NEAR, PART) + 1
        found.append(text[: line or PART])
        text = text[line or PART :]
    return (*found, text)
