"""Which way of working and whose strengths fit a caller, what was done, and what came of it."""

from app.domain.callers import CallerId
from app.domain.calls import CallId, CallStatus
from app.domain.instruments import DimensionId, InstrumentId, score
from app.domain.matching import Effect, Fit, Match, Outcome, effects, fit
from app.domain.people import Person, PersonId, Role
from app.domain.profiles import Classification
from app.domain.risk import ItemKind
from app.errors import ErrorCode, UserError
from app.services.guides import Guides
from app.services.seeing import Seeing
from app.store import callers, calls, events, matches
from app.store.moments import Moment
from app.vault.vault import Vault

WORKSHEET = InstrumentId("matching")


class Matching:
    """Methods that write raise DISK_FULL, READ_ONLY, STORAGE_FAILED, and may be repeated."""

    def __init__(self, vault: Vault, guides: Guides, me: Person) -> None:
        self._vault = vault
        self._guides = guides
        self._me = me
        self._seeing = Seeing(vault, me)

    def strengths(self) -> tuple[tuple[Person, tuple[str, ...]], ...]:
        """Everyone with what they are good at: ids of playbooks and special groups."""
        return matches.strengths(self._vault)

    def set_strengths(self, person: PersonId, wanted: tuple[str, ...]) -> None:
        """One's own; a supervisor sets anybody's.  Raises SUPERVISOR_ONLY; ValueError for what the guide has not."""
        if person != self._me.id and self._me.role is not Role.SUPERVISOR:
            raise UserError(ErrorCode.SUPERVISOR_ONLY)
        guide = self._guides.current
        known = {*(playbook.id for playbook in guide.playbooks), *(group.id for group in guide.special_groups)}
        if set(wanted) - known:
            raise ValueError("the guide has no such playbook or group")
        with self._vault.transaction() as work:
            matches.set_strengths(work, person, wanted, self._vault.clock.now(), self._me.id)
            work.record(events.Kind.STRENGTHS, person, {"strengths": sorted(set(wanted))})

    def fit(self, caller: CallerId, sorted_as: Classification | None = None) -> Fit:
        """What fits the person as they were classified last, or as `sorted_as` says.  Raises CALLER_NOT_FOUND,
        NOT_YOURS."""
        known = callers.get(self._vault, caller).id
        self._seeing.require_caller(known)
        last = matches.last_sorting(self._vault, known)
        guide = self._guides.current
        return fit(
            sorted_as or (last[1] if last else Classification()),
            self._parts(known),
            guide.profile_rules,
            guide.special_groups,
            matches.strengths(self._vault),
        )

    def record(self, call: CallId, match: Match) -> None:
        """Write down how a closed call was worked with, and what came of it.  Not part of what was closed.  Raises
        CALL_NOT_FOUND, NOT_YOURS; ValueError for an open call or an approach its guide does not have."""
        standing = calls.standing(self._vault, call)
        self._seeing.require_call(call)
        known = {playbook.id for playbook in self._guides.of(standing.guide).playbooks}
        if standing.status is not CallStatus.CLOSED or (match.approach and match.approach not in known):
            raise ValueError("what came of a call is written down when it is over, under a playbook of its guide")
        with self._vault.transaction() as work:
            now = self._vault.clock.now()
            digest = matches.keep(work, call, match, now, self._me.id)
            moment = Moment(call=call, order=0, at=now, by=self._me.id)
            events.record(work, events.Kind.MATCHED, moment, approach=match.approach, digest=digest)

    def outcomes(self, caller: CallerId) -> tuple[Outcome, ...]:
        """The closed calls of the person, newest first.  Raises CALLER_NOT_FOUND, NOT_YOURS."""
        known = callers.get(self._vault, caller).id
        self._seeing.require_caller(known)
        return matches.of_caller(self._vault, known)

    def effects(self) -> tuple[Effect, ...]:
        """Which approach came out how with which profile, over all calls of the hotline: counts, no codes."""
        scales = tuple(item for item in self._guides.current.checklist.items if item.kind is ItemKind.SCALE)
        return effects(matches.everywhere(self._vault), scales)

    def _parts(self, caller: CallerId) -> dict[DimensionId, int]:
        """The part scores of the last matching worksheet."""
        known = next((each for each in self._guides.current.instruments if each.id == WORKSHEET), None)
        answers = matches.last_answers(self._vault, caller, WORKSHEET)
        return score(known, answers).parts if known and answers else {}
