"""The counsellor: readiness before the first call, what helps when one is tired, the load of the weeks, what was
learned.  It suggests and never blocks."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import NewType

from app.domain.risk import RiskLevel
from app.domain.text import Text

ReadinessId = NewType("ReadinessId", str)


class ReadinessKind(StrEnum):
    CHECK = "check"  # there or not: 1 or 0
    SCALE = "scale"  # 0 (worst) to 4 (best), private to the counsellor


@dataclass(frozen=True, kw_only=True, slots=True)
class ReadinessItem:
    """group: environment, materials or self.  anchors: what 0 … 4 mean, for scales."""

    id: ReadinessId
    group: str
    kind: ReadinessKind
    label: Text
    ask: Text
    source: str
    anchors: tuple[Text, ...] = ()
    rows: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class ReadinessAdvice:
    """Offered when `count` of `items` are at or below `at_most`."""

    id: str
    items: tuple[ReadinessId, ...]
    at_most: int
    text: Text
    source: str
    count: int = 1
    rows: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class BreathingPacer:
    """Seconds of breathing in and out, for how long, and the words shown."""

    id: str
    seconds: int
    breathe_in: int
    breathe_out: int
    cue_in: Text
    cue_out: Text
    ending: Text
    source: str
    rows: tuple[str, ...] = ()


def advice(given: tuple[ReadinessAdvice, ...], state: Mapping[ReadinessId, int]) -> tuple[ReadinessAdvice, ...]:
    """What to suggest for this state.  What was not answered suggests nothing."""
    return tuple(
        each
        for each in given
        if sum(item in state and state[item] <= each.at_most for item in each.items) >= each.count
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class StateEntry:
    """How somebody was at one moment: readiness item → value.  What was not answered is left out."""

    at: datetime
    state: dict[ReadinessId, int]


@dataclass(frozen=True, kw_only=True, slots=True)
class TakenCall:
    """What a call weighs for whoever took it.  level: the highest it reached."""

    started_at: datetime
    level: RiskLevel


@dataclass(frozen=True, kw_only=True, slots=True)
class WeekLoad:
    """monday: of the week.  nights: days of it with a call that began between 22 and 6."""

    monday: date
    calls: int
    high: int
    nights: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Load:
    """The weeks, oldest first.  high_in_a_row: calls at R3 or R4 since the last other one; days_in_a_row: with a call,
    up to today or yesterday."""

    weeks: tuple[WeekLoad, ...]
    high_in_a_row: int
    days_in_a_row: int

    @property
    def heavy(self) -> bool:
        """Whether to talk about the rota."""
        return self.high_in_a_row >= HEAVY_ROW or self.days_in_a_row >= HEAVY_DAYS


HEAVY_ROW, HEAVY_DAYS = 3, 6
"""Three high-risk calls in a row are what the guide names (`care-load`); six days are a full week of work."""


def load(calls: Iterable[TakenCall], today: date, weeks: int) -> Load:
    """The load of the last `weeks`, this one included.  calls: in any order; days are those of this place."""
    taken = sorted(calls, key=lambda call: call.started_at)
    monday = today - timedelta(days=today.weekday())
    days = {call.started_at.astimezone().date() for call in taken}
    row = next((at for at, call in enumerate(reversed(taken)) if not call.level.urgent), len(taken))
    return Load(
        weeks=tuple(_week(taken, monday - timedelta(weeks=back)) for back in reversed(range(weeks))),
        high_in_a_row=row,
        days_in_a_row=_days_up_to(days, today) or _days_up_to(days, today - timedelta(days=1)),
    )


def _week(calls: list[TakenCall], monday: date) -> WeekLoad:
    local = [(call.started_at.astimezone(), call.level) for call in calls]
    inside = [(at, level) for at, level in local if monday <= at.date() < monday + timedelta(days=7)]
    nights = {(at - timedelta(hours=6)).date() for at, _ in inside if at.hour >= 22 or at.hour < 6}
    return WeekLoad(monday=monday, calls=len(inside), high=sum(level.urgent for _, level in inside), nights=len(nights))


def _days_up_to(days: set[date], last: date) -> int:
    count = 0
    while last - timedelta(days=count) in days:
        count += 1
    return count


TrainingId = NewType("TrainingId", int)


@dataclass(frozen=True, kw_only=True, slots=True)
class Training:
    """One thing learned.  day: local."""

    id: TrainingId
    person: str
    day: date
    topic: str
    minutes: int
