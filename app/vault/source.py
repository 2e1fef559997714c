"""The file of an open vault, read as bytes on one thread while another thread writes to it.

SQLite's own locks would hold up whoever saves: in the journal mode of the vault a reader keeps every commit out.  So
nobody is kept out: each unit of work is counted, and a reader who finds that one began while it read looks once more.
The file is opened once and closed only after the database: closing any handle of it drops SQLite's locks.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from io import FileIO
from pathlib import Path
from threading import Lock, RLock

from app.vault import pages
from app.vault.swap import Stopped


class Source:
    """Made with the database, closed after it.  `begun`: how many units of work there were so far."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.begun = 0
        self._turn = RLock()  # a unit of work within another is refused by the database, not waited for
        self._reading = Lock()
        self._file: FileIO | None = None
        self._closed = False

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Around a unit of work."""
        with self._turn:
            self.begun += 1
            yield

    @contextmanager
    def at_rest(self) -> Iterator[int]:
        """Nobody writes in here; gives what `begun` is.  To be left soon."""
        with self._turn:
            self._refuse_closed()
            yield self.begun

    def size(self) -> int:
        return self.path.stat().st_size

    def read(self, offset: int, length: int) -> bytearray:
        """Raises Stopped once the vault is closed."""
        with self._reading:
            self._refuse_closed()
            if self._file is None:
                self._file = self.path.open("rb", buffering=0)
            return pages.read(self._file, offset, length)

    def close(self) -> None:
        """Once the database is closed; whoever still reads is stopped."""
        with self._turn, self._reading:
            self._closed = True
            if self._file is not None:
                self._file.close()

    def _refuse_closed(self) -> None:
        if self._closed:
            raise Stopped
