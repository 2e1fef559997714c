"""After the recovery code: a passphrase for one person, another code on paper, and then in."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.clock import Clock
from app.errors import ErrorCode, UserError
from ui.forms import Form
from ui.shell.tasks import Tasks
from ui.unlock.passphrasefields import PassphraseFields
from ui.unlock.recoverysteps import CodeStep, ConfirmStep
from ui.unlock.step import Step
from ui.widgets.busy import BusyLine

if TYPE_CHECKING:
    from app.console import Console
    from app.services.access import Recovered, SlotInfo, Unlocked

STEPS = 3


class RecoveredPage(QWidget):
    """Emits `opened(Console)` at the end; `refused(UserError)` for what no other entry would change."""

    opened = Signal(object)
    refused = Signal(object)

    def __init__(
        self,
        directory: Path,
        unlocked: "Unlocked",
        people: "tuple[SlotInfo, ...]",
        *,
        tasks: Tasks,
        clock: Clock,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("recovered")
        self._directory, self._unlocked, self._tasks, self._clock = directory, unlocked, tasks, clock
        self._recovered: Recovered | None = None
        self._steps = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._steps)
        self._first = NewPassphraseStep(people)
        self._first.finished.connect(self._on_passphrase)
        self._show(self._first)

    def arrived(self) -> None:
        step = self._steps.currentWidget()
        if isinstance(step, Step):
            step.arrived()

    def _show(self, step: Step) -> None:
        self._steps.addWidget(step)
        self._steps.setCurrentWidget(step)
        step.arrived()

    def _on_passphrase(self, slot: str, passphrase: str) -> None:
        from app.services import access

        self._first.set_busy(busy=True)
        job = partial(access.recover, self._directory, self._unlocked, slot, passphrase, self._clock)
        self._tasks.run(job, self._on_recovered, self._on_refused)

    def _on_recovered(self, recovered: "Recovered") -> None:
        self._recovered = recovered
        self._first.forget()
        step = CodeStep(recovered.code, recovered.hotline, tasks=self._tasks, number=2, last=STEPS)
        step.finished.connect(self._on_code_kept)
        self._show(step)

    def _on_code_kept(self) -> None:
        assert self._recovered is not None
        step = ConfirmStep(self._recovered.code, number=3, last=STEPS)
        step.finished.connect(self._on_confirmed)
        step.went_back.connect(self._on_back)
        self._show(step)

    def _on_back(self) -> None:
        """To the code once more.  The groups asked for are others the next time."""
        step = self._steps.currentWidget()
        self._steps.setCurrentIndex(1)
        self.arrived()
        if step is not None:
            self._steps.removeWidget(step)
            step.deleteLater()

    def _on_confirmed(self) -> None:
        from app.console import open_console

        assert self._recovered is not None
        job = partial(open_console, self._directory, self._recovered.unlocked, self._clock)
        self._recovered = None
        self._tasks.run(job, self._on_opened, self.refused.emit)

    def _on_opened(self, console: "Console") -> None:
        self.opened.emit(console)

    def _on_refused(self, error: UserError) -> None:
        self._first.set_busy(busy=False)
        if error.code in (ErrorCode.PASSPHRASE_SHORT, ErrorCode.PASSPHRASE_COMMON):
            self._first.show_refusal(error)
        else:
            self.refused.emit(error)


class NewPassphraseStep(Step):
    """Emits `finished(slot, passphrase)`."""

    finished = Signal(str, str)

    def __init__(self, people: "tuple[SlotInfo, ...]", parent: QWidget | None = None) -> None:
        super().__init__(
            "renewed",
            1,
            QCoreApplication.translate("NewPassphraseStep", "The code fits. Who are you?"),
            QCoreApplication.translate(
                "NewPassphraseStep",
                "You get a new passphrase, and the hotline a new recovery code: the one you typed will not open the "
                "vault again.",
            ),
            next_words=QCoreApplication.translate("NewPassphraseStep", "Set the passphrase"),
            last=STEPS,
            parent=parent,
        )
        self._who = Form("renewed")
        options = [(person.id, person.name) for person in people if person.kind == "passphrase"]
        self._person = self._who.choice("person", self.tr("Passphrase for"), options)
        self._fields = PassphraseFields("renewed", self.tr("New passphrase"))
        self._busy = BusyLine(self.tr("Setting the passphrase"))
        self._fields.entered.connect(self._on_next)
        for part in (self._who, self._fields, self._busy):
            self.body.addWidget(part)
        self.close_with_buttons()

    def arrived(self) -> None:
        if self._person.count() > 1:
            self._person.setFocus()
        else:
            self._fields.begin()

    def set_busy(self, *, busy: bool) -> None:
        self._busy.set_busy(busy=busy)
        for part in (self._who, self._fields, self.next):
            part.setEnabled(not busy)

    def forget(self) -> None:
        self._fields.forget()

    def show_refusal(self, error: UserError) -> None:
        self._fields.show_refusal(error)

    def _on_next(self) -> None:
        passphrase = "" if self._busy.busy else self._fields.accepted()
        if passphrase:
            self.finished.emit(str(self._person.currentData()), passphrase)
