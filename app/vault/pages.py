"""The pages of the encrypted file as they lie on the disk: where they are, and whether each was written with the key.

A page of SQLCipher 4 ends with a random start vector and an HMAC-SHA512 over what is before it and its number.  To
recompute that needs no database, gives other threads their turn and can be stopped at any page; SQLite's own way of
doing so, `cipher_integrity_check`, can do neither.
"""

import hashlib
import hmac
import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from io import FileIO
from pathlib import Path

from app.errors import ErrorCode, UserError
from app.vault import keys
from app.vault.chain import Progress
from app.vault.database import PAGE
from app.vault.swap import Stopped

SALT = 16  # bytes at the start of the file, in the place of what would give SQLite away
STRETCH = 16 << 20  # bytes read at once
THREADS = 2
_MAC = 64
_LOCK_PAGE = 1 << 30  # the page with this offset is SQLite's place for locks: never used, and on Windows not readable


class Seal:
    """What every page must carry.  Usable on several threads at once; `wipe` at the end."""

    def __init__(self, vault_key: bytearray, salt: bytes) -> None:
        database_key = keys.derive(vault_key, keys.Purpose.DATABASE)
        try:
            masked = bytes(each ^ 0x3A for each in salt)
            self._key = bytearray(hashlib.pbkdf2_hmac("sha512", database_key, masked, 2, keys.LENGTH))
        finally:
            keys.wipe(database_key)

    def broken(self, stretch: bytearray, offset: int) -> set[int]:
        """The offsets in the file of the pages that do not carry it.  The MACs in `stretch` are overwritten."""
        view, digest, key = memoryview(stretch), hmac.digest, self._key
        found = set()
        for at in range(0, len(stretch), PAGE):
            end = at + PAGE - _MAC
            told = bytes(view[end : at + PAGE])
            number = (offset + at) // PAGE + 1
            view[end : end + 4] = number.to_bytes(4, "little")
            if digest(key, view[at if number > 1 else at + SALT : end + 4], "sha512") != told:
                found.add(offset + at)
        return found

    def wipe(self) -> None:
        keys.wipe(self._key)


def stretches(size: int) -> Iterator[tuple[int, int]]:
    """Offset and length of what is to be read of a file of `size` bytes, without the page of the locks."""
    offset = 0
    while offset < size:
        if offset == _LOCK_PAGE:
            offset += PAGE
            continue
        end = min(offset + STRETCH, size)
        if offset < _LOCK_PAGE < end:
            end = _LOCK_PAGE
        yield offset, end - offset
        offset = end


def read(file: FileIO, offset: int, length: int) -> bytearray:
    """As much of the stretch as there is."""
    stretch = bytearray(length)
    view, filled = memoryview(stretch), 0
    file.seek(offset)
    while filled < length and (got := file.readinto(view[filled:])):
        filled += got
    view.release()
    del stretch[filled:]
    return stretch


def read_back(path: Path, seal: Seal, offset: int, length: int) -> set[int]:
    """Read a stretch from the disk, not from memory where the system lets one choose; the pages that are broken."""
    with path.open("rb", buffering=0) as file:
        if hasattr(os, "posix_fadvise"):  # what was just written would come from memory otherwise
            os.posix_fadvise(file.fileno(), offset, length, os.POSIX_FADV_DONTNEED)
        stretch = read(file, offset, length)
    whole = len(stretch) == length and length % PAGE == 0
    return seal.broken(stretch, offset) if whole else {offset + len(stretch) // PAGE * PAGE}


def authenticate(path: Path, key: bytearray, progress: Progress | None = None) -> None:
    """Every page of a file that nobody writes to was written with the key.  On any thread.

    progress(done, total) counts pages; False stops and raises Stopped.  Raises VAULT_CORRUPT, OSError.
    """
    with path.open("rb") as file:
        seal = Seal(key, file.read(SALT))
        size = file.seek(0, os.SEEK_END)
    try:
        with ThreadPoolExecutor(THREADS) as pool:
            reading = [pool.submit(read_back, path, seal, *stretch) for stretch in stretches(size)]
            try:
                for number, each in enumerate(reading, 1):
                    if each.result():
                        raise UserError(ErrorCode.VAULT_CORRUPT, what="database-page")
                    if progress and not progress(min(number * STRETCH, size) // PAGE, size // PAGE):
                        raise Stopped
            finally:
                for each in reading:
                    each.cancel()
    finally:
        seal.wipe()
