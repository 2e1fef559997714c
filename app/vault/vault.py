"""One open vault: units of work, reading, the event chain, backups.  One writer, on the thread that opened it."""

import logging
import uuid
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.clock import Clock
from app.domain.people import Role
from app.errors import ErrorCode, UserError
from app.paths import VaultFiles
from app.vault import (
    backup,
    creation,
    derivation,
    durable,
    emergency,
    keys,
    keyslots,
    recovery,
    restore,
    rotation,
    swap,
)
from app.vault.box import Box
from app.vault.chain import Anchor, ChainReport, Doubt, Event, Progress
from app.vault.database import Cursor, Parameters, database_errors
from app.vault.derivation import Cost
from app.vault.emergency import Sealer
from app.vault.keyslots import SlotFile, SlotInfo, Unlocked
from app.vault.lock import take as _take_lock
from app.vault.migrate import migrate, migrations, refuse_unknown
from app.vault.passphrase import check

if TYPE_CHECKING:
    from filelock import BaseFileLock

    from app.vault.making import Making

_log = logging.getLogger(__name__)
_KEEP_REVISION = "UPDATE meta SET value = ? WHERE name = 'slots-revision'"


class Transaction:
    """One unit of work that is under way."""

    def __init__(self, box: Box, person: str, clock: Clock) -> None:
        self._box = box
        self._person = person
        self._clock = clock
        self.end: Anchor | None = None  # of the chain, once this work has added to it

    def execute(self, sql: str, parameters: Parameters = ()) -> Cursor:
        return self._box.connection.execute(sql, parameters)

    def executemany(self, sql: str, rows: Iterable[Parameters]) -> Cursor:
        return self._box.connection.executemany(sql, rows)

    def record(self, kind: str, subject: str, payload: Mapping[str, object]) -> int:
        """Add an event to the chain; returns its sequence.  payload: ids, codes, numbers, digests, never words."""
        event = Event(at=self._clock.now(), person=self._person, kind=kind, subject=subject, payload=payload)
        self.end = self._box.chain.append(self.end or self._box.chain.end(), event)
        return self.end.sequence


class Vault:
    """Made by `create` and `open_vault`.

    id: the same for the life of a vault, in its backups too; slot: who opened it; clock: the one everything in it is
    dated by; doubt: what did not hold although it was opened.
    """

    def __init__(
        self, box: Box, unlocked: Unlocked, clock: Clock, lock: "BaseFileLock", doubt: Doubt | None = None
    ) -> None:
        self.directory = box.files.directory
        self.id = keyslots.read(self.directory).vault_id
        self.slot = unlocked.slot
        self.clock = clock
        self.doubt = doubt
        self._box = box
        self._lock = lock
        self._anchored: Anchor | None = None  # what the anchor file holds, as far as is known

    @contextmanager
    def transaction(self) -> Iterator[Transaction]:
        """All of it or nothing.  Raises DISK_FULL, READ_ONLY, STORAGE_FAILED, VAULT_CORRUPT.

        An error from the commit itself does not prove that nothing was saved, so what is done in here must bear being
        done again.
        """
        connection = self._box.connection
        with database_errors(self._box.files.database), self._box.source.writing():
            connection.execute("BEGIN IMMEDIATE")
            work = Transaction(self._box, self.slot.id, self.clock)
            try:
                yield work
                connection.execute("COMMIT")
            except BaseException:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise
        if work.end:
            self._write_anchor(work.end)

    def query(self, sql: str, parameters: Parameters = ()) -> list[tuple[Any, ...]]:
        """All rows of a SELECT.  Raises as `transaction` does."""
        with database_errors(self._box.files.database):
            return self._box.connection.execute(sql, parameters).fetchall()

    def anchor(self) -> Anchor:
        """The end of the chain as it is now."""
        with database_errors(self._box.files.database):
            return self._box.chain.end()

    def verify_chain(self, progress: Progress | None = None, after: Anchor | None = None) -> ChainReport:
        """Recompute the chain from its start, or from where an earlier check stopped.

        `progress(done, total)` returning False stops it between two slices; the report says how far it came.
        """
        with database_errors(self._box.files.database):
            return self._box.chain.verify(after or self._box.chain.start, progress)

    def verify_file(self, is_stopped: Callable[[], bool] = bool) -> bool:
        """Authenticate every page and check the structure; False when it was stopped.  Raises VAULT_CORRUPT.

        is_stopped is asked every few milliseconds.
        """
        return self._box.verify_pages(is_stopped)

    def backup(self) -> Path:
        """Make a verified backup; returns its directory.  Raises as `backup.make` does."""
        made = backup.make(self._box, self.clock.now())
        with self.transaction() as work:
            work.record("backup-made", made.name, {})
        return made

    def begin_backup(self) -> "Making":
        """The first part of a backup, and the only one that needs this thread.  Soon done.  Raises as `backup.make`."""
        from app.vault.making import Making

        begun = backup.begin(self._box, self.clock.now())
        return Making(begun, self._box.source, bytearray(self._box.key), self.slot, self.clock)

    def stage_restore(self, source: Path, unlocked: Unlocked, progress: Progress | None = None) -> None:
        """The next opening finds the backup `source` in the place of this vault.  Raises as `restore.restore` does."""
        restore.stage(source, self._box.files, unlocked, self.clock, progress)

    def find_event(self, anchor: Anchor) -> Anchor | None:
        """What the end of the chain was when it had as many events as `anchor`; None when it never had."""
        with database_errors(self._box.files.database):
            return self._box.chain.at(anchor.sequence)

    def slots(self) -> tuple[SlotInfo, ...]:
        """Who can open this vault now."""
        return keyslots.slots(self.directory)

    def add_person(self, name: str, role: Role, passphrase: str, *, cost: Cost | None = None) -> SlotInfo:
        """A key slot for one more person.  Slow.  Raises NAME_MISSING, PASSPHRASE_SHORT, PASSPHRASE_COMMON."""
        if not name.strip():
            raise UserError(ErrorCode.NAME_MISSING)
        check(passphrase)
        info = SlotInfo(id=uuid.uuid4().hex, name=name.strip(), role=role, kind="passphrase")
        self._put_slot("slot-added", info, passphrase, cost or self._usual_cost())
        return info

    def change_passphrase(self, slot: SlotInfo, passphrase: str, *, cost: Cost | None = None) -> None:
        """The same person, another passphrase.  Slow.  Older backups still open with the older one."""
        check(passphrase)
        self._put_slot("slot-changed", slot, passphrase, cost or self._usual_cost())

    def renew_recovery_code(self, *, cost: Cost = derivation.FLOOR) -> str:
        """A new code to print; the one before it opens this vault no longer.  Slow.  Raises as saving does."""
        code = recovery.new_code()
        known = (slot for slot in self.slots() if slot.kind == "recovery")
        spare = next(known, None) or SlotInfo(id=uuid.uuid4().hex, name="", role=Role.SUPERVISOR, kind="recovery")
        self._put_slot("recovery-renewed", spare, code, cost)
        return code

    def left_behind(self, leaving: str) -> tuple[SlotInfo, ...]:
        """Who would need a passphrase anew if `leaving` left now: their slots were not opened since slots have
        pairs."""
        file = keyslots.read(self.directory)
        return tuple(slot.info for slot in file.slots if slot.info.id != leaving and not slot.public)

    def remove_person(self, leaving: str, progress: Progress | None = None) -> None:
        """Take a slot away and the vault to a fresh file under a fresh key.  Long.

        `progress(done, total)` returning False stops it and raises `swap.Stopped`, with nothing changed.  Raises as
        `rotation.rotate` does.
        """
        slot = next((slot for slot in self.slots() if slot.id == leaving), None)
        if slot is None or leaving == self.slot.id:
            raise UserError(ErrorCode.NOT_REMOVABLE)
        file = keyslots.read(self.directory)
        payload = {"role": slot.role, "revision": file.revision + 1}
        event = Event(at=self.clock.now(), person=self.slot.id, kind="slot-removed", subject=slot.id, payload=payload)
        rotated = rotation.rotate(self._box, file, leaving, event, progress)
        self._box.close()
        try:
            with durable.file_errors(self.directory):
                swap.finish(self._box.files)
            fresh = Box.open(self._box.files, rotated.key)
        except BaseException:  # the next opening puts in place what could not be put there now
            keys.wipe(rotated.key)
            self._lock.release()
            raise
        finally:
            keys.wipe(self._box.key)
        self._box, self._anchored = fresh, None

    def _usual_cost(self) -> Cost:
        """What was measured here when the first slot was made."""
        known = [slot.cost for slot in keyslots.read(self.directory).slots if slot.info.kind == "passphrase"]
        return max(known, key=lambda cost: cost.memory, default=None) or derivation.calibrated()

    def _put_slot(self, kind: str, info: SlotInfo, secret: str, cost: Cost) -> None:
        """The file first: ahead of the record it is accepted, behind it would be taken for an older one put back."""
        file = keyslots.read(self.directory)
        slot = keyslots.wrap(file.vault_id, self._box.key, info, secret, cost)
        file = file.with_slot(slot, self._box.key)
        file.write(self._box.files.slots)
        with self.transaction() as work:
            work.execute(_KEEP_REVISION, (str(file.revision),))
            work.record(kind, info.id, {"role": info.role})

    def signing_key(self) -> bytes:
        """The Ed25519 seed that this workstation signs its exports with."""
        return bytes(keys.derive(self._box.key, keys.Purpose.EXPORT))

    def index_key(self) -> bytes:
        """The key of blind indexes, such as that of a caller's telephone number."""
        return rotation.index_key(self._box)

    def cache_key(self) -> bytes:
        """The key of what is kept beside the vault to start faster."""
        return bytes(keys.derive(self._box.key, keys.Purpose.CACHE))

    def emergency_sealer(self) -> Sealer:
        """What sealing the open call into a file elsewhere needs, once this vault cannot be written.  To be wiped."""
        file = keyslots.read(self.directory)
        mine = [slot for slot in file.slots if slot.info.id == self.slot.id]
        slot = mine[0] if mine else file.slots[0]
        return Sealer(vault_id=file.vault_id, slot=slot, key=emergency.derive(self._box.key))

    def close(self) -> None:
        """Close the file, wipe the keys, let the next one in.  Closing twice does nothing."""
        if not self._lock.is_locked:
            return
        try:
            with suppress(UserError):
                self._catch_up_anchor()
            self._box.close()
        finally:
            keys.wipe(self._box.key)
            self._lock.release()

    def _catch_up_anchor(self) -> None:
        end = self.anchor()
        if self._anchored != end:
            self._write_anchor(end)

    def _write_anchor(self, anchor: Anchor) -> None:
        """The commit stands whether or not its anchor could be written; the next one, or closing, makes up for it."""
        try:
            self._box.chain.write_anchor(self._box.files.anchor, anchor)
            self._anchored = anchor
        except OSError as error:
            self._anchored = None
            _log.warning("anchor %d not written, errno %s", anchor.sequence, error.errno)


def create(
    directory: Path, *, person: str, passphrase: str, clock: Clock, cost: Cost | None = None
) -> tuple[Vault, str]:
    """Make a vault whose first person is a supervisor; returns it open, and the recovery code to print.  Slow.

    `cost` replaces the calibrated Argon2id parameters.  Raises NAME_MISSING, PASSPHRASE_SHORT, PASSPHRASE_COMMON,
    VAULT_EXISTS, VAULT_IN_USE, READ_ONLY, DISK_FULL, STORAGE_FAILED.
    """
    if not person.strip():
        raise UserError(ErrorCode.NAME_MISSING)
    check(passphrase)
    files = VaultFiles(directory)
    with durable.file_errors(directory):
        durable.make_private_directory(directory)
        lock = _take_lock(files)
        try:
            unlocked, code = creation.create(
                files, person=person.strip(), passphrase=passphrase, clock=clock, cost=cost, steps=migrations()
            )
            return _open(files, unlocked, clock, lock), code
        except BaseException:
            lock.release()
            raise


def open_vault(directory: Path, unlocked: Unlocked, clock: Clock, *, despite: bool = False) -> Vault:
    """Open the vault for the person whose slot was unlocked, on this thread.

    despite: also where the end of its chain or its anchor does not hold; `Vault.doubt` says what, and so does the
    chain.

    The vault takes the key over and wipes it when it closes; after an error the key is still the caller's.  Raises
    VAULT_IN_USE, VAULT_CORRUPT, VAULT_NEWER, RECORD_ALTERED, UNSAFE_SETTINGS, READ_ONLY, DISK_FULL, STORAGE_FAILED.
    """
    files = VaultFiles(directory)
    with durable.file_errors(directory):
        lock = _take_lock(files)
        try:
            swap.finish(files)
            return _open(files, unlocked, clock, lock, despite=despite)
        except BaseException:
            lock.release()
            raise


def _open(files: VaultFiles, unlocked: Unlocked, clock: Clock, lock: "BaseFileLock", *, despite: bool = False) -> Vault:
    file = keyslots.read(files.directory)
    box = Box.open(files, unlocked.key)
    try:
        vault = Vault(box, unlocked, clock, lock, _verify(box, file, despite=despite))
        with database_errors(files.database):
            migrate(box.connection, migrations(), before=lambda: backup.make(box, clock.now()))
        if unlocked.renewed is not None:
            file = file.with_slot(unlocked.renewed, box.key)
            file.write(files.slots)
        tries = {"tries": unlocked.failures} if unlocked.failures else {}
        with vault.transaction() as work:
            work.execute(_KEEP_REVISION, (str(file.revision),))
            work.record("vault-opened", unlocked.slot.id, {"role": unlocked.slot.role, **tries})
            if doubt := vault.doubt:
                told = {"what": doubt.what, "since": doubt.since, "until": doubt.until}
                work.record("vault-opened-despite", unlocked.slot.id, told)
    except BaseException:
        box.close()
        raise
    return vault


def _verify(box: Box, file: SlotFile, *, despite: bool) -> Doubt | None:
    """What must hold before anything is changed; the chain may be in doubt where somebody insists."""
    with database_errors(box.files.database):
        refuse_unknown(box.connection, migrations())
        meta = dict(box.connection.execute("SELECT name, value FROM meta").fetchall())
    if meta.get("vault") != file.vault_id:
        raise UserError(ErrorCode.VAULT_CORRUPT, what="another-vault")
    if not file.is_sealed_by(box.key) or file.revision < int(meta["slots-revision"]):
        raise UserError(ErrorCode.RECORD_ALTERED, what="slots")
    try:
        box.verify_tail()
    except UserError as error:
        if not despite or error.code is not ErrorCode.RECORD_ALTERED:
            raise
        with database_errors(box.files.database):
            return box.chain.doubt(str(error.values["what"]))
    return None
