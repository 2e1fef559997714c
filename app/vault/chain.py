"""The event chain: every change of record, each bound to the one before, and the anchor that remembers how far it went.

The anchor lies in a second file and is written after the commit.  A crash in between leaves the database ahead of the
anchor, which is accepted when the extra events continue from the anchored one.  A database behind its anchor is an older
file put back.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from app.errors import ErrorCode, UserError
from app.vault import canonical, durable, keys
from app.vault.database import Connection

VERSION = 1
TAIL = 64  # events verified on every opening
SLICE = 2_000  # events between two reports of progress
Progress = Callable[[int, int], bool]
_COLUMNS = "sequence, at, person, kind, subject, payload, previous, mac"


@dataclass(frozen=True, kw_only=True, slots=True)
class Anchor:
    """How far the chain goes.  head: hex of the last MAC, printed on the handover sheet."""

    sequence: int
    head: str


@dataclass(frozen=True, kw_only=True, slots=True)
class ChainReport:
    """What a check found.

    checked: events whose MAC was recomputed; reached: the last sound event, from which a check can continue;
    complete: the end was reached; broken: what is wrong, empty when nothing is; at: the sequence where it is.
    """

    checked: int
    reached: Anchor
    complete: bool
    broken: str = ""
    at: int = 0


class Chain:
    """Appends to and verifies the events of one open database.  Holds the chain key; `wipe` ends it."""

    def __init__(self, connection: Connection, key: bytearray, vault_id: str) -> None:
        self._connection = connection
        self._key = key
        self._start = keys.seal(key, b"start of " + vault_id.encode())

    def start(self) -> Anchor:
        return Anchor(sequence=0, head=self._start.hex())

    def end(self) -> Anchor:
        row = self._connection.execute("SELECT sequence, mac FROM event ORDER BY sequence DESC LIMIT 1").fetchone()
        return Anchor(sequence=row[0], head=bytes(row[1]).hex()) if row else self.start()

    def append(self, after: Anchor, now: datetime, person: str, kind: str, subject: str, payload: Mapping[str, object]) -> Anchor:
        """Add one event behind `after`, inside the caller's transaction."""
        sequence, previous = after.sequence + 1, bytes.fromhex(after.head)
        at, text = now.astimezone(UTC).isoformat(timespec="microseconds"), canonical.encode(payload).decode()
        mac = self._mac(sequence, at, person, kind, subject, text, previous)
        self._connection.execute(
            f"INSERT INTO event ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (sequence, at, person, kind, subject, text, previous, mac),
        )
        return Anchor(sequence=sequence, head=mac.hex())

    def verify(self, after: Anchor, progress: Progress | None = None) -> ChainReport:
        """Recompute every event behind `after`.  `progress(done, total)` returning False stops between two slices."""
        reached, checked, total = after, 0, self.end().sequence - after.sequence
        while True:
            rows = self._connection.execute(
                f"SELECT {_COLUMNS} FROM event WHERE sequence > ? ORDER BY sequence LIMIT ?", (reached.sequence, SLICE)
            ).fetchall()
            for row in rows:
                if row[0] != reached.sequence + 1:
                    return ChainReport(checked=checked, reached=reached, complete=True, broken="event-missing", at=row[0])
                if bytes(row[6]).hex() != reached.head or not keys.same(self._mac(*row[:7]), bytes(row[7])):
                    return ChainReport(checked=checked, reached=reached, complete=True, broken="event-altered", at=row[0])
                reached, checked = Anchor(sequence=row[0], head=bytes(row[7]).hex()), checked + 1
            complete = len(rows) < SLICE
            if (progress and not progress(checked, total)) or complete:
                return ChainReport(checked=checked, reached=reached, complete=complete)

    def verify_tail(self, anchor: Anchor) -> None:
        """The last events are sound and continue from the anchor.  Raises RECORD_ALTERED."""
        end = self.end()
        if end.sequence < anchor.sequence:
            raise UserError(ErrorCode.RECORD_ALTERED, what="older-file")
        if self.at(anchor.sequence) != anchor:
            raise UserError(ErrorCode.RECORD_ALTERED, what="anchor")
        start = self.at(max(0, min(anchor.sequence, end.sequence - TAIL)))
        if start is None:
            raise UserError(ErrorCode.RECORD_ALTERED, what="event-missing")
        report = self.verify(start)
        if report.broken:
            raise UserError(ErrorCode.RECORD_ALTERED, what=report.broken)

    def at(self, sequence: int) -> Anchor | None:
        """What the anchor was when the chain ended at `sequence`."""
        if sequence == 0:
            return self.start()
        row = self._connection.execute("SELECT mac FROM event WHERE sequence = ?", (sequence,)).fetchone()
        return Anchor(sequence=sequence, head=bytes(row[0]).hex()) if row else None

    def wipe(self) -> None:
        keys.wipe(self._key)

    def _mac(self, sequence: int, at: str, person: str, kind: str, subject: str, payload: str, previous: bytes) -> bytes:
        return keys.seal(self._key, canonical.encode([sequence, at, person, kind, subject, payload, bytes(previous).hex()]))

    # the anchor file

    def write_anchor(self, path: Path, anchor: Anchor) -> None:
        """Raises OSError; the commit it follows stands all the same."""
        content = {"version": VERSION, "sequence": anchor.sequence, "head": anchor.head}
        durable.write_atomically(path, canonical.with_checksum({**content, "mac": self._anchor_mac(anchor)}))

    def read_anchor(self, path: Path) -> Anchor:
        """Raises RECORD_ALTERED when the file is missing, damaged or not ours, VAULT_NEWER when it is of a later program."""
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
