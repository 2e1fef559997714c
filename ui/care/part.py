"""Care of oneself: how one was, what the weeks weigh, what was learned, and what the guide says about it.  Private."""

from collections import Counter
from datetime import timedelta
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.clock import Clock
from app.console import Console
from app.domain.people import Role
from app.domain.wellbeing import HEAVY_DAYS, HEAVY_ROW, Load, Training, TrainingId
from app.errors import ErrorCode, UserError
from app.guide.library import StatementKind
from app.services.care import OwnCare
from ui.care.state import StateScales, advice_words
from ui.care.trend import LoadBars, StateTrend
from ui.forms import Form
from ui.shell import i18n
from ui.shell.messages import Message, Tone, message
from ui.shell.tasks import Tasks
from ui.widgets.button import Button, IconButton
from ui.widgets.card import Card, QuietCard, SectionTitle
from ui.widgets.days import DayEdit
from ui.widgets.labels import words
from ui.widgets.sidebyside import SideBySide


class CarePart(QWidget):
    """Lies on the shift page.  said: a line for the bar."""

    said = Signal(object)

    def __init__(self, console: Console, tasks: Tasks, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._guide, self._care, self._tasks, self._clock = console.guide, console.care, tasks, clock
        self._trend, self._bars = StateTrend(console.guide), LoadBars()
        self._scales = StateScales(console.guide, "care.state")
        self._told = words("", name="care.load")
        self._advice = words("", name="care.advice")
        self._advised = QuietCard()
        self._advised.body.addWidget(self._advice)
        self._log = QGridLayout()
        self._supervises = console.me.role is Role.SUPERVISOR
        self._everyone = words("", "muted", name="care.everyone")
        self._everyone.hide()
        self._form = Form("care")
        self._lay_out()

    def refresh(self) -> None:
        self._tasks.run(self._care.mine, self._on_read)
        if self._supervises:
            self._tasks.run(self._care.everyones_training, self._on_everyones)

    def arrive(self) -> None:
        self._scales.setFocus()

    def _on_read(self, mine: OwnCare) -> None:
        self._trend.show_states(mine.states)
        self._bars.show_load(mine.load)
        self._told.setText(self._load_words(mine.load))
        last = mine.states[-1].state if mine.states and mine.advice else {}
        told = advice_words(self._guide, last)
        self._advice.setText(told)
        self._advised.setVisible(bool(told))
        self._show_training(mine.training)

    def _on_everyones(self, training: tuple[Training, ...]) -> None:
        """Hours a person, for a supervisor; of oneself nobody else reads anything."""
        minutes: Counter[str] = Counter()
        for each in training:
            minutes[each.person] += each.minutes
        told = (f"{person}  {self._hours(total)}" for person, total in sorted(minutes.items()))
        self._everyone.setText(self.tr("Of the whole line: {hours}").format(hours="  ·  ".join(told)))
        self._everyone.setVisible(bool(minutes))

    def _load_words(self, load: Load) -> str:
        lines = []
        if load.high_in_a_row >= HEAVY_ROW:
            lines.append(self.tr("%n high-risk calls in a row: talk about the rota.", "", load.high_in_a_row))
        if load.days_in_a_row >= HEAVY_DAYS:
            lines.append(self.tr("%n days in a row with calls: a day off is due.", "", load.days_in_a_row))
        return "\n".join(lines) or self.tr("Nothing stands out in these weeks.")

    def _show_training(self, training: tuple[Training, ...]) -> None:
        while item := self._log.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        for row, each in enumerate(training[:12]):
            self._log.addWidget(words(each.day.isoformat(), "muted", wrap=False), row, 0, Qt.AlignmentFlag.AlignTop)
            self._log.addWidget(words(each.topic), row, 1)
            self._log.addWidget(words(self._hours(each.minutes), "muted", wrap=False), row, 2)
            gone = IconButton("x", self.tr("Take {topic} out of the log").format(topic=each.topic), colour="muted")
            gone.clicked.connect(partial(self._on_unlearn, each.id))
            self._log.addWidget(gone, row, 3)
        if not training:
            self._log.addWidget(
                words(self.tr("What you learn is noted here: a course, a practice call."), "muted"), 0, 1
            )
        else:
            total = sum(each.minutes for each in training)
            self._log.addWidget(words(self.tr("Altogether"), "muted"), len(training), 1)
            self._log.addWidget(words(self._hours(total), "strong", wrap=False), len(training), 2)

    def _hours(self, minutes: int) -> str:
        return self.tr("{hours} h").format(hours=f"{minutes / 60:.1f}".rstrip("0").rstrip("."))

    def _on_note(self) -> None:
        if self._scales.state:
            self._tasks.run(partial(self._care.note, self._scales.state), self._on_noted)

    def _on_noted(self, _advice: object) -> None:
        self._scales.begin()
        self.said.emit(Message(self.tr("Noted, for you alone."), tone=Tone.DONE))
        self.refresh()

    def _on_forget(self) -> None:
        self._tasks.run(self._care.forget, self._on_forgotten)

    def _on_forgotten(self, _nothing: object) -> None:
        self.said.emit(Message(self.tr("Everything you noted about yourself is shredded."), tone=Tone.DONE))
        self.refresh()

    def _on_learned(self) -> None:
        self._form.clear_errors()
        today = self._clock.now().astimezone().date()
        day = self._day.day(today)
        if day is not None and day > today and len(self._day.text().strip()) <= 5:
            day = day.replace(year=day.year - 1)  # a day without a year lies behind, not ahead
        try:
            minutes = round(float(self._length.text().replace(",", ".")) * 60)
        except (ValueError, OverflowError):
            minutes = 0
        if not self._topic.text().strip():
            self._form.show_error("topic", self.tr("What was it about?"))
        elif day is None or day > today:
            self._form.show_error("day", self.tr("Write a day that has come, such as 2026-03-05."))
        elif not 0 < minutes <= timedelta(days=1) / timedelta(minutes=1):
            self._form.show_error("hours", self.tr("Write the hours as a number, such as 1.5."))
        else:
            job = partial(self._care.learned, day, self._topic.text(), minutes)
            self._tasks.run(job, self._on_kept, self._on_refused)

    def _on_kept(self, _nothing: object) -> None:
        for field in (self._topic, self._length):
            field.clear()
        self.refresh()
        self._topic.setFocus()

    def _on_refused(self, error: UserError) -> None:
        field = {ErrorCode.NAME_MISSING: "topic", ErrorCode.DATE_IMPOSSIBLE: "day"}.get(error.code)
        if field:
            self._form.show_error(field, message(error).whole())
        else:
            self.said.emit(message(error))

    def _on_unlearn(self, entry: TrainingId) -> None:
        self._tasks.run(partial(self._care.unlearn, entry), self._on_kept)

    def _own(self) -> Card:
        card = Card()
        card.body.addWidget(SectionTitle(self.tr("How you were, over eight weeks: only you read this")))
        card.body.addWidget(self._trend)
        card.body.addWidget(self._advised)
        card.body.addWidget(self._scales)
        note = Button(self.tr("Note it"), "", name="care.note")
        note.clicked.connect(self._on_note)
        forget = Button(self.tr("Shred what I noted"), "quiet", name="care.forget")
        forget.clicked.connect(self._on_forget)
        foot = QHBoxLayout()
        foot.addWidget(note)
        foot.addStretch(1)
        foot.addWidget(forget)
        card.body.addLayout(foot)
        return card

    def _load(self) -> Card:
        card = Card()
        card.body.addWidget(SectionTitle(self.tr("What the weeks weigh: calls, of them high risk, nights")))
        card.body.addWidget(self._bars)
        card.body.addWidget(self._told)
        return card

    def _learning(self) -> Card:
        card = Card()
        card.body.addWidget(SectionTitle(self.tr("Training log")))
        self._log.setHorizontalSpacing(12)
        self._log.setColumnStretch(1, 1)
        card.body.addLayout(self._log)
        card.body.addWidget(self._everyone)
        self._topic: QLineEdit = self._form.line("topic", self.tr("What it was about"), max_length=200)
        self._day = DayEdit(self._clock.now().astimezone().date())
        self._form.add("day", self.tr("Day"), self._day)
        self._length = self._form.line("hours", self.tr("Hours"), max_length=8)
        card.body.addWidget(self._form)
        keep = Button(self.tr("Add it to the log"), "", icon="plus", name="care.learn")
        keep.clicked.connect(self._on_learned)
        self._length.returnPressed.connect(self._on_learned)
        card.body.addWidget(keep, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _advice_of_the_guide(self) -> Card:
        card = Card(spacing=4)
        card.body.addWidget(SectionTitle(self.tr("What helps")))
        language = i18n.current()
        for each in self._guide.statements:
            if each.kind is StatementKind.CARE:
                card.body.addWidget(words(each.title.in_(language), "strong"))
                card.body.addWidget(words(each.text.in_(language), "muted"))
        return card

    def _lay_out(self) -> None:
        left, right = QVBoxLayout(), QVBoxLayout()
        for column, cards in (
            (left, (self._own(), self._load())),
            (right, (self._learning(), self._advice_of_the_guide())),
        ):
            column.setSpacing(16)
            for card in cards:
                column.addWidget(card)
            column.addStretch(1)
        row = SideBySide(self)
        row.setContentsMargins(24, 4, 24, 24)
        row.setSpacing(16)
        row.addLayout(left, 11)
        row.addLayout(right, 9)
