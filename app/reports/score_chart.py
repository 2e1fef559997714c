"""Scores of one quality dimension over the calls, as a drawing for paper and screen."""

from collections.abc import Sequence

from app.domain.supervision import TOP_SCORE
from app.reports.drawing import Align, Disc, Drawing, Label, Shape, line


def score_course(points: Sequence[tuple[int | None, int | None]], width: float, says: str) -> Drawing:
    """Calls across, score up: a ring for the own rating, a disc for the supervisor's, joined where they differ."""
    high, left = 40.0, 12.0
    shapes: list[Shape] = []
    for score in range(TOP_SCORE + 1):
        y = 5 + high * score / TOP_SCORE
        shapes.append(line(left, y, width, y, "line", 0.35, () if score in (0, TOP_SCORE) else (0.6, 2.4)))
        if score in (0, TOP_SCORE):
            shapes.append(Label(x=left - 4, y=y - 2.6, text=str(score), size=7.5, align=Align.END))
    pitch = min((width - left - 8) / max(len(points), 1), 22.0)
    for at, (mine, theirs) in enumerate(points):
        x = left + 4 + pitch * (at + 0.5)
        ys = [None if score is None else 5 + high * score / TOP_SCORE for score in (mine, theirs)]
        apart = min(2.4, pitch / 4) if mine == theirs else 0.0
        if ys[0] is not None and ys[1] is not None and ys[0] != ys[1]:
            shapes.append(line(x, ys[0], x, ys[1], "edge", 0.7))
        if ys[0] is not None:
            shapes.append(Disc(x=x - apart, y=ys[0], radius=2.4, fill="surface", stroke="text", width=0.9))
        if ys[1] is not None:
            shapes.append(Disc(x=x + apart, y=ys[1], radius=2.4, fill="text"))
    return Drawing(width=width, height=high + 10, shapes=tuple(shapes), says=says)
