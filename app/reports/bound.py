"""Summaries bound in another way: several in one document, or one as a sheet for peers."""

import hashlib
from dataclasses import dataclass

from app.domain.text import Language
from app.reports.content import SummaryContent


@dataclass(frozen=True, kw_only=True, slots=True)
class CollectionContent:
    """Several calls in one document, in order."""

    document_id: str
    calls: tuple[SummaryContent, ...]

    @property
    def language(self) -> Language:
        return self.calls[0].language

    @property
    def fingerprint(self) -> str:
        """SHA-256, hex, over the fingerprints of the calls in their order."""
        stated = "\n".join(call.fingerprint for call in self.calls)
        return hashlib.sha256(stated.encode("ascii")).hexdigest()


@dataclass(frozen=True, kw_only=True, slots=True)
class PeerContent:
    """One call for discussion among colleagues."""

    call: SummaryContent

    @property
    def document_id(self) -> str:
        return self.call.document_id

    @property
    def language(self) -> Language:
        return self.call.language

    @property
    def fingerprint(self) -> str:
        return self.call.fingerprint
