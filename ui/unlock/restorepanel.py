"""Choosing a backup, opening it with a passphrase of then, and putting it in the place of the vault."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.clock import Clock
from app.errors import ErrorCode, UserError
from app.services import access, backups
from app.services.access import SlotInfo, Unlocked
from app.services.backups import Kept, Place
from ui.forms import Form
from ui.shell.messages import message
from ui.shell.tasks import Tasks
from ui.shell.when import moment, size_words
from ui.widgets.button import Button
from ui.widgets.labels import words
from ui.widgets.progress import ProgressLine, Relay

Restoring = Callable[[Path, Unlocked, Relay], None]
"""What puts a backup in place; told which, with which slot of it, and how to report."""
_CODE = "code"


class RestorePanel(QWidget):
    """Emits `restored` when the backup is in place.

    restoring: does it, on the thread that `lane` stands for.  second: another place where backups lie.
    """

    restored = Signal()

    def __init__(
        self, directory: Path, *, tasks: Tasks, clock: Clock, restoring: Restoring, lane: Callable[..., None],
        second: str = "", parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._directory, self._tasks, self._clock = directory, tasks, clock
        self._restoring, self._lane = restoring, lane
        self._known: dict[str, Kept] = {}
        self._relay: Relay | None = None
        self._form = Form("restore")
        self._backup = self._form.choice("backup", self.tr("Which backup"), [])
        self._person = self._form.choice("person", self.tr("Who are you?"), [])
        self._secret = self._form.secret("passphrase", self.tr("Passphrase, as it was when the backup was made"))
        self._form.reserve("passphrase")
        self._choose = Button(self.tr("Look in another folder …"), "link", icon="folder", name="restore.choose")
        self._go = Button(self.tr("Check and restore"), "primary", icon="history", name="restore.go")
        self._progress = ProgressLine("restore")
        self._state = words("", "muted", name="restore.state")
        self._lay_out()
        self._backup.currentIndexChanged.connect(self._on_backup)
        self._choose.clicked.connect(self._on_choose)
        self._go.clicked.connect(self._on_go)
        self._secret.returnPressed.connect(self._on_go)
        self._secret.textEdited.connect(self._form.clear_errors)
        self._progress.stopped.connect(self._on_stop)
        self._offer(backups.found(directory, second))

    def begin(self) -> None:
        """Put the focus where the work starts."""
        (self._secret if self._known else self._choose).setFocus()

    def look_in(self, folder: Path) -> None:
        """Offer what can be restored from `folder`."""
        found = backups.in_folder(folder)
        if found:
            self._offer(found)
            self._state.setText("")
        else:
            self._state.setText(message(UserError(ErrorCode.BACKUP_UNUSABLE, path=str(folder))).whole())
        self.begin()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self._form)
        column.addWidget(self._state)
        column.addWidget(self._progress)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self._go)
        row.addWidget(self._choose)
        row.addStretch(1)
        column.addLayout(row)

    def _offer(self, found: tuple[Kept, ...]) -> None:
        self._known = {str(kept.path): kept for kept in found}
        self._backup.clear()
        for path, kept in self._known.items():
            self._backup.addItem(self._named(kept), path)
        for name in ("backup", "person", "passphrase"):
            self._form.set_shown(name, shown=bool(found))
        self._go.setVisible(bool(found))
        if not found:
            self._state.setText(
                self.tr("No backup lies beside the vault. Plug in the stick with the backups and look there.")
            )

    def _named(self, kept: Kept) -> str:
        places = {
            Place.OWN: self.tr("on this computer"),
            Place.SECOND: self.tr("in the second place"),
            Place.ELSEWHERE: self.tr("in the chosen folder"),
        }
        told = self.tr("{time} · {place} · {size}")
        return told.format(time=moment(kept.at), place=places[kept.place], size=size_words(kept.size))

    def _on_backup(self, _index: int) -> None:
        self._person.clear()
        self._form.clear_errors()
        try:
            people = access.people(self._path()) if self._known else ()
        except UserError as error:
            self._form.show_error("backup", message(error).what, focus=False)
            return
        for slot in people:
            self._person.addItem(self._name(slot), slot.id if slot.kind == "passphrase" else _CODE)

    def _name(self, slot: SlotInfo) -> str:
        return self.tr("With the recovery code of then") if slot.kind == "recovery" else slot.name

    def _path(self) -> Path:
        return Path(str(self._backup.currentData()))

    def _on_choose(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Folder with backups"), str(self._directory))
        if chosen:
            self.look_in(Path(chosen))

    def _on_go(self) -> None:
        typed, who = self._secret.text(), str(self._person.currentData() or "")
        if not typed or not who or self._relay is not None:
            return
        self._set_busy(busy=True)
        path = self._path()
        if who == _CODE:
            job = partial(access.unlock_with_recovery, path, typed, self._clock)
        else:
            job = partial(access.unlock, path, who, typed, self._clock)
        self._tasks.heavy(job, self._on_unlocked, self._on_refused)

    def _on_unlocked(self, unlocked: Unlocked) -> None:
        self._secret.clear()
        self._relay = Relay(self)
        self._relay.moved.connect(self._progress.set_progress)
        job = partial(_put_in_place, self._restoring, self._path(), unlocked, self._relay)
        self._lane(job, self._on_restored, self._on_refused)

    def _on_restored(self, whole: bool) -> None:
        self._set_busy(busy=False)
        if whole:
            self.restored.emit()
        else:
            self._state.setText(self.tr("Stopped. Nothing was changed."))

    def _on_stop(self) -> None:
        if self._relay is not None:
            self._relay.stopped = True

    def _on_refused(self, error: UserError) -> None:
        self._set_busy(busy=False)
        if error.code in (ErrorCode.WRONG_PASSPHRASE, ErrorCode.WRONG_RECOVERY_CODE, ErrorCode.TOO_SOON):
            self._form.show_error("passphrase", message(error).what)
        elif error.code in (ErrorCode.VAULT_CORRUPT, ErrorCode.RECORD_ALTERED, ErrorCode.VAULT_NEWER):
            self._form.show_error("backup", self.tr("This backup is not whole. Choose another one."))
        else:
            self._state.setText(message(error).whole())

    def _set_busy(self, *, busy: bool) -> None:
        self._relay = self._relay if busy else None
        for part in (self._form, self._go, self._choose):
            part.setEnabled(not busy)
        if busy:
            self._state.setText("")
            self._progress.begin(self.tr("Checking every page and every event of the backup …"))
        else:
            self._progress.end()


def _put_in_place(restoring: Restoring, path: Path, unlocked: Unlocked, relay: Relay) -> bool:
    """False when somebody said stop."""
    try:
        restoring(path, unlocked, relay)
    except access.Stopped:
        return False
    return True
