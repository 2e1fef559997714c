"""How to work with a caller: what colleagues should know, what helped, and the way agreed with a frequent caller."""

from datetime import date, datetime, time, timedelta
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QWidget

from app.clock import Clock
from app.console import Console
from app.domain.callers import Agreement, CallerFile, CallerId, WordKind
from app.domain.people import Person
from app.errors import ErrorCode, UserError
from ui.callers.part import Part, private
from ui.cases.wording import long_day
from ui.forms import Form
from ui.shell.messages import message
from ui.shell.tasks import Tasks
from ui.widgets.button import Button
from ui.widgets.card import Card, SectionTitle
from ui.widgets.labels import words
from ui.widgets.segmented import Option, Segmented

_DAYS = {"30": 30, "90": 90, "180": 180, "open": 0}


class Together(Part):
    """Words are kept when the field is left; the agreement when a person says so."""

    def __init__(self, console: Console, tasks: Tasks, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(console, tasks, parent)
        self._clock = clock
        self._shown_for: CallerId | None = None
        self._words = Form("callers.words")
        self._fields: dict[WordKind, QPlainTextEdit] = {
            WordKind.KNOW: self._words.text(
                "know",
                self.tr("What colleagues should know"),
                hint=self.tr("Shown at pick-up. No names, numbers or addresses: they belong to the contact details."),
                lines=2,
            ),
            WordKind.HELPED: self._words.text(
                "helped", self.tr("What helped"), hint=self.tr("In the caller's words, where you can."), lines=2
            ),
        }
        for field in self._fields.values():
            field.setFixedHeight(field.minimumHeight())
            private(field)
        self._keep = Button(self.tr("Keep"), "primary", name="callers.words.keep")
        self._keep.clicked.connect(self._on_keep)
        self._agreement = self._agreement_form()
        row = QHBoxLayout()
        row.addWidget(self._keep)
        row.addStretch(1)
        self.column.addWidget(self._words)
        self.column.addLayout(row)
        self.column.addSpacing(8)
        self.column.addWidget(SectionTitle(self.tr("Agreed way of working")))
        self.column.addWidget(self._agreement)
        self.column.addStretch(1)
        tasks.run(console.administration.people, self._on_people)

    def show_file(self, file: CallerFile) -> None:
        super().show_file(file)
        same = self._shown_for == file.card.caller.id
        self._shown_for = file.card.caller.id
        for kind, field in self._fields.items():
            if not (same and field.document().isModified()):
                field.setPlainText(file.card.know if kind is WordKind.KNOW else file.card.helped)
                field.document().setModified(False)
        agreement = file.card.agreement
        self._end.setVisible(agreement is not None)
        self._stands.setText(self._in_words(agreement, file))
        if not same:
            self._times.setText(agreement.times if agreement else "")
            self._approach.setPlainText(agreement.approach if agreement else "")
            self._supporter.setCurrentText(agreement.supporter if agreement else self.console.me.name)
            self._form.clear_errors()

    def leave(self) -> None:
        """What was typed is kept."""
        self._on_keep()

    def _in_words(self, agreement: Agreement | None, file: CallerFile) -> str:
        if agreement is None:
            told = self.tr("Nothing is agreed. Present danger is asked about on every call, whatever is agreed.")
            often = self.tr("%n calls in the last 30 days.", "", file.card.recent) if file.card.frequent else ""
            return f"{often} {told}".strip()
        since = long_day(self._noon(agreement.since))
        if agreement.until is None:
            return self.tr("Agreed since {since}, by {person}.").format(since=since, person=agreement.by)
        until = long_day(self._noon(agreement.until))
        return self.tr("Agreed from {since} until {until}, by {person}.").format(
            since=since, until=until, person=agreement.by
        )

    @staticmethod
    def _noon(day: date) -> datetime:
        return datetime.combine(day, time(12)).astimezone()

    def _agreement_form(self) -> Card:
        card = Card()
        self._stands = words("", "muted", name="callers.agreement.stands")
        self._form = Form("callers.agreement")
        self._supporter = self._form.choice("supporter", self.tr("Who is there for them"), ())
        self._times = self._form.line(
            "times", self.tr("Agreed times"), hint=self.tr("For example: Wednesdays after 20:00, half an hour")
        )
        self._approach = self._form.text("approach", self.tr("How we work together"), lines=2)
        self._approach.setFixedHeight(self._approach.minimumHeight())
        private(self._times, self._approach)
        self._until = Segmented(
            [
                Option("30", self.tr("30 days")),
                Option("90", self.tr("90 days")),
                Option("180", self.tr("180 days")),
                Option("open", self.tr("open end")),
            ]
        )
        self._until.set_value("90")
        self._form.add("until", self.tr("Holds for"), self._until)
        self._until.set_label(self.tr("Holds for"))
        agree = Button(self.tr("Keep as agreed"), "primary", name="callers.agreement.keep")
        agree.clicked.connect(self._on_agree)
        self._end = Button(self.tr("End the agreement"), "quiet", name="callers.agreement.end")
        self._end.clicked.connect(self._on_end)
        self._end.hide()
        row = QHBoxLayout()
        row.addWidget(agree)
        row.addWidget(self._end)
        row.addStretch(1)
        card.body.addWidget(self._stands)
        card.body.addWidget(self._form)
        card.body.addLayout(row)
        return card

    def _on_people(self, people: tuple[Person, ...]) -> None:
        for person in people:
            if self._supporter.findText(person.name) < 0:
                self._supporter.addItem(person.name, person.id)

    def _on_keep(self) -> None:
        if self.caller is None:
            return
        for kind, field in self._fields.items():
            if field.document().isModified():
                field.document().setModified(False)
                write = partial(self.console.caller_record.write, self.caller, kind, field.toPlainText())
                self.change(write, self.tr("Kept."))

    def _on_agree(self) -> None:
        if self.caller is None:
            return
        today = self._clock.now().astimezone().date()
        days = _DAYS[self._until.value]
        agreement = Agreement(
            since=today,
            until=today + timedelta(days=days) if days else None,
            supporter=self._supporter.currentText(),
            times=self._times.text().strip(),
            approach=self._approach.toPlainText().strip(),
        )
        self.change(
            partial(self.console.caller_record.agree, self.caller, agreement), self.tr("The agreement is kept.")
        )

    def _on_end(self) -> None:
        if self.caller is not None:
            end = partial(self.console.caller_record.end_agreement, self.caller)
            self.change(end, self.tr("The agreement has ended."))

    def on_refused(self, error: UserError) -> None:
        if error.code is ErrorCode.REASON_MISSING:
            self._form.show_error("times", message(error).whole())
        else:
            super().on_refused(error)
