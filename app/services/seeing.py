"""Who sees which record: the one rule for calls and callers.

A supervisor sees all.  A counsellor sees the calls they took, the callers of those calls (the one on the line among
them) and whom these call about, with everything the hotline knows of them; and the callers of follow-ups given to
them.  What was written about a call for supervision is read by whoever took it, and not by a colleague who is shown it.
Whoever opens what somebody else recorded leaves an event in the chain.
"""

from app.domain.callers import CallerId
from app.domain.calls import CallId
from app.domain.people import Person, Role
from app.errors import ErrorCode, UserError
from app.store import calls, events, own_work
from app.store.moments import Moment
from app.store.own_work import Sight
from app.vault.vault import Vault


class Seeing:
    def __init__(self, vault: Vault, me: Person) -> None:
        self._vault = vault
        self._me = me
        self._known: tuple[tuple[object, ...], Sight] | None = (
            None  # found among all calls of the hotline: not each time
        )

    @property
    def everything(self) -> bool:
        return self._me.role is Role.SUPERVISOR

    @property
    def calls(self) -> Sight | None:
        """What lists and searches of calls are narrowed to; None for everything."""
        if self.everything:
            return None
        state = own_work.state(self._vault, self._me.id)
        if self._known is None or self._known[0] != state:
            self._known = state, own_work.calls(self._vault, self._me.id)
        return self._known[1]

    def call(self, call: CallId) -> bool:
        """Whether this person may read the call."""
        sight = self.calls
        return sight is None or own_work.has_call(self._vault, call, sight)

    def supervision(self, call: CallId) -> bool:
        """Whether this person may read what was written about the call for supervision."""
        return self.everything or calls.standing(self._vault, call).counsellor == self._me.id

    def caller(self, caller: CallerId) -> bool:
        """Whether this person may read what is known of the caller."""
        return self.everything or own_work.has_caller(self._vault, self._me.id, caller)

    def require_call(self, call: CallId) -> None:
        """Raises NOT_YOURS."""
        if not self.call(call):
            raise UserError(ErrorCode.NOT_YOURS)

    def require_caller(self, caller: CallerId) -> None:
        """Raises NOT_YOURS."""
        if not self.caller(caller):
            raise UserError(ErrorCode.NOT_YOURS)

    def note_call_opened(self, call: CallId, *, altered: bool = False) -> None:
        """Leave an event when the call is somebody else's, or is read although it was altered.  Reading is not a moment
        of the call itself."""
        if altered or calls.standing(self._vault, call).counsellor != self._me.id:
            with self._vault.transaction() as work:
                moment = Moment(call=call, order=0, at=self._vault.clock.now(), by=self._me.id)
                events.record(work, events.Kind.OPENED, moment, **({"altered": True} if altered else {}))

    def note_caller_opened(self, caller: CallerId) -> None:
        """Leave an event when colleagues have recorded something about the caller."""
        if not own_work.is_alone_with(self._vault, self._me.id, caller):
            with self._vault.transaction() as work:
                events.about_caller(work, events.Kind.CALLER_OPENED, caller)
