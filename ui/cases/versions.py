"""Two versions of the notes in one text: what was taken out is struck through, what was put in is set apart."""

from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QWidget

from app.domain.calls import CallFile
from app.domain.differences import Change, differences
from ui.cases.prose import Prose, face, leading
from ui.shell import theme


class Versions(Prose):
    """Read as one text.  Signs say what was taken and added as well, for whoever cannot see lines and grounds."""

    def __init__(self, name: str, before: str, after: str, parent: QWidget | None = None) -> None:
        self._pieces = differences(before, after)
        super().__init__(name, name, parent)
        self.setAccessibleName(self.tr("The notes with what was corrected"))
        self._set()

    def _set(self) -> None:
        self.document().clear()
        cursor = QTextCursor(self.document())
        cursor.setBlockFormat(leading(16, after=6))
        for piece in self._pieces:
            cursor.insertText(piece.text, self._format(piece.change))
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self._fit()

    def _format(self, change: Change) -> QTextCharFormat:
        made = face(16, "muted" if change is Change.TAKEN else "text")
        made.setFontStrikeOut(change is Change.TAKEN)
        if change is Change.ADDED:
            made.setBackground(theme.current().color("accent-soft"))
            made.setFontUnderline(True)
        return made


def notes_now(file: CallFile) -> str:
    """How the notes read after every correction."""
    return next((each.text for each in reversed(file.amendments) if each.revises), file.record.notes)
