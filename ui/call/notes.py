"""The notes of the call: plain text, never learnt by the input method, stamped by key."""

import re
from datetime import datetime

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from ui.shell.shortcuts import Action
from ui.widgets.keyhint import KeyHint
from ui.widgets.labels import words
from ui.widgets.pill import StatusPill

_STAMP = re.compile(r"\d{2,3}:\d{2} ")


class NotesEditor(QPlainTextEdit):
    """A plain editor that says when its text changed, leaving out what the input method is still composing."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._composing = False
        self.setObjectName("call.notes")
        self.setProperty("role", "notes")
        self.setAccessibleName(self.tr("Notes"))
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhNoAutoUppercase
            | Qt.InputMethodHint.ImhMultiLine
        )
        self.setMinimumHeight(72)
        self.setTabChangesFocus(True)
        self.setPlaceholderText(self.tr("Write what you hear. Every word is saved as you type."))
        self.textChanged.connect(self._on_text_changed)

    @property
    def composing(self) -> bool:
        """True while the input method holds text that is not part of the notes yet."""
        return self._composing

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._composing = bool(event.preeditString()) and not event.commitString()
        super().inputMethodEvent(event)
        self._composing = bool(event.preeditString())

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Pasted text arrives plain, whatever it was."""
        if source.hasText():
            self.insertPlainText(source.text())

    def finish_composition(self) -> None:
        """What is being composed becomes part of the notes, so that hiding or locking loses nothing."""
        if self._composing:
            QGuiApplication.inputMethod().commit()
        self._composing = False

    def begin(self, text: str) -> None:
        """Show `text` with the cursor at its end.  Not an edit, and nothing to undo."""
        self.blockSignals(True)
        self.setPlainText(text)
        self.moveCursor(QTextCursor.MoveOperation.End)
        self.blockSignals(False)

    def stamp(self, minutes: int) -> None:
        """Put `HH:MM ` before the current line; where it has one already, begin a new line with it."""
        self.finish_composition()
        mark = f"{minutes // 60:02}:{minutes % 60:02} "
        cursor = self.textCursor()
        line = cursor.block().text()
        cursor.beginEditBlock()
        if _STAMP.match(line):
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
            cursor.insertText("\n" + mark)
            self.setTextCursor(cursor)
        else:
            start = QTextCursor(cursor.block())
            start.insertText(mark)
        cursor.endEditBlock()
        self.ensureCursorVisible()

    def drop(self, sentence: str) -> None:
        """Put `sentence` on a line of its own after the current one, the cursor behind it.  The focus stays."""
        self.finish_composition()
        cursor = self.textCursor()
        cursor.beginEditBlock()
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        bare = _STAMP.sub("", cursor.block().text(), count=1).strip() == ""
        cursor.insertText(sentence if bare else "\n" + sentence)
        cursor.insertText("\n")
        cursor.endEditBlock()
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def _on_text_changed(self) -> None:
        if not self._composing:
            self.edited.emit()


class NotesPanel(QWidget):
    """The editor with a line that says whether everything is in the vault."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editor = NotesEditor()
        self._state = StatusPill()
        self._state.setObjectName("call.saved")
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(words(self.tr("Notes"), "section", wrap=False))
        head.addWidget(KeyHint(Action.FOCUS_NOTES))
        head.addStretch(1)
        head.addWidget(self._state)
        head.addSpacing(8)
        head.addWidget(words(self.tr("Time stamp"), "small", wrap=False))
        head.addWidget(KeyHint(Action.STAMP))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.editor, 1)

    def put_under(self, line: QWidget) -> None:
        """Add a line at the foot."""
        column = self.layout()
        if column is not None:
            column.addWidget(line)

    def show_saved(self, at: datetime) -> None:
        self._state.set_state("check", self.tr("Saved {time}").format(time=f"{at.astimezone():%H:%M:%S}"))

    def show_unsaved(self) -> None:
        """The vault could not take it; the text is here and is tried again."""
        self._state.set_state("circle-alert", self.tr("Not saved yet. The text is safe here, trying again."), "r3")

    def show_nothing(self) -> None:
        self._state.set_state("", "")
