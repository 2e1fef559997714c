"""A new passphrase, typed twice, with how good it is while it is typed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.errors import ErrorCode, UserError
from ui.forms import Form
from ui.shell.messages import message
from ui.widgets.strength import StrengthMeter


class PassphraseFields(QWidget):
    """Emits `entered` when Return is pressed in the last field.  page: first half of the object names."""

    entered = Signal()

    def __init__(self, page: str, label: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form = Form(page)
        self._first = self._form.secret("first", label or self.tr("Passphrase"))
        self._meter = StrengthMeter()
        self._again = self._form.secret("again", self.tr("Once more"))
        self._form.put_below("first", self._meter)
        self._first.textChanged.connect(self._on_typed)
        self._again.textChanged.connect(self._form.clear_errors)
        self._first.caps_lock_seen.connect(self._on_caps_lock)
        self._first.returnPressed.connect(self._on_first_entered)
        self._again.returnPressed.connect(self.entered)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._form)

    def begin(self) -> None:
        """Put the focus where it starts."""
        self._first.setFocus()

    def forget(self) -> None:
        """What was typed is not needed any more."""
        self._first.clear()
        self._again.clear()

    def accepted(self) -> str:
        """The passphrase when it will do; empty when not, and the field says why."""
        from app.services.access import check_passphrase

        self._form.clear_errors()
        try:
            check_passphrase(self._first.text())
        except UserError as error:
            self.show_refusal(error)
            return ""
        if self._first.text() != self._again.text():
            self._form.show_error("again", message(UserError(ErrorCode.PASSPHRASE_MISMATCH)).whole())
            return ""
        return self._first.text()

    def show_refusal(self, error: UserError) -> None:
        self._form.show_error("first", message(error).whole())

    def _on_typed(self, text: str) -> None:
        from app.services.access import passphrase_strength

        self._form.clear_errors()
        self._meter.show_strength(passphrase_strength(text))

    def _on_caps_lock(self, on: bool) -> None:
        self._form.set_hint("first", self.tr("Caps lock is on.") if on else "")

    def _on_first_entered(self) -> None:
        self._again.setFocus()
