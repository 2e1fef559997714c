"""Makes the files of a new vault, in an order that leaves no half-made vault behind.

The slot file is written last: a vault exists when its slot file does.  Until then a marker says that whatever lies here
was never used and may be started anew.
"""

import secrets
import uuid

from app.clock import Clock
from app.domain.people import Role
from app.errors import ErrorCode, UserError
from app.paths import VaultFiles
from app.vault import derivation, durable, keys, recovery
from app.vault.chain import Chain
from app.vault.database import connect, database_errors
from app.vault.derivation import Cost
from app.vault.keyslots import UNFINISHED, Slot, SlotFile, Unlocked, is_unfinished, new_slot
from app.vault.migrate import Migration, migrate


def create(
    files: VaultFiles, person: str, passphrase: str, clock: Clock, cost: Cost | None, steps: tuple[Migration, ...]
) -> tuple[Unlocked, str]:
    """The files of a new vault and the code of its recovery slot.  The caller holds the lock.  Raises VAULT_EXISTS, OSError."""
    _clear_unfinished(files)
    marker = files.directory / UNFINISHED
    durable.write_atomically(marker, b"")
    key, vault_id, code = keys.new_key(), uuid.uuid4().hex, recovery.new_code()
    first = _slot(vault_id, key, passphrase, cost or derivation.calibrated(), name=person)
    spare = _slot(vault_id, key, code, cost or derivation.FLOOR, name="")
    file = SlotFile(vault_id=vault_id, revision=1, slots=(first, spare)).sealed(key)
    _make_database(files, key, file, first, clock, steps)
    file.write(files.slots)
    marker.unlink()
    durable.sync_directory(files.directory)
    return Unlocked(slot=first.info, key=key), code


def _clear_unfinished(files: VaultFiles) -> None:
    if is_unfinished(files):
        for path in (files.database, files.database.with_name(files.database.name + "-journal"), files.anchor):
            path.unlink(missing_ok=True)
    if files.slots.exists() or files.database.exists():
        raise UserError(ErrorCode.VAULT_EXISTS, path=str(files.directory))


def _slot(vault_id: str, key: bytearray, secret: str, cost: Cost, *, name: str) -> Slot:
    """A supervisor's slot; the one without a name is the recovery slot."""
    salt = secrets.token_bytes(derivation.SALT)
    kind = "passphrase" if name else "recovery"
    return new_slot(vault_id, key, secret, name=name, role=Role.SUPERVISOR, kind=kind, cost=cost, salt=salt)


def _make_database(
    files: VaultFiles, key: bytearray, file: SlotFile, first: Slot, clock: Clock, steps: tuple[Migration, ...]
) -> None:
    database_key = keys.derive(key, keys.Purpose.DATABASE)
    try:
        connection = connect(files.database, database_key, create=True)
    finally:
        keys.wipe(database_key)
    chain = Chain(connection, keys.derive(key, keys.Purpose.CHAIN), file.vault_id)
    try:
        with database_errors(files.database):
            migrate(connection, steps, before=lambda: None)
            connection.execute("BEGIN IMMEDIATE")
            facts = (("vault", file.vault_id), ("slots-revision", str(file.revision)))
            connection.executemany("INSERT INTO meta (name, value) VALUES (?, ?)", facts)
            anchor = chain.append(chain.start(), clock.now(), first.info.id, "vault-created", file.vault_id, {})
            connection.execute("COMMIT")
        chain.write_anchor(files.anchor, anchor)
    finally:
        chain.wipe()
        connection.close()
