"""What a one-call supervision summary shows: facts in the words of one language, with nothing that points to the
caller.

No calendar day (the week instead), no clock time (time since the call began instead), no caller code, no call
number.  What people typed (notes, reasons, amendments) is carried as it was typed; the document says so on its first
page.
"""

import hashlib
import json
from dataclasses import dataclass, field, fields
from typing import Any

from app.domain.calls import CallKind, LevelCause
from app.domain.crisis import StepStatus
from app.domain.risk import AnswerState, RiskLevel
from app.domain.text import Language
from app.reports.aid_content import AidLines

# None of these shows itself: they hold what people typed, and classes without a `__repr__` are made sooner.
_ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"  # no 0/O, 1/I/L, U: people read document ids aloud


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class Move:
    """One move of the level.  at: seconds since the call began.  because: the reasons of the rules that fired.
    reason: in words, where it was moved by hand."""

    at: int
    level: RiskLevel
    before: RiskLevel
    cause: LevelCause
    because: tuple[str, ...] = ()
    reason: str = field(default="", repr=False)


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class FlagAnswer:
    """An answer a flag rests on."""

    item: str
    label: str
    text: str
    state: AnswerState


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class FlagLine:
    """A flag and why: answer, reason, actions, source.  level: None where it only asks for actions.  at: seconds,
    None where the record does not say.  stands: False where later answers no longer fire it; `answers` are then those
    of that moment. sources: the number of a source of the document, and where in it."""

    level: RiskLevel | None
    at: int | None
    stands: bool
    because: str
    answers: tuple[FlagAnswer, ...]
    actions: tuple[str, ...]
    sources: tuple[tuple[int, str], ...]


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class SourceLine:
    """Where rules come from.  standing: how sure we are of it, one of the values of a guide pack's references."""

    text: str
    standing: str


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class Earlier:
    """What an item had been answered before, and when."""

    at: int
    state: AnswerState
    text: str


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class AnswerLine:
    """The answer to one item as it stands.  text: the words of the choice; empty for the states that have no
    choice."""

    item: str
    label: str
    state: AnswerState
    text: str
    at: int | None = None
    earlier: tuple[Earlier, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class AnswerGroup:
    label: str
    answers: tuple[AnswerLine, ...]


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class ScaleLine:
    """A 0–100 scale at the start and before closing; None where it was not read."""

    item: str
    label: str
    start: int | None
    end: int | None
    higher_is_better: bool


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class StepLine:
    """One protocol step.  moments: every status it took and when (seconds), in order.  within: the target in seconds
    from the start of the protocol.  noted: which of its fields were filled in; their content stays in the record,
    because places, numbers and names identify people."""

    what: str
    who: str
    status: StepStatus
    moments: tuple[tuple[int, StepStatus], ...]
    within: int | None
    noted: tuple[tuple[str, bool], ...]


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class ProtocolLine:
    title: str
    steps: tuple[StepLine, ...]


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class PlanLine:
    """One part of the safety plan, or one commitment.  entries: in the caller's words; withheld: how many entries
    stay in the record, because people and numbers stand in this part."""

    title: str
    entries: tuple[str, ...] = field(default=(), repr=False)
    withheld: int = 0


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class AmendmentLine:
    """Something added after the call was closed.  days: whole days after the call began.  by: empty where not
    known."""

    days: int
    by: str
    reason: str = field(repr=False)
    text: str = field(repr=False)


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class PreparedLine:
    """What the counsellor wrote for supervision.  question: one of the values of `domain.supervision.Question`."""

    question: str
    text: str = field(repr=False)


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class RatingLine:
    """One quality dimension of a call.  mine, theirs: 0–4 with the words of the anchor, None where not rated."""

    label: str
    mine: tuple[int, str] | None
    theirs: tuple[int, str] | None


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class SummaryContent:
    """One call, ready to be set.  length: seconds, None while the call is open.  week: such as "2026 年第 31 周".
    recording_told, confidentiality_told: seconds since the call began, None when the caller was not told.  masked_by:
    who looked through the free text and masked it, empty where nobody did; masks: how many places were masked.
    Every field that holds what people typed has `repr=False`; `app.reports.freetext` relies on it."""

    language: Language
    document_id: str
    hotline: str
    counsellor: str
    guide: str
    week: str
    kind: CallKind
    closed: bool
    length: int | None
    level: RiskLevel
    recording_told: int | None
    confidentiality_told: int | None
    recovered: bool
    moves: tuple[Move, ...]
    flags: tuple[FlagLine, ...]
    sources: tuple[SourceLine, ...]
    open: tuple[str, ...]
    groups: tuple[AnswerGroup, ...]
    scales: tuple[ScaleLine, ...]
    protocols: tuple[ProtocolLine, ...]
    plan: tuple[PlanLine, ...]
    amendments: tuple[AmendmentLine, ...]
    aids: AidLines = field(default_factory=AidLines)
    incomplete_reason: str = field(default="", repr=False)
    notes: str = field(default="", repr=False)
    prepared: tuple[PreparedLine, ...] = ()
    ratings: tuple[RatingLine, ...] = ()
    masked_by: str = ""
    masks: int = 0

    @property
    def fingerprint(self) -> str:
        """SHA-256, hex, over everything this document states."""
        return fingerprint_of(self)


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class Rendered:
    """A document, not encrypted yet.  replaced: the characters the typeface lacks, described, in order of appearance;
    each is printed as 〓."""

    pdf: bytes = field(repr=False)
    replaced: tuple[str, ...] = ()


def fingerprint_of(content: object) -> str:
    """SHA-256, hex, over everything a document states."""
    stated = json.dumps(content, default=_by_name, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(stated.encode("ascii")).hexdigest()


def _by_name(part: Any) -> dict[str, object]:
    return {each.name: getattr(part, each.name) for each in fields(part)}


def new_document_id() -> str:
    """A random id that says nothing about the call, such as TA-7F3K-9Q2M."""
    import secrets  # setting a document that has its id needs none

    letters = "".join(secrets.choice(_ALPHABET) for _ in range(8))
    return f"TA-{letters[:4]}-{letters[4:]}"
