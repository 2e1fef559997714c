"""The whole file of a caller, for whoever the law lets ask for it.  It names what the summaries leave out."""

from dataclasses import replace

from app.reports import aid_sections, ending, opening, sections
from app.reports.blocks import Anchor, Block, Figure, Gap, Row
from app.reports.caller_content import CallerFileContent, CallOfFile, Line
from app.reports.content import Rendered
from app.reports.drawing import Drawing
from app.reports.flow import draw, paginate
from app.reports.marks import level_shape
from app.reports.paper import MEASURE, Paper
from app.reports.sheet import BODY, SIDE, SMALL, SMALL_MUTED, STRONG, Frame, Sheet

_LABEL = 120.0


def render_caller_file(content: CallerFileContent) -> Rendered:
    """Not encrypted.  The same content gives the same bytes."""
    sheet = replace(Sheet.new(content.language), depth=1)
    words = sheet.words
    front = paginate(_front(replace(sheet, depth=0), content))
    cases = [paginate(_call(sheet, content, call)) for call in content.calls]
    last = paginate(ending.integrity(replace(sheet, depth=0), content.fingerprint, sheet.compositor.replaced))
    title = words("caller-file-title")
    paper = Paper(
        sheet.compositor,
        title=f"{title} {content.document_id}",
        author=content.hotline,
        subject=words("caller-file-subject"),
        language=content.language,
    )
    frame = Frame(
        title=words("header", hotline=content.hotline, title=title),
        document_id=content.document_id,
        footer=words("footer", guide=content.guide, handling=words("caller-file-footer")),
        words=words,
    )
    draw([*front, *(page for case in cases for page in case), *last], paper, frame)
    return Rendered(pdf=paper.finish(), replaced=sheet.compositor.replaced)


def _front(sheet: Sheet, content: CallerFileContent) -> list[Block]:
    words = sheet.words
    facts: list[Line] = [
        (words("caller-file-code"), words("list-separator").join((content.code, *content.also))),
        (words("caller-file-asked"), content.asked_by),
        (words("caller-file-reason"), content.reason),
        (words("caller-file-made"), f"{content.made} · {content.by}"),
    ]
    blocks = [*opening.name_block(sheet, content.hotline, words("caller-file-title")), *_lines(sheet, facts)]
    blocks += [Gap(height=8), sheet.prose(words("caller-file-notice"), SMALL)]
    blocks += sheet.section(words("caller-file-contacts"))
    if content.contacts is None:
        blocks.append(sheet.text(words("caller-file-no-contacts-asked"), SMALL_MUTED))
    else:
        blocks += _lines(sheet, content.contacts) or [sheet.text(words("caller-file-no-contacts"), SMALL_MUTED)]
    if content.words:
        blocks += [*sheet.section(words("caller-file-words")), *_lines(sheet, content.words)]
    blocks += sheet.section(words("caller-file-calls"))
    for call in content.calls:
        shape = Drawing(width=14, height=15.75, shapes=(level_shape(call.summary.level, 6, 7.6, 5),))
        level = f"{call.summary.level} {words(f'level-{call.summary.level}')}"
        cells: tuple[tuple[float, Block], ...] = (
            (0, Figure(drawing=shape)),
            (20, sheet.text(call.number, STRONG, 90)),
            (112, sheet.text(call.when, SIDE, 130)),
            (246, sheet.text(level, SIDE, 110)),
            (360, sheet.text(call.summary.counsellor, SIDE, MEASURE - 360)),
        )
        blocks.append(Row(cells=cells, under="line", width=MEASURE))
    if content.history:
        blocks += [*sheet.section(words("caller-file-history")), *_lines(sheet, content.history)]
    return blocks


def _call(sheet: Sheet, content: CallerFileContent, call: CallOfFile) -> list[Block]:
    words, summary = sheet.words, call.summary
    title = f"{call.number} · {call.when}"
    blocks: list[Block] = [Anchor(anchor=(title, 0))]
    blocks += opening.name_block(sheet, content.hotline, call.number, opening.level_badge(sheet, summary.level, 16))
    blocks += _lines(
        sheet,
        [
            (words("caller-file-when"), call.when),
            (words("fact-kind"), words(f"kind-{summary.kind}")),
            (words("fact-counsellor"), summary.counsellor),
            (words("fact-length"), opening.length(sheet, summary.length)),
        ],
    )
    blocks += [
        *opening.risk(sheet, summary),
        *sections.flags(sheet, summary),
        *sections.scales(sheet, summary),
        *sections.notes(sheet, summary),
        *sections.protocols(sheet, summary),
    ]
    if call.steps:
        blocks += [*sheet.section(words("caller-file-steps")), *_lines(sheet, call.steps)]
    blocks += aid_sections.sheets(sheet, summary)
    if call.plan:
        blocks += [*sheet.section(words("caller-file-plan")), *_lines(sheet, call.plan)]
    blocks += [
        *sections.answers(sheet, summary),
        *aid_sections.classification(sheet, summary),
        *sections.amendments(sheet, summary),
        *ending.sources(sheet, summary),
    ]
    return blocks


def _lines(sheet: Sheet, lines: "list[Line] | tuple[Line, ...]") -> list[Block]:
    return [
        Row(
            cells=(
                (0, sheet.text(label, SMALL_MUTED, _LABEL - 8)),
                (_LABEL, sheet.text(said, BODY, MEASURE - _LABEL)),
            ),
            padding=1.5,
        )
        for label, said in lines
    ]
