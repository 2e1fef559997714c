"""The event chain: every change of record, each bound to the one before, and the anchor that remembers how far it went.

The anchor lies in a second file and is written after the commit.  A crash in between leaves the database ahead of the
anchor, which is accepted when the extra events continue from the anchored one.  A database behind its anchor is an
older file that was put back.

When the vault key is replaced, events keep the MACs they have, so that a printed anchor stays true; the chain keys of
before are kept in the vault, each with the last event it stands for.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from app.errors import ErrorCode, UserError
from app.vault import canonical, durable, keys
from app.vault.database import Connection

VERSION = 1
EARLIER_KEYS = "chain-keys"  # in meta
TAIL = 64  # events verified on every opening
SLICE = 2_000  # events between two reports of progress
Progress = Callable[[int, int], bool]


@dataclass(frozen=True, kw_only=True, slots=True)
class Event:
    """Something that was done to a record.  payload: ids, codes, numbers and digests, never a caller's words."""

    at: datetime
    person: str
    kind: str
    subject: str
    payload: Mapping[str, object]


@dataclass(frozen=True, kw_only=True, slots=True)
class Anchor:
    """How far the chain goes.  head: hex of the last MAC.  Printed on the handover sheet."""

    sequence: int
    head: str


@dataclass(frozen=True, kw_only=True, slots=True)
class ChainReport:
    """What a check found.

    checked: events whose MAC was recomputed; reached: the last sound event, from which a check can go on;
    complete: nothing is left to check; broken: what is wrong, empty when nothing is; at: the sequence where it is.
    """

    checked: int
    reached: Anchor
    complete: bool
    broken: str = ""
    at: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class Doubt:
    """What did not hold when a vault was opened all the same.  what: as RECORD_ALTERED names it; events from `since` to
    `until` vouch for nothing, none where `since` is 0."""

    what: str
    since: int
    until: int


class Chain:
    """Appends to and verifies the events of one open database.  Holds the chain key until `wipe`."""

    def __init__(self, connection: Connection, key: bytearray) -> None:
        self._connection = connection
        self._key = key
        self._before: tuple[tuple[int, bytearray], ...] | None = None

    @property
    def start(self) -> Anchor:
        return Anchor(sequence=0, head=keys.seal(self._key_at(0), b"start").hex())

    def handed_over(self) -> str:
        """What a vault under another key must know to go on with this chain: the value of EARLIER_KEYS in its
        `meta`."""
        return json.dumps([(until, key.hex()) for until, key in (*self._keys(), (self.end().sequence, self._key))])

    def _keys(self) -> tuple[tuple[int, bytearray], ...]:
        """The chain keys of before, oldest first, each with the last event under it."""
        if self._before is None:
            row = self._connection.execute("SELECT value FROM meta WHERE name = ?", (EARLIER_KEYS,)).fetchone()
            self._before = tuple((int(n), bytearray.fromhex(old)) for n, old in json.loads(row[0])) if row else ()
        return self._before

    def _key_at(self, sequence: int) -> bytearray:
        return next((key for until, key in self._keys() if sequence <= until), self._key)

    def end(self) -> Anchor:
        row = self._connection.execute("SELECT sequence, mac FROM event ORDER BY sequence DESC LIMIT 1").fetchone()
        return Anchor(sequence=row[0], head=row[1].hex()) if row else self.start

    def at(self, sequence: int) -> Anchor | None:
        """What the end was when the chain had `sequence` events."""
        if sequence == 0:
            return self.start
        row = self._connection.execute("SELECT mac FROM event WHERE sequence = ?", (sequence,)).fetchone()
        return Anchor(sequence=sequence, head=row[0].hex()) if row else None

    def append(self, after: Anchor, event: Event) -> Anchor:
        """Add one event behind `after`, inside the caller's transaction."""
        row = (
            after.sequence + 1,
            event.at.astimezone(UTC).isoformat(timespec="microseconds"),
            event.person,
            event.kind,
            event.subject,
            canonical.encode(event.payload).decode(),
            bytes.fromhex(after.head),
        )
        mac = self._mac(row)
        self._connection.execute(
            "INSERT INTO event (sequence, at, person, kind, subject, payload, previous, mac)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (*row, mac),
        )
        return Anchor(sequence=row[0], head=mac.hex())

    def verify(self, after: Anchor, progress: Progress | None = None) -> ChainReport:
        """Recompute every event behind `after`.  `progress(done, total)` returning False stops between two slices."""
        sequence, head, broken, at = after.sequence, bytes.fromhex(after.head), "", 0
        total = self.end().sequence - after.sequence
        complete = False
        while not complete:
            rows = self._connection.execute(
                "SELECT sequence, at, person, kind, subject, payload, previous, mac FROM event"
                " WHERE sequence > ? ORDER BY sequence LIMIT ?",
                (sequence, SLICE),
            ).fetchall()
            for row in rows:
                broken = self._what_is_wrong(row, sequence, head)
                if broken:
                    at = row[0]
                    break
                sequence, head = row[0], row[7]
            complete = bool(broken) or len(rows) < SLICE
            if progress and not progress(sequence - after.sequence, total):
                break
        reached = Anchor(sequence=sequence, head=head.hex())
        return ChainReport(checked=sequence - after.sequence, reached=reached, complete=complete, broken=broken, at=at)

    def _what_is_wrong(self, row: tuple[Any, ...], sequence: int, head: bytes) -> str:
        if row[0] != sequence + 1:
            return "event-missing"
        if row[6] != head or not keys.same(self._mac(row[:7]), row[7]):
            return "event-altered"
        return ""

    def verify_tail(self, anchor: Anchor) -> None:
        """The last events are sound and go on from the anchor.  Raises RECORD_ALTERED."""
        end = self.end()
        if end.sequence < anchor.sequence:
            raise UserError(ErrorCode.RECORD_ALTERED, what="older-file")
        start = self.at(max(0, min(anchor.sequence, end.sequence - TAIL)))
        broken = self.verify(start).broken if start else "event-missing"
        if broken:
            raise UserError(ErrorCode.RECORD_ALTERED, what=broken)
        if self.at(anchor.sequence) != anchor:
            raise UserError(ErrorCode.RECORD_ALTERED, what="anchor")

    def doubt(self, what: str) -> Doubt:
        """Which events are in doubt, once `verify_tail` said `what`.  Goes through all of them."""
        since = self.verify(self.start).at
        return Doubt(what=what, since=since, until=self.end().sequence if since else 0)

    def _mac(self, row: tuple[Any, ...]) -> bytes:
        """Over the row without its own MAC."""
        return keys.seal(self._key_at(row[0]), canonical.encode((*row[:6], row[6].hex())))

    def write_anchor(self, path: Path, anchor: Anchor) -> None:
        """Raises OSError; the commit it follows stands all the same."""
        content = {"version": VERSION, "sequence": anchor.sequence, "head": anchor.head}
        durable.write_atomically(path, canonical.with_checksum({**content, "mac": self._anchor_mac(anchor)}))

    def read_anchor(self, path: Path) -> Anchor:
        """Raises RECORD_ALTERED when the file is missing, damaged or not ours, VAULT_NEWER when it is a later one's."""
        try:
            content = canonical.checked(path.read_bytes())
        except FileNotFoundError as error:
            raise UserError(ErrorCode.RECORD_ALTERED, what="anchor-missing") from error
        except (OSError, ValueError) as error:
            raise UserError(ErrorCode.RECORD_ALTERED, what="anchor-damaged") from error
        if content.get("version") != VERSION:
            raise UserError(ErrorCode.VAULT_NEWER, found=str(content.get("version")), supported=VERSION)
        anchor = Anchor(sequence=int(content["sequence"]), head=str(content["head"]))
        if not keys.same(self._anchor_mac(anchor).encode(), str(content["mac"]).encode()):
            raise UserError(ErrorCode.RECORD_ALTERED, what="anchor-forged")
        return anchor

    def _anchor_mac(self, anchor: Anchor) -> str:
        return keys.seal(self._key, canonical.encode(["anchor", anchor.sequence, anchor.head])).hex()

    def wipe(self) -> None:
        for key in (self._key, *(old for _, old in self._before or ())):
            keys.wipe(key)
