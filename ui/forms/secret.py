"""A line for a passphrase: not shown, not learnt by the input method, with a way to look and a sign for caps lock."""

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.shell.theme import FRAME


class SecretEdit(QLineEdit):
    """Emits `caps_lock_seen(bool)` when typing shows that caps lock is on or off."""

    caps_lock_seen = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dressed = False
        self._look = QAction(self)
        self._look.setCheckable(True)
        self._look.toggled.connect(self._on_look)
        self._on_look(shown=False)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The eye comes with the second frame, so that the first need not wait for it."""
        super().paintEvent(event)
        if not self._dressed:
            self._dressed = True
            QTimer.singleShot(FRAME, self._dress)

    def _dress(self) -> None:
        self._draw_eye()
        self.addAction(self._look, QLineEdit.ActionPosition.TrailingPosition)

    def _draw_eye(self) -> None:
        from ui.shell import icons

        self._look.setIcon(icons.icon("eye-off" if self._look.isChecked() else "eye", "muted"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        from PySide6.QtCore import Qt

        letter = event.text()
        if len(letter) == 1 and letter.isascii() and letter.isalpha():
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.caps_lock_seen.emit(letter.isupper() is not shift)
        elif event.key() == Qt.Key.Key_CapsLock:
            self.caps_lock_seen.emit(False)  # only the next letter will tell
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and getattr(self, "_dressed", False):
            self._draw_eye()

    def _on_look(self, shown: bool) -> None:
        self.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        self._look.setText(self.tr("Hide what is typed") if shown else self.tr("Show what is typed"))
        self._look.setToolTip(self._look.text())
        if self._dressed:
            self._draw_eye()
