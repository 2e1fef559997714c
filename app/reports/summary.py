"""The supervision summary of one call, as a PDF."""

from app.reports import ending, opening, sections
from app.reports.blocks import Block
from app.reports.content import Rendered, SummaryContent
from app.reports.flow import draw, paginate
from app.reports.paper import Paper
from app.reports.sheet import Frame, Sheet


def render_summary(content: SummaryContent) -> Rendered:
    """The document, not encrypted.  The same content gives the same bytes."""
    sheet = Sheet.new(content.language)
    words = sheet.words
    blocks = call_blocks(sheet, content)
    blocks += ending.sources(sheet, content)
    blocks += ending.integrity(sheet, content, sheet.compositor.replaced)
    paper = Paper(
        sheet.compositor,
        title=f"{words('title')} {content.document_id}",
        author=content.hotline,
        subject=words("subject"),
        language=content.language,
    )
    frame = Frame(
        title=words("header", hotline=content.hotline, title=words("title")),
        document_id=content.document_id,
        footer=words("footer", guide=content.guide, handling=words("confidential")),
        words=words,
    )
    draw(paginate(blocks), paper, frame)
    return Rendered(pdf=paper.finish(), replaced=sheet.compositor.replaced)


def call_blocks(sheet: Sheet, content: SummaryContent) -> list[Block]:
    """One call from its title to the room for the supervisor."""
    return [
        *opening.title_block(sheet, content),
        *opening.risk(sheet, content),
        *sections.flags(sheet, content),
        *sections.scales(sheet, content),
        *sections.notes(sheet, content),
        *sections.protocols(sheet, content),
        *sections.answers(sheet, content),
        *sections.amendments(sheet, content),
        *ending.room(sheet),
    ]
