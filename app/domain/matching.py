"""Which way of working, and whose strengths, fit a caller; and what came of it.

A suggestion for people who decide.  The numbers count what was recorded; they prove nothing about an approach.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from app.domain.calls import CallId
from app.domain.instruments import DimensionId
from app.domain.people import Person
from app.domain.profiles import (
    Classification,
    Profile,
    ProfileDimensionId,
    ProfileOptionId,
    ProfileRule,
    SpecialGroup,
    following,
)
from app.domain.risk import Item, ItemId, Reading
from app.domain.text import Text

_HIGH = 10  # of 15 in one part of the matching worksheet: written here, not validated
_WORKSHEET: tuple[tuple[dict[str, int], str], ...] = (
    ({"need": _HIGH}, "acute-crisis"),
    ({"goal": _HIGH, "cooperation": _HIGH}, "solution-focused"),
    ({"nature": _HIGH}, "emotional"),
)


class Completion(StrEnum):
    """How far the way of working came in a call."""

    FINISHED = "finished"
    PARTLY = "partly"
    BROKEN_OFF = "broken-off"


class Feedback(StrEnum):
    """What the caller said of it."""

    HELPED = "helped"
    SOMEWHAT = "somewhat"
    NOT_HELPED = "not-helped"


@dataclass(frozen=True, kw_only=True, slots=True)
class Match:
    """How a call was worked with, and what came of it.  approach: a playbook; empty and None: not written down."""

    approach: str = ""
    completion: Completion | None = None
    feedback: Feedback | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Suggestion:
    """approach: a playbook of the guide.  because: of the profile rule or the special group; None where the worksheet
    says so, by `parts`."""

    approach: str
    because: Text | None = None
    parts: tuple[DimensionId, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Fit:
    """What fits a caller.  people: with those of their strengths that do, the best match first."""

    suggestions: tuple[Suggestion, ...] = ()
    people: tuple[tuple[Person, tuple[str, ...]], ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Outcome:
    """One call with its profile, how it was worked with and what came of it.  readings: of the 0–100 scales."""

    call: CallId
    number: str
    at: datetime
    counsellor: str
    profile: dict[ProfileDimensionId, ProfileOptionId]
    match: Match
    readings: dict[ItemId, Reading] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True, slots=True)
class Effect:
    """What was recorded for one approach with one profile: numbers of calls.  read: with the scales read twice;
    told: with something said by the caller."""

    profile: tuple[tuple[ProfileDimensionId, ProfileOptionId], ...]
    approach: str
    calls: int
    read: int
    better: int
    worse: int
    finished: int
    told: int
    helped: int


def fit(
    sorted_as: Classification,
    parts: Mapping[DimensionId, int],
    rules: tuple[ProfileRule, ...],
    groups: tuple[SpecialGroup, ...],
    people: Iterable[tuple[Person, tuple[str, ...]]],
) -> Fit:
    """What the duties towards special groups, the profile and the worksheet (part → score) suggest, in that order, each
    approach once; and the people who are strong in it."""
    found: dict[str, Suggestion] = {}
    for group in groups:
        if group.id in sorted_as.groups and group.playbook:
            found.setdefault(group.playbook, Suggestion(approach=group.playbook, because=group.signs))
    for rule in following(rules, sorted_as.profile):
        if rule.playbook:
            found.setdefault(rule.playbook, Suggestion(approach=rule.playbook, because=rule.because))
    for needed, approach in _WORKSHEET:
        named = tuple(DimensionId(part) for part in needed)
        if all(parts.get(part, -1) >= needed[part] for part in named):
            found.setdefault(approach, Suggestion(approach=approach, parts=named))
    wanted = {*found, *sorted_as.groups}
    fitting = [(person, tuple(s for s in strengths if s in wanted)) for person, strengths in people]
    ranked = sorted((each for each in fitting if each[1]), key=lambda each: (-len(each[1]), each[0].name, each[0].id))
    return Fit(suggestions=tuple(found.values()), people=tuple(ranked))


def moved(scales: Iterable[Item], readings: Mapping[ItemId, Reading]) -> int | None:
    """+1 when the scales that were read twice got better on the whole, -1 worse, 0 neither; None without any."""
    gains = []
    for scale in scales:
        reading = readings.get(scale.id)
        if reading and reading.start is not None and reading.end is not None:
            gain = reading.end - reading.start
            gains.append(gain if scale.better == "higher" else -gain)
    if not gains:
        return None
    whole = sum(gains)
    return (whole > 0) - (whole < 0)


def effects(outcomes: Iterable[Outcome], scales: tuple[Item, ...]) -> tuple[Effect, ...]:
    """By profile and approach, what most calls were taken with first.  Calls without an approach do not count."""
    sorts: dict[tuple[tuple[tuple[ProfileDimensionId, ProfileOptionId], ...], str], list[Outcome]] = {}
    for outcome in outcomes:
        if outcome.match.approach:
            sorts.setdefault((profile_key(outcome.profile), outcome.match.approach), []).append(outcome)
    found = [_effect(profile, approach, of_sort, scales) for (profile, approach), of_sort in sorts.items()]
    return tuple(sorted(found, key=lambda effect: (-effect.calls, effect.profile, effect.approach)))


def profile_key(profile: Profile) -> tuple[tuple[ProfileDimensionId, ProfileOptionId], ...]:
    return tuple(sorted(profile.items()))


def _effect(
    profile: tuple[tuple[ProfileDimensionId, ProfileOptionId], ...],
    approach: str,
    of_sort: list[Outcome],
    scales: tuple[Item, ...],
) -> Effect:
    gains = [moved(scales, outcome.readings) for outcome in of_sort]
    told = [outcome.match.feedback for outcome in of_sort if outcome.match.feedback]
    return Effect(
        profile=profile,
        approach=approach,
        calls=len(of_sort),
        read=sum(gain is not None for gain in gains),
        better=gains.count(1),
        worse=gains.count(-1),
        finished=sum(outcome.match.completion is Completion.FINISHED for outcome in of_sort),
        told=len(told),
        helped=sum(feedback is Feedback.HELPED for feedback in told),
    )
