"""Who may open the vault: added, given another passphrase, removed; the recovery code; who was here last."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from app.domain.people import Person, PersonId, Role
from app.errors import ErrorCode, UserError
from app.store import opened, people
from app.vault import keys, keyslots
from app.vault.derivation import FLOOR, Cost
from app.vault.keyslots import SlotInfo
from app.vault.swap import Stopped
from app.vault.vault import Vault

__all__ = ["Member", "People", "Stopped", "Unlocking"]

Progress = Callable[[int, int], bool]
"""Told (done, total); returns False to stop."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Member:
    """A key slot.  name: empty for the recovery code.  last: when it was opened last, as far as this vault knows."""

    id: PersonId
    name: str
    role: Role
    recovery: bool
    me: bool
    last: datetime | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Unlocking:
    """Somebody opened the vault.  name: empty for the recovery code.  tries: wrong ones on that slot before it."""

    name: str
    me: bool
    at: datetime
    tries: int


class People:
    """Everything here but looking needs a supervisor; the own passphrase is one's own."""

    def __init__(self, vault: Vault, me: Person) -> None:
        self._vault = vault
        self._me = me

    def members(self) -> tuple[Member, ...]:
        """Me first, then by name; the recovery code last."""
        found = [self._member(slot) for slot in self._vault.slots()]
        return tuple(sorted(found, key=lambda each: (each.recovery, not each.me, each.name)))

    def add(self, name: str, role: Role, passphrase: str, *, cost: Cost | None = None) -> tuple[Member, ...]:
        """Slow.  Raises SUPERVISOR_ONLY, NAME_MISSING, NAME_TAKEN, PASSPHRASE_SHORT, PASSPHRASE_COMMON."""
        self._supervisor_only()
        if name.strip() and any(slot.name == name.strip() for slot in self._vault.slots()):
            raise UserError(ErrorCode.NAME_TAKEN, name=name.strip())
        info = self._vault.add_person(name, role, passphrase, cost=cost)
        with self._vault.transaction() as work:
            people.keep(work, Person(id=PersonId(info.id), name=info.name, role=info.role))
        return self.members()

    def reset(self, person: PersonId, passphrase: str, *, cost: Cost | None = None) -> tuple[Member, ...]:
        """Another passphrase for somebody who types it themselves.  Slow.  Raises as `add` does."""
        self._supervisor_only()
        self._vault.change_passphrase(self._slot(person), passphrase, cost=cost)
        return self.members()

    def change_own(self, current: str, passphrase: str, *, cost: Cost | None = None) -> None:
        """Slow.  Raises WRONG_PASSPHRASE, TOO_SOON, PASSPHRASE_SHORT, PASSPHRASE_COMMON."""
        mine = self._slot(self._me.id)
        unlocked = keyslots.unlock(self._vault.directory, mine.id, current, self._vault.clock)
        keys.wipe(unlocked.key)
        self._vault.change_passphrase(mine, passphrase, cost=cost)

    def left_behind(self, person: PersonId) -> tuple[str, ...]:
        """The names of those who would need a passphrase anew if `person` were removed now; empty for the code."""
        return tuple(slot.name for slot in self._vault.left_behind(person))

    def remove(self, person: PersonId, progress: Progress | None = None) -> tuple[Member, ...]:
        """Their slot goes, and the vault moves to a fresh file under a fresh key.  Long.

        Raises SUPERVISOR_ONLY, NOT_REMOVABLE, Stopped when `progress` returned False; then nothing was changed.
        """
        self._supervisor_only()
        self._vault.remove_person(person, progress)
        return self.members()

    def renew_code(self, *, cost: Cost = FLOOR) -> str:
        """A new recovery code to print; the one before opens this vault no longer.  Slow.  Raises SUPERVISOR_ONLY."""
        self._supervisor_only()
        return self._vault.renew_recovery_code(cost=cost)

    def unlockings(self, count: int = 3) -> tuple[Unlocking, ...]:
        """The present unlocking, and up to `count` before it, newest first."""
        names = {slot.id: slot.name for slot in self._vault.slots()}
        found = sorted(
            (each for slot in names for each in opened.last(self._vault, slot, count + 1)),
            key=lambda each: -each.sequence,
        )
        return tuple(
            Unlocking(name=names[each.person], me=each.person == self._me.id, at=each.at, tries=each.tries)
            for each in found[: count + 1]
        )

    def _member(self, slot: SlotInfo) -> Member:
        last = opened.last(self._vault, slot.id, 1)
        return Member(
            id=PersonId(slot.id),
            name=slot.name,
            role=slot.role,
            recovery=slot.kind == "recovery",
            me=slot.id == self._me.id,
            last=last[0].at if last else None,
        )

    def _slot(self, person: PersonId) -> SlotInfo:
        for slot in self._vault.slots():
            if slot.id == person and slot.kind == "passphrase":
                return slot
        raise UserError(ErrorCode.NOT_REMOVABLE)

    def _supervisor_only(self) -> None:
        if self._me.role is not Role.SUPERVISOR:
            raise UserError(ErrorCode.SUPERVISOR_ONLY)
