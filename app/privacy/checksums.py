"""Whether a number is what it looks like: the check digits of identity cards, bank cards and NHS numbers."""

_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_REMAINDERS = "10X98765432"


def is_identity_card(number: str) -> bool:
    """number: 17 digits and a digit or X, as on a Chinese identity card."""
    if len(number) != 18 or not number[:17].isascii() or not number[:17].isdigit():
        return False
    return _REMAINDERS[sum(int(digit) * weight for digit, weight in zip(number, _WEIGHTS, strict=False)) % 11] == (
        number[17].upper()
    )


def is_bank_card(number: str) -> bool:
    """Luhn, over 13 to 19 digits."""
    if not 13 <= len(number) <= 19 or not number.isascii() or not number.isdigit():
        return False
    doubled = (int(digit) * (2 if at % 2 else 1) for at, digit in enumerate(reversed(number)))
    return sum(value - 9 if value > 9 else value for value in doubled) % 10 == 0


def is_nhs_number(number: str) -> bool:
    """Ten digits, the last of them modulo 11."""
    if len(number) != 10 or not number.isascii() or not number.isdigit():
        return False
    check = 11 - sum(int(digit) * (10 - at) for at, digit in enumerate(number[:9])) % 11
    return check % 11 == int(number[9]) and check != 10
