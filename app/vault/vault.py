"""One open vault: units of work, reading, the event chain, backups.  One writer at a time, on the thread that opened it."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import filelock

from app.clock import Clock
from app.errors import ErrorCode, UserError
from app.paths import VaultFiles
from app.vault import backup, creation, durable, keys, keyslots
from app.vault.chain import Anchor, Chain, ChainReport, Progress
from app.vault.database import Connection, Cursor, Parameters, connect, database_errors
from app.vault.derivation import Cost
from app.vault.keyslots import SlotFile, SlotInfo, Unlocked
from app.vault.migrate import Migration, migrate, migrations, version_of
from app.vault.passphrase import check


class Transaction:
    """One unit of work that is under way."""

    def __init__(self, vault: "Vault", connection: Connection, chain: Chain) -> None:
        self._vault = vault
        self._connection = connection
        self._chain = chain
        self.end: Anchor | None = None  # of the chain, once this transaction has added to it

    def execute(self, sql: str, parameters: Parameters = ()) -> Cursor:
        return self._connection.execute(sql, parameters)

    def executemany(self, sql: str, rows: Iterable[Parameters]) -> Cursor:
        return self._connection.executemany(sql, rows)

    def record(self, kind: str, subject: str, payload: Mapping[str, object]) -> int:
        """Add an event to the chain; returns its sequence.  payload: ids, codes, numbers and digests, never a caller's words."""
        after = self.end or self._chain.end()
        self.end = self._chain.append(after, self._vault.clock.now(), self._vault.slot.id, kind, subject, payload)
        return self.end.sequence


class Vault:
    """Made by `create` and `open_vault`."""

    def __init__(
        self, files: VaultFiles, slot: SlotInfo, clock: Clock, *,
        connection: Connection, chain: Chain, key: bytearray, lock: filelock.BaseFileLock,
    ) -> None:
        self.directory = files.directory
        self.slot = slot
        self.clock = clock
        self._files = files
        self._connection = connection
        self._chain = chain
        self._key = key
        self._lock = lock
        self._anchored: Anchor | None = None  # what the anchor file holds, as far as we know

    @contextmanager
    def transaction(self) -> Iterator[Transaction]:
        """All of it or nothing.  Raises DISK_FULL, READ_ONLY, STORAGE_FAILED, VAULT_CORRUPT.

        An error from the commit itself does not prove that nothing was saved, so what is done in here must bear being done
        again.
        """
        with database_errors(self._files.database):
            self._connection.execute("BEGIN IMMEDIATE")
            work = Transaction(self, self._connection, self._chain)
            try:
                yield work
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise
        if work.end:
            self._write_anchor(work.end)

    def query(self, sql: str, parameters: Parameters = ()) -> list[tuple[Any, ...]]:
        """All rows of a SELECT.  Raises as `transaction` does."""
        with database_errors(self._files.database):
            return self._connection.execute(sql, parameters).fetchall()

    def anchor(self) -> Anchor:
        """The end of the chain as it is now."""
        with database_errors(self._files.database):
            return self._chain.end()

    def verify_chain(self, progress: Progress | None = None, after: Anchor | None = None) -> ChainReport:
        """Recompute the chain from its start, or from where an earlier check stopped.  `progress` returning False stops it."""
        with database_errors(self._files.database):
            return self._chain.verify(after or self._chain.start(), progress)

    def backup(self) -> Path:
        """Make a verified backup; returns its directory.  Raises as `backup.make` does."""
        made = self._make_backup()
        with self.transaction() as work:
            work.record("backup-made", made.name, {})
        return made

    def _make_backup(self) -> Path:
        vault_id = keyslots.read(self.directory).vault_id
        return backup.make(
            self._connection, self._chain, self._files, lambda copy: _chain(copy, self._key, vault_id), self._key, self.clock.now()
        )

    def signing_key(self) -> bytes:
        """The Ed25519 seed this workstation signs its exports with."""
        return bytes(keys.derive(self._key, keys.Purpose.EXPORT))

    def index_key(self) -> bytes:
        """The key of blind indexes, such as a hashed telephone number."""
        return bytes(keys.derive(self._key, keys.Purpose.INDEX))

    def close(self) -> None:
        """Close the file, wipe the keys, let the next one in.  Closing twice does nothing."""
        if self._lock.is_locked:
            try:
                with suppress(UserError):
                    self._catch_up_anchor()
                self._connection.close()
            finally:
                self._chain.wipe()
                keys.wipe(self._key)
                self._lock.release()

    def _write_anchor(self, anchor: Anchor) -> None:
        """The commit stands whether or not its anchor could be written; the next one, or closing, makes up for it."""
        self._anchored = None
        with suppress(OSError):
            self._chain.write_anchor(self._files.anchor, anchor)
            self._anchored = anchor

    def _catch_up_anchor(self) -> None:
        end = self.anchor()
        if self._anchored != end:
            self._write_anchor(end)

    # opening

    def start(self, file: SlotFile, steps: tuple[Migration, ...]) -> None:
        """Everything that must hold before the first use."""
        chain, files = self._chain, self._files
        with database_errors(files.database):
            if not version_of(self._connection):
                raise UserError(ErrorCode.VAULT_CORRUPT, what="database-empty")
            meta = dict(self._connection.execute("SELECT name, value FROM meta").fetchall())
            if meta.get("vault") != file.vault_id:
                raise UserError(ErrorCode.VAULT_CORRUPT, what="another-vault")
            if not file.is_sealed_by(self._key) or file.revision < int(meta["slots-revision"]):
                raise UserError(ErrorCode.RECORD_ALTERED, what="slots")
            chain.verify_tail(chain.read_anchor(files.anchor))
            migrate(self._connection, steps, before=self._make_backup)
        with self.transaction() as work:
            work.execute("UPDATE meta SET value = ? WHERE name = 'slots-revision'", (str(file.revision),))
            work.record("vault-opened", self.slot.id, {"role": self.slot.role})


def create(
    directory: Path, *, person: str, passphrase: str, clock: Clock, cost: Cost | None = None,
    steps: tuple[Migration, ...] | None = None,
) -> tuple["Vault", str]:
    """Make a vault whose first person is a supervisor; returns it open, and the recovery code to print.  Slow.

    `cost` replaces the calibrated Argon2id parameters.  Raises VAULT_EXISTS, NAME_MISSING, PASSPHRASE_SHORT,
    PASSPHRASE_COMMON, VAULT_IN_USE, READ_ONLY, DISK_FULL, STORAGE_FAILED.
    """
    if not person.strip():
        raise UserError(ErrorCode.NAME_MISSING)
    check(passphrase)
    files, steps = VaultFiles(directory), migrations() if steps is None else steps
    with durable.file_errors(directory):
        durable.make_private_directory(directory)
    lock = take_lock(files)
    try:
        with durable.file_errors(directory):
            unlocked, code = creation.create(files, person.strip(), passphrase, clock, cost, steps)
        return _open_locked(files, unlocked, clock, lock, steps), code
    except BaseException:
        lock.release()
        raise


def open_vault(directory: Path, unlocked: Unlocked, clock: Clock, *, steps: tuple[Migration, ...] | None = None) -> Vault:
    """Open the vault for the one person whose slot was unlocked, on this thread.

    The vault takes the key over and wipes it when it closes; after an error the key is still the caller's.  Raises
    VAULT_IN_USE, VAULT_CORRUPT, VAULT_NEWER, RECORD_ALTERED, UNSAFE_SETTINGS, READ_ONLY, DISK_FULL, STORAGE_FAILED.
    """
    files = VaultFiles(directory)
    lock = take_lock(files)
    try:
        return _open_locked(files, unlocked, clock, lock, migrations() if steps is None else steps)
    except BaseException:
        lock.release()
        raise


def take_lock(files: VaultFiles) -> filelock.BaseFileLock:
    """The right to write.  The system takes it back when the holder dies, so it cannot go stale.  Raises VAULT_IN_USE."""
    lock = filelock.FileLock(files.lock, mode=0o600, thread_local=False)
    with durable.file_errors(files.lock):
        try:
            lock.acquire(timeout=0)
        except filelock.Timeout as error:
            raise UserError(ErrorCode.VAULT_IN_USE) from error
    return lock


def _open_locked(
    files: VaultFiles, unlocked: Unlocked, clock: Clock, lock: filelock.BaseFileLock, steps: tuple[Migration, ...]
) -> Vault:
    file = keyslots.read(files.directory)
    database_key = keys.derive(unlocked.key, keys.Purpose.DATABASE)
    try:
        connection = connect(files.database, database_key)
    finally:
        keys.wipe(database_key)
    chain = _chain(connection, unlocked.key, file.vault_id)
    vault = Vault(files, unlocked.slot, clock, connection=connection, chain=chain, key=unlocked.key, lock=lock)
    try:
        vault.start(file, steps)
    except BaseException:
        connection.close()
        raise
    return vault


def _chain(connection: Connection, key: bytearray, vault_id: str) -> Chain:
    return Chain(connection, keys.derive(key, keys.Purpose.CHAIN), vault_id)
