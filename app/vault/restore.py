"""A backup becomes the vault: copied, read back, its whole chain recomputed, and only then put in place.

What was there, damaged or not, is set aside and never deleted.  The chain of the restored vault says when it was
restored and from what; a printed anchor that is newer than the backup will not fit it, which is the truth.
"""

from datetime import UTC, datetime
from pathlib import Path

from app.clock import Clock
from app.errors import ErrorCode, UserError
from app.paths import VaultFiles
from app.vault import backup, durable, keyslots, lock, swap
from app.vault.box import Box
from app.vault.chain import Event, Progress
from app.vault.database import database_errors
from app.vault.keyslots import Unlocked
from app.vault.migrate import migrations, refuse_unknown
from app.vault.swap import Stopped

ASIDE = "before-restore-"


def is_backup(source: Path) -> bool:
    """Whether `source` has the files of a vault."""
    return all(path.is_file() for path in backup.files_of(source))


def restore(source: Path, directory: Path, unlocked: Unlocked, clock: Clock, progress: Progress | None = None) -> None:
    """Make the vault in `directory` the one of the backup `source`.  Nobody may have it open.  Long.

    unlocked: a slot of the backup; its key stays the caller's.  progress(done, total) counts events; False stops with
    nothing changed and raises Stopped.  Raises BACKUP_UNUSABLE, VAULT_IN_USE, VAULT_CORRUPT, RECORD_ALTERED,
    VAULT_NEWER, DISK_FULL, READ_ONLY, STORAGE_FAILED; then nothing was changed.
    """
    files = VaultFiles(directory)
    with durable.file_errors(directory):
        durable.make_private_directory(directory)
        held = lock.take(files)
        try:
            swap.finish(files)
            stage(source, files, unlocked, clock, progress)
            swap.finish(files)
        finally:
            held.release()


def stage(source: Path, files: VaultFiles, unlocked: Unlocked, clock: Clock, progress: Progress | None = None) -> None:
    """Everything but the moving into place, which the next opening does.  The caller has the lock."""
    if not is_backup(source):
        raise UserError(ErrorCode.BACKUP_UNUSABLE, path=str(source))
    with durable.file_errors(files.directory), swap.staged(files) as staged:
        for path in backup.files_of(source):
            backup.copied(path, staged.directory / path.name)
        _prove(staged, unlocked, Event(
            at=clock.now(), person=unlocked.slot.id, kind="vault-restored", subject=source.name, payload={}
        ), progress)  # fmt: skip
        replaced = any(path.exists() for path in backup.files_of(files.directory))
        swap.commit(files, _free_aside(files, clock.now()) if replaced else "")
        (files.directory / keyslots.UNFINISHED).unlink(missing_ok=True)


def _prove(files: VaultFiles, unlocked: Unlocked, event: Event, progress: Progress | None) -> None:
    """Pages, slots, and the chain from its first event to its last; then one more event, which tells of the restore."""
    box = Box.open(files, unlocked.key)
    try:
        box.verify_pages()
        box.verify_tail()
        file = keyslots.read(files.directory)
        with database_errors(files.database):
            refuse_unknown(box.connection, migrations())
            if not file.is_sealed_by(box.key):
                raise UserError(ErrorCode.RECORD_ALTERED, what="slots")
            report = box.chain.verify(box.chain.start, progress)
            if report.broken:
                raise UserError(ErrorCode.RECORD_ALTERED, what=report.broken)
            if not report.complete or (progress and not progress(1, 1)):
                raise Stopped
            box.connection.execute("BEGIN IMMEDIATE")
            end = box.chain.append(box.chain.end(), event)
            box.connection.execute("COMMIT")
        box.chain.write_anchor(files.anchor, end)
    finally:
        box.close()


def _free_aside(files: VaultFiles, now: datetime) -> str:
    name = ASIDE + now.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
    aside, again = name, 1
    while (files.directory / aside).exists():
        again += 1
        aside = f"{name}-{again}"
    return aside
