"""Taking in a call that was kept outside the vault while the vault could not be written."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from app.console import Console
from app.domain.calls import CallStatus
from app.errors import ErrorCode, UserError
from app.services.rescue import SUFFIX, Found, TakenIn
from ui.forms import Form
from ui.shell.messages import message
from ui.shell.tasks import Tasks
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.labels import words


class EmergencyPart(Card):
    """Choose the file, read what it is, take it in.  Emits `said(Message)`."""

    said = Signal(object)

    def __init__(self, console: Console, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rescue, self._tasks = console.rescue, tasks
        self._path: Path | None = None
        self._found: Found | None = None
        self._choose = Button(self.tr("Choose the file …"), icon="folder", name="settings.emergency")
        self._take = Button(self.tr("Take it in"), "primary", name="settings.take-in")
        self._form = Form("settings")
        self._secret = self._form.secret("emergency-passphrase", self.tr("Passphrase of whoever wrote it, as it was"))
        self._state = words("", name="settings.emergency-state")
        self._choose.clicked.connect(self._on_choose)
        self._take.clicked.connect(self._on_take)
        self._secret.returnPressed.connect(self._on_passphrase)
        self._secret.textEdited.connect(self._form.clear_errors)
        self.body.addWidget(
            words(
                self.tr(
                    "When the vault cannot be written during a call, the call can be kept in an encrypted file "
                    "elsewhere. Here it comes back into the vault. Nothing that is in the vault is overwritten."
                ),
                "muted",
            )
        )
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._choose)
        row.addWidget(self._take)
        row.addStretch(1)
        self.body.addWidget(self._state)
        self.body.addWidget(self._form)
        self.body.addLayout(row)
        self._show(None)

    def open_file(self, path: Path) -> None:
        """Look into `path`, with the key of this vault first."""
        self._path = path
        self._form.clear_errors()
        self._secret.clear()
        self._tasks.run(partial(self._rescue.open_file, path), self._on_found, self._on_locked)

    def _show(self, found: Found | None, *, locked: bool = False) -> None:
        self._found = found
        self._form.setVisible(locked)
        self._take.setVisible(found is not None)
        if found is not None:
            self._state.setText(self._about(found))
            self._take.setFocus()
        self._state.setVisible(bool(self._state.text()))

    def _about(self, found: Found) -> str:
        begun = f"{found.record.started_at.astimezone():%Y-%m-%d %H:%M}"
        saved = f"{found.saved_at.astimezone():%H:%M:%S}"
        what = self.tr("A call that {name} began on {begun}, as it stood at {saved}.").format(
            name=found.record.counsellor.name, begun=begun, saved=saved
        )
        if found.status is CallStatus.CLOSED:
            then = self.tr("It is closed in the vault; what the vault has not is added to it, with its time.")
        elif found.status is CallStatus.DRAFT:
            then = self.tr("It is open in the vault; what the vault has not is filled in.")
        else:
            then = self.tr("The vault does not know it; it becomes an open call that can be gone on with.")
        return f"{what}\n{then}"

    def _on_choose(self) -> None:
        waiting = self._rescue.places()
        start = str(waiting[0]) if waiting else ""
        pattern = self.tr("Emergency files (*{suffix})").format(suffix=SUFFIX)
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Emergency file"), start, pattern)
        if chosen:
            self.open_file(Path(chosen))

    def _on_found(self, found: Found) -> None:
        self._secret.clear()
        self._show(found)

    def _on_locked(self, error: UserError) -> None:
        if error.code is ErrorCode.EMERGENCY_LOCKED:
            self._state.setText(message(error).whole())
            self._show(None, locked=True)
            self._secret.setFocus()
            return
        self._state.setText("")
        self._show(None)
        self.said.emit(message(error))

    def _on_passphrase(self) -> None:
        if self._path is not None and self._secret.text():
            job = partial(self._rescue.open_file, self._path, self._secret.text())
            self._tasks.run(job, self._on_found, self._on_wrong)

    def _on_wrong(self, error: UserError) -> None:
        self._form.show_error("emergency-passphrase", message(error).what)
        self._secret.selectAll()

    def _on_take(self) -> None:
        if self._found is not None:
            self._take.setEnabled(False)
            reason = self.tr("Written while the vault could not be")
            self._tasks.run(partial(self._rescue.take_in, self._found, reason), self._on_taken, self._on_refused)

    def _on_taken(self, taken: TakenIn) -> None:
        self._take.setEnabled(True)
        if taken.status is CallStatus.CLOSED:
            text = self.tr("What the vault had not is now with the closed call {number}.").format(number=taken.number)
        else:
            text = self.tr("The call {number} is in the vault. Go on with it on the call page.").format(
                number=taken.number
            )
        self._state.setText(f"{text} {self.tr('The file can be deleted now.')}")
        self._show(None)
        self._choose.setFocus()

    def _on_refused(self, error: UserError) -> None:
        self._take.setEnabled(True)
        self.said.emit(message(error))
