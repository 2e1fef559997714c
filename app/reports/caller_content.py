"""What a whole caller file says: who asked for it and why, how to reach the caller where that was asked for, what was
recorded beside the calls, and every call in full, with its day and number."""

from dataclasses import dataclass, field

from app.domain.text import Language
from app.reports.content import SummaryContent, fingerprint_of

Line = tuple[str, str]
"""A label, and what there is to it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class CallOfFile:
    """summary: without day and number, which stand here.  plan, steps: in full, with the names in them."""

    number: str
    when: str
    summary: SummaryContent
    plan: tuple[Line, ...] = field(default=(), repr=False)
    steps: tuple[Line, ...] = field(default=(), repr=False)


@dataclass(frozen=True, kw_only=True, slots=True)
class CallerFileContent:
    """contacts: None where they were not asked for.  history: what is not in the calls, oldest first."""

    language: Language
    document_id: str
    hotline: str
    guide: str
    code: str
    also: tuple[str, ...]
    made: str
    by: str
    asked_by: str = field(repr=False)
    reason: str = field(repr=False)
    contacts: tuple[Line, ...] | None = field(repr=False)
    words: tuple[Line, ...] = field(repr=False)
    history: tuple[Line, ...] = field(repr=False)
    calls: tuple[CallOfFile, ...] = field(repr=False)

    @property
    def fingerprint(self) -> str:
        """SHA-256, hex, over everything this document states."""
        return fingerprint_of(self)
