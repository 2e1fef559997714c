"""Key slots: who may open the vault.  Each wraps the same vault key under a passphrase or a recovery code.

`slots.json` can be read before unlocking.  Damage shows in its checksum; a change by hand shows in the slot's own
authentication when it is opened, and in the seal over the whole file once the vault key is known.

A slot also wraps a private key of its own.  When the vault key is replaced, the new one is sealed to the public half,
and the slot opens as before, with a passphrase that nobody else knows.  The first opening afterwards wraps it anew.
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
from app.vault import canonical, durable, handover, keys, recovery, swap
from app.vault.derivation import SALT, Cost, derive
from app.vault.patience import Patience

VERSION = 2
_WITHOUT_PAIRS = 1  # the version in which slots had no key pair
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
    """A slot that was opened, and the vault key.  Whoever opens the vault with it takes the key over.

    renewed: the same slot, to be kept in place of one that a later vault key was handed to.  failures: wrong tries on
    it since it was last opened.
    """

    slot: SlotInfo
    key: bytearray = field(repr=False)
    renewed: "Slot | None" = field(default=None, repr=False)
    failures: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class Slot:
    """One entry of the slot file.

    public: its own public key, empty in a slot of the first version.  handovers: vault keys sealed to it since it was
    wrapped, each with the one before it.
    """

    info: SlotInfo
    cost: Cost
    salt: bytes
    nonce: bytes
    wrapped: bytes
    public: bytes = b""
    handovers: tuple[bytes, ...] = ()

    def as_json(self) -> dict[str, object]:
        later = {"handovers": [each.hex() for each in self.handovers]} if self.public else {}
        return {**self._authenticated(), **later, "nonce": self.nonce.hex(), "wrapped": self.wrapped.hex()}

    def _authenticated(self) -> dict[str, object]:
        pair = {"public": self.public.hex()} if self.public else {}
        return {**asdict(self.info), "argon2id": asdict(self.cost), "salt": self.salt.hex(), **pair}

    def associated(self, vault_id: str) -> bytes:
        """What the wrapping vouches for: person, role, parameters, public key and the vault they belong to."""
        version = VERSION if self.public else _WITHOUT_PAIRS
        return canonical.encode({"version": version, "vault": vault_id, **self._authenticated()})

    def handed(self, vault_id: str, before: bytearray, new: bytearray) -> Self:
        """The slot after the vault key was replaced.  Needs a slot with a key pair."""
        context = self._context(vault_id, len(self.handovers))
        sealed = handover.seal(new, before=before, public=self.public, context=context)
        return replace(self, handovers=(*self.handovers, sealed))

    def follow(self, vault_id: str, key: bytearray, private: bytearray) -> bytearray:
        """The vault key of today, from the one that was wrapped.  Raises RECORD_ALTERED."""
        for count, sealed in enumerate(self.handovers):
            context = self._context(vault_id, count)
            key = handover.unseal(sealed, before=key, private=private, context=context)
        return key

    def _context(self, vault_id: str, count: int) -> bytes:
        return self.associated(vault_id) + b"/%d" % count

    @classmethod
    def from_json(cls, content: Mapping[str, Any]) -> Self:
        kind: Kind = "recovery" if content["kind"] == "recovery" else "passphrase"
        return cls(
            info=SlotInfo(id=content["id"], name=content["name"], role=Role(content["role"]), kind=kind),
            cost=Cost(**content["argon2id"]),
            salt=bytes.fromhex(content["salt"]),
            nonce=bytes.fromhex(content["nonce"]),
            wrapped=bytes.fromhex(content["wrapped"]),
            public=bytes.fromhex(content.get("public", "")),
            handovers=tuple(bytes.fromhex(each) for each in content.get("handovers", ())),
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class SlotFile:
    """All slots of a vault.  revision: rises with every change, so that an older file put back is seen."""

    vault_id: str
    revision: int
    slots: tuple[Slot, ...]
    seal: str = ""
    version: int = VERSION

    def content(self) -> dict[str, object]:
        slots = [slot.as_json() for slot in self.slots]
        return {"version": self.version, "vault": self.vault_id, "revision": self.revision, "slots": slots}

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
        ids = [each.info.id for each in self.slots]
        kept = tuple(slot if each.info.id == slot.info.id else each for each in self.slots)
        return self.revised(kept if slot.info.id in ids else (*kept, slot), key)

    def revised(self, slots: tuple[Slot, ...], key: bytearray) -> Self:
        """The next revision, with these slots."""
        return replace(self, version=VERSION, revision=self.revision + 1, slots=slots).sealed(key)

    def write(self, path: Path) -> None:
        """Replace the file, keep the previous one.  Raises DISK_FULL, READ_ONLY, STORAGE_FAILED."""
        with durable.file_errors(path):
            data = canonical.with_checksum({**self.content(), "seal": self.seal})
            durable.write_atomically(path, data, keep_previous=True)


def read(directory: Path) -> SlotFile:
    """Raises NOT_A_VAULT, VAULT_NEWER, VAULT_CORRUPT, READ_ONLY."""
    files = VaultFiles(directory)
    try:
        content = canonical.checked(swap.current(files, files.slots).read_bytes())
        version = content["version"]
        if version not in (_WITHOUT_PAIRS, VERSION):
            raise UserError(ErrorCode.VAULT_NEWER, found=int(version), supported=VERSION)
        return SlotFile(
            vault_id=content["vault"],
            revision=content["revision"],
            slots=tuple(Slot.from_json(slot) for slot in content["slots"]),
            seal=content["seal"],
            version=version,
        )
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
    private, public = handover.new_pair()
    slot = Slot(info=info, cost=cost, salt=token_bytes(SALT), nonce=b"", wrapped=b"", public=public)
    wrapping = derive(_spelled(info.kind, secret), slot.salt, cost)
    try:
        return _wrapped(vault_id, slot, key, private, wrapping)
    finally:
        keys.wipe(wrapping)
        keys.wipe(private)


def _wrapped(vault_id: str, slot: Slot, key: bytearray, private: bytearray, wrapping: bytearray) -> Slot:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    nonce, content = token_bytes(NONCE), key + private
    try:
        wrapped = AESGCM(wrapping).encrypt(nonce, content, slot.associated(vault_id))
    finally:
        keys.wipe(content)
    return replace(slot, nonce=nonce, wrapped=wrapped, handovers=())


def unwrap(vault_id: str, slot: Slot, secret: str) -> bytearray:
    """The vault key.  Slow.  Raises WRONG_PASSPHRASE or WRONG_RECOVERY_CODE, also when the slot was changed by hand."""
    return _opened(vault_id, slot, secret)[0]


def _opened(vault_id: str, slot: Slot, secret: str) -> tuple[bytearray, Slot | None]:
    """The vault key, and the slot wrapped anew where the key came by a handover or the slot has no key pair yet."""
    wrapping = derive(_spelled(slot.info.kind, secret), slot.salt, slot.cost)
    try:
        content = _unwrapped(vault_id, slot, wrapping)
        key, private = content[: keys.LENGTH], content[keys.LENGTH :]
        keys.wipe(content)
        try:
            if slot.public and not slot.handovers:
                return key, None
            key, renewed = slot.follow(vault_id, key, private), slot
            if not slot.public:
                private, public = handover.new_pair()
                renewed = replace(slot, public=public)
            return key, _wrapped(vault_id, renewed, key, private, wrapping)
        finally:
            keys.wipe(private)
    finally:
        keys.wipe(wrapping)


def _unwrapped(vault_id: str, slot: Slot, wrapping: bytearray) -> bytearray:
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    content = bytearray(max(0, len(slot.wrapped) - TAG))
    wrong = ErrorCode.WRONG_RECOVERY_CODE if slot.info.kind == "recovery" else ErrorCode.WRONG_PASSPHRASE
    try:
        AESGCM(wrapping).decrypt_into(slot.nonce, slot.wrapped, slot.associated(vault_id), content)
    except (InvalidTag, ValueError) as error:
        raise UserError(wrong) from error
    if len(content) != keys.LENGTH + (handover.PRIVATE if slot.public else 0):
        raise UserError(wrong)
    return content


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
    failures = patience.begin()
    key, renewed = _opened(file.vault_id, slot, secret)
    patience.succeeded()
    return Unlocked(slot=slot.info, key=key, renewed=renewed, failures=failures)
