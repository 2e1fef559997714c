"""After a hard call, for the counsellor: how they are, and whether they want to talk it over.  All of it voluntary."""

from app.domain.aftercare import CheckIn, Debrief
from app.domain.calls import CallId
from app.domain.people import Person, Role
from app.errors import ErrorCode, UserError
from app.store import aftercare, calls
from app.vault.vault import Vault


class Aftercare:
    """Of the person who opened the vault.  Methods that write may be repeated; they raise CALL_NOT_FOUND, DISK_FULL,
    READ_ONLY, STORAGE_FAILED."""

    def __init__(self, vault: Vault, me: Person) -> None:
        self._vault = vault
        self._me = me

    def check_in(self, call: CallId, state: CheckIn | None) -> None:
        """How I am after `call`; None takes it back.  Nobody else reads it."""
        calls.standing(self._vault, call)
        with self._vault.transaction() as work:
            aftercare.check_in(work, call, self._vault.clock.now(), self._me.id, state)

    def checked_in(self, call: CallId) -> CheckIn | None:
        """What I told after `call`."""
        return aftercare.checked_in(self._vault, call, self._me.id)

    def ask_debrief(self, call: CallId, words: str = "") -> None:
        """I want to talk `call` over.  The supervision desk sees the wish and its words, nothing else."""
        calls.standing(self._vault, call)
        with self._vault.transaction() as work:
            aftercare.ask_debrief(work, call, self._vault.clock.now(), self._me.id, words.strip())

    def withdraw_debrief(self, call: CallId) -> None:
        with self._vault.transaction() as work:
            aftercare.withdraw_debrief(work, call, self._me.id)

    def debriefs(self) -> tuple[Debrief, ...]:
        """The wishes nobody has answered yet: everybody's for a supervisor, else mine."""
        wishes = aftercare.open_debriefs(self._vault)
        return wishes if self._me.role is Role.SUPERVISOR else tuple(w for w in wishes if w.asked_by == self._me.id)

    def hear_debrief(self, call: CallId) -> None:
        """It was talked over.  Raises SUPERVISOR_ONLY."""
        if self._me.role is not Role.SUPERVISOR:
            raise UserError(ErrorCode.SUPERVISOR_ONLY)
        with self._vault.transaction() as work:
            aftercare.hear_debrief(work, call, self._vault.clock.now(), self._me.id)
