"""The first letters of Chinese words as they are spelled: aqjh for 安全计划.

The characters in common use stand in the order of their spelling in the national set of 1980, so where each letter
begins is all that has to be known.  Rare characters, and the second readings of a few, are not found this way; they are
found by themselves.
"""

from bisect import bisect_right

_STARTS = "啊芭擦搭蛾发噶哈击喀垃妈拿哦啪期然撒塌挖昔压匝"
_LETTERS = "abcdefghjklmnopqrstwxyz"
_CODES = [int.from_bytes(sign.encode("gb2312"), "big") for sign in _STARTS]
_LAST = int.from_bytes("座".encode("gb2312"), "big")


def initials(text: str) -> str:
    """One letter for each common Chinese character of `text`; everything else is left out."""
    return "".join(map(_letter, text)) if not text.isascii() else ""


def _letter(sign: str) -> str:
    try:
        code = int.from_bytes(sign.encode("gb2312"), "big") if sign > "\u2fff" else 0
    except UnicodeEncodeError:
        return ""
    return _LETTERS[bisect_right(_CODES, code) - 1] if _CODES[0] <= code <= _LAST else ""
