"""The safety plan as it is read back to the caller: whole sentences, large enough to read at a glance."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from app.domain.plans import CommitmentId, PlanPartId
from app.domain.text import Language
from app.guide.pack import GuidePack
from ui.shell import theme


class ReadBack(QTextEdit):
    """Only what was said; parts without words are left out."""

    escaped = Signal()

    def __init__(self, guide: GuidePack, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._guide, self._language = guide, language
        self.setObjectName("call.plan.readback")
        self.setProperty("role", "bare")
        self.setAccessibleName(self.tr("The safety plan, to read back"))
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)

    def show_plan(self, lines: Mapping[PlanPartId, tuple[str, ...]], agreed: Mapping[CommitmentId, str]) -> None:
        self.clear()
        cursor = QTextCursor(self.document())
        for part in self._guide.plan_parts:
            said = [line.strip() for line in lines.get(part.id, ()) if line.strip()]
            if said:
                self._write(cursor, part.read_back.in_(self._language), 14, "muted")
                for line in said:
                    self._write(cursor, line, 16, "text", indent=12)
        for question in self._guide.commitments:
            words = agreed.get(question.id, "").strip()
            if words:
                self._write(cursor, question.label.in_(self._language), 14, "muted")
                self._write(cursor, words, 16, "text", indent=12)
        if not self.toPlainText():
            self._write(cursor, self.tr("Nothing has been written into the plan yet."), 14, "muted")
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def _write(self, cursor: QTextCursor, text: str, size: int, role: str, *, indent: int = 0) -> None:
        look = theme.current()
        block = QTextBlockFormat()
        block.setLeftMargin(look.px(indent))
        block.setTopMargin(look.px(2 if indent else 8))
        block.setLineHeight(150, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        face = QTextCharFormat()
        face.setProperty(QTextCharFormat.Property.FontPixelSize, look.px(size))
        face.setForeground(look.color(role))
        if self.document().isEmpty():
            cursor.setBlockFormat(block)
        else:
            cursor.insertBlock(block)
        cursor.insertText(text, face)
