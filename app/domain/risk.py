"""The risk checklist, its rules, and what a set of answers means.

Four principles are kept here and nowhere else: no answer clears a caller, "not asked" is not "no", more danger never
lowers a level, and every flag explains itself.  Everything is a pure function of the checklist and the answers, so
the screen can call it in the frame of the key press.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

from app.domain.text import Text

ItemId = NewType("ItemId", str)
RuleId = NewType("RuleId", str)
ActionId = NewType("ActionId", str)
ProtocolId = NewType("ProtocolId", str)
Answer = NewType("Answer", str)
"""The id of the choice taken: one of the item's own choices, or `unclear`, `declined`, `not-asked`."""


class RiskLevel(StrEnum):
    """What the answers so far call for.  Ordered: `R0 < R1 < … < R4`.  A level triggers actions; it predicts
    nothing.
    """

    R0 = "R0"  # assessment not complete
    R1 = "R1"  # complete, no flag seen
    R2 = "R2"  # concern
    R3 = "R3"  # high
    R4 = "R4"  # now

    @property
    def flagged(self) -> bool:
        return self >= RiskLevel.R2

    @property
    def urgent(self) -> bool:
        """True for the levels that open the crisis protocol."""
        return self >= RiskLevel.R3

    def raised(self, steps: int) -> "RiskLevel":
        return RiskLevel(f"R{min(int(self.value[1]) + steps, 4)}")


class AnswerState(StrEnum):
    """The five states an answer can be in, whatever the wording of the choice."""

    YES = "yes"
    NO = "no"
    UNCLEAR = "unclear"
    DECLINED = "declined"
    NOT_ASKED = "not-asked"


UNCLEAR = Answer("unclear")
DECLINED = Answer("declined")
NOT_ASKED = Answer("not-asked")
OPEN_ANSWERS = (UNCLEAR, DECLINED, NOT_ASKED)
"""Answers every item can have and that settle nothing."""


class ScaleMoment(StrEnum):
    START = "start"
    END = "end"


class ItemKind(StrEnum):
    CHOICE = "choice"
    SCALE = "scale"  # 0–100, read at the start and before closing


@dataclass(frozen=True, kw_only=True, slots=True)
class Choice:
    """One answer an item offers.  state: which of the five states it counts as (yes or no)."""

    id: Answer
    state: AnswerState
    text: Text


@dataclass(frozen=True, kw_only=True, slots=True)
class Item:
    """One thing to find out.  ask: a sentence to say aloud.  label: short, for lists and summaries.
    choices: most dangerous first; empty for scales.  better: for scales, whether a higher reading is better."""

    id: ItemId
    group: str
    label: Text
    ask: Text
    source: str
    kind: ItemKind = ItemKind.CHOICE
    choices: tuple[Choice, ...] = ()
    hint: Text | None = None
    better: str = "lower"  # "lower" | "higher", for scales

    def state(self, answer: Answer) -> AnswerState:
        """Which of the five states `answer` is.  An id this item does not know counts as unclear, never as no."""
        for choice in self.choices:
            if choice.id == answer:
                return choice.state
        return AnswerState(answer) if answer in OPEN_ANSWERS else AnswerState.UNCLEAR


@dataclass(frozen=True, kw_only=True, slots=True)
class Reading:
    """A 0–100 scale at the start of the call and before closing; None where it was not read."""

    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Condition:
    """True when `item` has one of `answer`, or its scale reading lies within the bounds, or has not improved."""

    item: ItemId
    answer: tuple[Answer, ...] = ()
    moment: ScaleMoment = ScaleMoment.START
    at_least: int | None = None
    at_most: int | None = None
    not_improved: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Rule:
    """When it fires and what follows.

    all, any, none: conditions; `count` of `any` must hold (default one).  flagged: fires only when an earlier flag
    rests on one of these items.  at_level: fires only once the other rules reached this level.  level: what it raises
    the call to (None: actions only).  up: instead of a fixed level, how many levels above what the plain rules
    reached.  holds_closing: the call should not be closed while it fires.
    """

    id: RuleId
    because: Text
    source: str
    all: tuple[Condition, ...] = ()
    any: tuple[Condition, ...] = ()
    none: tuple[Condition, ...] = ()
    count: int = 1
    flagged: tuple[ItemId, ...] = ()
    at_level: RiskLevel | None = None
    level: RiskLevel | None = None
    up: int = 0
    actions: tuple[ActionId, ...] = ()
    protocol: ProtocolId | None = None
    holds_closing: bool = False

    @property
    def plain(self) -> bool:
        """True when it depends on answers alone, not on what other rules found."""
        return not (self.flagged or self.at_level or self.up)

    def items(self) -> tuple[ItemId, ...]:
        return tuple(dict.fromkeys(c.item for c in (*self.all, *self.any)))


@dataclass(frozen=True, kw_only=True, slots=True)
class Group:
    """A heading of the checklist: suicide, scales, harm to others, abuse, medical, before closing."""

    id: str
    label: Text


@dataclass(frozen=True, kw_only=True, slots=True)
class Checklist:
    """The items in asking order, the rules, and which items must all be answered no before a call can be R1."""

    groups: tuple[Group, ...]
    items: tuple[Item, ...]
    rules: tuple[Rule, ...]
    clearing: tuple[ItemId, ...]

    def item(self, item: ItemId) -> Item:
        """Raises KeyError for an id this checklist does not have."""
        for candidate in self.items:
            if candidate.id == item:
                return candidate
        raise KeyError(item)


@dataclass(frozen=True, kw_only=True, slots=True)
class Flag:
    """One rule that fired, and why.  level: what it raises the call to (None: it only asks for actions).  source:
    where the rule comes from.
    """

    rule: RuleId
    level: RiskLevel | None
    items: tuple[ItemId, ...]
    because: Text
    actions: tuple[ActionId, ...]
    protocol: ProtocolId | None
    holds_closing: bool
    source: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Assessment:
    """What the answers so far mean.  flags: highest first.  open: the clearing items that are not answered yes or
    no.
    """

    level: RiskLevel
    flags: tuple[Flag, ...]
    open: tuple[ItemId, ...]

    @property
    def actions(self) -> tuple[ActionId, ...]:
        """Every action the flags ask for, the most urgent first, each once."""
        return tuple(dict.fromkeys(action for flag in self.flags for action in flag.actions))

    @property
    def protocols(self) -> tuple[ProtocolId, ...]:
        return tuple(dict.fromkeys(flag.protocol for flag in self.flags if flag.protocol))

    @property
    def holds_closing(self) -> bool:
        return any(flag.holds_closing for flag in self.flags)


def assess(
    checklist: Checklist, answers: Mapping[ItemId, Answer], readings: Mapping[ItemId, Reading] | None = None
) -> Assessment:
    """Flags that `answers` and `readings` fire under `checklist`, highest first.  Pure; never raises on missing
    answers.
    """
    scales = readings or {}
    better = {item.id: item.better for item in checklist.items if item.kind is ItemKind.SCALE}

    def holds(condition: Condition) -> bool:
        if condition.answer:
            return answers.get(condition.item, NOT_ASKED) in condition.answer
        return _scale_holds(condition, scales.get(condition.item, Reading()), better.get(condition.item, "lower"))

    def fires(rule: Rule) -> bool:
        return (
            all(map(holds, rule.all))
            and (not rule.any or sum(map(holds, rule.any)) >= rule.count)
            and not any(map(holds, rule.none))
        )

    def flag(rule: Rule, level: RiskLevel | None) -> Flag:
        fired = tuple(dict.fromkeys(c.item for c in (*rule.all, *rule.any) if holds(c)))
        return Flag(
            rule=rule.id, level=level, items=fired, because=rule.because, actions=rule.actions,
            protocol=rule.protocol, holds_closing=rule.holds_closing, source=rule.source,
        )  # fmt: skip

    fired = [rule for rule in checklist.rules if fires(rule)]
    flags = [flag(rule, rule.level) for rule in fired if rule.plain]
    reached = _highest(flags)
    if reached is not None:
        flags += [flag(rule, reached.raised(rule.up)) for rule in fired if rule.up]
    flags += [flag(rule, rule.level) for rule in _depending(fired, flags)]
    flags.sort(key=lambda flag: flag.level or RiskLevel.R0, reverse=True)

    unsettled = tuple(i for i in checklist.clearing if _state(checklist, answers, i) is not AnswerState.NO)
    level = _highest(flags) or (RiskLevel.R0 if unsettled else RiskLevel.R1)
    still_open = tuple(i for i in unsettled if _state(checklist, answers, i) is not AnswerState.YES)
    return Assessment(level=level, flags=tuple(flags), open=still_open)


def standing_level(before: RiskLevel, now: RiskLevel) -> RiskLevel:
    """The level a call stands at when it stood at `before` and the answers now give `now`.

    A flagged level never falls by itself.  R0 and R1 only say whether the questions were settled, so they follow the
    answers.
    """
    return max(before, now) if before.flagged else now


def propose(
    checklist: Checklist, answers: Mapping[ItemId, Answer], readings: Mapping[ItemId, Reading] | None = None
) -> ItemId | None:
    """The unasked item to ask next; None when everything has been asked.

    While nothing is flagged, first the items that every call settles.  Then, in asking order, what every call settles
    and whatever could bring a flag at or above the level reached, found by trying the answers.  Then the rest.
    """
    now = assess(checklist, answers, readings)
    unasked = [i for i in checklist.items if i.kind is ItemKind.CHOICE and answers.get(i.id, NOT_ASKED) == NOT_ASKED]
    settling = [item.id for item in unasked if item.id in checklist.clearing]
    if settling and not now.level.flagged:
        return settling[0]
    fired = {flag.rule for flag in now.flags}
    weighty = max(now.level, RiskLevel.R2)

    def could_flag(item: Item) -> bool:
        tries = (assess(checklist, {**answers, item.id: choice.id}, readings) for choice in item.choices)
        new = (flag for tried in tries for flag in tried.flags if flag.rule not in fired)
        return any(flag.level is not None and flag.level >= weighty for flag in new)

    urgent = (item.id for item in unasked if item.id in settling or could_flag(item))
    return next(urgent, unasked[0].id if unasked else None)


def _scale_holds(condition: Condition, reading: Reading, better: str) -> bool:
    if condition.not_improved:
        if reading.start is None or reading.end is None:
            return False
        return reading.end >= reading.start if better == "lower" else reading.end <= reading.start
    value = reading.start if condition.moment is ScaleMoment.START else reading.end
    if value is None:
        return False
    return (condition.at_least is None or value >= condition.at_least) and (
        condition.at_most is None or value <= condition.at_most
    )


def _highest(flags: list[Flag]) -> RiskLevel | None:
    return max((flag.level for flag in flags if flag.level is not None), default=None)


def _depending(fired: list[Rule], flags: list[Flag]) -> Iterator[Rule]:
    """The fired rules that wait for a level or an earlier flag, where what they wait for is there."""
    reached = _highest(flags)
    resting_on = {item for flag in flags if flag.level is not None for item in flag.items}
    for rule in fired:
        if rule.plain or rule.up:
            continue
        level_there = rule.at_level is None or (reached is not None and reached >= rule.at_level)
        if level_there and (not rule.flagged or resting_on.intersection(rule.flagged)):
            yield rule


def _state(checklist: Checklist, answers: Mapping[ItemId, Answer], item: ItemId) -> AnswerState:
    return checklist.item(item).state(answers.get(item, NOT_ASKED))
