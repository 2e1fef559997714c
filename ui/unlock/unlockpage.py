"""Unlocking: who, and the passphrase.  A wrong one costs patience, never the field or the vault."""

import math
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from app.clock import Clock
from app.errors import ErrorCode, UserError
from ui.forms import Form
from ui.unlock.column import Column
from ui.widgets.busy import BusyLine
from ui.widgets.button import Button
from ui.widgets.labels import words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QComboBox

    from app.console import Console
    from app.services.access import SlotInfo, Unlocked
    from ui.shell.tasks import Tasks


class UnlockPage(Column):
    """Emits `opened(Console)`; `recovered(Unlocked)` after the recovery code; `restore_asked`; `refused(UserError)`
    for what no other passphrase would change."""

    opened = Signal(object)
    recovered = Signal(object)
    restore_asked = Signal()
    refused = Signal(object)

    def __init__(self, directory: Path, *, clock: Clock, several: bool = False, parent: QWidget | None = None) -> None:
        """several: keep room for choosing who it is, before `begin` tells."""
        super().__init__("unlock", parent=parent)
        self._directory, self._clock = directory, clock
        self._tasks: Tasks | None = None
        self._person: QComboBox | None = None
        self._code: QLineEdit | None = None
        self._recovering, self._despite = False, False
        self._until = 0.0
        self._slots: dict[str, str] = {}
        self._hurried = False  # entered before it was known whose vault it is
        self._who, self._form, self._rescue = Form("unlock"), Form("unlock"), Form("unlock")
        self._secret = self._form.secret("passphrase", self.tr("Passphrase"))
        self._form.reserve("passphrase")
        self._busy = BusyLine(self.tr("Unlocking"))
        self._open = Button(self.tr("Unlock"), "primary", name="unlock.open")
        self._other = Button("", "link", name="unlock.other")
        self._restore = Button(self.tr("Restore a backup"), "link", name="unlock.restore")
        self._state = words("", "muted", name="unlock.state")
        self._wait = QTimer(self, interval=250)
        if several:
            self._ask_who()
        self._lay_out()
        self._connect()
        self._show_way()

    def arrived(self) -> None:
        self._field().setFocus()

    def insist(self) -> None:
        """Open it although its log does not hold."""
        self._despite = True
        told = self.tr("Opening although the log does not hold. This is recorded.")
        self.body.insertWidget(0, words(told, "strong", name="unlock.despite"))

    def begin(self, tasks: "Tasks", people: "tuple[SlotInfo, ...]") -> None:
        """Whose vault it is, and who works for this page from now on.  With one person there is nothing to choose."""
        self._tasks = tasks
        known = [person for person in people if person.kind == "passphrase"]
        self._slots = {person.id: person.name for person in known}
        self._say_practice()
        if len(known) > 1:
            box = self._ask_who()
            box.clear()
            for slot, name in self._slots.items():
                box.addItem(name, slot)
        self._show_way()
        if self._hurried and len(known) == 1:
            self._on_open()

    def _say_practice(self) -> None:
        """A practice vault names its passphrase: it protects nobody."""
        from app.services import access

        passphrase = access.practice_passphrase(self._directory)
        if passphrase and self.findChild(QWidget, "unlock.practice") is None:
            said = self.tr("Practice vault: every caller and call in it is made up. Passphrase: {passphrase}")
            label = words(said.format(passphrase=passphrase), "accent", name="unlock.practice")
            from PySide6.QtCore import Qt

            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self.body.insertWidget(0, label)

    def _ask_who(self) -> "QComboBox":
        if self._person is None:
            self._person = self._who.choice("person", self.tr("Who are you?"), [])
        return self._person

    def _lay_out(self) -> None:
        for form in (self._who, self._form, self._rescue):
            self.body.addWidget(form)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self._open)
        row.addWidget(self._state, 1)
        other = QHBoxLayout()
        other.setSpacing(20)
        other.addWidget(self._other)
        other.addWidget(self._restore)
        other.addStretch(1)
        self.body.addLayout(row)
        self.body.addWidget(self._busy)
        self.body.addLayout(other)

    def _connect(self) -> None:
        self._open.clicked.connect(self._on_open)
        self._other.clicked.connect(self._on_other)
        self._restore.clicked.connect(self.restore_asked)
        self._secret.returnPressed.connect(self._on_open)
        self._secret.textEdited.connect(self._form.clear_errors)
        self._secret.caps_lock_seen.connect(self._on_caps_lock)
        self._wait.timeout.connect(self._on_wait)

    def _recovery_field(self) -> QLineEdit:
        """Made when somebody needs it, which is hardly ever."""
        if self._code is None:
            self._code = self._rescue.line(
                "recovery", self.tr("Recovery code"), hint=self.tr("Nine groups of four, as printed.")
            )
            self._code.returnPressed.connect(self._on_open)
            self._code.textEdited.connect(self._rescue.clear_errors)
        return self._code

    def _show_way(self) -> None:
        """By passphrase or by recovery code."""
        self._who.setVisible(self._person is not None and not self._recovering)
        self._form.setVisible(not self._recovering)
        self._rescue.setVisible(self._recovering)
        self._name_other()

    def _name_other(self) -> None:
        words = (
            self.tr("Unlock with a passphrase")
            if self._recovering
            else self.tr("Passphrase lost? Use the recovery code")
        )
        self._other.setText(words)
        self._other.setAccessibleName(words)

    def _on_other(self) -> None:
        self._recovering = not self._recovering
        self._recovery_field()
        self._form.clear_errors()
        self._rescue.clear_errors()
        self._show_way()
        self.arrived()

    def _on_caps_lock(self, on: bool) -> None:
        self._form.set_hint("passphrase", self.tr("Caps lock is on.") if on else "")

    def _on_open(self) -> None:
        typed = self._field().text()
        self._hurried = bool(typed) and self._tasks is None
        if self._busy.busy or self._clock.monotonic() < self._until or not typed or self._tasks is None:
            return
        from app.services import access

        self._set_busy(busy=True)
        if self._recovering:
            job: Callable[[], Unlocked] = partial(access.unlock_with_recovery, self._directory, typed, self._clock)
        else:
            job = partial(access.unlock, self._directory, self._slot(), typed, self._clock)
        self._tasks.heavy(job, self._on_unlocked, self._on_refused)

    def _slot(self) -> str:
        return next(iter(self._slots), "") if self._person is None else str(self._person.currentData())

    def _field(self) -> QLineEdit:
        return self._recovery_field() if self._recovering else self._secret

    def _on_unlocked(self, unlocked: "Unlocked") -> None:
        if self._recovering:
            self._set_busy(busy=False)
            self._recovery_field().clear()
            self.recovered.emit(unlocked)
            return
        from app.console import open_console

        assert self._tasks is not None
        job = partial(open_console, self._directory, unlocked, self._clock, despite=self._despite)
        self._tasks.run(job, self._on_opened, self._on_refused)

    def _on_opened(self, console: "Console") -> None:
        self._secret.clear()
        if self._code is not None:
            self._code.clear()
        self._busy.set_busy(busy=False)
        self.opened.emit(console)

    def _on_refused(self, error: UserError) -> None:
        self._set_busy(busy=False)
        if error.code is ErrorCode.TOO_SOON:
            self._start_waiting(float(error.values["seconds"]))
        elif error.code in (ErrorCode.WRONG_PASSPHRASE, ErrorCode.WRONG_RECOVERY_CODE, ErrorCode.VAULT_IN_USE):
            from ui.shell.messages import message

            told = message(error)
            form, field = (self._rescue, "recovery") if self._recovering else (self._form, "passphrase")
            form.show_error(field, told.what)
            self._field().selectAll()
        else:
            self.refused.emit(error)

    def _start_waiting(self, seconds: float) -> None:
        """The field keeps what was typed; only the button waits."""
        self._until = self._clock.monotonic() + seconds
        self._open.setEnabled(False)
        self._wait.start()
        self._on_wait()
        self._field().setFocus()

    def _on_wait(self) -> None:
        left = math.ceil(self._until - self._clock.monotonic())
        if left > 0:
            self._state.setText(self.tr("After several wrong tries: again in {seconds} s").format(seconds=left))
            return
        self._wait.stop()
        self._state.setText("")
        self._open.setEnabled(True)

    def _set_busy(self, *, busy: bool) -> None:
        self._busy.set_busy(busy)
        for form in (self._who, self._form, self._rescue):
            form.setEnabled(not busy)
        self._open.setEnabled(not busy)
        self._other.setEnabled(not busy)
        self._restore.setEnabled(not busy)
        self._state.setText(self.tr("Unlocking …") if busy else "")
        if not busy:
            self.arrived()
