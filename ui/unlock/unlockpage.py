"""Unlocking: who, and the passphrase.  A wrong one costs patience, never the field or the vault."""

import math
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from app.clock import Clock
from app.errors import ErrorCode, UserError
from ui.forms import Form, SecretEdit
from ui.shell.tasks import Tasks
from ui.unlock.column import Column
from ui.widgets.busy import BusyLine
from ui.widgets.button import Button
from ui.widgets.labels import words

if TYPE_CHECKING:
    from app.console import Console
    from app.services.access import SlotInfo, Unlocked


class UnlockPage(Column):
    """Emits `opened(Console)`; `refused(UserError)` for what no other passphrase would change."""

    opened = Signal(object)
    refused = Signal(object)

    def __init__(
        self,
        directory: Path,
        *,
        tasks: Tasks,
        clock: Clock,
        several: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """several: keep room for choosing who it is, before `set_people` tells."""
        super().__init__("unlock", parent=parent)
        self._directory, self._tasks, self._clock = directory, tasks, clock
        self._people: list[SlotInfo] = []
        self._recovering = False
        self._until = 0.0
        self._hurried = False  # entered before it was known whose vault it is
        self._form = Form("unlock")
        self._person = self._form.choice("person", self.tr("Who are you?"), [])
        self._form.set_shown("person", shown=several)
        self._secret = self._form.secret("passphrase", self.tr("Passphrase"))
        self._code = self._form.line(
            "recovery", self.tr("Recovery code"), hint=self.tr("Nine groups of four, as printed.")
        )
        self._busy = BusyLine(self.tr("Unlocking"))
        self._open = Button(self.tr("Unlock"), "primary", name="unlock.open")
        self._other = Button("", "link", name="unlock.other")
        self._state = words("", "muted", name="unlock.state")
        self._wait = QTimer(self, interval=250)
        self._lay_out()
        self._connect()
        self._form.reserve("passphrase")
        self._form.set_shown("recovery", shown=False)
        self._name_other()

    def arrived(self) -> None:
        (self._code if self._recovering else self._secret).setFocus(Qt.FocusReason.OtherFocusReason)

    def set_people(self, people: "tuple[SlotInfo, ...]") -> None:
        """Whose vault it is.  With one person there is nothing to choose."""
        self._people = [person for person in people if person.kind == "passphrase"]
        self._person.clear()
        for slot in self._people:
            self._person.addItem(slot.name, slot.id)
        self._form.set_shown("person", shown=len(self._people) > 1 and not self._recovering)
        if self._hurried and len(self._people) == 1:
            self._on_open()

    def _lay_out(self) -> None:
        self.body.addWidget(self._form)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self._open)
        row.addWidget(self._state, 1)
        self.body.addLayout(row)
        self.body.addWidget(self._busy)
        self.body.addWidget(self._other, 0, Qt.AlignmentFlag.AlignLeft)

    def _connect(self) -> None:
        self._open.clicked.connect(self._on_open)
        self._other.clicked.connect(self._on_other)
        self._secret.returnPressed.connect(self._on_open)
        self._code.returnPressed.connect(self._on_open)
        self._secret.textEdited.connect(self._form.clear_errors)
        self._code.textEdited.connect(self._form.clear_errors)
        self._secret.caps_lock_seen.connect(self._on_caps_lock)
        self._wait.timeout.connect(self._on_wait)

    def _show_way(self, *, recovering: bool) -> None:
        self._recovering = recovering
        self._form.clear_errors()
        self._form.set_shown("passphrase", shown=not recovering)
        self._form.set_shown("recovery", shown=recovering)
        self._form.set_shown("person", shown=len(self._people) > 1 and not recovering)
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
        self._show_way(recovering=not self._recovering)
        self.arrived()

    def _on_caps_lock(self, on: bool) -> None:
        self._form.set_hint("passphrase", self.tr("Caps lock is on.") if on else "")

    def _on_open(self) -> None:
        typed = self._field().text()
        self._hurried = bool(typed) and not self._people
        if self._busy.busy or self._clock.monotonic() < self._until or not typed or not self._people:
            return
        from app.services import access

        self._set_busy(busy=True)
        if self._recovering:
            job: Callable[[], Unlocked] = partial(access.unlock_with_recovery, self._directory, typed, self._clock)
        else:
            job = partial(access.unlock, self._directory, self._slot(), typed, self._clock)
        self._tasks.heavy(job, self._on_unlocked, self._on_refused)

    def _slot(self) -> str:
        return str(self._person.currentData())

    def _field(self) -> QLineEdit | SecretEdit:
        return self._code if self._recovering else self._secret

    def _on_unlocked(self, unlocked: "Unlocked") -> None:
        from app.console import open_console

        self._tasks.run(
            partial(open_console, self._directory, unlocked, self._clock), self._on_opened, self._on_refused
        )

    def _on_opened(self, console: "Console") -> None:
        self._secret.clear()
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
            self._form.show_error("recovery" if self._recovering else "passphrase", told.what)
            self._field().selectAll()
        else:
            self.refused.emit(error)

    def _start_waiting(self, seconds: float) -> None:
        """The field keeps what was typed; only the button waits."""
        self._until = self._clock.monotonic() + seconds
        self._open.setEnabled(False)
        self._wait.start()
        self._on_wait()
        self._field().setFocus(Qt.FocusReason.OtherFocusReason)

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
        self._form.setEnabled(not busy)
        self._open.setEnabled(not busy)
        self._other.setEnabled(not busy)
        self._state.setText(self.tr("Unlocking …") if busy else "")
        if not busy:
            self.arrived()
