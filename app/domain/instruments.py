"""Questionnaires and worksheets: what they ask, and how an answer sheet is scored.

A score is an aid and never decides: the caller's own view and the counsellor's judgement stand beside it, in fields of
their own.  Scoring is a pure function; a sheet that is not complete has no total and no band.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import NewType

from app.domain.risk import ItemId
from app.domain.text import Text

InstrumentId = NewType("InstrumentId", str)
QuestionId = NewType("QuestionId", str)
DimensionId = NewType("DimensionId", str)


class Validity(StrEnum):
    """Told apart wherever an instrument or its score is shown."""

    VALIDATED = "validated"  # a published instrument in its own wording
    WORKSHEET = "worksheet"  # written here; not validated


@dataclass(frozen=True, kw_only=True, slots=True)
class Option:
    """One answer of a questionnaire and what it counts."""

    value: int
    text: Text


@dataclass(frozen=True, kw_only=True, slots=True)
class Question:
    """text: verbatim for a published instrument.  options: empty where those of the instrument serve.
    words: answered in words, and not scored.  dimension: the part score it belongs to."""

    id: QuestionId
    text: Text
    options: tuple[Option, ...] = ()
    dimension: DimensionId | None = None
    words: bool = False
    hint: Text | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class ScoreDimension:
    """A part score."""

    id: DimensionId
    label: Text


@dataclass(frozen=True, kw_only=True, slots=True)
class Band:
    """What totals from `low` to `high`, both included, mean.  notable: at or above the cut-off of the instrument."""

    low: int
    high: int
    label: Text
    source: str
    notable: bool = False
    next: Text | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Alert:
    """An answer that matters by itself: from `at_least` on, these items of the risk checklist are to be asked."""

    question: QuestionId
    at_least: int
    because: Text
    ask: tuple[ItemId, ...]
    source: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Instrument:
    """One questionnaire or worksheet.  options: the answers of every question without its own.  bands: of the
    total, from the lowest; empty where there is nothing to add up.  calm_only: not to be begun while the level is
    urgent.
    """

    id: InstrumentId
    title: Text
    purpose: Text
    instruction: Text
    validity: Validity
    citation: Text
    source: str
    questions: tuple[Question, ...]
    options: tuple[Option, ...] = ()
    dimensions: tuple[ScoreDimension, ...] = ()
    bands: tuple[Band, ...] = ()
    alerts: tuple[Alert, ...] = ()
    calm_only: bool = True
    rows: tuple[str, ...] = ()

    def options_of(self, question: Question) -> tuple[Option, ...]:
        return () if question.words else question.options or self.options

    @property
    def scored(self) -> tuple[Question, ...]:
        return tuple(question for question in self.questions if not question.words)


@dataclass(frozen=True, kw_only=True, slots=True)
class Score:
    """What an answer sheet adds up to.  total and band: None until every scored question is answered.
    so_far: the sum of what is answered.  parts: complete dimensions only."""

    total: int | None
    so_far: int
    unanswered: tuple[QuestionId, ...]
    band: Band | None
    parts: dict[DimensionId, int]
    alerts: tuple[Alert, ...]

    @property
    def items_to_ask(self) -> tuple[ItemId, ...]:
        """The items of the risk checklist that the answers call for, each once."""
        return tuple(dict.fromkeys(item for alert in self.alerts for item in alert.ask))


@dataclass(frozen=True, kw_only=True, slots=True)
class AnswerSheet:
    """An instrument as filled in during a call.  at: when it was begun.  filling: which one of the call, from 1; the
    same instrument may be filled in again.  words: question → what was said.  The three voices stay apart: the score,
    the caller's own view of it, the counsellor's judgement.  revision: counts the changes.
    """

    instrument: InstrumentId
    at: datetime
    filling: int = 1
    revision: int = 0
    answers: dict[QuestionId, int] = field(default_factory=dict, repr=False)
    words: dict[QuestionId, str] = field(default_factory=dict, repr=False)
    callers_view: str = field(default="", repr=False)
    judgement: str = field(default="", repr=False)

    @property
    def touched(self) -> bool:
        """Whether anything was filled in."""
        return bool(self.answers) or any(
            said.strip() for said in (*self.words.values(), self.callers_view, self.judgement)
        )


def score(instrument: Instrument, answers: Mapping[QuestionId, int]) -> Score:
    """Adds up `answers` (question → value of the option taken).  Values that are no option of their question count as
    unanswered.  Alerts speak as soon as their question is answered, whatever is still missing.
    """
    taken = {
        question.id: answers[question.id]
        for question in instrument.scored
        if question.id in answers and answers[question.id] in {o.value for o in instrument.options_of(question)}
    }
    unanswered = tuple(question.id for question in instrument.scored if question.id not in taken)
    total = None if unanswered or not taken else sum(taken.values())
    return Score(
        total=total,
        so_far=sum(taken.values()),
        unanswered=unanswered,
        band=next((band for band in instrument.bands if total is not None and band.low <= total <= band.high), None),
        parts=dict(_parts(instrument, taken)),
        alerts=tuple(alert for alert in instrument.alerts if taken.get(alert.question, -1) >= alert.at_least),
    )


def items_to_ask(instruments: Iterable[Instrument], sheets: Iterable[AnswerSheet]) -> tuple[ItemId, ...]:
    """The items of the risk checklist that the sheets of a call bring up, each once."""
    known = {instrument.id: instrument for instrument in instruments}
    scores = (score(known[sheet.instrument], sheet.answers) for sheet in sheets if sheet.instrument in known)
    return tuple(dict.fromkeys(item for found in scores for item in found.items_to_ask))


def _parts(instrument: Instrument, taken: Mapping[QuestionId, int]) -> Iterable[tuple[DimensionId, int]]:
    for dimension in instrument.dimensions:
        members = [question.id for question in instrument.scored if question.dimension == dimension.id]
        if members and all(member in taken for member in members):
            yield dimension.id, sum(taken[member] for member in members)
