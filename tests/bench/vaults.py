"""Vaults to measure in: an empty one in a moment, one with many calls once, kept in build/bench for the next run."""

import hashlib
import os
import random
import shutil
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from app.console import Console
from app.domain.calls import CallId, CallKind
from app.services.practice import notes as corpus
from app.store import search, texts
from tests.builders import PASSPHRASE, FixedClock, a_console, a_draft, reopened

ROOT = Path(__file__).resolve().parents[2]
_KEPT = ROOT / "build" / "bench"
SLICE = 1_000
"""Calls written and indexed in one transaction."""
_MAKES_A_DIFFERENCE = (
    "app/store/words.py", "app/store/search.py", "app/vault/migrations/*.sql", "app/services/practice/*.py",
    "tests/bench/vaults.py",
)  # fmt: skip


def new_vault(directory: Path) -> None:
    """A vault with nothing in it, closed.  PASSPHRASE opens it."""
    a_console(directory).close()


def vault_of(count: int) -> Path:
    """The directory of a vault with `count` closed calls and one draft.  Made anew when what is stored would differ."""
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
    """The rows and the index that `count` calls leave behind, without taking each call: that would need hours."""
    clock = FixedClock()
    console = a_console(directory, clock)
    vault = console.casework._vault
    a_draft(console)
    rows = _rows(count, clock)
    texts_of = corpus.notes(count)
    for first in range(2, count + 2, SLICE):
        ids = range(first, min(first + SLICE, count + 2))
        with vault.transaction() as work:
            work.executemany(_CALL, (next(rows) for _ in ids))
            work.executemany(_NOTE, ((call, texts.from_time(clock.now()), next(texts_of)) for call in ids))
            search.index(work, [CallId(call) for call in ids])
    console.close()


_CALL = """
INSERT INTO call (year, ordinal, counsellor, kind, status, level, started_at, ended_at, caller_code, guide_id,
                  guide_version, stage, complete, moments, closed_moment)
SELECT ?, ?, counsellor, ?, 'closed', ?, ?, ?, ?, guide_id, guide_version, stage, ?, 1, 1 FROM call WHERE id = 1
"""
_NOTE = "INSERT INTO note (call_id, revision, saved_at, text) VALUES (?, 1, ?, ?)"
_LEVELS = {"R0": 20, "R1": 46, "R2": 24, "R3": 8, "R4": 2}


def _rows(count: int, clock: FixedClock) -> Iterator[tuple[object, ...]]:
    """Calls of the last years, a quarter of an hour apart on average."""
    rng = random.Random(2)
    kinds = [kind for kind in CallKind if kind is not CallKind.PRACTICE]
    began = clock.now() - timedelta(minutes=15 * count)
    for number in range(2, count + 2):
        began += timedelta(minutes=rng.expovariate(1 / 15))
        ended = began + timedelta(minutes=rng.uniform(2, 60))
        level = rng.choices(list(_LEVELS), list(_LEVELS.values()))[0]
        caller = f"C-{min(int(rng.paretovariate(0.6)), 9_999):04d}" if rng.random() < 0.7 else ""
        yield (
            began.year, number, rng.choice(kinds), level, texts.from_time(began), texts.from_time(ended), caller,
            int(rng.random() < 0.8),
        )  # fmt: skip
