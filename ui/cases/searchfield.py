"""The box in which calls are searched for: words and fields, never remembered by the input method."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QWidget

from app.services.casework import LONGEST
from ui.shell import icons, theme


class SearchField(QLineEdit):
    """What is pasted beyond what is looked at is cut off."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("cases.search")
        self.setPlaceholderText(
            self.tr("Search all calls, also level:R4  caller:C-0192  by:  type:  before:2026-05  after:")
        )
        self.setAccessibleName(self.tr("Search the notes of all calls"))
        self.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
        self.setMaxLength(LONGEST)
        self._glass = QAction(self.accessibleName(), self)
        self.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        theme.announcer.changed.connect(self._on_theme)
        self._on_theme()

    def _on_theme(self) -> None:
        self._glass.setIcon(icons.icon("search", "muted"))
