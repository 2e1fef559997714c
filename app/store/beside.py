"""What grows old beside the calls: packages from other consoles, contacts made by hand for a caller, hand-over notes,
and what was decided about texts that were to leave.  It goes with the calls of its time, or alone without any."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from app.domain.calls import CallId
from app.domain.followups import FollowUpId
from app.domain.people import PersonId
from app.domain.shifts import ShiftId
from app.store import events, followups, shifts, texts, vouching
from app.vault.vault import Transaction, Vault

_CONTACTS = """
SELECT id FROM follow_up WHERE call_id IS NULL AND settled_at < ? AND (purpose <> '' OR reason <> ''
    OR EXISTS (SELECT 1 FROM follow_up_contact WHERE follow_up_id = follow_up.id AND note <> ''))
"""
# A note is kept while a call of its shift is, whoever took that: it may tell of any.
_NOTES = """
WITH kept (started_at, ended_at) AS MATERIALIZED (
    SELECT started_at, coalesce(ended_at, '9999') FROM call LEFT JOIN retention ON retention.call_id = call.id
    WHERE started_at < :cutoff AND purged_at IS NULL AND call.id NOT IN (SELECT value FROM json_each(:going))
)
SELECT id FROM shift WHERE closed_at < :cutoff AND note <> '' AND NOT EXISTS (
    SELECT 1 FROM kept WHERE kept.started_at <= shift.closed_at AND kept.ended_at >= shift.opened_at
)
"""


@dataclass(frozen=True, kw_only=True, slots=True)
class Beside:
    """What is due: documents of packages, contacts made by hand, shifts whose notes go."""

    packages: tuple[str, ...] = ()
    contacts: tuple[FollowUpId, ...] = ()
    notes: tuple[ShiftId, ...] = ()

    def __len__(self) -> int:
        return len(self.packages) + len(self.contacts) + len(self.notes)


def due(vault: Vault, cutoff: datetime, going: Sequence[CallId]) -> Beside:
    """Older than `cutoff`, once the words of the calls `going` are gone."""
    before = texts.from_time(cutoff)
    packages = vault.query("SELECT document FROM received WHERE at < ? ORDER BY document", (before,))
    contacts = vault.query(_CONTACTS, (before,))
    notes = vault.query(_NOTES, {"cutoff": before, "going": json.dumps(going)})
    return Beside(
        packages=tuple(document for (document,) in packages),
        contacts=tuple(FollowUpId(found) for (found,) in contacts),
        notes=tuple(ShiftId(found) for (found,) in notes),
    )


def purge(vault: Vault, work: Transaction, old: Beside, cutoff: datetime, second: PersonId) -> None:
    """Take the words out of it; the chain vouches for what is left."""
    work.executemany("DELETE FROM received WHERE document = ?", ((document,) for document in old.packages))
    work.execute("DELETE FROM masking WHERE at < ?", (texts.from_time(cutoff),))
    for found in old.contacts:
        work.execute("UPDATE follow_up SET purpose = '', reason = '' WHERE id = ?", (found,))
        work.execute("UPDATE follow_up_contact SET note = '' WHERE follow_up_id = ?", (found,))
        rows = vault.query("SELECT id, follow_up_id FROM follow_up_contact WHERE follow_up_id = ?", (found,))
        vouch_contacts(vault, work, rows)
    for shift in old.notes:
        work.execute("UPDATE shift SET note = '' WHERE id = ?", (shift,))
        told = {"row": shift, "digest": vouching.digest(vault, "shift", shift)}
        work.record(events.Kind.SHIFT_PURGED, shifts.subject(shift), told)
    if old:
        counts = {"packages": len(old.packages), "contacts": len(old.contacts), "notes": len(old.notes)}
        work.record(events.Kind.PURGED_BESIDE, "retention", {**counts, "second": second})


def vouch_contacts(vault: Vault, work: Transaction, contacts: Sequence[tuple[int, FollowUpId]]) -> None:
    for row, follow_up in contacts:
        told = {"row": row, "digest": vouching.digest(vault, "follow_up_contact", row)}
        work.record(events.Kind.FOLLOW_UP_CONTACT, followups.subject(follow_up), told)
