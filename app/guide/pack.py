"""What a guide pack is made of.  Types only; the loader builds them and the checker explains what is wrong with one."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

from app.domain.calls import GuideVersion, StageId
from app.domain.crisis import Protocol
from app.domain.risk import ActionId, Checklist, ProtocolId
from app.domain.text import Text

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
    why: the reason, short.  when: when it applies, empty for always.  row: the row of the practice map it serves, such as G2.1."""

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
    """A loaded and checked pack.  digest: SHA-256 of its files, hex; two packs with the same digest are the same."""

    id: str
    version: str
    digest: str
    title: Text
    stages: tuple[Stage, ...]
    playbooks: tuple[Playbook, ...]
    prompts: tuple[Prompt, ...]
    actions: tuple[Action, ...]
    checklist: Checklist
    protocols: tuple[Protocol, ...]

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

    @property
    def guide_version(self) -> GuideVersion:
        return GuideVersion(id=self.id, version=self.version)
