"""The calm line of the window: what happened, what is safe, what to do.  It has its own place, so nothing shifts."""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from ui.shell import icons, theme
from ui.shell.messages import Message, Tone
from ui.shell.shortcuts import Action
from ui.widgets.button import IconButton
from ui.widgets.labels import ElidedLabel

_SIGNS = {Tone.PLAIN: ("info", "muted"), Tone.DONE: ("circle-check", "accent"), Tone.CAUTION: ("circle-alert", "text")}


class MessageBar(QFrame):
    """Shows the newest message.  Good news goes by itself after six seconds; a caution stays until put away."""

    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        self._message: Message | None = None
        self._icon = QLabel()
        self._what, self._more = ElidedLabel("", "strong"), ElidedLabel("", "muted")
        self._away = IconButton("x", self.tr("Put the message away"), action=Action.DISMISS, name="window.dismiss")
        self._away.clicked.connect(self.clear)
        self._timer = QTimer(self, singleShot=True, interval=6000)
        self._timer.timeout.connect(self.clear)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 8, 0)
        row.setSpacing(8)
        row.addWidget(self._icon)
        row.addWidget(self._what)
        row.addWidget(self._more, 1)
        row.addWidget(self._away)
        self.clear()
        self._reserve()

    @property
    def message(self) -> Message | None:
        return self._message

    def show_message(self, message: Message) -> None:
        self._message = message
        self._what.setText(message.what)
        self._more.setText(" ".join(part for part in (message.safe, message.next) if part))
        self._away.show()
        self._colour()
        self.setAccessibleName(message.whole())
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
        if message.tone is Tone.CAUTION:
            self._timer.stop()
        else:
            self._timer.start()

    def clear(self) -> None:
        self._timer.stop()
        had = self._message is not None
        self._message = None
        for label in (self._what, self._more):
            label.setText("")
        self._icon.clear()
        self._away.hide()
        self.setAccessibleName(self.tr("Messages"))
        if had:
            self.dismissed.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_away"):
            self._reserve()
            self._colour()

    def _reserve(self) -> None:
        self.setFixedHeight(theme.current().px(36))

    def _colour(self) -> None:
        if self._message is None:
            return
        sign, role = _SIGNS[self._message.tone]
        self._icon.setPixmap(icons.pixmap(sign, role, theme.current().px(16), self.devicePixelRatioF()))
        self._icon.setAlignment(Qt.AlignmentFlag.AlignCenter)
