"""The classification of a caller at one time: four dimensions, what follows from it, and when it is due again.

It sorts help, it does not judge a person: it is written anew every few contacts, and earlier ones are kept.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NewType

from app.domain.risk import ActionId
from app.domain.text import Language, Text

ProfileDimensionId = NewType("ProfileDimensionId", str)
ProfileOptionId = NewType("ProfileOptionId", str)
ProfileRuleId = NewType("ProfileRuleId", str)

Profile = Mapping[ProfileDimensionId, ProfileOptionId]
"""Dimension → the option taken.  A dimension that was not judged is left out."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ProfileOption:
    """short: the word it is in the one-line profile.  signs: how it is recognised."""

    id: ProfileOptionId
    label: Text
    short: Text
    signs: Text


@dataclass(frozen=True, kw_only=True, slots=True)
class ProfileDimension:
    id: ProfileDimensionId
    label: Text
    ask: Text
    options: tuple[ProfileOption, ...]
    source: str
    rows: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class ProfileMatch:
    """True when the dimension was judged to be one of these options."""

    dimension: ProfileDimensionId
    option: tuple[ProfileOptionId, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class ProfileRule:
    """What follows when all of `when` match.  playbook: whose prompts come first.  within_hours: the latest first
    follow-up, counted from the end of the call."""

    id: ProfileRuleId
    when: tuple[ProfileMatch, ...]
    because: Text
    source: str
    playbook: str | None = None
    within_hours: int | None = None
    actions: tuple[ActionId, ...] = ()
    rows: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class SpecialGroup:
    """Callers towards whom there are further duties, whatever their classification: minors, elders, trauma …"""

    id: str
    label: Text
    signs: Text
    duties: tuple[Text, ...]
    source: str
    playbook: str | None = None
    rows: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Classification:
    """How one call is sorted.  playbook: whose prompts come first; category and subcategory: the problem, on two
    levels; profile: dimension → option; groups: special groups the caller belongs to.  Empty: not judged."""

    playbook: str = ""
    category: str = ""
    subcategory: str = ""
    profile: dict[ProfileDimensionId, ProfileOptionId] = field(default_factory=dict)
    groups: tuple[str, ...] = ()


def following(rules: tuple[ProfileRule, ...], profile: Profile) -> tuple[ProfileRule, ...]:
    """The rules that match `profile`, in the order of the pack.  A dimension that was not judged matches nothing."""
    return tuple(rule for rule in rules if all(profile.get(match.dimension) in match.option for match in rule.when))


def in_one_line(dimensions: tuple[ProfileDimension, ...], profile: Profile, language: Language) -> str:
    """The profile as it is said, such as 急性危机-应对型-高配合.  Dimensions that were not judged are left out."""
    chosen = (
        option.short.in_(language)
        for dimension in dimensions
        for option in dimension.options
        if profile.get(dimension.id) == option.id
    )
    return "-".join(chosen)


def classify_again(contacts_since: int, every: int) -> bool:
    """Whether the classification is due anew.  contacts_since: finished contacts after the last one, this one included;
    a caller who was never classified is not due by count but by being new."""
    return contacts_since >= every
