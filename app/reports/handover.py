"""The hand-over sheet on paper: what is open, what was high, what falls due, what the next one must know, and the end
of the event chain, by which a whole vault put back to an earlier day is found out."""

from app.reports.blocks import Block, Figure, Gap, Lined, Panel, Row, Stack, company
from app.reports.content import Rendered
from app.reports.drawing import Drawing
from app.reports.flow import draw, paginate
from app.reports.handover_content import HandoverLine, HandoverSheet
from app.reports.marks import level_shape
from app.reports.opening import name_block
from app.reports.paper import MEASURE, Paper
from app.reports.sheet import BODY, FINE, SMALL, SMALL_MUTED, SMALL_STRONG, Frame, Sheet

_WHEN, _WHAT = 66.0, 190.0


def render_handover(content: HandoverSheet) -> Rendered:
    """The document, not encrypted.  The same content gives the same bytes."""
    sheet = Sheet.new(content.language)
    words = sheet.words
    title = words("handover-title")
    blocks: list[Block] = [*name_block(sheet, content.hotline, title), _facts(sheet, content)]
    blocks += sheet.section(words("handover-note"))
    blocks.append(sheet.prose(content.note) if content.note else sheet.text(words("handover-note-none"), SMALL_MUTED))
    for title_of, none, lines in (
        (words("handover-high"), words("handover-high-none"), content.high),
        (words("handover-open"), words("handover-open-none"), content.open),
        (words("handover-due"), words("handover-due-none"), content.due),
    ):
        blocks += sheet.section(title_of)
        blocks += _lines(sheet, lines) if lines else [sheet.text(none, SMALL_MUTED)]
    blocks += [Gap(height=4), sheet.text(words("level-note"), FINE), *_anchor(sheet, content), *_signed(sheet)]
    paper = Paper(
        sheet.compositor,
        title=f"{title} {content.document_id}",
        author=content.hotline,
        subject=words("handover-subject"),
        language=content.language,
    )
    frame = Frame(
        title=words("header", hotline=content.hotline, title=title),
        document_id=content.document_id,
        footer=words("handover-footer"),
        words=words,
    )
    draw(paginate(blocks), paper, frame)
    return Rendered(pdf=paper.finish(), replaced=sheet.compositor.replaced)


def _facts(sheet: Sheet, content: HandoverSheet) -> Block:
    words = sheet.words
    facts = [
        ("handover-person", content.person),
        ("handover-opened", content.opened),
        ("handover-closed", content.closed or words("handover-still-open")),
        ("handover-calls", str(content.calls)),
    ]
    width = MEASURE / len(facts)
    cells = [
        Stack(blocks=(sheet.text(words(key), FINE, width - 10), sheet.text(value, BODY, width - 10)))
        for key, value in facts
    ]
    return Row(cells=tuple((at * width, cell) for at, cell in enumerate(cells)), padding=2)


def _lines(sheet: Sheet, lines: tuple[HandoverLine, ...]) -> list[Block]:
    return list(company([_line(sheet, line) for line in lines]))


def _line(sheet: Sheet, line: HandoverLine) -> Row:
    shape = Drawing(
        width=12, height=13.5, shapes=(level_shape(line.level, 5, 6.2, 4.2),), says=sheet.words(f"level-{line.level}")
    )
    return Row(
        cells=(
            (0, Figure(drawing=shape)),
            (16, sheet.text(f"{line.level} {sheet.words(f'level-{line.level}')}", SMALL_STRONG, _WHEN)),
            (16 + _WHEN, sheet.text(line.when, SMALL, 92)),
            (_WHAT - 12, sheet.text(line.what, SMALL_STRONG, 98)),
            (_WHAT + 92, sheet.prose(line.mind, SMALL, MEASURE - _WHAT - 92)),
        ),
        padding=3,
        under="line",
        width=MEASURE,
    )


def _anchor(sheet: Sheet, content: HandoverSheet) -> list[Block]:
    words = sheet.words
    grouped = " ".join(content.head[at : at + 8] for at in range(0, len(content.head), 8))
    said = Stack(
        blocks=(
            sheet.text(words("handover-anchor-count", count=content.sequence), SMALL_STRONG, MEASURE - 24),
            sheet.text(grouped, SMALL, MEASURE - 24),
            sheet.prose(words("handover-anchor-note"), FINE, MEASURE - 24),
        )
    )
    return [*sheet.section(words("handover-anchor")), Panel(block=said, width=MEASURE, keeps=True)]


def _signed(sheet: Sheet) -> list[Block]:
    half = MEASURE / 2
    cells: list[tuple[float, Block]] = []
    for at, key in enumerate(("handover-given-by", "handover-taken-by")):
        cells.append((at * half, sheet.text(sheet.words(key), SMALL_MUTED, 70)))
        cells.append((at * half + 72, Lined(count=1, width=half - 96, pitch=13)))
    return [Gap(height=18, keeps=True), Row(cells=tuple(cells), padding=0)]
