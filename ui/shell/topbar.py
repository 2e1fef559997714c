"""The slim line at the top: the hotline and who is here, what the window has to say, and the way out."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ui.shell import theme
from ui.shell.shortcuts import Action
from ui.widgets.button import Button
from ui.widgets.labels import ElidedLabel, words
from ui.widgets.messagebar import MessageBar


def height() -> int:
    """In px.  The words grow with the text, the space around them does not."""
    return theme.current().px(20) + 24


class TopBar(QFrame):
    """Emits `lock_asked`.  messages: in place of the names while there is one, so that no page gives way to it."""

    lock_asked = Signal()

    def __init__(self, hotline: str, person: str, messages: MessageBar, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        self._lock = Button(self.tr("Lock"), "quiet", icon="lock", action=Action.LOCK, name="window.lock")
        self._lock.clicked.connect(self.lock_asked)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 8, 0)
        row.setSpacing(12)
        self._names = QWidget()
        names = QHBoxLayout(self._names)
        names.setContentsMargins(0, 0, 0, 0)
        names.setSpacing(12)
        names.addWidget(ElidedLabel(hotline, "strong"))
        names.addWidget(ElidedLabel(person, "muted"))
        row.addWidget(self._names)
        row.addWidget(messages, 1)
        row.addStretch()
        messages.appeared.connect(self._names.hide)
        messages.dismissed.connect(self._names.show)
        row.addWidget(self._lock)
        self._size()

    def mark_practice(self) -> None:
        """Whoever looks at the window sees that nobody in it is real."""
        mark = words(
            self.tr("Practice: all callers and calls are made up"), "accent", wrap=False, name="window.practice"
        )
        self._row.insertWidget(0, mark)

    def add_state(self, widget: QWidget) -> None:
        """Something that is always in view, before the way out."""
        self._row.insertWidget(self._row.count() - 1, widget)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_lock"):
            self._size()

    def _size(self) -> None:
        self.setFixedHeight(height())
