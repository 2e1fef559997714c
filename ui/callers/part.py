"""What the sections of a caller's page share: the file that is shown, and jobs that change it."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from app.console import Console
from app.domain.callers import CallerFile, CallerId
from app.domain.people import Role
from app.errors import UserError
from ui.shell.messages import Message, Tone, message
from ui.shell.tasks import Tasks

T = TypeVar("T")


class Part(QWidget):
    """said: a line for the message bar.  changed: the file has to be read anew."""

    said = Signal(object)
    changed = Signal()

    def __init__(self, console: Console, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.console, self.tasks = console, tasks
        self.file: CallerFile | None = None
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 8, 16)
        self.column.setSpacing(12)

    @property
    def caller(self) -> CallerId | None:
        return self.file.card.caller.id if self.file else None

    @property
    def supervises(self) -> bool:
        return self.console.me.role is Role.SUPERVISOR

    def show_file(self, file: CallerFile) -> None:
        self.file = file

    def leave(self) -> None:
        """The section is left, or another caller is shown: keep what was typed, hide what is private."""

    def change(self, job: Callable[[], object], done: str = "") -> None:
        """Do `job` on the database thread, say `done`, and read the file anew."""
        self._done = done
        self.tasks.run(job, self._on_changed, self.on_refused)

    def on_refused(self, error: UserError) -> None:
        self.said.emit(message(error))

    def _on_changed(self, _result: object) -> None:
        if self._done:
            self.said.emit(Message(self._done, tone=Tone.DONE))
        self.changed.emit()


def private(*fields: QLineEdit | QPlainTextEdit) -> None:
    """The input method learns nothing from these."""
    for field in fields:
        field.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
