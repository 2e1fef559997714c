"""The last part of a summary: room for the conversation with the supervisor, sources, and what vouches for the
document."""

from app.reports.blocks import Block, Gap, Lined, Row
from app.reports.content import SummaryContent
from app.reports.paper import MEASURE
from app.reports.sheet import FINE, SMALL, SMALL_MUTED, SMALL_STRONG, Sheet

_SHOWN = 60  # kinds of missing characters listed by name


def room(sheet: Sheet) -> list[Block]:
    """Ruled lines for questions and feedback, written by hand."""
    words = sheet.words
    blocks = sheet.section(words("section-supervision"))
    for key, count in (("room-questions", 3), ("room-unsure", 3), ("room-feedback", 5), ("room-agreed", 2)):
        blocks += [
            sheet.text(words(key), SMALL_STRONG, keeps=True),
            Lined(count=count, width=MEASURE),
            Gap(height=12),
        ]
    half = MEASURE / 2
    signed = [
        Row(
            cells=((0, sheet.text(words(key), SMALL_MUTED, 60)), (62, Lined(count=1, width=half - 86, pitch=13))),
            padding=0,
        )
        for key in ("room-signed", "room-date")
    ]
    return [*blocks, Row(cells=((0, signed[0]), (half, signed[1])), padding=4)]


def sources(sheet: Sheet, content: SummaryContent) -> list[Block]:
    """The numbered sources of the flags, each with how sure we are of it."""
    words = sheet.words
    if not content.sources:
        return []
    blocks = sheet.section(words("section-sources"))
    for number, source in enumerate(content.sources, start=1):
        told = words("source", text=source.text, standing=words(f"standing-{source.standing}"))
        blocks.append(
            Row(cells=((0, sheet.text(f"[{number}]", FINE, 20)), (22, sheet.text(told, FINE, MEASURE - 22))), padding=1)
        )
    return blocks


def integrity(sheet: Sheet, fingerprint: str, replaced: tuple[str, ...]) -> list[Block]:
    """What vouches for the content, and which characters the typeface lacks."""
    words = sheet.words
    grouped = " ".join(fingerprint[at : at + 8] for at in range(0, len(fingerprint), 8))
    blocks = [
        *sheet.section(words("section-integrity")),
        sheet.text(grouped, SMALL, keeps=True),
        sheet.text(words("integrity"), FINE),
    ]
    if replaced:
        named = list(replaced[:_SHOWN])
        if len(replaced) > _SHOWN:
            named.append(words("replaced-more", count=len(replaced) - _SHOWN))
        listed = words("clause-separator").join(named)
        blocks += [Gap(height=6), sheet.text(words("replaced", characters=listed), FINE)]
    return blocks
