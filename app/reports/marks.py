"""The marks that carry meaning without colour: a shape for each level, each answer state, each step status."""

import math

from app.domain.crisis import StepStatus
from app.domain.risk import AnswerState, RiskLevel
from app.reports.drawing import Disc, Path, Shape, line

_OCTAGON = tuple(
    (math.cos(math.radians(22.5 + 45 * corner)), math.sin(math.radians(22.5 + 45 * corner))) for corner in range(8)
)
_TRIANGLE = ((0.0, 1.0), (1.0, -0.8), (-1.0, -0.8))
_DIAMOND = ((0.0, 1.0), (1.0, 0.0), (0.0, -1.0), (-1.0, 0.0))
_THIN = 0.85
_POLYGONS = {RiskLevel.R4: _OCTAGON, RiskLevel.R3: _TRIANGLE, RiskLevel.R2: _DIAMOND}


def level_role(level: RiskLevel) -> str:
    """The colour role of `level`, on screen and in print."""
    return level.value.lower()


def level_shape(level: RiskLevel, x: float, y: float, radius: float) -> Shape:
    """Octagon, triangle, diamond, ring or dashed ring, centred on (x, y)."""
    corners = _POLYGONS.get(level)
    role = level_role(level)
    if corners:
        points = tuple((x + px * radius, y + py * radius) for px, py in corners)
        return Path(points=points, closed=True, fill=role, stroke=role, width=radius / 8)
    width = radius / 3.2
    dash = (radius * 0.55, radius * 0.5) if level is RiskLevel.R0 else ()
    return Disc(x=x, y=y, radius=radius - width / 2, stroke=role, fill="surface", width=width, dash=dash)


def answer_mark(state: AnswerState, x: float, y: float, radius: float = 3.4) -> tuple[Shape, ...]:
    """A full disc for yes, a ring for no, a half disc for unclear, a crossed ring for declined, a dashed ring for not
    asked."""
    return {
        AnswerState.YES: _full,
        AnswerState.NO: _ring,
        AnswerState.UNCLEAR: _half,
        AnswerState.DECLINED: _crossed,
        AnswerState.NOT_ASKED: _dashed,
    }[state](x, y, radius)


def status_mark(status: StepStatus, x: float, y: float, radius: float = 3.4) -> tuple[Shape, ...]:
    """How far a step has come: dashed ring, ring, ring with a dot, half disc, full disc; crossed where it did not
    work."""
    return {
        StepStatus.TODO: _dashed,
        StepStatus.DISCUSSED: _ring,
        StepStatus.AGREED: _dotted,
        StepStatus.STARTED: _half,
        StepStatus.DONE: _full,
        StepStatus.FAILED: _crossed,
    }[status](x, y, radius)


def _full(x: float, y: float, radius: float) -> tuple[Shape, ...]:
    return (Disc(x=x, y=y, radius=radius, fill="text"),)


def _ring(x: float, y: float, radius: float) -> tuple[Shape, ...]:
    return (Disc(x=x, y=y, radius=radius - _THIN / 2, stroke="text", fill="surface", width=_THIN),)


def _dotted(x: float, y: float, radius: float) -> tuple[Shape, ...]:
    return (*_ring(x, y, radius), Disc(x=x, y=y, radius=radius * 0.4, fill="text"))


def _half(x: float, y: float, radius: float) -> tuple[Shape, ...]:
    inner = radius - _THIN / 2
    turns = (math.radians(angle) for angle in range(90, 271, 15))
    points = tuple((x + inner * math.cos(turn), y + inner * math.sin(turn)) for turn in turns)
    return (*_ring(x, y, radius), Path(points=points, closed=True, fill="text"))


def _crossed(x: float, y: float, radius: float) -> tuple[Shape, ...]:
    arm = radius * 0.55
    return (
        *_ring(x, y, radius),
        line(x - arm, y - arm, x + arm, y + arm, "text", _THIN),
        line(x - arm, y + arm, x + arm, y - arm, "text", _THIN),
    )


def _dashed(x: float, y: float, radius: float) -> tuple[Shape, ...]:
    return (Disc(x=x, y=y, radius=radius - _THIN / 2, stroke="edge", fill="surface", width=_THIN, dash=(1.5, 1.5)),)
