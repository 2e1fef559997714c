"""Makes the files of a new vault, in an order that leaves no half-made vault behind.

The slot file is written last: a vault exists when its slot file does.  Until then a marker says that whatever lies here
was never used and may be started anew.
"""

import uuid

from app.clock import Clock
from app.domain.people import Role
from app.errors import ErrorCode, UserError
from app.paths import VaultFiles
from app.vault import derivation, durable, keys, recovery
from app.vault.box import Box
from app.vault.chain import Event
from app.vault.database import database_errors
from app.vault.derivation import Cost
from app.vault.keyslots import UNFINISHED, SlotFile, SlotInfo, Unlocked, is_unfinished, wrap
from app.vault.migrate import Migration, migrate


def create(
    files: VaultFiles, *, person: str, passphrase: str, clock: Clock, cost: Cost | None, steps: tuple[Migration, ...]
) -> tuple[Unlocked, str]:
    """The files of a new vault, and its recovery code.  The caller holds the lock.  Raises VAULT_EXISTS, OSError."""
    _clear_unfinished(files)
    marker = files.directory / UNFINISHED
    durable.write_atomically(marker, b"")
    key, vault_id, code = keys.new_key(), uuid.uuid4().hex, recovery.new_code()
    first = SlotInfo(id=uuid.uuid4().hex, name=person, role=Role.SUPERVISOR, kind="passphrase")
    spare = SlotInfo(id=uuid.uuid4().hex, name="", role=Role.SUPERVISOR, kind="recovery")
    slots = (
        wrap(vault_id, key, first, passphrase, cost or derivation.calibrated()),
        wrap(vault_id, key, spare, code, cost or derivation.FLOOR),
    )
    file = SlotFile(vault_id=vault_id, revision=1, slots=slots).sealed(key)
    born = Event(at=clock.now(), person=first.id, kind="vault-created", subject=vault_id, payload={})
    box = Box.open(files, key, create=True)
    try:
        _fill(box, file, born, steps)
    finally:
        box.close()
    file.write(files.slots)
    marker.unlink()
    durable.sync_directory(files.directory)
    return Unlocked(slot=first, key=key), code


def _clear_unfinished(files: VaultFiles) -> None:
    if is_unfinished(files):
        for path in (files.database, files.database.with_name(files.database.name + "-journal"), files.anchor):
            path.unlink(missing_ok=True)
    if files.slots.exists() or files.database.exists():
        raise UserError(ErrorCode.VAULT_EXISTS, path=str(files.directory))


def _fill(box: Box, file: SlotFile, born: Event, steps: tuple[Migration, ...]) -> None:
    with database_errors(box.files.database):
        migrate(box.connection, steps, before=lambda: None)
        box.connection.execute("BEGIN IMMEDIATE")
        facts = (("vault", file.vault_id), ("slots-revision", str(file.revision)))
        box.connection.executemany("INSERT INTO meta (name, value) VALUES (?, ?)", facts)
        end = box.chain.append(box.chain.start, born)
        box.connection.execute("COMMIT")
    box.chain.write_anchor(box.files.anchor, end)
