"""How long records are kept, which are on hold, and the purge of what is due: seen first, then confirmed by two."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.calls import CallId, CallRow
from app.errors import ErrorCode, UserError
from app.services.retention import Consent, Preview, Purged, Retention
from ui.cases.wording import long_day
from ui.forms import Form
from ui.shell.messages import Message, Tone, message
from ui.shell.tasks import Tasks
from ui.widgets.button import Button
from ui.widgets.card import Card, SectionTitle
from ui.widgets.labels import words
from ui.widgets.segmented import Option, Segmented

YEARS = (3, 5, 7, 10, 15, 30)


class RetentionPart(QWidget):
    """For supervisors.  said: a line for the bar."""

    said = Signal(object)

    def __init__(self, retention: Retention, me: str, tasks: Tasks, parent: QWidget | None = None) -> None:
        """me: the id of whoever is here."""
        super().__init__(parent)
        self._retention, self._me, self._tasks = retention, me, tasks
        self._preview: Preview | None = None
        self._first: Consent | None = None
        self._years = Segmented([Option(str(years), self.tr("%n years", "", years)) for years in YEARS])
        self._years.setObjectName("retention.years")
        self._years.set_label(self.tr("Closed calls are kept"))
        self._years.chosen.connect(self._on_years)
        self._due = words("", "strong", name="retention.due")
        self._form = Form("retention")
        self._mine = self._form.secret("mine", self.tr("Your passphrase"))
        self._person = self._form.choice("person", self.tr("Second person"), [])
        self._theirs = self._form.secret("theirs", self.tr("Passphrase of the second person"))
        self._go = Button(self.tr("Shred the words"), "danger", name="retention.go")
        self._go.clicked.connect(self._on_go)
        self._held = QVBoxLayout()
        self._lines: list[QWidget] = []
        self._confirming = QWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for part in (self._rule(), SectionTitle(self.tr("Due today")), self._purging()):
            column.addWidget(part)
        column.addWidget(SectionTitle(self.tr("On hold")))
        column.addLayout(self._held)

    def refresh(self) -> None:
        """Read anew what is due."""
        self._tasks.run(self._retention.years, self._on_years_read)
        self._tasks.run(self._retention.preview, self._on_preview)
        self._person.clear()
        for slot in self._retention.others():
            self._person.addItem(slot.name, slot.id)

    def _rule(self) -> Card:
        card = Card()
        card.body.addWidget(words(self.tr("Closed calls are kept"), "strong"))
        card.body.addWidget(self._years)
        told = self.tr(
            "Counted from the end of a call; three years is the least. A call on hold is kept until it is let go."
        )
        card.body.addWidget(words(told, "muted"))
        return card

    def _purging(self) -> Card:
        card = Card()
        card.body.addWidget(self._due)
        told = self.tr(
            "Notes, additions, reasons, plans and everything else in words are overwritten, and the contacts of "
            "callers of whom nothing else is kept; as well as hand-over notes, contacts made by hand and packages from "
            "other consoles that are as old. Levels, answers and other codes stay for the statistics. Backups "
            "made before still hold the words until newer ones replace them."
        )
        card.body.addWidget(words(told, "muted"))
        column = QVBoxLayout(self._confirming)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._form)
        row = QHBoxLayout()
        row.addWidget(self._go)
        row.addStretch(1)
        column.addLayout(row)
        card.body.addWidget(self._confirming)
        return card

    def _on_years_read(self, years: int) -> None:
        self._years.set_value(str(years) if years in YEARS else "")

    def _on_years(self, years: str) -> None:
        self._tasks.run(partial(self._retention.set_years, int(years)))
        self._tasks.run(self._retention.preview, self._on_preview)

    def _on_preview(self, preview: Preview) -> None:
        self._preview = preview
        self._confirming.setVisible(bool(preview.calls or preview.beside))
        self._due.setText(self._in_words(preview))
        for line in self._lines:
            self._held.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = [self._held_line(row) for row in preview.held]
        if not self._lines:
            self._lines = [words(self.tr("No call is on hold."), "muted")]
        for line in self._lines:
            self._held.addWidget(line)

    def _in_words(self, preview: Preview) -> str:
        beside = self.tr("%n old papers beside the calls", "", preview.beside) if preview.beside else ""
        if preview.first is None or preview.last is None:
            return beside or self.tr("Nothing is due.")
        said = self.tr("%n calls are due", "", len(preview.calls))
        span = self.tr("from {first} to {last}").format(
            first=long_day(preview.first.started_at), last=long_day(preview.last.started_at)
        )
        contacts = self.tr("contacts of %n callers", "", preview.contacts) if preview.contacts else ""
        return " · ".join(part for part in (said, span, contacts, beside) if part)

    def _held_line(self, row: CallRow) -> QWidget:
        line = QWidget()
        box = QHBoxLayout(line)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(words(f"{row.number}  ·  {row.level}  ·  {long_day(row.started_at)}", wrap=False), 1)
        free = Button(self.tr("Let go"), "quiet", name=f"retention.free.{row.id}")
        free.setAccessibleName(self.tr("Let call {number} go").format(number=row.number))
        free.setProperty("call", row.id)
        free.clicked.connect(self._on_free)
        box.addWidget(free)
        return line

    def _on_free(self) -> None:
        sender = self.sender()
        if sender is not None:
            self._tasks.run(partial(self._retention.release, CallId(int(sender.property("call")))))
            self._tasks.run(self._retention.preview, self._on_preview)

    def _on_go(self) -> None:
        """One passphrase after the other, then the purge."""
        self._form.clear_errors()
        if self._person.currentData() is None:
            self._form.show_error("person", self.tr("Nobody else has a passphrase here. Add a person first."))
            return
        self._set_busy(busy=True)
        job = partial(self._retention.confirm, self._me, self._mine.text())
        self._tasks.heavy(job, self._on_first, partial(self._on_refused, "mine"))

    def _on_first(self, consent: Consent) -> None:
        self._first = consent
        job = partial(self._retention.confirm, str(self._person.currentData()), self._theirs.text())
        self._tasks.heavy(job, self._on_second, partial(self._on_refused, "theirs"))

    def _on_second(self, consent: Consent) -> None:
        assert self._first is not None
        assert self._preview is not None
        job = partial(self._retention.purge, self._preview.calls, self._first, consent)
        self._tasks.run(job, self._on_purged, partial(self._on_refused, "person"))

    def _on_refused(self, field: str, error: UserError) -> None:
        self._set_busy(busy=False)
        known = (ErrorCode.WRONG_PASSPHRASE, ErrorCode.TOO_SOON, ErrorCode.CONSENT_MISSING)
        if error.code in known:
            self._form.show_error(field, message(error).what)
        else:
            self.said.emit(message(error))

    def _on_purged(self, purged: Purged) -> None:
        self._set_busy(busy=False)
        self._first = None
        for secret in (self._mine, self._theirs):
            secret.clear()
        said = self.tr("The words of %n calls are shredded.", "", purged.calls)
        if not purged.calls:
            said = self.tr("%n old papers are shredded.", "", purged.beside)
        self.said.emit(Message(said, tone=Tone.DONE))
        self.refresh()

    def _set_busy(self, *, busy: bool) -> None:
        self._go.setEnabled(not busy)
        self._go.setText(self.tr("Shredding …") if busy else self.tr("Shred the words"))
