"""The keys of the console come before what an editor would do with the same key.

Some desktops give Ctrl+K, Ctrl+E or Ctrl+D a meaning of their own in every text field; the first of them deletes the
rest of the line.  Notes must not lose words to a key that is shown as “find anything”.
"""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from ui.shell.shortcuts import TABLE

_WRITES = (QLineEdit, QPlainTextEdit, QTextEdit)


class Precedence(QObject):
    """Watches the one field that has the focus, so that nothing else pays for it.

    Not an editor that says `gives_way`: a filter sees eight events for every key, which the notes would feel, so they
    look at the key itself (`shortcuts.press`).
    """

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._ours = {row.keys for row in TABLE if row.keys.startswith("Ctrl+")}
        app.focusChanged.connect(self._on_focus_changed)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() is not QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        pressed = QKeySequence(event.keyCombination()).toString(QKeySequence.SequenceFormat.PortableText)
        if pressed in self._ours:
            event.ignore()
            return True
        return False

    def _on_focus_changed(self, before: QWidget | None, now: QWidget | None) -> None:
        if isinstance(before, _WRITES):
            before.removeEventFilter(self)
        if isinstance(now, _WRITES) and not getattr(now, "gives_way", False):
            now.installEventFilter(self)
