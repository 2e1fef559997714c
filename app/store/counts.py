"""Counts over the calls of a period, in one pass."""

from datetime import date
from typing import Any

from app.domain.calls import CallFilter
from app.store import listing
from app.store.own_work import Sight
from app.vault.vault import Vault


def groups(vault: Vault, since: date | None, until: date | None, sight: Sight | None) -> list[tuple[Any, ...]]:
    """level, kind, category, complete, closed → how many calls, their minutes together, how many from a known caller.
    Practice calls are left out."""
    condition, values = listing.where(listing.conditions_of(CallFilter(since=since, until=until), sight))
    return vault.query(
        "SELECT level, kind, coalesce(category, ''), complete, status = 'closed', count(*),"
        " coalesce(sum((julianday(ended_at) - julianday(started_at)) * 1440), 0), sum(caller_code <> '')"
        " FROM call LEFT JOIN classification ON classification.call_id = call.id"
        f" WHERE kind <> 'practice' AND {condition} GROUP BY 1, 2, 3, 4, 5",
        values,
    )
