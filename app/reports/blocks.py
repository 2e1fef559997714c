"""What a page is made of.  A block knows its height, where it may be parted, and how to draw itself below a given
y."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from app.reports.breaking import Line
from app.reports.drawing import Drawing
from app.reports.paper import Paper
from app.reports.setting import Compositor, Style

# Blocks are compared and shown by nobody; without that, their classes are made in half the time at the first document.
_TALL = 180.0
_COMPANY = 2  # lines of a paragraph that stay together at the end of a page


class Block(Protocol):
    """keeps: stays on the page of the block after it.  anchor: title and level of its entry in the outline, or None.
    repeat: what is drawn again above it where it begins a page (the head of its table).  tag: what it is in the
    structure of the document, empty where it is only looks.  says: what a figure shows, in words."""

    @property
    def height(self) -> float: ...
    @property
    def keeps(self) -> bool: ...
    @property
    def anchor(self) -> tuple[str, int] | None: ...
    @property
    def repeat(self) -> "Block | None": ...
    @property
    def tag(self) -> str: ...
    @property
    def says(self) -> str: ...

    def draw(self, paper: Paper, x: float, top: float) -> None:
        """Draw with the upper left corner at (x, top)."""

    def split(self, room: float) -> "tuple[Block, Block] | None":
        """What fits into `room` and the rest; None where it must stay whole."""


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Plain:
    """A block that stays whole and stands alone."""

    keeps: bool = False
    anchor: tuple[str, int] | None = None
    repeat: Block | None = None

    @property
    def tag(self) -> str:
        return "P"

    @property
    def says(self) -> str:
        return ""

    def split(self, room: float) -> "tuple[Block, Block] | None":  # noqa: ARG002
        return None


class _Looks(Plain):
    """Something that says nothing to who cannot see it."""

    __slots__ = ()

    @property
    def tag(self) -> str:
        return ""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Gap(_Looks):
    """White space; none at the top of a page."""

    height: float

    def draw(self, paper: Paper, x: float, top: float) -> None:
        """Nothing to draw."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Anchor(_Looks):
    """Nothing but an entry of the outline, and under a name a place that links lead to."""

    height: float = 0.0
    name: str = ""

    def draw(self, paper: Paper, x: float, top: float) -> None:  # noqa: ARG002
        if self.name:
            paper.place(self.name, top)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Linked(Plain):
    """A block that leads to the place `name`."""

    block: Block
    name: str
    width: float

    @property
    def height(self) -> float:
        return self.block.height

    def draw(self, paper: Paper, x: float, top: float) -> None:
        self.block.draw(paper, x, top)
        paper.link(self.name, x, top - self.height, self.width, self.height)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Rule(_Looks):
    """A hairline `width` points wide."""

    width: float
    role: str = "line"
    height: float = 0.5

    def draw(self, paper: Paper, x: float, top: float) -> None:
        paper.rule(x, top, x + self.width, top, self.role, self.height)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Figure(Plain):
    """A drawing."""

    drawing: Drawing

    @property
    def height(self) -> float:
        return self.drawing.height

    @property
    def tag(self) -> str:
        return "Figure" if self.drawing.says else ""

    @property
    def says(self) -> str:
        return self.drawing.says

    def draw(self, paper: Paper, x: float, top: float) -> None:
        paper.drawing(self.drawing, x, top - self.drawing.height)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Text(Plain):
    """Set lines.  inset: from the left edge, in points."""

    lines: Sequence[Line]
    style: Style
    inset: float = 0.0

    @property
    def height(self) -> float:
        return len(self.lines) * self.style.leading

    @property
    def tag(self) -> str:
        return f"H{self.anchor[1] + 1}" if self.anchor else "P"

    def draw(self, paper: Paper, x: float, top: float) -> None:
        style = self.style
        baseline = top - (style.leading - style.size) / 2 - 0.88 * style.size
        for line in self.lines:
            if line.pieces:
                paper.line(line, x + self.inset, baseline, style)
            baseline -= style.leading

    def split(self, room: float) -> "tuple[Block, Block] | None":
        count = min(int((room + 0.01) // self.style.leading), len(self.lines) - _COMPANY)
        if count < _COMPANY:
            return None
        return replace(self, lines=self.lines[:count], keeps=False), replace(
            self, lines=self.lines[count:], anchor=None
        )


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Stack(Plain):
    """Blocks under each other that are treated as one."""

    blocks: tuple[Block, ...]

    @property
    def height(self) -> float:
        return sum(block.height for block in self.blocks)

    def draw(self, paper: Paper, x: float, top: float) -> None:
        for block in self.blocks:
            block.draw(paper, x, top)
            top -= block.height

    def split(self, room: float) -> "tuple[Block, Block] | None":
        taken: list[Block] = []
        for at, block in enumerate(self.blocks):
            if block.height <= room:
                taken.append(block)
                room -= block.height
                continue
            parts = block.split(room)
            rest = self.blocks[at + 1 :]
            if parts:
                return Stack(blocks=(*taken, parts[0])), Stack(blocks=(parts[1], *rest))
            end = at
            while end and self.blocks[end - 1].keeps:
                end -= 1
            return (Stack(blocks=self.blocks[:end]), Stack(blocks=self.blocks[end:])) if end else None
        return None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Row(Plain):
    """Cells side by side, each with its distance from the left edge.  under: the role of a hairline below, empty for
    none. rail: where a line joins this row to the rows above and below, in points from the left; None for none."""

    cells: tuple[tuple[float, Block], ...]
    padding: float = 3.0
    under: str = ""
    width: float = 0.0
    rail: float | None = None

    @property
    def height(self) -> float:
        return max(cell.height for _, cell in self.cells) + 2 * self.padding

    def draw(self, paper: Paper, x: float, top: float) -> None:
        if self.rail is not None:
            paper.rule(x + self.rail, top, x + self.rail, top - self.height, "edge", 0.7)
        for offset, cell in self.cells:
            cell.draw(paper, x + offset, top - self.padding)
        if self.under:
            paper.rule(x, top - self.height, x + self.width, top - self.height, self.under)

    def split(self, room: float) -> "tuple[Block, Block] | None":
        """Parts every cell that is too tall; the others stay above.  A row of ordinary height stays whole."""
        if self.height < _TALL:
            return None
        room -= 2 * self.padding
        heads: list[tuple[float, Block]] = []
        tails: list[tuple[float, Block]] = []
        for offset, cell in self.cells:
            if cell.height <= room:
                heads.append((offset, cell))
                continue
            parts = cell.split(room)
            if parts is None:
                return None
            heads.append((offset, parts[0]))
            tails.append((offset, parts[1]))
        if not tails:
            return None
        return replace(self, cells=tuple(heads), under=""), replace(self, cells=tuple(tails), anchor=None)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Panel(Plain):
    """A block on a ground of its own, with a bar at its left edge."""

    block: Block
    width: float
    padding: float = 9.0
    ground: str = "sunken"
    bar: str = "accent"

    @property
    def height(self) -> float:
        return self.block.height + 2 * self.padding

    def draw(self, paper: Paper, x: float, top: float) -> None:
        height = self.height
        paper.box(x, top - height, self.width, height, self.ground)
        paper.box(x, top - height, 2, height, self.bar)
        self.block.draw(paper, x + self.padding + 3, top - self.padding)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Lined(_Looks):
    """Ruled lines to write on by hand."""

    count: int
    width: float
    pitch: float = 24.0

    @property
    def height(self) -> float:
        return self.count * self.pitch

    def draw(self, paper: Paper, x: float, top: float) -> None:
        for number in range(1, self.count + 1):
            paper.rule(x, top - number * self.pitch, x + self.width, top - number * self.pitch)


def text(
    compositor: Compositor, words: str, style: Style, width: float, *, inset: float = 0.0, keeps: bool = False,
    anchor: tuple[str, int] | None = None,
) -> Text:  # fmt: skip
    """`words` set in `style` to `width` points, of which `inset` stay empty on the left."""
    lines = compositor.lines(words, style, width - inset)
    return Text(lines=lines, style=style, inset=inset, keeps=keeps, anchor=anchor)


def company(rows: Sequence[Row]) -> list[Row]:
    """The rows of a table, of which none is left alone at the end or the beginning of a page."""
    last = len(rows) - 1
    return [replace(row, keeps=at < last and at in (0, last - 1)) for at, row in enumerate(rows)]
