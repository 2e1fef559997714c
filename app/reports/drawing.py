"""A drawing as data: shapes in points, y upwards, coloured by role.

Made once and shown in two places: `app.reports.paper` draws it into a PDF, `app.reports.svg` writes it for the screen
in the colours of the theme in use.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

Colours: TypeAlias = Mapping[str, str]
"""Role → colour, `#` and six hex digits."""


class Align(StrEnum):
    START = "start"
    MIDDLE = "middle"
    END = "end"


@dataclass(frozen=True, kw_only=True, slots=True)
class Path:
    """Straight lines through `points`.  fill, stroke: roles, empty for none."""

    points: tuple[tuple[float, float], ...]
    closed: bool = False
    fill: str = ""
    stroke: str = ""
    width: float = 0.8
    dash: tuple[float, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Disc:
    x: float
    y: float
    radius: float
    fill: str = ""
    stroke: str = ""
    width: float = 0.8
    dash: tuple[float, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Label:
    """A single line of text with its baseline at y."""

    x: float
    y: float
    text: str
    size: float = 8.5
    role: str = "muted"
    bold: bool = False
    align: Align = Align.START


Shape: TypeAlias = Path | Disc | Label


@dataclass(frozen=True, kw_only=True, slots=True)
class Drawing:
    """Shapes within `width` × `height` points, origin at the lower left.  says: the same in words, for who cannot see
    it."""

    width: float
    height: float
    shapes: tuple[Shape, ...]
    says: str = ""


def line(
    x1: float, y1: float, x2: float, y2: float, stroke: str = "line", width: float = 0.5, dash: tuple[float, ...] = ()
) -> Path:
    """A straight line."""
    return Path(points=((x1, y1), (x2, y2)), stroke=stroke, width=width, dash=dash)
