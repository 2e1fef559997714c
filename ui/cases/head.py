"""The head of a call: number, level, when, who, under which guide, and what can be done with it."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.calls import CallFile, CallRecord, CallStatus
from app.guide.pack import GuidePack
from app.services.retention import Keeping
from ui.cases.wording import clock, into, length, long_day
from ui.shell import i18n
from ui.shell.shortcuts import Action
from ui.shell.words import word
from ui.widgets.button import Button, IconButton
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import words
from ui.widgets.levels import LevelBadge


class CallHead(QWidget):
    """Stays in view while the call is read."""

    back_asked = Signal()
    resume_asked = Signal()
    summary_asked = Signal()
    amend_asked = Signal()
    lower_asked = Signal()
    hold_asked = Signal()
    longer_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        back = IconButton("arrow-left", self.tr("Back to the log"), action=Action.BACK, name="cases.back")
        back.clicked.connect(self.back_asked)
        self._number = words("", "title", wrap=False, name="cases.number")
        self._level = LevelBadge(size=14)
        self._level.setObjectName("cases.level")
        self._state = words("", "accent", wrap=False, name="cases.state")
        self._facts = words("", "muted", name="cases.facts")
        self._resume = Button(self.tr("Continue this call"), "primary", icon="phone-call", name="cases.resume")
        self._lower = Button(self.tr("Lower the level"), "quiet", action=Action.LOWER_LEVEL, name="cases.lower.open")
        self._hold = Button(self.tr("Keep for good"), "quiet", name="cases.hold.open")
        self._longer = Button(self.tr("Keep longer"), "quiet", name="cases.longer.open")
        self._amend = Button(self.tr("Add to it"), "quiet", action=Action.AMEND, name="cases.amend.open")
        self._summary = Button(
            self.tr("Summary for supervision"), "", icon="file-lock", action=Action.EXPORT, name="cases.summary"
        )
        for button, asked in (
            (self._resume, self.resume_asked),
            (self._summary, self.summary_asked),
            (self._amend, self.amend_asked),
            (self._lower, self.lower_asked),
            (self._hold, self.hold_asked),
            (self._longer, self.longer_asked),
        ):
            button.clicked.connect(asked)
        self._lay_out(back)

    def show_call(self, file: CallFile, guide: GuidePack, *, mine: bool, may_lower: bool) -> None:
        """mine: the draft is of the person at the console, who alone can continue it."""
        record = file.record
        draft = record.status is CallStatus.DRAFT
        self._number.setText(record.number)
        self._level.set_level(record.level)
        for part in (self._level, self._facts, self._buttons):
            part.show()
        self._state.setText(self._standing(record))
        self._state.setVisible(bool(self._state.text()))
        self._facts.setText(self._in_words(record, guide))
        self._resume.setVisible(draft and mine)
        self._amend.setVisible(not draft and not file.altered)
        self._summary.setVisible(not file.altered)
        self._lower.setVisible(may_lower)
        self._hold.hide()
        self._longer.hide()

    def show_keeping(self, keeping: Keeping, *, may_hold: bool) -> None:
        """How long the call is kept, behind the other facts."""
        if keeping.kept.purged_at:
            said = self.tr("Words shredded on {day}").format(day=long_day(keeping.kept.purged_at))
        elif keeping.kept.held_at:
            said = self.tr("On hold: {reason}").format(reason=keeping.kept.reason)
        elif keeping.until:
            said = self._until(keeping.until, keeping)
        else:
            said = ""
        self._facts.setText("  ·  ".join(part for part in (self._facts.text(), said) if part))
        self._hold.setVisible(may_hold and not keeping.kept.held_at and not keeping.kept.purged_at)
        self._longer.setVisible(may_hold and keeping.rule is not None and not keeping.kept.purged_at)

    def _until(self, day: date, keeping: Keeping) -> str:
        """With the reason, where it is longer than the rule asks."""
        if keeping.rule is not None and day > keeping.rule:
            return self.tr("Kept until {day}: {reason}").format(day=day.isoformat(), reason=keeping.kept.longer)
        return self.tr("Kept until {day}").format(day=day.isoformat())

    def show_refused(self, number: str) -> None:
        """Only which call it is, and the way back."""
        self._number.setText(number)
        for part in (self._level, self._state, self._facts, self._buttons):
            part.hide()

    def _standing(self, record: CallRecord) -> str:
        if record.status is CallStatus.DRAFT:
            return word(record.status)
        if record.incomplete_reason:
            return self.tr("Closed incomplete: {reason}").format(reason=record.incomplete_reason)
        return ""

    def _in_words(self, record: CallRecord, guide: GuidePack) -> str:
        when = f"{long_day(record.started_at)} {clock(record.started_at)}"
        if record.ended_at:
            when = f"{when}–{clock(record.ended_at)} ({length(record.ended_at - record.started_at)})"
        code = record.header.caller_code
        told = record.header.recording_told_at
        parts = [
            when,
            word(record.header.kind),
            self.tr("Caller {code}").format(code=code) if code else self.tr("No caller code"),
            record.counsellor.name,
            self.tr("Recording told at {time}").format(time=into(told, record.started_at))
            if told
            else self.tr("Recording not told"),
        ]
        if record.header.confidentiality_told_at:
            time = into(record.header.confidentiality_told_at, record.started_at)
            parts.append(self.tr("Confidentiality told at {time}").format(time=time))
        if record.recovered_at:
            parts.append(self.tr("Picked up again after an interruption"))
        title = guide.title.in_(i18n.current())
        parts.append(self.tr("Guide: {title} {version}").format(title=title, version=record.guide.version))
        return "  ·  ".join(parts)

    def _lay_out(self, back: IconButton) -> None:
        first = QHBoxLayout()
        first.setSpacing(12)
        first.addWidget(self._number)
        first.addWidget(self._level)
        self._state.setTextFormat(Qt.TextFormat.PlainText)
        first.addWidget(self._state, 1)
        first.addStretch(0)
        self._buttons = QWidget()
        flow = FlowLayout(self._buttons, across=8, down=8)
        for part in (self._resume, self._summary, self._amend, self._lower, self._hold, self._longer):
            flow.addWidget(part)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 24, 12)
        row.setSpacing(8)
        row.addWidget(back, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(8)
        row.addLayout(column, 1)
        column.addLayout(first)
        column.addWidget(self._facts)
        column.addWidget(self._buttons)
