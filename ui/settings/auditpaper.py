"""The log as an encrypted document: its passphrase, its folder, and what is told about it."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.errors import ErrorCode, UserError
from app.services.access import check_passphrase
from ui.forms import Form
from ui.shell.messages import message
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.labels import words


class AuditPaper(Card):
    """asked(passphrase, directory): it is to be written.  left: not now."""

    asked = Signal(str, object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = Form("audit.paper")
        hint = self.tr("Whoever reviews the log opens the document with it. Tell it to them by another way.")
        self._passphrase = self.form.secret("passphrase", self.tr("Passphrase of the document"), hint=hint)
        self._again = self.form.secret("again", self.tr("The passphrase once more"))
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        self._directory = self.form.line("directory", self.tr("Folder"), text=documents, max_length=4096)
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
        self._passphrase.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """No passphrase stays in a field."""
        for field in (self._passphrase, self._again):
            field.clear()
        self.form.clear_errors()
        self._save.setEnabled(True)

    def refuse(self, error: UserError) -> bool:
        """Whether it is said under a field here."""
        self._save.setEnabled(True)
        if error.code is ErrorCode.EXPORT_FAILED:
            self.form.show_error("directory", message(error).whole())
        return error.code is ErrorCode.EXPORT_FAILED

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _on_save(self) -> None:
        self.form.clear_errors()
        passphrase = self._passphrase.text()
        try:
            check_passphrase(passphrase)
        except UserError as error:
            self.form.show_error("passphrase", message(error).whole())
            return
        if passphrase != self._again.text():
            self.form.show_error("again", message(UserError(ErrorCode.PASSPHRASE_MISMATCH)).whole())
            return
        self._save.setEnabled(False)
        self.asked.emit(passphrase, Path(self._directory.text()))
