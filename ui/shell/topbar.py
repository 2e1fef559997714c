"""The slim line at the top: the hotline, who is here, and the way out."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ui.shell import theme
from ui.shell.shortcuts import Action
from ui.widgets.button import Button
from ui.widgets.labels import ElidedLabel, words


class TopBar(QFrame):
    """Emits `lock_asked`."""

    lock_asked = Signal()

    def __init__(self, hotline: str, person: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        self._lock = Button(self.tr("Lock"), "quiet", icon="lock", action=Action.LOCK, name="window.lock")
        self._lock.clicked.connect(self.lock_asked)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 8, 0)
        row.setSpacing(12)
        row.addWidget(ElidedLabel(hotline, "strong"))
        row.addWidget(ElidedLabel(person, "muted"))
        row.addStretch(1)
        row.addWidget(self._lock)
        self._size()

    def mark_practice(self) -> None:
        """Whoever looks at the window sees that nobody in it is real."""
        mark = words(
            self.tr("Practice: all callers and calls are made up"), "accent", wrap=False, name="window.practice"
        )
        self._row.insertWidget(2, mark)

    def add_state(self, widget: QWidget) -> None:
        """Something that is always in view, before the way out."""
        self._row.insertWidget(self._row.count() - 1, widget)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_lock"):
            self._size()

    def _size(self) -> None:
        self.setFixedHeight(theme.current().px(44))
