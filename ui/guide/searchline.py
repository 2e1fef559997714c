"""The line that searches at every key."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.shell import icons
from ui.shell.shortcuts import Action, key


class SearchLine(QLineEdit):
    """searched: at every change.  left_down: Down or Enter, to what was found.  Escape empties it."""

    searched = Signal(str)
    left_down = Signal()

    def __init__(self, label: str, action: Action, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.setPlaceholderText(f"{label}  {key(action)}")
        self.setMaxLength(80)
        self._sign = QAction(label, self)
        self._sign.setIcon(icons.icon("search", "muted"))
        self.addAction(self._sign, QLineEdit.ActionPosition.LeadingPosition)
        self.textChanged.connect(self.searched)

    def take(self) -> None:
        """Put the focus here, ready to be typed over."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def empty(self) -> None:
        """Empty it without searching."""
        self.blockSignals(True)
        self.clear()
        self.blockSignals(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        pressed = Qt.Key(event.key())
        if pressed in (Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left_down.emit()
        elif pressed is Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_sign"):
            self._sign.setIcon(icons.icon("search", "muted"))
