"""The supervision summary of one call, as a PDF."""

from app.reports import aid_sections, ending, opening, sections
from app.reports.blocks import Block
from app.reports.content import Rendered, SummaryContent
from app.reports.flow import draw, paginate
from app.reports.paper import Paper
from app.reports.sheet import Frame, Sheet


def render_summary(content: SummaryContent) -> Rendered:
    """The document, not encrypted.  The same content gives the same bytes."""
    sheet = Sheet.new(content.language)
    blocks = call_blocks(sheet, content)
    blocks += ending.sources(sheet, content)
    masked = ending.masking(sheet, content)
    blocks += ending.integrity(sheet, content.fingerprint, sheet.compositor.replaced, masked)
    paper, frame = paper_and_frame(sheet, content, title=sheet.words("title"), document_id=content.document_id)
    draw(paginate(blocks), paper, frame)
    return Rendered(pdf=paper.finish(), replaced=sheet.compositor.replaced)


def call_blocks(sheet: Sheet, content: SummaryContent) -> list[Block]:
    """One call from its title to the room for the supervisor."""
    return [
        *opening.title_block(sheet, content),
        *ending.prepared(sheet, content),
        *opening.risk(sheet, content),
        *sections.flags(sheet, content),
        *sections.scales(sheet, content),
        *sections.notes(sheet, content),
        *sections.protocols(sheet, content),
        *aid_sections.sheets(sheet, content),
        *sections.plan(sheet, content),
        *sections.answers(sheet, content),
        *aid_sections.classification(sheet, content),
        *sections.amendments(sheet, content),
        *ending.ratings(sheet, content),
        *ending.room(sheet, asked=bool(content.prepared)),
    ]


def paper_and_frame(sheet: Sheet, content: SummaryContent, *, title: str, document_id: str) -> tuple[Paper, Frame]:
    """Paper with its metadata, and what stands above and below every page, for a document about `content`."""
    words = sheet.words
    paper = Paper(
        sheet.compositor,
        title=f"{title} {document_id}",
        author=content.hotline,
        subject=words("subject"),
        language=content.language,
    )
    frame = Frame(
        title=words("header", hotline=content.hotline, title=title),
        document_id=document_id,
        footer=words("footer", guide=content.guide, handling=words("confidential")),
        words=words,
    )
    return paper, frame
