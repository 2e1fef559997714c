"""The sections of a summary about questionnaires and classification."""

from app.reports.aid_content import SheetLine
from app.reports.blocks import Block, Row, company
from app.reports.charts import clock
from app.reports.content import SummaryContent
from app.reports.paper import MEASURE
from app.reports.sheet import FINE, SMALL, SMALL_MUTED, SMALL_STRONG, Sheet


def sheets(sheet: Sheet, content: SummaryContent) -> list[Block]:
    """Each filling: score, band and source; the caller's view; the judgement; then the answers."""
    words = sheet.words
    if not content.aids.sheets:
        return []
    blocks = [*sheet.section(words("section-sheets")), sheet.text(words("sheet-note"), FINE, keeps=True)]
    for filled in content.aids.sheets:
        blocks += _sheet(sheet, filled)
    return blocks


def _sheet(sheet: Sheet, filled: SheetLine) -> list[Block]:
    words = sheet.words
    standing = words("sheet-validated" if filled.validated else "sheet-worksheet")
    blocks = sheet.section(f"{clock(filled.at)} {filled.title}", level=1)
    blocks.append(sheet.text(standing, SMALL_MUTED, keeps=True))
    voices = (
        ("sheet-score", _score(sheet, filled)),
        ("sheet-view", filled.callers_view or words("sheet-not-noted")),
        ("sheet-judgement", filled.judgement or words("sheet-not-noted")),
    )
    blocks += [_line(sheet, words(key), said, strong=key == "sheet-score") for key, said in voices]
    if filled.because:
        blocks.append(_line(sheet, words("sheet-brought-up"), words("clause-separator").join(filled.because)))
    blocks += company([_line(sheet, q, said or words("sheet-not-answered")) for q, said in filled.answers])
    sources = words("list-separator").join(f"[{number}] {place}".rstrip() for number, place in filled.sources)
    return [*blocks, sheet.text(words("flag-source", sources=sources), FINE)] if sources else blocks


def _score(sheet: Sheet, filled: SheetLine) -> str:
    words = sheet.words
    if not filled.scored:
        return words("sheet-not-scored")
    if filled.total is None:
        return words("sheet-incomplete", count=filled.open)
    return words("clause-separator").join(filter(None, (str(filled.total), filled.band, filled.next)))


def _line(sheet: Sheet, label: str, said: str, *, strong: bool = False) -> Row:
    wide = MEASURE * 0.45
    return Row(
        cells=(
            (0, sheet.text(label, SMALL_MUTED, wide - 10)),
            (wide, sheet.text(said, SMALL_STRONG if strong else SMALL, MEASURE - wide)),
        ),
        padding=1.5,
    )


def classification(sheet: Sheet, content: SummaryContent) -> list[Block]:
    words, aids = sheet.words, content.aids
    told = (("sorted-profile", aids.profile), ("sorted-problem", aids.problem), ("sorted-groups", aids.groups))
    lines = [_line(sheet, words(key), said) for key, said in told if said]
    return [*sheet.section(words("section-sorted")), *lines] if lines else []
