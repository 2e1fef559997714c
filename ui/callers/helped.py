"""Which way of working fits a caller, how each call was worked with and what came of it, and whose strengths fit."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from app.clock import Clock
from app.console import Console
from app.domain.callers import CallerFile
from app.domain.calls import CallId
from app.domain.matching import Completion, Effect, Feedback, Fit, Match, Outcome, moved
from app.domain.profiles import in_one_line
from app.domain.risk import ItemKind
from ui.callers.part import Part
from ui.callers.strengths import Strengths
from ui.cases.wording import clock, day
from ui.shell import i18n
from ui.shell.tasks import Tasks
from ui.shell.words import word
from ui.widgets.button import Button
from ui.widgets.card import Card, SectionTitle
from ui.widgets.combo import ComboBox
from ui.widgets.labels import words
from ui.widgets.register import Entry, Register
from ui.widgets.segmented import Option, Segmented


class Helped(Part):
    def __init__(self, console: Console, tasks: Tasks, clock_: Clock, parent: QWidget | None = None) -> None:
        super().__init__(console, tasks, parent)
        self._clock = clock_
        guide = console.guide
        self._labels: dict[str, str] = {str(each.id): each.label.in_(i18n.current()) for each in guide.playbooks}
        self._groups = {each.id: each.label.in_(i18n.current()) for each in guide.special_groups}
        self._scales = tuple(item for item in guide.checklist.items if item.kind is ItemKind.SCALE)
        self._outcomes: dict[CallId, Outcome] = {}
        self._profile = words("", "strong", name="callers.profile")
        self._fits = words("", name="callers.fit")
        self._people = words("", "muted", name="callers.fit.people")
        self.calls = Register("callers.outcomes", self.tr("Calls, and what came of them"))
        self.calls.moved.connect(self._on_moved)
        self._form = self._outcome_form()
        self._table = QGridLayout()
        self._table.setHorizontalSpacing(16)
        self._table.setVerticalSpacing(6)
        self._table.setColumnStretch(0, 2)
        self._table.setColumnStretch(1, 1)
        self.strengths = Strengths(console, tasks)
        self.strengths.said.connect(self.said)
        self._lay_out()

    def show_file(self, file: CallerFile) -> None:
        super().show_file(file)
        card = file.card
        line = in_one_line(self.console.guide.profile_dimensions, card.profile or {}, i18n.current())
        if card.due_again:
            line = self.tr("{profile}  ·  %n contacts since, classify anew", "", card.since_profile).format(
                profile=line
            )
        self._profile.setText(line or self.tr("Not classified yet; it is done in a call, with Alt+P."))
        self.tasks.run(partial(self.console.matching.fit, card.caller.id), self._on_fit)
        self.tasks.run(partial(self.console.matching.outcomes, card.caller.id), self._on_outcomes)
        self.tasks.run(self.console.matching.effects, self._on_effects)

    def _lay_out(self) -> None:
        self.column.addWidget(SectionTitle(self.tr("Profile and what fits it")))
        for part in (self._profile, self._fits, self._people):
            self.column.addWidget(part)
        self.column.addSpacing(8)
        self.column.addWidget(SectionTitle(self.tr("What came of each call")))
        self.calls.setFixedHeight(230)
        self.column.addWidget(self.calls)
        self.column.addWidget(self._form)
        self.column.addSpacing(8)
        self.column.addWidget(SectionTitle(self.tr("Which approach helped which profile, over all calls")))
        self._about = words("", "muted", name="callers.effects.about")
        self.column.addWidget(self._about)
        self.column.addLayout(self._table)
        self.column.addSpacing(8)
        self.column.addWidget(SectionTitle(self.tr("Strengths")))
        self.column.addWidget(self.strengths)
        self.column.addStretch(1)

    def _outcome_form(self) -> Card:
        card = Card(spacing=8)
        self._approach = ComboBox()
        self._approach.setObjectName("callers.outcome.approach")
        self._approach.setAccessibleName(self.tr("Way of working"))
        self._approach.addItem(self.tr("not said"), "")
        for id_, label in self._labels.items():
            self._approach.addItem(label, id_)
        self._completion = Segmented([Option(each.value, word(each)) for each in Completion], clearable=True, size=13)
        self._completion.setObjectName("callers.outcome.completion")
        self._completion.set_label(self.tr("How far it came"))
        self._feedback = Segmented([Option(each.value, word(each)) for each in Feedback], clearable=True, size=13)
        self._feedback.setObjectName("callers.outcome.feedback")
        self._feedback.set_label(self.tr("What the caller said"))
        self._keep = Button(self.tr("Keep"), "primary", name="callers.outcome.keep")
        self._keep.clicked.connect(self._on_keep)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for line, (label, control) in enumerate(
            (
                (self.tr("Way of working"), self._approach),
                (self.tr("How far it came"), self._completion),
                (self.tr("What the caller said"), self._feedback),
            )
        ):
            grid.addWidget(words(label, "muted", wrap=False), line, 0)
            grid.addWidget(control, line, 1, Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout()
        row.addWidget(self._keep)
        row.addStretch(1)
        card.body.addLayout(grid)
        card.body.addLayout(row)
        return card

    def _on_fit(self, fit: Fit) -> None:
        lines = []
        for each in fit.suggestions:
            why = (
                each.because.in_(i18n.current())
                if each.because
                else self.tr("by the matching worksheet, not validated")
            )
            lines.append(f"{self._labels.get(each.approach, each.approach)}  —  {why}")
        self._fits.setText("\n".join(lines) or self.tr("The guide suggests nothing for it."))
        named = [
            f"{person.name}: {', '.join(self._labels.get(each, self._groups.get(each, each)) for each in strengths)}"
            for person, strengths in fit.people
        ]
        self._people.setText(self.tr("Strong in it: {people}").format(people="  ·  ".join(named)) if named else "")
        self._people.setVisible(bool(named))

    def _on_outcomes(self, outcomes: tuple[Outcome, ...]) -> None:
        self._outcomes = {outcome.call: outcome for outcome in outcomes}
        unsaid = self.tr("way of working not said")
        today = self._clock.now().astimezone().date()
        self.calls.show_entries(
            [
                Entry(
                    outcome.call,
                    f"{outcome.number}  {self._labels.get(outcome.match.approach, unsaid)}",
                    self._came_of(outcome),
                    f"{day(outcome.at, today)} {clock(outcome.at)}",
                )
                for outcome in outcomes
            ]
        )
        for part in (self.calls, self._form):
            part.setVisible(bool(outcomes))

    def _came_of(self, outcome: Outcome) -> str:
        read = {
            1: self.tr("scales better"),
            0: self.tr("scales the same"),
            -1: self.tr("scales worse"),
            None: self.tr("scales not read twice"),
        }[moved(self._scales, outcome.readings)]
        match = outcome.match
        line = in_one_line(self.console.guide.profile_dimensions, outcome.profile, i18n.current())
        told = [
            line,
            read,
            word(match.completion) if match.completion else "",
            word(match.feedback) if match.feedback else "",
        ]
        return "  ·  ".join(part for part in (*told, outcome.counsellor) if part)

    def _on_moved(self, call: object) -> None:
        outcome = self._outcomes.get(CallId(call)) if isinstance(call, int) else None
        match = outcome.match if outcome else Match()
        self._approach.setCurrentIndex(max(self._approach.findData(match.approach), 0))
        self._completion.set_value(match.completion or "")
        self._feedback.set_value(match.feedback or "")

    def _on_keep(self) -> None:
        call = self.calls.key
        if not isinstance(call, int):
            return
        match = Match(
            approach=str(self._approach.currentData() or ""),
            completion=Completion(self._completion.value) if self._completion.value else None,
            feedback=Feedback(self._feedback.value) if self._feedback.value else None,
        )
        self.change(partial(self.console.matching.record, CallId(call), match), self.tr("Kept."))

    def _on_effects(self, effects: tuple[Effect, ...]) -> None:
        while (item := self._table.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._about.setText(
            self.tr("Numbers of calls as they were written down. They count, they prove nothing.")
            if effects
            else self.tr("Nothing was written down yet.")
        )
        if not effects:
            return
        head = (
            self.tr("Profile"), self.tr("Approach"), self.tr("Calls"), self.tr("Scales better / worse"),
            self.tr("Finished"), self.tr("Said it helped"),
        )  # fmt: skip
        for column, title in enumerate(head):
            self._table.addWidget(words(title, "section"), 0, column)
        for line, effect in enumerate(effects[:12], start=1):
            profile = in_one_line(self.console.guide.profile_dimensions, dict(effect.profile), i18n.current())
            cells = (
                profile or self.tr("not classified"),
                self._labels.get(effect.approach, effect.approach),
                str(effect.calls),
                self.tr("{better} / {worse} of {read}").format(
                    better=effect.better, worse=effect.worse, read=effect.read
                ),
                str(effect.finished),
                self.tr("{helped} of {told}").format(helped=effect.helped, told=effect.told),
            )
            for column, cell in enumerate(cells):
                self._table.addWidget(words(cell, "" if column < 3 else "muted"), line, column)
