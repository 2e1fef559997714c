"""Where pages end.  Everything is placed before anything is drawn, so "page x of y" and a table of contents take one
pass."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from app.reports.blocks import Block, Gap
from app.reports.paper import HEIGHT, MARGIN, Paper

TOP = HEIGHT - MARGIN - 14
BOTTOM = MARGIN + 10
ROOM = TOP - BOTTOM


@dataclass(slots=True)
class Page:
    """Blocks with the y of their upper edges."""

    placed: list[tuple[Block, float]] = field(default_factory=list)
    free: float = ROOM

    def put(self, block: Block) -> None:
        self.placed.append((block, BOTTOM + self.free))
        self.free -= block.height


def paginate(blocks: Sequence[Block]) -> list[Page]:
    """`blocks` on as many pages as they need.  A heading stays with what it is the heading of; a table repeats its
    head."""
    pages = [Page()]
    at = 0
    while at < len(blocks):
        end = at  # blocks[at:end + 1] is a chain held together by `keeps`
        while end + 1 < len(blocks) and (blocks[end].keeps or (end > at and isinstance(blocks[end], Gap))):
            end += 1  # white space between a heading and the next one holds both together
        _place_chain(list(blocks[at : end + 1]), pages)
        at = end + 1
    return pages


def _place_chain(chain: list[Block], pages: list[Page]) -> None:
    *leaders, last = chain
    before = sum(block.height for block in leaders)
    page = pages[-1]
    if before + last.height > page.free and page.placed and not last.split(page.free - before):
        pages.append(Page())
    for block in leaders:
        _place(block, pages)
    _place(last, pages)


def _place(block: Block, pages: list[Page]) -> None:
    rest: Block | None = block
    while rest is not None:
        page = pages[-1]
        if isinstance(rest, Gap) and (not page.placed or rest.height > page.free):
            return
        if not page.placed and rest.repeat is not None:
            page.put(rest.repeat)
        if rest.height <= page.free + 0.01:
            page.put(rest)
            return
        parts = rest.split(page.free)
        if parts:
            page.put(parts[0])
            rest = parts[1]
        elif len(page.placed) <= (rest.repeat is not None):
            page.put(rest)  # alone on its page and still too tall: nothing better can be done
            return
        pages.append(Page())


def draw(pages: Sequence[Page], paper: Paper, frame: Callable[[Paper, int, int], None]) -> None:
    """Draw the pages.  frame: draws header and footer, given the number of the page and how many there are."""
    for number, page in enumerate(pages, start=1):
        with paper.part(""):
            frame(paper, number, len(pages))
        for block, top in page.placed:
            if block.anchor:
                paper.bookmark(*block.anchor, top)
            with paper.part(block.tag, block.says):
                block.draw(paper, MARGIN, top)
        paper.end_page()
