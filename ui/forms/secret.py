"""A line for a passphrase: not shown, not learnt by the input method, with a way to look and a sign for caps lock."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.shell import icons


class SecretEdit(QLineEdit):
    """Emits `caps_lock_seen(bool)` when typing shows that caps lock is on or off."""

    caps_lock_seen = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhHiddenText
            | Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhNoAutoUppercase
        )
        self._look = QAction(self)
        self._look.setCheckable(True)
        self._look.toggled.connect(self._on_look)
        self.addAction(self._look, QLineEdit.ActionPosition.TrailingPosition)
        self._on_look(shown=False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        letter = event.text()
        if len(letter) == 1 and letter.isascii() and letter.isalpha():
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.caps_lock_seen.emit(letter.isupper() is not shift)
        elif event.key() == Qt.Key.Key_CapsLock:
            self.caps_lock_seen.emit(False)  # only the next letter will tell
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_look"):
            self._look.setIcon(icons.icon("eye-off" if self._look.isChecked() else "eye", "muted"))

    def _on_look(self, shown: bool) -> None:
        self.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        self._look.setIcon(icons.icon("eye-off" if shown else "eye", "muted"))
        self._look.setText(self.tr("Hide what is typed") if shown else self.tr("Show what is typed"))
        self._look.setToolTip(self._look.text())
