"""How the calls of one counsellor were rated, as a PDF: each dimension over the calls, own rating and the supervisor's
side by side, and how far they agree."""

from app.domain.agreement import ENOUGH, Agreement
from app.reports import ending, opening
from app.reports.blocks import Block, Figure, Gap, Row, Stack
from app.reports.content import Rendered
from app.reports.flow import draw, paginate
from app.reports.paper import MEASURE, Paper
from app.reports.quality_content import DimensionLine, QualityContent
from app.reports.score_chart import score_course
from app.reports.sheet import BODY, FINE, SMALL, SMALL_MUTED, SMALL_STRONG, Frame, Sheet


def render_quality_review(content: QualityContent) -> Rendered:
    """The document, not encrypted.  The same content gives the same bytes."""
    sheet = Sheet.new(content.language)
    words = sheet.words
    title = words("quality-title")
    blocks: list[Block] = [
        *opening.name_block(sheet, content.hotline, title),
        sheet.prose(words("quality-lead", name=content.counsellor, count=content.calls), BODY),
        *sheet.section(words("section-ratings")),
    ]
    rated = [line_ for line_ in content.dimensions if line_.points]
    blocks += [_dimension(sheet, line_) for line_ in rated] or [sheet.text(words("quality-none"), SMALL_MUTED)]
    blocks += [Gap(height=4), sheet.text(words("rating-note"), FINE), *_agreement(sheet, content.agreement)]
    if content.feedback:
        blocks += sheet.section(words("quality-feedback"))
        for by, said in content.feedback:
            blocks += [sheet.text(by, SMALL_MUTED, keeps=True), sheet.prose(said, BODY), Gap(height=7)]
    blocks += ending.integrity(sheet, content.fingerprint, sheet.compositor.replaced)
    paper = Paper(
        sheet.compositor,
        title=f"{title} {content.document_id}",
        author=content.hotline,
        subject=words("quality-subject"),
        language=content.language,
    )
    frame = Frame(
        title=words("header", hotline=content.hotline, title=title),
        document_id=content.document_id,
        footer=words("footer", guide=content.guide, handling=words("quality-footer")),
        words=words,
    )
    draw(paginate(blocks), paper, frame)
    return Rendered(pdf=paper.finish(), replaced=sheet.compositor.replaced)


def _dimension(sheet: Sheet, told: DimensionLine) -> Block:
    words, left, right = sheet.words, 84.0, 186.0
    lines: list[Block] = []
    for side, key in ((0, "quality-anchor-mine"), (1, "quality-anchor-theirs")):
        last = next((pair[side] for pair in reversed(told.points) if pair[side] is not None), None)
        if last is not None:
            lines.append(sheet.text(words(key, score=last, anchor=told.anchors[last]), FINE, right))
    mine, theirs = (
        words("list-separator").join("–" if pair[side] is None else str(pair[side]) for pair in told.points)
        for side in (0, 1)
    )
    says = words("quality-says", label=told.label, mine=mine, theirs=theirs)
    chart = score_course(told.points, MEASURE - left - right - 12, says)
    return Row(
        cells=(
            (0, sheet.text(told.label, SMALL_STRONG, left - 6)),
            (left, Figure(drawing=chart)),
            (MEASURE - right, Stack(blocks=tuple(lines))),
        ),
        padding=4,
        under="line",
        width=MEASURE,
    )


def _agreement(sheet: Sheet, found: Agreement | None) -> list[Block]:
    words = sheet.words
    if found is None:
        return []
    told = [
        words("quality-pairs", pairs=found.pairs),
        words("quality-exact", share=round(found.exact * 100)),
        words("quality-near", share=round(found.near * 100)),
    ]
    points = round(abs(found.difference), 1)
    if points == 0:
        told.append(words("quality-level"))
    else:
        told.append(words("quality-higher" if found.difference > 0 else "quality-lower", points=str(points)))
    told.append(
        words("quality-few", count=ENOUGH)
        if found.kappa is None
        else words("quality-kappa", kappa=f"{found.kappa:.2f}".replace("-", "−"))
    )
    return [
        *sheet.section(words("quality-agreement")),
        sheet.text(words("clause-separator").join(told), SMALL),
    ]
