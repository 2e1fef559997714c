"""What keeping the record safe costs: a backup (P11), the full check (P14), unlocking, and a commit as the vault grows.

All of it on the vault of 100,000 calls, the way the console does it; a backup while calls are being saved is measured
too, and how long a save takes meanwhile.
"""

import os
import shutil
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import partial
from pathlib import Path

from app.console import Console
from app.domain.calls import CallId
from app.domain.people import Role
from app.services.backups import Run
from app.vault import derivation, keys, keyslots
from app.vault.keyslots import SlotInfo
from tests.bench.figures import Figure, at_most, median, quantile
from tests.bench.vaults import ROOT, opened, vault_of
from tests.builders import PASSPHRASE, a_draft

RUNS = 3
SAVES = 200
LEAST, MOST = 500, 1_200
"""Milliseconds that deriving a key should take here: dear for whoever guesses, bearable for whoever knows."""


def measure() -> Iterator[Figure]:
    (ROOT / "build").mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=ROOT / "build") as scratch:
        directory = Path(scratch) / "vault"
        shutil.copytree(vault_of(100_000), directory, ignore=shutil.ignore_patterns("peer-*", "backups"))
        os.sync()
        console = opened(directory)
        try:
            yield from _backup(console, directory, Path(scratch))
            yield _check(console, directory)
        finally:
            console.close()
    yield _commits()
    yield _unlock()


def _backup(console: Console, directory: Path, scratch: Path) -> Iterator[Figure]:
    """A verified backup and a plain copy that is forced to the disk, in turns; then one while saves go on."""
    ours, peer = [], []
    for number in range(RUNS):
        ours.append(_timed(lambda: _one_backup(console)))
        peer.append(_timed(lambda number=number: _plain_copy(directory, scratch / f"copy-{number}.db")))  # type: ignore[misc]
    yield at_most(
        "P11", "backup of 100,000 calls, verified, against a copy and fsync", median(ours), median(peer), ratio=2
    )
    alone = _saves(console, lambda done: done >= SAVES)
    run = console.backups.begin()
    ended = threading.Event()

    def finish() -> None:
        run.finish()
        ended.set()

    thread = threading.Thread(target=finish)
    thread.start()
    meanwhile = _saves(console, lambda _done: ended.is_set())
    thread.join()
    run.end()
    yield Figure(
        id="P11-saves", name="a save while a backup is made, against one at rest", ours=median(meanwhile),
        peer=median(alone), goal="told",
        note=f"{len(meanwhile)} saves meanwhile; p99 {quantile(meanwhile, 0.99):.0f} ms, at rest "
        f"{quantile(alone, 0.99):.0f} ms",
    )  # fmt: skip


def _one_backup(console: Console) -> None:
    run = console.backups.begin()
    try:
        assert run.finish() is not None
    finally:
        run.end()


def _plain_copy(directory: Path, target: Path) -> None:
    shutil.copyfile(directory / "vault.db", target)
    with target.open("rb+") as file:
        os.fsync(file.fileno())


def _saves(console: Console, is_enough: Callable[[int], bool]) -> list[float]:
    call, taken = a_draft(console), []
    begun = time.monotonic_ns()
    while not is_enough(len(taken)):
        taken.append(_timed(lambda: console.intake.save_notes(call, f"夜里睡不着 {len(taken)}", begun + len(taken))))
    console.intake.close_call(call, "量度")
    return taken


def _check(console: Console, directory: Path) -> Figure:
    """The check of the week on a restored backup, against reading its file from the disk once."""
    run: Run = console.backups.begin()
    try:
        assert run.finish() is not None
        begun = time.perf_counter()
        pieces = run.pieces()
        next(pieces)  # restored, and the first piece: what follows is the check
        restored = (time.perf_counter() - begun) * 1000
        ours = _timed(lambda: list(pieces))
        assert run.report().sound
    finally:
        run.end()
    peer = _timed(lambda: _read_once(directory / "vault.db"))
    note = f"putting the backup into an empty place first: {restored:.0f} ms"
    return at_most("P14", "full check of 100,000 calls, against reading the file", ours, peer, ratio=5, note=note)


def _read_once(path: Path) -> None:
    """From the disk, where the system lets one choose."""
    piece = bytearray(1 << 20)
    with path.open("rb", buffering=0) as file:
        if hasattr(os, "posix_fadvise"):
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
        while file.readinto(piece):
            pass


def _commits() -> Figure:
    """A save in a vault of 100,000 calls and one in a vault of 1,000, in turns, each in a copy of its own."""
    with tempfile.TemporaryDirectory(dir=ROOT / "build") as scratch, ExitStack() as stack:
        saves: dict[int, Callable[[int], object]] = {}
        for size in (1_000, 100_000):
            directory = Path(scratch) / str(size)
            shutil.copytree(vault_of(size), directory, ignore=shutil.ignore_patterns("peer-*", "backups"))
            console = opened(directory)
            stack.callback(console.close)
            saves[size] = partial(_save, console, a_draft(console))
        os.sync()
        taken: dict[int, list[float]] = {size: [] for size in saves}
        for revision in range(1, SAVES + 1):
            for size, save in saves.items():
                taken[size].append(_timed(partial(save, revision)))
    few, many = (median(each[10:]) for each in taken.values())
    return at_most("commits", "a save among 100,000 calls, against one among 1,000", many, few, ratio=1.5)


def _save(console: Console, call: CallId, revision: int) -> None:
    console.intake.save_notes(call, f"夜里睡不着 {revision}", revision + 10)


def _unlock() -> Figure:
    """Deriving the key of a slot at the cost that is measured on this machine when the slot is made."""
    cost = derivation.calibrated()
    key = keys.new_key()
    slot = keyslots.wrap(
        "bench", key, SlotInfo(id="1", name="", role=Role.COUNSELLOR, kind="passphrase"), PASSPHRASE, cost
    )
    ours = median(_timed(lambda: keyslots.unwrap("bench", slot, PASSPHRASE)) for _ in range(RUNS))
    note = f"Argon2id {cost.memory >> 10} MiB, {cost.iterations} passes, {cost.lanes} lanes"
    return Figure(
        id="unlock", name="passphrase to key, at the calibrated cost", ours=ours, goal=f"{LEAST}–{MOST} ms",
        met=LEAST <= ours <= MOST, note=note,
    )  # fmt: skip


def _timed(job: Callable[[], object]) -> float:
    begun = time.perf_counter()
    job()
    return (time.perf_counter() - begun) * 1000
