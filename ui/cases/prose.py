"""Text to read: as tall as it is, selectable, never markup."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextLength, QTextTableFormat
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

from app.domain.notes import NoteMark, spans
from ui.shell import theme

MARKS = {
    NoteMark.WORDS: ("accent-soft", "text"),
    NoteMark.JUDGEMENT: ("sunken", "text"),
    NoteMark.UNVERIFIED: ("raised", "muted"),
}
"""The ground and the ink of marked words."""


class Prose(QTextEdit):
    """Shows plain text or a two-column register, and grows with it; what is around it scrolls."""

    def __init__(self, name: str, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.setProperty("role", "bare")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self._text, self._marks = "", False
        self._rows: Sequence[tuple[str, str]] = ()
        theme.announcer.changed.connect(self._set)

    def show_text(self, text: str, *, marks: bool = False) -> None:
        """marks: these are notes, in which words may be marked."""
        self._text, self._rows, self._marks = text, (), marks
        self._set()

    def show_register(self, rows: Sequence[tuple[str, str]]) -> None:
        """Pairs of a short, quiet first column and what it stands for."""
        self._text, self._rows = "", rows
        self._set()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._height())

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _height(self) -> int:
        return int(self.document().size().height()) + 2

    def _fit(self) -> None:
        if self.height() != self._height():
            self.setFixedHeight(self._height())

    def _set(self) -> None:
        self.document().clear()
        cursor = QTextCursor(self.document())
        if self._rows:
            self._set_register(cursor)
        else:
            cursor.setBlockFormat(leading(16, after=6))
            self._set_text(cursor)
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self._fit()

    def _set_text(self, cursor: QTextCursor) -> None:
        """What is marked in notes is set apart; the brackets stay, for whoever sees no grounds."""
        at = 0
        for span in spans(self._text) if self._marks else ():
            cursor.insertText(self._text[at : span.start], face(16, "text"))
            ground, ink = MARKS[span.mark]
            look = face(16, ink)
            look.setBackground(theme.current().color(ground))
            cursor.insertText(self._text[span.start : span.end], look)
            at = span.end
        cursor.insertText(self._text[at:], face(16, "text"))

    def _set_register(self, cursor: QTextCursor) -> None:
        form = QTextTableFormat()
        form.setBorder(0)
        form.setCellPadding(0)
        form.setCellSpacing(0)
        form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        first = theme.current().px(76)
        form.setColumnWidthConstraints(
            [QTextLength(QTextLength.Type.FixedLength, first), QTextLength(QTextLength.Type.VariableLength, 0)]
        )
        table = cursor.insertTable(len(self._rows), 2, form)
        quiet, plain, block = face(13, "muted"), face(14, "text"), leading(14, after=4)
        for number, (when, what) in enumerate(self._rows):
            for column, (words, look) in enumerate(((when, quiet), (what, plain))):
                cell = table.cellAt(number, column).firstCursorPosition()
                cell.setBlockFormat(block)
                cell.insertText(words, look)


def face(size: int, role: str) -> QTextCharFormat:
    face = QTextCharFormat()
    face.setProperty(QTextCharFormat.Property.FontPixelSize, theme.current().px(size))
    face.setForeground(theme.current().color(role))
    return face


def leading(size: int, *, after: int) -> QTextBlockFormat:
    """Lines 1.6 times as high as the type, `after` px between paragraphs."""
    block = QTextBlockFormat()
    block.setLineHeight(theme.current().px(round(size * 1.6)), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    block.setBottomMargin(theme.current().px(after))
    return block
