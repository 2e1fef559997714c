"""The first three steps of the first start: welcome and place, names, passphrase."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from app.errors import ErrorCode, UserError
from ui.forms import Form
from ui.shell.messages import message
from ui.unlock.passphrasefields import PassphraseFields
from ui.unlock.step import Step
from ui.widgets.busy import BusyLine
from ui.widgets.button import Button
from ui.widgets.card import QuietCard
from ui.widgets.labels import words


class WelcomeStep(Step):
    """Emits `finished(Path)` with the folder of the vault, `restore_asked` for one that was lost."""

    finished = Signal(object)
    restore_asked = Signal()

    def __init__(self, directory: Path, *, fixed: bool, parent: QWidget | None = None) -> None:
        super().__init__(
            "welcome",
            1,
            QCoreApplication.translate("WelcomeStep", "A safe place for your calls"),
            QCoreApplication.translate(
                "WelcomeStep",
                "Everything you record is encrypted on this computer. There is no network and no cloud, and nobody can "
                "read it without a passphrase.",
            ),
            parent=parent,
        )
        self._directory = directory
        card = QuietCard(spacing=6)
        card.body.addWidget(words(self.tr("The vault will be kept in"), "section"))
        self._path = words(str(directory), name="welcome.path")
        card.body.addWidget(self._path)
        self.body.addWidget(card)
        choose = Button(self.tr("Choose another folder"), "link", name="welcome.choose")
        choose.clicked.connect(self._on_choose)
        if fixed:
            choose.hide()
        restore = Button(self.tr("Restore a backup instead"), "link", name="welcome.restore")
        restore.clicked.connect(self.restore_asked)
        row = QHBoxLayout()
        row.setSpacing(20)
        row.addWidget(choose)
        row.addWidget(restore)
        row.addStretch(1)
        self.body.addLayout(row)
        self.close_with_buttons()

    def _on_choose(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Folder for the vault"), str(self._directory.parent))
        if chosen:
            self._directory = Path(chosen)
            self._path.setText(chosen)

    def _on_next(self) -> None:
        self.finished.emit(self._directory)


class NamesStep(Step):
    finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            "names",
            2,
            QCoreApplication.translate("NamesStep", "The hotline and you"),
            QCoreApplication.translate(
                "NamesStep", "The first person is a supervisor. Colleagues get a passphrase of their own later."
            ),
            parent=parent,
        )
        self._form = Form("names")
        self._hotline = self._form.line(
            "hotline",
            self.tr("Name of the hotline"),
            text=self.tr("12356 psychological support hotline"),
            hint=self.tr("As you greet callers. It can be changed later."),
        )
        self._person = self._form.line("person", self.tr("Your name"), hint=self.tr("As colleagues know you."))
        self._hotline.returnPressed.connect(self._on_next)
        self._person.returnPressed.connect(self._on_next)
        self.body.addWidget(self._form)
        self.close_with_buttons()

    @property
    def hotline(self) -> str:
        return self._hotline.text().strip()

    @property
    def person(self) -> str:
        return self._person.text().strip()

    def arrived(self) -> None:
        (self._person if self.hotline else self._hotline).setFocus()

    def _on_next(self) -> None:
        self._form.clear_errors()
        for name, value in (("person", self.person), ("hotline", self.hotline)):
            if not value:
                self._form.show_error(name, message(UserError(ErrorCode.NAME_MISSING)).whole())
        if self.hotline and self.person:
            self.finished.emit()


class PassphraseStep(Step):
    """Emits `finished(passphrase)` once it is typed twice and accepted."""

    finished = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            "passphrase",
            3,
            QCoreApplication.translate("PassphraseStep", "Your passphrase"),
            QCoreApplication.translate(
                "PassphraseStep",
                "At least 15 characters, or six words. A sentence only you would say is easy to keep and "
                "hard to guess. It never has to be changed without a reason.",
            ),
            next_words=QCoreApplication.translate("PassphraseStep", "Create the vault"),
            parent=parent,
        )
        self._fields = PassphraseFields("passphrase")
        self._busy = BusyLine(self.tr("Creating the vault"))
        self._fields.entered.connect(self._on_next)
        self.body.addWidget(self._fields)
        self.body.addWidget(self._busy)
        self.close_with_buttons()

    def arrived(self) -> None:
        self._fields.begin()

    def set_busy(self, *, busy: bool) -> None:
        """Creating takes a second or two: the key is made slow to guess on purpose."""
        self._busy.set_busy(busy=busy)
        for part in (self._fields, self.next, self.back):
            part.setEnabled(not busy)

    def forget(self) -> None:
        """What was typed is not needed any more."""
        self._fields.forget()

    def show_refusal(self, error: UserError) -> None:
        self._fields.show_refusal(error)

    def _on_next(self) -> None:
        if self._busy.busy:
            return
        passphrase = self._fields.accepted()
        if passphrase:
            self.finished.emit(passphrase)
