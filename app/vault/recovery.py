"""The printed recovery code: 160 random bits in 32 letters and digits, and four more that catch a slip of the pen.

The alphabet is Crockford's: without I, L, O and U, so that a code read aloud or copied by hand has one reading.
"""

import hashlib
import secrets
import unicodedata

from app.errors import ErrorCode, UserError

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
BITS = 160
LETTERS = BITS // 5
CHECK_LETTERS = 4
GROUP = 4
_READ_AS = str.maketrans({"O": "0", "I": "1", "L": "1"})


def new_code() -> str:
    """Nine groups of four, such as `7K2M-…`."""
    return _grouped(_with_check(_letters(secrets.randbits(BITS), LETTERS)))


def normalise(text: str) -> str:
    """The code as it was printed, from what was typed: lower case, full width, spaces, dashes, O for 0, I or L for 1.

    Raises WRONG_RECOVERY_CODE when the length, a letter or the check letters cannot be right.
    """
    upper = unicodedata.normalize("NFKC", text).upper()
    letters = "".join(character for character in upper if character.isalnum()).translate(_READ_AS)
    code = letters[:LETTERS]
    if len(letters) != LETTERS + CHECK_LETTERS or set(letters) - set(ALPHABET) or _with_check(code) != letters:
        raise UserError(ErrorCode.WRONG_RECOVERY_CODE)
    return _grouped(letters)


def _with_check(code: str) -> str:
    digest = int.from_bytes(hashlib.sha256(code.encode()).digest()[:4])
    return code + _letters(digest >> (32 - 5 * CHECK_LETTERS), CHECK_LETTERS)


def _letters(number: int, count: int) -> str:
    return "".join(ALPHABET[number >> 5 * place & 31] for place in reversed(range(count)))


def _grouped(letters: str) -> str:
    return "-".join(letters[start : start + GROUP] for start in range(0, len(letters), GROUP))
