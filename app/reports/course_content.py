"""What the course of one caller over several calls shows."""

import hashlib
from dataclasses import dataclass

from app.domain.risk import RiskLevel
from app.domain.text import Language
from app.reports.content import SummaryContent


@dataclass(frozen=True, kw_only=True, slots=True)
class CoursePoint:
    """One call.  days: since the first of them; only weeks are printed."""

    days: int
    content: SummaryContent

    @property
    def week(self) -> int:
        return self.days // 7 + 1

    @property
    def highest(self) -> RiskLevel:
        return max([self.content.level, *(move.level for move in self.content.moves)])


@dataclass(frozen=True, kw_only=True, slots=True)
class CourseContent:
    """points: oldest first, at least one."""

    language: Language
    document_id: str
    hotline: str
    points: tuple[CoursePoint, ...]

    @property
    def fingerprint(self) -> str:
        """SHA-256, hex, over the fingerprints of the calls in their order."""
        stated = "\n".join(f"{point.week} {point.content.fingerprint}" for point in self.points)
        return hashlib.sha256(stated.encode("ascii")).hexdigest()
