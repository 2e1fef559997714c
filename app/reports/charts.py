"""The charts of a call as drawings: risk over the call, and the 0–100 scales.  Direct labels, no grid, readable in
grey."""

from collections.abc import Callable, Sequence

from app.domain.risk import RiskLevel
from app.reports.content import Move, ScaleLine
from app.reports.drawing import Align, Disc, Drawing, Label, Path, Shape, line
from app.reports.marks import level_role, level_shape
from app.reports.words import Words

_LEVELS = tuple(RiskLevel)
_STEP = 19.0  # points between two levels
_LEFT = 30.0
_RIGHT = 12.0
_TICKS = (60, 120, 300, 600, 900, 1800, 3600, 7200)


def clock(seconds: int) -> str:
    """Time since the call began, as on the clock of the call screen: 00:04:10."""
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"


def stamp(seconds: int) -> str:
    """The same as a stamp in the notes: 00:04."""
    return clock(seconds)[:5]


def risk_curve(
    moves: Sequence[Move],
    level: RiskLevel,
    length: int,
    flags: Sequence[int],
    steps: Sequence[int],
    words: Words,
    width: float,
) -> Drawing:
    """Time across, level up.  moves: in order.  level: where it stands if it never moved.  length: seconds shown.
    flags, steps: the seconds at which one came."""
    length = max(length, 1)
    base = 46.0  # the height at which R0 runs
    span = width - _LEFT - _RIGHT

    def x(seconds: int) -> float:
        return _LEFT + span * min(seconds, length) / length

    def y(level: RiskLevel) -> float:
        return base + _STEP * _LEVELS.index(level)

    shapes: list[Shape] = []
    for each in _LEVELS:
        shapes.append(Label(x=0, y=y(each) - 3, text=each.value, role="muted", size=8.5))
        shapes.append(line(_LEFT, y(each), width - _RIGHT, y(each), "line", 0.35, (0.6, 2.4)))
    stands = moves[0].before if moves else level
    since = 0
    for move in moves:
        shapes += _stretch(x(since), x(move.at), y(stands), stands)
        shapes.append(line(x(move.at), y(stands), x(move.at), y(move.level), "text", 1.1))
        stands, since = move.level, move.at
    shapes += _stretch(x(since), x(length), y(stands), stands)
    shapes += [level_shape(move.level, x(move.at), y(move.level), 4.6) for move in moves]
    shapes += _marks(words("curve-flags"), [x(at) for at in flags], 30, span, filled=True)
    shapes += _marks(words("curve-steps"), [x(at) for at in steps], 19, span, filled=False)
    shapes += _time_axis(length, x, width)
    told = words("list-separator").join(
        f"{clock(move.at)} {move.level} {words(f'level-{move.level}')}" for move in moves
    )
    return Drawing(
        width=width,
        height=y(RiskLevel.R4) + 10,
        shapes=tuple(shapes),
        says=words("curve-says", moves=told) if moves else words("no-moves"),
    )


def _stretch(x1: float, x2: float, y: float, level: RiskLevel) -> list[Shape]:
    """The curve while the level stands: heavier and in its own colour where someone may die."""
    if level is RiskLevel.R4:
        return [line(x1, y, x2, y, level_role(level), 2.2)]
    return [line(x1, y, x2, y, "text", 1.1, (3, 2) if level is RiskLevel.R0 else ())]


def _marks(label: str, places: list[float], y: float, span: float, *, filled: bool) -> list[Shape]:
    """A row of marks under the curve, its label at the left in small type."""
    shapes: list[Shape] = [line(_LEFT, y, _LEFT + span, y, "line", 0.35)]
    for x in places:
        if filled:
            shapes.append(Path(points=((x, y - 3.2), (x + 2.7, y + 2.2), (x - 2.7, y + 2.2)), closed=True, fill="text"))
        else:
            shapes.append(Disc(x=x, y=y, radius=2.2, fill="surface", stroke="text", width=0.8))
    shapes.append(Label(x=0, y=y - 2.6, text=label, size=7.5))
    return shapes


def _time_axis(length: int, x: Callable[[int], float], width: float) -> list[Shape]:
    every = next((tick for tick in _TICKS if length / tick <= 8), _TICKS[-1])
    shapes: list[Shape] = []
    for seconds in range(0, length + 1, every):
        if seconds == 0 or x(length) - x(seconds) > 42:
            shapes.append(line(x(seconds), 9, x(seconds), 12, "edge", 0.5))
            shapes.append(Label(x=x(seconds), y=1, text=stamp(seconds), size=7.5, align=Align.MIDDLE))
    shapes.append(line(x(length), 9, x(length), 12, "edge", 0.5))
    shapes.append(Label(x=width, y=1, text=clock(length), size=7.5, align=Align.END))
    return shapes


def scale_bar(scale: ScaleLine, words: Words, width: float) -> Drawing:
    """One 0–100 scale: a hollow dot where it stood at the start, a full one before closing."""
    track, y = width - 36.0, 7.0

    def x(value: int) -> float:
        return 18 + track * value / 100

    shapes: list[Shape] = [
        Label(x=12, y=y - 2.6, text="0", size=7.5, align=Align.END),
        Label(x=width - 14, y=y - 2.6, text="100", size=7.5),
    ]
    if scale.start is None and scale.end is None:
        shapes.append(line(x(0), y, x(100), y, "edge", 0.8, (1.5, 1.5)))
        return Drawing(width=width, height=24, shapes=tuple(shapes), says=words("scale-none"))
    shapes.append(line(x(0), y, x(100), y, "line", 1.6))
    if scale.start is not None and scale.end is not None:
        shapes.append(line(x(scale.start), y, x(scale.end), y, "text", 1.6))
    if scale.start is not None:
        shapes.append(Disc(x=x(scale.start), y=y, radius=3.2, fill="surface", stroke="text", width=1.1))
    if scale.end is not None:
        shapes.append(Disc(x=x(scale.end), y=y, radius=3.7, fill="text"))
    shapes += _values(scale, x, y)
    return Drawing(width=width, height=24, shapes=tuple(shapes), says=f"{scale.start} → {scale.end}")


def _values(scale: ScaleLine, x: Callable[[int], float], y: float) -> list[Shape]:
    """The readings above their dots; one number where both dots stand together."""
    readings = [(scale.start, False), (scale.end, True)]
    if scale.start is not None and scale.end is not None and abs(scale.start - scale.end) < 6:
        both = f"{scale.start} → {scale.end}"
        return [Label(x=x((scale.start + scale.end) // 2), y=y + 7, text=both, size=8, role="text", align=Align.MIDDLE)]
    return [
        Label(x=x(value), y=y + 7, text=str(value), size=8, role="text", bold=bold, align=Align.MIDDLE)
        for value, bold in readings
        if value is not None
    ]
