"""The paper: a reportlab canvas without a default font, and a pen that draws set lines and shapes on it in the roles
of print."""

import functools
import io
import tomllib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from reportlab.pdfgen.canvas import Canvas

from app.domain.text import Language
from app.paths import resources_dir
from app.reports.breaking import Line
from app.reports.drawing import Align, Colours, Disc, Drawing, Label, Path, Shape
from app.reports.face import Weight
from app.reports.setting import Compositor, Style
from app.reports.tags import Structure

WIDTH, HEIGHT = 595.28, 841.89
MARGIN = 62.36
"""22 mm."""
MEASURE = WIDTH - 2 * MARGIN

_ARC = 0.5523  # the handles of a quarter circle drawn as a Bézier curve


@functools.cache
def print_colours() -> Colours:
    """The roles in print form."""
    with (resources_dir() / "themes" / "print.toml").open("rb") as file:
        return {role: str(colour) for role, colour in tomllib.load(file)["roles"].items()}


class _Canvas(Canvas):  # type: ignore[misc]
    """A canvas whose pages begin without a font: the standard one would be named in the file but not embedded."""

    def _make_preamble(self) -> None:
        self._preamble = "1 0 0 1 0 0 cm"


class Paper:
    """One PDF being made, page by page."""

    def __init__(self, compositor: Compositor, *, title: str, author: str, subject: str, language: Language) -> None:
        self.compositor = compositor
        self._buffer = io.BytesIO()
        self._canvas = _Canvas(
            self._buffer,
            pagesize=(WIDTH, HEIGHT),
            pageCompression=0,  # done for all streams at once, and faster, when the file is encrypted
            invariant=1,
            pdfVersion=(1, 7),
            lang="zh-CN" if language is Language.ZH else "en",
        )
        self._canvas.setTitle(title)
        self._canvas.setAuthor(author)
        self._canvas.setSubject(subject)
        self._canvas.setCreator("听岸 Tingan")
        self._canvas.setViewerPreference("DisplayDocTitle", "true")
        self._canvas._doc.delayedFonts.extend(compositor.fonts)  # noqa: SLF001 - the one door reportlab leaves for a font of one's own
        self._colours = {role: _operands(colour) for role, colour in print_colours().items()}
        self._operators: list[str] = []
        self._structure = Structure()

    # -- drawing -------------------------------------------------------------------------------------------------------

    def line(self, line: Line, x: float, baseline: float, style: Style) -> None:
        """Draw a set line with its left edge at `x`."""
        shown = self.compositor.operand(line, style.weight)
        font, colour = f"/F{style.weight[0]} {style.size:g} Tf", f"{self._colours[style.role]} rg"
        self._operators.append(f"BT {font} {colour} 1 0 0 1 {x:.2f} {baseline:.2f} Tm {shown} ET")

    def text(self, text: str, x: float, baseline: float, style: Style, align: Align = Align.START) -> None:
        """Draw `text` in a single line, from, around or up to `x`."""
        line = self.compositor.line(text, style)
        width = line.width * style.size / 1000
        offset = {Align.START: 0.0, Align.MIDDLE: width / 2, Align.END: width}[align]
        self.line(line, x - offset, baseline, style)

    def rule(self, x1: float, y1: float, x2: float, y2: float, role: str = "line", width: float = 0.5) -> None:
        self._operators.append(f"{self._colours[role]} RG {width:g} w [] 0 d {x1:.2f} {y1:.2f} m {x2:.2f} {y2:.2f} l S")

    def box(self, x: float, y: float, width: float, height: float, role: str) -> None:
        self._operators.append(f"{self._colours[role]} rg {x:.2f} {y:.2f} {width:.2f} {height:.2f} re f")

    def drawing(self, drawing: Drawing, x: float, y: float) -> None:
        """Draw `drawing` with its lower left corner at (x, y)."""
        for shape in drawing.shapes:
            self._shape(shape, x, y)

    def _shape(self, shape: Shape, x: float, y: float) -> None:
        if isinstance(shape, Label):
            weight = Weight.BOLD if shape.bold else Weight.REGULAR
            style = Style(size=shape.size, role=shape.role, weight=weight)
            self.text(shape.text, x + shape.x, y + shape.y, style, shape.align)
            return
        outline = _polygon(shape, x, y) if isinstance(shape, Path) else _circle(shape, x, y)
        paint = {(True, True): "B", (True, False): "f", (False, True): "S"}[(bool(shape.fill), bool(shape.stroke))]
        setup = []
        if shape.fill:
            setup.append(f"{self._colours[shape.fill]} rg")
        if shape.stroke:
            dash = " ".join(f"{length:g}" for length in shape.dash)
            setup.append(f"{self._colours[shape.stroke]} RG {shape.width:g} w 1 j [{dash}] 0 d")
        self._operators.append(" ".join((*setup, outline, paint)))

    # -- pages ---------------------------------------------------------------------------------------------------------

    def bookmark(self, title: str, level: int, top: float) -> None:
        """An entry of the outline that leads to `top` on the present page."""
        key = f"b{self._canvas.getPageNumber()}-{len(self._operators)}-{top:.0f}"
        self._canvas.bookmarkHorizontalAbsolute(key, top)
        self._canvas.addOutlineEntry(title, key, level, closed=level > 0)

    def place(self, name: str, top: float) -> None:
        """Links to `name` lead to `top` on the present page."""
        self._canvas.bookmarkHorizontalAbsolute(name, top)

    def link(self, name: str, x: float, y: float, width: float, height: float) -> None:
        """The rectangle with its lower left corner at (x, y) leads to the place `name`."""
        self._canvas.linkRect("", name, (x, y, x + width, y + height), thickness=0)

    @contextmanager
    def part(self, tag: str, says: str = "") -> Iterator[None]:
        """What is drawn inside is one part of the structure of the document; without a tag it is only looks."""
        self._operators.append(self._structure.begin(tag, says, self._canvas.getPageNumber()))
        yield
        self._operators.append("EMC")

    def end_page(self) -> None:
        self._canvas.addLiteral("\n".join(self._operators))
        self._operators.clear()
        number = self._canvas.getPageNumber()
        self._canvas.showPage()
        page = self._canvas._doc.idToObject[f"Page{number}"]  # noqa: SLF001
        page.stream = page.stream.encode("ascii")  # reportlab's own encoding of text takes ten times as long

    def finish(self) -> bytes:
        """The document."""
        self._structure.write(self._canvas._doc)  # noqa: SLF001
        self._canvas.showOutline()
        return bytes(self._canvas.getpdfdata())


def _operands(colour: str) -> str:
    return " ".join(f"{int(colour[at : at + 2], 16) / 255:.3f}" for at in (1, 3, 5))


def _polygon(path: Path, x: float, y: float) -> str:
    first, *rest = ((x + px, y + py) for px, py in path.points)
    moves = [f"{first[0]:.2f} {first[1]:.2f} m", *(f"{px:.2f} {py:.2f} l" for px, py in rest)]
    return " ".join((*moves, "h")) if path.closed else " ".join(moves)


def _circle(disc: Disc, x: float, y: float) -> str:
    r, k = disc.radius, disc.radius * _ARC
    x, y = x + disc.x, y + disc.y
    curves: Sequence[tuple[float, ...]] = (
        (x + r, y + k, x + k, y + r, x, y + r),
        (x - k, y + r, x - r, y + k, x - r, y),
        (x - r, y - k, x - k, y - r, x, y - r),
        (x + k, y - r, x + r, y - k, x + r, y),
    )
    body = " ".join(" ".join(f"{value:.2f}" for value in curve) + " c" for curve in curves)
    return f"{x + r:.2f} {y:.2f} m {body} h"
