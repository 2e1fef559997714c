"""Crisis protocols: what has to happen, in which order, and how far each step has come."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import NewType

from app.domain.risk import ProtocolId
from app.domain.text import Text

StepId = NewType("StepId", str)


class StepStatus(StrEnum):
    """How far a step has come.  `failed` is kept, never replaced by silence."""

    TODO = "todo"
    DISCUSSED = "discussed"
    AGREED = "agreed"
    STARTED = "started"
    DONE = "done"
    FAILED = "failed"


class Consent(StrEnum):
    """Consent is sought for every step, and is not required to send help when an attempt is under way."""

    SOUGHT = "sought"
    REQUIRED = "required"
    NOT_REQUIRED = "not-required"


@dataclass(frozen=True, kw_only=True, slots=True)
class StepField:
    """Something a step must put on record: the place and its source, the receiver's number, that help arrived."""

    id: str
    label: Text


@dataclass(frozen=True, kw_only=True, slots=True)
class Step:
    """who: who does it.  within: the target in seconds from the start of the protocol, shown as elapsed time; None
    where there is none.
    """

    id: StepId
    what: Text
    who: Text
    why: Text
    source: str
    consent: Consent = Consent.SOUGHT
    within: int | None = None
    fields: tuple[StepField, ...] = ()
    key: bool = False
    """True where the call is not complete while this step is still `todo`."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Protocol:
    """One crisis protocol of the guide pack, its steps in order."""

    id: ProtocolId
    title: Text
    when: Text
    source: str
    steps: tuple[Step, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class StepRecord:
    """What was recorded last about one step of one call.  details: field id → what was noted."""

    protocol: ProtocolId
    step: StepId
    status: StepStatus
    at: datetime
    details: dict[str, str] = field(default_factory=dict, repr=False)
