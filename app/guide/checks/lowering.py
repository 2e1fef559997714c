"""More danger must never lower a level.  Tried out: every rule is made to fire, then each answer is made worse."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import combinations, islice, product

from app.domain.risk import (
    Answer,
    AnswerState,
    Checklist,
    Condition,
    Item,
    ItemId,
    ItemKind,
    Reading,
    RiskLevel,
    Rule,
    ScaleMoment,
    assess,
)
from app.guide.checks.book import Book
from app.guide.sources import Problem

_TRIES = 64
"""Ways to fire one rule that are tried; rules are small, and the ways differ little."""


@dataclass(frozen=True, slots=True)
class _Case:
    answers: Mapping[ItemId, Answer] = field(default_factory=dict)
    readings: Mapping[ItemId, Reading] = field(default_factory=dict)

    def level(self, checklist: Checklist) -> RiskLevel:
        return assess(checklist, self.answers, self.readings).level


def problems(book: Book) -> Iterator[Problem]:
    checklist = book.pack.checklist
    for rule in checklist.rules:
        named = list(_yes_in_none(checklist, rule))
        for item, answer in named:
            what = f"is switched off by {item} = {answer}: more danger could lower the level."
            yield book.problem(
                "rule", rule.id, what, "Let `none` name only answers that count as no, unclear or not asked."
            )
        if not named and (rule.level or rule.up):
            worse = next(_lowered(checklist, rule), None)
            if worse:
                what = f"a worse answer to {worse} lowers the level again."
                yield book.problem(
                    "rule", rule.id, what, "Name the worse answers as well, or give them a rule of their own."
                )


def _yes_in_none(checklist: Checklist, rule: Rule) -> Iterator[tuple[ItemId, str]]:
    for condition in rule.none:
        item = checklist.item(condition.item)
        if item.kind is ItemKind.SCALE:
            yield item.id, "a reading"
        for answer in condition.answer:
            if item.state(answer) is AnswerState.YES:
                yield item.id, answer


def _lowered(checklist: Checklist, rule: Rule) -> Iterator[ItemId]:
    for case in islice(_firing(checklist, rule), _TRIES):
        before = case.level(checklist)
        for item_id in (*case.answers, *case.readings):
            item = checklist.item(item_id)
            if any(worse.level(checklist) < before for worse in _worse(item, case)):
                yield item_id


def _firing(checklist: Checklist, rule: Rule) -> Iterator[_Case]:
    """Cases in which the conditions of `rule` hold."""
    chosen = combinations(rule.any, rule.count) if rule.any else [()]
    for some in chosen:
        needed = (*rule.all, *some)
        asked = [c for c in needed if c.answer]
        readings = {c.item: _reading(c, checklist.item(c.item)) for c in needed if not c.answer}
        for answers in product(*(c.answer for c in asked)):
            yield _Case({c.item: answer for c, answer in zip(asked, answers, strict=True)}, readings)


def _reading(condition: Condition, item: Item) -> Reading:
    if condition.not_improved:
        return Reading(start=50, end=50)
    best = condition.at_least if item.better == "lower" else condition.at_most
    value = best if best is not None else (condition.at_most if item.better == "lower" else condition.at_least)
    return Reading(start=value) if condition.moment is ScaleMoment.START else Reading(end=value)


def _worse(item: Item, case: _Case) -> Iterator[_Case]:
    if item.kind is ItemKind.SCALE:
        end = 100 if item.better == "lower" else 0
        reading = case.readings[item.id]
        worse = Reading(start=None if reading.start is None else end, end=None if reading.end is None else end)
        yield _Case(case.answers, {**case.readings, item.id: worse})
        return
    dangerous = [choice.id for choice in item.choices if choice.state is AnswerState.YES]
    answer = case.answers[item.id]
    for worse_answer in dangerous[: dangerous.index(answer)] if answer in dangerous else dangerous:
        yield _Case({**case.answers, item.id: worse_answer}, case.readings)
