"""Hands a new vault key to people who are not here: what is sealed for a key slot waits until its owner comes again.

Two layers, each a whole scheme of the library.  Outside AES-256-GCM under a key derived from the vault key before: only
who had that key can have sealed it, so nobody from outside can slip a vault of theirs under somebody's passphrase.
Inside HPKE to the slot's own public key: who left knows the key before, and still cannot read it.
"""

from secrets import token_bytes

from app.errors import ErrorCode, UserError
from app.vault import keys

NONCE = 12
PRIVATE = 32


def new_pair() -> tuple[bytearray, bytes]:
    """A private key, to be wrapped with the vault key, and the public one that stands in the slot file."""
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

    private = X25519PrivateKey.generate()
    return bytearray(private.private_bytes_raw()), private.public_key().public_bytes_raw()


def seal(new: bytearray, *, before: bytearray, public: bytes, context: bytes) -> bytes:
    """The vault key `new` for whoever has the private key of `public` and knows the key `before`."""
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PublicKey
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM
    from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

    suite = Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)
    inner = suite.encrypt(bytes(new), X25519PublicKey.from_public_bytes(public), context)
    outer = keys.derive(before, keys.Purpose.HANDOVER)
    nonce = token_bytes(NONCE)
    try:
        return nonce + AESGCM(outer).encrypt(nonce, inner, context)
    finally:
        keys.wipe(outer)


def unseal(sealed: bytes, *, before: bytearray, private: bytearray, context: bytes) -> bytearray:
    """The vault key that was handed over.  Raises RECORD_ALTERED when it was not sealed for this slot with that key."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM
    from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

    outer = keys.derive(before, keys.Purpose.HANDOVER)
    try:
        inner = AESGCM(outer).decrypt(sealed[:NONCE], sealed[NONCE:], context)
        suite = Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)
        return bytearray(suite.decrypt(inner, X25519PrivateKey.from_private_bytes(bytes(private)), context))
    except (InvalidTag, ValueError) as error:
        raise UserError(ErrorCode.RECORD_ALTERED, what="slot-handover") from error
    finally:
        keys.wipe(outer)
