"""The shift: opened with a look at oneself, closed with a sheet for the next one."""

import hashlib
from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path

from app.domain.cleaning import block
from app.domain.people import Person
from app.domain.shifts import Handover, Shift, ShiftId
from app.domain.text import Language
from app.domain.wellbeing import ReadinessId
from app.errors import ErrorCode, UserError
from app.reports.content import fingerprint_of, new_document_id
from app.reports.handover_content import HandoverSheet, handover_sheet
from app.services.outbound import write_signed
from app.services.supervision import ExportReceipt, Rendered
from app.store import events, followups, readiness, shifts, site, vouching
from app.vault.passphrase import check
from app.vault.vault import Vault

_SOON = timedelta(days=1)


class Shifts:
    """The shift of whoever opened the vault.  Methods that write raise DISK_FULL, READ_ONLY, STORAGE_FAILED."""

    def __init__(self, vault: Vault, me: Person) -> None:
        self._vault = vault
        self._me = me

    def current(self) -> Shift | None:
        """One's own open shift."""
        return shifts.open_of(self._vault, self._me.id)

    def last(self) -> Shift | None:
        """The shift that was closed last, whoever's: what it left is for this one."""
        return shifts.last_closed(self._vault)

    def open(self, state: Mapping[ReadinessId, int]) -> Shift:
        """Begin, or go on with the one that is open.  state: kept for oneself alone; it hinders nothing."""
        known = self.current()
        if known is not None:
            return known
        now = self._vault.clock.now()
        with self._vault.transaction() as work:
            made = shifts.open_shift(work, self._me.id, now)
            if state:
                readiness.add(work, self._me.id, now, state, made)
            work.record(events.Kind.SHIFT_OPENED, shifts.subject(made), {})
        return self._get(made)

    def save_note(self, shift: ShiftId, note: str, revision: int) -> None:
        """What the next one must know.  A revision that is not above the kept one changes nothing."""
        with self._vault.transaction() as work:
            shifts.save_note(work, shift, note, revision)

    def handover(self, shift: ShiftId) -> Handover:
        """As it stands now; for a closed shift, as it stood then.  Raises ENTRY_GONE, RECORD_ALTERED."""
        found = self._get(shift)
        if found.closed_at is not None:
            kinds = (events.Kind.SHIFT_CLOSED, events.Kind.SHIFT_PURGED)
            vouching.refuse_altered(self._vault, "shift", kinds, (shift,))
        at = found.closed_at or self._vault.clock.now()
        anchor = shifts.anchor(self._vault, found)
        return Handover(
            shift=found,
            at=at,
            calls=shifts.taken(self._vault, found, at),
            open=shifts.open_calls(self._vault, at),
            high=shifts.high_calls(self._vault, found, at),
            due=followups.open_at(self._vault, at, at + _SOON),
            sequence=anchor.sequence,
            head=anchor.head,
        )

    def close(self, shift: ShiftId, note: str) -> Handover:
        """End one's shift; its note goes into the chain by its digest.  Closing again changes nothing.  Raises
        ENTRY_GONE, SHIFT_NOT_OPEN for somebody else's."""
        found = self._get(shift)
        if found.person.id != self._me.id:
            raise UserError(ErrorCode.SHIFT_NOT_OPEN)
        if found.closed_at is None:
            with self._vault.transaction() as work:
                shifts.close(work, shift, self._vault.clock.now(), block(note))
                payload = {"row": shift, "digest": vouching.digest(self._vault, "shift", shift)}
                work.record(events.Kind.SHIFT_CLOSED, shifts.subject(shift), payload)
        return self.handover(shift)

    def sheet(self, handover: Handover, language: Language) -> HandoverSheet:
        """What the hand-over sheet says."""
        hotline = site.get(self._vault, site.HOTLINE)
        return handover_sheet(handover, language, hotline=hotline, document_id=new_document_id())

    @staticmethod
    def render(content: HandoverSheet) -> Rendered:
        """The document.  Reads nothing but its argument, so any thread will do."""
        from app.reports.handover import render_handover

        made = render_handover(content)
        return Rendered(
            pdf=made.pdf, replaced=made.replaced, document=content.document_id, fingerprint=fingerprint_of(content)
        )

    def export(self, shift: ShiftId, rendered: Rendered, passphrase: str, directory: Path) -> ExportReceipt:
        """Write the sheet into `directory`, encrypted and signed, and record that it left.  Raises PASSPHRASE_SHORT,
        PASSPHRASE_COMMON, EXPORT_FAILED, ENTRY_GONE."""
        from app.reports.encrypt import encrypt

        check(passphrase)
        self._get(shift)
        data = encrypt(rendered.pdf, passphrase)
        sha256 = hashlib.sha256(data).hexdigest()
        told = {"document": rendered.document, "fingerprint": rendered.fingerprint, "sha256": sha256}
        # Recorded before it is written: a record without a file is harmless, a file without a record is not.
        with self._vault.transaction() as work:
            work.record(events.Kind.HANDOVER_EXPORTED, shifts.subject(shift), told)
        path = directory / f"Tingan-{rendered.document}.pdf"
        signature, key = write_signed(path, data, self._vault.signing_key())
        return ExportReceipt(path=path, sha256=sha256, document=rendered.document, signature=signature, key=key)

    def _get(self, shift: ShiftId) -> Shift:
        found = shifts.get(self._vault, shift)
        if found is None:
            raise UserError(ErrorCode.ENTRY_GONE)
        return found
