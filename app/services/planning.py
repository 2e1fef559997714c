"""Which contacts a call leads to: by its level, the schedule of the site, its classification, the caller's consent."""

from collections.abc import Mapping
from datetime import datetime

from app.domain.calls import CallKind, CallRecord
from app.domain.followups import FollowUpConsent, FollowUpDue, FollowUpId, FollowUpStep, Origin, due
from app.domain.people import PersonId
from app.domain.profiles import following
from app.domain.risk import Answer, ItemId
from app.domain.site import SiteSettings
from app.guide.fitting import at_site
from app.guide.pack import GuidePack
from app.store import events, followups
from app.store.followups import NewFollowUp
from app.vault.vault import Transaction


def planned(
    record: CallRecord, guide: GuidePack, ended_at: datetime
) -> tuple[tuple[FollowUpDue, ...], FollowUpConsent]:
    """The contacts that closing `record` makes under `guide` (as the site uses it), and whether the caller agreed.

    Consent is never required to stay in touch after a high risk; a caller of a lower level who declines is not called.
    """
    consent = consent_in(record.answers, guide)
    plan = next((plan for plan in guide.levels if plan.id is record.level), None)
    if plan is None or record.header.kind is CallKind.PRACTICE:
        return (), consent
    limits = tuple(
        FollowUpStep(hours=rule.within_hours, label=rule.because, source=rule.source)
        for rule in following(guide.profile_rules, record.classification.profile)
        if rule.within_hours is not None
    )
    if consent is FollowUpConsent.DECLINED and not record.level.urgent and not limits:
        return (), consent
    return due(plan, ended_at, limits), consent


def consent_in(answers: Mapping[ItemId, Answer], guide: GuidePack) -> FollowUpConsent:
    item = guide.follow_up_consent
    given = {"yes": FollowUpConsent.AGREED, "no": FollowUpConsent.DECLINED, "declined": FollowUpConsent.DECLINED}
    return given.get(answers.get(item, "") if item else "", FollowUpConsent.NOT_ASKED)


def make_for(work: Transaction, record: CallRecord, guide: GuidePack, site: SiteSettings, ended_at: datetime) -> None:
    """The follow-ups of a call that is being closed, in the same unit of work."""
    contacts, consent = planned(record, at_site(guide, site), ended_at)
    for each in contacts:
        new = NewFollowUp(
            call=record.id,
            level=record.level,
            origin=Origin.SCHEDULE,
            hours=each.step.hours,
            due_at=each.due,
            assigned_to=record.counsellor.id,
            consent=consent,
        )
        make(work, new, ended_at, record.counsellor.id)


def make(work: Transaction, new: NewFollowUp, at: datetime, by: PersonId) -> FollowUpId:
    made = followups.add(work, new, at, by)
    told = {"call": new.call, "due": new.due_at.isoformat(), "level": new.level.value, "origin": new.origin.value}
    work.record(events.Kind.FOLLOW_UP, followups.subject(made), told)
    return made
