"""The two readings of a 0–100 scale: at the start of the call and before closing."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QIntValidator, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from app.domain.risk import ItemId, Reading, ScaleMoment
from ui.shell import theme
from ui.shell.words import word
from ui.widgets.labels import words


class _ReadingEdit(QLineEdit):
    """A number from 0 to 100, or nothing.  Takes only what is a reading, and says when it is complete."""

    read = Signal(object)  # int | None
    finished = Signal()

    def __init__(self, name: str, label: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.setValidator(QIntValidator(0, 100, self))
        self.setMaxLength(3)
        self.setProperty("role", "compact")
        self.setPlaceholderText("–")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly | Qt.InputMethodHint.ImhSensitiveData)
        self.editingFinished.connect(self._on_finished)

    @property
    def value(self) -> int | None:
        return int(self.text()) if self.hasAcceptableInput() else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_finished()
            self.finished.emit()
        else:
            super().keyPressEvent(event)

    def _on_finished(self) -> None:
        self.read.emit(self.value)


class ScaleFields(QWidget):
    """Lies at the right of its checklist row."""

    scale_read = Signal(str, str, object)  # ItemId, ScaleMoment, int | None
    left = Signal()
    """Enter in the last field: the focus should go back to the checklist."""

    def __init__(self, item: ItemId, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._item = item
        self._edits = {
            moment: _ReadingEdit(f"call.scale.{item}.{moment}", f"{label}, {word(moment)}") for moment in ScaleMoment
        }
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 8, 0)
        row.setSpacing(6)
        row.addStretch(1)
        for moment, edit in self._edits.items():
            row.addWidget(words(word(moment), "small", wrap=False))
            row.addWidget(edit)
        self._edits[ScaleMoment.START].read.connect(self._on_start)
        self._edits[ScaleMoment.END].read.connect(self._on_end)
        self._edits[ScaleMoment.START].finished.connect(self._on_start_finished)
        self._edits[ScaleMoment.END].finished.connect(self.left)

    def show_reading(self, reading: Reading) -> None:
        for moment, value in ((ScaleMoment.START, reading.start), (ScaleMoment.END, reading.end)):
            edit = self._edits[moment]
            if not edit.hasFocus():
                edit.setText("" if value is None else str(value))

    def begin_typing(self, digit: str, moment: ScaleMoment | None = None) -> None:
        """Take the focus and go on with `digit`: into the start, or before closing once the start was read."""
        start = self._edits[ScaleMoment.START]
        edit = self._edits[moment] if moment else start if start.value is None else self._edits[ScaleMoment.END]
        edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if digit:
            edit.setText(digit)
        else:
            edit.selectAll()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        width = QFontMetrics(theme.current().font(14)).horizontalAdvance("100") + 26
        for edit in self._edits.values():
            edit.setFixedWidth(width)

    def _on_start(self, value: int | None) -> None:
        self.scale_read.emit(self._item, ScaleMoment.START, value)

    def _on_end(self, value: int | None) -> None:
        self.scale_read.emit(self._item, ScaleMoment.END, value)

    def _on_start_finished(self) -> None:
        if self._edits[ScaleMoment.END].value is None:
            self.left.emit()
        else:
            self._edits[ScaleMoment.END].setFocus(Qt.FocusReason.TabFocusReason)
