"""At the door: wrong keys, a cut file, a second instance, a dead one's lock, clocks that jump, a read-only place."""

import os
import random
import time
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

from app.errors import ErrorCode, UserError
from app.paths import VaultFiles
from app.vault import keys, keyslots, vault
from app.vault.database import PAGE, connect

from . import child, scene
from .report import Row, Verdict
from .scene import CLOCK, PASSPHRASE

NOBODY = 65534
RESTART = 2.0  # seconds


def wrong_key(_n: int | None) -> Row:
    """Every length from 0 to 200, and keys of the right length that are not the key."""
    row = Row(fault="wrong or malformed key")
    with scene.copy() as directory:
        path = VaultFiles(directory).database
        before = path.read_bytes()
        for length in range(201):
            refused = _refuses_key(path, bytearray(os.urandom(length)))
            untouched = path.read_bytes() == before
            row.add(length, Verdict(undetected=int(not refused), corrupt=int(not untouched)))
        for bit in range(0, 256, 8):  # a wrong passphrase is told apart from a damaged file
            row.add(("passphrase", bit), Verdict(undetected=int(not _refuses_passphrase(directory, bit))))
            (directory / "tries.json").unlink()
    return row


def _refuses_key(path: Path, key: bytearray) -> bool:
    try:
        connect(path, key).close()
    except ValueError:
        return len(key) != keys.LENGTH
    except UserError as error:
        return error.code is ErrorCode.VAULT_CORRUPT and len(key) == keys.LENGTH
    return False


def _refuses_passphrase(directory: Path, bit: int) -> bool:
    wrong = PASSPHRASE[: bit % len(PASSPHRASE)] + "错" + PASSPHRASE[bit % len(PASSPHRASE) + 1 :]
    try:
        keyslots.unlock(directory, keyslots.slots(directory)[0].id, wrong, CLOCK)
    except UserError as error:
        return error.code is ErrorCode.WRONG_PASSPHRASE
    return False


def cut_off(_n: int | None) -> Row:
    """A database cut at each page and in between, or longer than it was: damage, and never an emptier vault."""
    row = Row(fault="file cut off or lengthened")
    with scene.copy() as directory:
        path = VaultFiles(directory).database
        whole = path.read_bytes()
        for size in (*range(0, len(whole), PAGE // 2), len(whole) + PAGE, 9 * len(whole)):
            path.write_bytes(whole[:size].ljust(size, b"\0"))
            row.add(size, Verdict(undetected=int(_opens_at_all(directory))))
    return row


def _opens_at_all(directory: Path) -> bool:
    try:
        scene.open_copy(directory).close()
    except UserError as error:
        return error.code is not ErrorCode.VAULT_CORRUPT
    return True


def second_instance(n: int | None) -> Row:
    """While one is open the next is refused; when the holder is killed, the next one is in within two seconds."""
    row = Row(fault="second instance, stale lock")
    with scene.copy() as directory:
        for number in range(n or 100):
            holder = child.Child(lambda say: _hold(directory, say))
            holder.hear()
            second = _opens(directory)
            holder.kill()
            holder.end()
            started = time.monotonic()
            after = _opens(directory)
            late = time.monotonic() - started > RESTART
            row.add(number, Verdict(undetected=int(second), corrupt=int(not after or late)))
    return row


def _hold(directory: Path, say: child.Say) -> None:
    opened = scene.open_copy(directory)
    say(1)
    time.sleep(60)
    opened.close()


def _opens(directory: Path) -> bool:
    try:
        scene.open_copy(directory).close()
    except UserError as error:
        if error.code is not ErrorCode.VAULT_IN_USE:
            raise
        return False
    return True


class _Jumping:
    """A clock that jumps by up to ten years either way, and over the hours of daylight saving."""

    def __init__(self, dice: random.Random) -> None:
        self._dice = dice
        self._offset = timedelta()

    def jump(self) -> None:
        hours = self._dice.choice((-1, 1, self._dice.randint(-87_600, 87_600)))
        self._offset = timedelta(hours=hours)

    def now(self) -> datetime:
        return CLOCK.now() + self._offset

    def monotonic(self) -> float:
        return CLOCK.monotonic()


def clock_jumps(n: int | None) -> Row:
    """Order is by sequence, nothing is refused or lost, and backups of any moment stay apart."""
    row = Row(fault="clock jumps ±10 years")
    dice = random.Random(10)
    for number in range(n or 100):
        with scene.copy() as directory:
            row.add(number, _jump(directory, _Jumping(dice)))
    return row


def _jump(directory: Path, clock: _Jumping) -> Verdict:
    opened = vault.open_vault(directory, scene.template().unlocked(), clock)
    made = set()
    for number in range(1, 10):
        clock.jump()
        scene.save(opened, number)
        if number % 3 == 0:
            made.add(opened.backup())
    sequences = [
        row[0] for row in opened.query("SELECT sequence FROM event WHERE kind = 'call-closed' ORDER BY sequence")
    ]
    closed = [row[0] for row in opened.query("SELECT subject FROM event WHERE kind = 'call-closed' ORDER BY sequence")]
    opened.close()
    verdict = scene.examine(directory, set(range(1, 10)))
    verdict.corrupt += int(sequences != sorted(sequences) or closed[-3:] != ["saved-3", "saved-6", "saved-9"])
    verdict.lost += 3 - len(made)
    return verdict


def refusing_directory(_n: int | None) -> Row:
    """Read-only or gone, for a user that is not root: a message and never a crash, and nothing is harmed."""
    row = Row(fault="read-only or removed directory")
    for manner in ("read-only directory", "read-only files", "unreadable slots", "removed"):
        for what in ("opening", "saving", "creating", "backing up"):
            with scene.copy() as directory:
                ended = child.run(partial(_as_nobody, directory, manner, what))
                wrong = ended.failed or ended.said != ["told"]
                _reopen_to_owner(directory)
                verdict = Verdict(undetected=int(wrong))
                if "removed" not in manner:
                    verdict.corrupt = scene.examine(directory, set()).corrupt
                row.add((manner, what), verdict)
    return row


def _as_nobody(directory: Path, manner: str, what: str, say: child.Say) -> None:
    """Be a user without rights, take the rights away, and try.  Says "told" for a message or for work that was done.

    The vault is opened before the rights go, because that user may not be able to read the project's own files.
    """
    unlocked = scene.template().unlocked()
    opened = scene.vault.open_vault(directory, unlocked, CLOCK) if what in {"saving", "backing up"} else None
    if os.geteuid() == 0:
        for path in (directory.parent, directory, *directory.rglob("*")):
            os.chown(path, NOBODY, NOBODY)
        scene.workplace().chmod(0o711)
        os.setgid(NOBODY)
        os.setuid(NOBODY)
    _spoil(directory, manner)
    try:
        if what == "opening":
            keyslots.slots(directory)
            scene.vault.open_vault(directory, unlocked, CLOCK)
        elif what == "creating":
            vault.create(directory, person="李四", passphrase=PASSPHRASE, clock=CLOCK, cost=scene.CHEAP)
        elif opened:
            scene.save(opened, 3) if what == "saving" else opened.backup()
    except UserError:
        pass
    say("told")
    if opened:
        opened.close()


def _spoil(directory: Path, manner: str) -> None:
    if manner == "read-only directory":
        directory.chmod(0o500)
    elif manner == "read-only files":
        for path in directory.iterdir():
            path.chmod(0o400)
    elif manner == "unreadable slots":
        VaultFiles(directory).slots.chmod(0)
    else:
        directory.rename(directory.with_name("elsewhere"))


def _reopen_to_owner(directory: Path) -> None:
    if directory.exists():
        directory.chmod(0o700)
        for path in directory.rglob("*"):
            path.chmod(0o700 if path.is_dir() else 0o600)
            os.chown(path, os.getuid(), os.getgid())
