"""The running call as the screen knows it.  Every change is shown first and saved right after."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from typing import Protocol as Shape

from PySide6.QtCore import QObject, Signal

from app.clock import Clock
from app.domain.calls import CallFile, CallHeader, CallId, CallRecord, LevelCause, LevelChange, StageId, TimelineKind
from app.domain.crisis import StepId, StepRecord, StepStatus
from app.domain.risk import (
    NOT_ASKED,
    ActionId,
    Answer,
    Assessment,
    Flag,
    ItemId,
    ProtocolId,
    Reading,
    RiskLevel,
    ScaleMoment,
    assess,
    propose,
)
from app.guide.pack import GuidePack
from app.services.standing import level_after, rules_of
from ui.call.outbox import Outbox
from ui.call.papers import Papers
from ui.call.papers import Saves as PaperSaves


class Saves(PaperSaves, Shape):
    """What of `Intake` a running call needs."""

    def set_header(self, call_id: CallId, header: CallHeader) -> object: ...
    def save_notes(self, call_id: CallId, text: str, revision: int) -> object: ...
    def answer(self, call_id: CallId, item: ItemId, answer: Answer) -> object: ...
    def read_scale(self, call_id: CallId, item: ItemId, moment: ScaleMoment, value: int | None) -> object: ...
    def record_step(
        self, call_id: CallId, protocol: ProtocolId, step: StepId, status: StepStatus, details: dict[str, str]
    ) -> object: ...
    def enter_stage(self, call_id: CallId, stage: StageId) -> object: ...
    def raise_level(self, call_id: CallId, level: RiskLevel, reason: str) -> object: ...
    def tick(self, call_id: CallId, action: ActionId, *, done: bool) -> object: ...


@dataclass(frozen=True, slots=True)
class Mark:
    """A moment on the risk line.  step: a protocol step moved; otherwise the level did."""

    at: datetime
    level: RiskLevel
    step: bool = False


class LiveCall(QObject):
    """One call from its start, or from where a crash left it, to its close."""

    assessed = Signal(object)  # Assessment
    answered = Signal(str)  # ItemId
    level_changed = Signal(object, object)  # RiskLevel before, now
    stage_entered = Signal(str)  # StageId
    step_recorded = Signal(object)  # StepRecord
    header_changed = Signal(object)  # CallHeader
    ticked = Signal()

    def __init__(
        self,
        record: CallRecord,
        *,
        guide: GuidePack,
        saves: Saves,
        outbox: Outbox,
        clock: Clock,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.record = record
        self.guide = guide
        self.clock = clock
        self._saves = saves
        self._outbox = outbox
        self.answers: dict[ItemId, Answer] = dict(record.answers)
        self.readings: dict[ItemId, Reading] = dict(record.readings)
        self.steps: dict[tuple[ProtocolId, StepId], StepRecord] = {(s.protocol, s.step): s for s in record.steps}
        self.visited: set[StageId] = {record.stage}
        self.assessment = assess(guide.checklist, self.answers, self.readings)
        self.level = record.level
        self.marks: list[Mark] = [Mark(record.started_at, RiskLevel.R0)]
        self.levels: list[LevelChange] = []
        self.done: set[ActionId] = set(record.actions)
        self._raised: dict[str, Flag] = {flag.rule: flag for flag in self.assessment.flags if flag.level}
        self._opened: dict[ProtocolId, datetime] = {}
        self.papers = Papers(record, guide=guide, saves=saves, outbox=outbox, clock=clock, parent=self)
        self._open_protocols(record.started_at)

    def remember(self, file: CallFile) -> None:
        """Take over what happened before a crash: how the level moved, which stages were visited."""
        self.levels = list(file.levels)
        moves = [Mark(change.at, change.level) for change in file.levels]
        steps = [Mark(step.at, self._level_at(step.at), step=True) for step in file.step_history]
        self.marks = [self.marks[0], *sorted((*moves, *steps), key=lambda mark: mark.at)]
        for protocol in self._opened:
            begun = [step.at for step in file.step_history if step.protocol == protocol]
            self._opened[protocol] = min([*begun, self.urgent_since or self.record.started_at])
        given: dict[ItemId, Answer] = {}
        for entry in file.answer_history:
            given[entry.item] = entry.answer
            self._keep_raised(assess(self.guide.checklist, given))
        self.visited |= {StageId(entry.subject) for entry in file.timeline if entry.kind is TimelineKind.STAGE}

    @property
    def urgent_since(self) -> datetime | None:
        """When the call reached R3 or R4 and stayed there; None below."""
        since = None
        for mark in self.marks:
            if not mark.level.urgent:
                since = None
            elif since is None:
                since = mark.at
        return since

    @property
    def protocols_opened(self) -> dict[ProtocolId, datetime]:
        """When each protocol was opened: at its flag, or for one from before a crash at its first step."""
        return self._opened

    @property
    def lapsed(self) -> tuple[Flag, ...]:
        """Flags whose answer was changed since, and whose actions are not all ticked: what was once heard is not over
        because an answer was corrected."""
        now = {flag.rule for flag in self.assessment.flags}
        return tuple(flag for rule, flag in self._raised.items() if rule not in now and set(flag.actions) - self.done)

    @property
    def last_step_at(self) -> datetime | None:
        return max((step.at for step in self.steps.values()), default=None)

    @property
    def protocols(self) -> tuple[ProtocolId, ...]:
        """The protocols the flags ask for and those begun, the most urgent first, each once."""
        return tuple(dict.fromkeys((*self.assessment.protocols, *(protocol for protocol, _ in self.steps))))

    @property
    def playbook(self) -> str:
        """Whose prompts come first: what a person chose, then what the level asks for, then the kind of call."""
        chosen, level = self.papers.classification.playbook, self.guide.level(self.level).playbook
        return chosen or level or self.guide.call_type(self.record.header.kind).playbook or ""

    def snapshot(self, notes: str) -> CallRecord:
        """The record as it will stand once everything is saved."""
        return replace(
            self.papers.in_record(self.record), level=self.level, answers=dict(self.answers),
            readings=dict(self.readings), steps=tuple(self.steps.values()), notes=notes,
            actions=tuple(sorted(self.done)),
        )  # fmt: skip

    def proposed(self) -> ItemId | None:
        """The question to ask next: what a questionnaire brought up comes first."""
        for item in self.papers.items_to_ask:
            if self.answers.get(item, NOT_ASKED) == NOT_ASKED:
                return item
        return propose(self.guide.checklist, self.answers, self.readings)

    def answer(self, item: ItemId, answer: Answer) -> None:
        if self.answers.get(item, NOT_ASKED) == answer:
            return
        self.answers[item] = answer
        self._assess()
        self.answered.emit(item)
        self._post(lambda call: self._saves.answer(call, item, answer))

    def read_scale(self, item: ItemId, moment: ScaleMoment, value: int | None) -> None:
        before = self.readings.get(item, Reading())
        start, end = (value, before.end) if moment is ScaleMoment.START else (before.start, value)
        after = Reading(start=start, end=end)
        if after == before:
            return
        self.readings[item] = after
        self._assess()
        self.answered.emit(item)
        self._post(lambda call: self._saves.read_scale(call, item, moment, value))

    def tick(self, action: str, done: bool) -> None:
        """Something a flag asks for was done, or was not after all."""
        if (action in self.done) is done:
            return
        self.done ^= {ActionId(action)}
        self.ticked.emit()
        self._post(lambda call: self._saves.tick(call, ActionId(action), done=done))

    def raise_level(self, level: RiskLevel, reason: str) -> None:
        """By hand.  Only rises."""
        if level <= self.level:
            return
        self._stand_at(level, LevelCause.RAISED, reason=reason)
        self.assessed.emit(self.assessment)
        self._post(lambda call: self._saves.raise_level(call, level, reason))

    def enter_stage(self, stage: StageId) -> None:
        if stage == self.record.stage:
            return
        self.record = replace(self.record, stage=stage)
        self.visited.add(stage)
        self.stage_entered.emit(stage)
        self._post(lambda call: self._saves.enter_stage(call, stage))

    def record_step(self, protocol: ProtocolId, step: StepId, status: StepStatus, details: dict[str, str]) -> None:
        before = self.steps.get((protocol, step))
        if before is not None and (before.status, before.details) == (status, details):
            return
        moved = before is None or before.status is not status
        now = self.clock.now()
        at = now if moved or before is None else before.at
        record = StepRecord(protocol=protocol, step=step, status=status, at=at, details=dict(details))
        self.steps[protocol, step] = record
        if moved:
            self.marks.append(Mark(now, self.level, step=True))
        self.step_recorded.emit(record)
        self._post(
            lambda call: self._saves.record_step(call, protocol, step, status, dict(details)),
            replaces="" if moved else f"step:{protocol}:{step}",
        )

    def line_went_dead(self) -> bool:
        """Begin the protocol that the level asks for when the line is lost.  False where it asks for none."""
        protocol = self.guide.level(self.level).on_hangup
        if protocol is None:
            return False
        first = self.guide.protocol(protocol).steps[0].id
        if (protocol, first) not in self.steps:
            self.record_step(protocol, first, StepStatus.STARTED, {})
            self._open_protocols(self.clock.now())
            self.assessed.emit(self.assessment)
        return True

    def set_header(self, header: CallHeader) -> None:
        if header == self.record.header:
            return
        self.record = replace(self.record, header=header)
        self.header_changed.emit(header)
        self._post(lambda call: self._saves.set_header(call, header), replaces="header")

    def save_notes(self, text: str, revision: int) -> None:
        self._post(lambda call: self._saves.save_notes(call, text, revision), replaces="notes")

    def arrived(self, kept: CallRecord) -> None:
        """A call that could not be kept when it began is in the vault now; what was posted since finds it there."""
        self.record = replace(self.record, id=kept.id, number=kept.number)
        self.papers.call = kept.id

    def _post(self, save: Callable[[CallId], object], *, replaces: str = "") -> None:
        self._outbox.post(partial(self._save, save), replaces=replaces)

    def _save(self, save: Callable[[CallId], object]) -> object:
        """Which call it is, is asked for when its turn has come."""
        return save(self.record.id)

    def _assess(self) -> None:
        before = self.assessment
        self.assessment = assess(self.guide.checklist, self.answers, self.readings)
        self._keep_raised(self.assessment)
        now = level_after(self.level, before, self.assessment)
        if now is not self.level:
            self._stand_at(now, LevelCause.RULE, rules=rules_of(now, before, self.assessment))
        self._open_protocols(self.clock.now())
        self.assessed.emit(self.assessment)

    def _keep_raised(self, assessment: Assessment) -> None:
        self._raised.update((flag.rule, flag) for flag in assessment.flags if flag.level)

    def _open_protocols(self, at: datetime) -> None:
        for protocol in self.protocols:
            self._opened.setdefault(protocol, at)

    def _stand_at(self, level: RiskLevel, cause: LevelCause, *, rules: tuple[str, ...] = (), reason: str = "") -> None:
        before, self.level = self.level, level
        now = self.clock.now()
        by = self.record.counsellor.name
        self.levels.append(
            LevelChange(at=now, level=level, before=before, cause=cause, by=by, rules=rules, reason=reason)
        )
        self.marks.append(Mark(now, level))
        self.level_changed.emit(before, level)

    def _level_at(self, at: datetime) -> RiskLevel:
        earlier = [change for change in self.levels if change.at <= at]
        return max(earlier, key=lambda change: change.at).level if earlier else RiskLevel.R0
