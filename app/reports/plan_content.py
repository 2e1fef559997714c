"""What stands on the page with a safety plan that is read back to the caller."""

from dataclasses import dataclass, field

from app.domain.plans import SafetyPlan
from app.domain.text import Language
from app.guide.pack import GuidePack


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
