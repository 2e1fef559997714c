"""The calm line at the top of the window: what happened, what is safe, what to do.  Nothing else shifts for it."""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from ui.shell import icons, theme
from ui.shell.messages import Message, Tone
from ui.shell.shortcuts import Action
from ui.widgets.button import IconButton
from ui.widgets.card import Card
from ui.widgets.labels import ElidedLabel, words

_SIGNS = {Tone.PLAIN: ("info", "muted"), Tone.DONE: ("circle-check", "accent"), Tone.CAUTION: ("circle-alert", "text")}


class MessageBar(QFrame):
    """Shows the newest message.  Good news goes by itself after six seconds; a caution stays until put away, and what
    is only worth knowing does not take its place.

    Where the line is too short for all of it, a button shows the whole message under it, over the page.
    """

    appeared = Signal()
    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        self._message: Message | None = None
        self._whole: Card | None = None
        self._icon = QLabel()
        self._icon.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._what, self._more = ElidedLabel("", "strong"), ElidedLabel("", "muted")
        self._unfold = IconButton("chevron-down", self.tr("Show the whole message"), name="window.message")
        self._away = IconButton("x", self.tr("Put the message away"), action=Action.DISMISS, name="window.dismiss")
        self._unfold.clicked.connect(self._on_unfold)
        self._away.clicked.connect(self.clear)
        self._timer = QTimer(self, singleShot=True, interval=6000)
        self._timer.timeout.connect(self.clear)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for widget in (self._icon, self._what, self._more, self._unfold, self._away):
            row.addWidget(widget)
        row.addStretch(1)
        self.clear()

    @property
    def message(self) -> Message | None:
        return self._message

    def show_message(self, message: Message) -> None:
        if message.tone is Tone.PLAIN and self._message is not None and self._message.tone is Tone.CAUTION:
            return
        self._fold()
        self._message = message
        self._what.setText(message.what)
        self._more.setText(" ".join(part for part in (message.safe, message.next) if part))
        self._more.setVisible(bool(self._more.text()))
        self._away.show()
        self._colour()
        self.show()
        self.appeared.emit()
        self._offer_whole()
        self.setAccessibleName(message.whole())
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
        if message.tone is Tone.CAUTION:
            self._timer.stop()
        else:
            self._timer.start()

    def clear(self) -> None:
        self._timer.stop()
        self._fold()
        had = self._message is not None
        self._message = None
        for label in (self._what, self._more):
            label.setText("")
        self._icon.clear()
        for button in (self._away, self._unfold):
            button.hide()
        self.setAccessibleName(self.tr("Messages"))
        self.hide()
        if had:
            self.dismissed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._offer_whole()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_away"):
            self._colour()
            self._offer_whole()

    def _colour(self) -> None:
        if self._message is None:
            return
        sign, role = _SIGNS[self._message.tone]
        self._icon.setPixmap(icons.pixmap(sign, role, theme.current().px(16), self.devicePixelRatioF()))

    def _offer_whole(self) -> None:
        """The button is there only where something is cut off."""
        if self._message is None:
            return
        look = theme.current()
        needed = look.px(16) + self._what.sizeHint().width() + self._more.sizeHint().width() + look.px(40) + 80
        self._unfold.setVisible(needed > self.width())
        if needed <= self.width():
            self._fold()

    def _on_unfold(self) -> None:
        if self._whole is not None:
            self._fold()
            return
        message, window = self._message, self.window()
        if message is None:
            return
        self._timer.stop()
        self._whole = Card(window, spacing=6)
        for text, role in ((message.what, "strong"), (message.safe, ""), (message.next, "")):
            if text:
                self._whole.body.addWidget(words(text, role))
        width = min(window.width() - 32, theme.current().px(640))
        height = max(self._whole.heightForWidth(width), self._whole.sizeHint().height())
        corner = self.mapTo(window, self.rect().bottomLeft())
        self._whole.setGeometry(min(corner.x(), window.width() - width - 16), corner.y() + 8, width, height)
        self._whole.show()
        self._whole.raise_()

    def _fold(self) -> None:
        if self._whole is not None:
            self._whole.hide()
            self._whole.deleteLater()
            self._whole = None
