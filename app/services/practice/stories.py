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

COUNT = 300
_TRIES = 80
_KINDS = {
    CallKind.SELF: 66,
    CallKind.ABOUT_OTHER: 12,
    CallKind.REPEATED: 7,
    CallKind.INFORMATION: 6,
    CallKind.SILENT: 4,
    CallKind.HARASSING: 3,
    CallKind.WRONG_NUMBER: 2,
}
_LEVELS = {RiskLevel.R0: 14, RiskLevel.R1: 50, RiskLevel.R2: 25, RiskLevel.R3: 8.5, RiskLevel.R4: 2.5}
# How dangerous an answer is, how many questions are asked, how many stay open.
_MANNER = {
    RiskLevel.R0: (0.0, 0.4, 0.1),
    RiskLevel.R1: (0.0, 1.0, 0.0),
    RiskLevel.R2: (0.05, 0.9, 0.04),
    RiskLevel.R3: (0.1, 0.9, 0.04),
    RiskLevel.R4: (0.25, 0.95, 0.02),
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
    given = _given(guide, rng, RiskLevel.R0 if short else rng.choices(list(_LEVELS), list(_LEVELS.values()))[0])
    answers, level, protocol = _course(guide, given)
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


def _given(guide: GuidePack, rng: random.Random, wanted: RiskLevel) -> dict[ItemId, Answer]:
    """Answers that call for the level `wanted`, where some are found in a moment; else the last that were tried."""
    danger, asked, open_ = _MANNER[wanted]
    given: dict[ItemId, Answer] = {}
    for _ in range(_TRIES):
        given = {
            item.id: _answer(rng, [Answer(choice.id) for choice in item.choices], danger, open_)
            for item in guide.checklist.items
            if item.kind is not ItemKind.SCALE and rng.random() <= asked
        }
        if assess(guide.checklist, given).level == wanted:
            break
    return given


def _course(
    guide: GuidePack, given: dict[ItemId, Answer]
) -> tuple[tuple[tuple[ItemId, Answer, RiskLevel, str], ...], RiskLevel, str]:
    """What each answer did to the level, and the protocol that opened."""
    so_far: dict[ItemId, Answer] = {}
    before = assess(guide.checklist, so_far)
    level, protocol, entries = before.level, "", []
    for item, answer in given.items():
        so_far[item] = answer
        found = assess(guide.checklist, so_far)
        # By itself a level only rises; without a flag it follows what is still open.
        level = max(level, found.level) if level.flagged else found.level
        known = {flag.rule for flag in before.flags}
        rules = " ".join(flag.rule for flag in found.flags if flag.rule not in known and flag.level == level)
        entries.append((item, answer, level, rules))
        protocol, before = protocol or next(iter(found.protocols), ""), found
    return tuple(entries), level, protocol


def _answer(rng: random.Random, choices: Sequence[Answer], danger: float, open_: float) -> Answer:
    """The last choice of an item is the calm one."""
    if rng.random() < open_:
        return rng.choice(tuple(answer for answer in OPEN_ANSWERS if answer != "not-asked"))
    return rng.choice(choices[:-1]) if len(choices) > 1 and rng.random() < danger else choices[-1]


def _readings(guide: GuidePack, rng: random.Random) -> list[tuple[ItemId, int, int]]:
    scales = [item.id for item in guide.checklist.items if item.kind is ItemKind.SCALE]
    return [(scale, rng.randint(20, 95), rng.randint(5, 80)) for scale in scales if rng.random() < 0.5]
