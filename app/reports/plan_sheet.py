"""The safety plan of one call on a page, in sentences, for the counsellor to read back to the caller.

It holds the plan as it was written, with the people and numbers in it, and says so; it does not say whose it is."""

from dataclasses import dataclass, field

from app.domain.plans import SafetyPlan
from app.domain.text import Language
from app.guide.pack import GuidePack
from app.reports.blocks import Block, Gap, Panel, Row, Rule, Stack
from app.reports.content import Rendered
from app.reports.flow import draw, paginate
from app.reports.opening import name_block
from app.reports.paper import MEASURE, Paper
from app.reports.setting import Style
from app.reports.sheet import FINE, SMALL, SMALL_MUTED, Frame, Sheet

_SAID = Style(size=12, leading=19)


@dataclass(frozen=True, kw_only=True, slots=True)
class PlanSheet:
    """What stands on it.  parts and agreed: how it begins, and what was said, only where something was."""

    language: Language
    document_id: str
    hotline: str
    guide: str
    parts: tuple[tuple[str, tuple[str, ...]], ...] = field(repr=False)
    agreed: tuple[tuple[str, str], ...] = field(repr=False)


def plan_sheet(plan: SafetyPlan, guide: GuidePack, language: Language, *, hotline: str, document_id: str) -> PlanSheet:
    """What the sheet of `plan` says."""
    parts = [(part.read_back.in_(language), plan.entries(part.id)) for part in guide.plan_parts]
    agreed = [(q.label.in_(language), plan.commitments.get(q.id, "").strip()) for q in guide.commitments]
    return PlanSheet(
        language=language,
        document_id=document_id,
        hotline=hotline,
        guide=f"{guide.id} {guide.version}",
        parts=tuple((begins, said) for begins, said in parts if said),
        agreed=tuple((label, said) for label, said in agreed if said),
    )


def render_plan_sheet(content: PlanSheet) -> Rendered:
    """The page, not encrypted.  The same content gives the same bytes."""
    sheet = Sheet.new(content.language)
    words = sheet.words
    blocks: list[Block] = [
        *name_block(sheet, content.hotline, words("plan-sheet-title")),
        sheet.prose(words("plan-sheet-lead"), SMALL),
        Gap(height=8),
    ]
    for begins, said in content.parts:
        blocks.append(sheet.text(begins, SMALL_MUTED, keeps=True))
        blocks += [sheet.text(entry, _SAID, MEASURE - 14, inset=14) for entry in said]
        blocks.append(Gap(height=7))
    if content.agreed:
        blocks += [Rule(width=MEASURE), Gap(height=8), _agreed(sheet, content)]
    if not content.parts and not content.agreed:
        blocks.append(sheet.text(words("plan-sheet-empty"), SMALL_MUTED))
    blocks += [Gap(height=8), sheet.text(words("plan-sheet-note"), FINE)]
    title = words("plan-sheet-title")
    paper = Paper(
        sheet.compositor,
        title=f"{title} {content.document_id}",
        author=content.hotline,
        subject=words("plan-sheet-subject"),
        language=content.language,
    )
    frame = Frame(
        title=words("header", hotline=content.hotline, title=title),
        document_id=content.document_id,
        footer=words("footer", guide=content.guide, handling=words("plan-sheet-footer")),
        words=words,
    )
    draw(paginate(blocks), paper, frame)
    return Rendered(pdf=paper.finish(), replaced=sheet.compositor.replaced)


def _agreed(sheet: Sheet, content: PlanSheet) -> Block:
    """A step instead of a promise, in a frame of its own."""
    width, left = MEASURE - 24, 110.0
    rows: list[Block] = [
        Row(
            cells=(
                (0, sheet.text(label, SMALL_MUTED, left - 8)),
                (left, sheet.text(said, _SAID, width - left)),
            ),
            padding=1.5,
        )
        for label, said in content.agreed
    ]
    return Panel(block=Stack(blocks=tuple(rows)), width=MEASURE)
