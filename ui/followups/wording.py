"""Follow-ups in words."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from app.domain.followups import FollowUp, FollowUpConsent, FollowUpStatus, When, in_order
from app.domain.site import span
from ui.cases.wording import clock, day
from ui.shell import i18n
from ui.shell.words import word
from ui.widgets.register import Entry, heading


def due_words(follow_up: FollowUp, now: datetime) -> str:
    """The local day, with the hour where the hour counts."""
    told = day(follow_up.due_at, now.astimezone().date())
    exact = follow_up.hours is not None and follow_up.hours <= 24
    return f"{told} {clock(follow_up.due_at)}" if exact else told


def title(follow_up: FollowUp) -> str:
    code = follow_up.caller_code or QCoreApplication.translate("FollowUpWords", "No caller code")
    return f"{code}  {follow_up.number}".strip()


def sort(follow_up: FollowUp) -> str:
    """Which contact of its schedule it is, or what it is about."""
    if follow_up.purpose:
        return " ".join(follow_up.purpose.split())
    if follow_up.hours is not None:
        told = QCoreApplication.translate("FollowUpWords", "{span} after the call")
        return told.format(span=span(follow_up.hours).in_(i18n.current()))
    return QCoreApplication.translate("FollowUpWords", "Made by hand")


def entry(follow_up: FollowUp, now: datetime, *, late: bool = False) -> Entry:
    parts = [sort(follow_up), follow_up.assigned_to.name]
    if follow_up.attempts:
        parts.append(QCoreApplication.translate("FollowUpWords", "tried %n times", None, follow_up.attempts))
    if follow_up.consent is FollowUpConsent.DECLINED:
        parts.append(word(follow_up.consent))
    if follow_up.status is not FollowUpStatus.DUE:
        parts.append(word(follow_up.status))
    return Entry(
        follow_up.id, title(follow_up), "  ·  ".join(parts), due_words(follow_up, now), follow_up.level, urgent=late
    )


def listed(follow_ups: Sequence[FollowUp], now: datetime) -> list[Entry]:
    """By where they stand, what was missed on top, each group under its heading with its number."""
    entries: list[Entry] = []
    for place, members in in_order(follow_ups, now):
        late = place in (When.MISSED, When.OVERDUE)
        entries.append(heading(f"{word(place)}  {len(members)}"))
        entries += [entry(each, now, late=late) for each in members]
    return entries
