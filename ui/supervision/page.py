"""From one call to an encrypted summary for supervision: see it as it will be printed, tick it, give it a passphrase.

The document exists in memory only until it is encrypted.  What is on the left is what leaves; nothing is masked by
machine, so a person has to have read it.
"""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from app.domain.calls import CallId
from app.domain.text import Language
from app.errors import ErrorCode, UserError
from app.services.supervision import ExportReceipt, PlanSheet, Rendered, SummaryContent, Supervision
from ui.shell import i18n
from ui.shell.messages import message
from ui.shell.shortcuts import Action, bind
from ui.shell.tasks import Tasks
from ui.supervision.options import PLAN, SUMMARY, ExportOptions
from ui.supervision.preview import Preview
from ui.widgets.card import Hairline
from ui.widgets.empty import EmptyState


class SupervisionPage(QWidget):
    """left: a person went back; carries the id of the call.  said: a line for the message bar."""

    left = Signal(object)
    said = Signal(object)

    def __init__(self, supervision: Supervision, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("supervision")
        self._supervision, self._tasks = supervision, tasks
        self._call: CallId | None = None
        self._document = SUMMARY
        self._language = i18n.current()
        self._wanted = 0
        self._rendered: Rendered | None = None
        self._preview = Preview()
        self._waiting = EmptyState("file-text", self.tr("Setting the document …"))
        self._refused = EmptyState("circle-alert", self.tr("The document could not be made"))
        self._sheet = QStackedWidget()
        for part in (self._waiting, self._preview, self._refused):
            self._sheet.addWidget(part)
        self._options = ExportOptions()
        self._options.language_chosen.connect(self._on_language)
        self._options.document_chosen.connect(self._on_document)
        self._options.export_asked.connect(self._on_export)
        self._options.back_asked.connect(self._on_back)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._sheet, 1)
        row.addWidget(Hairline(vertical=True))
        row.addWidget(self._options)
        bind(Action.BACK, self, self._on_back)

    def prepare(self, call: CallId) -> None:
        """Begin with the summary of `call` in the language of the interface; everything ticked before is unticked."""
        self._call, self._document = call, SUMMARY
        self._options.begin(i18n.current(), Path(_documents()))
        self._set(i18n.current())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._on_back()
        else:
            super().keyPressEvent(event)

    def _set(self, language: Language) -> None:
        """Set the document in `language`.  A language chosen later wins."""
        assert self._call is not None
        self._wanted += 1
        self._language = language
        self._rendered = None
        self._preview.clear()
        self._options.set_ready(ready=False)
        self._sheet.setCurrentWidget(self._waiting)
        if self._document == PLAN:
            read = partial(self._supervision.plan_sheet, self._call, language)
            self._tasks.run(read, partial(self._on_plan, self._wanted), self._on_refused)
        else:
            summary = partial(self._supervision.summary, self._call, language)
            self._tasks.run(summary, partial(self._on_summary, self._wanted), self._on_refused)

    def _on_language(self, language: str) -> None:
        self._set(Language(language))

    def _on_document(self, document: str) -> None:
        self._document = document
        self._set(self._language)

    def _on_plan(self, wanted: int, content: PlanSheet) -> None:
        if wanted == self._wanted:
            job = partial(self._supervision.render_plan_sheet, content)
            self._tasks.heavy(job, partial(self._on_rendered, wanted), self._on_refused)

    def _on_summary(self, wanted: int, content: SummaryContent) -> None:
        if wanted == self._wanted:
            self._options.offer_plan(there=bool(content.plan))
            job = partial(self._supervision.render, content)
            self._tasks.heavy(job, partial(self._on_rendered, wanted), self._on_refused)

    def _on_rendered(self, wanted: int, rendered: Rendered) -> None:
        if wanted != self._wanted:
            return
        self._rendered = rendered
        self._preview.show_document(rendered.pdf)
        self._sheet.setCurrentWidget(self._preview)
        self._options.show_document(self._preview.pages, rendered.replaced)
        self._options.set_ready(ready=True)

    def _on_refused(self, error: UserError) -> None:
        self._sheet.setCurrentWidget(self._refused)
        self.said.emit(message(error))

    def _on_export(self, passphrase: str, directory: str) -> None:
        if self._rendered is None or self._call is None:
            return
        self._options.set_busy(busy=True)
        self._tasks.run(
            partial(self._supervision.export, self._call, self._rendered, passphrase, Path(directory)),
            self._on_exported,
            self._on_export_failed,
        )

    def _on_exported(self, receipt: ExportReceipt) -> None:
        self._options.set_busy(busy=False)
        self._options.show_receipt(receipt)

    def _on_export_failed(self, error: UserError) -> None:
        """Everything stays as it was typed."""
        self._options.set_busy(busy=False)
        if error.code in (ErrorCode.PASSPHRASE_SHORT, ErrorCode.PASSPHRASE_COMMON):
            self._options.refuse("passphrase", message(error).whole())
        elif error.code is ErrorCode.EXPORT_FAILED:
            self._options.refuse("directory", message(error).whole())
        else:
            self.said.emit(message(error))

    def _on_back(self) -> None:
        call, self._call, self._rendered = self._call, None, None
        self._wanted += 1
        self._preview.clear()
        self._options.forget()
        self.left.emit(call)


def _documents() -> str:
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
