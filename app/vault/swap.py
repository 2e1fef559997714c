"""Replaces the files of a vault as one: after a crash at any moment there is the old vault, or the new one, never a
mix.

The new files are made in a directory of their own.  Renaming it is the moment that counts: before it nothing has
happened, after it the new files are the vault, and whoever opens it next moves into place what is not there yet.  What
is replaced can be set aside.
"""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.paths import VaultFiles
from app.vault import durable

_PARTIAL, _READY, _ASIDE = "swap.partial", "swap.ready", "aside"


class Stopped(Exception):  # noqa: N818  not an error: somebody said stop, and nothing was changed
    """Raised out of what takes long when its progress returned False."""


@contextmanager
def staged(files: VaultFiles) -> Iterator[VaultFiles]:
    """A directory to make the new files in.  Thrown away unless the block ends with `commit`.  The caller has the
    lock."""
    sweep(files)
    partial = files.directory / _PARTIAL
    durable.make_private_directory(partial)
    try:
        yield VaultFiles(partial)
    finally:
        shutil.rmtree(partial, ignore_errors=True)


def commit(files: VaultFiles, aside: str = "") -> None:
    """From here on the staged files are the vault.  aside: directory for what they replace; without it that is gone."""
    partial = files.directory / _PARTIAL
    if aside:
        durable.write_atomically(partial / _ASIDE, aside.encode())
    durable.sync_directory(partial)
    partial.rename(files.directory / _READY)
    durable.sync_directory(files.directory)


def current(files: VaultFiles, path: Path) -> Path:
    """Where one of the files of the vault lies now: still to be moved into place, or there."""
    waiting = files.directory / _READY / path.name
    return waiting if waiting.exists() else path


def is_waiting(files: VaultFiles) -> bool:
    return (files.directory / _READY).exists()


def finish(files: VaultFiles) -> None:
    """Move into place what was committed, and remove what a crash left.  The database must be closed.  Raises
    OSError."""
    sweep(files)
    ready = VaultFiles(files.directory / _READY)
    if not ready.directory.exists():
        return
    aside = _aside(files, ready)
    _put_away(files.database.with_name(files.database.name + "-journal"), aside)
    for path in (files.database, files.anchor, files.slots):
        new = ready.directory / path.name
        if new.exists():
            _put_away(path, aside)
            new.replace(path)
    durable.previous_of(files.slots).unlink(missing_ok=True)
    durable.sync_directory(files.directory)
    shutil.rmtree(ready.directory)
    durable.sync_directory(files.directory)


def _put_away(path: Path, aside: Path | None) -> None:
    if path.exists() and aside is not None:
        path.rename(aside / path.name)
    elif path.exists():
        path.unlink()


def _aside(files: VaultFiles, ready: VaultFiles) -> Path | None:
    try:
        aside = files.directory / (ready.directory / _ASIDE).read_text(encoding="utf-8")
    except FileNotFoundError:
        return None
    durable.make_private_directory(aside)
    return aside


def sweep(files: VaultFiles) -> None:
    """Remove what was never committed."""
    partial = files.directory / _PARTIAL
    if partial.exists():
        shutil.rmtree(partial)
