"""The body of a call read whole, in two columns: what was said and asked; how risk moved and what was done."""

from datetime import datetime

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.calls import CallFile
from app.domain.notes import NoteMark, spans
from app.domain.profiles import Classification
from app.domain.risk import assess
from app.guide.pack import GuidePack
from ui.cases.course import Amendments, Steps
from ui.cases.curve import LevelCurve
from ui.cases.findings import Answers, Scales, flag_lines, open_words
from ui.cases.longprose import LongProse
from ui.cases.papers import Plan, Sheets, Sorted
from ui.cases.prose import Prose
from ui.cases.wording import into, moment_in_words
from ui.shell import theme
from ui.widgets.card import Card, Hairline, SectionTitle
from ui.widgets.labels import words

NARROW = 860
"""Under this many px at 100 % the columns stand under one another."""


class CallSheet(QWidget):
    """Built anew for every call.  now: the end of the curve of a call that is still open."""

    def __init__(self, file: CallFile, guide: GuidePack, now: datetime, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._file, self._guide = file, guide
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(16)
        self._row = QHBoxLayout()
        self._row.setSpacing(16)
        whole.addLayout(self._row)
        whole.addWidget(self._timeline())
        left, right = QVBoxLayout(), QVBoxLayout()
        for column in (left, right):
            column.setSpacing(16)
        for card in (self._notes(), self._amendments(), self._plan(), self._answers()):
            if card is not None:
                left.addWidget(card)
        for card in (self._risk(now), self._scales(), self._steps(), self._sheets(), self._sorted()):
            if card is not None:
                right.addWidget(card)
        left.addStretch(1)
        right.addStretch(1)
        self._row.addLayout(left, 11)
        self._row.addLayout(right, 9)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_row"):
            self._arrange()

    def resizeEvent(self, event: object) -> None:
        self._arrange()

    def _arrange(self) -> None:
        narrow = self.width() < theme.current().px(NARROW)
        self._row.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)

    def _notes(self) -> Card:
        card = _card(self.tr("Notes"))
        if self._file.record.notes:
            card.body.addWidget(LongProse("cases.notes", self.tr("Notes"), self._file.record.notes, marks=True))
            known = {span.mark for span in spans(self._file.record.notes)}
            legend = {
                NoteMark.WORDS: self.tr("「 」 the caller's own words"),
                NoteMark.JUDGEMENT: self.tr("【 】 the counsellor's judgement"),
                NoteMark.UNVERIFIED: self.tr("〔 〕 reported, not verified"),
            }
            if known:
                told = "  ·  ".join(meaning for mark, meaning in legend.items() if mark in known)
                card.body.addWidget(words(told, "small", name="cases.marks"))
        else:
            card.body.addWidget(words(self.tr("Nothing was written down."), "muted"))
        return card

    def _amendments(self) -> Card | None:
        if not self._file.amendments:
            return None
        card = _card(self.tr("Added later"))
        card.body.addWidget(Amendments(self._file.amendments, self._file.record.notes))
        return card

    def _answers(self) -> Card:
        record = self._file.record
        card = _card(self.tr("Questions and answers"))
        card.body.addWidget(Answers(self._guide, record.answers, self._file.answer_history, record.started_at))
        return card

    def _risk(self, now: datetime) -> Card:
        """The curve, and under it every flag as the guide of the call finds it in the answers that stand."""
        record = self._file.record
        card = _card(self.tr("Level"))
        curve = LevelCurve()
        curve.show_call(self._file.levels, record.started_at, record.ended_at or now)
        card.body.addWidget(curve)
        for change in self._file.levels:
            if change.reason:
                when = into(change.at, record.started_at)
                card.body.addWidget(words(f"{when} {change.level} · {change.by} · {change.reason}", "muted"))
        found = assess(self._guide.checklist, record.answers, record.readings)
        for line in flag_lines(found, self._guide, record.answers):
            card.body.addWidget(Hairline())
            card.body.addWidget(line)
        unsettled = open_words(found, self._guide)
        if unsettled:
            card.body.addWidget(words(self.tr("Still open: {questions}").format(questions=unsettled), "muted"))
        return card

    def _scales(self) -> Card:
        card = _card(self.tr("0–100, at the start ○ and before closing ●"))
        card.body.addWidget(Scales(self._guide, self._file.record.readings))
        return card

    def _steps(self) -> Card | None:
        if not self._file.step_history:
            return None
        card = _card(self.tr("Crisis protocol"))
        card.body.addWidget(Steps(self._guide, self._file.step_history, self._file.record.started_at))
        return card

    def _plan(self) -> Card | None:
        plan = self._file.record.plan
        if plan is None:
            return None
        card = _card(self.tr("Safety plan"))
        card.body.addWidget(Plan(self._guide, plan))
        return card

    def _sheets(self) -> Card | None:
        record = self._file.record
        if not record.sheets:
            return None
        card = _card(self.tr("Questionnaires: an aid that decides nothing"))
        card.body.addWidget(Sheets(self._guide, record.sheets, record.started_at))
        return card

    def _sorted(self) -> Card | None:
        sorted_as = self._file.record.classification
        if sorted_as == Classification():
            return None
        card = _card(self.tr("Classification"))
        card.body.addWidget(Sorted(self._guide, sorted_as))
        return card

    def _timeline(self) -> Card:
        card = _card(self.tr("Timeline"))
        began = self._file.record.started_at
        register = Prose("cases.timeline", self.tr("Timeline"))
        register.show_register(
            [(into(entry.at, began), moment_in_words(entry, self._guide)) for entry in self._file.timeline]
        )
        card.body.addWidget(register)
        return card


def _card(title: str) -> Card:
    card = Card()
    card.body.addWidget(SectionTitle(title), 0, Qt.AlignmentFlag.AlignTop)
    return card
