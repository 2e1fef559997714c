"""A shift: opened with a look at oneself, closed with what the next one must know."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import NewType

from app.domain.calls import CallId
from app.domain.followups import FollowUp
from app.domain.people import Person
from app.domain.risk import RiskLevel

ShiftId = NewType("ShiftId", int)


@dataclass(frozen=True, kw_only=True, slots=True)
class Shift:
    """closed_at: None while it is open.  note: for the next one, written over until the shift is closed."""

    id: ShiftId
    person: Person
    opened_at: datetime
    closed_at: datetime | None
    revision: int = 0
    note: str = field(default="", repr=False)


@dataclass(frozen=True, kw_only=True, slots=True)
class HandoverCall:
    """A call on the hand-over sheet.  next_due: when its caller is to be called next."""

    id: CallId
    number: str
    caller_code: str
    counsellor: str
    started_at: datetime
    level: RiskLevel
    open: bool
    next_due: datetime | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Handover:
    """What one shift hands to the next.  at: when it was put together.  calls: how many were taken in it.  open: every
    call nobody has closed, whose ever.  high: the calls of the shift at R3 or R4.  due: follow-ups that are late or
    fall due within a day.  sequence, head: the end of the event chain then."""

    shift: Shift
    at: datetime
    calls: int
    open: tuple[HandoverCall, ...]
    high: tuple[HandoverCall, ...]
    due: tuple[FollowUp, ...]
    sequence: int
    head: str
