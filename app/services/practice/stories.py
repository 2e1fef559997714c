"""How made-up calls run: what is answered, what that means under the guide, and what is done.

A few hundred courses are worked out once by the rules of the guide; each call takes one of them, so that its level is
the one its answers call for.
"""

import random
from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.calls import CallKind
from app.domain.risk import OPEN_ANSWERS, Answer, ItemId, ItemKind, RiskLevel, assess
from app.guide.pack import GuidePack

COUNT = 400
_KINDS = {
    CallKind.SELF: 66,
    CallKind.ABOUT_OTHER: 12,
    CallKind.REPEATED: 7,
    CallKind.INFORMATION: 6,
    CallKind.SILENT: 4,
    CallKind.HARASSING: 3,
    CallKind.WRONG_NUMBER: 2,
}
_SHORT = (CallKind.INFORMATION, CallKind.SILENT, CallKind.HARASSING, CallKind.WRONG_NUMBER)
_MINUTES = {False: (6, 55), True: (1, 6)}


@dataclass(frozen=True, slots=True)
class Story:
    """answers: in order, each with the level after it and the rules that brought it there.  readings: scale, at the
    start, before closing.  protocol: id of the crisis protocol that opens, empty where none does."""

    kind: CallKind
    level: RiskLevel
    answers: tuple[tuple[ItemId, Answer, RiskLevel, str], ...]
    readings: tuple[tuple[ItemId, int, int], ...]
    category: str
    subcategory: str
    playbook: str
    profile: str
    minutes: tuple[int, int]
    protocol: str


def stories(guide: GuidePack, rng: random.Random) -> tuple[Story, ...]:
    """Two thirds quiet, a few that call for acting now: about as a hotline hears them."""
    return tuple(_story(guide, rng) for _ in range(COUNT))


def _story(guide: GuidePack, rng: random.Random) -> Story:
    kind = rng.choices(list(_KINDS), list(_KINDS.values()))[0]
    short = kind in _SHORT
    danger = 0.0 if short else rng.choices((0.0, 0.15, 0.4, 0.75), (52, 26, 16, 6))[0]
    answers, level, protocol = _answered(guide, rng, danger, asked=0.25 if short else 0.9)
    category = rng.choices(guide.categories, [1 / (place + 2) for place in range(len(guide.categories))])[0]
    subcategory = rng.choice(category.kinds).id if category.kinds else ""
    profile = {d.id: rng.choice(d.options).id for d in guide.profile_dimensions if not short and rng.random() < 0.8}
    return Story(
        kind=kind,
        level=level,
        answers=answers,
        readings=() if short else tuple(_readings(guide, rng)),
        category="" if short else category.id,
        subcategory="" if short else subcategory,
        playbook="" if short else (category.playbook or ""),
        profile="{" + ",".join(f'"{name}":"{profile[name]}"' for name in sorted(profile)) + "}",
        minutes=_MINUTES[short],
        protocol=protocol,
    )


def _answered(
    guide: GuidePack, rng: random.Random, danger: float, asked: float
) -> tuple[tuple[tuple[ItemId, Answer, RiskLevel, str], ...], RiskLevel, str]:
    given: dict[ItemId, Answer] = {}
    before = assess(guide.checklist, given)
    level, protocol, entries = before.level, "", []
    for item in guide.checklist.items:
        if item.kind is ItemKind.SCALE or rng.random() > asked:
            continue
        given[item.id] = _answer(rng, [Answer(choice.id) for choice in item.choices], danger)
        found = assess(guide.checklist, given)
        # By itself a level only rises; without a flag it follows what is still open.
        level = max(level, found.level) if level.flagged else found.level
        known = {flag.rule for flag in before.flags}
        rules = " ".join(flag.rule for flag in found.flags if flag.rule not in known and flag.level == level)
        entries.append((item.id, given[item.id], level, rules))
        protocol, before = protocol or next(iter(found.protocols), ""), found
    return tuple(entries), level, protocol


def _answer(rng: random.Random, choices: Sequence[Answer], danger: float) -> Answer:
    """The last choice of an item is the calm one."""
    if rng.random() < 0.06:
        return rng.choice(tuple(answer for answer in OPEN_ANSWERS if answer != "not-asked"))
    return rng.choice(choices[:-1]) if len(choices) > 1 and rng.random() < danger else choices[-1]


def _readings(guide: GuidePack, rng: random.Random) -> list[tuple[ItemId, int, int]]:
    scales = [item.id for item in guide.checklist.items if item.kind is ItemKind.SCALE]
    return [(scale, rng.randint(20, 95), rng.randint(5, 80)) for scale in scales if rng.random() < 0.5]
