"""The last part of a summary: room for the conversation with the supervisor, sources, and what vouches for the
document."""

from app.reports.blocks import Block, Gap, Lined, Row, Stack
from app.reports.content import SummaryContent
from app.reports.paper import MEASURE
from app.reports.sheet import BODY, FINE, SMALL, SMALL_MUTED, SMALL_STRONG, Sheet

_SHOWN = 60  # kinds of missing characters listed by name


def prepared(sheet: Sheet, content: SummaryContent) -> list[Block]:
    """What the counsellor wrote for supervision: it comes first, because it is what the paper is for."""
    words = sheet.words
    written = [line for line in content.prepared if line.text.strip()]
    if not written:
        return []
    blocks = sheet.section(words("section-prepared"))
    for line in written:
        blocks += [
            sheet.text(words(f"question-{line.question}"), SMALL_STRONG, keeps=True),
            sheet.prose(line.text.strip(), BODY),
            Gap(height=7),
        ]
    return blocks


def ratings(sheet: Sheet, content: SummaryContent) -> list[Block]:
    """How the counsellor and the supervisor rate the call, side by side, in the words of the anchors."""
    words = sheet.words
    if not content.ratings:
        return []
    left, half = 96.0, (MEASURE - 96.0) / 2
    heads = [(0.0, ""), (left, words("rating-self")), (left + half, words("rating-supervisor"))]
    blocks = [
        *sheet.section(words("section-ratings")),
        Row(cells=tuple((x, sheet.text(head, SMALL_MUTED, half - 8)) for x, head in heads), padding=1, keeps=True),
    ]
    for line in content.ratings:
        cells: list[tuple[float, Block]] = [(0, sheet.text(line.label, SMALL_STRONG, left - 8))]
        for x, rated in ((left, line.mine), (left + half, line.theirs)):
            told = f"{rated[0]}  {rated[1]}" if rated else "–"
            cells.append((x, Stack(blocks=(sheet.text(told, SMALL, half - 10),))))
        blocks.append(Row(cells=tuple(cells), padding=2, under="line", width=MEASURE))
    return [*blocks, Gap(height=4), sheet.text(words("rating-note"), FINE)]


def room(sheet: Sheet, *, asked: bool = False) -> list[Block]:
    """Ruled lines for questions and feedback, written by hand.  asked: the questions stand there already."""
    words = sheet.words
    blocks = sheet.section(words("section-supervision"))
    lines = (("room-questions", 3), ("room-unsure", 3), ("room-feedback", 5), ("room-agreed", 2))
    for key, count in lines[2:] if asked else lines:
        blocks += [
            sheet.text(words(key), SMALL_STRONG, keeps=True),
            Lined(count=count, width=MEASURE, keeps=key == lines[-1][0]),  # the signature is not left alone
            Gap(height=12, keeps=key == lines[-1][0]),
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


def masking(sheet: Sheet, content: SummaryContent) -> str:
    """Who looked through the free text, in a sentence; empty where nobody did."""
    words = sheet.words
    return words("masked-by", by=content.masked_by, count=content.masks) if content.masked_by else ""


def integrity(sheet: Sheet, fingerprint: str, replaced: tuple[str, ...], masked: str = "") -> list[Block]:
    """What vouches for the content, who masked it, and which characters the typeface lacks."""
    words = sheet.words
    grouped = " ".join(fingerprint[at : at + 8] for at in range(0, len(fingerprint), 8))
    blocks = [
        *sheet.section(words("section-integrity")),
        sheet.text(grouped, SMALL, keeps=True),
        sheet.text(words("integrity"), FINE),
    ]
    if masked:
        blocks += [Gap(height=6), sheet.text(masked, FINE)]
    if replaced:
        named = list(replaced[:_SHOWN])
        if len(replaced) > _SHOWN:
            named.append(words("replaced-more", count=len(replaced) - _SHOWN))
        listed = words("clause-separator").join(named)
        blocks += [Gap(height=6), sheet.text(words("replaced", characters=listed), FINE)]
    return blocks
