"""An encrypted file that is open, with its chain: what a vault in use, a new vault and a backup under test share."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Self

from app.errors import ErrorCode, UserError
from app.paths import VaultFiles
from app.vault import keys
from app.vault.chain import Chain
from app.vault.database import Connection, connect, database_errors, interruptible
from app.vault.source import Source


@dataclass(frozen=True, slots=True)
class Box:
    """The open file.  The vault key stays the caller's; the chain key is wiped by `close`."""

    files: VaultFiles
    connection: Connection
    chain: Chain
    key: bytearray = field(repr=False)
    source: Source

    @classmethod
    def open(cls, files: VaultFiles, key: bytearray, *, create: bool = False, scratch: bool = False) -> Self:
        """Raises as `database.connect` does."""
        database_key = keys.derive(key, keys.Purpose.DATABASE)
        try:
            connection = connect(files.database, database_key, create=create, scratch=scratch)
        finally:
            keys.wipe(database_key)
        chain = Chain(connection, keys.derive(key, keys.Purpose.CHAIN))
        return cls(files, connection, chain, key, Source(files.database))

    def close(self) -> None:
        self.chain.wipe()
        self.connection.close()
        self.source.close()

    def verify_tail(self) -> None:
        """The end of the chain is sound and agrees with the anchor.  Raises RECORD_ALTERED, VAULT_CORRUPT."""
        with database_errors(self.files.database):
            self.chain.verify_tail(self.chain.read_anchor(self.files.anchor))

    def verify_pages(self, is_stopped: Callable[[], bool] = bool) -> bool:
        """Every page is authentic and every table well formed; False when it was stopped.  Raises VAULT_CORRUPT.

        Walking the tables reads, and so authenticates, every page in use; only free pages need a pass of their own.
        """
        with database_errors(self.files.database):
            self.connection.execute("PRAGMA shrink_memory").fetchall()  # what is cached would not be read again
            with interruptible(self.connection, is_stopped) as ended:
                if self.connection.execute("PRAGMA quick_check").fetchall() != [("ok",)]:
                    raise UserError(ErrorCode.VAULT_CORRUPT, what="database-structure")
            if ended.early:
                return False
            free = self.connection.execute("PRAGMA freelist_count").fetchone()
            if free != (0,) and self.connection.execute("PRAGMA cipher_integrity_check").fetchone():
                raise UserError(ErrorCode.VAULT_CORRUPT, what="database-page")
        return True
