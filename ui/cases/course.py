"""What was done in one call and after it: protocol steps with their times, and what was added later."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app.domain.calls import Amendment
from app.domain.crisis import Protocol, Step, StepRecord, StepStatus
from app.guide.pack import GuidePack
from ui.cases.findings import Sign
from ui.cases.longprose import PART, LongProse
from ui.cases.versions import Versions
from ui.cases.wording import clock, into, long_day
from ui.shell import i18n
from ui.shell.words import word
from ui.widgets.card import Hairline, SectionTitle
from ui.widgets.labels import words

_SIGNS = {
    StepStatus.TODO: ("circle-dashed", "muted"),
    StepStatus.DISCUSSED: ("message-circle", "text"),
    StepStatus.AGREED: ("circle", "accent"),
    StepStatus.STARTED: ("circle-dot", "accent"),
    StepStatus.DONE: ("circle-check", "accent"),
    StepStatus.FAILED: ("x", "r3"),
}


class Steps(QWidget):
    """The protocols that were opened, every step of them with its status, its times and what was put on record."""

    def __init__(
        self, guide: GuidePack, history: Sequence[StepRecord], began: datetime, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._began = began
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        opened = tuple(dict.fromkeys(record.protocol for record in history))
        for protocol in (guide.protocol(protocol) for protocol in opened):
            self._add_protocol(protocol, [record for record in history if record.protocol == protocol.id])

    def _add_protocol(self, protocol: Protocol, history: Sequence[StepRecord]) -> None:
        line = self._grid.rowCount()
        self._grid.addWidget(SectionTitle(protocol.title.in_(i18n.current())), line, 0, 1, 3)
        for step in protocol.steps:
            line += 1
            self._add_step(line, step, [record for record in history if record.step == step.id])

    def _add_step(self, line: int, step: Step, records: Sequence[StepRecord]) -> None:
        status = records[-1].status if records else StepStatus.TODO
        top = Qt.AlignmentFlag.AlignTop
        cell = QVBoxLayout()
        cell.setSpacing(2)
        cell.addWidget(words(step.what.in_(i18n.current()), "muted" if status is StepStatus.TODO else ""))
        course = "  ".join(f"{into(record.at, self._began)} {word(record.status)}" for record in records)
        if course:
            cell.addWidget(words(course, "small"))
        for field in step.fields:
            noted = records[-1].details.get(field.id, "") if records else ""
            if noted:
                label = words(f"{field.label.in_(i18n.current())}: {noted}", "muted")
                label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
                cell.addWidget(label)
        said = words(word(status), "strong" if status is not StepStatus.TODO else "muted", wrap=False)
        said.setObjectName(f"cases.step.{step.id}")
        self._grid.addWidget(Sign(*_SIGNS[status], 16), line, 0, top)
        self._grid.addLayout(cell, line, 1)
        self._grid.addWidget(said, line, 2, top | Qt.AlignmentFlag.AlignRight)


class Amendments(QWidget):
    """What was added after the call was closed, oldest first.  notes: as they were closed, which stays; a correction
    shows what differs from how they read before it."""

    def __init__(self, amendments: Sequence[Amendment], notes: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for number, amendment in enumerate(amendments):
            if number:
                column.addWidget(Hairline())
            day = long_day(amendment.at)
            head = f"{day} {clock(amendment.at)} · {amendment.by} · {amendment.reason}"
            column.addWidget(words(head, "small"))
            if amendment.revises:
                column.addWidget(words(QCoreApplication.translate("Amendments", "The notes should read:"), "small"))
                column.addWidget(_revision(f"cases.revision.{number}", head, notes, amendment.text))
                notes = amendment.text
            else:
                column.addWidget(LongProse(f"cases.amendment.{number}", head, amendment.text))


def _revision(name: str, label: str, before: str, after: str) -> QWidget:
    """With what was taken out and put in, while both versions can be shown in one."""
    if len(before) + len(after) <= 2 * PART:
        return Versions(name, before, after)
    return LongProse(name, label, after)
