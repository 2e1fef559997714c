"""What a level asks for beyond its flags: actions, a protocol, and the follow-ups that are due after the call."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from app.domain.risk import ActionId, ProtocolId, RiskLevel
from app.domain.text import Text


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


def due(plan: LevelPlan, ended_at: datetime, within_hours: Iterable[int] = ()) -> tuple[FollowUpDue, ...]:
    """The follow-ups of a call that ended at `ended_at` (aware UTC), the earliest first.

    within_hours: limits that something else set, such as the classification of the caller.  The first contact is moved
    forward to the nearest of them; none is ever moved back or left out.
    """
    dated = sorted(plan.follow_ups, key=lambda step: step.hours)
    limit = min(within_hours, default=None)
    found = [FollowUpDue(due=ended_at + timedelta(hours=step.hours), step=step) for step in dated]
    if found and limit is not None and limit < dated[0].hours:
        found[0] = FollowUpDue(due=ended_at + timedelta(hours=limit), step=dated[0])
    return tuple(found)
