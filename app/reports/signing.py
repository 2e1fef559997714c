"""Vouches for a file that leaves: the workstation signs it, and the signature lies beside it.

Encryption is no proof that a file is what was written: a flipped bit may still open.  The signature says that these
bytes came from the workstation with this key; the key is printed on the receipt, to be compared by another way.
"""

import hashlib
import json
from dataclasses import dataclass

SUFFIX = ".sig"
LARGEST = 4096
"""No signature file is longer; a longer one is not read."""

_FORMAT = "tingan-signature/1"
_CONTEXT = b"tingan/1/export\x00"


@dataclass(frozen=True, kw_only=True, slots=True)
class Verdict:
    """fits: these bytes were signed with this key.  key: as `key_of` writes it, empty where it is no signature."""

    fits: bool
    key: str = ""


def key_of(seed: bytes) -> str:
    """What identifies the workstation: its public key, hex, in groups of eight."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    return grouped(Ed25519PrivateKey.from_private_bytes(seed).public_key().public_bytes_raw().hex())


def grouped(digits: str) -> str:
    return " ".join(digits[at : at + 8] for at in range(0, len(digits), 8))


def sign(data: bytes, seed: bytes) -> bytes:
    """The signature file for `data`.  seed: of the workstation, 32 bytes."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    key = Ed25519PrivateKey.from_private_bytes(seed)
    digest = hashlib.sha256(data).digest()
    content = {
        "format": _FORMAT,
        "sha256": digest.hex(),
        "key": key.public_key().public_bytes_raw().hex(),
        "signature": key.sign(_CONTEXT + digest).hex(),
    }
    return json.dumps(content, indent=1).encode("ascii") + b"\n"


def verify(data: bytes, signature: bytes) -> Verdict:
    """Whether `signature`, the content of a signature file, fits `data`.  Never raises."""
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    if len(signature) > LARGEST:
        return Verdict(fits=False)
    try:
        content = json.loads(signature)
        if content["format"] != _FORMAT:
            return Verdict(fits=False)
        key, signed = bytes.fromhex(content["key"]), bytes.fromhex(content["signature"])
        public = Ed25519PublicKey.from_public_bytes(key)
    except (ValueError, KeyError, TypeError, RecursionError):
        return Verdict(fits=False)
    try:
        public.verify(signed, _CONTEXT + hashlib.sha256(data).digest())
    except InvalidSignature:
        return Verdict(fits=False, key=grouped(key.hex()))
    return Verdict(fits=True, key=grouped(key.hex()))
