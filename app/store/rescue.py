"""Finding the call that an emergency file tells of, by what cannot change: who took it, and when it began."""

from datetime import datetime

from app.domain.calls import CallId
from app.domain.people import PersonId
from app.store import texts
from app.vault.vault import Vault


def call_begun(vault: Vault, by: PersonId, at: datetime) -> CallId | None:
    rows = vault.query("SELECT id FROM call WHERE counsellor = ? AND started_at = ? LIMIT 1", (by, texts.from_time(at)))
    return CallId(rows[0][0]) if rows else None
