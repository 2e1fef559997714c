"""The first three steps of the first start: welcome and place, names, passphrase."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from app.errors import ErrorCode, UserError
from ui.forms import Form
from ui.shell.messages import message
from ui.unlock.step import Step
from ui.unlock.strength import StrengthMeter
from ui.widgets.busy import BusyLine
from ui.widgets.button import Button
from ui.widgets.card import QuietCard
from ui.widgets.labels import words


class WelcomeStep(Step):
    """Emits `finished(Path)` with the folder of the vault."""

    finished = Signal(object)

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
        row = QHBoxLayout()
        row.addWidget(choose)
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
        self._form = Form("passphrase")
        self._first = self._form.secret("first", self.tr("Passphrase"))
        self._meter = StrengthMeter()
        self._again = self._form.secret("again", self.tr("Once more"))
        self._busy = BusyLine(self.tr("Creating the vault"))
        self._first.textChanged.connect(self._on_typed)
        self._again.textChanged.connect(self._form.clear_errors)
        self._first.caps_lock_seen.connect(self._on_caps_lock)
        self._first.returnPressed.connect(self._on_first_entered)
        self._again.returnPressed.connect(self._on_next)
        self._form.put_below("first", self._meter)
        self.body.addWidget(self._form)
        self.body.addWidget(self._busy)
        self.close_with_buttons()

    def arrived(self) -> None:
        self._first.setFocus()

    def set_busy(self, *, busy: bool) -> None:
        """Creating takes a second or two: the key is made slow to guess on purpose."""
        self._busy.set_busy(busy=busy)
        for part in (self._form, self.next, self.back):
            part.setEnabled(not busy)

    def forget(self) -> None:
        """What was typed is not needed any more."""
        self._first.clear()
        self._again.clear()

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

    def _on_next(self) -> None:
        from app.services.access import check_passphrase

        if self._busy.busy:
            return
        self._form.clear_errors()
        try:
            check_passphrase(self._first.text())
        except UserError as error:
            self.show_refusal(error)
            return
        if self._first.text() != self._again.text():
            self._form.show_error("again", message(UserError(ErrorCode.PASSPHRASE_MISMATCH)).whole())
            return
        self.finished.emit(self._first.text())
