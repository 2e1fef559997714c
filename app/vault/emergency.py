"""One call in an encrypted file of its own, for the time in which the vault itself cannot be written.

The file is sealed with AES-256-GCM under a key derived from the vault key, so whoever is in can read it back without
being asked anything.  It also carries the key slot of whoever made it: should the vault be gone altogether, or have a
new key by then, the passphrase of that day still opens it.  In the clear are the vault, the slot and the time, as in
the files of a vault; the time and the slot are vouched for by the seal.
"""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from secrets import token_bytes
from typing import Any

from app.errors import ErrorCode, UserError
from app.vault import canonical, durable, keys, keyslots
from app.vault.keyslots import NONCE, TAG, Slot

VERSION = 1
SUFFIX = ".tingan"
_PREFIX = "Tingan-emergency-"
LARGEST = 64 * 1024 * 1024  # bytes that are still read as one call


@dataclass(frozen=True, kw_only=True, slots=True)
class Sealer:
    """What sealing needs, taken while the vault could be read.  Usable on any thread, and without any disk."""

    vault_id: str
    slot: Slot
    key: bytearray = field(repr=False)

    def seal(self, content: bytes, at: datetime) -> bytes:
        """The bytes of a file that holds `content`."""
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        head = _head(self.vault_id, self.slot, at)
        nonce = token_bytes(NONCE)
        sealed = AESGCM(self.key).encrypt(nonce, content, canonical.encode(head))
        return canonical.with_checksum({**head, "nonce": nonce.hex(), "sealed": sealed.hex()})

    def wipe(self) -> None:
        keys.wipe(self.key)


@dataclass(frozen=True, kw_only=True, slots=True)
class Sealed:
    """A file as read: sealed still.  at: when it was written."""

    vault_id: str
    slot: Slot
    at: datetime
    nonce: bytes
    sealed: bytes = field(repr=False)

    def open(self, key: bytearray) -> bytes | None:
        """With the emergency key of a vault; None where it was sealed under another."""
        from cryptography.exceptions import InvalidTag
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        content = bytearray(max(0, len(self.sealed) - TAG))
        try:
            associated = canonical.encode(_head(self.vault_id, self.slot, self.at))
            AESGCM(key).decrypt_into(self.nonce, self.sealed, associated, content)
        except (InvalidTag, ValueError):
            return None
        return bytes(content)

    def open_with(self, passphrase: str) -> bytes:
        """With the passphrase of whoever wrote it, as it was then.  Slow.  Raises WRONG_PASSPHRASE."""
        vault_key = keyslots.unwrap(self.vault_id, self.slot, passphrase)
        key = derive(vault_key)
        try:
            content = self.open(key)
        finally:
            keys.wipe(vault_key)
            keys.wipe(key)
        if content is None:
            raise UserError(ErrorCode.EMERGENCY_UNREADABLE)
        return content


def derive(vault_key: bytearray) -> bytearray:
    return keys.derive(vault_key, keys.Purpose.EMERGENCY)


def read(path: Path) -> Sealed:
    """Raises EMERGENCY_UNREADABLE for anything but a whole file of this console, READ_ONLY, VAULT_NEWER."""
    with durable.file_errors(path):
        if not path.is_file() or path.stat().st_size > LARGEST:
            raise UserError(ErrorCode.EMERGENCY_UNREADABLE)
        data = path.read_bytes()
    try:
        content: dict[str, Any] = canonical.checked(data)
        if content["emergency"] != VERSION:
            raise UserError(ErrorCode.VAULT_NEWER, found=int(content["emergency"]), supported=VERSION)
        return Sealed(
            vault_id=content["vault"],
            slot=Slot.from_json(content["slot"]),
            at=datetime.fromisoformat(content["at"]),
            nonce=bytes.fromhex(content["nonce"]),
            sealed=bytes.fromhex(content["sealed"]),
        )
    except (ValueError, KeyError, TypeError) as error:
        raise UserError(ErrorCode.EMERGENCY_UNREADABLE) from error


def name(at: datetime) -> str:
    """What the file is called: when it was begun, and nothing about a caller."""
    return f"{_PREFIX}{at.astimezone(UTC):%Y%m%dT%H%M%SZ}{SUFFIX}"


def existing(place: Path) -> tuple[Path, ...]:
    """The emergency files in one folder, newest first."""
    try:
        return tuple(sorted(place.glob(f"{_PREFIX}*{SUFFIX}"), reverse=True))
    except OSError:
        return ()


def _head(vault_id: str, slot: Slot, at: datetime) -> dict[str, object]:
    return {"emergency": VERSION, "vault": vault_id, "slot": slot.as_json(), "at": at.astimezone(UTC).isoformat()}
