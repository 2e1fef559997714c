"""Rules: each can fire, does something when it does, and says something no other rule contradicts."""

from collections.abc import Iterator

from app.domain.risk import OPEN_ANSWERS, Checklist, Condition, Item, ItemKind, RiskLevel, Rule
from app.guide.checks.book import Book
from app.guide.sources import Problem


def problems(book: Book) -> Iterator[Problem]:
    checklist = book.pack.checklist
    for rule in checklist.rules:
        for what, mend in (
            *_effect(rule),
            *_conditions(checklist, rule),
            *_never(checklist, rule),
            *_waiting(checklist, rule),
        ):
            yield book.problem("rule", rule.id, what, mend)
    yield from _contradictions(book)


_Fault = tuple[str, str]


def _effect(rule: Rule) -> Iterator[_Fault]:
    if rule.level is None and not rule.up and not rule.actions and not rule.holds_closing:
        yield "does nothing when it fires.", "Give it a level, or actions."
    if rule.level is not None and rule.up:
        yield "has both level and up.", "Keep one of them."
    if rule.level is not None and not rule.level.flagged:
        yield f"raises to {rule.level}, which is not a flag.", "Use R2, R3 or R4."
    if rule.up < 0:
        yield "lowers the level.", "A level only rises: make up a positive number."
    if rule.level is not None and rule.level.urgent and rule.protocol is None:
        yield f"raises to {rule.level} and opens no protocol.", "Name the protocol to follow."


def _conditions(checklist: Checklist, rule: Rule) -> Iterator[_Fault]:
    if not (rule.all or rule.any):
        yield "has no condition, so it would always fire.", "Add a condition under all or any."
    for condition in (*rule.all, *rule.any, *rule.none):
        item = checklist.item(condition.item)
        bounded = condition.at_least is not None or condition.at_most is not None or condition.not_improved
        if item.kind is ItemKind.SCALE and not bounded:
            yield f"asks nothing of the scale {item.id}.", "Add at_least, at_most or not_improved."
        if item.kind is ItemKind.CHOICE and not condition.answer:
            yield f"asks nothing of {item.id}.", 'Add is = ["…"].'
        if item.kind is ItemKind.CHOICE and bounded:
            yield f"puts bounds on {item.id}, which is not a scale.", 'Use is = ["…"] instead.'


def _never(checklist: Checklist, rule: Rule) -> Iterator[_Fault]:
    """Why the conditions could never hold together."""
    if rule.any and not 1 <= rule.count <= len(rule.any):
        yield f"wants {rule.count} of {len(rule.any)} conditions, so it can never fire.", "Correct count."
    for condition in (*rule.all, *rule.any, *rule.none):
        low, high = condition.at_least or 0, 100 if condition.at_most is None else condition.at_most
        if not 0 <= low <= high <= 100:
            yield (
                f"no reading of {condition.item} lies between {low} and {high}: it can never fire.",
                "Correct the bounds.",
            )
    for item in checklist.items:
        if item.kind is ItemKind.CHOICE and any(c.item == item.id for c in rule.all) and not _left(item, rule):
            yield f"can never fire: its conditions on {item.id} exclude each other.", "Delete one of them."


def _left(item: Item, rule: Rule) -> set[str]:
    """The answers to `item` that every condition of the rule allows."""
    left: set[str] = {*(choice.id for choice in item.choices), *OPEN_ANSWERS}
    for condition in rule.all:
        if condition.item == item.id:
            left &= set(condition.answer)
    for condition in rule.none:
        if condition.item == item.id:
            left -= set(condition.answer)
    return left


def _waiting(checklist: Checklist, rule: Rule) -> Iterator[_Fault]:
    """Why what a rule waits for could never come.  Waiting rules do not wait for each other."""
    if rule.plain:
        return
    if rule.up and (rule.flagged or rule.at_level):
        yield "has up together with flagged or at_level.", "Keep up alone; it waits for a level by itself."
        return
    others = [other for other in checklist.rules if other.id != rule.id]
    givers = [other for other in others if (other.plain and other.level) or other.up]
    if rule.flagged and not any(set(rule.flagged) & set(other.items()) for other in givers):
        ring = [other.id for other in others if set(rule.flagged) & set(other.items()) and other.level]
        if ring:
            yield (
                f"waits for rules that wait themselves ({', '.join(ring)}): a circle.",
                "Let one of them rest on answers only.",
            )
        else:
            yield "waits for a flag that no rule raises, so it can never fire.", "Correct flagged."
    if rule.at_level and not _reachable(givers, rule.at_level):
        yield f"waits for {rule.at_level}, which no other rule reaches: it can never fire.", "Correct at_level."


def _reachable(givers: list[Rule], level: RiskLevel) -> bool:
    plain = [rule.level for rule in givers if rule.level]
    highest = max(plain, default=RiskLevel.R0)
    return highest.raised(max((rule.up for rule in givers), default=0)) >= level if plain else False


def _contradictions(book: Book) -> Iterator[Problem]:
    seen: dict[object, Rule] = {}
    for rule in book.pack.checklist.rules:
        key = (
            frozenset(map(_key, rule.all)), frozenset(map(_key, rule.any)), frozenset(map(_key, rule.none)),
            rule.count, frozenset(rule.flagged), rule.at_level,
        )  # fmt: skip
        other = seen.setdefault(key, rule)
        if other is rule:
            continue
        differ = "contradicts it" if (other.level, other.up) != (rule.level, rule.up) else "repeats it"
        what = f"fires on the same answers as {other.id} and {differ}."
        yield book.problem("rule", rule.id, what, "Keep one of the two.")


def _key(condition: Condition) -> object:
    return (
        condition.item, frozenset(condition.answer), condition.moment,
        condition.at_least, condition.at_most, condition.not_improved,
    )  # fmt: skip
