"""The parts of a guide pack that are looked up rather than followed: statements, categories, resources, anchors,
quiz."""

import datetime
from dataclasses import dataclass
from enum import StrEnum

from app.domain.calls import CallKind
from app.domain.text import Text


class Standing(StrEnum):
    """How sure we are of a statement."""

    READ = "read"  # in the source itself
    SECONDARY = "secondary"  # in another's account of it
    VERIFY = "verify"  # from memory: to be checked by the site before it is relied on
    OWN = "own"  # proposed here, not validated


@dataclass(frozen=True, kw_only=True, slots=True)
class Reference:
    """Where content comes from.  checked: when it was last looked at."""

    id: str
    text: Text
    standing: Standing
    checked: datetime.date


@dataclass(frozen=True, kw_only=True, slots=True)
class Change:
    """One line of the changelog of a pack."""

    version: str
    date: datetime.date
    text: Text


class StatementKind(StrEnum):
    PRINCIPLE = "principle"  # of the service, recalled before the first call
    EXCEPTION = "exception"  # where confidentiality ends
    REPORT = "report"  # situations that have to be reported
    DUTY = "duty"  # of the law, for the counsellor
    CARE = "care"  # for the counsellor, after hard calls and over time
    PRACTICE = "practice"  # case discussion, peers, training


@dataclass(frozen=True, kw_only=True, slots=True)
class Statement:
    """One thing to know, in a line and in a sentence or two."""

    id: str
    kind: StatementKind
    title: Text
    text: Text
    source: str
    rows: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class ScriptLine:
    """after: seconds of silence before it is said; None where it has no time but an order."""

    say: Text
    after: int | None = None


class Asked(StrEnum):
    """What the record of a kind of call has to hold."""

    RISK = "risk"  # the questions that clear, and those before closing
    RECORDING = "recording-told"
    CONFIDENTIALITY = "confidentiality-told"
    CALLER = "caller-code"
    NOTES = "notes"


@dataclass(frozen=True, kw_only=True, slots=True)
class CallType:
    """id: the kind of call.  short: closes without the full record.  asks: what its record has to hold; without it,
    everything.  Once danger shows, everything is asked on every call of every type.  script: sentences in
    order, such as for a silent caller; ending: the rule by which it ends."""

    id: CallKind
    label: Text
    note: Text
    source: str
    playbook: str | None = None
    short: bool = False
    asks: tuple[Asked, ...] | None = None
    script: tuple[ScriptLine, ...] = ()
    ending: Text | None = None
    rows: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Subcategory:
    id: str
    label: Text


@dataclass(frozen=True, kw_only=True, slots=True)
class Category:
    """A problem category of the first level.  heading: where it is counted in the statistics that are reported.
    playbook: whose prompts serve such a call."""

    id: str
    label: Text
    heading: Text
    source: str
    kinds: tuple[Subcategory, ...]
    playbook: str | None = None
    rows: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Resource:
    """A place to turn to.  verified: when somebody last made sure; None for what comes with the pack and nobody has."""

    id: str
    name: Text
    number: str
    purpose: Text
    source: str
    region: Text
    hours: Text | None = None
    verified: datetime.date | None = None
    rows: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class QualityDimension:
    """One thing a call is rated on.  anchors: what 0, 1, 2, 3 and 4 look like."""

    id: str
    label: Text
    anchors: tuple[Text, ...]
    source: str
    rows: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class QuizAnswer:
    text: Text
    right: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class QuizQuestion:
    """A question for practice.  Exactly one answer is right; why: what to remember."""

    id: str
    ask: Text
    answers: tuple[QuizAnswer, ...]
    why: Text
    source: str
    rows: tuple[str, ...] = ()
