"""One quality dimension of a package being answered: its score, the anchor in words, a remark on it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from app.reports.parcel import Dimension
from ui.widgets.labels import words
from ui.widgets.segmented import Option, Segmented

_LONGEST = 2000  # characters


class RatedDimension(QWidget):
    """The line for a remark is there once there is a score.  changed: by a person, never by `set_rating`."""

    changed = Signal()

    def __init__(self, dimension: Dimension, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dimension = dimension
        scores = [Option(str(s), str(s), hint=anchor) for s, anchor in enumerate(dimension.anchors)]
        self._score = Segmented(scores, clearable=True)
        self._score.setObjectName(f"packages.rating.{dimension.id}")
        self._score.set_label(dimension.label)
        self._score.chosen.connect(self._on_changed)
        self._anchor = words("", "muted", name=f"packages.anchor.{dimension.id}")
        self._note = QLineEdit()
        self._note.setObjectName(f"packages.note.{dimension.id}")
        self._note.setAccessibleName(self.tr("Remark on {dimension}").format(dimension=dimension.label))
        self._note.setPlaceholderText(self.tr("What showed it"))
        self._note.setMaxLength(_LONGEST)
        self._note.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
        self._note.textEdited.connect(self._on_changed)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        grid.addWidget(words(dimension.label, "strong", wrap=False), 0, 0)
        grid.addWidget(self._score, 0, 1)
        grid.addWidget(self._anchor, 1, 0, 1, 2)
        grid.addWidget(self._note, 2, 0, 1, 2)

    @property
    def score(self) -> int | None:
        value = self._score.value
        return int(value) if value else None

    @property
    def note(self) -> str:
        return self._note.text()

    def set_rating(self, score: int | None, note: str) -> None:
        self._score.set_value("" if score is None else str(score))
        self._note.setText(note)
        self._settle()

    def _on_changed(self, _said: str) -> None:
        self._settle()
        self.changed.emit()

    def _settle(self) -> None:
        self._anchor.setText("" if self.score is None else self._dimension.anchors[self.score])
        self._anchor.setVisible(self.score is not None)
        self._note.setVisible(self.score is not None or bool(self.note))
