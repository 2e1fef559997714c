"""Backups: each a whole vault directory of its own, read back page by page and opened before it counts.

`begin` needs the thread of the open vault for a moment; `complete` and `carry` run on any other, while calls go on
being saved.
"""

import hashlib
import os
import shutil
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from app.errors import ErrorCode, UserError
from app.paths import VaultFiles
from app.vault import copying, durable, keyslots, pages
from app.vault.box import Box
from app.vault.chain import Anchor, Progress
from app.vault.database import database_errors
from app.vault.source import Source

FEWEST = 3  # are kept whatever their age
_PARTIAL = ".partial"
_FOLDER = "tingan-backups-"
_CHUNK = 1 << 20


@dataclass(frozen=True, kw_only=True, slots=True)
class Retention:
    """count: how many are kept at most.  days: older ones go, but never the last few."""

    count: int = 14
    days: int = 90


KEPT = Retention()


@dataclass(frozen=True, kw_only=True, slots=True)
class Begun:
    """A backup that has a place and holds nothing yet.  since: what the end of the chain was."""

    directory: Path
    since: Anchor


def make(box: Box, now: datetime, kept: Retention = KEPT) -> Path:
    """Copy the open vault into `backups/<UTC time>/`, verify the copy, then drop what is beyond `kept`.

    Returns the directory; copied to an empty place it is a vault that opens.  Raises DISK_FULL, READ_ONLY,
    STORAGE_FAILED, VAULT_CORRUPT, RECORD_ALTERED; a copy that fails leaves nothing that could be taken for a backup.
    """
    made = complete(begin(box, now), box.source, box.key)
    prune(made.parent, now, kept)
    return made


def begin(box: Box, now: datetime) -> Begun:
    """A place for it.  On the thread of the vault, and soon done.  Raises as `make`."""
    backups = box.files.backups
    with database_errors(box.files.database):
        since = box.chain.end()
    with durable.file_errors(backups):
        durable.make_private_directory(backups)
        sweep(backups)
        target = _free_name(backups, now)
        partial = target.with_name(target.name + _PARTIAL)
        durable.make_private_directory(partial)
    return Begun(directory=partial, since=since)


def complete(begun: Begun, source: Source, key: bytearray, progress: Progress | None = None) -> Path:
    """Copy, verify, keep; on any thread, while the vault is in use.  Returns the directory.

    progress(done, total) counts pages; False stops it and raises Stopped, as closing the vault does.  Raises as `make`;
    then nothing is left.
    """
    files = VaultFiles(begun.directory)
    try:
        with durable.file_errors(files.directory):
            copying.copy(source, files.database, key, progress)
            with source.at_rest():  # nobody is removed meanwhile
                slots = source.path.with_name(files.slots.name).read_bytes()
            durable.write_atomically(files.slots, slots)
        _anchor(files, begun.since, key)
        _open(files, key)
        return keep(files.directory)
    except BaseException:
        discard(files.directory)
        raise


def _anchor(files: VaultFiles, since: Anchor, key: bytearray) -> None:
    """The chain of the copy goes on from where the one of the vault was."""
    with durable.file_errors(files.directory):
        box = Box.open(files, key)
        try:
            with database_errors(files.database):
                if box.chain.at(since.sequence) != since:
                    raise UserError(ErrorCode.RECORD_ALTERED, what="anchor")
                box.chain.write_anchor(files.anchor, box.chain.end())
        finally:
            box.close()


def _open(files: VaultFiles, key: bytearray) -> None:
    """As strictly as a vault is opened."""
    with durable.file_errors(files.directory):
        box = Box.open(files, key)
        try:
            box.verify_tail()
            if not keyslots.read(files.directory).is_sealed_by(key):
                raise UserError(ErrorCode.RECORD_ALTERED, what="slots")
        finally:
            box.close()


def verify(directory: Path, key: bytearray, progress: Progress | None = None) -> None:
    """Read every page of a backup back from the disk, and open it as strictly as a vault.  On any thread.

    It has the pages of the vault, one by one, so its tables are as well formed as those of the vault; the check of the
    week goes through them.  progress(done, total) counts pages; False stops and raises Stopped.  Raises VAULT_CORRUPT,
    RECORD_ALTERED.
    """
    files = VaultFiles(directory)
    with durable.file_errors(directory):
        if not files.database.is_file():
            raise UserError(ErrorCode.VAULT_CORRUPT, what="database-missing")
        pages.authenticate(files.database, key, progress)
    _open(files, key)


def keep(partial: Path) -> Path:
    """From here on it counts."""
    target = partial.with_name(partial.name.removesuffix(_PARTIAL))
    with durable.file_errors(partial):
        durable.sync_directory(partial)
        partial.rename(target)
        durable.sync_directory(target.parent)
    return target


def discard(partial: Path) -> None:
    shutil.rmtree(partial, ignore_errors=True)


def folder_in(second: Path, vault_id: str) -> Path:
    """Where the backups of one vault lie in a second directory, which several vaults may share."""
    return second / f"{_FOLDER}{vault_id[:8]}"


def folders_in(second: Path) -> tuple[Path, ...]:
    """The folders of backups in a second directory, whichever vault they are of."""
    return tuple(sorted(second.glob(_FOLDER + "*")))


def carry(made: Path, folder: Path) -> Path:
    """A backup taken to a folder of a second directory, read back there and compared.  Raises BACKUP_PLACE_GONE, as
    `make` does.

    The second directory must exist already: a stick that is not plugged in is not made up as a folder.
    """
    if not folder.parent.is_dir():
        raise UserError(ErrorCode.BACKUP_PLACE_GONE, path=str(folder.parent))
    with durable.file_errors(folder):
        durable.make_private_directory(folder)
        target, partial = folder / made.name, folder / (made.name + _PARTIAL)
        sweep(folder)
        if target.exists():
            return target
        durable.make_private_directory(partial)
        try:
            for path in files_of(made):
                _copied_and_read_back(path, partial / path.name)
        except BaseException:
            discard(partial)
            raise
        return keep(partial)


def files_of(directory: Path) -> tuple[Path, ...]:
    """The files that make a directory a vault."""
    files = VaultFiles(directory)
    return (files.database, files.anchor, files.slots)


def _copied_and_read_back(source: Path, target: Path) -> None:
    if copied(source, target) != _digest(target):
        raise UserError(ErrorCode.STORAGE_FAILED)


def copied(source: Path, target: Path) -> str:
    """The digest of what was read; the copy is on the disk when this returns."""
    digest = hashlib.sha256()
    descriptor = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    with source.open("rb") as reading, os.fdopen(descriptor, "wb") as writing:
        while piece := reading.read(_CHUNK):
            digest.update(piece)
            writing.write(piece)
        writing.flush()
        os.fsync(writing.fileno())
    return digest.hexdigest()


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        if hasattr(os, "posix_fadvise"):  # what was just written would come from memory otherwise
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
        return hashlib.file_digest(file, "sha256").hexdigest()


def existing(directory: Path) -> tuple[Path, ...]:
    """The backups of the vault in `directory`, newest first."""
    return lying_in(VaultFiles(directory).backups)


def lying_in(backups: Path) -> tuple[Path, ...]:
    """The backups in one directory of backups, newest first."""
    found = (path for path in backups.glob("*Z*") if made_at(path) and path.is_dir())
    return tuple(sorted(found, key=lambda path: (made_at(path), len(path.name), path.name), reverse=True))


def made_at(backup: Path) -> datetime | None:
    """When it was made, by its name; None for what is no backup."""
    name, _, again = backup.name.partition("Z")
    if again and not again.removeprefix("-").isdigit():
        return None
    try:
        return datetime.strptime(name, "%Y%m%dT%H%M%S.%f").replace(tzinfo=UTC)
    except ValueError:
        return None


def prune(backups: Path, now: datetime, kept: Retention) -> tuple[Path, ...]:
    """Remove what is beyond `kept`; returns what went."""
    oldest = now - timedelta(days=kept.days)
    gone = []
    with durable.file_errors(backups):
        for place, path in enumerate(lying_in(backups)):
            made = made_at(path)
            if place >= kept.count or (place >= FEWEST and made is not None and made < oldest):
                shutil.rmtree(path)
                gone.append(path)
    return tuple(gone)


def sweep(backups: Path) -> None:
    """Remove what a crash left half-made."""
    for partial in backups.glob("*Z*" + _PARTIAL):
        shutil.rmtree(partial)


def _free_name(backups: Path, now: datetime) -> Path:
    """The UTC time, which sorts; a clock that stands still or was set back does not make two names the same."""
    name = now.astimezone(UTC).strftime("%Y%m%dT%H%M%S.%fZ")
    target, again = backups / name, 1
    while target.exists():
        again += 1
        target = backups / f"{name}-{again}"
    return target
