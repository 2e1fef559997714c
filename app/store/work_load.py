"""The calls one person took, as a weight."""

from datetime import datetime

from app.domain.people import PersonId
from app.domain.risk import RiskLevel
from app.domain.wellbeing import TakenCall
from app.store import texts
from app.vault.vault import Vault


def taken(vault: Vault, person: PersonId, since: datetime) -> tuple[TakenCall, ...]:
    """Without practice, oldest first."""
    rows = vault.query(
        "SELECT started_at,"
        " max(call.level, coalesce((SELECT max(level) FROM level_change WHERE call_id = call.id), 'R0'))"
        " FROM call WHERE counsellor = ? AND kind <> 'practice' AND started_at >= ? ORDER BY id",
        (person, texts.from_time(since)),
    )
    return tuple(TakenCall(started_at=texts.to_time(at), level=RiskLevel(level)) for at, level in rows)
