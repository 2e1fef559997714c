"""What a review of quality shows."""

from dataclasses import dataclass, field

from app.domain.agreement import Agreement
from app.domain.text import Language
from app.reports.content import fingerprint_of


@dataclass(frozen=True, kw_only=True, slots=True)
class DimensionLine:
    """One dimension.  points: (own, supervisor's) for each call in order, None where not rated; anchors: what the
    scores look like."""

    label: str
    points: tuple[tuple[int | None, int | None], ...]
    anchors: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class QualityContent:
    """feedback: when (weeks since the first call), by whom, and what."""

    language: Language
    document_id: str
    hotline: str
    counsellor: str
    guide: str
    calls: int
    dimensions: tuple[DimensionLine, ...]
    agreement: Agreement | None
    feedback: tuple[tuple[str, str], ...] = field(default=(), repr=False)

    @property
    def fingerprint(self) -> str:
        """SHA-256, hex, over everything this document states."""
        return fingerprint_of(self)
