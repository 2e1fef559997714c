"""A backup on its way, and what can be asked of it without the vault."""

import shutil
from pathlib import Path

from app.clock import Clock
from app.paths import VaultFiles
from app.vault import backup, durable, keys, lock
from app.vault.backup import Begun
from app.vault.box import Box
from app.vault.chain import Progress
from app.vault.keyslots import SlotInfo, Unlocked
from app.vault.source import Source
from app.vault.vault import Vault


class Making:
    """Begun on the thread of the vault, used on any one thread; `forget` wipes its key.  directory: where it lies."""

    def __init__(self, begun: Begun, source: Source, key: bytearray, slot: SlotInfo, clock: Clock) -> None:
        self.directory = begun.directory
        self._begun, self._source = begun, source
        self._key, self._slot, self._clock = key, slot, clock

    def complete(self, progress: Progress | None = None) -> Path:
        """Copy, verify, let it count; returns its directory.  When it fails nothing is left.  Raises as
        `backup.complete`."""
        try:
            self.directory = backup.complete(self._begun, self._source, self._key, progress)
        except BaseException:
            self.forget()
            raise
        return self.directory

    def unpacked(self, place: Path) -> Vault:
        """The backup restored into the empty directory `place` and opened, to be read and closed by this thread.

        Nothing is recorded in it.  Raises as `restore.restore` does.
        """
        return unpack(self.directory, place, Unlocked(slot=self._slot, key=bytearray(self._key)), self._clock)

    def forget(self) -> None:
        keys.wipe(self._key)


def unpack(made: Path, place: Path, unlocked: Unlocked, clock: Clock) -> Vault:
    """A backup put into the empty directory `place` and opened there to be looked at; it takes the key over."""
    with durable.file_errors(place):
        shutil.rmtree(place, ignore_errors=True)
        durable.make_private_directory(place)
        for path in backup.files_of(made):
            backup.copied(path, place / path.name)
    box = Box.open(VaultFiles(place), unlocked.key)
    return Vault(box, unlocked, clock, lock.take(box.files))
