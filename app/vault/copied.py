"""A copy of an open vault on its way to being a backup, and what can be asked of it without the vault."""

import shutil
from pathlib import Path

from app.clock import Clock
from app.paths import VaultFiles
from app.vault import backup, durable, keys, lock
from app.vault.box import Box
from app.vault.keyslots import SlotInfo, Unlocked
from app.vault.vault import Vault


class Copied:
    """A copy of a vault that is not a backup yet.  Used on any one thread; `forget` wipes its key."""

    def __init__(self, partial: Path, key: bytearray, slot: SlotInfo, clock: Clock) -> None:
        self.directory = partial
        self._key, self._slot, self._clock = key, slot, clock

    def keep(self) -> Path:
        """Verify it and let it count; returns its directory.  When it fails nothing is left.  Raises as `make`."""
        try:
            backup.verify(self.directory, self._key)
            self.directory = backup.keep(self.directory)
        except BaseException:
            backup.discard(self.directory)
            self.forget()
            raise
        return self.directory

    def unpacked(self, place: Path) -> Vault:
        """The backup restored into the empty directory `place` and opened, to be read and closed by this thread.

        Nothing is recorded in it.  Raises as `restore.restore` does.
        """
        with durable.file_errors(place):
            shutil.rmtree(place, ignore_errors=True)
            durable.make_private_directory(place)
            for path in backup.files_of(self.directory):
                backup.copied(path, place / path.name)
        box = Box.open(VaultFiles(place), bytearray(self._key))
        return Vault(box, Unlocked(slot=self._slot, key=box.key), self._clock, lock.take(box.files))

    def forget(self) -> None:
        keys.wipe(self._key)
