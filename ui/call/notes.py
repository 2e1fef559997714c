"""The notes of the call: plain text, never learnt by the input method, stamped and marked by key."""

from datetime import datetime
from functools import partial

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import (
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from app.domain.notes import NoteMark, marked, stamp_length
from ui.shell import shortcuts, theme
from ui.shell.shortcuts import Action
from ui.widgets.button import Button
from ui.widgets.keyhint import KeyHint
from ui.widgets.labels import words
from ui.widgets.pill import StatusPill

_APART = 4  # px between two marks
_MARKS = {
    NoteMark.WORDS: Action.MARK_WORDS,
    NoteMark.JUDGEMENT: Action.MARK_JUDGEMENT,
    NoteMark.UNVERIFIED: Action.MARK_UNVERIFIED,
}
_UNBOUNDED = (1 << 24) - 1  # QWIDGETSIZE_MAX


class NotesEditor(QPlainTextEdit):
    """A plain editor that says when its text changed, leaving out what the input method is still composing."""

    edited = Signal()
    gives_way = True
    """The keys of the console come first here without being watched for."""

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
        self.setMinimumHeight(60)
        self.setTabChangesFocus(True)
        self.setPlaceholderText(self.tr("Write what you hear. Every word is saved as you type."))
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.textChanged.connect(self._on_text_changed)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground too: as long as it is opaque, a key does not paint all that lies below."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), theme.current().color("raised"))
        painter.end()
        super().paintEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not shortcuts.press(self, event):
            super().keyPressEvent(event)

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
        if stamp_length(line):
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
            cursor.insertText("\n" + mark)
            self.setTextCursor(cursor)
        else:
            start = QTextCursor(cursor.block())
            start.insertText(mark)
        cursor.endEditBlock()
        self.ensureCursorVisible()

    def begin_line(self, minutes: int, sentence: str) -> None:
        """Put `HH:MM sentence` on a line of its own at the end, the cursor behind it."""
        self.finish_composition()
        self.moveCursor(QTextCursor.MoveOperation.End)
        self.stamp(minutes)
        self.insertPlainText(sentence + "\n")

    def drop(self, sentence: str) -> None:
        """Put `sentence` on a line of its own after the current one, the cursor behind it.  The focus stays."""
        self.finish_composition()
        cursor = self.textCursor()
        cursor.beginEditBlock()
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        line = cursor.block().text()
        bare = not line[stamp_length(line) :].strip()
        cursor.insertText(sentence if bare else "\n" + sentence)
        cursor.insertText("\n")
        cursor.endEditBlock()
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def mark(self, mark: NoteMark) -> None:
        """Mark what is selected in one line, or the words around the cursor; the same mark again takes it away."""
        self.finish_composition()
        cursor = self.textCursor()
        block = self.document().findBlock(cursor.selectionStart())
        line, at = block.text(), block.position()
        start, end = (_letters(line, place - at) for place in (cursor.selectionStart(), cursor.selectionEnd()))
        start, end, text = marked(line, start, min(end, len(line)), mark)
        cursor.beginEditBlock()
        cursor.setPosition(at + _units(line, start))
        cursor.setPosition(at + _units(line, end), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(text)
        if len(text) == 2:  # an empty pair: what comes next is written between
            cursor.movePosition(QTextCursor.MoveOperation.Left)
        cursor.endEditBlock()
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def _on_text_changed(self) -> None:
        if not self._composing:
            self.edited.emit()


def _units(text: str, letters: int) -> int:
    """How many positions of the document the first `letters` of `text` take: a rare character takes two."""
    return letters + sum(letter > "\uffff" for letter in text[:letters])


def _letters(text: str, units: int) -> int:
    """The same the other way round."""
    return len(text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore"))


class Marks(QWidget):
    """The three marks with their keys; those for which there is no room are left to the keys."""

    def __init__(self, editor: NotesEditor) -> None:
        super().__init__()
        self.setObjectName("call.marks")
        names = {
            NoteMark.WORDS: self.tr("「Caller's words」"),
            NoteMark.JUDGEMENT: self.tr("【My judgement】"),
            NoteMark.UNVERIFIED: self.tr("〔Not verified〕"),
        }
        self._buttons: list[Button] = []
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_APART)
        for mark, name in names.items():
            button = Button(name, "aside", action=_MARKS[mark], name=f"call.mark.{mark}")
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the selection is in the notes, and stays there
            button.clicked.connect(partial(editor.mark, mark))
            self._buttons.append(button)
            row.addWidget(button)
        row.addStretch(1)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = event.size().width()
        for button in self._buttons:
            room -= button.sizeHint().width()
            button.setVisible(room >= 0)
            room -= _APART


class NotesPanel(QWidget):
    """The editor with a line that says whether everything is in the vault."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editor = NotesEditor()
        self._feet: list[QWidget] = []
        self.marks = Marks(self.editor)
        for mark, action in _MARKS.items():
            shortcuts.bind(action, self, partial(self.editor.mark, mark))
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
        self._head = head

    def put_under(self, line: QWidget) -> None:
        """Add a line at the foot."""
        column = self.layout()
        if column is not None:
            column.addWidget(line)
            self._feet.append(line)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where large text leaves no room for both, what is written comes before what stands under it."""
        super().resizeEvent(event)
        room = event.size().height() - self._head.sizeHint().height() - self.editor.minimumHeight() - 8
        for foot in self._feet:
            room -= 0 if foot.isHidden() else foot.sizeHint().height() + 8
            foot.setMaximumHeight(_UNBOUNDED if room >= 0 else 0)  # whether it shows at all is its own business

    def show_saved(self, at: datetime) -> None:
        self._state.set_state("check", self.tr("Saved {time}").format(time=f"{at.astimezone():%H:%M:%S}"))

    def show_unsaved(self) -> None:
        """The vault could not take it; the text is here and is tried again."""
        self._state.set_state("circle-alert", self.tr("Not saved yet. The text is safe here, trying again."), "r3")

    def show_nothing(self) -> None:
        self._state.set_state("", "")
