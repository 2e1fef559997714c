"""A passphrase for somebody new, for a colleague who lost theirs, or for oneself.  Its owner types it, nobody else."""

from enum import Enum, auto
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from app.domain.people import PersonId, Role
from app.errors import ErrorCode, UserError
from app.services.people import Member, People
from ui.forms import Form, SecretEdit
from ui.shell.messages import message
from ui.shell.tasks import Tasks
from ui.shell.words import word
from ui.unlock.passphrasefields import PassphraseFields
from ui.widgets.busy import BusyLine
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.labels import words


class Purpose(Enum):
    ADD = auto()
    RESET = auto()
    OWN = auto()


class NewPassphrase(Card):
    """Emits `done(sentence)` once it is set, `left` when it was put away."""

    done = Signal(str)
    left = Signal()

    def __init__(
        self,
        purpose: Purpose,
        people: People,
        tasks: Tasks,
        member: Member | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("newpassphrase")
        self._purpose, self._people, self._tasks, self._member = purpose, people, tasks, member
        self._form = Form("newpassphrase")
        self._name: QLineEdit | None = None
        self._current: SecretEdit | None = None
        self.body.addWidget(words(self._title(), "section"))
        self.body.addWidget(words(self._hint(), "muted"))
        self._fields_before()
        self._fields = PassphraseFields("newpassphrase", self.tr("New passphrase"))
        self._busy = BusyLine(self.tr("Setting the passphrase"))
        self._set = Button(self.tr("Set the passphrase"), "primary", name="newpassphrase.set")
        self._leave = Button(self.tr("Leave it"), "quiet", name="newpassphrase.leave")
        self._fields.entered.connect(self._on_set)
        self._set.clicked.connect(self._on_set)
        self._leave.clicked.connect(self.left)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._set)
        row.addWidget(self._leave)
        row.addStretch(1)
        if purpose is not Purpose.RESET:
            self.body.addWidget(self._form)
        self.body.addWidget(self._fields)
        self.body.addWidget(self._busy)
        self.body.addLayout(row)

    def begin(self) -> None:
        """Put the focus where it starts."""
        first = self._name or self._current
        if first is not None:
            first.setFocus()
        else:
            self._fields.begin()

    def _title(self) -> str:
        if self._purpose is Purpose.RESET and self._member is not None:
            return self.tr("New passphrase for {name}").format(name=self._member.name)
        return self.tr("Add somebody") if self._purpose is Purpose.ADD else self.tr("Change my passphrase")

    def _hint(self) -> str:
        if self._purpose is Purpose.OWN:
            return self.tr(
                "At least 15 characters, or six words. Older backups keep opening with the one you have now."
            )
        return self.tr(
            "Hand over the keyboard: whoever will use the passphrase types it, and nobody watches. At least 15 "
            "characters, or six words."
        )

    def _fields_before(self) -> None:
        if self._purpose is Purpose.ADD:
            self._name = self._form.line(
                "name", self.tr("Name"), hint=self.tr("As colleagues know them."), max_length=60
            )
            roles = [(role.value, word(role)) for role in (Role.COUNSELLOR, Role.SUPERVISOR)]
            self._role = self._form.choice("role", self.tr("Role"), roles)
            self._name.textEdited.connect(self._form.clear_errors)
        elif self._purpose is Purpose.OWN:
            self._current = self._form.secret("current", self.tr("Passphrase of today"))
            self._current.textEdited.connect(self._form.clear_errors)

    def _on_set(self) -> None:
        if self._busy.busy or not self._begun_well():
            return
        passphrase = self._fields.accepted()
        if not passphrase:
            return
        self._set_busy(busy=True)
        if self._purpose is Purpose.ADD and self._name is not None:
            role = Role(self._role.currentData())
            self._tasks.run(
                partial(self._people.add, self._name.text(), role, passphrase), self._on_done, self._refused
            )
        elif self._purpose is Purpose.OWN and self._current is not None:
            job = partial(self._people.change_own, self._current.text(), passphrase)
            self._tasks.run(job, self._on_done, self._refused)
        elif self._member is not None:
            job_ = partial(self._people.reset, PersonId(self._member.id), passphrase)
            self._tasks.run(job_, self._on_done, self._refused)

    def _begun_well(self) -> bool:
        self._form.clear_errors()
        if self._name is not None and not self._name.text().strip():
            self._form.show_error("name", message(UserError(ErrorCode.NAME_MISSING)).whole())
            return False
        if self._current is not None and not self._current.text():
            self._current.setFocus()
            return False
        return True

    def _on_done(self, _members: object) -> None:
        self._fields.forget()
        if self._purpose is Purpose.OWN:
            self.done.emit(self.tr("Your new passphrase counts from the next unlock on."))
        elif self._name is not None:
            self.done.emit(self.tr("{name} can unlock now.").format(name=self._name.text().strip()))
        elif self._member is not None:
            self.done.emit(self.tr("{name} has a new passphrase.").format(name=self._member.name))

    def _refused(self, error: UserError) -> None:
        self._set_busy(busy=False)
        if error.code in (ErrorCode.NAME_TAKEN, ErrorCode.NAME_MISSING) and self._name is not None:
            self._form.show_error("name", message(error).whole())
        elif error.code in (ErrorCode.WRONG_PASSPHRASE, ErrorCode.TOO_SOON) and self._current is not None:
            self._form.show_error("current", message(error).what)
        else:
            self._fields.show_refusal(error)

    def _set_busy(self, *, busy: bool) -> None:
        self._busy.set_busy(busy=busy)
        for part in (self._form, self._fields, self._set, self._leave):
            part.setEnabled(not busy)
