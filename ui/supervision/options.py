"""What has to be decided before a summary leaves: its language, that somebody read it, a passphrase, a folder."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.domain.text import Language
from app.errors import UserError
from app.services.supervision import ExportReceipt, Form, Sort
from ui.forms.sealing import Sealing
from ui.shell import theme
from ui.shell.shortcuts import Action
from ui.supervision.receipt import ReceiptCard
from ui.widgets.button import Button, IconButton
from ui.widgets.card import Hairline
from ui.widgets.checkbox import CheckBox
from ui.widgets.combo import ComboBox
from ui.widgets.labels import words
from ui.widgets.scroll import ScrollArea
from ui.widgets.segmented import Option, Segmented

WIDTH = 372


class ExportOptions(QWidget):
    """The panel beside the preview.  export_asked: passphrase and folder, both checked here."""

    language_chosen = Signal(str)
    document_chosen = Signal(str)  # a Sort
    export_asked = Signal(str, str, str)  # passphrase, folder, Form
    back_asked = Signal()
    masking_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = Segmented([Option(Language.ZH, "中文"), Option(Language.EN, "English")], size=14)
        self._language.setObjectName("supervision.language")
        self._language.set_label(self.tr("Language of the document"))
        self._document = ComboBox()
        self._document.setObjectName("supervision.document")
        self._document.setAccessibleName(self.tr("Which document"))
        self._document.activated.connect(self._on_document)
        self._as = Segmented([Option(Form.PDF, "PDF"), Option(Form.PACKAGE, self.tr("Package to answer"))], size=13)
        self._as.setObjectName("supervision.form")
        self._as.set_label(self.tr("As what it leaves"))
        self._as.chosen.connect(self._on_form)
        self._masked: int | None = None
        self._as_typed = words("", "muted", name="supervision.as-typed")
        self._pages = words("", "muted", name="supervision.pages")
        self._again_masking = Button(self.tr("Back to the masking"), "link", icon="eye-off", name="supervision.masking")
        self._again_masking.clicked.connect(self.masking_asked)
        self._replaced = words("", name="supervision.replaced")
        self._read = CheckBox()
        self._read.setObjectName("supervision.read")
        self._sentence = words("", "strong", name="supervision.sentence")
        self._unread = words("", "error", name="supervision.read.error")
        self._form = Sealing("supervision")
        self._export = Button(self.tr("Encrypt and save"), "primary", icon="file-lock", name="supervision.export")
        self._receipt = ReceiptCard()
        self._deciding = QWidget()
        self._lay_out()
        self._language.chosen.connect(self.language_chosen)
        self._read.toggled.connect(self._on_read)
        self._export.clicked.connect(self._on_export)
        self._form.entered.connect(self._on_export)
        self._receipt.another_asked.connect(self._on_another)
        self._receipt.back_asked.connect(self.back_asked)

    def sizeHint(self) -> QSize:
        return QSize(theme.current().px(WIDTH), 600)

    def begin(self, language: Language, sorts: Sequence[Sort]) -> None:
        """Nothing read, nothing typed; the folder of last time stays.  sorts: the papers there are."""
        self.forget()
        self._language.set_value(language)
        self._document.clear()
        for sort in sorts:
            self._document.addItem(self._name_of(sort), sort)
        self._document.setVisible(len(sorts) > 1)
        self._again_masking.hide()
        self._as.set_value(Form.PDF)
        self._show_sort(sorts[0])
        self._show_receipt(shown=False)
        self._language.setFocus()

    def offer_plan(self) -> None:
        """A call with a safety plan has one more document."""
        if self._document.findData(Sort.PLAN) < 0:
            self._document.addItem(self._name_of(Sort.PLAN), Sort.PLAN)
            self._document.show()

    def show_masked(self, count: int | None, *, again: bool = False) -> None:
        """What is in view was looked through; `count` places were masked, None where it leaves as it was typed.
        again: there is a way back to the masking."""
        self._masked = count
        self._again_masking.setVisible(again)
        self._show_sort(Sort(self._document.currentData()))

    def show_document(self, pages: int, replaced: Sequence[str]) -> None:
        """What the preview shows.  replaced: characters without a glyph, described."""
        self._pages.setText(self.tr("%n pages, A4", "", pages))
        said = self.tr("%n characters are not in the typeface and are printed as 〓:", "", len(replaced))
        self._replaced.setText(f"{said} {', '.join(replaced)}" if replaced else "")
        self._replaced.setVisible(bool(replaced))

    def set_ready(self, *, ready: bool) -> None:
        """False while the document is being set: what was read before is not what will leave."""
        self._export.setEnabled(ready)
        self._read.setEnabled(ready)
        if not ready:
            self._read.setChecked(False)
            self._pages.setText("")
            self._replaced.hide()

    def set_busy(self, *, busy: bool) -> None:
        self._export.setEnabled(not busy)
        self._export.setText(self.tr("Encrypting …") if busy else self.tr("Encrypt and save"))

    def refuse(self, error: UserError) -> bool:
        """Say at its field why the export did not happen.  False: it is about something else."""
        return self._form.refuse(error)

    def show_receipt(self, receipt: ExportReceipt) -> None:
        self.forget()
        self._receipt.show_receipt(receipt)
        self._show_receipt(shown=True)

    def forget(self) -> None:
        """Empty the secrets and the tick."""
        self._masked = None
        self._form.forget()
        self._read.setChecked(False)
        self._unread.hide()

    def _name_of(self, sort: Sort) -> str:
        return {
            Sort.SUMMARY: self.tr("Supervision summary"),
            Sort.PEER: self.tr("Sheet for case discussion"),
            Sort.COURSE: self.tr("Course over the caller's calls"),
            Sort.QUALITY: self.tr("Quality review"),
            Sort.PLAN: self.tr("Safety plan to read back"),
        }[sort]

    def _show_sort(self, sort: Sort) -> None:
        """What a person has to know about the document, and what the tick says."""
        self._as.setVisible(sort is Sort.SUMMARY)
        if sort is not Sort.SUMMARY:
            self._as.set_value(Form.PDF)
        if sort is Sort.PLAN:
            about = self.tr(
                "For the counsellor to read back to the caller. It holds the plan as it was written, with the people "
                "and numbers in it; it is not for supervision."
            )
            ticked = self.tr("I have read it; it holds names and is kept like a record")
        elif sort in (Sort.COURSE, Sort.QUALITY):
            about = self.tr("Levels, scales and steps without the notes. Number, dates and caller code are left out.")
            ticked = self.tr("I have read it; nothing in it identifies the caller")
        elif self._masked is not None:
            about = self.tr(
                "%n places were masked. De-identified is not anonymous: whoever knows the story may still recognise "
                "the caller.",
                "",
                self._masked,
            )
            ticked = self.tr("I have read it; nothing in it identifies the caller")
        else:
            about = self.tr(
                "Notes, reasons and additions are shown exactly as they were typed. Nothing is masked: names, numbers "
                "and places are only found by reading. Number, date and caller code of the call are left out."
            )
            ticked = self.tr("I have read it; nothing in it identifies the caller")
        self._as_typed.setText(about)
        self._sentence.setText(ticked)
        self._read.setAccessibleName(ticked)

    def _on_document(self, _at: int) -> None:
        self._masked = None
        self._show_sort(Sort(self._document.currentData()))
        self.document_chosen.emit(self._document.currentData())

    def _on_form(self, form: str) -> None:
        self._export.setText(self.tr("Seal and save") if form == Form.PACKAGE else self.tr("Encrypt and save"))

    def _lay_out(self) -> None:
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        back = IconButton("arrow-left", self.tr("Back"), action=Action.BACK, name="supervision.back")
        back.clicked.connect(self.back_asked)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(back)
        head.addWidget(words(self.tr("Paper for supervision"), "heading"), 1)
        deciding = QVBoxLayout(self._deciding)
        deciding.setContentsMargins(0, 0, 0, 0)
        deciding.setSpacing(12)
        row = QHBoxLayout()
        row.addWidget(self._language)
        row.addStretch(1)
        row.addWidget(self._pages)
        deciding.addLayout(row)
        deciding.addWidget(self._as, 0, Qt.AlignmentFlag.AlignLeft)
        for part in (
            self._document,
            self._as_typed,
            self._again_masking,
            self._replaced,
            self._reading(),
            self._unread,
        ):
            deciding.addWidget(part)
        deciding.addWidget(Hairline())
        deciding.addWidget(self._form)
        deciding.addSpacing(4)
        deciding.addWidget(self._export)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(16, 12, 16, 24)
        column.setSpacing(16)
        column.addLayout(head)
        column.addWidget(self._deciding)
        column.addWidget(self._receipt)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(ScrollArea(content))

    def _reading(self) -> QWidget:
        """The box to tick with its sentence, which is too long for the one line a check box has."""
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self._sentence.setBuddy(self._read)
        row.addWidget(self._read, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._sentence, 1)
        return box

    def _show_receipt(self, *, shown: bool) -> None:
        self._receipt.setVisible(shown)
        self._deciding.setVisible(not shown)

    def _on_read(self, _checked: bool) -> None:
        self._unread.hide()

    def _on_another(self) -> None:
        self._show_receipt(shown=False)
        self._read.setFocus()

    def _on_export(self) -> None:
        """Ask for the export, or say at its place the first thing that is missing."""
        if not self._export.isEnabled():
            return
        self._form.clear_errors()
        if not self._read.isChecked():
            self._unread.setText(self.tr("Read it first, then tick this."))
            self._unread.show()
            self._read.setFocus()
            return
        if self._form.accepted():
            self.export_asked.emit(self._form.passphrase, str(self._form.directory), self._as.value)
