"""Vaults to measure in: an empty one in a moment, one with many calls once, kept in build/bench for the next run."""

import hashlib
import os
import shutil
from pathlib import Path

from app.console import Console
from app.services.practice.filling import APART, fill
from app.services.practice.pastclock import PastClock
from tests.builders import PASSPHRASE, FixedClock, a_console, reopened

ROOT = Path(__file__).resolve().parents[2]
_KEPT = ROOT / "build" / "bench"
SLICE = 1_000
"""Calls read at once where a peer is filled with them."""
_MAKES_A_DIFFERENCE = (
    "app/store/words.py", "app/store/search.py", "app/vault/migrations/*.sql", "app/services/practice/*.py",
    "tests/bench/vaults.py",
)  # fmt: skip


def new_vault(directory: Path) -> None:
    """A vault with nothing in it, closed.  PASSPHRASE opens it."""
    a_console(directory).close()


def vault_of(count: int) -> Path:
    """The directory of a vault with `count` closed calls.  Made anew when what is stored would differ."""
    directory = _KEPT / f"{count}-{_digest()}"
    if not directory.is_dir():
        for old in _KEPT.glob(f"{count}-*"):
            shutil.rmtree(old)
        unfinished = directory.with_suffix(".unfinished")
        shutil.rmtree(unfinished, ignore_errors=True)
        _fill(unfinished, count)
        os.replace(unfinished, directory)  # noqa: PTH105
    return directory


def opened(directory: Path) -> Console:
    return reopened(directory)


def passphrase() -> str:
    return PASSPHRASE


def _digest() -> str:
    files = sorted(path for pattern in _MAKES_A_DIFFERENCE for path in ROOT.glob(pattern))
    return hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest()[:12]


def _fill(directory: Path, count: int) -> None:
    """Made-up calls as the practice vault has them, in a vault that opens fast."""
    clock = FixedClock()
    console = a_console(directory, clock)
    try:
        past = PastClock(clock.now() - APART * count)
        fill(console.casework._vault, console.guide, past, count, seed=1)
    finally:
        console.close()
