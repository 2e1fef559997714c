"""The restore drill: a backup becomes a vault in a place of its own, by the way of a real recovery, and is checked.

Neither the vault nor the backup is changed.  The practice destroys a vault of made-up calls first.
"""

import os
from dataclasses import dataclass
from pathlib import Path

from app.clock import Clock
from app.errors import ErrorCode, UserError
from app.paths import VaultFiles
from app.services import access
from app.services.backups import Kept, in_folder
from app.services.integrity import Check, IntegrityReport, Progress
from app.vault import keys, restore
from app.vault.keyslots import Unlocked
from app.vault.vault import open_vault

PRACTICE_CALLS = 200


@dataclass(frozen=True, kw_only=True, slots=True)
class Drilled:
    """restored, opened, checked: seconds each of them took; ready: until somebody could have worked again."""

    report: IntegrityReport
    restored: float
    opened: float
    checked: float

    @property
    def ready(self) -> float:
        return self.restored + self.opened


def newest(folder: Path) -> Kept:
    """The newest backup in a folder: a backup itself, a folder of backups, a stick, a data directory.

    Raises BACKUP_UNUSABLE where there is none."""
    found = in_folder(folder)
    if not found:
        raise UserError(ErrorCode.BACKUP_UNUSABLE, path=str(folder))
    return found[0]


def drill(backup: Path, place: Path, unlocked: Unlocked, clock: Clock, progress: Progress | None = None) -> Drilled:
    """Restore `backup` into `place`, open it there as any vault, and check all of it.  Slow.

    unlocked: a slot of that backup; its key is wiped.  progress counts events and calls.  Raises as
    `app.vault.restore.restore` and `open_vault` do.
    """
    begun = clock.monotonic()
    try:
        restore.restore(backup, place, unlocked, clock)
        restored = clock.monotonic()
        vault = open_vault(place, unlocked, clock)
        try:
            opened = clock.monotonic()
            check = Check(vault)
            for done, total in check.pieces():
                if progress is not None and not progress(done, total):
                    break
            report = check.report()
        finally:
            vault.close()
    finally:
        keys.wipe(unlocked.key)
    return Drilled(
        report=report, restored=restored - begun, opened=opened - restored, checked=clock.monotonic() - opened
    )


def practice_vault(place: Path, clock: Clock, calls: int = PRACTICE_CALLS) -> Path:
    """A vault of made-up calls in `place` with one backup of it, its own file overwritten then; returns the backup."""
    from app.services.practice import filling

    filling.make(place, calls, clock)
    vault = open_vault(place, practice_key(place, clock), clock)
    try:
        made = vault.backup()
    finally:
        vault.close()
    database = VaultFiles(place).database
    database.write_bytes(os.urandom(database.stat().st_size))
    return made


def practice_key(place: Path, clock: Clock) -> Unlocked:
    """What opens a practice vault, or a backup of one."""
    from app.services.practice.filling import PASSPHRASE

    return access.unlock(place, access.people(place)[0].id, PASSPHRASE, clock)


def is_refused(place: Path, unlocked: Unlocked, clock: Clock) -> UserError | None:
    """Why the vault in `place` does not open; None when it does."""
    try:
        open_vault(place, unlocked, clock).close()
    except UserError as error:
        return error
    finally:
        keys.wipe(unlocked.key)
    return None
