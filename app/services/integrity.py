"""Whether the record is whole: every event of the chain, every closed call against it, and every page of the file.

The check is a row of short pieces, so that whoever runs it can stop between two, show how far it is, and let others
have their turn.  On the open vault it takes turns with the counsellors' saves; on a fresh copy (see `backups`) it
disturbs nobody.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from app.domain.calls import CallId
from app.store import calls, seals
from app.vault.chain import Anchor, ChainReport
from app.vault.vault import Vault

SLICE = 250  # calls in one piece: soon done, so that a save need not wait, and hardly any query for each
Progress = Callable[[int, int], bool]
"""Told (done, total); returns False to stop."""


@dataclass(frozen=True, kw_only=True, slots=True)
class IntegrityReport:
    """What a full check found.  events, calls: how many are sound.  broken: what is wrong with the chain, empty
    when nothing is, and `at` which event.  altered: the numbers of closed calls that do not match the chain.
    complete: False when it was stopped. sequence, head: the anchor of the chain, to compare with a printed
    one."""

    events: int
    calls: int
    broken: str
    at: int
    altered: tuple[str, ...]
    complete: bool
    sequence: int
    head: str

    @property
    def sound(self) -> bool:
        """True when everything was checked and everything matched."""
        return self.complete and not self.broken and not self.altered


class Check:
    """One full check.  Go through `pieces`, as far as wanted; `report` tells what was found until then.

    is_stopped: asked from time to time within a piece that is long.
    """

    def __init__(self, vault: Vault, is_stopped: Callable[[], bool] = bool) -> None:
        self._vault, self._is_stopped = vault, is_stopped
        self._chain: ChainReport | None = None
        self._events = 0
        self._sound = 0
        self._wrong: list[CallId] = []
        self._complete = False

    def pieces(self) -> Iterator[tuple[int, int]]:
        """(done, total) after each piece; events and calls are counted together.  Raises VAULT_CORRUPT."""
        closed = calls.closed_total(self._vault)
        for done, total in self._check_chain():
            yield done, total + closed
        missing = seals.without_call(self._vault)
        self._wrong += missing
        checked, total = 0, self._events + closed
        for piece in seals.closed_in_slices(self._vault, SLICE):
            wrong = seals.altered(self._vault, piece)
            self._sound += len(piece) - len(wrong)
            self._wrong += wrong
            checked += len(piece)
            yield self._events + checked, max(total, self._events + checked)
        self._complete = not self._is_stopped() and self._vault.verify_file(self._is_stopped)

    def report(self) -> IntegrityReport:
        chain, anchor = self._chain, self._vault.anchor()
        return IntegrityReport(
            events=self._events,
            calls=self._sound,
            broken=chain.broken if chain else "",
            at=chain.at if chain else 0,
            altered=tuple(calls.number(self._vault, call) for call in self._wrong),
            complete=self._complete,
            sequence=anchor.sequence,
            head=anchor.head,
        )

    def _check_chain(self) -> Iterator[tuple[int, int]]:
        after: Anchor | None = None
        total = self._vault.anchor().sequence
        while self._chain is None or not self._chain.complete:
            self._chain = self._vault.verify_chain(_one_slice, after)
            after = self._chain.reached
            self._events += self._chain.checked
            yield self._events, max(total, self._events)


def _one_slice(_done: int, _total: int) -> bool:
    return False
