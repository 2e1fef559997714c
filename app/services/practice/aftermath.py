"""What came after the latest made-up calls: contacts that were made, are due or were missed, and referrals on their
way."""

import random
from collections.abc import Sequence
from datetime import timedelta

from app.domain.calls import CallFilter, CallId
from app.domain.caselog import Order
from app.domain.followups import FollowUp, Helped, Outcome
from app.domain.people import Person
from app.domain.referrals import ReferralStatus
from app.domain.risk import RiskLevel
from app.domain.text import Language
from app.services import site_settings
from app.services.followups import FollowUps
from app.services.guides import Guides
from app.services.planning import make_for
from app.services.practice.pastclock import PastClock
from app.services.referrals import Referrals
from app.store import listing, records
from app.vault.vault import Vault

_DAYS, _MOST = 10, 60
_LEVELS = frozenset({RiskLevel.R2, RiskLevel.R3, RiskLevel.R4})
_REACHED = (
    "按约去了门诊，睡眠好一些。",
    "表姐这两天住在一起。",
    "说话比上次有力气，药由室友保管。",
    "还是难受，愿意再打来。",
)
_MISSED = ("响到头没有接。", "关机，改约明天。")
_REFERRED = ("说好本周内去", "家人陪同", "先打电话预约")


def follow(vault: Vault, guides: Guides, staff: Sequence[Person], past: PastClock, rng: random.Random) -> None:
    """For some calls of the last days, up to `past`, which goes back and forth between what happens and is left as it
    was."""
    now = past.time
    wanted = CallFilter(levels=_LEVELS, since=(now - timedelta(days=_DAYS)).astimezone().date())
    latest = listing.order(vault, wanted, None, Order())
    some = sorted(rng.sample(latest, min(_MOST, len(latest))))
    site = site_settings.read(vault)
    who = {person.id: person for person in staff}
    places = Referrals(vault, guides, staff[0]).directory(Language.ZH)
    for call in map(CallId, some):
        record = records.file(vault, call).record
        if record.ended_at is None:
            continue
        with vault.transaction() as work:
            make_for(work, record, guides.current, site, record.ended_at)
        contacts = FollowUps(vault, guides, who[record.counsellor.id])
        for due in contacts.of_call(call):
            past.time = due.due_at + timedelta(hours=rng.uniform(-3, 6))
            if past.time < now:
                _try(contacts, due, rng)
        if places and rng.random() < 0.35:
            past.time = record.ended_at
            referrals = Referrals(vault, guides, who[record.counsellor.id])
            given = referrals.give(call, rng.choice(places), rng.choice(_REFERRED))
            past.time = min(now, record.ended_at + timedelta(hours=rng.uniform(4, 90)))
            referrals.set_status(given.id, rng.choice(list(ReferralStatus)))
    past.time = now


def _try(contacts: FollowUps, due: FollowUp, rng: random.Random) -> None:
    """Most are reached, some not, and a few nobody has called yet."""
    luck = rng.random()
    if luck < 0.75:
        helped = rng.choice((Helped.YES, Helped.PARTLY, None))
        contacts.record(due.id, Outcome.REACHED, helped=helped, note=rng.choice(_REACHED))
    elif luck < 0.9:
        contacts.record(due.id, Outcome.NO_ANSWER, note=rng.choice(_MISSED))
