"""What makes a passphrase good enough."""

from app.errors import ErrorCode, UserError

MIN_LENGTH = 15
MIN_WORDS = 6


def check(passphrase: str) -> None:
    if len(passphrase) < MIN_LENGTH and len(passphrase.split()) < MIN_WORDS:
        raise UserError(ErrorCode.PASSPHRASE_SHORT, minimum=MIN_LENGTH)


def strength(passphrase: str) -> int:
    return min(4, len(passphrase) // 5)
