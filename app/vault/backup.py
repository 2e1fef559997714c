"""Backups: each a whole vault directory of its own, made page by page, opened and checked before it counts."""

import shutil
from datetime import UTC, datetime
from pathlib import Path

from app.errors import ErrorCode, UserError
from app.paths import VaultFiles
from app.vault import durable, keyslots
from app.vault.box import Box
from app.vault.database import database_errors

KEPT = 14
_PARTIAL = ".partial"


def make(box: Box, now: datetime, kept: int = KEPT) -> Path:
    """Copy the open vault into `backups/<UTC time>/`, verify the copy, then drop the oldest beyond `kept`.

    Returns the directory; copied to an empty place it is a vault that opens.  Raises DISK_FULL, READ_ONLY,
    STORAGE_FAILED, VAULT_CORRUPT, RECORD_ALTERED; a copy that fails leaves nothing that could be taken for a backup.
    """
    backups = box.files.backups
    with durable.file_errors(backups):
        durable.make_private_directory(backups)
        target = _free_name(backups, now)
        partial = VaultFiles(target.with_name(target.name + _PARTIAL))
        _sweep(backups)
        durable.make_private_directory(partial.directory)
        try:
            _copy(box, partial)
            durable.sync_directory(partial.directory)
            partial.directory.rename(target)
            durable.sync_directory(backups)
        except BaseException:
            shutil.rmtree(partial.directory, ignore_errors=True)
            raise
        for old in existing(box.files.directory)[kept:]:
            shutil.rmtree(old)
    return target


def existing(directory: Path) -> tuple[Path, ...]:
    """The backups of the vault in `directory`, newest first."""
    found = (path for path in VaultFiles(directory).backups.glob("*Z*") if path.suffix != _PARTIAL and path.is_dir())
    return tuple(sorted(found, reverse=True))


def _copy(box: Box, partial: VaultFiles) -> None:
    copy = Box.open(partial, box.key, create=True)
    try:
        with database_errors(partial.database):
            box.connection.backup(copy.connection)
    finally:
        copy.close()
    box.chain.write_anchor(partial.anchor, box.chain.end())
    durable.write_atomically(partial.slots, box.files.slots.read_bytes())
    copy = Box.open(partial, box.key)
    try:
        copy.verify_pages()
        copy.verify_tail()
        if not keyslots.read(partial.directory).is_sealed_by(box.key):
            raise UserError(ErrorCode.RECORD_ALTERED, what="slots")
    finally:
        copy.close()


def _free_name(backups: Path, now: datetime) -> Path:
    """The UTC time, which sorts; a clock that stands still or was set back does not make two names the same."""
    name = now.astimezone(UTC).strftime("%Y%m%dT%H%M%S.%fZ")
    target, again = backups / name, 1
    while target.exists():
        again += 1
        target = backups / f"{name}-{again}"
    return target


def _sweep(backups: Path) -> None:
    """Remove what a crash left half-made."""
    for partial in backups.glob("*" + _PARTIAL):
        shutil.rmtree(partial)
