"""One text with its findings marked in place.  Read only; words are selected by mouse or by Shift and the arrows."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from app.privacy import Finding
from ui.shell import theme

_BREAKS = str.maketrans({"\r": " ", "\u2028": " ", "\u2029": " ", "\x0b": " ", "\x0c": " ", "\x00": " "})


class MaskingText(QPlainTextEdit):
    """Offsets given and taken are code points, as those of findings; the widget itself counts UTF-16 units."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._marks: list[tuple[Finding, str]] = []
        self._chosen: Finding | None = None
        self._text = ""
        self.setObjectName("masking.text")
        self.setProperty("role", "notes")
        self.setAccessibleName(self.tr("The text, with what was found marked in it"))
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        theme.announcer.changed.connect(self._mark)

    def show_text(self, text: str) -> None:
        """`text` from its beginning, nothing marked."""
        self._text = text.translate(_BREAKS)
        self._marks, self._chosen = [], None
        self.setPlainText(self._text)

    def show_marks(self, marks: Sequence[tuple[Finding, str]], chosen: Finding | None) -> None:
        """marks: findings with the value of their verdict.  chosen: the one being decided, brought into view."""
        self._marks, self._chosen = list(marks), chosen
        self._mark()
        if chosen is not None:
            cursor = self._cursor(chosen.end, chosen.end)
            self.setTextCursor(cursor)
            self.ensureCursorVisible()

    def selection(self) -> tuple[int, int] | None:
        """What is selected, without blanks around it; None where nothing is."""
        cursor = self.textCursor()
        start, end = self._points(cursor.selectionStart()), self._points(cursor.selectionEnd())
        said = self._text[start:end]
        start, end = start + len(said) - len(said.lstrip()), end - len(said) + len(said.rstrip())
        return (start, end) if start < end else None

    def select(self, start: int, end: int) -> None:
        self.setTextCursor(self._cursor(start, end))

    def at_cursor(self) -> Finding | None:
        """The finding the cursor stands in."""
        at = self._points(self.textCursor().position())
        return next((one for one, _ in self._marks if one.start <= at <= one.end), None)

    def _mark(self) -> None:
        selections = []
        for finding, verdict in self._marks:
            selection = QTextEdit.ExtraSelection()
            selection.cursor = self._cursor(finding.start, finding.end)
            selection.format = self._look(verdict, chosen=finding == self._chosen)
            selections.append(selection)
        self.setExtraSelections(selections)

    @staticmethod
    def _look(verdict: str, *, chosen: bool) -> QTextCharFormat:
        """A ground for what will be masked, a thin line for what stays; the chosen one stands out."""
        look, colours = QTextCharFormat(), theme.current()
        line = QTextCharFormat.UnderlineStyle
        rejected = verdict == "rejected"
        look.setUnderlineStyle(
            {"accepted": line.SingleUnderline, "proposed": line.DashUnderline}.get(verdict, line.DotLine)
        )
        look.setUnderlineColor(colours.color("muted" if rejected else "accent"))
        if chosen:
            look.setBackground(colours.color("muted" if rejected else "accent"))
            look.setForeground(colours.color("surface" if rejected else "on-accent"))
        elif not rejected:
            look.setBackground(colours.color("accent-soft"))
        return look

    def _cursor(self, start: int, end: int) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._units(start))
        cursor.setPosition(self._units(end), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _units(self, points: int) -> int:
        return len(self._text[:points].encode("utf-16-le", "surrogatepass")) // 2

    def _points(self, units: int) -> int:
        return len(self._text.encode("utf-16-le", "surrogatepass")[: units * 2].decode("utf-16-le", "replace"))
