"""How far two people who rate the same calls agree.  Pure arithmetic, with its limits said."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.supervision import TOP_SCORE

ENOUGH = 20
"""Pairs below which kappa is not given: it would be noise."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Agreement:
    """pairs: how many scores both gave.  exact, near: the shares that are the same, and at most one apart; difference:
    mean of self minus supervisor; kappa: Cohen's, with quadratic weights (Cohen 1968), None where there are too few
    pairs or no spread to agree about."""

    pairs: int
    exact: float
    near: float
    difference: float
    kappa: float | None


def agreement(pairs: Sequence[tuple[int, int]]) -> Agreement | None:
    """pairs: (self, supervisor), each 0–4.  None without a pair."""
    if not pairs:
        return None
    count = len(pairs)
    return Agreement(
        pairs=count,
        exact=sum(one == other for one, other in pairs) / count,
        near=sum(abs(one - other) <= 1 for one, other in pairs) / count,
        difference=sum(one - other for one, other in pairs) / count,
        kappa=weighted_kappa(pairs) if count >= ENOUGH else None,
    )


def weighted_kappa(pairs: Sequence[tuple[int, int]]) -> float | None:
    """1 − observed ÷ expected squared distance; None where chance alone would leave no distance."""
    count, scores = len(pairs), range(TOP_SCORE + 1)
    observed = sum((one - other) ** 2 for one, other in pairs) / count
    ours = [sum(one == score for one, _ in pairs) / count for score in scores]
    theirs = [sum(other == score for _, other in pairs) / count for score in scores]
    expected = sum(ours[a] * theirs[b] * (a - b) ** 2 for a in scores for b in scores)
    return None if expected == 0 else 1 - observed / expected
