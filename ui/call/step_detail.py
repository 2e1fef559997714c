"""What belongs to one step: how far it has come, who does it, and what has to be on record."""

from datetime import datetime

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from app.domain.crisis import Step, StepRecord, StepStatus
from app.domain.text import Language
from ui.call.protocol_view import STATUS_KEYS
from ui.shell.words import word
from ui.widgets.labels import ElidedLabel
from ui.widgets.segmented import Option, Segmented

_TYPED = 400  # ms after the last key in a field
_MOST = 4  # fields a step of the guide can have


class _NoteEdit(QLineEdit):
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
        self.setMaxLength(400)
        self.setProperty("role", "compact")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            self.left.emit()
        else:
            super().keyPressEvent(event)


class StepDetail(QWidget):
    """Emits what was recorded about the step it shows."""

    recorded = Signal(str, object, dict)  # StepId, StepStatus, field id → text
    left = Signal()
    """Enter in the last field: the focus should go back to the steps."""

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._step: Step | None = None
        self._status = StepStatus.TODO
        self._typed = QTimer(self, singleShot=True, interval=_TYPED)
        self._typed.timeout.connect(self.hand_over)
        self._statuses = Segmented(
            [Option(status.value, f"{key} {word(status)}") for key, status in STATUS_KEYS.items() if key != "0"],
            clearable=True,
            size=12,
        )
        self._statuses.setMinimumWidth(120)
        self._statuses.setObjectName("call.step.status")
        self._statuses.set_label(self.tr("How far this step has come"))
        self._statuses.chosen.connect(self._on_status_chosen)
        self._about = ElidedLabel("", "small")
        self._about.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        first = QHBoxLayout()
        first.setSpacing(10)
        first.addWidget(self._statuses)
        first.addWidget(self._about, 1)
        fields = QHBoxLayout()
        fields.setSpacing(8)
        self._labels = [ElidedLabel("", "small") for _ in range(_MOST)]
        self._edits = [_NoteEdit() for _ in range(_MOST)]
        self._boxes = [QWidget() for _ in range(_MOST)]
        for box, label, edit in zip(self._boxes, self._labels, self._edits, strict=True):
            within = QVBoxLayout(box)
            within.setContentsMargins(0, 0, 0, 0)
            within.setSpacing(2)
            within.addWidget(label)
            within.addWidget(edit)
            edit.textEdited.connect(self._typed.start)
            edit.editingFinished.connect(self.hand_over)
            edit.left.connect(self._on_left)
            fields.addWidget(box, 1)
        kept = self._boxes[0]  # a step without fields takes the same room, so nothing shifts
        policy = kept.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        kept.setSizePolicy(policy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(first)
        column.addLayout(fields)

    def show_step(self, step: Step | None, record: StepRecord | None) -> None:
        """Show `step` as it was recorded last.  What was typed about another one is handed over first."""
        self.hand_over()
        self._step = step
        self.setVisible(step is not None)
        if step is None:
            return
        about = [step.who.in_(self._language), word(step.consent), step.why.in_(self._language)]
        self._about.setText(" · ".join(about))
        self.show_status(record.status if record else StepStatus.TODO)
        details = record.details if record else {}
        for at, (box, label, edit) in enumerate(zip(self._boxes, self._labels, self._edits, strict=True)):
            used = at < len(step.fields)
            box.setVisible(used)
            if used:
                name = step.fields[at].label.in_(self._language)
                label.setText(name)
                edit.setAccessibleName(f"{step.what.in_(self._language)}: {name}")
                edit.setObjectName(f"call.step.{step.fields[at].id}")
                edit.setText(details.get(step.fields[at].id, ""))

    def show_status(self, status: StepStatus) -> None:
        self._status = status
        self._statuses.set_value("" if status is StepStatus.TODO else status.value)

    def details(self) -> dict[str, str]:
        if self._step is None:
            return {}
        entered = zip(self._step.fields, self._edits, strict=False)
        return {field.id: edit.text().strip() for field, edit in entered if edit.text().strip()}

    def focus_fields(self) -> None:
        if self._step is not None and self._step.fields:
            empty = next((e for e in self._edits[: len(self._step.fields)] if not e.text()), self._edits[0])
            empty.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.left.emit()

    def stamp(self, at: datetime) -> bool:
        """Put the time of day into the field that has the focus.  False when none has."""
        for edit in self._edits:
            if edit.hasFocus():
                edit.insert(f"{at.astimezone():%H:%M:%S}")
                self.hand_over()
                return True
        return False

    def hand_over(self) -> None:
        """Record what was typed, if it is not recorded yet."""
        self._typed.stop()
        if self._step is not None:
            self.recorded.emit(self._step.id, self._status, self.details())

    def _on_status_chosen(self, value: str) -> None:
        self._typed.stop()
        self._status = StepStatus(value) if value else StepStatus.TODO
        if self._step is not None:
            self.recorded.emit(self._step.id, self._status, self.details())

    def _on_left(self) -> None:
        count = len(self._step.fields) if self._step else 0
        here = next((at for at in range(count) if self._edits[at].hasFocus()), count)
        if here + 1 < count:
            self._edits[here + 1].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.left.emit()
