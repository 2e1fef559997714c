"""The envelope of a package: a document and its data in one file, closed with a passphrase.

    magic 8 · memory, iterations, lanes · salt 16 · nonce 12 · AES-256-GCM over (length of the data 4 · data · document)

Everything before the ciphertext is bound to it as associated data.  What is read from a stranger is bounded before it
is believed: the size of the file, and how much memory its key may cost.
"""

import secrets
import struct
import unicodedata

from app.errors import ErrorCode, UserError
from app.vault import keys
from app.vault.derivation import MEBIBYTE, SALT, Cost, derive

SUFFIX = ".tingan"
LARGEST = 32 * 1024 * 1024
LARGEST_DATA = 8 * 1024 * 1024
USUAL = Cost(128 * MEBIBYTE)

_MAGIC = b"TINGAN\x00\x01"
_HEAD = struct.Struct(">8sLBB16s12s")
_NONCE = 12
_HIGHEST_MEMORY, _MOST_ITERATIONS = 256 * MEBIBYTE, 8


def seal(data: bytes, document: bytes, passphrase: str, cost: Cost = USUAL) -> bytes:
    """The package.  Slow, as deriving its key is.  Raises ValueError for one that nobody would open."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    salt, nonce = secrets.token_bytes(SALT), secrets.token_bytes(_NONCE)
    head = _HEAD.pack(_MAGIC, cost.memory, cost.iterations, cost.lanes, salt, nonce)
    content = struct.pack(">L", len(data)) + data + document
    if len(data) > LARGEST_DATA or len(content) > LARGEST - 1024:
        raise ValueError("too large for a package")
    key = derive(_spelled(passphrase), salt, cost)
    try:
        return head + AESGCM(key).encrypt(nonce, content, head)
    finally:
        keys.wipe(key)


def unseal(package: bytes, passphrase: str) -> tuple[bytes, bytes]:
    """Data and document.  Slow.  Raises PACKAGE_INVALID for what is no package of ours, PACKAGE_NEWER,
    PACKAGE_CLOSED where the passphrase is another one or a bit was changed: nobody can tell which."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    if len(package) > LARGEST or len(package) < _HEAD.size or not package.startswith(_MAGIC[:7]):
        raise UserError(ErrorCode.PACKAGE_INVALID)
    magic, memory, iterations, lanes, salt, nonce = _HEAD.unpack_from(package)
    if magic != _MAGIC:
        raise UserError(ErrorCode.PACKAGE_NEWER)
    if memory > _HIGHEST_MEMORY or iterations > _MOST_ITERATIONS:
        raise UserError(ErrorCode.PACKAGE_INVALID)
    try:
        cost = Cost(memory, iterations, lanes)
    except ValueError as error:
        raise UserError(ErrorCode.PACKAGE_INVALID) from error
    key = derive(_spelled(passphrase), salt, cost)
    try:
        content = AESGCM(key).decrypt(nonce, package[_HEAD.size :], package[: _HEAD.size])
    except InvalidTag as error:
        raise UserError(ErrorCode.PACKAGE_CLOSED) from error
    finally:
        keys.wipe(key)
    length = int.from_bytes(content[:4], "big")
    if len(content) < 4 or length > min(LARGEST_DATA, len(content) - 4):
        raise UserError(ErrorCode.PACKAGE_INVALID)
    return content[4 : 4 + length], content[4 + length :]


def _spelled(passphrase: str) -> str:
    return unicodedata.normalize("NFKC", passphrase)
