"""The log of the vault on paper: who did what and when, for whoever reviews the line from outside."""

from dataclasses import dataclass

from app.domain.text import Language
from app.reports import ending
from app.reports.blocks import Block, Gap, Row
from app.reports.content import Rendered, fingerprint_of
from app.reports.flow import draw, paginate
from app.reports.opening import name_block
from app.reports.paper import MEASURE, Paper
from app.reports.sheet import FINE, SMALL, SMALL_MUTED, Frame, Sheet

_AT = (0.0, 54.0, 148.0, 222.0, 372.0)  # points from the left: number, time, who, what, about


@dataclass(frozen=True, kw_only=True, slots=True)
class AuditContent:
    """asked: what the log was looked through for; head, rows: the cells of each line, as many as there are columns."""

    language: Language
    document_id: str
    hotline: str
    asked: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    @property
    def fingerprint(self) -> str:
        """SHA-256, hex, over everything this document states."""
        return fingerprint_of(self)


def render_audit_log(content: AuditContent) -> Rendered:
    """The document, not encrypted.  The same content gives the same bytes."""
    sheet = Sheet.new(content.language)
    words = sheet.words
    title = words("audit-title")
    head = _line(sheet, content.head, None)
    blocks: list[Block] = [*name_block(sheet, content.hotline, title), sheet.prose(words("audit-lead"), SMALL)]
    blocks += [sheet.text(content.asked, SMALL_MUTED), Gap(height=8), head]
    blocks += [_line(sheet, row, head) for row in content.rows] or [sheet.text(words("audit-none"), SMALL_MUTED)]
    blocks += ending.integrity(sheet, content.fingerprint, sheet.compositor.replaced)
    paper = Paper(
        sheet.compositor,
        title=f"{title} {content.document_id}",
        author=content.hotline,
        subject=words("audit-subject"),
        language=content.language,
    )
    frame = Frame(
        title=words("header", hotline=content.hotline, title=title),
        document_id=content.document_id,
        footer=words("audit-footer"),
        words=words,
    )
    draw(paginate(blocks), paper, frame)
    return Rendered(pdf=paper.finish(), replaced=sheet.compositor.replaced)


def _line(sheet: Sheet, cells: tuple[str, ...], head: Row | None) -> Row:
    """head: the one that is drawn again where a page begins; None for the head itself."""
    ends = (*_AT[1:], MEASURE)
    style = SMALL_MUTED if head is None else FINE
    return Row(
        cells=tuple((x, sheet.text(cell, style, end - x - 8)) for x, end, cell in zip(_AT, ends, cells, strict=True)),
        padding=2.5,
        under="line",
        width=MEASURE,
        keeps=head is None,
        repeat=head,
    )
