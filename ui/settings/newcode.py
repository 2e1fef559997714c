"""Another recovery code: made, shown once, and only counted as kept when two groups come back from paper."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.console import Console
from app.errors import UserError
from ui.shell.messages import message
from ui.shell.tasks import Tasks
from ui.unlock.recoverysteps import GroupsForm, code_sheet, write_sheet
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.labels import words


class NewCode(Card):
    """Emits `done(sentence)` when it is on paper, `left` when it was put away before one was made."""

    done = Signal(str)
    left = Signal()

    def __init__(self, console: Console, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("newcode")
        self._people, self._tasks, self._hotline = console.people, tasks, console.hotline
        self._code = ""
        self._groups: GroupsForm | None = None
        self._make = Button(self.tr("Make a new code"), "primary", name="newcode.make")
        self._save = Button(self.tr("Save as PDF to print"), icon="printer", name="newcode.save")
        self._kept = Button(self.tr("It is on paper"), "primary", name="newcode.kept")
        self._leave = Button(self.tr("Leave it"), "quiet", name="newcode.leave")
        self._told = words(self._before(), "muted", name="newcode.told")
        self._sheet = QVBoxLayout()
        self._make.clicked.connect(self._on_make)
        self._save.clicked.connect(self._on_save)
        self._kept.clicked.connect(self._on_kept)
        self._leave.clicked.connect(self.left)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self._make, self._kept, self._save, self._leave):
            row.addWidget(button)
        row.addStretch(1)
        self.body.addWidget(words(self.tr("New recovery code"), "section"))
        self.body.addWidget(self._told)
        self.body.addLayout(self._sheet)
        self.body.addLayout(row)
        self._save.hide()
        self._kept.hide()

    def begin(self) -> None:
        """Put the focus where it starts."""
        self._make.setFocus()

    def save_to(self, path: Path) -> None:
        """Write the sheet to `path`, for its owner's eyes only."""
        self._tasks.heavy(partial(write_sheet, path, self._hotline, self._code), self._on_saved, self._on_refused)

    def _before(self) -> str:
        return self.tr("The printed code of before will open this vault no longer; older backups still open with it.")

    def _on_make(self) -> None:
        self._make.setEnabled(False)
        self._leave.setEnabled(False)
        self._tasks.run(self._people.renew_code, self._on_made, self._on_refused)

    def _on_made(self, code: str) -> None:
        self._code = code
        self._groups = GroupsForm(code)
        self._groups.entered.connect(self._on_kept)
        self._sheet.addWidget(code_sheet(code))
        self._sheet.addSpacing(12)
        self._sheet.addWidget(self._groups)
        self._told.setText(
            self.tr("Write it down or print it. Then type two groups from the paper; the code is not shown again.")
        )
        self._make.hide()
        self._leave.hide()
        self._save.show()
        self._kept.show()
        self._save.setFocus()

    def _on_save(self) -> None:
        path, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the recovery code"), self.tr("Tingan recovery code.pdf"), self.tr("PDF files (*.pdf)")
        )
        if path:
            self.save_to(Path(path))

    def _on_saved(self, path: Path) -> None:
        self._told.setText(self.tr("Saved as {name}. Print it, then delete the file.").format(name=path.name))

    def _on_kept(self) -> None:
        if self._groups is not None and self._groups.fit():
            self._code = ""
            self.done.emit(self.tr("The new recovery code counts. Lock the paper away and destroy the old one."))

    def _on_refused(self, error: UserError) -> None:
        self._make.setEnabled(True)
        self._leave.setEnabled(True)
        self._told.setText(message(error).whole())
