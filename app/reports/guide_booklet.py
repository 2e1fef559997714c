"""The guide on paper: one leaflet or all of them, with a page of contents where there are several.  Not encrypted,
because nothing in it is about a caller."""

from collections.abc import Sequence

from app.domain.text import Language
from app.guide.pack import GuidePack
from app.guide.reading.leaves import Cite, Leaf, Leaflet, Mark, Note
from app.guide.reading.leaves import Section as LeafletSection
from app.guide.reading.words import catalogue
from app.reports.blocks import Anchor, Block, Figure, Gap, Row, Rule, Stack
from app.reports.drawing import Drawing, Label
from app.reports.flow import draw, paginate
from app.reports.marks import level_shape
from app.reports.opening import name_block
from app.reports.paper import MEASURE, Paper
from app.reports.sheet import BODY, FINE, SIDE, SMALL, SMALL_MUTED, SMALL_STRONG, STRONG, TITLE, Frame, Sheet

_SIGNS = {Mark.AVOID: "×", Mark.ADDED: "+", Mark.REMOVED: "−", Mark.CHANGED: "~"}
_SIDE = 74.0  # the column of the kinds, at the left of every leaf
_LABEL = 74.0


def render_booklet(leaflets: Sequence[Leaflet], pack: GuidePack, hotline: str, language: Language) -> bytes:
    """The leaflets in the order given, as a PDF.  The same content gives the same bytes."""
    sheet = Sheet.new(language)
    words = catalogue(language)
    title = leaflets[0].title if len(leaflets) == 1 else pack.title.in_(language)
    version = f"{pack.title.in_(language)} {pack.version}"
    bodies = [paginate(_leaflet(sheet, words, leaflet, hotline)) for leaflet in leaflets]
    pages = [page for body in bodies for page in body]
    if len(leaflets) > 1:
        ahead = len(paginate(_contents(sheet, words, leaflets, hotline, title, [0] * len(leaflets))))
        starts = [ahead + 1 + sum(map(len, bodies[:at])) for at in range(len(bodies))]
        pages = [*paginate(_contents(sheet, words, leaflets, hotline, title, starts)), *pages]
    paper = Paper(sheet.compositor, title=title, author=hotline, subject=version, language=language)
    head = sheet.words("header", hotline=hotline, title=title)
    draw(pages, paper, Frame(title=head, document_id=version, footer=words["print-footer"], words=sheet.words))
    return paper.finish()


def _contents(
    sheet: Sheet, words: dict[str, str], leaflets: Sequence[Leaflet], hotline: str, title: str, starts: Sequence[int]
) -> list[Block]:
    blocks = name_block(sheet, hotline, title)
    group = None
    for leaflet, start in zip(leaflets, starts, strict=True):
        if leaflet.group is not group:
            group = leaflet.group
            blocks += [Gap(height=10), sheet.text(words[f"group-{group}"], SMALL_MUTED, keeps=True)]
        number = sheet.text(str(start), SIDE, 30)
        cells = ((0, sheet.text(leaflet.title, BODY, MEASURE - 40)), (MEASURE - 24, number))
        blocks.append(Row(cells=cells, padding=1, under="line", width=MEASURE))
    return blocks


def _leaflet(sheet: Sheet, words: dict[str, str], leaflet: Leaflet, hotline: str) -> list[Block]:
    blocks: list[Block] = [
        Anchor(anchor=(leaflet.title, 0)),
        sheet.text(f"{hotline}  {words[f'group-{leaflet.group}']}", SMALL_MUTED),
        sheet.text(leaflet.title, TITLE),
        Gap(height=5),
        Rule(width=MEASURE, role="accent", height=1.2),
        Gap(height=7),
    ]
    numbers = _numbered(leaflet)
    verify = words["verify"] if leaflet.verify else ""
    rests = _rests(leaflet.source, numbers, verify)
    for text, style in ((leaflet.standing, STRONG), (leaflet.lead, BODY), (rests, FINE)):
        if text:
            blocks.append(sheet.text(text, style))
    for section in leaflet.sections:
        blocks += _section(sheet, words, section, numbers)
    return [*blocks, *_references(sheet, words, numbers)]


def _numbered(leaflet: Leaflet) -> dict[str, int]:
    """What the leaflet rests on, each once, numbered as it comes up."""
    cites = (cite for source in (leaflet.source, *(leaf.source for leaf in leaflet.leaves)) for cite in source)
    known = dict.fromkeys(cite.reference for cite in cites if cite.reference)
    return {reference: number for number, reference in enumerate(known, 1)}


def _rests(source: Sequence[Cite], numbers: dict[str, int], verify: str) -> str:
    """The numbers of what a leaf rests on, with the places: `[1] art. 11  [2]  G4.2`."""
    cited = (f"[{numbers[cite.reference]}] {cite.place}" if cite.reference else cite.place for cite in source)
    return "  ".join(part.strip() for part in (*cited, verify) if part)


def _references(sheet: Sheet, words: dict[str, str], numbers: dict[str, int]) -> list[Block]:
    if not numbers:
        return []
    listed = (
        Row(cells=((0, sheet.text(f"[{number}]", FINE, 20)), (22, sheet.text(text, FINE, MEASURE - 22))), padding=0.5)
        for text, number in numbers.items()
    )
    return [Gap(height=16), sheet.text(words["cited"], SMALL_MUTED, keeps=True), Gap(height=2, keeps=True), *listed]


def _section(sheet: Sheet, words: dict[str, str], section: LeafletSection, numbers: dict[str, int]) -> list[Block]:
    blocks: list[Block] = [*sheet.section(section.title)] if section.title else [Gap(height=10)]
    if section.lead:
        blocks += [sheet.text(section.lead, SMALL_MUTED, keeps=True), Gap(height=4, keeps=True)]
    return [*blocks, *(_leaf(sheet, words, leaf, numbers) for leaf in section.leaves)]


def _leaf(sheet: Sheet, words: dict[str, str], leaf: Leaf, numbers: dict[str, int]) -> Block:
    """What kind of thing it is at the left, the sentence with its notes and source at the right."""
    width = MEASURE - _SIDE
    said: list[Block] = [sheet.text(leaf.text, BODY, width)] if leaf.text else []
    said += [_note(sheet, note, width) for note in leaf.notes]
    rests = _rests(leaf.source, numbers, words["verify"] if leaf.verify else "")
    if rests:
        said.append(sheet.text(rests, FINE, width))
    kind: list[Block] = [sheet.text(leaf.kicker, SMALL_MUTED, _SIDE - 8)] if leaf.kicker else []
    if leaf.level is not None:
        kind = [Figure(drawing=_badge(leaf)), *(kind if leaf.kicker != leaf.level.value else [])]
    elif sign := _SIGNS.get(leaf.mark):
        kind.insert(0, sheet.text(sign, SMALL_STRONG, _SIDE - 8))
    cells = ((0.0, Stack(blocks=tuple(kind))), (_SIDE, Stack(blocks=tuple(said))))
    return Row(cells=cells if kind else cells[1:], padding=4, under="line", width=MEASURE)


def _badge(leaf: Leaf) -> Drawing:
    assert leaf.level is not None
    shape = level_shape(leaf.level, 5, 7, 4.6)
    return Drawing(width=40, height=14, shapes=(shape, Label(x=14, y=4, text=leaf.level.value, size=9, bold=True)))


def _note(sheet: Sheet, note: Note, width: float) -> Block:
    if not note.label:
        return sheet.text(note.text, SMALL, width)
    label = sheet.text(note.label, SMALL_MUTED, _LABEL - 8)
    return Row(cells=((0, label), (_LABEL, sheet.text(note.text, SMALL, width - _LABEL))), padding=0.5)
