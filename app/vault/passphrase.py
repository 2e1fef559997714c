"""What makes a passphrase good enough: long, and not made of what everybody tries first.

Length is counted for the script it is written in.  Chinese has no spaces, and its everyday words have two characters,
so the six words asked for are twelve Han characters; each therefore counts as much as one and a quarter letters.
Counting them as letters would ask for a text nobody types under stress; counting them double would let a line of verse
pass.
"""

import re
import unicodedata
from functools import cache

from app.errors import ErrorCode, UserError
from app.paths import resources_dir

MIN_LENGTH = 15
MIN_WORDS = 6
_MIN_UNCOMMON = 9  # letters that must be left once every common piece counts as one
_GOOD, _VERY_GOOD = 20, 28
_LETTER, _IDEOGRAPH = 4, 5  # what one counts, in quarters of a letter
_STANDS_FOR = str.maketrans("01345@$!", "oleasasi")
_YEAR_OR_DATE = r"(?:19|20)\d\d(?:[-./]?[01]\d[-./]?[0-3]\d)?"
_RUN = 3  # characters in a row that make a sequence such as abc, 321, aaa


def check(passphrase: str) -> None:
    """Raises PASSPHRASE_SHORT, or PASSPHRASE_COMMON when too little is left beside what everybody tries."""
    text = _read(passphrase)
    if not _is_long(text):
        raise UserError(ErrorCode.PASSPHRASE_SHORT, minimum=MIN_LENGTH)
    if _uncommon(text) < _MIN_UNCOMMON:
        raise UserError(ErrorCode.PASSPHRASE_COMMON)


def strength(passphrase: str) -> int:
    """For a meter: 0 nothing yet, 1 on the way, 2 accepted, 3 good, 4 very good.  Well under a millisecond."""
    text = _read(passphrase)
    worth = _uncommon(text)
    if not _is_long(text) or worth < _MIN_UNCOMMON:
        return int(worth >= _MIN_UNCOMMON / 2)
    return 2 + (worth >= _GOOD) + (worth >= _VERY_GOOD)


def _read(passphrase: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", passphrase).casefold().split())


def _is_long(text: str) -> bool:
    words = {word for word in text.split() if len(word) > 1}
    return _length(text) >= MIN_LENGTH or len(words) >= MIN_WORDS


def _length(text: str) -> float:
    return sum(_IDEOGRAPH if _is_ideograph(character) else _LETTER for character in text) / _LETTER


def _is_ideograph(character: str) -> bool:
    return "CJK" in unicodedata.name(character, "")


def _uncommon(text: str) -> float:
    """The length of `text` when each common piece, date, sequence and repetition in it counts as one letter."""
    for spell in (str, _as_letters):
        for found in reversed(list(_common().finditer(spell(text)))):
            text = text[: found.start()] + " " + text[found.end() :]
    return _length(_without_runs(_without_repetition(text)))


def _as_letters(text: str) -> str:
    return text.translate(_STANDS_FOR)


def _without_repetition(text: str) -> str:
    for size in range(1, len(text) // 2 + 1):
        if (text[:size] * (len(text) // size + 1)).startswith(text):
            return text[:size]
    return text


def _without_runs(text: str) -> str:
    kept: list[str] = []
    steps: list[int] = []
    for character in text:
        steps.append(ord(character) - ord(kept[-1]) if kept else 99)
        kept.append(character)
        if len(kept) >= _RUN and steps[-1] == steps[-2] and steps[-1] in {-1, 0, 1}:
            kept.pop(-2)
            steps.pop()
    return "".join(kept)


@cache
def _common() -> re.Pattern[str]:
    lines = (resources_dir() / "wordlists" / "common_passphrases.txt").read_text(encoding="utf-8").splitlines()
    pieces = {line.strip() for line in lines if line.strip() and not line.startswith("#")}
    return re.compile("|".join([*map(re.escape, sorted(pieces, key=len, reverse=True)), _YEAR_OR_DATE]))
