"""What is inside a package: calls on their way to a supervisor, or answers on their way back.  Strict on reading, for a
package may come from anybody.

A parcel is spelled in exactly one way, so that a field nobody knows, a value spelled otherwise or anything behind the
end is refused by comparing the bytes.
"""

from dataclasses import dataclass, field, fields, is_dataclass
from typing import Any, Literal, TypeVar

import msgspec

from app.domain.supervision import TOP_SCORE
from app.errors import ErrorCode, UserError
from app.reports.content import SummaryContent

MOST_CALLS = 60
_LONGEST_TEXT = 100_000
_MOST_PARTS = 2_000
_LARGEST_NUMBER = 10_000_000  # seconds: a call of four months

T = TypeVar("T")


@dataclass(frozen=True, kw_only=True, slots=True)
class Dimension:
    """A quality dimension to rate on, with its anchors from 0 up, in the language of the document."""

    id: str
    label: str
    anchors: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class CallsParcel:
    """What a counsellor sends.  calls: in the order of the document, the first is in place 1."""

    document: str
    counsellor: str
    calls: tuple[SummaryContent, ...]
    dimensions: tuple[Dimension, ...] = ()
    scores: tuple[dict[str, int], ...] = ()
    sort: Literal["calls"] = "calls"
    version: Literal[1] = 1


@dataclass(frozen=True, kw_only=True, slots=True)
class CallAnswer:
    """What a supervisor says to the call in one place."""

    place: int
    text: str = field(default="", repr=False)
    themes: tuple[str, ...] = ()
    scores: dict[str, int] = field(default_factory=dict)
    remark: str = field(default="", repr=False)

    @property
    def empty(self) -> bool:
        return not (self.text.strip() or self.scores)


@dataclass(frozen=True, kw_only=True, slots=True)
class AnswersParcel:
    """What comes back.  document: the one that was answered."""

    document: str
    author: str
    answers: tuple[CallAnswer, ...]
    sort: Literal["answers"] = "answers"
    version: Literal[1] = 1


class _Sort(msgspec.Struct):
    sort: str


def encoded(parcel: CallsParcel | AnswersParcel) -> bytes:
    return msgspec.json.encode(parcel, order="deterministic")


def calls(data: bytes) -> CallsParcel:
    """Raises PACKAGE_INVALID."""
    parcel = _decoded(data, CallsParcel)
    if not 0 < len(parcel.calls) <= MOST_CALLS or not _are_scores(parcel.scores):
        raise UserError(ErrorCode.PACKAGE_INVALID)
    return parcel


def answers(data: bytes) -> AnswersParcel:
    """Raises PACKAGE_INVALID."""
    parcel = _decoded(data, AnswersParcel)
    places = [answer.place for answer in parcel.answers]
    fine = len(set(places)) == len(places) and all(0 < place <= MOST_CALLS for place in places)
    if not fine or not _are_scores(tuple(answer.scores for answer in parcel.answers)):
        raise UserError(ErrorCode.PACKAGE_INVALID)
    return parcel


def is_calls(data: bytes) -> bool:
    """Which of the two it is, before the rest is believed.  Raises PACKAGE_INVALID."""
    try:
        return msgspec.json.decode(data, type=_Sort).sort == "calls"
    except (msgspec.MsgspecError, RecursionError) as error:
        raise UserError(ErrorCode.PACKAGE_INVALID) from error


def _decoded(data: bytes, kind: type[T]) -> T:
    try:
        parcel = msgspec.json.decode(data, type=kind)
        if msgspec.json.encode(parcel, order="deterministic") != data or not _is_bounded(parcel):
            raise UserError(ErrorCode.PACKAGE_INVALID)
    except (msgspec.MsgspecError, RecursionError, UnicodeError, ValueError) as error:
        raise UserError(ErrorCode.PACKAGE_INVALID) from error
    return parcel


def _is_bounded(part: Any) -> bool:
    """No text, list or number larger than a call can have."""
    if isinstance(part, str):
        return len(part) <= _LONGEST_TEXT
    if isinstance(part, int):
        return 0 <= part <= _LARGEST_NUMBER
    if isinstance(part, tuple):
        return len(part) <= _MOST_PARTS and all(map(_is_bounded, part))
    if isinstance(part, dict):
        return len(part) <= _MOST_PARTS and all(map(_is_bounded, part.values()))
    if is_dataclass(part):
        return all(_is_bounded(getattr(part, each.name)) for each in fields(part))
    return part is None


def _are_scores(given: tuple[dict[str, int], ...]) -> bool:
    return all(0 <= score <= TOP_SCORE for scores in given for score in scores.values())
