"""How the vault is doing: backups, checks, room on the disk, and what around it is less safe than it should be."""

import hmac
import shutil
import stat
import sys
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from app.paths import VaultFiles
from app.services.backups import Backups, Place
from app.store import upkeep
from app.store.upkeep import Checked
from app.vault import process
from app.vault.chain import Anchor
from app.vault.vault import Vault

ROOM = 5  # times the size of the vault that should be free: a backup, a restore and a fresh file, with some to spare
LEAST_ROOM = 1 << 30
LEAST_HEAD = 16  # hex digits of a printed anchor that must be typed
_OTHERS = stat.S_IRWXG | stat.S_IRWXO


@dataclass(frozen=True, kw_only=True, slots=True)
class Condition:
    """last: the newest backup here; last_second: the newest one in the second place; second_gone: it is not there now.

    checked: the last full check, made on a restored backup.  free, size: bytes.  swap: areas that are not encrypted.
    exposed: files that others on this computer can reach.
    """

    last: datetime | None
    count: int
    second: str
    second_gone: bool
    last_second: datetime | None
    checked: Checked | None
    free: int
    size: int
    swap: tuple[str, ...]
    exposed: tuple[str, ...]
    anchor: Anchor

    @property
    def tight(self) -> bool:
        """There is not enough room left for what keeps the vault safe."""
        return self.free < max(LEAST_ROOM, ROOM * self.size)


class AnchorMatch(StrEnum):
    """What a printed anchor says about the vault."""

    FITS = "fits"
    OLDER = "older"  # the vault has fewer events than were printed: an older one was put back
    DIFFERENT = "different"
    UNREADABLE = "unreadable"


def condition(vault: Vault, backups: Backups) -> Condition:
    """Reads file names and one event.  Raises as reading does."""
    kept, rules = backups.kept(), backups.rules()
    files = VaultFiles(vault.directory)
    own = [each.at for each in kept if each.place is Place.OWN]
    second = [each.at for each in kept if each.place is Place.SECOND]
    return Condition(
        last=own[0] if own else None,
        count=len(own),
        second=rules.second,
        second_gone=bool(rules.second) and not Path(rules.second).is_dir(),
        last_second=second[0] if second else None,
        checked=upkeep.last_check(vault),
        free=shutil.disk_usage(vault.directory).free,
        size=files.database.stat().st_size,
        swap=process.clear_swaps(),
        exposed=_exposed(files),
        anchor=vault.anchor(),
    )


def close_to_others(vault: Vault) -> None:
    """Take back what others on this computer may do with the files."""
    files = VaultFiles(vault.directory)
    vault.directory.chmod(0o700)
    for path in _guarded(files):
        path.chmod(0o600)


def compare(vault: Vault, sequence: str, head: str) -> AnchorMatch:
    """Whether the vault goes on from an anchor typed from paper.  head: at least its first digits; spaces do not
    count."""
    digits = "".join(head.split()).replace("-", "").lower()
    number = "".join(sequence.split()).replace(",", "")
    if not number.isdecimal() or len(digits) < LEAST_HEAD or set(digits) - set("0123456789abcdef"):
        return AnchorMatch.UNREADABLE
    if int(number) > vault.anchor().sequence:
        return AnchorMatch.OLDER
    found = vault.find_event(Anchor(sequence=int(number), head=digits))
    if found is None or not hmac.compare_digest(found.head[: len(digits)], digits):
        return AnchorMatch.DIFFERENT
    return AnchorMatch.FITS


def _guarded(files: VaultFiles) -> tuple[Path, ...]:
    return tuple(path for path in (files.database, files.slots, files.anchor) if path.exists())


def _exposed(files: VaultFiles) -> tuple[str, ...]:
    """On Windows the folder of the user is closed to others already, and modes say nothing."""
    if sys.platform == "win32":
        return ()
    found = [files.directory, *_guarded(files)]
    return tuple(path.name for path in found if path.stat().st_mode & _OTHERS)
