"""The encrypted file: opened with a raw key, under settings that are set, read back and insisted upon.

The key reaches the cipher through `set_key` and never through SQL, where it would show up in traces, in the texts of
exceptions and in memory.  Thirty-two bare bytes given to `set_key` are taken for a passphrase and stretched; a key is
taken as it is only when spelled `x'<64 hex digits>'`, so that is what is handed over, from a buffer that is wiped.

`cipher_memory_security` is off, and insisted upon as well.  Switched on, the cipher locks and wipes every block that
SQLite hands back, which makes a search among 100,000 calls seven times slower and more: no answer while somebody is
speaking.  What it would protect is protected otherwise: a lock ends the process, so that all of its memory is gone; the
process leaves no core dump and lets no debugger in; swap that is not encrypted is reported; and the keys themselves are
wiped by the cipher either way.  Once on, it stays on for the whole process, so nothing may switch it on.
"""

import binascii
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import sqlcipher3

from app.errors import ErrorCode, UserError
from app.vault import keys

Parameters = Sequence[Any] | Mapping[str, Any]
SQLITE_MAGIC = b"SQLite format 3\x00"
PAGE = 4096

# pragma, what it is set to, what must be read back
SETTINGS: tuple[tuple[str, str, str], ...] = (
    ("cipher_memory_security", "OFF", "0"),
    ("journal_mode", "DELETE", "delete"),
    ("synchronous", "EXTRA", "3"),
    ("temp_store", "MEMORY", "2"),
    ("secure_delete", "ON", "1"),
    ("foreign_keys", "ON", "1"),
    ("trusted_schema", "OFF", "0"),
    ("cell_size_check", "ON", "1"),
    ("mmap_size", "0", "0"),
    ("auto_vacuum", "NONE", "0"),
)
# For a copy that does not count before it is whole, synced and read back: nothing of it is ever rolled back, and
# syncing every two megabytes would take most of the time.
SCRATCH = {"journal_mode": ("OFF", "off"), "synchronous": ("OFF", "0")}
# what cannot be set but must hold
EXPECTED: tuple[tuple[str, str], ...] = (
    ("cipher_status", "1"),
    ("cipher_use_hmac", "1"),
    ("cipher_page_size", str(PAGE)),
    ("cipher_hmac_algorithm", "HMAC_SHA512"),
    ("cipher_plaintext_header_size", "0"),
)
_ALLOWED_LATER = frozenset({"user_version", "quick_check"})  # a new column with a condition checks its table
_STEPS = 5_000  # of SQLite's machine between two looks at whether to go on
_FUNCTION = 31  # SQLITE_FUNCTION, which the module does not export


class Cursor(Protocol):
    """What a statement gives back."""

    rowcount: int
    lastrowid: int | None

    def fetchone(self) -> tuple[Any, ...] | None: ...
    def fetchall(self) -> list[tuple[Any, ...]]: ...
    def __iter__(self) -> Iterator[tuple[Any, ...]]: ...


class Connection(Protocol):
    """The part of a connection the vault uses."""

    in_transaction: bool

    def execute(self, sql: str, parameters: Parameters = ..., /) -> Cursor: ...
    def executemany(self, sql: str, rows: Any, /) -> Cursor: ...
    def backup(self, target: "Connection", /, *, pages: int = ..., progress: Any = ...) -> None: ...
    def set_key(self, key: bytearray, /) -> None: ...
    def set_authorizer(self, callback: Any, /) -> None: ...
    def set_progress_handler(self, callback: Any, steps: int, /) -> None: ...
    def close(self) -> None: ...


def connect(path: Path, key: bytearray, *, create: bool = False, scratch: bool = False) -> Connection:
    """Open the encrypted file with its 32-byte database key; with `create` the file must not exist yet.

    scratch: for making a copy that is synced and checked by whoever made it, before anything relies on it.

    Raises VAULT_CORRUPT when the file does not yield to the key: the key slot has authenticated the key already, so it
    is the file that is wrong.  Raises UNSAFE_SETTINGS when a setting does not hold.
    """
    if len(key) != keys.LENGTH:
        raise ValueError(f"a database key has {keys.LENGTH} bytes, not {len(key)}")
    if create:
        path.touch(mode=0o600, exist_ok=False)
    else:
        _check_header(path)
    with database_errors(path):
        connection: Connection = sqlcipher3.connect(
            f"{path.absolute().as_uri()}?mode=rw", uri=True, isolation_level=None, cached_statements=256
        )
        try:
            _set_raw_key(connection, key)
            _prepare(connection, _settings(scratch=scratch))
            _check_size(connection, path)
        except BaseException:
            connection.close()
            raise
    return connection


def _check_header(path: Path) -> None:
    """Refuse a missing, empty, cut or unencrypted file.  Only before connecting: a second open drops SQLite's locks."""
    try:
        with path.open("rb") as file:
            header = file.read(len(SQLITE_MAGIC))
            size = file.seek(0, 2)
    except FileNotFoundError as error:
        raise UserError(ErrorCode.VAULT_CORRUPT, what="database-missing") from error
    except PermissionError as error:
        raise UserError(ErrorCode.READ_ONLY, path=str(path)) from error
    if header == SQLITE_MAGIC:
        raise UserError(ErrorCode.UNSAFE_SETTINGS, what="not-encrypted")
    if size == 0:
        raise UserError(ErrorCode.VAULT_CORRUPT, what="database-size")


def _check_size(connection: Connection, path: Path) -> None:
    """Refuse a file that is longer or shorter than its own first page says: cut off, or blown up by a damaged journal.

    Only after the first read, which has put back what a crash had left half-written.
    """
    if path.stat().st_size != int(_pragma(connection, "page_count")) * PAGE:
        raise UserError(ErrorCode.VAULT_CORRUPT, what="database-size")


def _set_raw_key(connection: Connection, key: bytearray) -> None:
    literal = bytearray(2 * keys.LENGTH + 3)
    literal[:2] = b"x'"
    for position, byte in enumerate(key):
        literal[2 + 2 * position : 4 + 2 * position] = binascii.hexlify(bytes((byte,)))
    literal[-1:] = b"'"
    try:
        connection.set_key(literal)
    finally:
        keys.wipe(literal)


def _settings(*, scratch: bool) -> tuple[tuple[str, str, str], ...]:
    if not scratch:
        return SETTINGS
    return tuple((name, *SCRATCH.get(name, (value, expected))) for name, value, expected in SETTINGS)


def _prepare(connection: Connection, settings: tuple[tuple[str, str, str], ...]) -> None:
    _pragma(connection, "cipher_log_level = NONE")  # its own log goes to stderr
    if not _pragma(connection, "cipher_version"):
        raise UserError(ErrorCode.UNSAFE_SETTINGS, what="cipher_version")
    for name, value, _ in settings:
        _pragma(connection, f"{name} = {value}")
    connection.execute("SELECT count(*) FROM sqlite_schema").fetchall()
    verify_settings(connection, settings)
    connection.set_authorizer(_authorize)


def verify_settings(connection: Connection, settings: tuple[tuple[str, str, str], ...] | None = None) -> None:
    """Read every setting back.  Raises UNSAFE_SETTINGS naming the first that differs."""
    for name, expected in (*((name, expected) for name, _, expected in settings or SETTINGS), *EXPECTED):
        if _pragma(connection, name) != expected:
            raise UserError(ErrorCode.UNSAFE_SETTINGS, what=name)


def _pragma(connection: Connection, text: str) -> str:
    row = connection.execute(f"PRAGMA {text}").fetchone()
    return str(row[0]) if row else ""


def _authorize(action: int, first: str | None, second: str | None, _database: str | None, _trigger: str | None) -> int:
    """Nothing leaves the file: no second database, no extension, no setting changed after the check."""
    denied = (
        action == sqlcipher3.SQLITE_ATTACH
        or (action == sqlcipher3.SQLITE_PRAGMA and second is not None and first not in _ALLOWED_LATER)
        or (action == _FUNCTION and second == "load_extension")
    )
    return int(sqlcipher3.SQLITE_DENY if denied else sqlcipher3.SQLITE_OK)


@dataclass(slots=True)
class Ended:
    early: bool = False


@contextmanager
def interruptible(connection: Connection, is_stopped: Callable[[], bool]) -> Iterator[Ended]:
    """What runs in here ends early once `is_stopped` says so; told afterwards, not raised."""
    ended = Ended()
    connection.set_progress_handler(is_stopped, _STEPS)
    try:
        yield ended
    except sqlcipher3.Error as error:
        if getattr(error, "sqlite_errorname", "") != "SQLITE_INTERRUPT":
            raise
        ended.early = True
    finally:
        connection.set_progress_handler(None, 0)


def is_complete(sql: str) -> bool:
    """Whether `sql` ends with a whole statement; knows strings, comments and the body of a trigger."""
    return bool(sqlcipher3.complete_statement(sql))


@contextmanager
def database_errors(path: Path) -> Iterator[None]:
    """Turn what the disk did into what the user can act on.  A broken constraint or statement stays the bug it is."""
    try:
        yield
    except sqlcipher3.Error as error:
        mapped = _as_user_error(getattr(error, "sqlite_errorname", "") or _UNNAMED.get(str(error), ""), path)
        if mapped is None:
            raise
        raise mapped from error


# A backup that fails gives its error no name, only SQLite's fixed text.
_UNNAMED = {
    "database or disk is full": "SQLITE_FULL",
    "attempt to write a readonly database": "SQLITE_READONLY",
    "database disk image is malformed": "SQLITE_CORRUPT",
    "file is not a database": "SQLITE_NOTADB",
    "disk I/O error": "SQLITE_IOERR",
    "database is locked": "SQLITE_BUSY",
    "unable to open database file": "SQLITE_CANTOPEN",
}


def _as_user_error(name: str, path: Path) -> UserError | None:
    family = "_".join(name.split("_")[:2])
    if family == "SQLITE_FULL":
        return UserError(ErrorCode.DISK_FULL)
    if family in {"SQLITE_READONLY", "SQLITE_PERM"}:
        return UserError(ErrorCode.READ_ONLY, path=str(path.parent))
    if family in {"SQLITE_CORRUPT", "SQLITE_NOTADB"}:
        return UserError(ErrorCode.VAULT_CORRUPT, what="database")
    if family in {"SQLITE_IOERR", "SQLITE_BUSY", "SQLITE_LOCKED", "SQLITE_CANTOPEN", "SQLITE_PROTOCOL"}:
        return UserError(ErrorCode.STORAGE_FAILED)
    return None
