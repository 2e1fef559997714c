"""From the tables of a pack to its types: which section becomes which type, and the pack they make together."""

from dataclasses import dataclass, replace
from typing import Any

import msgspec

from app.domain.crisis import Protocol
from app.domain.cues import CueClass, CuePhrases, CueTurn, CueWords
from app.domain.followups import LevelPlan
from app.domain.instruments import Instrument
from app.domain.plans import CommitmentQuestion, PlanPart
from app.domain.profiles import ProfileDimension, ProfileRule, SpecialGroup
from app.domain.risk import Answer, AnswerState, Checklist, Choice, Group, Item, ItemId, ItemKind, Rule
from app.domain.text import Language, Text
from app.domain.wellbeing import BreathingPacer, ReadinessAdvice, ReadinessItem
from app.guide.library import (
    CallType,
    Category,
    Change,
    QualityDimension,
    QuizQuestion,
    Reference,
    Resource,
    Statement,
)
from app.guide.pack import Action, GuidePack, Playbook, Prompt, Stage
from app.guide.sources import Entry, Table

_CHECKLIST: dict[str, tuple[str, type]] = {
    "group": ("groups", Group),
    "item": ("items", Item),
    "rule": ("rules", Rule),
}
_PACK: dict[str, tuple[str, type]] = {
    "action": ("actions", Action),
    "advice": ("readiness_advice", ReadinessAdvice),
    "breathing": ("breathing", BreathingPacer),
    "call_type": ("call_types", CallType),
    "category": ("categories", Category),
    "change": ("changes", Change),
    "cue": ("cue_phrases", CuePhrases),
    "cue_class": ("cue_classes", CueClass),
    "cue_turn": ("cue_turns", CueTurn),
    "cue_word": ("cue_words", CueWords),
    "commitment": ("commitments", CommitmentQuestion),
    "instrument": ("instruments", Instrument),
    "level": ("levels", LevelPlan),
    "plan_part": ("plan_parts", PlanPart),
    "playbook": ("playbooks", Playbook),
    "profile_dimension": ("profile_dimensions", ProfileDimension),
    "profile_rule": ("profile_rules", ProfileRule),
    "prompt": ("prompts", Prompt),
    "protocol": ("protocols", Protocol),
    "quality": ("quality", QualityDimension),
    "quiz": ("quiz", QuizQuestion),
    "readiness": ("readiness", ReadinessItem),
    "reference": ("references", Reference),
    "resource": ("resources", Resource),
    "special_group": ("special_groups", SpecialGroup),
    "stage": ("stages", Stage),
    "statement": ("statements", Statement),
}

FIELDS: dict[str, str] = {section: field for section, (field, _) in _PACK.items()}
"""Name of a section in the files → where its entries are found in the pack.  Those of the checklist are not among
them."""
SECTIONS: dict[str, type] = {section: kind for section, (_, kind) in {**_CHECKLIST, **_PACK}.items()}
"""Name of a section in the files → what each of its entries becomes."""

YES_NO = (
    Choice(id=Answer("yes"), state=AnswerState.YES, text=Text("是", "Yes")),
    Choice(id=Answer("no"), state=AnswerState.NO, text=Text("否", "No")),
)
"""The choices of an item that lists none."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Header:
    """The single values of a pack.  clearing: the items that must all be answered no before a call shows "no flag
    seen". classify_every: after how many contacts a caller is classified anew.  follow_up_screen: the few items asked
    at every follow-up; follow_up_consent: the one whose answer is the consent to follow up.  stale_after_days: when an
    entry of the directory has to be verified again."""

    id: str
    version: str
    title: Text
    languages: tuple[Language, ...]
    clearing: tuple[ItemId, ...]
    classify_every: int = 3
    follow_up_screen: tuple[ItemId, ...] = ()
    follow_up_consent: ItemId | None = None
    stale_after_days: int = 180


def build(entries: list[Entry], single: Table, digest: str) -> GuidePack:
    """The pack these tables make.  They must have been compared with their types before; raises
    msgspec.ValidationError otherwise.
    """
    header = msgspec.convert(single, Header)
    tables: dict[str, list[Table]] = {section: [] for section in SECTIONS}
    for entry in entries:
        tables[entry.section].append(entry.table)

    def filled(sections: dict[str, tuple[str, type]]) -> dict[str, Any]:
        return {
            field: tuple(msgspec.convert(table, kind) for table in tables[section])
            for section, (field, kind) in sections.items()
        }

    checklist = Checklist(**filled(_CHECKLIST), clearing=header.clearing)
    return GuidePack(
        id=header.id,
        version=header.version,
        digest=digest,
        title=header.title,
        languages=header.languages,
        classify_every=header.classify_every,
        follow_up_screen=header.follow_up_screen,
        follow_up_consent=header.follow_up_consent,
        stale_after_days=header.stale_after_days,
        checklist=replace(checklist, items=tuple(map(_with_choices, checklist.items))),
        **filled(_PACK),
    )


def _with_choices(item: Item) -> Item:
    return item if item.choices or item.kind is ItemKind.SCALE else replace(item, choices=YES_NO)
