"""What is read: a leaflet has sections, a section has leaves, a leaf is one thing of the pack in words."""

from dataclasses import dataclass
from enum import StrEnum

from app.domain.risk import RiskLevel


class Mark(StrEnum):
    """What kind of thing a leaf is, for its icon."""

    SAY = "say"
    ASK = "ask"
    AVOID = "avoid"
    DO = "do"
    RULE = "rule"
    STEP = "step"
    FACT = "fact"
    DUTY = "duty"
    SCORE = "score"
    PLACE = "place"
    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


class Group(StrEnum):
    """Under which heading of the contents a leaflet stands, in this order."""

    PLAYBOOKS = "playbooks"
    CRISIS = "crisis"
    RISK = "risk"
    AIDS = "aids"
    CALLERS = "callers"
    DUTIES = "duties"
    WORK = "work"
    SOURCES = "sources"


@dataclass(frozen=True, kw_only=True, slots=True)
class Note:
    """A small line of a leaf.  label: what it says about the leaf, such as “Why”; empty where that is plain."""

    text: str
    label: str = ""
    mark: Mark | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Cite:
    """One thing a leaf rests on.  reference: in words, with how sure we are of it; empty for a row of the map of
    practice.  place: where in it.  whole: both, as one says it."""

    whole: str
    reference: str = ""
    place: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Leaf:
    """One prompt, rule, step or other thing.  id: its section and id in the pack, or where it stands in its leaflet.
    kicker: the small words above it.  source: what it rests on.  verify: it is from memory, and the site has to check
    it."""

    id: str
    mark: Mark
    text: str
    kicker: str = ""
    level: RiskLevel | None = None
    notes: tuple[Note, ...] = ()
    source: tuple[Cite, ...] = ()
    verify: bool = False

    @property
    def sources(self) -> str:
        """What it rests on, one a line."""
        return "\n".join(cite.whole for cite in self.source)


@dataclass(frozen=True, kw_only=True, slots=True)
class Section:
    """title: empty where the leaflet has one section only."""

    title: str
    leaves: tuple[Leaf, ...]
    lead: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Leaflet:
    """One page of the guide.  standing: how far it may be relied on, such as “not validated”; empty where the
    leaves say it themselves."""

    id: str
    group: Group
    title: str
    sections: tuple[Section, ...]
    lead: str = ""
    standing: str = ""
    source: tuple[Cite, ...] = ()
    verify: bool = False

    @property
    def sources(self) -> str:
        """What all of it rests on, one a line."""
        return "\n".join(cite.whole for cite in self.source)

    @property
    def leaves(self) -> tuple[Leaf, ...]:
        return tuple(leaf for section in self.sections for leaf in section.leaves)
