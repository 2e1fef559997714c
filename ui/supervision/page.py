"""From calls to an encrypted paper for supervision: mask it, see it as it will be printed, tick it, give it a
passphrase.

The document exists in memory only until it is encrypted.  What is on the left is what leaves.
"""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from app.domain.calls import CallId
from app.domain.text import Language
from app.errors import UserError
from app.services.masking import Masking
from app.services.supervision import Closed, Draft, ExportReceipt, Form, Rendered, Sort, Supervision
from ui.shell import i18n
from ui.shell.messages import message
from ui.shell.shortcuts import Action, bind
from ui.shell.tasks import Tasks
from ui.supervision.masking_flow import MaskingFlow
from ui.supervision.options import ExportOptions
from ui.supervision.preview import Preview
from ui.supervision.progress import Progress
from ui.widgets.card import Hairline
from ui.widgets.empty import EmptyState


class SupervisionPage(QWidget):
    """left: a person went back; carries the id of the first call.  said: a line for the message bar."""

    left = Signal(object)
    said = Signal(object)

    def __init__(self, supervision: Supervision, masking: Masking, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("supervision")
        self._supervision, self._tasks = supervision, tasks
        self._calls: tuple[CallId, ...] = ()
        self._sort = Sort.SUMMARY
        self._draft: Draft | None = None
        self._language = i18n.current()
        self._wanted = 0
        self._rendered: Rendered | None = None
        self._preview = Preview()
        self._waiting = Progress()
        self._waiting.stopped.connect(self._on_back)
        self._refused = EmptyState("circle-alert", self.tr("The document could not be made"))
        self._sheet = QStackedWidget()
        for part in (self._waiting, self._preview, self._refused):
            self._sheet.addWidget(part)
        self._options = ExportOptions()
        self._options.language_chosen.connect(self._on_language)
        self._options.document_chosen.connect(self._on_document)
        self._options.export_asked.connect(self._on_export)
        self._options.back_asked.connect(self._on_back)
        self._masking = MaskingFlow(supervision, masking, tasks, self)
        self._masking.asked.connect(self._on_masking_asked)
        self._masking.passed.connect(self._on_masked)
        self._masking.refused.connect(self._on_refused)
        self._masking.step.back_asked.connect(self._on_back)
        self._options.masking_asked.connect(self._masking.again)
        self._seeing = QWidget()
        row = QHBoxLayout(self._seeing)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._sheet, 1)
        row.addWidget(Hairline(vertical=True))
        row.addWidget(self._options)
        self._steps = QStackedWidget()
        self._steps.addWidget(self._seeing)
        self._steps.addWidget(self._masking.step)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._steps)
        bind(Action.BACK, self, self._on_back)

    def prepare(self, *calls: CallId) -> None:
        """Begin with the summary of `calls` in the language of the interface; everything ticked before is unticked."""
        self._calls, self._sort = calls, Sort.SUMMARY
        one = (Sort.SUMMARY, Sort.PEER, Sort.COURSE)
        self._options.begin(i18n.current(), one if len(calls) == 1 else (Sort.SUMMARY,))
        self._set(i18n.current())

    def prepare_quality(self) -> None:
        """Begin with the review of one's own ratings."""
        self._calls, self._sort = (), Sort.QUALITY
        self._options.begin(i18n.current(), (Sort.QUALITY,))
        self._set(i18n.current())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._on_back()
        else:
            super().keyPressEvent(event)

    def _set(self, language: Language) -> None:
        """Set the document in `language`.  A language chosen later wins."""
        self._wanted += 1
        self._language = language
        self._rendered = None
        self._preview.clear()
        self._options.set_ready(ready=False)
        self._waiting.begin(len(self._calls))
        self._sheet.setCurrentWidget(self._waiting)
        job = partial(self._supervision.draft, self._sort, self._calls, language, self._waiting.teller())
        self._tasks.run(job, partial(self._on_draft, self._wanted), self._on_refused)

    def _on_language(self, language: str) -> None:
        self._set(Language(language))

    def _on_document(self, document: str) -> None:
        self._sort = Sort(document)
        self._set(self._language)

    def _on_draft(self, wanted: int, draft: Draft | None) -> None:
        if wanted == self._wanted and draft is not None:
            self._draft = draft
            if draft.has_plan:
                self._options.offer_plan()
            self._masking.begin(draft, self._language)

    def _on_masking_asked(self) -> None:
        self._steps.setCurrentWidget(self._masking.step)
        self._masking.step.setFocus()

    def _on_masked(self, draft: Draft, count: int) -> None:
        """count: places masked, -1 where it leaves as it was typed."""
        self._wanted += 1
        self._rendered = None
        self._options.set_ready(ready=False)
        self._options.show_masked(count if count >= 0 else None, again=self._masking.was_looked_through)
        self._sheet.setCurrentWidget(self._waiting)
        self._steps.setCurrentWidget(self._seeing)
        self._options.setFocus()
        self._render(draft)

    def _render(self, draft: Draft) -> None:
        self._waiting.set_pages()
        self._tasks.heavy(partial(self._supervision.render, draft), partial(self._on_rendered, self._wanted))

    def _on_rendered(self, wanted: int, rendered: Rendered) -> None:
        if wanted != self._wanted:
            return
        self._rendered = rendered
        self._preview.show_document(rendered.pdf)
        self._sheet.setCurrentWidget(self._preview)
        self._options.show_document(self._preview.pages, rendered.replaced)
        self._options.set_ready(ready=True)

    def _on_refused(self, error: UserError) -> None:
        self._steps.setCurrentWidget(self._seeing)
        self._sheet.setCurrentWidget(self._refused)
        self.said.emit(message(error))

    def _on_export(self, passphrase: str, directory: str, form: str) -> None:
        """Encrypt beside the database, then write and record."""
        if self._rendered is None:
            return
        self._options.set_busy(busy=True)
        job = partial(self._supervision.close, self._rendered, passphrase, Form(form))
        self._tasks.heavy(job, partial(self._on_closed, self._wanted, directory), self._on_export_failed)

    def _on_closed(self, wanted: int, directory: str, closed: Closed) -> None:
        if wanted != self._wanted or self._draft is None:
            return
        job = partial(self._supervision.hand_out, self._draft.calls, closed, Path(directory))
        self._tasks.run(self._masking.vouched(closed.document, job), self._on_exported, self._on_export_failed)

    def _on_exported(self, receipt: ExportReceipt) -> None:
        self._options.set_busy(busy=False)
        self._options.show_receipt(receipt)

    def _on_export_failed(self, error: UserError) -> None:
        """Everything stays as it was typed."""
        self._options.set_busy(busy=False)
        if not self._options.refuse(error):
            self.said.emit(message(error))

    def _on_back(self) -> None:
        call = self._calls[0] if self._calls else None
        self._calls, self._rendered, self._draft = (), None, None
        self._wanted += 1
        self._waiting.stop()
        self._preview.clear()
        self._options.forget()
        self._masking.leave()
        self._steps.setCurrentWidget(self._seeing)
        self.left.emit(call)
