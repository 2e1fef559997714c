"""The commitment that closes a safety plan: which step first, whom to call first, until when, the caller's answer."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.domain.plans import CommitmentId, CommitmentQuestion
from app.domain.text import Language
from ui.widgets.labels import words


class _Line(QLineEdit):
    passed = Signal(int)
    escaped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
        self.setMaxLength(400)
        self.setProperty("role", "compact")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.passed.emit(1)
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        self.passed.emit(1 if forward else -1)
        return True


class Commitments(QWidget):
    """A sentence to say and a line for each thing to agree on."""

    edited = Signal()
    passed = Signal(int)
    """Past the last line (1) or before the first (-1)."""
    escaped = Signal()

    def __init__(
        self, questions: tuple[CommitmentQuestion, ...], language: Language, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._lines: dict[CommitmentId, _Line] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for question in questions:
            line = _Line()
            line.setObjectName(f"call.plan.{question.id}")
            line.setAccessibleName(question.label.in_(language))
            line.setAccessibleDescription(question.ask.in_(language))
            line.setPlaceholderText(question.label.in_(language))
            line.textEdited.connect(self.edited)
            line.editingFinished.connect(self.edited)
            line.passed.connect(self._on_passed)
            line.escaped.connect(self.escaped)
            column.addWidget(words(question.ask.in_(language), wrap=True))
            column.addWidget(line)
            column.addSpacing(4)
            self._lines[question.id] = line
        column.addStretch(1)

    @property
    def said(self) -> int:
        """How many of them have words."""
        return sum(bool(line.text().strip()) for line in self._lines.values())

    def begin(self, agreed: Mapping[CommitmentId, str]) -> None:
        for id_, line in self._lines.items():
            line.setText(agreed.get(id_, ""))

    def words(self) -> dict[CommitmentId, str]:
        return {id_: line.text() for id_, line in self._lines.items() if line.text()}

    def arrive(self) -> None:
        """The focus goes to the first line without words."""
        lines = list(self._lines.values())
        empty = next((line for line in lines if not line.text().strip()), lines[0])
        empty.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_passed(self, step: int) -> None:
        lines = list(self._lines.values())
        at = next((at for at, line in enumerate(lines) if line.hasFocus()), 0) + step
        if 0 <= at < len(lines):
            lines[at].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.passed.emit(step)
