"""Entries of the directory in words."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from app.domain.referrals import Place, Referral
from ui.shell.words import word
from ui.widgets.register import Entry


def freshness(place: Place, today: date, after_days: int) -> str:
    """When somebody last made sure; that it has to be done again."""
    if place.archived_at is not None:
        return QCoreApplication.translate("ResourceWords", "Taken out")
    if place.verified is None:
        return QCoreApplication.translate("ResourceWords", "Never verified")
    if place.stale(today, after_days):
        told = QCoreApplication.translate("ResourceWords", "Verify again: {day}")
    else:
        told = QCoreApplication.translate("ResourceWords", "Verified {day}")
    return told.format(day=place.verified.isoformat())


def place_entry(place: Place, today: date, after_days: int) -> Entry:
    title = f"{place.name}  {place.numbers}".strip()
    detail = "  ·  ".join(part for part in (" ".join(place.service.split()), place.region, place.hours) if part)
    stale = place.archived_at is None and place.stale(today, after_days)
    return Entry(place.key, title, detail or " ", freshness(place, today, after_days), urgent=stale)


def referral_entry(referral: Referral) -> Entry:
    title = "  ".join(part for part in (referral.caller_code, referral.number, referral.name) if part)
    detail = "  ·  ".join(part for part in (referral.numbers, referral.by, " ".join(referral.note.split())) if part)
    return Entry(referral.id, title, detail or " ", word(referral.status))
