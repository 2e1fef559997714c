"""The vault key and the keys derived from it.  One random key opens everything; each use has a key of its own."""

import hashlib
import hmac
import secrets
from enum import StrEnum

LENGTH = 32


class Purpose(StrEnum):
    """What a derived key is for.  The text is the HKDF label: changing one makes every existing vault unreadable."""

    DATABASE = "tingan/1/database"
    CHAIN = "tingan/1/chain"
    INDEX = "tingan/1/index"
    SLOTS = "tingan/1/slots"
    HANDOVER = "tingan/1/handover"
    CACHE = "tingan/1/cache"
    EXPORT = "tingan/1/export-signing"
    EMERGENCY = "tingan/1/emergency"


def new_key() -> bytearray:
    return bytearray(secrets.token_bytes(LENGTH))


def derive(vault_key: bytearray, purpose: Purpose) -> bytearray:
    """HKDF-SHA256 of the vault key.  The result is the caller's to wipe."""
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    if len(vault_key) != LENGTH:
        raise ValueError(f"a vault key has {LENGTH} bytes, not {len(vault_key)}")
    derived = bytearray(LENGTH)
    HKDF(algorithm=SHA256(), length=LENGTH, salt=None, info=purpose.encode()).derive_into(vault_key, derived)
    return derived


def wipe(key: bytearray) -> None:
    """Overwrite a key in place, so that no copy of ours outlives its use."""
    key[:] = bytes(len(key))


def seal(key: bytearray, data: bytes) -> bytes:
    """HMAC-SHA256 of `data`."""
    return hmac.digest(key, data, hashlib.sha256)


def same(left: bytes, right: bytes) -> bool:
    """Equality in constant time."""
    return hmac.compare_digest(left, right)
