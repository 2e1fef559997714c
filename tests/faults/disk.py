"""Stands between this process and its disk: sees every change before it happens, and can make it fail.

What the database does passes through a layer put over SQLite's own file system layer; what Python does, through `os`.
Meant for a child process that ends afterwards: nothing is put back.
"""

# It stands in for the functions of `os` that paths are made of.
# ruff: noqa: PTH100, PTH110, PTH115, PTH118

import ctypes
import errno
import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from types import SimpleNamespace
from typing import Any

from sqlcipher3 import _sqlite3

OK, FULL, CANTOPEN = 0, 13, 14
IOERR = {"write": 778, "sync": 1034, "truncate": 1546, "delete": 2570}
CREATE, IGNORED = 4, (".lock",)
WATCHED_CALLS = ("open", "write", "fsync", "close", "unlink", "replace")
_VOID = ctypes.c_void_p


@dataclass(frozen=True, slots=True)
class Op:
    """One change.  kind: create, write, truncate, sync, delete, rename, syncdir; paths are relative to the vault."""

    kind: str
    path: str
    offset: int = 0
    data: bytes = b""
    target: str = ""


Watch = Callable[[Op], int]
"""Told each change ahead of time; returns 0 to let it happen or the errno it fails with."""


VFS_CALLS = (
    "xOpen", "xDelete", "xAccess", "xFullPathname", "xDlOpen", "xDlError", "xDlSym", "xDlClose",
    "xRandomness", "xSleep", "xCurrentTime", "xGetLastError", "xCurrentTimeInt64",
    "xSetSystemCall", "xGetSystemCall", "xNextSystemCall",
)  # fmt: skip
FILE_CALLS = (
    "xClose", "xRead", "xWrite", "xTruncate", "xSync", "xFileSize", "xLock", "xUnlock", "xCheckReservedLock",
    "xFileControl", "xSectorSize", "xDeviceCharacteristics",
    "xShmMap", "xShmLock", "xShmBarrier", "xShmUnmap", "xFetch", "xUnfetch",
)  # fmt: skip


class _Vfs(ctypes.Structure):
    """SQLite's `sqlite3_vfs`, version 3."""

    _fields_ = (
        ("iVersion", ctypes.c_int),
        ("szOsFile", ctypes.c_int),
        ("mxPathname", ctypes.c_int),
        ("pNext", _VOID),
        ("zName", ctypes.c_char_p),
        ("pAppData", _VOID),
        *((name, _VOID) for name in VFS_CALLS),
    )


class _Methods(ctypes.Structure):
    """SQLite's `sqlite3_io_methods`, version 3."""

    _fields_ = (("iVersion", ctypes.c_int), *((name, _VOID) for name in FILE_CALLS))


_OPEN = ctypes.CFUNCTYPE(ctypes.c_int, _VOID, _VOID, _VOID, ctypes.c_int, _VOID)
_DELETE = ctypes.CFUNCTYPE(ctypes.c_int, _VOID, ctypes.c_char_p, ctypes.c_int)
_WRITE = ctypes.CFUNCTYPE(ctypes.c_int, _VOID, _VOID, ctypes.c_int, ctypes.c_int64)
_TRUNCATE = ctypes.CFUNCTYPE(ctypes.c_int, _VOID, ctypes.c_int64)
_SYNC = ctypes.CFUNCTYPE(ctypes.c_int, _VOID, ctypes.c_int)


class Disk:
    def __init__(self, root: Path, watch: Watch) -> None:
        self._root = root
        self._watch = watch
        self._paths: dict[int, str] = {}  # of open database files
        self._unsynced_entries: set[str] = set()  # journals whose first sync also syncs their directory
        self._kept: list[Any] = []  # what C points to
        self._descriptors: dict[int, str] = {}
        self._install_below_sqlite()
        self._install_below_python()

    def _sees(self, path: str) -> str:
        """The path within the vault, or nothing for what is not watched."""
        name = os.path.relpath(path, self._root)
        return "" if name.startswith("..") or name.endswith(IGNORED) else name

    def _says(self, *op: Any) -> int:
        return self._watch(Op(*op)) if op[1] else 0

    # below SQLite

    def _install_below_sqlite(self) -> None:
        library = ctypes.CDLL(_sqlite3.__file__)
        library.sqlite3_vfs_find.restype = ctypes.POINTER(_Vfs)
        self._below = library.sqlite3_vfs_find(None).contents
        above = _Vfs.from_buffer_copy(self._below)
        above.zName = b"watched"
        above.xOpen = self._keep(_OPEN(self._on_open))
        above.xDelete = self._keep(_DELETE(self._on_delete))
        self._kept.append(above)
        assert library.sqlite3_vfs_register(ctypes.byref(above), 1) == OK

    def _keep(self, function: Any) -> int:
        self._kept.append(function)
        return ctypes.cast(function, _VOID).value

    def _on_open(self, _vfs: int, name: int, file: int, flags: int, out: int) -> int:
        path = ctypes.string_at(name).decode() if name else ""
        seen = self._sees(path) if path else ""
        if seen and flags & CREATE and not os.path.exists(path):
            if self._says("create", seen):
                return CANTOPEN
            if seen.endswith("-journal"):
                self._unsynced_entries.add(seen)
        code = _OPEN(self._below.xOpen)(ctypes.addressof(self._below), name, file, flags, out)
        if code == OK and seen:
            self._paths[file] = seen
            self._watch_file(file)
        return code

    def _watch_file(self, file: int) -> None:
        slot = _VOID.from_address(file)
        below = _Methods.from_address(slot.value)
        above = _Methods.from_buffer_copy(below)
        above.xWrite = self._keep(_WRITE(lambda f, data, size, at: self._on_write(below, f, data, size, at)))
        above.xTruncate = self._keep(_TRUNCATE(lambda f, size: self._on_truncate(below, f, size)))
        above.xSync = self._keep(_SYNC(lambda f, flags: self._on_sync(below, f, flags)))
        self._kept.append(above)
        slot.value = ctypes.addressof(above)

    def _on_write(self, below: _Methods, file: int, data: int, size: int, at: int) -> int:
        failure = self._says("write", self._paths[file], at, ctypes.string_at(data, size))
        if failure:
            return FULL if failure == errno.ENOSPC else IOERR["write"]
        return _WRITE(below.xWrite)(file, data, size, at)

    def _on_truncate(self, below: _Methods, file: int, size: int) -> int:
        if self._says("truncate", self._paths[file], size):
            return IOERR["truncate"]
        return _TRUNCATE(below.xTruncate)(file, size)

    def _on_sync(self, below: _Methods, file: int, flags: int) -> int:
        path = self._paths[file]
        if self._says("sync", path):
            return IOERR["sync"]
        code = _SYNC(below.xSync)(file, flags)
        if path in self._unsynced_entries:
            self._unsynced_entries.discard(path)
            self._says("syncdir", str(PurePosixPath(path).parent))
        return code

    def _on_delete(self, _vfs: int, name: bytes, sync: int) -> int:
        seen = self._sees(name.decode())
        if self._says("delete", seen):
            return IOERR["delete"]
        code = _DELETE(self._below.xDelete)(ctypes.addressof(self._below), name, sync)
        if sync and code == OK:
            self._says("syncdir", seen and str(PurePosixPath(seen).parent))
        return code

    # below Python

    def _install_below_python(self) -> None:
        self._os = SimpleNamespace(**{name: getattr(os, name) for name in WATCHED_CALLS})
        os.open, os.write, os.fsync, os.close, os.unlink = (
            self._python_open, self._python_write, self._python_fsync, self._python_close, self._python_unlink,
        )  # fmt: skip
        os.replace, os.rename = self._python_replace, self._python_replace

    def _python_open(self, path: Any, flags: int, mode: int = 0o777, *, dir_fd: int | None = None) -> int:
        whole = _whole(path, dir_fd)
        seen = self._sees(whole)
        if flags & os.O_CREAT and not os.path.exists(whole):
            self._must("create", seen)
        elif flags & os.O_TRUNC:
            self._must("truncate", seen, 0)
        descriptor: int = self._os.open(path, flags, mode, dir_fd=dir_fd)
        self._descriptors[descriptor] = seen
        return descriptor

    def _python_write(self, descriptor: int, data: Any) -> int:
        path = self._descriptors.get(descriptor, "")
        if path:
            self._must("write", path, os.lseek(descriptor, 0, os.SEEK_CUR), bytes(data))
        return int(self._os.write(descriptor, data))

    def _python_fsync(self, descriptor: int) -> None:
        path = self._descriptors.get(descriptor, "")
        self._must("syncdir" if path and (self._root / path).is_dir() else "sync", path)
        self._os.fsync(descriptor)

    def _python_close(self, descriptor: int) -> None:
        self._descriptors.pop(descriptor, None)
        self._os.close(descriptor)

    def _python_unlink(self, path: Any, *, dir_fd: int | None = None) -> None:
        self._must("delete", self._sees(_whole(path, dir_fd)))
        self._os.unlink(path, dir_fd=dir_fd)

    def _python_replace(self, source: Any, target: Any) -> None:
        self._must("rename", self._sees(os.fspath(source)), 0, b"", self._sees(os.fspath(target)))
        self._os.replace(source, target)

    def _must(self, *op: Any) -> None:
        failure = self._says(*op)
        if failure:
            raise OSError(failure, os.strerror(failure))


def _whole(path: Any, directory: int | None) -> str:
    if directory is None:
        return os.path.abspath(os.fspath(path))
    with suppress(OSError):
        return os.path.join(os.readlink(f"/proc/self/fd/{directory}"), os.fspath(path))
    return os.fspath(path)
