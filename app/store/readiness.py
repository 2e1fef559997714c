"""How somebody was before a shift or in between.  Every query names the person: nobody reads another's."""

import json
from collections.abc import Mapping
from datetime import datetime

from app.domain.people import PersonId
from app.domain.shifts import ShiftId
from app.domain.wellbeing import ReadinessId, StateEntry
from app.store import texts
from app.vault.vault import Transaction, Vault


def add(
    work: Transaction, person: PersonId, at: datetime, state: Mapping[ReadinessId, int], shift: ShiftId | None
) -> None:
    work.execute(
        "INSERT INTO readiness (person, at, shift_id, state) VALUES (?, ?, ?, ?)",
        (person, texts.from_time(at), shift, json.dumps(dict(state), sort_keys=True)),
    )


def since(vault: Vault, person: PersonId, moment: datetime) -> tuple[StateEntry, ...]:
    """Oldest first."""
    rows = vault.query(
        "SELECT at, state FROM readiness WHERE person = ? AND at >= ? ORDER BY at, id",
        (person, texts.from_time(moment)),
    )
    return tuple(
        StateEntry(
            at=texts.to_time(at), state={ReadinessId(item): int(value) for item, value in json.loads(state).items()}
        )
        for at, state in rows
    )


def forget(work: Transaction, person: PersonId) -> None:
    """Everything this person noted about themselves."""
    work.execute("DELETE FROM readiness WHERE person = ?", (person,))
