"""Backups: each a whole vault directory of its own, made page by page, opened and checked before it counts."""

import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from app.errors import ErrorCode, UserError
from app.paths import VaultFiles
from app.vault import durable, keys
from app.vault.chain import Chain
from app.vault.database import Connection, connect, database_errors

KEPT = 14
_PARTIAL = ".partial"


def make(source: Connection, chain: Chain, files: VaultFiles, open_chain: Callable[[Connection], Chain], key: bytearray,
         now: datetime, kept: int = KEPT) -> Path:
    """Copy the open vault into `backups/<UTC time>/`, verify the copy, then drop the oldest beyond `kept`.

    Returns the directory; copied to an empty place it is a vault that opens.  Raises DISK_FULL, READ_ONLY, STORAGE_FAILED,
    VAULT_CORRUPT; a copy that fails leaves nothing that could be taken for a backup.
    """
    target = _free_name(files.backups, now)
    partial = VaultFiles(target.with_name(target.name + _PARTIAL))
    with durable.file_errors(files.backups):
        durable.make_private_directory(files.backups)
        _sweep(files.backups)
        durable.make_private_directory(partial.directory)
        try:
            _copy(source, chain, files, partial, key)
            verify(partial, open_chain, key)
            durable.sync_directory(partial.directory)
            partial.directory.rename(target)
            durable.sync_directory(files.backups)
        except BaseException:
            shutil.rmtree(partial.directory, ignore_errors=True)
            raise
        for old in existing(files.directory)[kept:]:
            shutil.rmtree(old)
    return target


def existing(directory: Path) -> tuple[Path, ...]:
    """The backups of the vault in `directory`, newest first."""
    backups = VaultFiles(directory).backups
    found = (path for path in backups.glob("*Z*") if path.is_dir() and not path.name.endswith(_PARTIAL))
    return tuple(sorted(found, key=lambda path: path.name, reverse=True))


def verify(files: VaultFiles, open_chain: Callable[[Connection], Chain], key: bytearray) -> None:
    """Open a backup with the vault key and check every page, its structure and the end of its chain.  Raises VAULT_CORRUPT,
    RECORD_ALTERED."""
    database_key = keys.derive(key, keys.Purpose.DATABASE)
    try:
        connection = connect(files.database, database_key)
    finally:
        keys.wipe(database_key)
    try:
        check_pages(connection, files.database)
        chain = open_chain(connection)
        try:
            chain.verify_tail(chain.read_anchor(files.anchor))
        finally:
            chain.wipe()
    finally:
        connection.close()


def check_pages(connection: Connection, path: Path) -> None:
    """The authentication of every page, then the structure of every table.  Raises VAULT_CORRUPT."""
    with database_errors(path):
        if connection.execute("PRAGMA cipher_integrity_check").fetchone():
            raise UserError(ErrorCode.VAULT_CORRUPT, what="database-page")
        if connection.execute("PRAGMA quick_check").fetchall() != [("ok",)]:
            raise UserError(ErrorCode.VAULT_CORRUPT, what="database-structure")


def _copy(source: Connection, chain: Chain, files: VaultFiles, partial: VaultFiles, key: bytearray) -> None:
    database_key = keys.derive(key, keys.Purpose.DATABASE)
    try:
        copy = connect(partial.database, database_key, create=True)
    finally:
        keys.wipe(database_key)
    try:
        with database_errors(partial.database):
            source.backup(copy)
    finally:
        copy.close()
    chain.write_anchor(partial.anchor, chain.end())
    durable.write_atomically(partial.slots, files.slots.read_bytes())


def _free_name(backups: Path, now: datetime) -> Path:
    name = now.astimezone(UTC).strftime("%Y%m%dT%H%M%S.%fZ")
    target, again = backups / name, 1
    while target.exists():
        again += 1
        target = backups / f"{name}-{again}"
    return target


def _sweep(backups: Path) -> None:
    """What a crash left half-made."""
    for partial in backups.glob("*" + _PARTIAL):
        shutil.rmtree(partial)
