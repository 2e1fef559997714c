"""Where callers are sent: the directory of the site, and what was given to whom and came of it."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import NewType

from app.domain.calls import CallId

ResourceKey = NewType("ResourceKey", str)
ReferralId = NewType("ReferralId", int)
SITE, GUIDE = "site/", "guide/"


@dataclass(frozen=True, kw_only=True, slots=True)
class Place:
    """An entry of the directory.  key: begins with `guide/` for one that came with the guide.  verified: the last day
    somebody made sure, None for never.  archived_at: when it was taken out; past referrals keep it."""

    key: ResourceKey
    name: str
    service: str = ""
    numbers: str = ""
    region: str = ""
    hours: str = ""
    note: str = ""
    verified: date | None = None
    verified_by: str = ""
    archived_at: datetime | None = None

    def stale(self, today: date, after_days: int) -> bool:
        """Whether it has to be verified before it is given to anyone."""
        return self.verified is None or (today - self.verified).days > after_days


def matches(place: Place, wanted: str) -> bool:
    """Whether every word of `wanted` occurs somewhere in the entry."""
    text = " ".join((place.name, place.service, place.numbers, place.region, place.hours, place.note)).casefold()
    return all(word in text for word in wanted.casefold().split())


class ReferralStatus(StrEnum):
    GIVEN = "given"
    CONTACTED = "contacted"
    ATTENDED = "attended"
    REFUSED = "refused"


@dataclass(frozen=True, kw_only=True, slots=True)
class Referral:
    """resource: the entry of the directory, empty for a place that is not in it.  name, numbers: as they were given."""

    id: ReferralId
    call: CallId
    number: str
    caller_code: str
    at: datetime
    by: str
    resource: ResourceKey
    name: str
    numbers: str
    status: ReferralStatus
    status_at: datetime
    note: str = field(default="", repr=False)
