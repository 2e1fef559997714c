"""How long records are kept: the rule of the site, days of their own, holds, and the purge that two people confirm.

A purge shreds what was written in words, the contacts of callers of whom nothing else is left, and what is as old
and belongs to no call here, such as packages from other consoles and hand-over notes; coded fields stay for the
statistics.  Backups made before still hold the words until they are replaced.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from app.domain.callers import CallerId
from app.domain.calls import CallId, CallRow
from app.domain.people import Person, PersonId, Role
from app.errors import ErrorCode, UserError
from app.services import access
from app.services.access import SlotInfo
from app.store import beside, caller_contacts, calls, events, listing, retention, search, site
from app.store.moments import Moment
from app.store.retention import Kept
from app.vault import keys
from app.vault.vault import Vault

__all__ = ["LEAST_YEARS", "Consent", "Keeping", "Kept", "Preview", "Purged", "Retention"]

LEAST_YEARS = 3
"""What the national guide for hotlines asks for."""
_YEARS = "keep-years"
_SLICE = 200  # calls purged in one transaction


@dataclass(frozen=True, slots=True)
class Consent:
    """Somebody's passphrase was given for a purge.  Made by `Retention.confirm` only."""

    slot: SlotInfo = field(repr=False)


@dataclass(frozen=True, kw_only=True, slots=True)
class Keeping:
    """What holds for one call.  until: the last local day on which it is kept, None while it is open; rule: the
    last one that the rule of the site asks for, whatever was set."""

    kept: Kept
    until: date | None
    rule: date | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Preview:
    """What a purge now would take.  calls: the ids, oldest first; first, last: rows of both ends; contacts: callers
    whose contacts go too; beside: packages, contacts made by hand and hand-over notes; held: due by age and kept by a
    hold."""

    calls: tuple[CallId, ...]
    first: CallRow | None
    last: CallRow | None
    contacts: int
    beside: int
    held: tuple[CallRow, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Purged:
    calls: int
    contacts: int
    beside: int


class Retention:
    """Methods that change something raise SUPERVISOR_ONLY, DISK_FULL, READ_ONLY, STORAGE_FAILED."""

    def __init__(self, vault: Vault, me: Person) -> None:
        self._vault = vault
        self._me = me

    def years(self) -> int:
        return int(site.get(self._vault, _YEARS) or LEAST_YEARS)

    def set_years(self, years: int) -> None:
        """ValueError below what has to be kept."""
        self._refuse_counsellor()
        if years < LEAST_YEARS:
            raise ValueError(f"records are kept at least {LEAST_YEARS} years")
        if years != self.years():
            with self._vault.transaction() as work:
                site.put(work, _YEARS, str(years))
                work.record(events.Kind.SITE, _YEARS, {"years": years})

    def keeping(self, call: CallId) -> Keeping:
        """Raises CALL_NOT_FOUND."""
        standing = calls.standing(self._vault, call)
        kept = retention.of(self._vault, call)
        ended = calls.ended_at(self._vault, call) if standing.closed_order else None
        if ended is None:
            return Keeping(kept=kept, until=kept.until)
        by_rule = _years_after(ended.astimezone().date(), self.years())
        return Keeping(kept=kept, until=max(by_rule, kept.until or by_rule), rule=by_rule)

    def keep_until(self, call: CallId, day: date, reason: str) -> None:
        """Longer than the rule asks, for a reason; an earlier day changes nothing about the rule.  Raises
        REASON_MISSING, DATE_IMPOSSIBLE for a day that is over, CALL_NOT_FOUND."""
        self._refuse_counsellor()
        if not reason.strip():
            raise UserError(ErrorCode.REASON_MISSING)
        if day <= self._vault.clock.now().astimezone().date():
            raise UserError(ErrorCode.DATE_IMPOSSIBLE)
        with self._vault.transaction() as work:
            retention.keep_until(work, call, day, reason.strip())
            events.record(work, events.Kind.KEPT, self._outside(call), until=day.isoformat())

    def hold(self, call: CallId, reason: str) -> None:
        """Keep the call until somebody lets it go, such as while a court may ask for it.  Raises REASON_MISSING."""
        self._refuse_counsellor()
        if not reason.strip():
            raise UserError(ErrorCode.REASON_MISSING)
        with self._vault.transaction() as work:
            retention.hold(work, call, self._vault.clock.now(), self._me.id, reason.strip())
            events.record(work, events.Kind.HELD, self._outside(call))

    def release(self, call: CallId) -> None:
        """The hold is over."""
        self._refuse_counsellor()
        with self._vault.transaction() as work:
            retention.release(work, call)
            events.record(work, events.Kind.RELEASED, self._outside(call))

    def preview(self) -> Preview:
        """What is due today."""
        self._refuse_counsellor()
        due = self._due()
        ends = listing.rows(self._vault, sorted({*due[:1], *due[-1:]}))
        return Preview(
            calls=tuple(due),
            first=ends[0] if ends else None,
            last=ends[-1] if ends else None,
            contacts=len(retention.bare_callers(self._vault, due)),
            beside=len(beside.due(self._vault, self._cutoff(), due)),
            held=listing.rows(self._vault, retention.held(self._vault)),
        )

    def others(self) -> tuple[SlotInfo, ...]:
        """Who can be the second to confirm: everyone with a passphrase but whoever is here."""
        slots = access.people(self._vault.directory)
        return tuple(slot for slot in slots if slot.kind == "passphrase" and slot.id != self._me.id)

    def confirm(self, slot: str, passphrase: str) -> Consent:
        """Reads the slot file alone, so any thread will do.  Slow.  Raises WRONG_PASSPHRASE, TOO_SOON."""
        opened = access.unlock(self._vault.directory, slot, passphrase, self._vault.clock)
        keys.wipe(opened.key)
        return Consent(opened.slot)

    def purge(self, wanted: Sequence[CallId], first: Consent, second: Consent) -> Purged:
        """Shred the words of those of `wanted` that are due, whatever was previewed, and what is due beside them.
        Raises CONSENT_MISSING unless a supervisor, the one who is here, and somebody else have confirmed."""
        self._refuse_counsellor()
        if first.slot.id != self._me.id or second.slot.id in ("", first.slot.id):
            raise UserError(ErrorCode.CONSENT_MISSING)
        going = sorted(set(wanted) & set(self._due()))
        bare = retention.bare_callers(self._vault, going)
        for start in range(0, len(going), _SLICE):
            with self._vault.transaction() as work:
                part, now = going[start : start + _SLICE], self._vault.clock.now()
                retention.purge(self._vault, work, part, now, self._me.id, PersonId(second.slot.id))
        old = beside.due(self._vault, self._cutoff(), ())
        gone = 0
        if going or old:
            with self._vault.transaction() as work:
                for root in bare:
                    retention.forget_caller(work, root)
                    gone += bool(caller_contacts.shred(work, CallerId(root)))
                beside.purge(self._vault, work, old, self._cutoff(), PersonId(second.slot.id))
                search.press(work)
        return Purged(calls=len(going), contacts=gone, beside=len(old))

    def _due(self) -> list[CallId]:
        return retention.due(self._vault, self._cutoff(), self._vault.clock.now().astimezone().date())

    def _cutoff(self) -> datetime:
        """What ended before is older than the rule asks."""
        today = self._vault.clock.now().astimezone().date()
        return datetime.combine(_years_after(today, -self.years()), time.min).astimezone()

    def _refuse_counsellor(self) -> None:
        if self._me.role is not Role.SUPERVISOR:
            raise UserError(ErrorCode.SUPERVISOR_ONLY)

    def _outside(self, call: CallId) -> Moment:
        """Keeping is not a moment of the call itself.  Raises CALL_NOT_FOUND."""
        calls.standing(self._vault, call)
        return Moment(call=call, order=0, at=self._vault.clock.now(), by=self._me.id)


def _years_after(day: date, years: int) -> date:
    """The same day `years` later; the first of March for a leap day where there is none."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28) + timedelta(days=1)
