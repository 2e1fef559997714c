"""A fresh file under a fresh key, for when somebody leaves: made beside the old one, checked, and put in its place
whole.

Whoever stays opens it as before; the one who left has no slot in it, and the old key opens nothing that is written from
here on.  Copies and backups made earlier stay what they were and open with the passphrases of then.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from app.errors import ErrorCode, UserError
from app.paths import VaultFiles
from app.vault import durable, keys, swap
from app.vault.box import Box
from app.vault.chain import EARLIER_KEYS, Event, Progress
from app.vault.database import Connection, database_errors
from app.vault.keyslots import SlotFile
from app.vault.swap import Stopped

KEPT_INDEX_KEY = "index-key"  # in meta: blind indexes are not made anew
_PAGES = 512  # copied between two reports of progress
_PUT = "INSERT INTO meta (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value"


@dataclass(frozen=True, kw_only=True, slots=True)
class Rotated:
    """What is ready to take the place of the old files.  key: of the new vault; the caller's to wipe."""

    key: bytearray = field(repr=False)
    file: SlotFile


def without(file: SlotFile, leaving: str, before: bytearray, new: bytearray) -> SlotFile:
    """The slots of whoever stays, each with the new key handed to it.

    A slot of the first version has no key pair to hand it to; its owner gets a passphrase anew, as on the first day.
    """
    stay = (slot for slot in file.slots if slot.info.id != leaving and slot.public)
    return file.revised(tuple(slot.handed(file.vault_id, before, new) for slot in stay), new)


def rotate(box: Box, file: SlotFile, leaving: str, event: Event, progress: Progress | None = None) -> Rotated:
    """Stage and commit the vault under a new key.  Afterwards `box` must be closed and `swap.finish` called.

    progress(done, total) counts pages; returning False stops with nothing changed and raises Stopped.  Raises
    DISK_FULL, READ_ONLY, STORAGE_FAILED, VAULT_CORRUPT, RECORD_ALTERED; then nothing was changed either.
    """
    new = keys.new_key()
    try:
        with durable.file_errors(box.files.directory), swap.staged(box.files) as files:
            after = without(file, leaving, box.key, new)
            _fill(box, files, new, after, event, progress)
            after.write(files.slots)
            _check(files, new, after, box.chain.end().sequence + 1)
            swap.commit(box.files)
    except BaseException:
        keys.wipe(new)
        raise
    return Rotated(key=new, file=after)


def _fill(box: Box, files: VaultFiles, key: bytearray, file: SlotFile, event: Event, progress: Progress | None) -> None:
    copy = Box.open(files, key, create=True, scratch=True)
    try:
        with database_errors(files.database):
            copy_pages(box.connection, copy.connection, progress)
            connection = copy.connection
            connection.execute("BEGIN IMMEDIATE")
            connection.execute(_PUT, (EARLIER_KEYS, box.chain.handed_over()))
            connection.execute(_PUT, (KEPT_INDEX_KEY, index_key(box).hex()))
            connection.execute(_PUT, ("slots-revision", str(file.revision)))
            end = copy.chain.append(box.chain.end(), event)
            connection.execute("COMMIT")
        copy.chain.write_anchor(files.anchor, end)
    finally:
        copy.close()
    durable.sync_file(files.database)


def copy_pages(source: Connection, target: Connection, progress: Progress | None = None) -> None:
    """Every page, read, authenticated and encrypted anew.  Raises Stopped when `progress` returned False."""
    if progress is None:
        source.backup(target)
        return
    source.backup(target, pages=_PAGES, progress=_reporting(progress))


def _reporting(progress: Progress) -> Callable[[int, int, int], None]:
    def report(_status: int, remaining: int, total: int) -> None:
        if not progress(total - remaining, total + 1):
            raise Stopped

    return report


def index_key(box: Box) -> bytes:
    """The key of blind indexes: the first one this vault had."""
    row = box.connection.execute("SELECT value FROM meta WHERE name = ?", (KEPT_INDEX_KEY,)).fetchone()
    return bytes.fromhex(row[0]) if row else bytes(keys.derive(box.key, keys.Purpose.INDEX))


def _check(files: VaultFiles, key: bytearray, file: SlotFile, events: int) -> None:
    """As strict as opening: what takes the place of the vault has been read from the disk first."""
    copy = Box.open(files, key)
    try:
        copy.verify_pages()
        copy.verify_tail()
        if copy.chain.end().sequence != events or not file.is_sealed_by(key):
            raise UserError(ErrorCode.VAULT_CORRUPT, what="rotation")
    finally:
        copy.close()
