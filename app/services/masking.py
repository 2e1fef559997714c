"""Looking through what people typed before it leaves: the review, kept while it goes on, and what is recorded of it.

The engine that finds is imported when a paper is prepared, never at the start of the console.
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from app.domain.calls import CallId
from app.domain.people import Person
from app.domain.text import Language
from app.reports import freetext
from app.store import events, maskings, records, texts
from app.store.moments import next_moment
from app.vault.vault import Vault

if TYPE_CHECKING:
    from app.privacy import Kept, Review, Tally


@dataclass(frozen=True, kw_only=True, slots=True)
class Before:
    """What is known before a paper is looked through.  kept: decisions by the place of the text; day: of the call
    from which weeks are counted, None for a paper about several."""

    kept: Mapping[int, "Kept"]
    day: date | None


def sources(content: object) -> tuple[str, ...]:
    """Where each typed text of a paper stands: the name of its field, in the order of `Draft.texts`."""
    return tuple(freetext.places(content).values())


class Masking:
    def __init__(self, vault: Vault, me: Person) -> None:
        self._vault = vault
        self._me = me

    @property
    def by(self) -> str:
        """Who looks through it, as a paper names them."""
        return self._me.name

    def before(self, wanted: Sequence[CallId], typed: Sequence[str]) -> Before:
        """What this person decided about these texts earlier.  Raises CALL_NOT_FOUND."""
        from app.privacy import Kept

        found = {at: maskings.find(self._vault, text, self._me.id) for at, text in enumerate(typed)}
        day = records.record(self._vault, wanted[0]).started_at.astimezone().date() if len(wanted) == 1 else None
        return Before(kept={at: Kept.from_json(state) for at, state in found.items() if state}, day=day)

    @staticmethod
    def review(typed: Sequence[str], language: Language, before: Before) -> "Review":
        """What identifies somebody in `typed`.  Reads nothing but its arguments, so any thread will do."""
        from app.privacy import Review

        return Review.of(typed, language, before.day, before.kept)

    def keep(self, text: str, kept: "Kept") -> None:
        """Keep what is decided about one text so far.  Raises DISK_FULL, READ_ONLY, STORAGE_FAILED."""
        with self._vault.transaction() as work:
            digest = maskings.digest(self._vault, text)
            maskings.save(work, digest, self._me.id, self._vault.clock.now(), kept.as_json())

    def vouch(self, wanted: Sequence[CallId], document: str, tally: "Tally") -> None:
        """Record how `document` was masked, before it leaves: counts by kind, by machine and by hand."""
        self._record(
            wanted,
            document,
            masked_by=self._me.id,
            machine={kind.value: count for kind, count in sorted(tally.machine.items())},
            hand={kind.value: count for kind, count in sorted(tally.hand.items())},
            rejected=tally.rejected,
        )

    def leave_unmasked(self, wanted: Sequence[CallId], document: str, reason: str) -> None:
        """Record that `document` leaves as it was typed, and why, before it leaves.  Raises ValueError without a
        reason."""
        if not reason.strip():
            raise ValueError("a document leaves unmasked only for a reason")
        with self._vault.transaction() as work:
            maskings.save_reason(work, document, self._me.id, self._vault.clock.now(), reason)
        self._record(
            wanted, document, unmasked_by=self._me.id, reason=hashlib.sha256(texts.words(reason).encode()).hexdigest()
        )

    def _record(self, wanted: Sequence[CallId], document: str, **payload: object) -> None:
        with self._vault.transaction() as work:
            now = self._vault.clock.now()
            for call in wanted:
                moment = next_moment(work, call, now, self._me.id)
                events.record(work, events.Kind.MASKED, moment, document=document, **payload)
            if not wanted:
                work.record(events.Kind.MASKED, f"document/{document}", payload)
