"""Small files that are always either the old one or the new one, whatever happens while they are written."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from app.errors import ErrorCode, UserError


def write_atomically(path: Path, data: bytes, *, keep_previous: bool = False) -> None:
    """Replace `path` by `data`: temporary file, fsync, rename, fsync of the directory.  Readable by the owner only.

    With `keep_previous` the file that was there stays beside it as `<name>.previous`.  Raises OSError; then the old
    file is untouched.
    """
    temporary = path.with_name(path.name + ".new")
    _write_synced(temporary, data)
    if keep_previous and path.exists():
        previous = previous_of(path)
        _write_synced(previous.with_name(previous.name + ".new"), path.read_bytes())
        previous.with_name(previous.name + ".new").replace(previous)
    temporary.replace(path)
    sync_directory(path.parent)


def previous_of(path: Path) -> Path:
    return path.with_name(path.name + ".previous")


def _write_synced(path: Path, data: bytes) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0), 0o600)
    try:
        view = memoryview(data)
        while view:
            view = view[os.write(descriptor, view) :]
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sync_file(path: Path) -> None:
    """Make what was written to a closed file survive a power cut."""
    descriptor = os.open(path, os.O_RDWR | getattr(os, "O_BINARY", 0))
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sync_directory(directory: Path) -> None:
    """Make renames and removals in `directory` survive a power cut.  Windows has no such call and needs none."""
    if os.name != "posix":
        return
    descriptor = os.open(directory, os.O_RDONLY | getattr(os, "O_DIRECTORY", 0))
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def make_private_directory(directory: Path) -> None:
    """Create `directory` for its owner alone; one that is already there loses the access of others."""
    directory.mkdir(mode=0o700, parents=True, exist_ok=True)
    if os.name == "posix":
        with suppress(PermissionError):  # someone else's directory: writing into it will say so
            directory.chmod(0o700)


@contextmanager
def file_errors(path: Path) -> Iterator[None]:
    """Turn an OSError into what the user can act on."""
    try:
        yield
    except OSError as error:
        raise as_user_error(error, path) from error


def as_user_error(error: OSError, path: Path) -> UserError:
    if error.errno in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}:
        return UserError(ErrorCode.DISK_FULL)
    if error.errno in {errno.EROFS, errno.EACCES, errno.EPERM}:
        return UserError(ErrorCode.READ_ONLY, path=str(path))
    return UserError(ErrorCode.STORAGE_FAILED)
