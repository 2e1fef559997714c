"""The counsellor: readiness before the first call, and what helps when one is tired.  It suggests and never blocks."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

from app.domain.text import Text

ReadinessId = NewType("ReadinessId", str)


class ReadinessKind(StrEnum):
    CHECK = "check"  # there or not: 1 or 0
    SCALE = "scale"  # 0 (worst) to 4 (best), private to the counsellor


@dataclass(frozen=True, kw_only=True, slots=True)
class ReadinessItem:
    """group: environment, materials or self.  anchors: what 0 … 4 mean, for scales."""

    id: ReadinessId
    group: str
    kind: ReadinessKind
    label: Text
    ask: Text
    source: str
    anchors: tuple[Text, ...] = ()
    rows: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class ReadinessAdvice:
    """Offered when `count` of `items` are at or below `at_most`."""

    id: str
    items: tuple[ReadinessId, ...]
    at_most: int
    text: Text
    source: str
    count: int = 1
    rows: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class BreathingPacer:
    """Seconds of breathing in and out, for how long, and the words shown."""

    id: str
    seconds: int
    breathe_in: int
    breathe_out: int
    cue_in: Text
    cue_out: Text
    ending: Text
    source: str
    rows: tuple[str, ...] = ()


def advice(given: tuple[ReadinessAdvice, ...], state: Mapping[ReadinessId, int]) -> tuple[ReadinessAdvice, ...]:
    """What to suggest for this state.  What was not answered suggests nothing."""
    return tuple(
        each
        for each in given
        if sum(item in state and state[item] <= each.at_most for item in each.items) >= each.count
    )
