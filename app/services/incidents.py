"""Writing down that something was told outside the line, and who may read all of it."""

from dataclasses import replace
from datetime import timedelta

from app.domain.calls import CallId
from app.domain.cleaning import block, one_line
from app.domain.incidents import Disclosure, Incident, IncidentKind
from app.domain.people import Person, Role
from app.errors import ErrorCode, UserError
from app.guide.library import Statement, StatementKind
from app.guide.pack import GuidePack
from app.services.guides import Guides
from app.store import events, incidents, vouching
from app.vault.vault import Vault

_KINDS = {IncidentKind.BREACH: events.Kind.BREACH, IncidentKind.REPORT: events.Kind.REPORT}
_GROUNDS = {IncidentKind.BREACH: StatementKind.EXCEPTION, IncidentKind.REPORT: StatementKind.REPORT}
_AHEAD = timedelta(minutes=1)


def grounds(guide: GuidePack, kind: IncidentKind) -> tuple[Statement, ...]:
    """What the guide names as a ground for it."""
    return tuple(each for each in guide.statements if each.kind is _GROUNDS[kind])


class Incidents:
    """Methods that write raise DISK_FULL, READ_ONLY, STORAGE_FAILED."""

    def __init__(self, vault: Vault, guides: Guides, me: Person) -> None:
        self._vault = vault
        self._guides = guides
        self._me = me

    def write(self, call: CallId, told: Disclosure) -> Incident:
        """Keep a disclosure about a call, open or closed.  The same twice is kept once.  Raises REASON_MISSING where it
        does not say what was told or to whom, DATE_IMPOSSIBLE before the call or in the future, CALL_NOT_FOUND."""
        guide = self._guides.current
        clean = replace(
            told,
            content=block(told.content),
            recipient=one_line(told.recipient),
            receipt=one_line(told.receipt),
            approver=one_line(told.approver),
        )
        if not clean.content or not clean.recipient or not clean.ground:
            raise UserError(ErrorCode.REASON_MISSING)
        if clean.ground not in {each.id for each in grounds(guide, clean.kind)}:
            raise ValueError("the guide names no such ground")
        began = incidents.began(self._vault, call)
        now = self._vault.clock.now()
        if not began - timedelta(days=1) <= clean.happened_at <= now + _AHEAD:
            raise UserError(ErrorCode.DATE_IMPOSSIBLE)
        for known in incidents.of_call(self._vault, call):
            if known.told == clean:
                return known
        with self._vault.transaction() as work:
            self._guides.keep(work)
            made = incidents.add(work, call, clean, now, self._me.id, guide.guide_version)
            digest = vouching.digest(self._vault, "incident", made)
            payload = {"row": made, "call": call, "ground": clean.ground, "digest": digest}
            work.record(_KINDS[clean.kind], f"incident/{made}", payload)
        return next(each for each in incidents.of_call(self._vault, call) if each.id == made)

    def of_call(self, call: CallId) -> tuple[Incident, ...]:
        """Raises RECORD_ALTERED where one is not what was written."""
        return self._sound(incidents.of_call(self._vault, call))

    def everything(self, limit: int = 500) -> tuple[Incident, ...]:
        """Of all calls, the latest first.  Raises SUPERVISOR_ONLY, RECORD_ALTERED."""
        if self._me.role is not Role.SUPERVISOR:
            raise UserError(ErrorCode.SUPERVISOR_ONLY)
        return self._sound(incidents.latest(self._vault, limit))

    def ground_words(self, incident: Incident) -> Statement | None:
        """The ground as the guide of then says it."""
        statements = self._guides.of(incident.guide).statements
        return next((each for each in statements if each.id == incident.told.ground), None)

    def _sound(self, found: tuple[Incident, ...]) -> tuple[Incident, ...]:
        if found:
            kinds = tuple(_KINDS.values())
            vouching.refuse_altered(self._vault, "incident", kinds, tuple(each.id for each in found))
        return found
