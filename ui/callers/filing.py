"""The whole file of a caller as an encrypted document, for whoever the law lets ask.  For supervisors."""

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.console import Console
from app.domain.text import Language
from app.errors import UserError
from app.services.caller_files import CallerFileContent, CallerFiles, Request
from app.services.outbound import ExportReceipt
from app.services.supervision import Rendered
from ui.callers.part import Part, private
from ui.forms import Form
from ui.forms.sealing import Sealing
from ui.shell import i18n
from ui.shell.tasks import Tasks
from ui.widgets.busy import BusyLine
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.checkbox import CheckBox
from ui.widgets.labels import words
from ui.widgets.segmented import Option, Segmented


class Filing(Part):
    def __init__(self, console: Console, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(console, tasks, parent)
        self._request = Request(asked_by="", reason="")
        card = Card()
        self._form = Form("callers.filing")
        self._asked = self._form.line(
            "asked", self.tr("Who asks for it"), hint=self.tr("For example: a court, with the number of its letter")
        )
        self._reason = self._form.line("reason", self.tr("On what ground, for what purpose"))
        self._contacts = CheckBox(self.tr("Names and numbers were asked for as well"))
        self._contacts.setObjectName("callers.filing.contacts")
        self._form.put_below("reason", self._contacts)
        self._language = Segmented([Option(Language.ZH, "中文"), Option(Language.EN, "English")])
        self._language.set_value(i18n.current())
        self._form.add("language", self.tr("Language of the document"), self._language)
        self._language.set_label(self.tr("Language of the document"))
        self._sealing = Sealing("callers.filing")
        self._sealing.entered.connect(self._on_make)
        private(self._asked, self._reason)
        self._make = Button(self.tr("Encrypt and save"), "primary", icon="file-lock", name="callers.filing.make")
        self._make.clicked.connect(self._on_make)
        self._busy = BusyLine(self.tr("Working"))
        self._state = words("", "muted", name="callers.filing.state")
        row = QHBoxLayout()
        row.addWidget(self._make)
        row.addStretch(1)
        card.body.addWidget(
            words(
                self.tr(
                    "Everything recorded about this caller, nothing masked, with days and numbers of the calls. Make "
                    "it only for a request the law asks to be met; that it was made, by whom and why, stays on record."
                ),
                "muted",
            )
        )
        card.body.addWidget(self._form)
        card.body.addWidget(self._sealing)
        card.body.addLayout(row)
        card.body.addWidget(self._state)
        card.body.addWidget(self._busy)
        self.column.addWidget(card)
        self.column.addStretch(1)

    def leave(self) -> None:
        for field in (self._asked, self._reason):
            field.clear()
        self._sealing.forget()
        self._contacts.setChecked(False)
        self._state.setText("")
        self._form.clear_errors()

    def _on_make(self) -> None:
        """Make it, or say at its place the first thing that is missing."""
        self._form.clear_errors()
        self._state.setText("")
        for name, field in (("asked", self._asked), ("reason", self._reason)):
            if not field.text().strip():
                self._form.show_error(name, self.tr("This is still empty."))
                return
        if not self._sealing.accepted() or self.caller is None:
            return
        self._set_busy(busy=True)
        self._request = Request(
            asked_by=self._asked.text(), reason=self._reason.text(), contacts=self._contacts.isChecked()
        )
        language = Language(self._language.value)
        job = partial(self.console.caller_files.content, self.caller, self._request, language)
        self.tasks.run(job, self._on_content, self.on_refused)

    def _on_content(self, content: CallerFileContent) -> None:
        self.tasks.heavy(partial(CallerFiles.render, content), self._on_rendered, self.on_refused)

    def _on_rendered(self, rendered: Rendered) -> None:
        if self.caller is None:
            return
        passphrase, directory = self._sealing.passphrase, self._sealing.directory
        export = partial(self.console.caller_files.export, self.caller, self._request, rendered, passphrase, directory)
        self.tasks.run(export, self._on_exported, self.on_refused)

    def _on_exported(self, receipt: ExportReceipt) -> None:
        self._set_busy(busy=False)
        self.leave()
        self._state.setText(
            self.tr("Saved as {path}. SHA-256 {digest}").format(path=receipt.path, digest=receipt.sha256)
        )
        self.changed.emit()

    def on_refused(self, error: UserError) -> None:
        self._set_busy(busy=False)
        if not self._sealing.refuse(error):
            super().on_refused(error)

    def _set_busy(self, *, busy: bool) -> None:
        self._make.setEnabled(not busy)
        self._busy.set_busy(busy=busy)
