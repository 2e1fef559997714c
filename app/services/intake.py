"""Taking a call: from the ring to the closing, everything saved as it comes."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime

from app.domain.calls import (
    CallHeader,
    CallId,
    CallKind,
    CallRecord,
    CallStatus,
    LevelCause,
    LevelChange,
    MissingEntry,
    StageId,
)
from app.domain.crisis import StepId, StepRecord, StepStatus
from app.domain.instruments import AnswerSheet
from app.domain.people import Person
from app.domain.plans import SafetyPlan
from app.domain.profiles import Classification
from app.domain.risk import (
    NOT_ASKED,
    OPEN_ANSWERS,
    ActionId,
    Answer,
    Assessment,
    Checklist,
    ItemId,
    ItemKind,
    ProtocolId,
    Reading,
    RiskLevel,
    ScaleMoment,
    assess,
)
from app.errors import ErrorCode, UserError
from app.services import site_settings
from app.services.guides import Guides
from app.services.missing import missing_in
from app.services.planning import make_for
from app.services.standing import change_level, level_after, repeated, rules_of
from app.store import (
    answers,
    callers,
    calls,
    classifications,
    events,
    flag_actions,
    notes,
    plans,
    records,
    scales,
    seals,
    search,
    sheets,
    steps,
)
from app.store.calls import Standing
from app.store.moments import Moment, next_moment
from app.vault.vault import Transaction, Vault

PROMISED = CallId(0)  # of a call that is not in the vault yet


class Intake:
    """Calls of the person who opened the vault.

    Every method may be repeated after an error: the disk may have kept what it seemed to refuse, and asking again
    for what is there changes nothing.  Methods that write raise CALL_NOT_FOUND, CALL_CLOSED, DISK_FULL,
    READ_ONLY, STORAGE_FAILED."""

    def __init__(self, vault: Vault, guides: Guides, me: Person) -> None:
        self._vault = vault
        self._guides = guides
        self._me = me
        self._at_hand: set[CallId] = set()  # drafts begun or picked up since the vault was opened
        self._starting = False  # True between asking for a new call and knowing that it is there
        self._closing: CallId | None = None  # likewise

    def start_call(self, kind: CallKind = CallKind.SELF) -> CallRecord:
        """A new draft under the current guide.  Raises CALL_OPEN while this person has a call that is not closed."""
        draft = calls.draft_of(self._vault, self._me.id)
        if draft is None:
            self._starting = True
            draft = self._start(kind, self._vault.clock.now())
        elif not self._starting:
            raise UserError(ErrorCode.CALL_OPEN)
        self._starting = False
        self._at_hand.add(draft)
        return records.record(self._vault, draft)

    def promised_call(self, kind: CallKind = CallKind.SELF) -> CallRecord:
        """A call that begins while the vault cannot be written.  Touches no disk, so any thread will do; what is saved
        under its id is refused until `start_promised` gave it another."""
        guide = self._guides.current
        return CallRecord(
            id=PROMISED,
            number="",
            counsellor=self._me,
            status=CallStatus.DRAFT,
            started_at=self._vault.clock.now(),
            ended_at=None,
            recovered_at=None,
            header=CallHeader(kind=kind),
            guide=guide.guide_version,
            stage=guide.stages[0].id,
            level=assess(guide.checklist, {}).level,
            answers={},
            readings={},
            steps=(),
            notes="",
        )

    def start_promised(self, promised: CallRecord) -> CallRecord:
        """The draft of a promised call, from when it began.  One that the disk kept although it refused it is taken."""
        draft = calls.draft_of(self._vault, self._me.id)
        if draft is None:
            draft = self._start(promised.header.kind, promised.started_at)
        self._starting = False
        self._at_hand.add(draft)
        return records.record(self._vault, draft)

    def _start(self, kind: CallKind, now: datetime) -> CallId:
        guide = self._guides.current
        with self._vault.transaction() as work:
            self._guides.keep(work)
            call = calls.start(
                work,
                self._me.id,
                kind,
                now,
                guide=guide.guide_version,
                stage=guide.stages[0].id,
                level=assess(guide.checklist, {}).level,
            )
            notes.begin(work, call, now)
            search.mark_due(work, call)
            moment = Moment(call=call, order=0, at=now, by=self._me.id)
            events.record(work, events.Kind.STARTED, moment, kind=kind, guide=guide.id, version=guide.version)
        return call

    def unfinished(self) -> CallRecord | None:
        """This person's call that was never closed; one left by an earlier run is marked as recovered."""
        draft = calls.draft_of(self._vault, self._me.id)
        if draft is None:
            return None
        if draft not in self._at_hand:
            with self._open(draft) as (work, _):
                moment = self._moment(work, draft)
                calls.recover(work, moment)
                events.record(work, events.Kind.RECOVERED, moment)
            self._at_hand.add(draft)
        return records.record(self._vault, draft)

    def set_header(self, call_id: CallId, header: CallHeader) -> None:
        """Caller code, kind, and when the caller was told about recording and confidentiality."""
        with self._open(call_id) as (work, _):
            calls.set_header(work, call_id, header)
            search.mark_due(work, call_id)

    def save_notes(self, call_id: CallId, text: str, revision: int) -> None:
        """Keep `text` as the notes.  A revision that is not above the kept one changes nothing."""
        with self._vault.transaction() as work:
            if notes.save(work, call_id, text, revision, self._vault.clock.now()):
                search.mark_due(work, call_id)
            else:
                calls.open_standing(self._vault, call_id)

    def answer(self, call_id: CallId, item: ItemId, answer: Answer) -> LevelChange | None:
        """Keep an answer, the earlier ones with it.  Returns the change of level it brought.  KeyError: no
        such item."""
        with self._open(call_id) as (work, standing):
            checklist = self._checklist(standing)
            if answer not in (*(choice.id for choice in checklist.item(item).choices), *OPEN_ANSWERS):
                raise ValueError(f"{item} cannot be answered {answer}")
            given, readings = answers.current(self._vault, call_id), scales.current(self._vault, call_id)
            if given.get(item, NOT_ASKED) == answer:
                return None
            answers.add(work, self._moment(work, call_id), item, answer)
            before = assess(checklist, given, readings)
            return self._settle(work, call_id, standing, before, assess(checklist, {**given, item: answer}, readings))

    def read_scale(self, call_id: CallId, item: ItemId, moment: ScaleMoment, value: int | None) -> LevelChange | None:
        """Keep a 0–100 reading; None takes it back.  Returns the change of level it brought.  KeyError: no
        such item."""
        with self._open(call_id) as (work, standing):
            checklist = self._checklist(standing)
            if checklist.item(item).kind is not ItemKind.SCALE:
                raise ValueError(f"{item} is not a scale")
            given, readings = answers.current(self._vault, call_id), scales.current(self._vault, call_id)
            reading = readings.get(item, Reading())
            changed = scales.with_value(reading, moment, value)
            if changed == reading:
                return None
            scales.add(work, self._moment(work, call_id), item, moment, value)
            before = assess(checklist, given, readings)
            return self._settle(work, call_id, standing, before, assess(checklist, given, {**readings, item: changed}))

    def record_step(
        self, call_id: CallId, protocol: ProtocolId, step: StepId, status: StepStatus, details: Mapping[str, str]
    ) -> StepRecord:
        """Keep how far a protocol step has come, and what was noted about it.  KeyError: no such protocol."""
        with self._open(call_id) as (work, standing):
            if step not in {known.id for known in self._guides.of(standing.guide).protocol(protocol).steps}:
                raise KeyError(step)
            for last in steps.current(steps.history(self._vault, call_id)):
                if (last.protocol, last.step, last.status, last.details) == (protocol, step, status, dict(details)):
                    return last
            moment = self._moment(work, call_id)
            record = StepRecord(protocol=protocol, step=step, status=status, at=moment.at, details=dict(details))
            steps.add(work, moment, record)
            search.mark_due(work, call_id)
            events.record(work, events.Kind.STEP, moment, protocol=protocol, step=step, status=status)
        return record

    def tick(self, call_id: CallId, action: ActionId, *, done: bool) -> None:
        """Keep that something a flag asks for was done, or that it was not after all.  KeyError: no such action."""
        with self._open(call_id) as (work, standing):
            self._guides.of(standing.guide).action(action)
            if (action in flag_actions.done(self._vault, call_id)) is not done:
                flag_actions.add(work, self._moment(work, call_id), action, done=done)

    def save_plan(self, call_id: CallId, plan: SafetyPlan) -> None:
        """Keep the safety plan, begun when it says.  A revision that is not above the kept one changes nothing.
        ValueError: a part or a commitment the guide of the call does not have."""
        with self._open(call_id) as (work, standing):
            guide = self._guides.of(standing.guide)
            _refuse_unknown(plan.lines, (part.id for part in guide.plan_parts))
            _refuse_unknown(plan.commitments, (question.id for question in guide.commitments))
            if plans.save(work, call_id, plan, lambda: replace(self._moment(work, call_id), at=plan.at)):
                search.mark_due(work, call_id)

    def save_sheet(self, call_id: CallId, sheet: AnswerSheet) -> None:
        """Keep one filling of an instrument, begun when it says.  A revision that is not above the kept one changes
        nothing.  KeyError: no such instrument; ValueError: no such question."""
        with self._open(call_id) as (work, standing):
            instrument = self._guides.of(standing.guide).instrument(sheet.instrument)
            _refuse_unknown((*sheet.answers, *sheet.words), (question.id for question in instrument.questions))
            if sheets.save(work, call_id, sheet, lambda: replace(self._moment(work, call_id), at=sheet.at)):
                search.mark_due(work, call_id)

    def classify(self, call_id: CallId, sorted_as: Classification) -> None:
        """Keep playbook, problem category, profile and special groups.  ValueError: a dimension the guide of the call
        does not have."""
        with self._open(call_id) as (work, standing):
            guide = self._guides.of(standing.guide)
            _refuse_unknown(sorted_as.profile, (dimension.id for dimension in guide.profile_dimensions))
            if classifications.get(self._vault, call_id) != sorted_as:
                classifications.save(work, call_id, sorted_as, self._vault.clock.now(), self._me.id)

    def enter_stage(self, call_id: CallId, stage: StageId) -> None:
        """The call has moved to another stage of the guide."""
        with self._open(call_id) as (work, standing):
            if stage not in {known.id for known in self._guides.of(standing.guide).stages}:
                raise ValueError(f"no stage {stage}")
            if stage != standing.stage:
                calls.enter_stage(work, self._moment(work, call_id), stage)

    def raise_level(self, call_id: CallId, level: RiskLevel, reason: str) -> LevelChange:
        """Raise the level by hand, to a flagged one.  Raises LEVEL_ONLY_RISES."""
        with self._open(call_id) as (work, standing):
            cause, now_at = LevelCause.RAISED, standing.level
            done = repeated(self._vault, call_id, self._me, level=level, now_at=now_at, cause=cause, reason=reason)
            if done:
                return done
            if level <= now_at or not level.flagged:
                raise UserError(ErrorCode.LEVEL_ONLY_RISES)
            return change_level(
                self._vault, work, call_id, self._me, level=level, before=now_at, cause=cause, reason=reason
            )

    def missing(self, call_id: CallId) -> tuple[MissingEntry, ...]:
        """What closing the call now would list.  Raises CALL_NOT_FOUND."""
        record = records.record(self._vault, call_id)
        return missing_in(record, self._guides.of(record.guide))

    def close_call(self, call_id: CallId, incomplete_reason: str = "") -> CallRecord:
        """Close the call for good; its digest goes into the chain.  Raises REASON_MISSING when it is
        incomplete without a reason."""
        if self._closing == call_id and calls.standing(self._vault, call_id).status is CallStatus.CLOSED:
            return self._closed(call_id)
        self._closing = call_id
        reason = incomplete_reason.strip()
        with self._open(call_id) as (work, _):
            complete = not self.missing(call_id)
            if not complete and not reason:
                raise UserError(ErrorCode.REASON_MISSING)
            moment = self._moment(work, call_id)
            calls.close(work, moment, complete=complete, incomplete_reason="" if complete else reason)
            callers.keep(work, calls.header(self._vault, call_id).caller_code, moment.at, moment.by)
            search.index(work, (call_id,))
            digest = seals.of_call(self._vault, call_id, moment.order)
            events.record(work, events.Kind.CLOSED, moment, digest=digest, complete=complete)
            record = records.record(self._vault, call_id)
            make_for(work, record, self._guides.of(record.guide), site_settings.read(self._vault), moment.at)
        return self._closed(call_id)

    def _closed(self, call_id: CallId) -> CallRecord:
        self._closing = None
        return records.record(self._vault, call_id)

    @contextmanager
    def _open(self, call_id: CallId) -> Iterator[tuple[Transaction, Standing]]:
        """A transaction on a call that can still change."""
        with self._vault.transaction() as work:
            yield work, calls.open_standing(self._vault, call_id)

    def _moment(self, work: Transaction, call_id: CallId) -> Moment:
        return next_moment(work, call_id, self._vault.clock.now(), self._me.id)

    def _checklist(self, standing: Standing) -> Checklist:
        return self._guides.of(standing.guide).checklist

    def _settle(
        self, work: Transaction, call_id: CallId, standing: Standing, before: Assessment, after: Assessment
    ) -> LevelChange | None:
        """Let the level follow what the answers now mean."""
        level = level_after(standing.level, before, after)
        if level == standing.level:
            return None
        return change_level(
            self._vault,
            work,
            call_id,
            self._me,
            level=level,
            before=standing.level,
            cause=LevelCause.RULE,
            rules=rules_of(level, before, after),
        )


def _refuse_unknown(named: Iterable[str], known: Iterable[str]) -> None:
    unknown = set(named) - set(known)
    if unknown:
        raise ValueError(f"the guide of this call has no {', '.join(sorted(unknown))}")
