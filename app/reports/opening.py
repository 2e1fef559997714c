"""The first page of a summary: what call this is, where its level stands, what to mind, and how risk moved."""

from app.domain.calls import LevelCause
from app.domain.risk import RiskLevel
from app.reports.blocks import Block, Figure, Gap, Panel, Row, Rule, Stack
from app.reports.charts import clock, risk_curve
from app.reports.content import Move, SummaryContent
from app.reports.drawing import Drawing, Label
from app.reports.face import Weight
from app.reports.marks import level_role, level_shape
from app.reports.paper import MEASURE
from app.reports.setting import Style
from app.reports.sheet import BODY, FINE, SMALL, SMALL_MUTED, SMALL_STRONG, TITLE, Sheet

_COLUMNS = 4


def title_block(sheet: Sheet, content: SummaryContent) -> list[Block]:
    """Hotline, title and level on one line; the facts of the call under a rule."""
    badge = level_badge(sheet, content.level, TITLE.size)
    return [
        *name_block(sheet, content.hotline, sheet.words("title"), badge),
        *_facts(sheet, content),
        Gap(height=6),
        _notice(sheet, masked=bool(content.masked_by)),
        *_incomplete(sheet, content),
    ]


def name_block(sheet: Sheet, hotline: str, title: str, badge: Drawing | None = None) -> list[Block]:
    """Who this is from and what it is, above the one coloured rule; at the right a badge."""
    cells: list[tuple[float, Block]] = [
        (0, Stack(blocks=(sheet.text(hotline, SMALL_MUTED), sheet.text(title, TITLE)))),
    ]
    if badge:
        cells.append((MEASURE - badge.width, Stack(blocks=(Gap(height=SMALL.leading), Figure(drawing=badge)))))
    return [
        Row(cells=tuple(cells), padding=0),
        Gap(height=5),
        Rule(width=MEASURE, role="accent", height=1.2),
        Gap(height=7),
    ]


def level_badge(sheet: Sheet, level: RiskLevel, size: float) -> Drawing:
    """The shape of a level with its code and word."""
    told = f"{level} {sheet.words(f'level-{level}')}"
    style = Style(size=size * 0.8, weight=Weight.BOLD, role=level_role(level))
    radius = size * 0.5
    left = 2 * radius + size * 0.35
    label = Label(x=left, y=size * 0.42, text=told, size=style.size, bold=True, role=style.role)
    return Drawing(
        width=left + sheet.compositor.width(told, style),
        height=size * 1.4,
        shapes=(level_shape(level, radius, size * 0.71, radius), label),
        says=told,
    )


def _facts(sheet: Sheet, content: SummaryContent) -> list[Block]:
    words = sheet.words
    told = [
        words("not-told") if at is None else clock(at) for at in (content.recording_told, content.confidentiality_told)
    ]
    facts = [
        ("fact-week", content.week),
        ("fact-length", length(sheet, content.length)),
        ("fact-kind", words(f"kind-{content.kind}")),
        ("fact-counsellor", content.counsellor),
        ("fact-recording", told[0]),
        ("fact-confidentiality", told[1]),
        ("fact-record", _record(sheet, content)),
        ("fact-highest", _highest(sheet, content)),
    ]
    width = MEASURE / _COLUMNS
    cells = [
        Stack(blocks=(sheet.text(words(key), FINE, width - 10), sheet.text(value, BODY, width - 10)))
        for key, value in facts
    ]
    return [
        Row(cells=tuple((at * width, cell) for at, cell in enumerate(cells[start : start + _COLUMNS])), padding=2)
        for start in range(0, len(cells), _COLUMNS)
    ]


def _highest(sheet: Sheet, content: SummaryContent) -> str:
    level = max([content.level, *(move.level for move in content.moves)])
    return f"{level} {sheet.words(f'level-{level}')}"


def length(sheet: Sheet, lasted: int | None) -> str:
    """How long a call lasted, in words."""
    if lasted is None:
        return sheet.words("record-open")
    minutes, seconds = divmod(lasted, 60)
    return sheet.words("length-minutes", minutes=minutes, seconds=seconds)


def _record(sheet: Sheet, content: SummaryContent) -> str:
    words = sheet.words
    if not content.closed:
        return words("record-open")
    standing = words("record-incomplete" if content.incomplete_reason else "record-complete")
    return words("list-separator").join([standing, words("record-recovered")] if content.recovered else [standing])


def _incomplete(sheet: Sheet, content: SummaryContent) -> list[Block]:
    if not content.incomplete_reason:
        return []
    return [
        Gap(height=10),
        sheet.text(sheet.words("incomplete-reason"), FINE, keeps=True),
        sheet.prose(content.incomplete_reason),
    ]


def _notice(sheet: Sheet, *, masked: bool) -> Block:
    width = MEASURE - 24
    words = sheet.words
    notice = words("notice-masked" if masked else "notice")
    told = Stack(
        blocks=(
            sheet.text(words("notice-title"), SMALL_STRONG, width),
            sheet.prose(f"{notice}{words('sentence-gap')}{words('times-note')}", SMALL, width),
        )
    )
    return Panel(block=told, width=MEASURE)


def risk(sheet: Sheet, content: SummaryContent) -> list[Block]:
    """The curve, then each move with its cause."""
    words = sheet.words
    steps = [at for protocol in content.protocols for step in protocol.steps for at, _ in step.moments]
    flags = [flag.at for flag in content.flags if flag.at is not None]
    latest = max([content.length or 0, *steps, *flags, *(move.at for move in content.moves if _during(move, content))])
    moves = [move for move in content.moves if move.at <= latest]
    chart = risk_curve(moves, content.level, latest, flags, steps, words, MEASURE)
    blocks = [*sheet.section(words("section-risk")), Figure(drawing=chart, keeps=True), Gap(height=6, keeps=True)]
    if not content.moves:
        blocks.append(sheet.text(words("no-moves"), SMALL))
    blocks += [_move(sheet, move, after=not _during(move, content)) for move in content.moves]
    blocks += [Gap(height=4), sheet.text(words("level-note"), FINE)]
    return blocks


def _during(move: Move, content: SummaryContent) -> bool:
    return content.length is None or move.at <= content.length


def _move(sheet: Sheet, move: Move, *, after: bool) -> Block:
    words = sheet.words
    shape = Drawing(width=12, height=13.5, shapes=(level_shape(move.level, 5, 6.2, 4.2),))
    why = words("clause-separator").join(move.because) if move.cause is LevelCause.RULE else move.reason
    cause = words(f"cause-{move.cause}")
    return Row(
        cells=(
            (0, sheet.text(words("after-call") if after else clock(move.at), SMALL_MUTED, 50)),
            (52, Figure(drawing=shape)),
            (68, sheet.text(f"{move.before} → {move.level} {words(f'level-{move.level}')}", SMALL_STRONG, 128)),
            (200, sheet.prose(f"{cause}{words('colon')}{why}" if why else cause, SMALL, MEASURE - 200)),
        ),
        padding=1.5,
    )
