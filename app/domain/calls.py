"""A call and everything recorded about it."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import NewType

from app.domain.crisis import StepRecord
from app.domain.instruments import AnswerSheet
from app.domain.people import Person, PersonId
from app.domain.plans import SafetyPlan
from app.domain.profiles import Classification
from app.domain.risk import ActionId, Answer, ItemId, Reading, RiskLevel

CallId = NewType("CallId", int)
StageId = NewType("StageId", str)


class CallKind(StrEnum):
    SELF = "self"
    ABOUT_OTHER = "about-other"
    SILENT = "silent"
    REPEATED = "repeated"
    HARASSING = "harassing"
    INFORMATION = "information"
    WRONG_NUMBER = "wrong-number"
    PRACTICE = "practice"


class CallStatus(StrEnum):
    DRAFT = "draft"
    CLOSED = "closed"


class LevelCause(StrEnum):
    RULE = "rule"
    RAISED = "raised"  # by hand, by anyone
    LOWERED = "lowered"  # by a supervisor, with a reason


@dataclass(frozen=True, kw_only=True, slots=True)
class GuideVersion:
    """The guide pack a call was taken under."""

    id: str
    version: str


@dataclass(frozen=True, kw_only=True, slots=True)
class CallHeader:
    """What is known about a call besides its content.  caller_code: pseudonymous, empty while unknown.
    recording_told_at, confidentiality_told_at: None while the caller has not been told."""

    kind: CallKind = CallKind.SELF
    caller_code: str = ""
    recording_told_at: datetime | None = None
    confidentiality_told_at: datetime | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class LevelChange:
    """One move of the level.  rules: which rules fired (cause rule).  reason: in words (raised or lowered by
    hand)."""

    at: datetime
    level: RiskLevel
    before: RiskLevel
    cause: LevelCause
    by: str
    rules: tuple[str, ...] = ()
    reason: str = field(default="", repr=False)


@dataclass(frozen=True, kw_only=True, slots=True)
class AnswerEntry:
    """One answer in the history of an item."""

    item: ItemId
    answer: Answer
    at: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class Amendment:
    """A dated addition to a closed call.  The original stays as it was.  revises: `text` is how the notes should read
    from now on, instead of words that are added to them."""

    at: datetime
    by: str
    reason: str = field(repr=False)
    text: str = field(repr=False)
    revises: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class CallRecord:
    """One call as it stands.  number: what people say, such as 2026-0042.  recovered_at: when it was picked up again
    after the console had ended without closing it.  answers and readings: the current ones; history is in
    CallFile.  plan: None while nobody has begun one; sheets: in the order in which they were begun; actions: what was
    ticked as done of what the flags ask."""

    id: CallId
    number: str
    counsellor: Person
    status: CallStatus
    started_at: datetime
    ended_at: datetime | None
    recovered_at: datetime | None
    header: CallHeader
    guide: GuideVersion
    stage: StageId
    level: RiskLevel
    answers: dict[ItemId, Answer]
    readings: dict[ItemId, Reading]
    steps: tuple[StepRecord, ...]
    notes: str = field(repr=False)
    notes_revision: int = 0
    plan: SafetyPlan | None = None
    sheets: tuple[AnswerSheet, ...] = ()
    classification: Classification = field(default_factory=Classification)
    incomplete_reason: str = field(default="", repr=False)
    actions: tuple[ActionId, ...] = ()


class TimelineKind(StrEnum):
    STARTED = "started"
    RECOVERED = "recovered"
    STAGE = "stage"
    ANSWER = "answer"
    LEVEL = "level"
    STEP = "step"
    PLAN = "plan"  # begun
    SHEET = "sheet"  # begun
    CLOSED = "closed"
    AMENDED = "amended"
    EXPORTED = "exported"


@dataclass(frozen=True, kw_only=True, slots=True)
class TimelineEntry:
    """One moment of a call.  subject: id of the item, stage, step … ; value: the answer, level or status it took;
    group: the protocol of a step, the moment of a scale reading, the cause of a level."""

    at: datetime
    kind: TimelineKind
    subject: str = ""
    value: str = ""
    group: str = ""
    detail: str = field(default="", repr=False)


@dataclass(frozen=True, kw_only=True, slots=True)
class CallFile:
    """A call read whole: the record, how the level and the answers moved, every step, and what was added later.

    altered: it is not what the chain says it was when it was closed; shown as it lies, and not to be written to."""

    record: CallRecord
    levels: tuple[LevelChange, ...]
    answer_history: tuple[AnswerEntry, ...]
    step_history: tuple[StepRecord, ...]
    amendments: tuple[Amendment, ...]
    timeline: tuple[TimelineEntry, ...]
    altered: bool = False


class MissingKind(StrEnum):
    ITEM = "item"
    SCALE = "scale"
    STEP = "step"
    PLAN = "plan"
    RECORDING_TOLD = "recording-told"
    CONFIDENTIALITY_TOLD = "confidentiality-told"
    CALLER_CODE = "caller-code"
    NOTES = "notes"
    HELD = "held"  # a flag asks not to close yet


@dataclass(frozen=True, kw_only=True, slots=True)
class MissingEntry:
    """One thing a complete call would have.  subject: the item, scale, step or rule; group: its protocol for a
    step."""

    kind: MissingKind
    subject: str = ""
    group: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class CallFilter:
    """Which calls to list.  Empty sets, empty texts and None mean no restriction; dates are local days, both inclusive.

    caller: the code; category: a problem category or subcategory; unfinished: open or closed incomplete;
    needs_supervision: a level or a wish that calls for it, and no feedback yet; item and answers: a question of the
    checklist that was answered so.
    """

    levels: frozenset[RiskLevel] = frozenset()
    since: date | None = None
    until: date | None = None
    status: CallStatus | None = None
    kinds: frozenset[CallKind] = frozenset()
    counsellors: frozenset[PersonId] = frozenset()
    caller: str = ""
    category: str = ""
    playbook: str = ""
    unfinished: bool = False
    needs_supervision: bool = False
    item: str = ""
    answers: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class CallRow:
    """One line of the case log."""

    id: CallId
    number: str
    started_at: datetime
    ended_at: datetime | None
    counsellor: str
    caller_code: str
    kind: CallKind
    level: RiskLevel
    status: CallStatus
    complete: bool
    category: str = ""
    playbook: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class SearchHit:
    """A call that matches, with a piece of its text.  marks: (start, end) positions of the found words in
    `snippet`."""

    row: CallRow
    snippet: str = field(repr=False)
    marks: tuple[tuple[int, int], ...]
