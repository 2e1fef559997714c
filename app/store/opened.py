"""When somebody opened the vault: the events of unlocking, read by whose slot it was."""

import json
from dataclasses import dataclass
from datetime import datetime

from app.domain.people import PersonId
from app.vault.vault import Vault

OPENED = "vault-opened"


@dataclass(frozen=True, kw_only=True, slots=True)
class Opening:
    """One unlocking.  tries: wrong ones on the same slot before it."""

    person: PersonId
    at: datetime
    sequence: int
    tries: int


def last(vault: Vault, person: str, count: int) -> tuple[Opening, ...]:
    """The last `count` unlockings with this slot, newest first."""
    rows = vault.query(
        "SELECT sequence, at, payload FROM event WHERE subject = ? AND kind = ? ORDER BY sequence DESC LIMIT ?",
        (person, OPENED, count),
    )
    return tuple(
        Opening(
            person=PersonId(person),
            at=datetime.fromisoformat(at),
            sequence=sequence,
            tries=int(json.loads(payload).get("tries", 0)),
        )
        for sequence, at, payload in rows
    )
