"""The whole file of a caller on paper, for whoever the law lets ask: by a supervisor, with a reason, on record."""

from dataclasses import dataclass
from pathlib import Path

from app.domain.callers import Act, CallerEntry, CallerFile, CallerId, EntryKind
from app.domain.calls import CallFile
from app.domain.people import Person, Role
from app.domain.text import Language
from app.errors import ErrorCode, UserError
from app.reports.caller_content import CallerFileContent, CallOfFile, Line
from app.reports.content import new_document_id
from app.reports.plan_content import plan_sheet
from app.reports.summarise import summarise
from app.reports.words import Words, words
from app.services.callers import Callers
from app.services.guides import Guides
from app.services.outbound import ExportReceipt, Form, closed, write_signed
from app.services.supervision import Rendered
from app.store import caller_contacts, caller_words, callers, calls, events, records, seals, site
from app.vault.vault import Vault

__all__ = ["CallerFileContent", "CallerFiles", "Request"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Request:
    """Who asks, on what ground, and whether names and numbers were asked for as well."""

    asked_by: str
    reason: str
    contacts: bool = False


class CallerFiles:
    """Every method raises SUPERVISOR_ONLY, CALLER_NOT_FOUND."""

    def __init__(self, vault: Vault, guides: Guides, me: Person, known: Callers) -> None:
        self._vault = vault
        self._guides = guides
        self._me = me
        self._callers = known

    def content(self, caller: CallerId, request: Request, language: Language) -> CallerFileContent:
        """What the file says.  Raises REASON_MISSING without somebody who asks and a reason, RECORD_ALTERED."""
        self._supervisor_only()
        if not request.asked_by.strip() or not request.reason.strip():
            raise UserError(ErrorCode.REASON_MISSING)
        file, label = self._callers.open(caller), words(language)
        known, hotline = file.card.caller, site.get(self._vault, site.HOTLINE)
        contacts: tuple[Line, ...] | None = None
        if request.contacts:
            contacts = tuple(
                (label(f"contact-{each.kind}"), " · ".join(t for t in (each.number, each.name, each.relation) if t))
                for each in caller_contacts.of(self._vault, known.id)
            )
        kept = (("caller-file-know", file.card.know), ("caller-file-helped", file.card.helped))
        guide = self._guides.current
        return CallerFileContent(
            language=language,
            document_id=new_document_id(),
            hotline=hotline,
            guide=f"{guide.id} {guide.version}",
            code=known.code,
            also=known.also,
            made=f"{self._vault.clock.now().astimezone():%Y-%m-%d %H:%M}",
            by=self._me.name,
            asked_by=request.asked_by.strip(),
            reason=request.reason.strip(),
            contacts=contacts,
            words=tuple((label(key), said) for key, said in kept if said),
            history=_history(file, language),
            calls=tuple(self._call(found, language, hotline) for found in self._own_calls(file)),
        )

    @staticmethod
    def render(content: CallerFileContent) -> Rendered:
        """The document.  Reads nothing but its argument, so any thread will do."""
        from app.reports.caller_file import render_caller_file

        made = render_caller_file(content)
        return Rendered(
            pdf=made.pdf, replaced=made.replaced, document=content.document_id, fingerprint=content.fingerprint
        )

    def export(
        self, caller: CallerId, request: Request, rendered: Rendered, passphrase: str, directory: Path
    ) -> ExportReceipt:
        """Write it encrypted and signed, on record before it is there.  Raises PASSPHRASE_SHORT, PASSPHRASE_COMMON,
        EXPORT_FAILED, DISK_FULL, READ_ONLY, STORAGE_FAILED."""
        self._supervisor_only()
        known = callers.get(self._vault, caller)
        made = closed(rendered.pdf, None, rendered.document, rendered.fingerprint, passphrase, Form.PDF)
        with self._vault.transaction() as work:
            told = f"{request.asked_by.strip()}: {request.reason.strip()}"
            now, me = self._vault.clock.now(), self._me.id
            digest = caller_words.act(work, known.id, Act.EXPORTED, now, me, reason=told, document=made.document)
            events.about_caller(
                work,
                events.Kind.CALLER_ACT,
                known.id,
                act=Act.EXPORTED,
                document=made.document,
                contacts=request.contacts,
                fingerprint=made.fingerprint,
                sha256=made.sha256,
                digest=digest,
            )
        path = directory / f"Tingan-{made.document}.pdf"
        signature, key = write_signed(path, made.data, self._vault.signing_key())
        return ExportReceipt(path=path, sha256=made.sha256, document=made.document, signature=signature, key=key)

    def _own_calls(self, file: CallerFile) -> list[CallFile]:
        found = [e.call for e in reversed(file.entries) if e.kind is EntryKind.CALL and e.call and not e.about]
        for call in found:
            seals.refuse_altered(self._vault, call, calls.standing(self._vault, call).closed_order)
        return [records.file(self._vault, call) for call in found]

    def _call(self, file: CallFile, language: Language, hotline: str) -> CallOfFile:
        record = file.record
        guide = self._guides.of(record.guide)
        summary = summarise(file, guide, language, hotline=hotline, document_id="")
        plan: tuple[Line, ...] = ()
        if record.plan is not None:
            sheet = plan_sheet(record.plan, guide, language, hotline=hotline, document_id="")
            plan = (*((begins, "\n".join(said)) for begins, said in sheet.parts), *sheet.agreed)
        steps = {
            (protocol.id, step.id): step.what.in_(language) for protocol in guide.protocols for step in protocol.steps
        }
        return CallOfFile(
            number=record.number,
            when=f"{record.started_at.astimezone():%Y-%m-%d %H:%M}",
            summary=summary,
            plan=plan,
            steps=tuple(
                (f"{step.at.astimezone():%H:%M}", f"{steps.get((step.protocol, step.step), step.step)}: {noted}")
                for step in file.step_history
                if (noted := " · ".join(said for said in step.details.values() if said.strip()))
            ),
        )

    def _supervisor_only(self) -> None:
        if self._me.role is not Role.SUPERVISOR:
            raise UserError(ErrorCode.SUPERVISOR_ONLY)


_IN_CALLS = {EntryKind.CALL, EntryKind.PLAN, EntryKind.SHEET, EntryKind.PROFILE}
_CODED = {
    EntryKind.FOLLOW_UP: "value",
    EntryKind.REFERRAL: "value",
    EntryKind.INCIDENT: "subject",
    EntryKind.SUPERVISION: "subject",
    EntryKind.ACT: "subject",
}
"""Where an entry says by an id what became of it; the other field of the two is what it says it of."""


def _history(file: CallerFile, language: Language) -> tuple[Line, ...]:
    """What was recorded beside the calls, oldest first."""
    return tuple(
        (f"{entry.at.astimezone():%Y-%m-%d %H:%M}", _in_words(entry, words(language)))
        for entry in reversed(file.entries)
        if entry.kind not in _IN_CALLS
    )


def _in_words(entry: CallerEntry, label: Words) -> str:
    parts = [label(f"entry-{entry.kind}")]
    coded = _CODED.get(entry.kind)
    if coded:
        parts.append(label(f"came-to-{getattr(entry, coded)}"))
    if entry.kind in (EntryKind.REFERRAL, EntryKind.AGREEMENT):
        parts.append(entry.subject)
    elif entry.kind is EntryKind.ACT:
        parts.append(entry.value)
    return " · ".join(part for part in (*parts, entry.detail, entry.number, entry.by) if part)
