"""From a call read whole to what its supervision summary shows.  Pure: the same file and guide give the same
content."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, tzinfo

from app.domain.calls import AnswerEntry, CallFile, LevelChange
from app.domain.crisis import Protocol, StepRecord, StepStatus
from app.domain.risk import (
    NOT_ASKED,
    OPEN_ANSWERS,
    Answer,
    AnswerState,
    Flag,
    Item,
    ItemId,
    ItemKind,
    Reading,
    RiskLevel,
    RuleId,
    assess,
)
from app.domain.text import Language
from app.guide.library import Reference
from app.guide.pack import GuidePack
from app.reports.aids import aid_lines
from app.reports.content import (
    AmendmentLine,
    AnswerGroup,
    AnswerLine,
    Earlier,
    FlagAnswer,
    FlagLine,
    Move,
    PlanLine,
    ProtocolLine,
    ScaleLine,
    SourceLine,
    StepLine,
    SummaryContent,
)
from app.reports.words import words

_DOWN = tuple(reversed(RiskLevel))


def summarise(
    file: CallFile,
    guide: GuidePack,
    language: Language,
    *,
    hotline: str,
    document_id: str,
    people: Mapping[str, str] | None = None,
    zone: tzinfo | None = None,
) -> SummaryContent:
    """What the summary of `file` shows.  guide: the pack the call was taken under.  people: id → name, for who wrote
    an amendment.  zone: where the week is counted; None for the zone of this machine."""
    return _Summary(file, guide, language).content(
        hotline=hotline,
        document_id=document_id,
        people={file.record.counsellor.id: file.record.counsellor.name, **(people or {})},
        zone=zone,
    )


@dataclass(frozen=True, slots=True)
class _Moment:
    """A rule firing for the first time."""

    at: datetime
    flag: Flag
    answers: Mapping[ItemId, Answer]


class _Summary:
    """One call seen through its guide, in one language."""

    def __init__(self, file: CallFile, guide: GuidePack, language: Language) -> None:
        self._file = file
        self._record = file.record
        self._guide = guide
        self._language = language
        self._words = words(language)
        self._items: dict[ItemId, Item] = {item.id: item for item in guide.checklist.items}
        self._sources: list[Reference] = []
        self._rules = {rule.id: rule for rule in guide.checklist.rules}

    def content(
        self, *, hotline: str, document_id: str, people: Mapping[str, str], zone: tzinfo | None
    ) -> SummaryContent:
        record = self._record
        assessment = assess(self._guide.checklist, record.answers, record.readings)
        flags = self._flags()
        aids = aid_lines(record, self._guide, self._language, self._seconds, self._number)
        return SummaryContent(
            language=self._language,
            document_id=document_id,
            hotline=hotline,
            counsellor=record.counsellor.name,
            guide=f"{record.guide.id} {record.guide.version}",
            week=self._week(record.started_at.astimezone(zone)),
            kind=record.header.kind,
            closed=record.ended_at is not None,
            length=self._elapsed(record.ended_at),
            level=record.level,
            recording_told=self._elapsed(record.header.recording_told_at),
            confidentiality_told=self._elapsed(record.header.confidentiality_told_at),
            recovered=record.recovered_at is not None,
            incomplete_reason=record.incomplete_reason,
            moves=tuple(self._move(change) for change in self._file.levels),
            flags=flags,
            sources=tuple(
                SourceLine(text=source.text.in_(self._language), standing=source.standing.value)
                for source in self._sources
            ),
            open=tuple(self._label(item) for item in assessment.open),
            groups=self._groups(),
            scales=self._scales(),
            protocols=self._protocols(),
            aids=aids,
            plan=self._plan(),
            notes=record.notes,
            amendments=tuple(
                AmendmentLine(
                    days=(added.at.astimezone(zone).date() - record.started_at.astimezone(zone).date()).days,
                    by=people.get(added.by, ""),
                    reason=added.reason,
                    text=added.text,
                )
                for added in self._file.amendments
            ),
        )

    def _week(self, started: datetime) -> str:
        year, week, _ = started.isocalendar()
        return self._words("week", year=year, week=week)

    def _elapsed(self, at: datetime | None) -> int | None:
        return None if at is None else self._seconds(at)

    def _seconds(self, at: datetime) -> int:
        return max(0, int((at - self._record.started_at).total_seconds()))

    def _label(self, item: ItemId) -> str:
        known = self._items.get(item)
        return known.label.in_(self._language) if known else item

    def _state(self, item: ItemId, answer: Answer) -> AnswerState:
        known = self._items.get(item)
        return known.state(answer) if known else AnswerState.UNCLEAR

    def _choice(self, item: ItemId, answer: Answer) -> str:
        """The words of the choice; empty for unclear, declined and not asked, which the document has words for."""
        known = self._items.get(item)
        for choice in known.choices if known else ():
            if choice.id == answer:
                return choice.text.in_(self._language)
        return "" if answer in OPEN_ANSWERS else answer

    def _move(self, change: LevelChange) -> Move:
        rules = (self._rules.get(RuleId(rule)) for rule in change.rules)
        return Move(
            at=self._seconds(change.at),
            level=change.level,
            before=change.before,
            cause=change.cause,
            because=tuple(rule.because.in_(self._language) for rule in rules if rule),
            reason=change.reason,
        )

    def _flags(self) -> tuple[FlagLine, ...]:
        """Every flag the call ever had, highest first, then in order of time: those that stand, and those that later
        answers no longer fire."""
        record, fired = self._record, self._fired()
        standing = assess(self._guide.checklist, record.answers, record.readings).flags
        lines = [self._flag(flag, fired.get(flag.rule), record.answers, stands=True) for flag in standing]
        stand = {flag.rule for flag in standing}
        lines += [
            self._flag(moment.flag, moment, moment.answers, stands=False)
            for rule, moment in fired.items()
            if rule not in stand
        ]
        return tuple(
            sorted(lines, key=lambda line: (line.level is None, _DOWN.index(line.level or RiskLevel.R0), line.at or 0))
        )

    def _fired(self) -> dict[RuleId, "_Moment"]:
        """When each rule first fired, with the answers of that moment: the history of answers, assessed again."""
        answers: dict[ItemId, Answer] = {}
        first: dict[RuleId, _Moment] = {}
        for entry in self._file.answer_history:
            answers[entry.item] = entry.answer
            for flag in assess(self._guide.checklist, answers).flags:
                if flag.rule not in first:
                    first[flag.rule] = _Moment(entry.at, flag, dict(answers))
        return first

    def _flag(
        self, flag: Flag, moment: "_Moment | None", answers: Mapping[ItemId, Answer], *, stands: bool
    ) -> FlagLine:
        sources = self._guide.references_of(flag.source)
        return FlagLine(
            level=flag.level,
            at=self._seconds(moment.at) if moment else None,
            stands=stands,
            because=flag.because.in_(self._language),
            answers=tuple(self._flag_answer(item, answers) for item in flag.items),
            actions=tuple(self._guide.action(action).text.in_(self._language) for action in flag.actions),
            sources=tuple((self._number(reference), place) for reference, place in sources),
        )

    def _number(self, source: Reference) -> int:
        """The number of `source` in this document, from 1 in order of first use."""
        if source not in self._sources:
            self._sources.append(source)
        return self._sources.index(source) + 1

    def _flag_answer(self, item: ItemId, answers: Mapping[ItemId, Answer]) -> FlagAnswer:
        known = self._items.get(item)
        if known and known.kind is ItemKind.SCALE:
            reading = self._record.readings.get(item, Reading())
            text = " → ".join("–" if value is None else str(value) for value in (reading.start, reading.end))
            return FlagAnswer(item=item, label=self._label(item), text=text, state=AnswerState.YES)
        answer = answers.get(item, NOT_ASKED)
        return FlagAnswer(
            item=item, label=self._label(item), text=self._choice(item, answer), state=self._state(item, answer)
        )

    def _groups(self) -> tuple[AnswerGroup, ...]:
        history: dict[ItemId, list[AnswerEntry]] = {}
        for entry in self._file.answer_history:
            history.setdefault(entry.item, []).append(entry)
        groups = [
            AnswerGroup(
                label=group.label.in_(self._language),
                answers=tuple(
                    self._answer(item.id, history.get(item.id, []))
                    for item in self._guide.checklist.items
                    if item.group == group.id and item.kind is ItemKind.CHOICE
                ),
            )
            for group in self._guide.checklist.groups
        ]
        unknown = [item for item in self._record.answers if item not in self._items]
        if unknown:  # answered under another version of the guide: shown by id rather than left out
            groups.append(
                AnswerGroup(
                    label=self._words("answers-unknown"),
                    answers=tuple(self._answer(item, history.get(item, [])) for item in unknown),
                )
            )
        return tuple(group for group in groups if group.answers)

    def _answer(self, item: ItemId, history: list[AnswerEntry]) -> AnswerLine:
        answer = self._record.answers.get(item, NOT_ASKED)
        return AnswerLine(
            item=item,
            label=self._label(item),
            state=self._state(item, answer),
            text=self._choice(item, answer),
            at=self._seconds(history[-1].at) if history else None,
            earlier=tuple(
                Earlier(
                    at=self._seconds(entry.at),
                    state=self._state(item, entry.answer),
                    text=self._choice(item, entry.answer),
                )
                for entry in history[:-1]
            ),
        )

    def _scales(self) -> tuple[ScaleLine, ...]:
        lines = []
        for item in self._guide.checklist.items:
            if item.kind is ItemKind.SCALE:
                reading = self._record.readings.get(item.id, Reading())
                lines.append(
                    ScaleLine(
                        item=item.id,
                        label=self._label(item.id),
                        start=reading.start,
                        end=reading.end,
                        higher_is_better=item.better == "higher",
                    )
                )
        return tuple(lines)

    def _plan(self) -> tuple[PlanLine, ...]:
        """The parts of the safety plan and the commitments, where one was begun; empty where none was."""
        plan = self._record.plan
        if plan is None or not plan.touched:
            return ()
        parts = [(part.title, part.names, plan.entries(part.id)) for part in self._guide.plan_parts]
        asked = [
            (question.label, question.names, tuple(filter(None, (plan.commitments.get(question.id, "").strip(),))))
            for question in self._guide.commitments
        ]
        return tuple(
            PlanLine(
                title=title.in_(self._language),
                entries=() if names else entries,
                withheld=len(entries) if names else 0,
            )
            for title, names, entries in (*parts, *asked)
        )

    def _protocols(self) -> tuple[ProtocolLine, ...]:
        history: dict[tuple[str, str], list[StepRecord]] = {}
        for step in self._file.step_history or self._record.steps:
            history.setdefault((step.protocol, step.step), []).append(step)
        touched = {protocol for protocol, _ in history}
        return tuple(self._protocol(protocol, history) for protocol in self._guide.protocols if protocol.id in touched)

    def _protocol(self, protocol: Protocol, history: dict[tuple[str, str], list[StepRecord]]) -> ProtocolLine:
        lines = []
        for step in protocol.steps:
            records = history.get((protocol.id, step.id), [])
            last = records[-1] if records else None
            moments: list[tuple[int, StepStatus]] = []
            for record in records:
                if not moments or moments[-1][1] is not record.status:
                    moments.append((self._seconds(record.at), record.status))
            details = last.details if last else {}
            lines.append(
                StepLine(
                    what=step.what.in_(self._language),
                    who=step.who.in_(self._language),
                    status=last.status if last else StepStatus.TODO,
                    moments=tuple(moments),
                    within=step.within,
                    noted=tuple(
                        (field.label.in_(self._language), bool(details.get(field.id, "").strip()))
                        for field in step.fields
                    ),
                )
            )
        return ProtocolLine(title=protocol.title.in_(self._language), steps=tuple(lines))
