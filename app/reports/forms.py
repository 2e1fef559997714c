"""Blank forms for a power cut: the risk checklist and the safety plan, on paper, from the guide pack in use."""

from collections.abc import Sequence
from dataclasses import replace

from app.domain.risk import Answer, Item, ItemId, ItemKind, RiskLevel
from app.domain.text import Language
from app.guide.pack import GuidePack
from app.reports.blocks import Block, Figure, Gap, Lined, Row, Stack, company
from app.reports.drawing import Disc, Drawing
from app.reports.flow import draw, paginate
from app.reports.marks import level_shape
from app.reports.opening import name_block
from app.reports.paper import MEASURE, Paper
from app.reports.sheet import FINE, SIDE, SMALL, SMALL_MUTED, SMALL_STRONG, Frame, Sheet

_BOX = 12.0  # a ring to tick
_GAP = 14.0  # between two choices
_ASK = 236.0  # the column of the sentences


def blank_checklist(guide: GuidePack, hotline: str, language: Language) -> bytes:
    """The checklist with a ring for every choice.  A level beside a choice is what that answer alone calls for."""
    sheet = replace(Sheet.new(language), depth=-1)  # its groups are the first level of the outline
    alone = _alone(guide)
    blocks = _head(sheet, hotline, "form-checklist-title", "form-checklist-lead")
    for group in guide.checklist.groups:
        items = [item for item in guide.checklist.items if item.group == group.id]
        rows = [_item(sheet, item, alone) if item.kind is ItemKind.CHOICE else _scale(sheet, item) for item in items]
        blocks += [*sheet.section(group.label.in_(language), level=1), *company(rows)]
    blocks += [*sheet.section(sheet.words("section-notes"), level=1), Lined(count=8, width=MEASURE)]
    return _printed(sheet, blocks, guide, hotline, "form-checklist-title")


def blank_plan(guide: GuidePack, hotline: str, language: Language) -> bytes:
    """The safety plan with room to write, and the commitment to steps below it."""
    sheet = replace(Sheet.new(language), depth=-1)  # its groups are the first level of the outline
    blocks = _head(sheet, hotline, "form-plan-title", "form-plan-lead")
    for part in guide.plan_parts:
        blocks += [*sheet.section(part.title.in_(language), level=1)]
        blocks += [sheet.text(part.ask[0].in_(language), SMALL_MUTED, keeps=True), Lined(count=2, width=MEASURE)]
    blocks += sheet.section(sheet.words("form-commitments"), level=1)
    for question in guide.commitments:
        label = sheet.text(question.label.in_(language), SMALL_STRONG, 120)
        ask = sheet.text(question.ask.in_(language), SMALL_MUTED, MEASURE - 126)
        blocks += [Row(cells=((0, label), (126, ask)), padding=1, keeps=True), Lined(count=1, width=MEASURE, pitch=20)]
    return _printed(sheet, blocks, guide, hotline, "form-plan-title")


def _alone(guide: GuidePack) -> dict[tuple[ItemId, Answer], RiskLevel]:
    """The highest level each answer calls for by itself: from the rules that ask for nothing else."""
    found: dict[tuple[ItemId, Answer], RiskLevel] = {}
    for rule in guide.checklist.rules:
        if rule.plain and rule.level and len(rule.all) == 1 and not rule.any and not rule.none:
            for answer in rule.all[0].answer:
                key = (rule.all[0].item, answer)
                found[key] = max(found.get(key, RiskLevel.R0), rule.level)
    return found


def _head(sheet: Sheet, hotline: str, title: str, lead: str) -> list[Block]:
    words = sheet.words
    cells: list[tuple[float, Block]] = []
    quarter = MEASURE / 4
    for at, key in enumerate(("form-date", "form-began", "fact-counsellor", "form-caller")):
        label = words(key)
        room = sheet.compositor.width(label, SMALL_MUTED) + 6
        cells.append((at * quarter, sheet.text(label, SMALL_MUTED, room + 4)))
        cells.append((at * quarter + room, Lined(count=1, width=quarter - room - 12, pitch=14)))
    return [
        *name_block(sheet, hotline, words(title)),
        Row(cells=tuple(cells), padding=2),
        Gap(height=5),
        sheet.prose(words(lead), SMALL),
    ]


def _item(sheet: Sheet, item: Item, alone: dict[tuple[ItemId, Answer], RiskLevel]) -> Row:
    language = sheet.words.language
    ask: list[Block] = [sheet.text(item.label.in_(language), SMALL_STRONG, _ASK)]
    ask.append(sheet.text(item.ask.in_(language), FINE, _ASK))
    choices = [(choice.text.in_(language), alone.get((item.id, choice.id))) for choice in item.choices]
    choices += [(sheet.words(f"state-{state}"), None) for state in ("unclear", "declined")]
    return Row(
        cells=(
            (0, sheet.text(item.id, SMALL_MUTED, 28)),
            (30, Stack(blocks=tuple(ask))),
            (30 + _ASK + 12, _choices(sheet, choices, MEASURE - _ASK - 42)),
        ),
        padding=3,
        under="line",
        width=MEASURE,
    )


def _choices(sheet: Sheet, choices: Sequence[tuple[str, RiskLevel | None]], width: float) -> Block:
    """Rings with their words, as many to a line as fit."""
    lines: list[Block] = []
    cells: list[tuple[float, Block]] = []
    x = 0.0
    for text, level in choices:
        shapes = [Disc(x=4.5, y=6.2, radius=3.8, stroke="text", fill="surface", width=0.8)]
        said = f"{text} {level}" if level and level.urgent else text
        room = _BOX + sheet.compositor.width(said, SMALL) + (_BOX if level and level.urgent else 0)
        if cells and x + room > width:
            lines.append(Row(cells=tuple(cells), padding=0))
            cells, x = [], 0.0
        cells.append((x, Figure(drawing=Drawing(width=10, height=13.5, shapes=tuple(shapes)))))
        if level and level.urgent:
            mark = Drawing(width=10, height=13.5, shapes=(level_shape(level, 4, 6.4, 3.8),))
            cells.append((x + room - _BOX + 3, Figure(drawing=mark)))
        cells.append((x + _BOX, sheet.text(said, SMALL, width)))
        x += room + _GAP
    lines.append(Row(cells=tuple(cells), padding=0))
    return Stack(blocks=tuple(lines))


def _scale(sheet: Sheet, item: Item) -> Row:
    words, language = sheet.words, sheet.words.language
    ask = Stack(
        blocks=(
            sheet.text(item.label.in_(language), SMALL_STRONG, _ASK),
            sheet.text(item.ask.in_(language), FINE, _ASK),
        )
    )
    left = 30 + _ASK + 12
    return Row(
        cells=(
            (0, sheet.text(item.id, SMALL_MUTED, 28)),
            (30, ask),
            (left, sheet.text(words("form-start"), SIDE, 50)),
            (left + 34, Lined(count=1, width=50, pitch=14)),
            (left + 100, sheet.text(words("form-end"), SIDE, 60)),
            (left + 146, Lined(count=1, width=46, pitch=14)),
        ),
        padding=3,
        under="line",
        width=MEASURE,
    )


def _printed(sheet: Sheet, blocks: Sequence[Block], guide: GuidePack, hotline: str, title: str) -> bytes:
    words = sheet.words
    version = f"{guide.id} {guide.version}"
    paper = Paper(sheet.compositor, title=words(title), author=hotline, subject=version, language=words.language)
    frame = Frame(
        title=words("header", hotline=hotline, title=words(title)),
        document_id=version,
        footer=words("form-footer"),
        words=words,
    )
    draw(paginate(blocks), paper, frame)
    return paper.finish()
