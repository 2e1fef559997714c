"""One's own state over time, the load, and what was learned.  Private: it is about whoever opened the vault."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from app.domain.cleaning import one_line
from app.domain.followups import FIRST_DAY
from app.domain.people import Person, Role
from app.domain.wellbeing import Load, ReadinessAdvice, ReadinessId, StateEntry, Training, TrainingId, advice, load
from app.errors import ErrorCode, UserError
from app.services.guides import Guides
from app.store import readiness, training, work_load
from app.vault.vault import Vault

WEEKS = 8
LONGEST = 24 * 60
"""Minutes of one training entry."""


@dataclass(frozen=True, kw_only=True, slots=True)
class OwnCare:
    """states: of the last weeks, oldest first.  advice: what the last one suggests."""

    states: tuple[StateEntry, ...]
    load: Load
    advice: tuple[ReadinessAdvice, ...]
    training: tuple[Training, ...]


class Care:
    """Methods that write raise DISK_FULL, READ_ONLY, STORAGE_FAILED."""

    def __init__(self, vault: Vault, guides: Guides, me: Person) -> None:
        self._vault = vault
        self._guides = guides
        self._me = me

    def mine(self) -> OwnCare:
        now = self._vault.clock.now()
        today = now.astimezone().date()
        monday = today - timedelta(days=today.weekday(), weeks=WEEKS - 1)
        since = datetime.combine(monday, time()).astimezone()
        states = readiness.since(self._vault, self._me.id, since)
        last = states[-1].state if states and now - states[-1].at < timedelta(days=2) else {}
        return OwnCare(
            states=states,
            load=load(work_load.taken(self._vault, self._me.id, since), today, WEEKS),
            advice=advice(self._guides.current.readiness_advice, last),
            training=training.of(self._vault, self._me.id),
        )

    def note(self, state: Mapping[ReadinessId, int]) -> tuple[ReadinessAdvice, ...]:
        """How one is now, between shifts or after a hard call.  Returns what to suggest; nothing is kept of an empty
        state."""
        if state:
            with self._vault.transaction() as work:
                readiness.add(work, self._me.id, self._vault.clock.now(), state, None)
        return advice(self._guides.current.readiness_advice, state)

    def forget(self) -> None:
        """Shred everything noted about oneself."""
        with self._vault.transaction() as work:
            readiness.forget(work, self._me.id)

    def learned(self, day: date, topic: str, minutes: int) -> None:
        """Raises NAME_MISSING without a topic, DATE_IMPOSSIBLE for a day to come, or for no or endless minutes."""
        now = self._vault.clock.now()
        topic = one_line(topic)
        if not topic:
            raise UserError(ErrorCode.NAME_MISSING)
        if not FIRST_DAY <= day <= now.astimezone().date() or not 0 < minutes <= LONGEST:
            raise UserError(ErrorCode.DATE_IMPOSSIBLE)
        with self._vault.transaction() as work:
            training.add(work, self._me.id, now, day, topic, minutes)

    def unlearn(self, entry: TrainingId) -> None:
        """Take an entry of one's own back."""
        with self._vault.transaction() as work:
            training.remove(work, self._me.id, entry)

    def everyones_training(self) -> tuple[Training, ...]:
        """The log of the whole line.  Raises SUPERVISOR_ONLY."""
        if self._me.role is not Role.SUPERVISOR:
            raise UserError(ErrorCode.SUPERVISOR_ONLY)
        return training.of(self._vault)
