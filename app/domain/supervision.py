"""What supervision is made of: what stood out in a call, what its counsellor wants to understand, what came back, and
how both rate it.  Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from app.domain.calls import CallFile, CallId, CallRow, LevelCause, MissingEntry, MissingKind
from app.domain.risk import RiskLevel

TOP_SCORE = 4
"""Quality is rated from 0 to this."""


class Question(StrEnum):
    """What a counsellor writes about a call before supervision."""

    UNDERSTAND = "understand"
    FELT = "felt"
    UNSURE = "unsure"
    AGAIN = "again"


class StandoutKind(StrEnum):
    """Why one might want to look at a call again.  Most urgent first."""

    HELD = "held"  # a flag asked not to close yet
    TALK = "talk"  # the counsellor asked for a talk
    LOWERED = "lowered"
    RAISED = "raised"  # by hand
    STEPS = "steps"  # key steps of a protocol still to do
    NOT_ASKED = "not-asked"
    NOT_IMPROVED = "not-improved"
    INCOMPLETE = "incomplete"
    RECOVERED = "recovered"


@dataclass(frozen=True, kw_only=True, slots=True)
class Standout:
    """One thing that stood out.  count: of how many things; subjects: their ids."""

    kind: StandoutKind
    count: int = 1
    subjects: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Reflection:
    """What one person wrote about a call.  talk: they ask for a talk about it."""

    words: Mapping[Question, str] = field(default_factory=dict, repr=False)
    talk: bool = False
    revision: int = 0

    @property
    def written(self) -> bool:
        return any(text.strip() for text in self.words.values())


@dataclass(frozen=True, kw_only=True, slots=True)
class Feedback:
    """What a supervisor answered.  themes: ids of quality dimensions; document: the package it came back in, empty
    where it was written in this vault; read: by whoever asks."""

    call: CallId
    moment: int
    at: datetime
    author: str
    themes: tuple[str, ...]
    text: str = field(repr=False)
    document: str = ""
    read: bool = True


class Side(StrEnum):
    SELF = "self"
    SUPERVISOR = "supervisor"


@dataclass(frozen=True, kw_only=True, slots=True)
class Rating:
    """How one person rates a call.  scores: quality dimension → 0–4, only those that were given."""

    side: Side
    author: str
    at: datetime
    scores: Mapping[str, int]
    remark: str = field(default="", repr=False)
    revision: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class DeskRow:
    """One call on the supervision desk.  written: something is prepared; unread: answers not read yet."""

    row: CallRow
    highest: RiskLevel
    standouts: tuple[Standout, ...]
    written: bool
    answered: int
    unread: int


def standouts(file: CallFile, missing: Sequence[MissingEntry], *, talk: bool) -> tuple[Standout, ...]:
    """What stood out in a closed call, most urgent first."""
    record = file.record
    found: list[Standout] = []

    def note(kind: StandoutKind, subjects: Sequence[str]) -> None:
        if subjects:
            found.append(Standout(kind=kind, count=len(subjects), subjects=tuple(subjects)))

    def of(kind: MissingKind) -> list[str]:
        return [entry.subject for entry in missing if entry.kind is kind]

    note(StandoutKind.HELD, of(MissingKind.HELD))
    if talk:
        found.append(Standout(kind=StandoutKind.TALK))
    for kind, cause in ((StandoutKind.LOWERED, LevelCause.LOWERED), (StandoutKind.RAISED, LevelCause.RAISED)):
        note(kind, [change.level for change in file.levels if change.cause is cause])
    note(StandoutKind.STEPS, of(MissingKind.STEP))
    note(StandoutKind.NOT_ASKED, of(MissingKind.ITEM))
    unmoved = [
        item
        for item, reading in record.readings.items()
        if reading.start is not None and reading.end is not None and reading.start == reading.end
    ]
    if record.level.flagged:
        note(StandoutKind.NOT_IMPROVED, unmoved)
    if record.incomplete_reason:
        found.append(Standout(kind=StandoutKind.INCOMPLETE))
    if record.recovered_at is not None:
        found.append(Standout(kind=StandoutKind.RECOVERED))
    order = list(StandoutKind)
    return tuple(sorted(found, key=lambda standout: order.index(standout.kind)))


def highest(file: CallFile) -> RiskLevel:
    """The highest level the call ever stood at."""
    return max([file.record.level, *(change.level for change in file.levels)])
