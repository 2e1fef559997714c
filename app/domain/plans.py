"""The safety plan: six parts in the caller's own words, and a commitment to steps instead of a promise."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import NewType

from app.domain.text import Text

PlanPartId = NewType("PlanPartId", str)
CommitmentId = NewType("CommitmentId", str)


@dataclass(frozen=True, kw_only=True, slots=True)
class PlanPart:
    """One of the six parts.  ask: sentences that bring it out.  read_back: how the part begins when it is read back."""

    id: PlanPartId
    title: Text
    purpose: Text
    ask: tuple[Text, ...]
    read_back: Text
    source: str
    rows: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class CommitmentQuestion:
    """One thing to agree on: which step first, whom to call first, until when, and what the caller answered."""

    id: CommitmentId
    label: Text
    ask: Text
    source: str


@dataclass(frozen=True, kw_only=True, slots=True)
class SafetyPlan:
    """A plan as made in a call.  lines: part → what the caller said, one entry a line.  commitments: question →
    answer."""

    at: datetime
    lines: dict[PlanPartId, tuple[str, ...]] = field(default_factory=dict, repr=False)
    commitments: dict[CommitmentId, str] = field(default_factory=dict, repr=False)

    def empty_parts(self, parts: tuple[PlanPart, ...]) -> tuple[PlanPartId, ...]:
        """The parts that nothing has been written in yet."""
        return tuple(part.id for part in parts if not any(line.strip() for line in self.lines.get(part.id, ())))
