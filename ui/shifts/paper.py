"""The hand-over sheet on its way out: as it will be printed, a passphrase, a folder."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.domain.shifts import Handover
from app.errors import UserError
from app.reports.handover_content import HandoverSheet
from app.services.shifts import Shifts
from app.services.supervision import ExportReceipt, Rendered
from ui.forms.sealing import Sealing
from ui.shell import i18n
from ui.shell.messages import message
from ui.shell.shortcuts import Action, bind
from ui.shell.tasks import Tasks
from ui.supervision.preview import Preview
from ui.supervision.receipt import ReceiptCard
from ui.widgets.button import Button, IconButton
from ui.widgets.card import Hairline
from ui.widgets.empty import EmptyState
from ui.widgets.labels import words
from ui.widgets.scroll import ScrollArea


class HandoverPaper(QWidget):
    """left: back to the shift.  said: a line for the bar."""

    left = Signal()
    said = Signal(object)

    def __init__(self, shifts: Shifts, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shifts, self._tasks = shifts, tasks
        self._handover: Handover | None = None
        self._rendered: Rendered | None = None
        self._preview = Preview()
        self._waiting = EmptyState("file-text", self.tr("Setting the document …"))
        self._sheet = QStackedWidget()
        for part in (self._waiting, self._preview):
            self._sheet.addWidget(part)
        self._form = Sealing(
            "shifts.paper",
            label=self.tr("Passphrase of the sheet"),
            hint=self.tr("The next shift opens the sheet with it."),
        )
        self._form.entered.connect(self._on_export)
        self._export = Button(self.tr("Encrypt and save"), "primary", icon="file-lock", name="shifts.export")
        self._export.clicked.connect(self._on_export)
        self._receipt = ReceiptCard()
        self._receipt.another_asked.connect(self._on_another)
        self._receipt.back_asked.connect(self._on_back)
        self._lay_out()
        bind(Action.BACK, self, self._on_back)

    def prepare(self, handover: Handover) -> None:
        self._handover, self._rendered = handover, None
        self._form.forget()
        self._receipt.hide()
        self._deciding.show()
        self._export.setEnabled(False)
        self._sheet.setCurrentWidget(self._waiting)
        self._form.begin()
        self._tasks.run(partial(self._shifts.sheet, handover, i18n.current()), self._on_content)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._on_back()
        else:
            super().keyPressEvent(event)

    def _on_content(self, content: HandoverSheet) -> None:
        self._tasks.heavy(partial(self._shifts.render, content), self._on_rendered)

    def _on_rendered(self, rendered: Rendered) -> None:
        if self._handover is None:
            return
        self._rendered = rendered
        self._preview.show_document(rendered.pdf)
        self._sheet.setCurrentWidget(self._preview)
        self._export.setEnabled(True)

    def _on_export(self) -> None:
        if self._handover is None or self._rendered is None or not self._form.accepted():
            return
        self._export.setEnabled(False)
        job = partial(
            self._shifts.export, self._handover.shift.id, self._rendered, self._form.passphrase, self._form.directory
        )
        self._tasks.run(job, self._on_exported, self._on_refused)

    def _on_exported(self, receipt: ExportReceipt) -> None:
        self._form.forget()
        self._export.setEnabled(True)
        self._deciding.hide()
        self._receipt.show()
        self._receipt.show_receipt(receipt)

    def _on_refused(self, error: UserError) -> None:
        self._export.setEnabled(True)
        if not self._form.refuse(error):
            self.said.emit(message(error))

    def _on_another(self) -> None:
        self._receipt.hide()
        self._deciding.show()
        self._form.begin()

    def _on_back(self) -> None:
        self._handover, self._rendered = None, None
        self._preview.clear()
        self._form.forget()
        self.left.emit()

    def _lay_out(self) -> None:
        back = IconButton("arrow-left", self.tr("Back"), action=Action.BACK, name="shifts.paper.back")
        back.clicked.connect(self._on_back)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(back)
        head.addWidget(words(self.tr("Hand-over sheet"), "heading"), 1)
        self._deciding = QWidget()
        deciding = QVBoxLayout(self._deciding)
        deciding.setContentsMargins(0, 0, 0, 0)
        deciding.setSpacing(12)
        about = self.tr(
            "For the colleagues of this line. It names calls and caller codes and shows your note as you typed it."
        )
        deciding.addWidget(words(about, "muted"))
        deciding.addWidget(self._form)
        deciding.addWidget(self._export)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(16, 12, 16, 24)
        column.setSpacing(16)
        column.addLayout(head)
        column.addWidget(self._deciding)
        column.addWidget(self._receipt)
        column.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._sheet, 3)
        row.addWidget(Hairline(vertical=True))
        row.addWidget(ScrollArea(content), 2)
