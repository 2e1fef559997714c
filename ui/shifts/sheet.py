"""The hand-over sheet on screen: what is open, what was high, what falls due, and the end of the event chain."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app.domain.followups import FollowUp
from app.domain.risk import RiskLevel
from app.domain.shifts import Handover, HandoverCall
from ui.cases.wording import clock, day
from ui.followups.wording import due_words, sort, title
from ui.widgets.card import Card, SectionTitle
from ui.widgets.labels import words
from ui.widgets.levels import LevelBadge

_Line = tuple[RiskLevel, str, str]


class HandoverView(QWidget):
    """Built anew for every reading of the shift."""

    def __init__(self, handover: Handover, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._at = handover.at
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for heading, none, lines in (
            (
                self.tr("High risk in this shift"),
                self.tr("No call reached R3 or R4. That does not mean there is no danger."),
                [self._call(call) for call in handover.high],
            ),
            (
                self.tr("Calls still open"),
                self.tr("No call is open."),
                [self._call(call) for call in handover.open],
            ),
            (
                self.tr("Follow-ups late or due within a day"),
                self.tr("No follow-up falls due within a day."),
                [self._due(each) for each in handover.due],
            ),
        ):
            column.addWidget(self._card(heading, none, lines))
        column.addWidget(self._anchor(handover))

    def _card(self, heading: str, none: str, lines: Sequence[_Line]) -> Card:
        card = Card(spacing=8)
        card.body.addWidget(SectionTitle(heading))
        if not lines:
            card.body.addWidget(words(none, "muted"))
            return card
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for row, (level, what, mind) in enumerate(lines):
            grid.addWidget(LevelBadge(level, size=12), row, 0, Qt.AlignmentFlag.AlignTop)
            block = QVBoxLayout()
            block.setSpacing(0)
            block.addWidget(words(what, "strong"))
            block.addWidget(words(mind, "muted"))
            grid.addLayout(block, row, 1)
        card.body.addLayout(grid)
        return card

    def _call(self, call: HandoverCall) -> _Line:
        code = call.caller_code or self.tr("No caller code")
        mind = [self._moment(call.started_at), call.counsellor]
        if call.next_due is not None:
            mind.append(self.tr("next follow-up {day}").format(day=self._moment(call.next_due)))
        return call.level, f"{code}  {call.number}", "  ·  ".join(mind)

    def _due(self, each: FollowUp) -> _Line:
        when = due_words(each, self._at)
        if each.due_at < self._at:
            when = self.tr("late: {day}").format(day=when)
        return each.level, title(each), "  ·  ".join((when, sort(each), each.assigned_to.name))

    def _moment(self, at: datetime) -> str:
        return f"{day(at, self._at.astimezone().date())} {clock(at)}"

    def _anchor(self, handover: Handover) -> Card:
        card = Card(spacing=6)
        card.body.addWidget(SectionTitle(self.tr("Integrity of the records")))
        told = self.tr("Event {number} of the chain. Printed, it proves later that nobody put an older vault back.")
        card.body.addWidget(words(told.format(number=handover.sequence), "muted"))
        head = " ".join(handover.head[at : at + 8] for at in range(0, len(handover.head), 8))
        label = words(head, name="shifts.anchor")
        label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        card.body.addWidget(label)
        return card
