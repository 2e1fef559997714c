"""The events of the chain that concern calls and the site: their names, and what is in them."""

import json
from collections.abc import Sequence
from enum import StrEnum
from typing import Any

from app.domain.callers import CallerId
from app.domain.calls import CallId, GuideVersion
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
    MASKED = "call-masked"
    TAKEN_IN = "call-taken-in"
    FEEDBACK = "supervision-feedback"
    RATED = "supervision-rated"
    RECEIVED = "supervision-received"
    CALLER_CREATED = "caller-created"
    CALLER_OPENED = "caller-opened"
    CALLER_WORDS = "caller-words"
    CALLER_CONTACT = "caller-contact"
    CALLER_CONTACT_SEEN = "caller-contact-seen"
    CALLER_AGREED = "caller-agreed"
    CALLER_LINKED = "caller-linked"
    CALLER_APART = "caller-apart"
    CALLER_ACT = "caller-act"
    STRENGTHS = "person-strengths"
    MATCHED = "call-matched"
    FOLLOW_UP = "followup-made"
    FOLLOW_UP_CHANGED = "followup-changed"
    FOLLOW_UP_CONTACT = "followup-contact"
    FOLLOW_UP_CANCELLED = "followup-cancelled"
    SHIFT_OPENED = "shift-opened"
    SHIFT_CLOSED = "shift-closed"
    HANDOVER_EXPORTED = "handover-exported"
    REFERRED = "referral-given"
    REFERRAL = "referral-status"
    RESOURCE = "resource-changed"
    RESOURCE_CHECKED = "resource-checked"
    BREACH = "breach-recorded"
    REPORT = "report-recorded"
    HELD = "call-held"
    RELEASED = "call-released"
    KEPT = "call-kept-until"
    PURGED = "call-purged"
    PURGED_BESIDE = "beside-purged"
    SHIFT_PURGED = "shift-purged"
    CODED = "coded-exported"
    SITE = "site-changed"
    GUIDE = "guide-adopted"


Told = tuple[str, dict[str, Any]]
"""Kind and payload of an event."""


def subject(call: CallId) -> str:
    return f"call/{call}"


def record(work: Transaction, kind: Kind, moment: Moment, /, **payload: object) -> None:
    """Append an event about a call.  payload: ids, codes and digests, never a caller's words."""
    work.record(kind, subject(moment.call), {"moment": moment.order, **payload})


def about_caller(work: Transaction, kind: Kind, caller: CallerId, /, **payload: object) -> None:
    """Append an event about a caller, who is named by id: a code that was typed may hold anything."""
    work.record(kind, f"caller/{caller}", payload)


def of(vault: Vault, call: CallId, *kinds: Kind) -> list[dict[str, Any]]:
    """The payloads of the events of these kinds about one call, oldest first."""
    return [payload for _, payload in of_calls(vault, (call,), *kinds).get(call, ())]


def of_calls(vault: Vault, calls: Sequence[CallId], *kinds: Kind) -> dict[CallId, list[Told]]:
    """The events of these kinds about each of these calls, oldest first."""
    rows = vault.query(
        "SELECT calls.value, kind, payload FROM json_each(?) AS calls"
        " CROSS JOIN event ON subject = 'call/' || calls.value"
        f" WHERE kind IN ({', '.join('?' * len(kinds))}) ORDER BY sequence",
        (json.dumps(calls), *kinds),
    )
    found: dict[CallId, list[Told]] = {}
    for call, kind, payload in rows:
        found.setdefault(CallId(call), []).append((kind, json.loads(payload)))
    return found


def doubted_calls(vault: Vault) -> frozenset[CallId]:
    """The calls that have events which vouch for nothing."""
    if vault.doubt is None:
        return frozenset()
    between = (vault.doubt.since, vault.doubt.until)
    rows = vault.query("SELECT DISTINCT subject FROM event WHERE sequence BETWEEN ? AND ?", between)
    numbers = (subject.removeprefix("call/") for (subject,) in rows if subject.startswith("call/"))
    return frozenset(CallId(int(number)) for number in numbers if number.isdecimal())


_GUIDE = "guide"


def adopt_guide(work: Transaction, version: GuideVersion | None, digest: str) -> None:
    """From here on new calls are taken under `version`; None for whatever comes with the console."""
    named = {"id": version.id, "version": version.version} if version else {}
    work.record(Kind.GUIDE, _GUIDE, {**named, "digest": digest})


def adopted_guide(vault: Vault) -> GuideVersion | None:
    """What was adopted last; None for the pack that comes with the console."""
    rows = vault.query(
        "SELECT payload FROM event WHERE subject = ? AND kind = ? ORDER BY sequence DESC LIMIT 1", (_GUIDE, Kind.GUIDE)
    )
    payload = json.loads(rows[0][0]) if rows else {}
    return GuideVersion(id=payload["id"], version=payload["version"]) if "id" in payload else None
