"""An encrypted file copied byte by byte while it is in use, and read back page by page as it is written.

First everything is copied.  Whoever saved meanwhile left some pages of the copy older than others: the two files are
compared, and what differs is copied again, until a comparison went by without a save.  Only where saves never pause
that long does one comparison hold them up.  The pages stay as they were encrypted: whoever has two copies sees which
pages they share, and nothing else.
"""

import os
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from app.errors import ErrorCode, UserError
from app.vault.chain import Progress
from app.vault.database import PAGE
from app.vault.pages import SALT, THREADS, Seal, read, read_back, stretches
from app.vault.source import Source
from app.vault.swap import Stopped

LOOKS = 8  # comparisons that hold nobody up


def copy(source: Source, target: Path, key: bytearray, progress: Progress | None = None) -> None:
    """Make `target` what `source` was at one moment, with nothing half-saved.

    On the disk and read back from it when this returns.  progress(done, total) counts pages; False stops.  Raises
    VAULT_CORRUPT for a page that was not written with the key, Stopped, OSError.
    """
    seal = Seal(key, bytes(source.read(0, SALT)))
    try:
        with _created(target) as descriptor, _Reading(target, seal) as reading:
            with source.at_rest() as moment:
                size = source.size()
            for offset, length in stretches(size):
                _write(descriptor, offset, source.read(offset, length))
                os.fsync(descriptor)
                reading.begin(offset, length)
                if progress and not progress((offset + length) // PAGE, size // PAGE):
                    raise Stopped
            _settle(source, moment, partial(_look_again, source, target, descriptor, reading))
            if reading.broken():
                raise UserError(ErrorCode.VAULT_CORRUPT, what="database-page")
    finally:
        seal.wipe()


def _settle(source: Source, moment: int, look: partial[None]) -> None:
    """Look again until nobody saved meanwhile."""
    for _ in range(LOOKS):
        if source.begun == moment:
            return
        with source.at_rest() as now:
            moment = now
        look()
    with source.at_rest():
        look()


def _look_again(source: Source, target: Path, descriptor: int, reading: "_Reading") -> None:
    """Copy what differs, and read that back."""
    reading.broken()
    changed: list[int] = []
    size = source.size()
    if target.stat().st_size > size:  # what was added is taken back
        os.ftruncate(descriptor, size)
    with target.open("rb", buffering=0) as file:
        for offset, length in stretches(size):
            now, kept = source.read(offset, length), read(file, offset, length)
            if now == kept:
                continue
            for at in range(0, len(now), PAGE):
                if now[at : at + PAGE] != kept[at : at + PAGE]:
                    _write(descriptor, offset + at, now[at : at + PAGE])
                    changed.append(offset + at)
    os.fsync(descriptor)
    for offset in changed:
        reading.begin(offset, PAGE)


class _Reading:
    """What was written, read back on other threads while more is written."""

    def __init__(self, path: Path, seal: Seal) -> None:
        self._path, self._seal = path, seal
        self._pool = ThreadPoolExecutor(THREADS)
        self._under_way: list[tuple[int, int, Future[set[int]]]] = []
        self._broken: set[int] = set()

    def __enter__(self) -> "_Reading":
        return self

    def __exit__(self, *_: object) -> None:
        self._pool.shutdown(cancel_futures=True)

    def begin(self, offset: int, length: int) -> None:
        future = self._pool.submit(read_back, self._path, self._seal, offset, length)
        self._under_way.append((offset, length, future))

    def broken(self) -> set[int]:
        """Offsets of the pages that are broken, by what was read last.  Waits for all of it."""
        for offset, length, future in self._under_way:
            self._broken -= set(range(offset, offset + length, PAGE))
            self._broken |= future.result()
        self._under_way.clear()
        return self._broken


@contextmanager
def _created(path: Path) -> Iterator[int]:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    try:
        yield descriptor
    finally:
        os.close(descriptor)


def _write(descriptor: int, offset: int, data: bytearray) -> None:
    os.lseek(descriptor, offset, os.SEEK_SET)
    with memoryview(data) as view:
        written = 0
        while written < len(view):
            written += os.write(descriptor, view[written:])
