"""The log as an encrypted document: its passphrase, its folder, and what is told about it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.errors import UserError
from ui.forms.sealing import Sealing
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.labels import words


class AuditPaper(Card):
    """asked(passphrase, directory): it is to be written.  left: not now."""

    asked = Signal(str, object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        hint = self.tr("Whoever reviews the log opens the document with it. Tell it to them by another way.")
        self.form = Sealing("audit.paper", label=self.tr("Passphrase of the document"), hint=hint)
        self.form.entered.connect(self._on_save)
        self._save = Button(self.tr("Encrypt and save"), "primary", icon="file-lock", name="audit.paper.save")
        self._save.clicked.connect(self._on_save)
        leave = Button(self.tr("Not now"), "quiet", name="audit.paper.leave")
        leave.clicked.connect(self.left)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._save)
        foot.addWidget(leave)
        foot.addStretch(1)
        self.body.addWidget(words(self.tr("The log as an encrypted document"), "heading"))
        self.body.addWidget(self.form)
        self.body.addLayout(foot)

    def begin(self) -> None:
        self.forget()
        self.show()
        self.form.begin()

    def forget(self) -> None:
        """No passphrase stays in a field."""
        self.form.forget()
        self._save.setEnabled(True)

    def refuse(self, error: UserError) -> bool:
        """Whether it is said under a field here."""
        self._save.setEnabled(True)
        return self.form.refuse(error)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _on_save(self) -> None:
        if self._save.isEnabled() and self.form.accepted():
            self._save.setEnabled(False)
            self.asked.emit(self.form.passphrase, self.form.directory)
