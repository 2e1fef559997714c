"""Callers as the hotline knows them: found by code or number, listed, opened, and picked up again on the line."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import timedelta
from json import loads

from app.domain.callers import (
    Caller,
    CallerEntry,
    CallerFile,
    CallerId,
    CallerRow,
    Card,
    Contact,
    ContactKind,
    Duplicate,
    EntryKind,
    Likeness,
    WordKind,
    clean_code,
    is_number,
    meant_code,
)
from app.domain.calls import CallId
from app.domain.instruments import QuestionId, score
from app.domain.people import Person
from app.domain.profiles import ProfileDimensionId, ProfileOptionId, classify_again
from app.errors import ErrorCode, UserError
from app.services.guides import Guides
from app.services.seeing import Seeing
from app.store import caller_contacts, caller_history, caller_words, callers, calls, events, matches
from app.store.callers import Filter
from app.vault.vault import Transaction, Vault

_CARD_CALLS, _FREQUENT_DAYS = 3, 30
_LIKENESS = {
    ContactKind.PHONE: Likeness.NUMBER,
    ContactKind.GUARDIAN: Likeness.GUARDIAN,
    ContactKind.EMERGENCY: Likeness.EMERGENCY,
}


@dataclass(frozen=True, kw_only=True, slots=True)
class CallerList:
    """Some callers, who called last first.  total: how many there are altogether."""

    rows: tuple[CallerRow, ...]
    total: int


@dataclass(frozen=True, kw_only=True, slots=True)
class PickedUp:
    """Who is behind what was typed.  text: that; number: whether it is a telephone number.  card: None for somebody
    unknown.  through: as what the number is kept, where it is not the caller's own; others: more persons with it."""

    text: str
    number: bool
    card: Card | None = None
    through: ContactKind | None = None
    others: tuple[Caller, ...] = ()


class Callers:
    """Methods that name a caller raise CALLER_NOT_FOUND and NOT_YOURS; those that write raise DISK_FULL, READ_ONLY,
    STORAGE_FAILED as well."""

    def __init__(self, vault: Vault, guides: Guides, me: Person) -> None:
        self._vault = vault
        self._guides = guides
        self._me = me
        self._seeing = Seeing(vault, me)
        self._shown: set[tuple[CallId, CallerId]] = set()  # cards shown in this run: one event is enough

    def find(self, text: str) -> CallerId | None:
        """The person behind a code or a number; None for nobody, and for somebody this person has no part in."""
        found = [caller for caller, _ in self._found(text)]
        return next((caller for caller in found if self._seeing.caller(caller)), None)

    def list(self, text: str = "", limit: int = 200) -> CallerList:
        """The callers this person works with, who called last first.  text: a part of a code, or a number."""
        mine = None if self._seeing.everything else self._me.id
        wanted = Filter(mine=mine, code=clean_code(text))
        if is_number(text):
            key = self._vault.index_key()
            among = tuple(caller for caller, _ in caller_contacts.by_number(self._vault, key, text))
            wanted = Filter(mine=mine, among=among)
        return CallerList(rows=callers.rows(self._vault, wanted, limit), total=callers.total(self._vault, wanted))

    def open(self, caller: CallerId) -> CallerFile:
        """Everything known about a person, by any of their codes.  Leaves an event where colleagues recorded it."""
        known = callers.get(self._vault, caller)
        self._seeing.require_caller(known.id)
        self._seeing.note_caller_opened(known.id)
        card = self._card(known, None)
        return CallerFile(
            card=card,
            entries=tuple(self._read(caller_history.timeline(self._vault, known.id))),
            agreements=caller_words.agreements(self._vault, known.id),
            joined=callers.merged(self._vault, known.id),
            duplicates=self._duplicates(card),
            apart=callers.told_apart(self._vault, known.id),
            contacts=len(caller_contacts.of(self._vault, known.id)),
        )

    def pick_up(self, call: CallId, text: str) -> PickedUp:
        """Who is on the line, by what was typed: the caller of one's own open call may be seen, whoever took the
        others.  Raises CALL_NOT_FOUND, CALL_CLOSED."""
        self._require_line(call)
        found = self._found(text)
        if not found:
            return PickedUp(text=text, number=is_number(text))
        (caller, kind), *others = found
        if (call, caller) not in self._shown:
            self._seeing.note_caller_opened(caller)
            self._shown.add((call, caller))
        return PickedUp(
            text=text,
            number=is_number(text),
            card=self._card(callers.get(self._vault, caller), call),
            through=kind if kind is not ContactKind.PHONE else None,
            others=tuple(callers.get(self._vault, other) for other, _ in others),
        )

    def create(self, code: str = "", number: str = "", about: CallerId | None = None, relation: str = "") -> Caller:
        """A new caller.  code: the next one where it is empty; number: their own; about: whom they call about, who was
        on the line or is seen anyway.  Raises CODE_TAKEN."""
        if about is not None and about not in {caller for _, caller in self._shown}:
            self._seeing.require_caller(callers.get(self._vault, about).id)
        with self._vault.transaction() as work:
            now = self._vault.clock.now()
            caller = callers.create(work, "" if is_number(code) else meant_code(code), now, self._me.id)
            events.about_caller(work, events.Kind.CALLER_CREATED, caller)
            if number.strip():
                self._reach(work, caller, Contact(kind=ContactKind.PHONE, number=number.strip()))
            if about is not None:
                caller_words.link(work, caller, about, relation, now, self._me.id)
                events.about_caller(work, events.Kind.CALLER_LINKED, caller, about=about)
        return callers.get(self._vault, caller)

    def _reach(self, work: Transaction, caller: CallerId, contact: Contact) -> None:
        key, now = self._vault.index_key(), self._vault.clock.now()
        kept = caller_contacts.add(work, key, caller, contact, now, self._me.id)
        events.about_caller(work, events.Kind.CALLER_CONTACT, caller, contact=kept, sort=contact.kind)

    def _require_line(self, call: CallId) -> None:
        if calls.open_standing(self._vault, call).counsellor != self._me.id:
            raise UserError(ErrorCode.NOT_YOURS)

    def _found(self, text: str) -> tuple[tuple[CallerId, ContactKind], ...]:
        if is_number(text):
            return caller_contacts.by_number(self._vault, self._vault.index_key(), text)
        code = clean_code(text)
        meant = [callers.by_code(self._vault, each) for each in dict.fromkeys((code, meant_code(text))) if each]
        return tuple((caller, ContactKind.PHONE) for caller in dict.fromkeys(meant) if caller is not None)[:1]

    def _card(self, known: Caller, call: CallId | None) -> Card:
        """call: the one that is under way, which does not count as a call before."""
        vault, now = self._vault, self._vault.clock.now()
        judged = caller_history.profiled(vault, known.id, call)
        profile, later = judged or ({}, 0)
        since = later + (call is not None)
        agreements = caller_words.agreements(vault, known.id)
        today = now.astimezone().date()
        return Card(
            caller=known,
            calls=caller_history.count(vault, known.id, but=call),
            recent=caller_history.count(vault, known.id, now - timedelta(days=_FREQUENT_DAYS), call),
            last=caller_history.last_calls(vault, known.id, _CARD_CALLS, call),
            agreed=caller_history.agreed(vault, known.id, call),
            know=caller_words.words(vault, known.id, WordKind.KNOW),
            helped=caller_words.words(vault, known.id, WordKind.HELPED),
            approaches=matches.approaches_that_helped(vault, known.id),
            due=caller_history.due(vault, known.id),
            agreement=next((each for each in agreements if each.stands_on(today)), None),
            profile={ProfileDimensionId(d): ProfileOptionId(o) for d, o in profile.items()} if judged else None,
            since_profile=since,
            due_again=judged is not None and classify_again(since, self._guides.current.classify_every),
            about=caller_words.calls_about(vault, known.id),
            about_them=caller_words.called_about_by(vault, known.id),
        )

    def _duplicates(self, card: Card) -> tuple[Duplicate, ...]:
        """Others with a number or a code like theirs.  Not those who call about one another, or were told apart."""
        found: dict[CallerId, Likeness] = {}
        for other, kind in caller_contacts.sharing(self._vault, card.caller.id):
            found.setdefault(other, _LIKENESS[kind])
        for other in callers.alike(self._vault, card.caller.id):
            found.setdefault(other, Likeness.CODE)
        apart = {link.id for link in (*card.about, *card.about_them)}
        apart |= {other for other, _ in callers.told_apart(self._vault, card.caller.id)}
        return tuple(
            Duplicate(id=other, code=callers.get(self._vault, other).code, why=why)
            for other, why in found.items()
            if other not in apart
        )

    def _read(self, entries: Iterable[CallerEntry]) -> Iterable[CallerEntry]:
        """Sheets with what they add up to; profiles only where they differ from the one before; what was answered to a
        call where this person may read that."""
        changed = self._changed(tuple(entry for entry in entries if self._may_read(entry)))
        for entry in changed:
            yield self._scored(entry) if entry.kind is EntryKind.SHEET and entry.value.startswith("{") else entry

    def _may_read(self, entry: CallerEntry) -> bool:
        answer = entry.kind is EntryKind.SUPERVISION and entry.subject == "feedback"
        return not answer or entry.call is None or self._seeing.supervision(entry.call)

    @staticmethod
    def _changed(entries: tuple[CallerEntry, ...]) -> tuple[CallerEntry, ...]:
        before: dict[str, str] = {}
        kept = []
        for entry in reversed(entries):
            if entry.kind is EntryKind.PROFILE:
                if before.get(entry.about) == entry.value + entry.detail:
                    continue
                before[entry.about] = entry.value + entry.detail
            kept.append(entry)
        return tuple(reversed(kept))

    def _scored(self, entry: CallerEntry) -> CallerEntry:
        assert entry.guide is not None
        known = {each.id: each for each in self._guides.of(entry.guide).instruments}
        instrument = next((each for id_, each in known.items() if id_ == entry.subject), None)
        if instrument is None:
            return replace(entry, value="")
        answers = {QuestionId(question): int(value) for question, value in loads(entry.value).items()}
        total = score(instrument, answers).total
        return replace(entry, value="" if total is None else str(total))
