"""What the vault remembers of the checks made of it."""

import json
from dataclasses import dataclass
from datetime import datetime

from app.vault.vault import Transaction, Vault

_CHECK, _SUBJECT = "vault-checked", "vault-check"


@dataclass(frozen=True, kw_only=True, slots=True)
class Checked:
    """A full check.  events, calls: how many were sound; altered: how many calls were not."""

    at: datetime
    sound: bool
    events: int
    calls: int
    altered: int


def record_check(work: Transaction, *, sound: bool, events: int, calls: int, altered: int) -> None:
    work.record(_CHECK, _SUBJECT, {"sound": sound, "events": events, "calls": calls, "altered": altered})


def last_check(vault: Vault) -> Checked | None:
    rows = vault.query(
        "SELECT at, payload FROM event WHERE subject = ? AND kind = ? ORDER BY sequence DESC LIMIT 1",
        (_SUBJECT, _CHECK),
    )
    return Checked(at=datetime.fromisoformat(rows[0][0]), **json.loads(rows[0][1])) if rows else None
