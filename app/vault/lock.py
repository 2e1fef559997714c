"""The right to write a vault.  The system takes it back when the holder dies, so it cannot go stale."""

from typing import TYPE_CHECKING

from app.errors import ErrorCode, UserError
from app.paths import VaultFiles

if TYPE_CHECKING:
    from filelock import BaseFileLock


def take(files: VaultFiles) -> "BaseFileLock":
    """Raises VAULT_IN_USE."""
    from filelock import FileLock, Timeout

    lock = FileLock(files.lock, mode=0o600, thread_local=False)
    try:
        lock.acquire(timeout=0)
    except Timeout as error:
        raise UserError(ErrorCode.VAULT_IN_USE) from error
    return lock
