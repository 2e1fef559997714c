"""A field for words that were said: plain, never learnt by the input method, left by Tab and Escape."""

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

_HINTS = (
    Qt.InputMethodHint.ImhSensitiveData
    | Qt.InputMethodHint.ImhNoPredictiveText
    | Qt.InputMethodHint.ImhNoAutoUppercase
    | Qt.InputMethodHint.ImhMultiLine
)


class SaidEdit(QPlainTextEdit):
    """Says when its words changed, leaving out what the input method is still composing."""

    edited = Signal()
    passed = Signal(int)
    """Tab (1) or Shift+Tab (-1), where `passes` is set."""
    escaped = Signal()

    def __init__(self, name: str, label: str = "", *, passes: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._passes, self._composing = passes, False
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.setInputMethodHints(_HINTS)
        self.setTabChangesFocus(True)
        self.setMinimumHeight(44)
        self.textChanged.connect(self._on_text_changed)

    def begin(self, text: str) -> None:
        """Show `text` with the cursor at its end.  Not an edit, and nothing to undo."""
        if text == self.toPlainText():
            return
        self.blockSignals(True)
        self.setPlainText(text)
        self.moveCursor(QTextCursor.MoveOperation.End)
        self.blockSignals(False)

    def finish_composition(self) -> None:
        """What is being composed becomes part of the words."""
        if self._composing:
            QGuiApplication.inputMethod().commit()
        self._composing = False

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._composing = bool(event.preeditString()) and not event.commitString()
        super().inputMethodEvent(event)
        self._composing = bool(event.preeditString())

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Pasted text arrives plain, whatever it was."""
        if source.hasText():
            self.insertPlainText(source.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif self._passes and event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self.passed.emit(1 if event.key() == Qt.Key.Key_Tab else -1)
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        if self._passes:
            self.passed.emit(1 if forward else -1)
            return True
        return super().focusNextPrevChild(forward)

    def _on_text_changed(self) -> None:
        if not self._composing:
            self.edited.emit()
