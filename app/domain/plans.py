"""The safety plan: six parts in the caller's own words, and a commitment to steps instead of a promise."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import NewType

from app.domain.text import Text

PlanPartId = NewType("PlanPartId", str)
CommitmentId = NewType("CommitmentId", str)


@dataclass(frozen=True, kw_only=True, slots=True)
class PlanPart:
    """One of the six parts.  ask: sentences that bring it out.  read_back: how the part begins when it is read back.
    names: people and numbers stand in it; they stay out of documents that leave the console."""

    id: PlanPartId
    title: Text
    purpose: Text
    ask: tuple[Text, ...]
    read_back: Text
    source: str
    names: bool = False
    rows: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class CommitmentQuestion:
    """One thing to agree on: which step first, whom to call first, until when, and what the caller answered.
    names: as in a part."""

    id: CommitmentId
    label: Text
    ask: Text
    source: str
    names: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class SafetyPlan:
    """A plan as made in a call.  at: when it was begun.  lines: part → what the caller said, one entry a line.
    commitments: question → answer.  revision: counts the changes."""

    at: datetime
    revision: int = 0
    lines: dict[PlanPartId, tuple[str, ...]] = field(default_factory=dict, repr=False)
    commitments: dict[CommitmentId, str] = field(default_factory=dict, repr=False)

    @property
    def touched(self) -> bool:
        """Whether there is a word in it."""
        said = (line for lines in self.lines.values() for line in lines)
        return any(words.strip() for words in (*said, *self.commitments.values()))

    def entries(self, part: PlanPartId) -> tuple[str, ...]:
        """What was said under `part`, without blank lines."""
        return tuple(line.strip() for line in self.lines.get(part, ()) if line.strip())

    def empty_parts(self, parts: tuple[PlanPart, ...]) -> tuple[PlanPartId, ...]:
        """The parts that nothing has been written in yet."""
        return tuple(part.id for part in parts if not any(line.strip() for line in self.lines.get(part.id, ())))
