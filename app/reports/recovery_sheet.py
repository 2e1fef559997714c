"""The sheet with the recovery code: the code in groups that can be copied by hand, what it is for, and where to keep
it."""

from dataclasses import dataclass, replace

from app.domain.text import Language
from app.reports.blocks import Block, Gap, Lined, Panel, Plain, Row, Stack
from app.reports.breaking import Line
from app.reports.face import Weight
from app.reports.flow import draw, paginate
from app.reports.opening import name_block
from app.reports.paper import MEASURE, Paper
from app.reports.setting import Style
from app.reports.sheet import BODY, FINE, SIDE, SMALL_MUTED, Frame, Sheet

_COLUMNS = 3
_CODE = Style(size=25, leading=38, weight=Weight.BOLD)
_CELL = 680  # every letter in a cell of its own, in thousandths: easier to copy one by one


@dataclass(frozen=True, slots=True, kw_only=True)
class _Group(Plain):
    """One group of the code with its number."""

    number: Line
    letters: Line
    height: float = _CODE.leading

    def draw(self, paper: Paper, x: float, top: float) -> None:
        baseline = top - _CODE.leading * 0.72
        paper.line(self.number, x, baseline, FINE)
        paper.line(self.letters, x + 16, baseline, _CODE)


def recovery_sheet(hotline: str, code: str, language: Language) -> bytes:
    """The sheet as a PDF.  It is not encrypted: it exists to be printed once.  code: groups joined by hyphens."""
    sheet = Sheet.new(language)
    words = sheet.words
    blocks: list[Block] = [
        *name_block(sheet, hotline, words("recovery-title")),
        sheet.prose(words("recovery-lead")),
        Gap(height=14),
        _code(sheet, code),
        Gap(height=6),
        sheet.text(words("recovery-letters"), FINE),
        *_advice(sheet, "recovery-use", 2),
        *_advice(sheet, "recovery-keep", 3),
        Gap(height=26),
        _kept(sheet),
    ]
    paper = Paper(
        sheet.compositor,
        title=words("recovery-title"),
        author=hotline,
        subject=words("recovery-subject"),
        language=language,
    )
    title = words("header", hotline=hotline, title=words("recovery-title"))
    frame = Frame(title=title, document_id="", footer=words("recovery-footer"), words=words)
    draw(paginate(blocks), paper, frame)
    return paper.finish()


def _code(sheet: Sheet, code: str) -> Block:
    groups: list[Block] = [
        _Group(number=sheet.compositor.line(str(number), FINE), letters=_spaced(sheet, group))
        for number, group in enumerate(code.split("-"), start=1)
    ]
    pitch = (MEASURE - 24) / _COLUMNS
    rows = tuple(
        Row(cells=tuple((at * pitch, group) for at, group in enumerate(groups[start : start + _COLUMNS])), padding=1)
        for start in range(0, len(groups), _COLUMNS)
    )
    return Panel(block=Stack(blocks=rows), width=MEASURE, padding=12)


def _spaced(sheet: Sheet, group: str) -> Line:
    """`group` with every letter centred in a cell of equal width."""
    spaced, behind = Line(), 0.0
    for letter in group:
        (piece,) = sheet.compositor.line(letter, _CODE).pieces
        spaced.pieces.append(piece)
        spaced.before.append(behind + (_CELL - piece.width) / 2)
        behind = (_CELL - piece.width) / 2
    return replace(spaced, width=_CELL * len(group))


def _advice(sheet: Sheet, topic: str, count: int) -> list[Block]:
    words = sheet.words
    blocks = sheet.section(words(f"{topic}-title"))
    for number in range(1, count + 1):
        said = sheet.prose(words(f"{topic}-{number}"), BODY, MEASURE - 18)
        blocks.append(Row(cells=((0, sheet.text(str(number), SIDE, 14)), (18, said)), padding=1.5))
    return blocks


def _kept(sheet: Sheet) -> Block:
    """Who keeps the sheet, where, and since when: to be filled in by hand."""
    third = MEASURE / 3
    cells: list[tuple[float, Block]] = []
    for at, key in enumerate(("recovery-kept-by", "recovery-kept-where", "recovery-kept-since")):
        label = sheet.words(key)
        room = sheet.compositor.width(label, SMALL_MUTED) + 8
        cells.append((at * third, sheet.text(label, SMALL_MUTED, room)))
        cells.append((at * third + room, Lined(count=1, width=third - room - 14, pitch=14)))
    return Row(cells=tuple(cells), padding=0)
