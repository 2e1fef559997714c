"""Who else: codes that may be the same person, codes that were joined, and people who call about one another.

Nothing is joined by itself, and joining can be taken back exactly.
"""

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.console import Console
from app.domain.callers import CallerFile, CallerId
from app.errors import ErrorCode, UserError
from ui.callers.part import Part, private
from ui.forms import Form
from ui.shell.messages import message
from ui.shell.tasks import Tasks
from ui.shell.words import word
from ui.widgets.button import Button
from ui.widgets.card import Card, SectionTitle
from ui.widgets.labels import words


class Same(Part):
    def __init__(self, console: Console, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(console, tasks, parent)
        self._lists = QVBoxLayout()
        self._lists.setSpacing(6)
        self.column.addLayout(self._lists)
        self.column.addSpacing(8)
        self.column.addWidget(SectionTitle(self.tr("Join two codes of one person")))
        self.column.addWidget(self._joining())
        self.column.addSpacing(8)
        self.column.addWidget(SectionTitle(self.tr("Calls about somebody else")))
        self.column.addWidget(self._linking())
        self.column.addStretch(1)

    def show_file(self, file: CallerFile) -> None:
        super().show_file(file)
        self._empty()
        card = file.card
        for each in file.duplicates:
            told = self.tr("{code} may be the same person: {why}").format(code=each.code, why=word(each.why))
            self._line(told, (self.tr("Join …"), "join", each.code), (self.tr("Not the same person"), "apart", each.id))
        for joined, code in file.joined:
            told = self.tr("{code} was joined to this caller").format(code=code)
            self._line(told, (self.tr("Take it back"), "undo", joined))
        for other, code in file.apart:
            told = self.tr("{code} looks alike and is somebody else").format(code=code)
            self._line(told, (self.tr("Suggest it again"), "again", other))
        for link in card.about:
            told = self.tr("Calls about {code} {relation}").format(code=link.code, relation=link.relation)
            self._line(told, (self.tr("Remove"), "unlink", link.id))
        for link in card.about_them:
            told = self.tr("{code} calls about them {relation}").format(code=link.code, relation=link.relation)
            self._line(told, (self.tr("Remove"), "unlink-them", link.id))
        if not self._lists.count():
            self._lists.addWidget(words(self.tr("No other code is known to belong here."), "muted"))

    def leave(self) -> None:
        for field in (self._code, self._reason, self._about, self._relation):
            field.clear()

    def _empty(self) -> None:
        while (item := self._lists.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _line(self, told: str, *actions: tuple[str, str, object]) -> None:
        """actions: words, what it does, to whom."""
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(words(told), 1)
        for action, does, what in actions:
            button = Button(action, "quiet", name=f"callers.same.{does}")
            button.setAccessibleDescription(told)
            button.setProperty("does", does)
            button.setProperty("what", what)
            button.clicked.connect(self._on_clicked)
            row.addWidget(button)
        self._lists.addWidget(line)

    def _joining(self) -> Card:
        card = Card()
        self._join = Form("callers.join")
        self._code = self._join.line(
            "code", self.tr("The other code"), hint=self.tr("Its calls are then found here; nothing is rewritten.")
        )
        self._reason = self._join.line(
            "reason", self.tr("Why, or why not"), hint=self.tr("Also needed to take it back.")
        )
        private(self._code, self._reason)
        join = Button(self.tr("Join it to this caller"), "primary", name="callers.join.do")
        join.clicked.connect(self._on_join)
        row = QHBoxLayout()
        row.addWidget(join)
        row.addStretch(1)
        card.body.addWidget(self._join)
        card.body.addLayout(row)
        return card

    def _linking(self) -> Card:
        card = Card()
        self._link = Form("callers.link")
        self._about = self._link.line("about", self.tr("Code of the person concerned"))
        self._relation = self._link.line("relation", self.tr("Who the caller is to them"))
        private(self._about, self._relation)
        link = Button(self.tr("Keep the link"), "primary", name="callers.link.do")
        link.clicked.connect(self._on_link)
        row = QHBoxLayout()
        row.addWidget(link)
        row.addStretch(1)
        card.body.addWidget(self._link)
        card.body.addLayout(row)
        return card

    def _on_clicked(self) -> None:
        button = self.sender()
        if self.caller is None or not isinstance(button, Button):
            return
        does, what = button.property("does"), button.property("what")
        record = self.console.caller_record
        if does == "join":
            self._code.setText(str(what))
            self._reason.setFocus()
        elif does == "undo":
            self.change(
                partial(record.undo_merge, CallerId(what), self._reason.text()), self.tr("They are apart again.")
            )
        elif does == "apart":
            told = self.tr("Not suggested any more. It can be taken back here.")
            self.change(partial(record.tell_apart, self.caller, CallerId(what)), told)
        elif does == "again":
            self.change(partial(record.suggest_again, self.caller, CallerId(what)), self.tr("Suggested again."))
        elif does == "unlink":
            self.change(partial(record.unlink, self.caller, CallerId(what)), self.tr("Removed."))
        else:
            self.change(partial(record.unlink, CallerId(what), self.caller), self.tr("Removed."))

    def _on_join(self) -> None:
        self._with(self._code.text(), self._join, "code", self._on_other_to_join)

    def _on_other_to_join(self, other: CallerId | None) -> None:
        if self._refuse(other, self._join, "code") or other is None or self.caller is None:
            return
        job = partial(self.console.caller_record.merge, other, self.caller, self._reason.text())
        self.change(job, self.tr("Joined. It can be taken back here."))

    def _on_link(self) -> None:
        self._with(self._about.text(), self._link, "about", self._on_other_to_link)

    def _on_other_to_link(self, other: CallerId | None) -> None:
        if self._refuse(other, self._link, "about") or other is None or self.caller is None:
            return
        job = partial(self.console.caller_record.link, self.caller, other, self._relation.text())
        self.change(job, self.tr("The link is kept."))

    def _with(self, text: str, form: Form, field: str, then: object) -> None:
        form.clear_errors()
        if not text.strip():
            form.show_error(field, self.tr("This is still empty."))
            return
        assert callable(then)
        self.tasks.run(partial(self.console.callers.find, text), then)

    def _refuse(self, other: CallerId | None, form: Form, field: str) -> bool:
        """Say under the field what does not go."""
        if other is None:
            form.show_error(field, self.tr("Nobody is known under this code."))
        elif other == self.caller:
            form.show_error(field, self.tr("This is the same caller already."))
        return other is None or other == self.caller

    def on_refused(self, error: UserError) -> None:
        if error.code is ErrorCode.REASON_MISSING:
            self._join.show_error("reason", message(error).whole())
        else:
            super().on_refused(error)
