"""Who did what and when, for supervisors: the log of the vault by person, kind and day, and as a table to hand over."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.clock import Clock
from app.console import Console
from app.domain.people import Person, PersonId
from app.errors import UserError
from app.services.audit import Found, Group, Question, Row
from app.services.outbound import Closed, ExportReceipt
from ui.settings.auditpaper import AuditPaper
from ui.settings.auditwords import about, columns, group_words, kind_words, who
from ui.shell import i18n
from ui.shell.messages import Message, Tone, message
from ui.shell.tasks import Tasks
from ui.shell.when import moment
from ui.widgets.button import Button
from ui.widgets.combo import ComboBox
from ui.widgets.days import DayEdit
from ui.widgets.labels import words
from ui.widgets.register import Entry, Register

if TYPE_CHECKING:
    from app.reports.audit_log import AuditContent

BEFORE = 30  # days that are shown at first


class AuditPart(QWidget):
    """Emits `said(Message)`."""

    said = Signal(object)

    def __init__(self, console: Console, tasks: Tasks, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("audit")
        self._audit, self._tasks, self._clock = console.audit, tasks, clock
        self._rows: list[Row] = []
        self._more: int | None = None
        self._asked = 0
        self._person = _filter("audit.person", self.tr("Person"))
        self._group = _filter("audit.kind", self.tr("What was done"))
        today = clock.now().astimezone().date()
        self._from, self._to = DayEdit(today - timedelta(days=BEFORE)), DayEdit(today)
        self._list = Register("audit.list", self.tr("What was done"))
        self._further = Button(self.tr("Show older ones"), "link", name="audit.more")
        self._export = Button(self.tr("Save as a table …"), icon="download", name="audit.export")
        self._seal = Button(self.tr("Save as an encrypted PDF …"), icon="file-lock", name="audit.pdf")
        self._paper = AuditPaper()
        self._paper.hide()
        self._count = words("", "muted", name="audit.count")
        self._person.addItem(self.tr("Everybody"), "")
        self._group.addItem(self.tr("Everything"), "")
        for group in Group:
            self._group.addItem(group_words(group), group.value)
        self._lay_out()
        self._connect()

    def arrived(self) -> None:
        """Read again what is there."""
        self._tasks.run(self._audit.people, self._on_people, self._on_failed)
        self.look()

    def look(self) -> None:
        """From the newest on."""
        self._rows, self._more = [], None
        self._ask()

    def question(self) -> Question:
        """What is chosen.  A day that cannot be read is no bound."""
        today = self._clock.now().astimezone().date()
        since, until = self._from.day(today), self._to.day(today)
        group = str(self._group.currentData() or "")
        person = str(self._person.currentData() or "")
        return Question(
            person=PersonId(person) if person else None,
            group=Group(group) if group else None,
            since=_begin(since) if since else None,
            until=_begin(until + timedelta(days=1)) if until else None,
        )

    def export_to(self, path: Path) -> None:
        """All that fits, as a table that a spreadsheet opens."""
        job = partial(self._audit.export, replace(self.question()), path, columns(), _cells)
        self._tasks.run(job, partial(self._on_exported, path), self._on_failed)

    def _lay_out(self) -> None:
        filters = QHBoxLayout()
        filters.setSpacing(8)
        for label, field in (
            ("", self._person),
            ("", self._group),
            (self.tr("from"), self._from),
            (self.tr("to"), self._to),
        ):
            if label:
                filters.addWidget(words(label, "muted", wrap=False))
                field.setAccessibleName(label)
            filters.addWidget(field, 1)
        last = QHBoxLayout()
        last.setSpacing(12)
        last.addWidget(self._count, 1)
        last.addWidget(self._further)
        last.addWidget(self._export)
        last.addWidget(self._seal)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(
            words(
                self.tr("Names, numbers and times only: nothing that a caller said stands in this log."),
                "muted",
            )
        )
        column.addLayout(filters)
        column.addWidget(self._list, 1)
        column.addLayout(last)
        column.addWidget(self._paper)
        self._list.setMinimumHeight(380)

    def _connect(self) -> None:
        for box in (self._person, self._group):
            box.activated.connect(self._on_filter)
        for day in (self._from, self._to):
            day.editingFinished.connect(self.look)
        self._further.clicked.connect(self._ask)
        self._export.clicked.connect(self._on_export)
        self._seal.clicked.connect(self._paper.begin)
        self._paper.asked.connect(self._on_paper)
        self._paper.left.connect(self._on_paper_left)

    def _on_filter(self, _index: int) -> None:
        self.look()

    def _ask(self) -> None:
        self._asked += 1
        self._further.setEnabled(False)
        self._tasks.run(
            partial(self._audit.look, self.question(), self._more),
            partial(self._on_found, self._asked),
            self._on_failed,
        )

    def _on_people(self, people: tuple[Person, ...]) -> None:
        chosen = self._person.currentData()
        self._person.clear()
        self._person.addItem(self.tr("Everybody"), "")
        for person in people:
            self._person.addItem(who(person.name), person.id)
        self._person.setCurrentIndex(max(0, self._person.findData(chosen)))

    def _on_found(self, asked: int, found: Found) -> None:
        if asked != self._asked:
            return
        self._rows += found.rows
        self._more = found.more
        self._list.show_entries([_entry(row) for row in self._rows])
        self._further.setVisible(self._more is not None)
        self._further.setEnabled(True)
        self._export.setEnabled(bool(self._rows))
        self._seal.setEnabled(bool(self._rows))
        self._count.setText(
            self.tr("%n entries shown", "", len(self._rows))
            if self._rows
            else self.tr("Nothing was done that fits what is chosen.")
        )

    def _on_export(self) -> None:
        path, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the log"), self.tr("Tingan log.csv"), self.tr("Tables (*.csv)")
        )
        if path:
            self.export_to(Path(path))

    def _on_paper(self, passphrase: str, directory: Path) -> None:
        """Read by the vault, set and encrypted beside it, written by the vault."""
        head = columns()
        asked = " · ".join(
            filter(None, (self._person.currentText(), self._group.currentText(), self._from.text(), self._to.text()))
        )
        job = partial(
            self._audit.paper, self.question(), asked, i18n.current(), (*head[:3], head[4], head[5]), _paper_cells
        )
        self._tasks.run(job, partial(self._on_set, passphrase, directory), self._on_paper_failed)

    def _on_set(self, passphrase: str, directory: Path, content: "AuditContent") -> None:
        job = partial(self._audit.close, content, passphrase)
        self._tasks.heavy(job, partial(self._on_closed, directory), self._on_paper_failed)

    def _on_closed(self, directory: Path, made: Closed) -> None:
        self._tasks.run(partial(self._audit.hand_out, made, directory), self._on_handed_out, self._on_paper_failed)

    def _on_handed_out(self, receipt: ExportReceipt) -> None:
        self._on_paper_left()
        told = self.tr("The log is saved as {name}, encrypted, with its signature beside it.")
        self.said.emit(Message(told.format(name=receipt.path.name), tone=Tone.DONE))
        self.look()

    def _on_paper_left(self) -> None:
        self._paper.forget()
        self._paper.hide()
        self._seal.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_paper_failed(self, error: UserError) -> None:
        if not self._paper.refuse(error):
            self.said.emit(message(error))

    def _on_exported(self, path: Path, rows: int) -> None:
        told = self.tr("%n entries saved as {name}. The file is not encrypted.", "", rows).format(name=path.name)
        self.said.emit(Message(told, tone=Tone.DONE))
        self.look()

    def _on_failed(self, error: UserError) -> None:
        self._further.setEnabled(True)
        self.said.emit(message(error))


def _filter(name: str, label: str) -> ComboBox:
    box = ComboBox()
    box.setObjectName(name)
    box.setAccessibleName(label)
    return box


def _begin(day: date) -> datetime:
    """When the local day begins."""
    return datetime.combine(day, time.min).astimezone()


def _entry(row: Row) -> Entry:
    parts = [part for part in (who(row.who), about(row)) if part]
    return Entry(row.sequence, kind_words(row.kind), " · ".join(parts), moment(row.at))


def _paper_cells(row: Row) -> tuple[str, ...]:
    local = row.at.astimezone()
    return str(row.sequence), local.isoformat(" ", "seconds")[:19], who(row.who), kind_words(row.kind), about(row)


def _cells(row: Row) -> tuple[str, ...]:
    local = row.at.astimezone()
    return (str(row.sequence), local.isoformat(" ", "seconds"), who(row.who), group_words(row.group),
            kind_words(row.kind), about(row), row.kind)  # fmt: skip
