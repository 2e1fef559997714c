"""Hides the call from whoever comes near: the clock and the emergency numbers stay, the passphrase brings it back."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.site import Number
from app.domain.text import Language
from ui.call.clockface import ClockFace
from ui.forms.form import Form
from ui.widgets.button import Button
from ui.widgets.labels import words


class Cover(QWidget):
    """Knows nothing of the call.  Emits the passphrase that was entered."""

    passphrase_entered = Signal(str)

    def __init__(self, numbers: Sequence[Number], language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("call.cover")
        self.face = ClockFace()
        self._form = Form("call")
        self._secret = self._form.secret("passphrase", self.tr("Your passphrase"))
        self._secret.returnPressed.connect(self._on_entered)
        self._show = Button(self.tr("Show the call again"), "primary", name="call.show")
        self._show.clicked.connect(self._on_entered)
        self._form.setFixedWidth(360)
        sheet = QVBoxLayout()
        sheet.setSpacing(12)
        centre = Qt.AlignmentFlag.AlignHCenter
        sheet.addStretch(2)
        sheet.addWidget(self.face, 0, centre)
        sheet.addWidget(
            words(self.tr("The call goes on. The screen is covered; every word is kept."), "muted", wrap=False),
            0,
            centre,
        )
        sheet.addSpacing(16)
        sheet.addWidget(self._form, 0, centre)
        sheet.addWidget(self._show, 0, centre)
        sheet.addSpacing(24)
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addStretch(1)
        for number in numbers:
            row.addWidget(words(f"{number.name.in_(language)} {number.number}".strip(), "strong", wrap=False))
        row.addStretch(1)
        sheet.addLayout(row)
        sheet.addStretch(3)
        self.setLayout(sheet)

    def begin(self) -> None:
        self._form.clear_errors()
        self._secret.clear()
        self.set_busy(False)
        self._secret.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_busy(self, busy: bool) -> None:
        self._secret.setReadOnly(busy)
        self._show.setEnabled(not busy)

    def show_error(self, text: str) -> None:
        self.set_busy(False)
        self._secret.selectAll()
        self._form.show_error("passphrase", text)

    def forget(self) -> None:
        """Nothing of what was typed stays in the field."""
        self._secret.clear()

    def _on_entered(self) -> None:
        if self._secret.text() and self._show.isEnabled():
            self.set_busy(True)
            self._form.clear_errors()
            self.passphrase_entered.emit(self._secret.text())
