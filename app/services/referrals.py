"""The directory of the site and the referrals out of it."""

from dataclasses import replace
from datetime import date

from app.domain.calls import CallId
from app.domain.cleaning import block, one_line
from app.domain.followups import FIRST_DAY
from app.domain.people import Person
from app.domain.referrals import GUIDE, Place, Referral, ReferralId, ReferralStatus, ResourceKey
from app.domain.text import Language, Text
from app.errors import ErrorCode, UserError
from app.guide.library import Resource
from app.services.guides import Guides
from app.store import calls, events, referrals, resources
from app.vault.vault import Vault

_NO_WORDS = Text("", "")


class Referrals:
    """Methods that write raise DISK_FULL, READ_ONLY, STORAGE_FAILED."""

    def __init__(self, vault: Vault, guides: Guides, me: Person) -> None:
        self._vault = vault
        self._guides = guides
        self._me = me

    def directory(self, language: Language) -> tuple[Place, ...]:
        """Every entry, archived ones last.  Those of the guide that nobody changed are in `language`."""
        kept = resources.kept(self._vault)
        checks = resources.checked(self._vault)
        found = list(kept.values())
        for entry in self._guides.current.resources:
            key = ResourceKey(f"{GUIDE}{entry.id}")
            if key not in kept:
                day, by = checks.get(key, (entry.verified, ""))
                found.append(replace(_of_guide(entry, key, language), verified=day, verified_by=by))
        return tuple(sorted(found, key=lambda place: (place.archived_at is not None, place.key.startswith(GUIDE))))

    def keep(self, place: Place) -> Place:
        """A new entry (with an empty key), or a changed one.  Raises NAME_MISSING."""
        name = one_line(place.name)
        if not name:
            raise UserError(ErrorCode.NAME_MISSING)
        clean = replace(
            place,
            name=name,
            service=block(place.service, 400),
            numbers=one_line(place.numbers),
            region=one_line(place.region),
            hours=one_line(place.hours),
            note=block(place.note),
        )
        with self._vault.transaction() as work:
            if not clean.key:
                clean = replace(clean, key=resources.new_key(work))
            resources.put(work, clean, self._vault.clock.now(), self._me.id)
            work.record(events.Kind.RESOURCE, f"resource/{clean.key}", {"archived": clean.archived_at is not None})
        return clean

    def archive(self, place: Place, *, archived: bool) -> Place:
        """Take an entry out of the directory, or put it back.  Past referrals are untouched."""
        return self.keep(replace(place, archived_at=self._vault.clock.now() if archived else None))

    def verify(self, key: ResourceKey, day: date | None = None) -> None:
        """Somebody called the number and it is right.  day: today where none is given.  Raises DATE_IMPOSSIBLE for one
        that has not come yet."""
        now = self._vault.clock.now()
        today = now.astimezone().date()
        day = day or today
        if not FIRST_DAY <= day <= today:
            raise UserError(ErrorCode.DATE_IMPOSSIBLE)
        with self._vault.transaction() as work:
            resources.check(work, key, day, now, self._me.id)
            work.record(events.Kind.RESOURCE_CHECKED, f"resource/{key}", {"day": day.isoformat()})

    def give(self, call: CallId, place: Place, note: str = "") -> Referral:
        """Refer the caller of a call, open or closed.  place: of the directory, or with an empty key one that is not in
        it.  Giving the same again changes nothing.  Raises NAME_MISSING, CALL_NOT_FOUND."""
        name, numbers, note = one_line(place.name), one_line(place.numbers), block(note)
        if not name:
            raise UserError(ErrorCode.NAME_MISSING)
        calls.standing(self._vault, call)
        for known in referrals.of_call(self._vault, call):
            if (known.resource, known.name, known.numbers, known.note) == (place.key, name, numbers, note):
                return known
        with self._vault.transaction() as work:
            now = self._vault.clock.now()
            made = referrals.add(
                work, call, now, self._me.id, resource=place.key, name=name, numbers=numbers, note=note
            )
            work.record(events.Kind.REFERRED, f"referral/{made}", {"call": call, "resource": place.key})
        return self._get(made)

    def set_status(self, referral: ReferralId, status: ReferralStatus) -> Referral:
        """How far it came.  Raises ENTRY_GONE."""
        with self._vault.transaction() as work:
            if self._get(referral).status is not status:
                referrals.set_status(work, referral, status, self._vault.clock.now())
                work.record(events.Kind.REFERRAL, f"referral/{referral}", {"status": status.value})
        return self._get(referral)

    def of_call(self, call: CallId) -> tuple[Referral, ...]:
        return referrals.of_call(self._vault, call)

    def of_caller(self, *codes: str) -> tuple[Referral, ...]:
        return referrals.of_caller(self._vault, *codes)

    def pending(self, limit: int = 200) -> tuple[Referral, ...]:
        """What nobody knows the end of yet, the latest first."""
        return referrals.pending(self._vault, limit)

    def _get(self, referral: ReferralId) -> Referral:
        found = referrals.get(self._vault, referral)
        if found is None:
            raise UserError(ErrorCode.ENTRY_GONE)
        return found


def _of_guide(entry: Resource, key: ResourceKey, language: Language) -> Place:
    return Place(
        key=key,
        name=entry.name.in_(language),
        service=entry.purpose.in_(language),
        numbers=entry.number,
        region=entry.region.in_(language),
        hours=(entry.hours or _NO_WORDS).in_(language),
    )
