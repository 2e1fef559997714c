"""The first start, in calm steps: where and what, who, the passphrase, the recovery code, and then in."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.clock import Clock
from app.errors import ErrorCode, UserError
from ui.shell.tasks import Tasks
from ui.unlock.createsteps import NamesStep, PassphraseStep, WelcomeStep
from ui.unlock.recoverysteps import CodeStep, ConfirmStep
from ui.unlock.step import Step

if TYPE_CHECKING:
    from app.console import Console


class CreatePage(QWidget):
    """Emits `opened(Console)` at the end; `refused(UserError)` for what no other entry would change."""

    opened = Signal(object)
    restore_asked = Signal()
    refused = Signal(object)

    def __init__(
        self, directory: Path, *, tasks: Tasks, clock: Clock, fixed: bool = False, parent: QWidget | None = None
    ) -> None:
        """fixed: the directory was chosen on the command line."""
        super().__init__(parent)
        self.setObjectName("create")
        self._directory, self._tasks, self._clock = directory, tasks, clock
        self._console: Console | None = None
        self._code = ""
        self._steps = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._steps)
        self._welcome = WelcomeStep(directory, fixed=fixed)
        self._names = NamesStep()
        self._passphrase = PassphraseStep()
        self._welcome.finished.connect(self._on_welcomed)
        self._welcome.restore_asked.connect(self.restore_asked)
        self._names.finished.connect(self._on_named)
        self._passphrase.finished.connect(self._on_passphrase)
        for step in (self._welcome, self._names, self._passphrase):
            self._add(step)

    def arrived(self) -> None:
        self._show(self._steps.currentIndex())

    def _add(self, step: Step) -> None:
        step.went_back.connect(self._on_back)
        self._steps.addWidget(step)

    def _show(self, index: int) -> None:
        step = self._steps.widget(index)
        self._steps.setCurrentIndex(index)
        if isinstance(step, Step):
            step.arrived()

    def _on_back(self) -> None:
        """To the step before.  The one that asks for groups is made anew each time, and asks for others."""
        step = self._steps.currentWidget()
        self._show(self._steps.currentIndex() - 1)
        if isinstance(step, ConfirmStep):
            self._steps.removeWidget(step)
            step.deleteLater()

    def _on_welcomed(self, directory: Path) -> None:
        self._directory = directory
        self._show(1)

    def _on_named(self) -> None:
        self._show(2)

    def _on_passphrase(self, passphrase: str) -> None:
        from app.console import create_console
        from app.services.access import NewVault

        new = NewVault(hotline=self._names.hotline, person=self._names.person, passphrase=passphrase)
        self._passphrase.set_busy(busy=True)
        self._tasks.run(partial(create_console, self._directory, new, self._clock), self._on_created, self._on_refused)

    def _on_created(self, made: "tuple[Console, str]") -> None:
        self._console, self._code = made
        self._passphrase.set_busy(busy=False)
        self._passphrase.forget()
        step = CodeStep(self._code, self._names.hotline, tasks=self._tasks)
        step.finished.connect(self._on_code_kept)
        self._add(step)
        self._show(3)

    def _on_code_kept(self) -> None:
        step = ConfirmStep(self._code)
        step.finished.connect(self._on_confirmed)
        self._add(step)
        self._show(4)

    def _on_confirmed(self) -> None:
        self._code = ""
        self.opened.emit(self._console)

    def _on_refused(self, error: UserError) -> None:
        self._passphrase.set_busy(busy=False)
        if error.code in (ErrorCode.PASSPHRASE_SHORT, ErrorCode.PASSPHRASE_COMMON):
            self._passphrase.show_refusal(error)
        elif error.code is ErrorCode.NAME_MISSING:
            self._show(1)
        else:
            self.refused.emit(error)
