"""Several calls in one document: a page of contents, then each call as in its own summary, then one fingerprint for
all."""

import hashlib
from collections.abc import Sequence
from dataclasses import replace

from app.reports import ending, opening
from app.reports.blocks import Anchor, Block, Figure, Gap, Linked, Row
from app.reports.content import Rendered, SummaryContent
from app.reports.drawing import Drawing
from app.reports.flow import Page, draw, paginate
from app.reports.marks import level_shape
from app.reports.paper import MEASURE
from app.reports.sheet import BODY, SIDE, STRONG, Sheet
from app.reports.summary import call_blocks, paper_and_frame


def render_collection(contents: Sequence[SummaryContent], document_id: str) -> Rendered:
    """The calls in the order given, in the language and for the hotline of the first.  Not encrypted."""
    first = contents[0]
    sheet = replace(Sheet.new(first.language), depth=1)
    cases = [paginate(_case(sheet, number, content)) for number, content in enumerate(contents, start=1)]
    flat = replace(sheet, depth=0)
    vouching = ending.integrity(flat, fingerprint(contents), sheet.compositor.replaced, ending.masking(flat, first))
    ending_pages = paginate(vouching)
    ahead = len(paginate(_contents(sheet, contents, [0] * len(contents))))
    front = paginate(_contents(sheet, contents, _starts(cases, ahead)))
    paper, frame = paper_and_frame(sheet, first, title=sheet.words("collection-title"), document_id=document_id)
    draw([*front, *(page for case in cases for page in case), *ending_pages], paper, frame)
    return Rendered(pdf=paper.finish(), replaced=sheet.compositor.replaced)


def fingerprint(contents: Sequence[SummaryContent]) -> str:
    """SHA-256, hex, over the fingerprints of the calls in their order."""
    return hashlib.sha256("\n".join(content.fingerprint for content in contents).encode("ascii")).hexdigest()


def _case(sheet: Sheet, number: int, content: SummaryContent) -> list[Block]:
    return [
        Anchor(anchor=(_name(sheet, number, content), 0), name=f"call-{number}"),
        *call_blocks(sheet, content),
        *ending.sources(sheet, content),
    ]


def _name(sheet: Sheet, number: int, content: SummaryContent) -> str:
    level = f"{content.level} {sheet.words(f'level-{content.level}')}"
    return sheet.words("collection-case", number=number, level=level)


def _starts(cases: Sequence[Sequence[Page]], ahead: int) -> list[int]:
    """The page each call begins on, when `ahead` pages of contents come first."""
    starts = [ahead + 1]
    for case in cases[:-1]:
        starts.append(starts[-1] + len(case))
    return starts


def _contents(sheet: Sheet, contents: Sequence[SummaryContent], starts: Sequence[int]) -> list[Block]:
    words = sheet.words
    blocks = opening.name_block(sheet, contents[0].hotline, words("collection-title"))
    blocks += [sheet.text(words("collection-count", count=len(contents)), BODY), Gap(height=10)]
    for number, (content, start) in enumerate(zip(contents, starts, strict=True), start=1):
        shape = Drawing(width=14, height=15.75, shapes=(level_shape(content.level, 6, 7.6, 5),))
        blocks.append(
            _entry(
                number,
                (
                    (0, Figure(drawing=shape)),
                    (20, sheet.text(_name(sheet, number, content), STRONG, 180)),
                    (204, sheet.text(words(f"kind-{content.kind}"), SIDE, 96)),
                    (304, sheet.text(content.week, SIDE, 86)),
                    _ending_at(sheet, MEASURE - 24, opening.length(sheet, content.length)),
                    _ending_at(sheet, MEASURE, str(start)),
                ),
            )
        )
    return blocks


def _ending_at(sheet: Sheet, right: float, said: str) -> tuple[float, Block]:
    """A cell whose words end at `right`, so that numbers stand under each other."""
    return right - sheet.compositor.width(said, SIDE), sheet.text(said, SIDE)


def _entry(number: int, cells: tuple[tuple[float, Block], ...]) -> Block:
    """A line of the contents, which leads to its call."""
    return Linked(block=Row(cells=cells, under="line", width=MEASURE), name=f"call-{number}", width=MEASURE)
