"""The events of the chain that concern calls and the site: their names, and what is in them."""

import json
from enum import StrEnum
from typing import Any

from app.domain.calls import CallId
from app.store.moments import Moment
from app.vault.vault import Transaction, Vault


class Kind(StrEnum):
    STARTED = "call-started"
    RECOVERED = "call-recovered"
    LEVEL = "call-level"
    STEP = "call-step"
    CLOSED = "call-closed"
    AMENDED = "call-amended"
    OPENED = "call-opened"
    EXPORTED = "call-exported"
    SITE = "site-changed"


def subject(call: CallId) -> str:
    return f"call/{call}"


def record(work: Transaction, kind: Kind, moment: Moment, /, **payload: object) -> None:
    """Append an event about a call.  payload: ids, codes and digests, never a caller's words."""
    work.record(kind, subject(moment.call), {"moment": moment.order, **payload})


def of(vault: Vault, call: CallId, *kinds: Kind) -> list[dict[str, Any]]:
    """The payloads of the events of these kinds about one call, oldest first."""
    rows = vault.query(
        f"SELECT payload FROM event WHERE subject = ? AND kind IN ({', '.join('?' * len(kinds))}) ORDER BY sequence",
        (subject(call), *kinds),
    )
    return [json.loads(payload) for (payload,) in rows]
