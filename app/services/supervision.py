"""Preparing a call for supervision: what its summary says, the document, and the encrypted copy that leaves the
console."""

import hashlib
from dataclasses import dataclass, field
from pathlib import Path

from app.domain.calls import CallId
from app.domain.people import Person
from app.domain.text import Language
from app.errors import ErrorCode, UserError
from app.reports.content import SummaryContent, fingerprint_of, new_document_id
from app.reports.plan_content import PlanSheet, plan_sheet
from app.reports.summarise import summarise
from app.services.guides import Guides
from app.store import calls, events, records, seals, site
from app.store.moments import next_moment
from app.vault import durable
from app.vault.passphrase import check
from app.vault.vault import Vault

__all__ = ["ExportReceipt", "PlanSheet", "Rendered", "SummaryContent", "Supervision"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Rendered:
    """A document, not encrypted yet.  replaced: the characters the typeface lacks, described; each is printed as 〓.
    document: the id printed on every page; fingerprint: SHA-256, hex, of what it states."""

    pdf: bytes = field(repr=False)
    replaced: tuple[str, ...]
    document: str
    fingerprint: str


@dataclass(frozen=True, kw_only=True, slots=True)
class ExportReceipt:
    """An encrypted document that was written.  sha256: hex, of the file as it lies there; document: the id
    printed on it."""

    path: Path
    sha256: str
    document: str


class Supervision:
    def __init__(self, vault: Vault, guides: Guides, me: Person) -> None:
        self._vault = vault
        self._guides = guides
        self._me = me

    def summary(self, call_id: CallId, language: Language) -> SummaryContent:
        """What the summary of a call says: facts in the words of `language`, under the guide the call was
        taken under.  Raises CALL_NOT_FOUND, RECORD_ALTERED."""
        seals.refuse_altered(self._vault, call_id, calls.standing(self._vault, call_id).closed_order)
        file = records.file(self._vault, call_id)
        return summarise(
            file,
            self._guides.of(file.record.guide),
            language,
            hotline=site.get(self._vault, site.HOTLINE),
            document_id=new_document_id(),
        )

    def plan_sheet(self, call_id: CallId, language: Language) -> PlanSheet:
        """The safety plan of a call, to read back.  Raises CALL_NOT_FOUND, RECORD_ALTERED; ValueError for a call
        without a plan."""
        seals.refuse_altered(self._vault, call_id, calls.standing(self._vault, call_id).closed_order)
        record = records.record(self._vault, call_id)
        if record.plan is None:
            raise ValueError("no safety plan was begun in this call")
        hotline = site.get(self._vault, site.HOTLINE)
        guide = self._guides.of(record.guide)
        return plan_sheet(record.plan, guide, language, hotline=hotline, document_id=new_document_id())

    @staticmethod
    def render_plan_sheet(content: PlanSheet) -> Rendered:
        """The page, which leaves only by `export`.  Reads nothing but its argument, so any thread will do."""
        from app.reports.plan_sheet import render_plan_sheet

        made = render_plan_sheet(content)
        return Rendered(
            pdf=made.pdf, replaced=made.replaced, document=content.document_id, fingerprint=fingerprint_of(content)
        )

    @staticmethod
    def render(content: SummaryContent) -> Rendered:
        """The document.  Slow the first time; reads nothing but its argument, so any thread will do."""
        from app.reports.summary import render_summary

        made = render_summary(content)
        return Rendered(
            pdf=made.pdf, replaced=made.replaced, document=content.document_id, fingerprint=content.fingerprint
        )

    def export(self, call_id: CallId, rendered: Rendered, passphrase: str, directory: Path) -> ExportReceipt:
        """Write the document into `directory`, encrypted, and record that it left.

        Its name holds the id of the document and nothing about the call.  Exporting the same document again
        replaces the file.  Raises PASSPHRASE_SHORT, PASSPHRASE_COMMON, EXPORT_FAILED, CALL_NOT_FOUND, DISK_FULL,
        READ_ONLY, STORAGE_FAILED.
        """
        from app.reports.encrypt import encrypt

        check(passphrase)
        calls.standing(self._vault, call_id)
        data = encrypt(rendered.pdf, passphrase)
        path = directory / f"Tingan-{rendered.document}.pdf"
        sha256 = hashlib.sha256(data).hexdigest()
        # Recorded before it is written: a record without a file is harmless, a file without a record is not.
        with self._vault.transaction() as work:
            moment = next_moment(work, call_id, self._vault.clock.now(), self._me.id)
            events.record(
                work,
                events.Kind.EXPORTED,
                moment,
                document=rendered.document,
                fingerprint=rendered.fingerprint,
                sha256=sha256,
            )
        try:
            durable.write_atomically(path, data)
        except OSError as error:
            raise UserError(ErrorCode.EXPORT_FAILED, path=str(path)) from error
        return ExportReceipt(path=path, sha256=sha256, document=rendered.document)
