"""Backups: made by day and at the end of a shift, taken to a second place, kept by number and age, and tried out.

A backup begins on the thread of the vault (`begin`), is copied, verified and carried away on any other (`Run.finish`)
while calls go on being saved, and is recorded by the vault again (`record`).  Once a week one is restored into an empty
directory and checked whole, which is the full check of the record and the proof that restoring works, both at once.
"""

import shutil
import weakref
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path
from threading import Event

import msgspec

from app.domain.people import Person, Role
from app.errors import ErrorCode, UserError
from app.paths import VaultFiles
from app.services.integrity import Check, IntegrityReport, Progress
from app.store import site, upkeep
from app.vault import backup, keys
from app.vault.backup import Retention
from app.vault.keyslots import Unlocked
from app.vault.making import Making
from app.vault.swap import Stopped
from app.vault.vault import Vault

DAILY = timedelta(hours=20)
WEEKLY = timedelta(days=7)
_RULES = "backup-rules"
_DRILL = "drill"


class Place(StrEnum):
    OWN = "own"
    SECOND = "second"
    ELSEWHERE = "elsewhere"


@dataclass(frozen=True, kw_only=True, slots=True)
class Rules:
    """second: another directory, such as on a stick; empty for none.  count, days: what is kept in each place."""

    second: str = ""
    count: int = Retention().count
    days: int = Retention().days


@dataclass(frozen=True, kw_only=True, slots=True)
class Kept:
    """One backup that can be restored.  size: bytes."""

    path: Path
    at: datetime
    place: Place
    size: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Made:
    """A backup that was verified.  second: where else it lies; missed: why it does not lie there."""

    path: Path
    second: Path | None = None
    missed: UserError | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Due:
    """What should be done now."""

    backup: bool
    check: bool


class Run:
    """One backup under way.  `finish`, then perhaps `pieces` and `report`, on one thread; `end` in any case.

    `stop` may be called from any thread, and again.
    """

    def __init__(self, making: Making, vault: Vault, rules: Rules) -> None:
        self._making, self._rules = making, rules
        self._now, self._place = vault.clock.now(), vault.directory / _DRILL
        self._second = backup.folder_in(Path(rules.second), vault.id) if rules.second else None
        self._restored: Vault | None = None
        self._check: Check | None = None
        self._stopped = Event()
        self.ended = False

    def stop(self) -> None:
        """Give up what is under way.  What is a backup already stays one."""
        self._stopped.set()

    def finish(self, progress: Progress | None = None) -> Made | None:
        """Copy, verify, carry to the second place, drop what is too old.  Slow.  Raises as `backup.make` does.

        progress(done, total) counts pages; its answer counts as `stop` does.  None where it was stopped, or the vault
        was closed: then nothing is left of it.
        """

        def goes_on(done: int, total: int) -> bool:
            return not self._stopped.is_set() and (progress is None or progress(done, total))

        try:
            path = self._making.complete(goes_on)
        except Stopped:
            return None
        kept = Retention(count=self._rules.count, days=self._rules.days)
        backup.prune(path.parent, self._now, kept)
        if self._second is None:
            return Made(path=path)
        try:
            second = backup.carry(path, self._second)
            backup.prune(second.parent, self._now, kept)
        except UserError as error:
            return Made(path=path, missed=error)
        return Made(path=path, second=second)

    def pieces(self) -> Iterator[tuple[int, int]]:
        """Restore the backup into an empty directory and check all of it there; (done, total) after each piece."""
        self._restored = self._making.unpacked(self._place)
        self._check = Check(self._restored, self._stopped.is_set)
        yield from self._check.pieces()

    def report(self) -> IntegrityReport:
        """What the pieces found so far."""
        assert self._check is not None, "nothing was checked"
        return self._check.report()

    def end(self) -> None:
        """Forget the key and throw away what was only tried out.  Ending twice does nothing."""
        if self._restored is not None:
            self._restored.close()
            self._restored = None
        shutil.rmtree(self._place, ignore_errors=True)
        self._making.forget()
        self.ended = True


class Backups:
    """directory: of the vault; clock: the one it is dated by."""

    def __init__(self, vault: Vault, me: Person) -> None:
        self._vault = vault
        self._me = me
        self._run: weakref.ref[Run] | None = None
        self.directory, self.clock = vault.directory, vault.clock

    def rules(self) -> Rules:
        kept = site.get(self._vault, _RULES)
        return msgspec.json.decode(kept, type=Rules) if kept else Rules()

    def change_rules(self, rules: Rules) -> Rules:
        """Raises SUPERVISOR_ONLY, BACKUP_PLACE_GONE when the second place is not a directory one can write to."""
        if self._me.role is not Role.SUPERVISOR:
            raise UserError(ErrorCode.SUPERVISOR_ONLY)
        if rules.second and not Path(rules.second).is_dir():
            raise UserError(ErrorCode.BACKUP_PLACE_GONE, path=rules.second)
        if rules.second and Path(rules.second).resolve() == self._vault.directory.resolve():
            raise UserError(ErrorCode.BACKUP_PLACE_GONE, path=rules.second)
        with self._vault.transaction() as work:
            site.put(work, _RULES, msgspec.json.encode(rules).decode())
            work.record("backup-rules-changed", "backup", {"count": rules.count, "days": rules.days})
        return rules

    def begin(self) -> Run:
        """The part that needs the vault, soon done.  Raises BACKUP_UNDER_WAY."""
        before = self._run() if self._run is not None else None
        if before is not None and not before.ended:
            raise UserError(ErrorCode.BACKUP_UNDER_WAY)
        run = Run(self._vault.begin_backup(), self._vault, self.rules())
        self._run = weakref.ref(run)
        return run

    def stage_restore(self, backup_: Path, unlocked: Unlocked, progress: Progress | None = None) -> None:
        """The next unlocking finds this backup in the place of the vault.  Raises SUPERVISOR_ONLY, and as
        `app.vault.restore.restore` does."""
        try:
            if self._me.role is not Role.SUPERVISOR:
                raise UserError(ErrorCode.SUPERVISOR_ONLY)
            self._vault.stage_restore(backup_, unlocked, progress)
        finally:
            keys.wipe(unlocked.key)

    def record(self, made: Made) -> Made:
        """Remember that it was made."""
        with self._vault.transaction() as work:
            work.record("backup-made", made.path.name, {"second": made.second is not None})
        return made

    def at_shift_end(self) -> Made:
        """The backup with which a shift ends, from begin to end.  Slow.  Raises as `Run.finish` does."""
        run = self.begin()
        try:
            made = run.finish()
            assert made is not None, "nobody could stop it"
            return self.record(made)
        finally:
            run.end()

    def record_check(self, report: IntegrityReport) -> IntegrityReport:
        """Remember what a full check found; one that was stopped is not remembered."""
        if report.complete:
            with self._vault.transaction() as work:
                upkeep.record_check(
                    work,
                    sound=report.sound,
                    events=report.events,
                    calls=report.calls,
                    altered=len(report.altered),
                )
        return report

    def due(self) -> Due:
        """Whether it is time for the backup of the day and the check of the week."""
        now, last = self._vault.clock.now(), backup.existing(self._vault.directory)
        made = backup.made_at(last[0]) if last else None
        checked = upkeep.last_check(self._vault)
        return Due(
            backup=made is None or not timedelta(0) <= now - made < DAILY,
            check=checked is None or not timedelta(0) <= now - checked.at < WEEKLY,
        )

    def kept(self) -> tuple[Kept, ...]:
        """What can be restored, newest first, from both places."""
        return found(self._vault.directory, self.rules().second)


def found(directory: Path, second: str = "") -> tuple[Kept, ...]:
    """The backups beside the vault in `directory` and in a second place, newest first.  Needs no open vault."""
    places = [(Place.OWN, VaultFiles(directory).backups)]
    if second:
        places += [(Place.SECOND, folder) for folder in backup.folders_in(Path(second))]
    return tuple(
        sorted(
            (each for place, backups in places for each in _lying_in(backups, place)),
            key=lambda kept: (kept.at, kept.place is Place.OWN),
            reverse=True,
        )
    )


def in_folder(folder: Path) -> tuple[Kept, ...]:
    """What can be restored from a folder that somebody chose: a backup, or a folder of backups, or a data directory."""
    places = (folder, VaultFiles(folder).backups, *backup.folders_in(folder))
    if lying := [kept for place in places for kept in _lying_in(place, Place.ELSEWHERE)]:
        return tuple(sorted(lying, key=lambda kept: kept.at, reverse=True))
    at = backup.made_at(folder)
    if all(path.is_file() for path in backup.files_of(folder)):
        stat = VaultFiles(folder).database.stat()
        seen = at or datetime.fromtimestamp(stat.st_mtime).astimezone()
        return (Kept(path=folder, at=seen, place=Place.ELSEWHERE, size=stat.st_size),)
    return ()


def _lying_in(backups: Path, place: Place) -> tuple[Kept, ...]:
    kept = []
    for path in backup.lying_in(backups):
        at = backup.made_at(path)
        if at is not None and all(each.is_file() for each in backup.files_of(path)):
            size = sum(each.stat().st_size for each in backup.files_of(path))
            kept.append(Kept(path=path, at=at, place=place, size=size))
    return tuple(kept)
