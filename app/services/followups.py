"""Calling again: what is due, to whom it is given, and what came of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from app.domain.calls import CallId
from app.domain.cleaning import block, one_line
from app.domain.followups import (
    FIRST_DAY,
    LAST_DAY,
    Contact,
    FollowUp,
    FollowUpConsent,
    FollowUpId,
    FollowUpStatus,
    Helped,
    Origin,
    Outcome,
    due,
)
from app.domain.people import Person, PersonId
from app.domain.risk import Answer, Assessment, ItemId, RiskLevel, assess
from app.errors import ErrorCode, UserError
from app.guide.fitting import at_site
from app.guide.pack import GuidePack
from app.services import site_settings
from app.services.guides import Guides
from app.services.planning import make
from app.store import calls, events, followups, people, vouching
from app.store.followups import NewFollowUp
from app.vault.vault import Transaction, Vault

_NOON = time(12)


@dataclass(frozen=True, kw_only=True, slots=True)
class FollowUpFile:
    """A follow-up with every attempt at it, and the earlier contacts with the same caller."""

    follow_up: FollowUp
    contacts: tuple[Contact, ...]
    others: tuple[FollowUp, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Recorded:
    """What came of an attempt.  next: the contact that the answers asked for, None where they asked for none."""

    follow_up: FollowUp
    assessment: Assessment
    next: FollowUp | None = None


class FollowUps:
    """Everybody sees every follow-up: the next shift calls where this one could not.  Methods that write raise
    DISK_FULL, READ_ONLY, STORAGE_FAILED."""

    def __init__(self, vault: Vault, guides: Guides, me: Person) -> None:
        self._vault = vault
        self._guides = guides
        self._me = me

    def open_ones(self) -> tuple[FollowUp, ...]:
        """Everything that is due, the earliest first."""
        return followups.open_ones(self._vault)

    def settled(self, limit: int = 200) -> tuple[FollowUp, ...]:
        """Done or cancelled, the latest first."""
        return followups.settled(self._vault, limit)

    def of_call(self, call: CallId) -> tuple[FollowUp, ...]:
        return followups.of_call(self._vault, call)

    def people(self) -> tuple[Person, ...]:
        """Who a follow-up can be given to."""
        return people.everyone(self._vault)

    def read(self, follow_up: FollowUpId) -> FollowUpFile:
        """Raises ENTRY_GONE, RECORD_ALTERED."""
        found = self._get(follow_up)
        others = followups.of_caller(self._vault, found.caller_code) if found.caller_code else ()
        concerned = [each.id for each in others] or [found.id]
        rows = followups.contact_rows(self._vault, concerned)
        if rows:
            vouching.refuse_altered(self._vault, "follow_up_contact", (events.Kind.FOLLOW_UP_CONTACT,), rows)
        everything = followups.contacts(self._vault, concerned)
        return FollowUpFile(
            follow_up=found, contacts=everything, others=tuple(each for each in others if each.id != found.id)
        )

    def add(
        self,
        *,
        caller_code: str = "",
        call: CallId | None = None,
        day: date,
        assigned_to: PersonId,
        consent: FollowUpConsent,
        purpose: str = "",
    ) -> FollowUp:
        """One made by hand, for a call or for a caller's code.  Raises CALLER_MISSING, DATE_IMPOSSIBLE."""
        code = one_line(caller_code)
        if call is None and not code:
            raise UserError(ErrorCode.CALLER_MISSING)
        level = calls.standing(self._vault, call).level if call is not None else RiskLevel.R0
        with self._vault.transaction() as work:
            new = NewFollowUp(
                call=call,
                caller_code=code,
                level=level,
                origin=Origin.HAND,
                due_at=self._moment(day),
                purpose=block(purpose),
                assigned_to=assigned_to,
                consent=consent,
            )
            made = make(work, new, self._vault.clock.now(), self._me.id)
        return self._get(made)

    def change(
        self,
        follow_up: FollowUpId,
        *,
        day: date | None = None,
        assigned_to: PersonId | None = None,
        consent: FollowUpConsent | None = None,
        reason: str = "",
    ) -> FollowUp:
        """Move it, give it to somebody else, note the consent.  None leaves what there is.  Raises ENTRY_GONE,
        ENTRY_SETTLED, DATE_IMPOSSIBLE, REASON_MISSING (moving it to a later day needs one)."""
        with self._vault.transaction() as work:
            found = self._open(follow_up)
            moved = day is not None and day != found.due_at.astimezone().date()
            due_at = self._moment(day) if moved and day is not None else found.due_at
            if due_at > found.due_at and moved and not reason.strip():
                raise UserError(ErrorCode.REASON_MISSING)
            to, agreed = assigned_to or found.assigned_to.id, consent or found.consent
            if (due_at, to, agreed) != (found.due_at, found.assigned_to.id, found.consent):
                why = block(reason) or found.reason
                followups.change(work, follow_up, due_at=due_at, assigned_to=to, consent=agreed, reason=why)
                payload = {"due": due_at.isoformat(), "to": to, "consent": agreed.value}
                work.record(events.Kind.FOLLOW_UP_CHANGED, followups.subject(follow_up), payload)
        return self._get(follow_up)

    def cancel(self, follow_up: FollowUpId, reason: str) -> FollowUp:
        """It will not be made.  Raises ENTRY_GONE, ENTRY_SETTLED, REASON_MISSING."""
        reason = block(reason)
        if not reason:
            raise UserError(ErrorCode.REASON_MISSING)
        with self._vault.transaction() as work:
            found = self._get(follow_up)
            if (found.status, found.reason) != (FollowUpStatus.CANCELLED, reason):
                self._open(follow_up)
                now = self._vault.clock.now()
                followups.settle(work, follow_up, FollowUpStatus.CANCELLED, now, reason)
                work.record(events.Kind.FOLLOW_UP_CANCELLED, followups.subject(follow_up), {})
        return self._get(follow_up)

    def assess(self, answers: Mapping[ItemId, Answer]) -> Assessment:
        """What the answers of a short screen mean.  Pure."""
        return assess(self._guides.current.checklist, answers)

    def record(
        self,
        follow_up: FollowUpId,
        outcome: Outcome,
        *,
        answers: Mapping[ItemId, Answer] | None = None,
        helped: Helped | None = None,
        note: str = "",
        again: date | None = None,
    ) -> Recorded:
        """Keep what came of an attempt.

        It is settled when somebody was reached or wants no more calls; else it stays due, on the day `again` if given.
        Danger in the answers makes the next contact by the schedule of its level, whether or not a call follows.
        Raises ENTRY_GONE, ENTRY_SETTLED, DATE_IMPOSSIBLE; ValueError for answers that are not asked here.
        """
        guide = at_site(self._guides.current, site_settings.read(self._vault))
        given = dict(answers or {})
        if not given.keys() <= {item.id for item in guide.screen}:
            raise ValueError("only the items of the short screen are answered here")
        found = assess(guide.checklist, given)
        with self._vault.transaction() as work:
            before = self._open(follow_up)
            now = self._vault.clock.now()
            self._guides.keep(work)
            contact = Contact(
                follow_up=follow_up, at=now, by=self._me.name, outcome=outcome, answers=given, level=found.level,
                helped=helped, note=block(note),
            )  # fmt: skip
            row = followups.add_contact(work, contact, self._me.id, guide.guide_version)
            told = {
                "row": row,
                "outcome": outcome.value,
                "level": found.level.value,
                "digest": vouching.digest(self._vault, "follow_up_contact", row),
            }
            work.record(events.Kind.FOLLOW_UP_CONTACT, followups.subject(follow_up), told)
            if outcome in (Outcome.REACHED, Outcome.REFUSED):
                followups.settle(work, follow_up, FollowUpStatus.DONE, now, before.reason)
            elif again is not None:
                self._put_off(work, before, again)
            made = self._next(work, before, found.level, guide, now) if found.level.urgent else None
        return Recorded(
            follow_up=self._get(follow_up), assessment=found, next=None if made is None else self._get(made)
        )

    def _put_off(self, work: Transaction, follow_up: FollowUp, again: date) -> None:
        followups.change(
            work,
            follow_up.id,
            due_at=self._moment(again),
            assigned_to=follow_up.assigned_to.id,
            consent=follow_up.consent,
            reason=follow_up.reason,
        )

    def _next(
        self, work: Transaction, before: FollowUp, level: RiskLevel, guide: GuidePack, now: datetime
    ) -> FollowUpId | None:
        step = next(iter(due(guide.level(level), now)), None)
        if step is None:
            return None
        new = NewFollowUp(
            call=before.call,
            caller_code=before.caller_code,
            level=level,
            origin=Origin.CONTACT,
            hours=step.step.hours,
            due_at=step.due,
            assigned_to=before.assigned_to.id,
            consent=before.consent,
        )
        return make(work, new, now, self._me.id)

    def _get(self, follow_up: FollowUpId) -> FollowUp:
        found = followups.get(self._vault, follow_up)
        if found is None:
            raise UserError(ErrorCode.ENTRY_GONE)
        return found

    def _open(self, follow_up: FollowUpId) -> FollowUp:
        found = self._get(follow_up)
        if found.status is not FollowUpStatus.DUE:
            raise UserError(ErrorCode.ENTRY_SETTLED)
        return found

    def _moment(self, day: date) -> datetime:
        """Noon of a day here.  Raises DATE_IMPOSSIBLE for one that is over, or that nobody means."""
        today = self._vault.clock.now().astimezone().date()
        if not max(today, FIRST_DAY) <= day <= LAST_DAY:
            raise UserError(ErrorCode.DATE_IMPOSSIBLE)
        return datetime.combine(day, _NOON).astimezone(UTC)
