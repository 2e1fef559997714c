"""What an encrypted document leaves with: a passphrase for whoever will read it, typed twice, and a folder."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from app.errors import ErrorCode, UserError
from app.services.access import check_passphrase, passphrase_strength
from ui.forms.form import Form
from ui.shell.messages import message
from ui.widgets.button import Button
from ui.widgets.strength import StrengthMeter

_FIELDS = {
    ErrorCode.PASSPHRASE_SHORT: "passphrase",
    ErrorCode.PASSPHRASE_COMMON: "passphrase",
    ErrorCode.PASSPHRASE_MISMATCH: "again",
    ErrorCode.EXPORT_FAILED: "directory",
}


class Sealing(Form):
    """Emits `entered` when Return is pressed in the last passphrase.  label, hint: of the passphrase, where it is not
    for a recipient."""

    entered = Signal()

    def __init__(self, page: str, *, label: str = "", hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(page, parent)
        label = label or self.tr("Passphrase for the recipient")
        hint = hint or self.tr("Give it to the recipient by another way than the file.")
        self._passphrase = self.secret("passphrase", label, hint=hint)
        self._strength = StrengthMeter()
        self.put_below("passphrase", self._strength)
        self._again = self.secret("again", self.tr("The passphrase once more"))
        self._directory = self.line("directory", self.tr("Folder"), text=_documents(), max_length=4096)
        choose = Button(self.tr("Another folder"), "link", icon="folder", name=f"{page}.choose")
        self.put_below("directory", choose)
        self._passphrase.textChanged.connect(self._on_typed)
        self._again.returnPressed.connect(self.entered)
        choose.clicked.connect(self._on_choose)

    @property
    def passphrase(self) -> str:
        return self._passphrase.text()

    @property
    def directory(self) -> Path:
        return Path(self._directory.text())

    def begin(self) -> None:
        """Put the focus where it starts."""
        self._passphrase.setFocus()

    def accepted(self) -> bool:
        """Whether all of it will do; where not, the field says why."""
        self.clear_errors()
        try:
            check_passphrase(self.passphrase)
        except UserError as error:
            self.refuse(error)
            return False
        if self._again.text() != self.passphrase:
            self.refuse(UserError(ErrorCode.PASSPHRASE_MISMATCH))
            return False
        if not self.directory.is_dir():
            self.show_error("directory", self.tr("There is no such folder."))
            return False
        return True

    def refuse(self, error: UserError) -> bool:
        """Say at its field what the passphrase or the folder was refused for.  False: it is about something else."""
        field = _FIELDS.get(error.code)
        if field is not None:
            self.show_error(field, message(error).whole())
        return field is not None

    def forget(self) -> None:
        """What was typed is not needed any more; the folder stays for the next time."""
        self._passphrase.clear()
        self._again.clear()
        self.clear_errors()

    def _on_typed(self, text: str) -> None:
        self._strength.show_strength(passphrase_strength(text))

    def _on_choose(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Folder for the document"), self._directory.text())
        if chosen:
            self._directory.setText(chosen)


def _documents() -> str:
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation) or str(Path.home())
