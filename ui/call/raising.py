"""Raising the level by hand: which level, and why.  In the page, never a dialog."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.domain.risk import RiskLevel
from ui.shell.words import level_words
from ui.widgets.button import Button
from ui.widgets.labels import words
from ui.widgets.segmented import Option, Segmented

_LEVELS = (RiskLevel.R2, RiskLevel.R3, RiskLevel.R4)


class RaiseForm(QWidget):
    """Escape puts it away; it raises only with a reason."""

    level_raised = Signal(object, str)  # RiskLevel, reason
    put_away = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._levels: Segmented | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 4)
        self._column.setSpacing(6)
        self._reason = QLineEdit()
        self._reason.setObjectName("call.raise.reason")
        self._reason.setMaxLength(400)
        self._reason.setPlaceholderText(self.tr("What you hear that the questions do not show"))
        self._reason.setAccessibleName(self.tr("Why you raise the level"))
        self._reason.textChanged.connect(self._on_changed)
        self._reason.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
        self._raise = Button(self.tr("Raise"), "primary", name="call.raise.do")
        self._raise.clicked.connect(self._on_raise)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self._reason, 1)
        row.addWidget(self._raise)
        self._column.addWidget(words(self.tr("Raise the level: to which, and why?"), "small", wrap=False))
        self._column.addLayout(row)

    def begin(self, level: RiskLevel) -> None:
        """Offer the levels above `level`."""
        if self._levels is not None:
            self._levels.deleteLater()
        above = [higher for higher in _LEVELS if higher > level]
        self._levels = Segmented([Option(higher.value, level_words(higher)) for higher in above])
        self._levels.setObjectName("call.raise.level")
        self._levels.set_label(self.tr("New level"))
        self._levels.chosen.connect(self._on_chosen)
        self._column.insertWidget(1, self._levels)
        if len(above) == 1:
            self._levels.set_value(above[0].value)
        self._reason.clear()
        self._on_changed()
        self.show()
        (self._reason if len(above) == 1 else self._levels).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            self.put_away.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._raise.isEnabled():
            self._on_raise()
        else:
            super().keyPressEvent(event)

    def _on_chosen(self, _level: str) -> None:
        self._on_changed()
        self._reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_changed(self) -> None:
        self._raise.setEnabled(bool(self._levels and self._levels.value and self._reason.text().strip()))

    def _on_raise(self) -> None:
        if self._levels is not None and self._levels.value:
            self.hide()
            self.level_raised.emit(RiskLevel(self._levels.value), self._reason.text().strip())
