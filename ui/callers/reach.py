"""How to reach a caller.  Nothing of it is on screen until somebody asks, and asking is recorded."""

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.console import Console
from app.domain.callers import CallerFile, Contact, ContactKind, is_number
from app.errors import ErrorCode, UserError
from ui.callers.part import Part, private
from ui.forms import Form
from ui.shell.messages import message
from ui.shell.tasks import Tasks
from ui.shell.words import word
from ui.widgets.button import Button, IconButton
from ui.widgets.card import Card, SectionTitle
from ui.widgets.labels import words
from ui.widgets.segmented import Option, Segmented


class Reach(Part):
    def __init__(self, console: Console, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(console, tasks, parent)
        self._about = words("", "muted", name="callers.contacts.about")
        self._show = Button(self.tr("Show contact details"), icon="eye", name="callers.contacts.show")
        self._show.clicked.connect(self._on_show)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(6)
        self._contacts: tuple[Contact, ...] = ()
        row = QHBoxLayout()
        row.addWidget(self._show)
        row.addStretch(1)
        self.column.addWidget(self._about)
        self.column.addLayout(row)
        self.column.addLayout(self._rows)
        self.column.addSpacing(8)
        self.column.addWidget(SectionTitle(self.tr("One more way to reach them")))
        self.column.addWidget(self._new())
        self._shredding = self._shred()
        self.column.addWidget(self._shredding)
        self.column.addStretch(1)

    def show_file(self, file: CallerFile) -> None:
        another = self.caller != file.card.caller.id
        super().show_file(file)
        if another:
            self.leave()
        self._about.setText(
            self.tr(
                "%n contact details are kept, apart from the calls. Looking at them is recorded.", "", file.contacts
            )
            if file.contacts
            else self.tr("No contact details are kept.")
        )
        self._show.setVisible(file.contacts > 0 and not self._contacts)
        self._shredding.setVisible(self.supervises and file.contacts > 0)

    def leave(self) -> None:
        self._contacts = ()
        self._list()
        for field in (self._name, self._relation, self._number, self._reason):
            field.clear()
        self._show.setVisible(bool(self.file and self.file.contacts))

    def _new(self) -> Card:
        card = Card()
        self._form = Form("callers.contact")
        self._kind = Segmented([Option(kind.value, word(kind)) for kind in ContactKind])
        self._kind.set_value(ContactKind.PHONE.value)
        self._form.add("kind", self.tr("Whose"), self._kind)
        self._kind.set_label(self.tr("Whose"))
        self._number = self._form.line("number", self.tr("Number"), max_length=60)
        self._name = self._form.line("name", self.tr("Name"), hint=self.tr("Only where it is needed to reach them."))
        self._relation = self._form.line("relation", self.tr("Who they are to the caller"))
        private(self._number, self._name, self._relation)
        keep = Button(self.tr("Keep it apart"), "primary", name="callers.contact.keep")
        keep.clicked.connect(self._on_keep)
        row = QHBoxLayout()
        row.addWidget(keep)
        row.addStretch(1)
        card.body.addWidget(self._form)
        card.body.addLayout(row)
        return card

    def _shred(self) -> QWidget:
        card = Card()
        self._why = Form("callers.shred")
        self._reason = self._why.line(
            "reason", self.tr("Why they are destroyed"), hint=self.tr("The calls stay. This cannot be taken back.")
        )
        shred = Button(self.tr("Destroy all contact details"), "danger", name="callers.shred.do")
        shred.clicked.connect(self._on_shred)
        row = QHBoxLayout()
        row.addWidget(shred)
        row.addStretch(1)
        card.body.addWidget(self._why)
        card.body.addLayout(row)
        return card

    def _on_show(self) -> None:
        if self.caller is not None:
            self.tasks.run(partial(self.console.caller_record.contacts, self.caller), self._on_contacts)

    def _on_contacts(self, contacts: tuple[Contact, ...]) -> None:
        self._contacts = contacts
        self._show.hide()
        self._list()

    def _list(self) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for contact in self._contacts:
            self._rows.addWidget(self._row(contact))

    def _row(self, contact: Contact) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        told = [contact.number, contact.name, contact.relation]
        row.addWidget(words(word(contact.kind), "muted", wrap=False))
        row.addWidget(words("  ·  ".join(text for text in told if text), "strong"), 1)
        if contact.number and not is_number(contact.number):
            row.addWidget(words(self.tr("not a number: cannot be found by it"), "small", wrap=False))
        away = IconButton("ban", self.tr("Remove this one"), name="callers.contact.remove")
        away.setProperty("contact", contact.id)
        away.clicked.connect(self._on_remove)
        row.addWidget(away)
        return line

    def _on_remove(self) -> None:
        button = self.sender()
        if self.caller is not None and isinstance(button, IconButton):
            job = partial(self.console.caller_record.remove_contact, self.caller, button.property("contact"))
            self._contacts = ()
            self._list()
            self.change(job, self.tr("Removed."))

    def _on_keep(self) -> None:
        if self.caller is None:
            return
        texts = (self._name.text().strip(), self._relation.text().strip(), self._number.text().strip())
        if not any(texts):
            self._form.show_error("number", self.tr("This is still empty."))
            return
        name, relation, number = texts
        contact = Contact(kind=ContactKind(self._kind.value), name=name, relation=relation, number=number)
        for field in (self._name, self._relation, self._number):
            field.clear()
        self._form.clear_errors()
        self.change(partial(self.console.caller_record.save_contact, self.caller, contact), self.tr("Kept apart."))

    def _on_shred(self) -> None:
        if self.caller is not None:
            job = partial(self.console.caller_record.shred_contacts, self.caller, self._reason.text())
            self.change(job, self.tr("The contact details are destroyed."))

    def on_refused(self, error: UserError) -> None:
        if error.code is ErrorCode.REASON_MISSING:
            self._why.show_error("reason", message(error).whole())
        else:
            super().on_refused(error)
