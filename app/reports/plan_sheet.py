"""The safety plan of one call on a page, in sentences, for the counsellor to read back to the caller.

It holds the plan as it was written, with the people and numbers in it, and says so; it does not say whose it is."""

from app.reports.blocks import Block, Gap, Panel, Row, Rule, Stack
from app.reports.content import Rendered
from app.reports.flow import draw, paginate
from app.reports.opening import name_block
from app.reports.paper import MEASURE, Paper
from app.reports.plan_content import PlanSheet
from app.reports.setting import Style
from app.reports.sheet import FINE, SMALL, SMALL_MUTED, Frame, Sheet

_SAID = Style(size=12, leading=19)


def render_plan_sheet(content: PlanSheet) -> Rendered:
    """The page, not encrypted.  The same content gives the same bytes."""
    sheet = Sheet.new(content.language)
    words = sheet.words
    blocks: list[Block] = [
        *name_block(sheet, content.hotline, words("plan-sheet-title")),
        sheet.prose(words("plan-sheet-lead"), SMALL),
        Gap(height=8),
    ]
    for begins, said in content.parts:
        blocks.append(sheet.text(begins, SMALL_MUTED, keeps=True))
        blocks += [sheet.text(entry, _SAID, MEASURE - 14, inset=14) for entry in said]
        blocks.append(Gap(height=7))
    if content.agreed:
        blocks += [Rule(width=MEASURE), Gap(height=8), _agreed(sheet, content)]
    if not content.parts and not content.agreed:
        blocks.append(sheet.text(words("plan-sheet-empty"), SMALL_MUTED))
    blocks += [Gap(height=8), sheet.text(words("plan-sheet-note"), FINE)]
    title = words("plan-sheet-title")
    paper = Paper(
        sheet.compositor,
        title=f"{title} {content.document_id}",
        author=content.hotline,
        subject=words("plan-sheet-subject"),
        language=content.language,
    )
    frame = Frame(
        title=words("header", hotline=content.hotline, title=title),
        document_id=content.document_id,
        footer=words("footer", guide=content.guide, handling=words("plan-sheet-footer")),
        words=words,
    )
    draw(paginate(blocks), paper, frame)
    return Rendered(pdf=paper.finish(), replaced=sheet.compositor.replaced)


def _agreed(sheet: Sheet, content: PlanSheet) -> Block:
    """A step instead of a promise, in a frame of its own."""
    width, left = MEASURE - 24, 110.0
    rows: list[Block] = [
        Row(
            cells=(
                (0, sheet.text(label, SMALL_MUTED, left - 8)),
                (left, sheet.text(said, _SAID, width - left)),
            ),
            padding=1.5,
        )
        for label, said in content.agreed
    ]
    return Panel(block=Stack(blocks=tuple(rows)), width=MEASURE)
