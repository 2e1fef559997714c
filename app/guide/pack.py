"""What a guide pack is made of.  Types only; the loader builds them and the checker explains what is wrong with one."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

from app.domain.calls import CallKind, GuideVersion, StageId
from app.domain.crisis import Protocol
from app.domain.cues import CueClass, CueLists, CuePhrases, CueTurn, CueWords
from app.domain.followups import LevelPlan
from app.domain.instruments import Instrument, InstrumentId
from app.domain.plans import CommitmentQuestion, PlanPart
from app.domain.profiles import ProfileDimension, ProfileRule, SpecialGroup
from app.domain.risk import ActionId, Checklist, Item, ItemId, ItemKind, ProtocolId, RiskLevel
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
    Standing,
    Statement,
)

PromptId = NewType("PromptId", str)
PlaybookId = NewType("PlaybookId", str)

GENERAL = PlaybookId("general")
"""The playbook whose prompts serve every call."""


class PromptKind(StrEnum):
    SAY = "say"
    ASK = "ask"
    AVOID = "avoid"
    DO = "do"


@dataclass(frozen=True, kw_only=True, slots=True)
class Stage:
    """One of the six stages of a call, in order.  purpose: what it is for, in one line."""

    id: StageId
    label: Text
    purpose: Text


@dataclass(frozen=True, kw_only=True, slots=True)
class Playbook:
    """A kind of call that changes which prompts come first."""

    id: PlaybookId
    label: Text
    when: Text
    source: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Prompt:
    """One card.  text: the sentence (for avoid: the one not to say).  instead: the better sentence, for avoid.
    why: the reason, short.  when: when it applies, empty for always.  row: the row of the practice map it serves,
    such as G2.1."""

    id: PromptId
    stage: StageId
    kind: PromptKind
    text: Text
    source: str
    row: str
    playbook: PlaybookId = GENERAL
    instead: Text | None = None
    why: Text | None = None
    when: Text | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Action:
    """Something a flag asks the counsellor to do."""

    id: ActionId
    text: Text
    source: str


@dataclass(frozen=True, kw_only=True, slots=True)
class GuidePack:
    """A loaded and checked pack.  digest: SHA-256 of its files, hex; two packs with the same digest are the same.

    Every `source` of its entries names one reference or several, separated by semicolons: an id, then where in it.
    """

    id: str
    version: str
    digest: str
    title: Text
    languages: tuple[Language, ...]
    changes: tuple[Change, ...]
    references: tuple[Reference, ...]
    stages: tuple[Stage, ...]
    playbooks: tuple[Playbook, ...]
    prompts: tuple[Prompt, ...]
    actions: tuple[Action, ...]
    checklist: Checklist
    protocols: tuple[Protocol, ...]
    levels: tuple[LevelPlan, ...] = ()
    plan_parts: tuple[PlanPart, ...] = ()
    commitments: tuple[CommitmentQuestion, ...] = ()
    instruments: tuple[Instrument, ...] = ()
    profile_dimensions: tuple[ProfileDimension, ...] = ()
    profile_rules: tuple[ProfileRule, ...] = ()
    special_groups: tuple[SpecialGroup, ...] = ()
    classify_every: int = 3
    follow_up_screen: tuple[ItemId, ...] = ()
    follow_up_consent: ItemId | None = None
    stale_after_days: int = 180
    call_types: tuple[CallType, ...] = ()
    categories: tuple[Category, ...] = ()
    statements: tuple[Statement, ...] = ()
    resources: tuple[Resource, ...] = ()
    quality: tuple[QualityDimension, ...] = ()
    readiness: tuple[ReadinessItem, ...] = ()
    readiness_advice: tuple[ReadinessAdvice, ...] = ()
    breathing: tuple[BreathingPacer, ...] = ()
    quiz: tuple[QuizQuestion, ...] = ()
    cue_phrases: tuple[CuePhrases, ...] = ()
    cue_words: tuple[CueWords, ...] = ()
    cue_turns: tuple[CueTurn, ...] = ()
    cue_classes: tuple[CueClass, ...] = ()

    def protocol(self, protocol: ProtocolId) -> Protocol:
        """Raises KeyError for an id this pack does not have."""
        for candidate in self.protocols:
            if candidate.id == protocol:
                return candidate
        raise KeyError(protocol)

    def action(self, action: ActionId) -> Action:
        """Raises KeyError for an id this pack does not have."""
        for candidate in self.actions:
            if candidate.id == action:
                return candidate
        raise KeyError(action)

    def instrument(self, instrument: InstrumentId) -> Instrument:
        """Raises KeyError for an id this pack does not have."""
        for candidate in self.instruments:
            if candidate.id == instrument:
                return candidate
        raise KeyError(instrument)

    def level(self, level: RiskLevel) -> LevelPlan:
        """Raises KeyError for a level this pack says nothing about."""
        for candidate in self.levels:
            if candidate.id is level:
                return candidate
        raise KeyError(level)

    def call_type(self, kind: CallKind) -> CallType:
        """Raises KeyError for a kind of call this pack says nothing about."""
        for candidate in self.call_types:
            if candidate.id is kind:
                return candidate
        raise KeyError(kind)

    def references_of(self, source: str) -> tuple[tuple[Reference, str], ...]:
        """The references a `source` names, each with the place in it: `"pipl art. 13(4)"` → (the law, "art. 13(4)")."""
        known = {reference.id: reference for reference in self.references}
        parts = (part.strip().partition(" ") for part in source.split(";"))
        return tuple((known[id_], place) for id_, _, place in parts if id_ in known)

    def to_verify(self, source: str) -> bool:
        """True when a statement with this source is from memory and the site has to check it before relying on it."""
        return any(reference.standing is Standing.VERIFY for reference, _ in self.references_of(source))

    @property
    def screen(self) -> tuple[Item, ...]:
        """What is asked at a follow-up.  A pack that names nothing asks what every call settles."""
        wanted = self.follow_up_screen or self.checklist.clearing
        return tuple(i for i in map(self.checklist.item, wanted) if i.kind is ItemKind.CHOICE)

    @property
    def cues(self) -> CueLists:
        """What to listen for in the notes."""
        return CueLists(phrases=self.cue_phrases, words=self.cue_words, turns=self.cue_turns, classes=self.cue_classes)

    @property
    def guide_version(self) -> GuideVersion:
        return GuideVersion(id=self.id, version=self.version)
