"""Key slots: who may open the vault.  Each wraps the same vault key under a passphrase or a recovery code.

`slots.json` can be read before unlocking.  Damage shows in its checksum; a change by hand shows in the slot's own
authentication when it is opened, and in the seal over the whole file once the vault key is known.
"""

import unicodedata
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from secrets import token_bytes
from typing import Any, Literal, Self

from app.clock import Clock
from app.domain.people import Role
from app.errors import ErrorCode, UserError
from app.paths import VaultFiles
from app.vault import canonical, durable, keys, recovery
from app.vault.derivation import SALT, Cost, derive
from app.vault.patience import Patience

VERSION = 1
UNFINISHED = "vault.unfinished"  # marks a directory in which a vault is being made
NONCE = 12
TAG = 16
Kind = Literal["passphrase", "recovery"]


@dataclass(frozen=True, kw_only=True, slots=True)
class SlotInfo:
    """Whom a slot is for.  Known before unlocking."""

    id: str
    name: str
    role: Role
    kind: Kind


@dataclass(kw_only=True, slots=True)
class Unlocked:
    """A slot that was opened, and the vault key.  Whoever opens the vault with it takes the key over."""

    slot: SlotInfo
    key: bytearray = field(repr=False)


@dataclass(frozen=True, kw_only=True, slots=True)
class Slot:
    """One entry of the slot file."""

    info: SlotInfo
    cost: Cost
    salt: bytes
    nonce: bytes
    wrapped: bytes

    def as_json(self) -> dict[str, object]:
        return {**self._authenticated(), "nonce": self.nonce.hex(), "wrapped": self.wrapped.hex()}

    def _authenticated(self) -> dict[str, object]:
        return {**asdict(self.info), "argon2id": asdict(self.cost), "salt": self.salt.hex()}

    def associated(self, vault_id: str) -> bytes:
        """What the wrapping vouches for: person, role, parameters and the vault they belong to."""
        return canonical.encode({"version": VERSION, "vault": vault_id, **self._authenticated()})

    @classmethod
    def from_json(cls, content: Mapping[str, Any]) -> Self:
        kind: Kind = "recovery" if content["kind"] == "recovery" else "passphrase"
        return cls(
            info=SlotInfo(id=content["id"], name=content["name"], role=Role(content["role"]), kind=kind),
            cost=Cost(**content["argon2id"]),
            salt=bytes.fromhex(content["salt"]),
            nonce=bytes.fromhex(content["nonce"]),
            wrapped=bytes.fromhex(content["wrapped"]),
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class SlotFile:
    """All slots of a vault.  revision: rises with every change, so that an older file put back is seen."""

    vault_id: str
    revision: int
    slots: tuple[Slot, ...]
    seal: str = ""

    def content(self) -> dict[str, object]:
        slots = [slot.as_json() for slot in self.slots]
        return {"version": VERSION, "vault": self.vault_id, "revision": self.revision, "slots": slots}

    def sealed(self, key: bytearray) -> Self:
        return replace(self, seal=self._seal(key))

    def is_sealed_by(self, key: bytearray) -> bool:
        return keys.same(self.seal.encode(), self._seal(key).encode())

    def _seal(self, key: bytearray) -> str:
        sealing = keys.derive(key, keys.Purpose.SLOTS)
        try:
            return keys.seal(sealing, canonical.encode(self.content())).hex()
        finally:
            keys.wipe(sealing)

    def with_slot(self, slot: Slot, key: bytearray) -> Self:
        """The next revision, in which `slot` is new or takes the place of the one with its id."""
        others = tuple(each for each in self.slots if each.info.id != slot.info.id)
        return replace(self, revision=self.revision + 1, slots=(*others, slot)).sealed(key)

    def write(self, path: Path) -> None:
        """Replace the file, keep the previous one.  Raises DISK_FULL, READ_ONLY, STORAGE_FAILED."""
        with durable.file_errors(path):
            data = canonical.with_checksum({**self.content(), "seal": self.seal})
            durable.write_atomically(path, data, keep_previous=True)


def read(directory: Path) -> SlotFile:
    """Raises NOT_A_VAULT, VAULT_NEWER, VAULT_CORRUPT, READ_ONLY."""
    files = VaultFiles(directory)
    try:
        content = canonical.checked(files.slots.read_bytes())
        if content["version"] != VERSION:
            raise UserError(ErrorCode.VAULT_NEWER, found=int(content["version"]), supported=VERSION)
        slots = tuple(Slot.from_json(slot) for slot in content["slots"])
        return SlotFile(vault_id=content["vault"], revision=content["revision"], slots=slots, seal=content["seal"])
    except (FileNotFoundError, NotADirectoryError) as error:
        if files.database.exists() and not is_unfinished(files):
            raise UserError(ErrorCode.VAULT_CORRUPT, what="slots-missing") from error
        raise UserError(ErrorCode.NOT_A_VAULT, path=str(directory)) from error
    except OSError as error:
        raise durable.as_user_error(error, files.slots) from error
    except (ValueError, KeyError, TypeError) as error:
        raise UserError(ErrorCode.VAULT_CORRUPT, what="slots") from error


def is_unfinished(files: VaultFiles) -> bool:
    """Whether the making of a vault was interrupted here, so that there is nothing to lose."""
    return (files.directory / UNFINISHED).exists() and not files.slots.exists()


def slots(directory: Path) -> tuple[SlotInfo, ...]:
    """Who can open the vault in `directory`.  Raises as `read` does."""
    return tuple(slot.info for slot in read(directory).slots)


def wrap(vault_id: str, key: bytearray, info: SlotInfo, secret: str, cost: Cost) -> Slot:
    """A slot that opens with `secret`, a passphrase or a recovery code.  Slow."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    slot = Slot(info=info, cost=cost, salt=token_bytes(SALT), nonce=token_bytes(NONCE), wrapped=b"")
    wrapping = derive(_spelled(info.kind, secret), slot.salt, cost)
    try:
        return replace(slot, wrapped=AESGCM(wrapping).encrypt(slot.nonce, key, slot.associated(vault_id)))
    finally:
        keys.wipe(wrapping)


def unwrap(vault_id: str, slot: Slot, secret: str) -> bytearray:
    """The vault key.  Slow.  Raises WRONG_PASSPHRASE or WRONG_RECOVERY_CODE, also when the slot was changed by hand."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    key = bytearray(max(0, len(slot.wrapped) - TAG))
    wrapping = derive(_spelled(slot.info.kind, secret), slot.salt, slot.cost)
    try:
        AESGCM(wrapping).decrypt_into(slot.nonce, slot.wrapped, slot.associated(vault_id), key)
    except (InvalidTag, ValueError) as error:
        wrong = ErrorCode.WRONG_RECOVERY_CODE if slot.info.kind == "recovery" else ErrorCode.WRONG_PASSPHRASE
        raise UserError(wrong) from error
    finally:
        keys.wipe(wrapping)
    return key


def _spelled(kind: Kind, secret: str) -> str:
    return recovery.normalise(secret) if kind == "recovery" else unicodedata.normalize("NFKC", secret)


def unlock(directory: Path, slot_id: str, passphrase: str, clock: Clock) -> Unlocked:
    """Open one person's slot.  Slow: not for the thread that paints.  Raises WRONG_PASSPHRASE, TOO_SOON; as `read`."""
    file = read(directory)
    slot = next((slot for slot in file.slots if slot.info.id == slot_id), None)
    if slot is None:
        raise UserError(ErrorCode.WRONG_PASSPHRASE)
    return _try(directory, file, slot, passphrase, clock)


def unlock_with_recovery(directory: Path, code: str, clock: Clock) -> Unlocked:
    """Open the recovery slot.  A code that was mistyped is refused at once and costs no try."""
    file = read(directory)
    slot = next((slot for slot in file.slots if slot.info.kind == "recovery"), None)
    spelled = recovery.normalise(code)
    if slot is None:
        raise UserError(ErrorCode.WRONG_RECOVERY_CODE)
    return _try(directory, file, slot, spelled, clock)


def _try(directory: Path, file: SlotFile, slot: Slot, secret: str, clock: Clock) -> Unlocked:
    patience = Patience(directory / "tries.json", slot.info.id, clock)
    patience.begin()
    key = unwrap(file.vault_id, slot, secret)
    patience.succeeded()
    return Unlocked(slot=slot.info, key=key)
