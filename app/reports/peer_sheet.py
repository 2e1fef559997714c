"""A call for case discussion among colleagues: only what the discussion needs, and room for what is said.

No counsellor, no answers one by one, no additions, no sources; the notes only when somebody masked them."""

from app.domain.crisis import StepStatus
from app.reports import ending, opening, sections
from app.reports.blocks import Block, Gap, Lined, Row, Stack
from app.reports.charts import clock
from app.reports.content import Rendered, SummaryContent
from app.reports.flow import draw, paginate
from app.reports.paper import MEASURE, Paper
from app.reports.sheet import BODY, FINE, SMALL, SMALL_STRONG, STRONG, TITLE, Frame, Sheet

_DONE = (StepStatus.STARTED, StepStatus.DONE)


def render_peer_sheet(content: SummaryContent) -> Rendered:
    """The document, not encrypted.  The same content gives the same bytes."""
    sheet = Sheet.new(content.language)
    words = sheet.words
    title = words("peer-title")
    blocks = [
        *opening.name_block(sheet, content.hotline, title, opening.level_badge(sheet, content.level, TITLE.size)),
        *_facts(sheet, content),
        Gap(height=6),
        sheet.prose(words("peer-lead"), SMALL),
        *ending.prepared(sheet, content),
        *opening.risk(sheet, content),
        *_reasons(sheet, content),
        *sections.scales(sheet, content),
        *_steps(sheet, content),
    ]
    if content.masked_by and content.notes.strip():
        blocks += sections.notes(sheet, content)
    blocks += _asked(sheet)
    masked = ending.masking(sheet, content)
    blocks += ending.integrity(sheet, content.fingerprint, sheet.compositor.replaced, masked)
    paper = Paper(
        sheet.compositor,
        title=f"{title} {content.document_id}",
        author=content.hotline,
        subject=words("peer-subject"),
        language=content.language,
    )
    frame = Frame(
        title=words("header", hotline=content.hotline, title=title),
        document_id=content.document_id,
        footer=words("footer", guide=content.guide, handling=words("peer-footer")),
        words=words,
    )
    draw(paginate(blocks), paper, frame)
    return Rendered(pdf=paper.finish(), replaced=sheet.compositor.replaced)


def _facts(sheet: Sheet, content: SummaryContent) -> list[Block]:
    words = sheet.words
    facts = (
        ("fact-week", content.week),
        ("fact-length", opening.length(sheet, content.length)),
        ("fact-kind", words(f"kind-{content.kind}")),
        ("sorted-problem", content.aids.problem or "–"),
    )
    width = MEASURE / len(facts)
    cells = tuple(
        (at * width, Stack(blocks=(sheet.text(words(key), FINE, width - 10), sheet.text(told, BODY, width - 10))))
        for at, (key, told) in enumerate(facts)
    )
    return [Row(cells=cells, padding=2)]


def _reasons(sheet: Sheet, content: SummaryContent) -> list[Block]:
    """Why the level was reached, a line for each flag."""
    rows: list[Block] = [
        Row(
            cells=(
                (0, sheet.text("" if flag.at is None else clock(flag.at), FINE, 50)),
                (52, sheet.text(flag.level or sheet.words("flag-no-level"), SMALL_STRONG, 40)),
                (96, sheet.text(flag.because, SMALL, MEASURE - 96)),
            ),
            padding=1.5,
        )
        for flag in content.flags
    ]
    return [*sheet.section(sheet.words("section-flags")), *rows] if rows else []


def _steps(sheet: Sheet, content: SummaryContent) -> list[Block]:
    words = sheet.words
    if not content.protocols:
        return []
    blocks = sheet.section(words("section-protocols"))
    for protocol in content.protocols:
        blocks.append(sheet.text(protocol.title, STRONG, keeps=True))
        for key, taken in (("peer-steps", True), ("peer-steps-open", False)):
            named = [step.what for step in protocol.steps if (step.status in _DONE) is taken]
            if named:
                blocks.append(sheet.prose(words(key, steps=words("clause-separator").join(named)), SMALL))
    return blocks


def _asked(sheet: Sheet) -> list[Block]:
    """The questions for the group, each with room."""
    words = sheet.words
    blocks = sheet.section(words("peer-ask"))
    for key in ("peer-ask-1", "peer-ask-2", "peer-ask-3"):
        blocks += [
            sheet.text(words(key), SMALL_STRONG, keeps=True),
            Lined(count=2, width=MEASURE),
            Gap(height=10),
        ]
    return [*blocks, sheet.text(words("peer-said"), SMALL_STRONG, keeps=True), Lined(count=3, width=MEASURE)]
