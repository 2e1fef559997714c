"""The memory of the hotline: the list of calls, search, a call read whole, and what is added to it later."""

from array import array
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Self

from app.domain.calls import (
    Amendment,
    CallFile,
    CallFilter,
    CallId,
    CallRow,
    CallStatus,
    GuideVersion,
    LevelCause,
    LevelChange,
    SearchHit,
)
from app.domain.caselog import Found, LogView, Misread, Order, Unread
from app.domain.people import Person, PersonId, Role
from app.domain.risk import RiskLevel
from app.errors import ErrorCode, UserError
from app.guide.pack import GuidePack
from app.services.guides import Guides
from app.services.seeing import Seeing
from app.services.standing import change_level, repeated
from app.store import amendments, calls, events, listing, people, query, records, seals, search, views
from app.store.amendments import Draft
from app.store.moments import next_moment
from app.store.own_work import Sight
from app.store.words import LONGEST, fold
from app.vault.vault import Vault

__all__ = ["LONGEST", "CallCursor", "CallPage", "Casework", "Draft"]

NEWEST_FIRST = Order()


@dataclass(frozen=True, slots=True)
class CallCursor:
    """Where a page begins: behind the last row that was read, whatever is added on top meanwhile."""

    last: CallId

    @classmethod
    def after(cls, row: CallRow) -> Self:
        return cls(row.id)


@dataclass(frozen=True, kw_only=True, slots=True)
class CallPage:
    """Some rows of the case log, newest first.  total: how many the filter lets through altogether; next: where
    to go on, None after the last row."""

    rows: tuple[CallRow, ...]
    total: int
    next: CallCursor | None = None


class Casework:
    """Reads every call; adds to closed ones.  Methods that write raise CALL_NOT_FOUND, DISK_FULL, READ_ONLY,
    STORAGE_FAILED."""

    def __init__(self, vault: Vault, guides: Guides, me: Person) -> None:
        self._vault = vault
        self._guides = guides
        self._me = me
        self._seeing = Seeing(vault, me)

    def calls(self, wanted: CallFilter, limit: int, before: CallCursor | None = None, skip: int = 0) -> CallPage:
        """The next `limit` calls before the cursor, newest first, after the first `skip` of them."""
        ids = listing.order(self._vault, wanted, self._sight(), NEWEST_FIRST)
        start = (bisect_left(ids, -before.last + 1, key=lambda call: -call) if before else 0) + skip
        rows = listing.rows(self._vault, ids[start : start + limit])
        after = CallCursor.after(rows[-1]) if rows and len(rows) == limit else None
        return CallPage(rows=rows, total=len(ids), next=after)

    def first_page(self, wanted: CallFilter, order: Order, limit: int) -> CallPage:
        """What a person sees first, and how many there are altogether."""
        rows = listing.rows(self._vault, listing.order(self._vault, wanted, self._sight(), order, limit))
        total = len(rows) if len(rows) < limit else listing.total(self._vault, wanted, self._sight())
        return CallPage(rows=rows, total=total)

    def order(self, wanted: CallFilter, order: Order) -> "array[int]":
        """The ids of all calls that pass, in order: eight bytes a call, whatever is in it."""
        return listing.order(self._vault, wanted, self._sight(), order)

    def rows(self, ids: Sequence[int]) -> tuple[CallRow, ...]:
        """The rows of these calls, in this order."""
        return listing.rows(self._vault, ids)

    def search(self, text: str, wanted: CallFilter, limit: int) -> tuple[SearchHit, ...]:
        """As `find`, the calls alone."""
        return tuple(self.find(text, wanted, limit).hits)

    def find(self, text: str, wanted: CallFilter, limit: int, *, best_first: bool = False) -> Found:
        """The newest, or best, `limit` calls that match.  Words apart by spaces must all occur, "words in quotation
        marks" in a row, and -words not at all; what the fields are is told in `app.store.query`.  Raises QUERY_INVALID
        when there is nothing in it to look for."""
        asked = query.read(text)
        named, nobody = self._named(asked.names)
        narrowed = replace(asked.filter, counsellors=named)
        misread = (*asked.misread, *nobody)
        if asked.words is None and narrowed == CallFilter():
            return Found(hits=(), misread=misread)
        search.index_due(self._vault)
        mine, typed = listing.conditions_of(wanted, self._sight()), listing.conditions_of(narrowed)
        conditions = (mine[0] + typed[0], mine[1] + typed[1])
        reader = None if self._seeing.everything else self._me.id
        hits = search.find(self._vault, asked.words, conditions, limit, best_first=best_first, reader=reader)
        return Found(hits=hits, misread=misread)

    def tidy(self) -> bool:
        """One short step of what makes later searches fast.  True when there is no more to do for now."""
        return search.index_due(self._vault, slices=1) and search.tidy(self._vault)

    def _named(self, names: Sequence[str]) -> tuple[frozenset[PersonId], tuple[Misread, ...]]:
        """Whoever each part of a name may mean, and the parts that mean nobody."""
        everyone = people.everyone(self._vault) if names else ()
        found: set[PersonId] = set()
        nobody = []
        for name in names:
            meant = (
                {self._me.id} if fold(name) in ("me", "我") else {p.id for p in everyone if fold(name) in fold(p.name)}
            )
            found |= meant
            if not meant:
                nobody.append(Misread(why=Unread.NOBODY, piece=name))
        return frozenset(found), tuple(nobody)

    def _sight(self) -> Sight | None:
        return self._seeing.calls

    def open_call(self, call_id: CallId) -> CallFile:
        """Everything of one call.  Reading another person's record is an event of the chain.  Raises CALL_NOT_FOUND,
        NOT_YOURS; RECORD_ALTERED when a closed call is not what it was when it was closed."""
        standing = calls.standing(self._vault, call_id)
        self._seeing.require_call(call_id)
        seals.refuse_altered(self._vault, call_id, standing.closed_order)
        self._seeing.note_call_opened(call_id)
        return records.file(self._vault, call_id)

    def read_altered(self, call_id: CallId) -> CallFile:
        """A call that `open_call` refused, as it lies.  Whoever reads it, it is an event of the chain.  Raises
        CALL_NOT_FOUND, NOT_YOURS; RECORD_ALTERED when what lies there is no call any more."""
        standing = calls.standing(self._vault, call_id)
        self._seeing.require_call(call_id)
        self._seeing.note_call_opened(call_id, altered=True)
        try:
            file = records.file(self._vault, call_id)
            self._guides.of(standing.guide)
        except (ValueError, LookupError, TypeError) as error:
            raise UserError(ErrorCode.RECORD_ALTERED, what="unreadable") from error
        return replace(file, altered=True)

    def number(self, call_id: CallId) -> str:
        """What people call it."""
        return calls.number(self._vault, call_id)

    def guide(self, version: GuideVersion) -> GuidePack:
        """The pack a call was taken under: its questions, rules and protocols as they were."""
        return self._guides.of(version)

    def amend(self, call_id: CallId, text: str, reason: str, *, revises: bool = False) -> Amendment:
        """Add to a closed call; with `revises`, say how its notes should read from now on.  What was kept of it while
        it was written is dropped.  Raises REASON_MISSING when the text or the reason is blank, NOT_YOURS,
        RECORD_ALTERED; ValueError while the call is open."""
        text, reason = text.strip(), reason.strip()
        if not text or not reason:
            raise UserError(ErrorCode.REASON_MISSING)
        self._seeing.require_call(call_id)
        with self._vault.transaction() as work:
            standing = calls.standing(self._vault, call_id)
            if standing.status is not CallStatus.CLOSED:
                raise ValueError("an open call is edited, not amended")
            seals.refuse_altered(self._vault, call_id, standing.closed_order)
            amendments.drop_draft(work, call_id, self._me.id)
            last = amendments.last_by(self._vault, call_id, self._me.id)
            if last and (last.text, last.reason, last.revises) == (text, reason, revises):
                return last
            moment = next_moment(work, call_id, self._vault.clock.now(), self._me.id)
            amendments.add(work, moment, text, reason, revises=revises)
            search.index(work, (call_id,))
            digest = seals.of_row(self._vault, "amendment", call_id, moment.order)
            events.record(work, events.Kind.AMENDED, moment, digest=digest)
        return Amendment(at=moment.at, by=self._me.name, reason=reason, text=text, revises=revises)

    def keep_draft(self, call_id: CallId, draft: Draft) -> None:
        """What is being written as an addition, so that no lock loses it.  An empty one is dropped."""
        self._seeing.require_call(call_id)
        with self._vault.transaction() as work:
            amendments.keep_draft(work, call_id, self._me.id, self._vault.clock.now(), draft)

    def draft(self, call_id: CallId) -> Draft | None:
        """What this person had begun to add."""
        return amendments.draft(self._vault, call_id, self._me.id)

    def views(self) -> tuple[LogView, ...]:
        """How this person looks at the log; the view without a name is how it was left."""
        return views.of(self._vault, self._me.id)

    def save_view(self, view: LogView) -> None:
        with self._vault.transaction() as work:
            views.save(work, self._me.id, view)

    def drop_view(self, name: str) -> None:
        with self._vault.transaction() as work:
            views.drop(work, self._me.id, name)

    def people(self) -> tuple[Person, ...]:
        """Everyone whose calls may be in the log, by name."""
        return people.everyone(self._vault)

    def lower_level(self, call_id: CallId, level: RiskLevel, reason: str) -> LevelChange:
        """Lower the level; both levels and the reason stay visible.  Raises SUPERVISOR_ONLY, REASON_MISSING,
        RECORD_ALTERED; ValueError when `level` is not below the present one."""
        if self._me.role is not Role.SUPERVISOR:
            raise UserError(ErrorCode.SUPERVISOR_ONLY)
        reason = reason.strip()
        if not reason:
            raise UserError(ErrorCode.REASON_MISSING)
        with self._vault.transaction() as work:
            standing = calls.standing(self._vault, call_id)
            seals.refuse_altered(self._vault, call_id, standing.closed_order)
            now_at, cause = standing.level, LevelCause.LOWERED
            done = repeated(self._vault, call_id, self._me, level=level, now_at=now_at, cause=cause, reason=reason)
            if done:
                return done
            if level >= now_at:
                raise ValueError(f"{level} is not below {now_at}")
            return change_level(
                self._vault, work, call_id, self._me, level=level, before=now_at, cause=cause, reason=reason
            )
