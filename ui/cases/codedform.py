"""Coded data as files: what they hold, where they go, and that they are not encrypted."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from app.domain.calls import CallFilter, CallId
from app.errors import ErrorCode, UserError
from app.services.coded_export import CodedExport, CodedReceipt
from ui.forms import Form
from ui.shell.messages import Message, Tone, message
from ui.shell.tasks import Tasks
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.labels import words


class CodedForm(Card):
    """left: a person turned away, or the files are written.  said: a line for the bar."""

    left = Signal()
    said = Signal(object)

    def __init__(self, export: CodedExport, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("cases.coded")
        self._export, self._tasks = export, tasks
        self._wanted, self._chosen = CallFilter(), list[CallId]()
        self._what = words("", "muted", name="cases.coded.what")
        self.form = Form("cases.coded")
        self._directory = self.form.line("directory", self.tr("Folder"), max_length=4096)
        choose = Button(self.tr("Choose a folder …"), "quiet", name="cases.coded.choose")
        choose.clicked.connect(self._on_choose)
        below = QWidget()
        row = QHBoxLayout(below)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(choose)
        row.addStretch(1)
        self.form.put_below("directory", below)
        self._write = Button(self.tr("Write the files"), "primary", name="cases.coded.write")
        self._write.clicked.connect(self._on_write)
        leave = Button(self.tr("Not now"), "quiet", name="cases.coded.leave")
        leave.clicked.connect(self.left)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._write)
        foot.addWidget(leave)
        foot.addStretch(1)
        told = self.tr(
            "A table with one row for each call: day, levels, answers, codes, and a dictionary of its columns. No "
            "words, no names, no contacts. It is not anonymous and not encrypted: treat it as confidential."
        )
        for part in (words(self.tr("Coded data"), "heading"), self._what, words(told, "muted"), self.form):
            self.body.addWidget(part)
        self.body.addLayout(foot)

    def open_for(self, wanted: CallFilter, chosen: list[CallId], listed: int) -> None:
        """Of the calls that are marked, or of all that are listed."""
        self._wanted, self._chosen = wanted, chosen
        self._what.setText(self.tr("%n calls", "", len(chosen) or listed))
        if not self._directory.text():
            places = QStandardPaths.StandardLocation
            self._directory.setText(QStandardPaths.writableLocation(places.DocumentsLocation))
        self.form.clear_errors()
        self._directory.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _on_choose(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Folder for the files"), self._directory.text())
        if chosen:
            self._directory.setText(chosen)

    def _on_write(self) -> None:
        self.form.clear_errors()
        directory = Path(self._directory.text().strip())
        if not self._directory.text().strip() or not directory.is_dir():
            self.form.show_error("directory", self.tr("There is no such folder."))
            return
        self._write.setEnabled(False)
        job = partial(self._export.export, self._wanted, self._chosen, directory)
        self._tasks.run(job, self._on_written, self._on_failed)

    def _on_written(self, receipt: CodedReceipt) -> None:
        self._write.setEnabled(True)
        said = self.tr("Written: {file}, with its dictionary.").format(file=receipt.table.name)
        self.said.emit(Message(said, tone=Tone.DONE))
        self.left.emit()

    def _on_failed(self, error: UserError) -> None:
        self._write.setEnabled(True)
        if error.code is ErrorCode.EXPORT_FAILED:
            self.form.show_error("directory", message(error).what)
        else:
            self.said.emit(message(error))
