"""What is written down about a caller besides the calls: how to reach them, words for colleagues, agreements, whom they
call about; and joining the codes of one person, which can be taken back."""

from app.domain.callers import Act, Agreement, CallerId, Contact, ContactId, WordKind
from app.domain.people import Person, Role
from app.errors import ErrorCode, UserError
from app.services.seeing import Seeing
from app.store import caller_contacts, caller_words, callers, events
from app.vault.vault import Vault


class CallerRecord:
    """Every method raises CALLER_NOT_FOUND and NOT_YOURS; those that write raise DISK_FULL, READ_ONLY, STORAGE_FAILED
    as well, and may be repeated."""

    def __init__(self, vault: Vault, me: Person) -> None:
        self._vault = vault
        self._me = me
        self._seeing = Seeing(vault, me)

    # How to reach them

    def contacts(self, caller: CallerId) -> tuple[Contact, ...]:
        """Looking at them is an event of the chain."""
        known = self._known(caller)
        found = caller_contacts.of(self._vault, known)
        if found:
            with self._vault.transaction() as work:
                events.about_caller(work, events.Kind.CALLER_CONTACT_SEEN, known)
        return found

    def save_contact(self, caller: CallerId, contact: Contact) -> tuple[Contact, ...]:
        """Keep one more, or what changed in one; one that is left without a word is removed.  Returns all of them."""
        known = self._known(caller)
        if contact.id is not None and caller_contacts.owner(self._vault, contact.id) != known:
            raise UserError(ErrorCode.NOT_YOURS)
        said = any(text.strip() for text in (contact.name, contact.relation, contact.number))
        same = contact in caller_contacts.of(self._vault, known)
        if not same and (said or contact.id is not None):
            with self._vault.transaction() as work:
                kept = contact.id
                if said:
                    key, now = self._vault.index_key(), self._vault.clock.now()
                    kept = caller_contacts.add(work, key, known, contact, now, self._me.id)
                elif contact.id is not None:
                    caller_contacts.remove(work, contact.id)
                events.about_caller(
                    work, events.Kind.CALLER_CONTACT, known, contact=kept, sort=contact.kind, removed=not said
                )
        return caller_contacts.of(self._vault, known)

    def remove_contact(self, caller: CallerId, contact: ContactId) -> tuple[Contact, ...]:
        found = next(
            (each for each in caller_contacts.of(self._vault, self._known(caller)) if each.id == contact), None
        )
        if found is None:
            return caller_contacts.of(self._vault, self._known(caller))
        return self.save_contact(caller, Contact(id=found.id, kind=found.kind))

    def shred_contacts(self, caller: CallerId, reason: str) -> int:
        """Delete every way to reach the person, for good; the calls stay.  Returns how many there were.  Raises
        SUPERVISOR_ONLY, REASON_MISSING."""
        self._supervisor_only()
        known, reason = self._known(caller), _said(reason)
        if not caller_contacts.of(self._vault, known):
            return 0
        with self._vault.transaction() as work:
            gone = caller_contacts.shred(work, known)
            now = self._vault.clock.now()
            digest = caller_words.act(work, known, Act.SHREDDED, now, self._me.id, reason=reason)
            events.about_caller(work, events.Kind.CALLER_ACT, known, act=Act.SHREDDED, count=gone, digest=digest)
        return gone

    # Words, agreements, links

    def write(self, caller: CallerId, kind: WordKind, text: str) -> None:
        """What colleagues should know, or what helped, as it stands from now on."""
        known = self._known(caller)
        if caller_words.words(self._vault, known, kind) == text.strip():
            return
        with self._vault.transaction() as work:
            digest = caller_words.write(work, known, kind, text.strip(), self._vault.clock.now(), self._me.id)
            events.about_caller(work, events.Kind.CALLER_WORDS, known, sort=kind, digest=digest)

    def agree(self, caller: CallerId, agreement: Agreement) -> tuple[Agreement, ...]:
        """Let this agreement stand instead of the one before.  Returns all of them, newest first.  Raises
        REASON_MISSING where nothing is agreed; ValueError when it ends before it begins."""
        known = self._known(caller)
        if not any(text.strip() for text in (agreement.supporter, agreement.times, agreement.approach)):
            raise UserError(ErrorCode.REASON_MISSING)
        if agreement.until is not None and agreement.until < agreement.since:
            raise ValueError("an agreement that ends before it begins")
        before = caller_words.agreements(self._vault, known)
        asked = (agreement.since, agreement.until, agreement.supporter, agreement.times, agreement.approach)
        if before and not before[0].ended:
            last = before[0]
            if (last.since, last.until, last.supporter, last.times, last.approach) == asked:
                return before
        with self._vault.transaction() as work:
            now = self._vault.clock.now()
            caller_words.end_agreements(work, known, now)
            digest = caller_words.agree(work, known, agreement, now, self._me.id)
            events.about_caller(work, events.Kind.CALLER_AGREED, known, digest=digest)
        return caller_words.agreements(self._vault, known)

    def end_agreement(self, caller: CallerId) -> tuple[Agreement, ...]:
        known = self._known(caller)
        with self._vault.transaction() as work:
            caller_words.end_agreements(work, known, self._vault.clock.now())
            events.about_caller(work, events.Kind.CALLER_AGREED, known, ended=True)
        return caller_words.agreements(self._vault, known)

    def link(self, caller: CallerId, about: CallerId, relation: str) -> None:
        """`caller` calls about the person `about`.  ValueError: about themselves."""
        known, other = self._known(caller), self._known(about)
        if known == other:
            raise ValueError("nobody calls about themselves as somebody else")
        with self._vault.transaction() as work:
            caller_words.link(work, known, other, relation.strip(), self._vault.clock.now(), self._me.id)
            events.about_caller(work, events.Kind.CALLER_LINKED, known, about=other)

    def unlink(self, caller: CallerId, about: CallerId) -> None:
        known, other = self._known(caller), callers.get(self._vault, about).id
        with self._vault.transaction() as work:
            caller_words.unlink(work, known, other)
            events.about_caller(work, events.Kind.CALLER_LINKED, known, about=other, removed=True)

    # Codes of one person

    def merge(self, caller: CallerId, into: CallerId, reason: str) -> None:
        """Let everything of `caller` be found under `into`.  No record is rewritten, so taking it back is exact.
        Raises REASON_MISSING; ValueError when they are one person already under other codes."""
        known, target, reason = self._known(caller), self._known(into), _said(reason)
        above = callers.merged_into(self._vault)
        if above[caller] == target:
            return  # asked for again: the first time was saved though it seemed to fail
        if known == target:
            raise ValueError("these codes are one person already")
        with self._vault.transaction() as work:
            callers.merge(work, known, target)
            now = self._vault.clock.now()
            digest = caller_words.act(work, known, Act.MERGED, now, self._me.id, other=target, reason=reason)
            events.about_caller(work, events.Kind.CALLER_ACT, known, act=Act.MERGED, into=target, digest=digest)

    def undo_merge(self, caller: CallerId, reason: str) -> None:
        """Let `caller`, which was merged, go by its own code again.  Raises REASON_MISSING."""
        self._known(caller)
        reason = _said(reason)
        above = callers.merged_into(self._vault)[caller]
        if above is None:
            return
        with self._vault.transaction() as work:
            callers.unmerge(work, caller)
            now = self._vault.clock.now()
            digest = caller_words.act(work, caller, Act.UNMERGED, now, self._me.id, other=above, reason=reason)
            events.about_caller(work, events.Kind.CALLER_ACT, caller, act=Act.UNMERGED, out_of=above, digest=digest)

    def tell_apart(self, caller: CallerId, other: CallerId) -> None:
        """They look alike and are not one person: no longer suggested.  ValueError when they are one already."""
        known, theirs = self._known(caller), callers.get(self._vault, other).id
        if known == theirs:
            raise ValueError("these codes are one person")
        if theirs in {each for each, _ in callers.told_apart(self._vault, known)}:
            return
        with self._vault.transaction() as work:
            callers.tell_apart(work, known, theirs, self._vault.clock.now(), self._me.id)
            events.about_caller(work, events.Kind.CALLER_APART, known, other=theirs)

    def suggest_again(self, caller: CallerId, other: CallerId) -> None:
        """Take back that they were told apart."""
        known, theirs = self._known(caller), callers.get(self._vault, other).id
        if theirs not in {each for each, _ in callers.told_apart(self._vault, known)}:
            return
        with self._vault.transaction() as work:
            callers.suggest_again(work, known, theirs)
            events.about_caller(work, events.Kind.CALLER_APART, known, other=theirs, removed=True)

    def _known(self, caller: CallerId) -> CallerId:
        """The person, by the code they go by today."""
        known = callers.get(self._vault, caller).id
        self._seeing.require_caller(known)
        return known

    def _supervisor_only(self) -> None:
        if self._me.role is not Role.SUPERVISOR:
            raise UserError(ErrorCode.SUPERVISOR_ONLY)


def _said(reason: str) -> str:
    if not reason.strip():
        raise UserError(ErrorCode.REASON_MISSING)
    return reason.strip()
