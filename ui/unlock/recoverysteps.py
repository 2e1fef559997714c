"""The last two steps of the first start: keep the recovery code, and show that it was kept."""

import os
import secrets
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFileDialog, QGridLayout, QHBoxLayout, QWidget

from app.errors import ErrorCode, UserError
from ui.forms import Form
from ui.shell import i18n
from ui.shell.messages import message
from ui.shell.tasks import Tasks
from ui.unlock.step import Step
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.labels import words

COLUMNS = 3
ASKED = 2


class CodeStep(Step):
    finished = Signal()

    def __init__(
        self, code: str, hotline: str, *, tasks: Tasks, number: int = 4, last: int = 5, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            "code",
            number,
            QCoreApplication.translate("CodeStep", "Your recovery code"),
            QCoreApplication.translate(
                "CodeStep",
                "When every passphrase is lost, this code is the only way in. Write it down or print it, and keep the "
                "paper locked away, not beside this computer.",
            ),
            next_words=QCoreApplication.translate("CodeStep", "I have kept it"),
            last=last,
            parent=parent,
        )
        self._code, self._hotline, self._tasks = code, hotline, tasks
        self.back.hide()
        self.body.addWidget(code_sheet(code))
        save = Button(self.tr("Save as PDF to print"), icon="printer", name="code.save")
        save.clicked.connect(self._on_save)
        self._state = words("", "muted", name="code.state")
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(save)
        row.addWidget(self._state, 1)
        self.body.addLayout(row)
        self.close_with_buttons()

    def _on_save(self) -> None:
        path, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the recovery code"), self.tr("Tingan recovery code.pdf"), self.tr("PDF files (*.pdf)")
        )
        if path:
            self.save_to(Path(path))

    def save_to(self, path: Path) -> None:
        """Write the sheet to `path`, for its owner's eyes only."""
        job = partial(write_sheet, path, self._hotline, self._code)
        self._tasks.heavy(job, self._on_saved, self._on_refused)

    def _on_saved(self, path: Path) -> None:
        self._state.setText(self.tr("Saved as {name}. Print it, then delete the file.").format(name=path.name))

    def _on_refused(self, error: UserError) -> None:
        self._state.setText(message(error).whole())

    def _on_next(self) -> None:
        self.finished.emit()


class ConfirmStep(Step):
    """Asks for two of the groups, chosen by chance."""

    finished = Signal()

    def __init__(self, code: str, *, number: int = 5, last: int = 5, parent: QWidget | None = None) -> None:
        super().__init__(
            "confirm",
            number,
            QCoreApplication.translate("ConfirmStep", "Is it on paper?"),
            QCoreApplication.translate("ConfirmStep", "Two groups from your paper, to be sure. Then you are in."),
            next_words=QCoreApplication.translate("ConfirmStep", "Open the console"),
            last=last,
            parent=parent,
        )
        self._groups = GroupsForm(code)
        self._groups.entered.connect(self._on_next)
        self.body.addWidget(self._groups)
        self.close_with_buttons()

    def arrived(self) -> None:
        self._groups.begin()

    def _on_next(self) -> None:
        if self._groups.fit():
            self.finished.emit()


class GroupsForm(Form):
    """Two groups of a code, chosen by chance, to be typed from paper.  Emits `entered` on Return."""

    entered = Signal()

    def __init__(self, code: str, parent: QWidget | None = None) -> None:
        super().__init__("confirm", parent)
        self._groups = code.split("-")
        self._asked = sorted(secrets.SystemRandom().sample(range(len(self._groups)), ASKED))
        self._fields = [
            self.line(f"group{place}", self.tr("Group {number}").format(number=place + 1), max_length=8)
            for place in self._asked
        ]
        for field in self._fields:
            field.returnPressed.connect(self.entered)
            field.textEdited.connect(self.clear_errors)

    def begin(self) -> None:
        self._fields[0].setFocus()

    def fit(self) -> bool:
        """Whether both are right; where one is not, its field says so."""
        self.clear_errors()
        wrong = [
            place
            for place, field in zip(self._asked, self._fields, strict=True)
            if _plain(field.text()) != _plain(self._groups[place])
        ]
        for place in reversed(wrong):
            self.show_error(f"group{place}", self.tr("This is not group {number}.").format(number=place + 1))
        return not wrong


def _plain(group: str) -> str:
    """As the code is read: capital letters, O for 0, I and L for 1."""
    letters = "".join(character for character in group.upper() if character.isalnum())
    return letters.replace("O", "0").replace("I", "1").replace("L", "1")


def code_sheet(code: str) -> Card:
    """The groups, numbered, in rows of three."""
    card = Card(inside=20, spacing=0)
    grid = QGridLayout()
    grid.setHorizontalSpacing(8)
    grid.setVerticalSpacing(12)
    for place, group in enumerate(code.split("-")):
        row, column = divmod(place, COLUMNS)
        grid.addWidget(words(str(place + 1), "small", wrap=False), row, column * 2)
        grid.addWidget(words(group, "code", wrap=False, name=f"code.group{place}"), row, column * 2 + 1)
        grid.setColumnStretch(column * 2 + 1, 1)
    card.body.addLayout(grid)
    return card


def write_sheet(path: Path, hotline: str, code: str) -> Path:
    from app.services.access import recovery_sheet

    sheet = recovery_sheet(hotline, code, i18n.current())
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(sheet)
    except OSError as error:
        raise UserError(ErrorCode.EXPORT_FAILED, path=str(path.parent)) from error
    return path
