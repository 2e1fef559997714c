"""What a level asks for beyond its flags: actions, a protocol, and the contacts that are due after the call.

A follow-up is one due contact.  Every attempt is kept as a contact of its own, with the few questions asked in it.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import NewType

from app.domain.calls import CallId
from app.domain.people import Person
from app.domain.risk import ActionId, Answer, ItemId, ProtocolId, RiskLevel
from app.domain.text import Text

FollowUpId = NewType("FollowUpId", int)
_EXACT = 24
"""Hours.  A contact due this soon is late when its hour is over; a later one when its day is."""


@dataclass(frozen=True, kw_only=True, slots=True)
class FollowUpStep:
    """One contact of a schedule.  hours: after the end of the call."""

    hours: int
    label: Text
    source: str


@dataclass(frozen=True, kw_only=True, slots=True)
class LevelPlan:
    """id: the level.  protocol: the one to offer when a person raised the call by hand and no rule named one.
    on_hangup: the protocol to open when the line goes dead at this level.  playbook: whose prompts come first then.
    Consent is sought for every follow-up, at every level.
    """

    id: RiskLevel
    meaning: Text
    actions: tuple[ActionId, ...]
    source: str
    protocol: ProtocolId | None = None
    on_hangup: ProtocolId | None = None
    playbook: str | None = None
    follow_ups: tuple[FollowUpStep, ...] = ()
    rows: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class FollowUpDue:
    """A follow-up with its moment, in UTC."""

    due: datetime
    step: FollowUpStep


class Origin(StrEnum):
    SCHEDULE = "schedule"  # by the level of a call that was closed
    CONTACT = "contact"  # by the level found at another follow-up
    HAND = "hand"


class FollowUpConsent(StrEnum):
    NOT_ASKED = "not-asked"
    AGREED = "agreed"
    DECLINED = "declined"


class FollowUpStatus(StrEnum):
    DUE = "due"
    DONE = "done"
    CANCELLED = "cancelled"


class Outcome(StrEnum):
    REACHED = "reached"
    NO_ANSWER = "no-answer"
    OTHER_PERSON = "other-person"  # somebody else picked up
    REFUSED = "refused"  # does not want to be called again


class Helped(StrEnum):
    """What the caller says of the help.  The caller's own words go into the note."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"


class When(StrEnum):
    """Where a follow-up stands on the list.  In the order in which they are shown."""

    MISSED = "missed"  # overdue after R3 or R4
    OVERDUE = "overdue"
    TODAY = "today"
    WEEK = "week"
    LATER = "later"


@dataclass(frozen=True, kw_only=True, slots=True)
class FollowUp:
    """call: None for one made by hand for a caller without a call.  number: of that call.  level: at which the call was
    closed.  hours: of the step of the schedule, None by hand.  attempts: how often somebody tried.  reason: why it was
    moved or cancelled."""

    id: FollowUpId
    call: CallId | None
    number: str
    caller_code: str
    level: RiskLevel
    origin: Origin
    hours: int | None
    due_at: datetime
    assigned_to: Person
    consent: FollowUpConsent
    status: FollowUpStatus
    created_at: datetime
    settled_at: datetime | None = None
    attempts: int = 0
    purpose: str = field(default="", repr=False)
    reason: str = field(default="", repr=False)


@dataclass(frozen=True, kw_only=True, slots=True)
class Contact:
    """One attempt.  answers: the items asked.  level: what the answers came to; R0 where not all was asked."""

    follow_up: FollowUpId
    at: datetime
    by: str
    outcome: Outcome
    answers: dict[ItemId, Answer]
    level: RiskLevel
    helped: Helped | None = None
    note: str = field(default="", repr=False)


def due(plan: LevelPlan, ended_at: datetime, within: Iterable[FollowUpStep] = ()) -> tuple[FollowUpDue, ...]:
    """The follow-ups of a call that ended at `ended_at` (aware UTC), the earliest first.

    within: contacts that something else asks for, such as the classification of the caller.  The first contact is moved
    forward to the nearest of them, or made where the level has none; no contact is ever moved back or left out.
    """
    dated = sorted(plan.follow_ups, key=lambda step: step.hours)
    limit = min(within, key=lambda step: step.hours, default=None)
    found = [FollowUpDue(due=ended_at + timedelta(hours=step.hours), step=step) for step in dated]
    if limit is not None and (not found or limit.hours < dated[0].hours):
        found[:1] = [FollowUpDue(due=ended_at + timedelta(hours=limit.hours), step=limit)]
    return tuple(found)


def when(follow_up: FollowUp, now: datetime) -> When:
    """Where it stands at `now`.  Days are those of this place."""
    today, day = now.astimezone().date(), follow_up.due_at.astimezone().date()
    exact = follow_up.hours is not None and follow_up.hours <= _EXACT
    if day < today or (exact and follow_up.due_at <= now):
        return When.MISSED if follow_up.level.urgent else When.OVERDUE
    if day == today:
        return When.TODAY
    return When.WEEK if day <= today + timedelta(days=7) else When.LATER


def in_order(follow_ups: Iterable[FollowUp], now: datetime) -> tuple[tuple[When, tuple[FollowUp, ...]], ...]:
    """The follow-ups as they are listed: by where they stand, the higher level first among the missed, then by date."""
    groups: dict[When, list[FollowUp]] = {place: [] for place in When}
    for each in follow_ups:
        groups[when(each, now)].append(each)
    for place, members in groups.items():
        members.sort(key=lambda each: each.due_at)
        if place is When.MISSED:
            members.sort(key=lambda each: each.level, reverse=True)
    return tuple((place, tuple(members)) for place, members in groups.items() if members)


FIRST_DAY, LAST_DAY = date(2000, 1, 1), date(2199, 12, 31)
"""Nothing of a hotline is dated outside; what is typed outside is a slip."""
