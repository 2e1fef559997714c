"""Chinese names that begin with a surname: with a given name where the words around allow it, with a title, crossed
out."""

import re

from app.privacy.around_zh import (
    after_kin,
    clause_begins,
    in_a_word,
    is_given,
    left_free,
    letters_around,
    plain_surnames,
    right_free,
    surname_at,
    title_at,
    usual,
    word_begins,
)
from app.privacy.findings import Kind
from app.privacy.reading import TAKEN, Reading

_JOINS = frozenset("和与于从由向")  # where a surname follows, no surname themselves
_CROSSED = re.compile(r"[Xx×*某○]{1,2}")


def take_names(reading: Reading) -> None:
    text, at = reading.text, 0
    while at < len(text):
        end = name_at(text, at)
        if end > at:
            reading.take(at, end, Kind.NAME)
        at = max(at + 1, end)


def name_at(text: str, at: int) -> int:
    """Where the name that begins with a surname at `at` ends; `at` where there is none."""
    length = surname_at(text, at)
    behind = at + length
    joins = text[at : at + 1] in _JOINS and (not clause_begins(text, at) or text[at - 1] == TAKEN)
    if length == 1 and joins and surname_at(text, at + 1) and not in_a_word(text, at + 1):
        return at
    if text[at : at + 1] == "和":
        return at
    if not length or (length == 1 and in_a_word(text, at)):
        return behind + 2 if length and _beats_a_word(text, at) else at
    titled = titled_at(text, at, behind)
    if titled > at:
        return titled
    crossed = _CROSSED.match(text, behind)
    if crossed and (length == 2 or text[at] in plain_surnames()):
        return crossed.end()
    return next((behind + letters for letters in (2, 1) if _is_name(text, at, behind, letters)), at)


def _is_name(text: str, at: int, behind: int, letters: int) -> bool:
    """Whether the surname at `at` and so many letters behind it are somebody's name."""
    name, end = text[behind : behind + letters], behind + letters
    if not is_given(name, letters) or word_begins(text, end - 1):
        return False
    common = sum(letter in usual() for letter in name)
    right, kin = right_free(text, end), after_kin(text, at)
    left = left_free(text, at) or kin
    if behind - at == 2 or kin:
        return right or common == letters
    if text[at] in plain_surnames():
        if letters == 2 and common:
            return (left or right) if common == 2 else (left and right) or clause_begins(text, at)
        return left and right and (letters == 2 or common == 1 or _acts(text, at, end))
    if letters == 2:
        return left and right and common >= 1
    return common == 1 and left and right and _acts(text, at, end)


def _acts(text: str, at: int, end: int) -> bool:
    """Whether a clause begins with somebody who does something."""
    begins = clause_begins(text, at) or text[at - 1] in "和跟"
    return begins and text[end : end + 1] in tuple("说和跟昨今又打给也是在")


def _beats_a_word(text: str, at: int) -> bool:
    """Whether an everyday word of two letters is the beginning of a name of three: 雷雨 + 欣."""
    name = text[at + 1 : at + 3]
    whole = len(name) == 2 and all(letter in usual() for letter in name) and left_free(text, at)
    return whole and text[at] in plain_surnames() and right_free(text, at + 3) and not word_begins(text, at + 2)


def titled_at(text: str, at: int, behind: int) -> int:
    """The end of a surname, up to two letters of a given name and a title; `at` where there is none."""
    for letters in (0, 1, 2):
        title = title_at(text, behind + letters)
        end = behind + letters + len(title)
        if title and is_given(text[behind : behind + letters], letters) and _title_fits(text, at, behind, end, title):
            return end
    return at


def _title_fits(text: str, at: int, behind: int, end: int, title: str) -> bool:
    if text[at] in "和与":
        return False
    bare, single = end - len(title) == behind, len(title) == 1 and title != "某"
    if bare and behind - at == 1 and text[at] in letters_around("never-alone"):
        return clause_begins(text, at) or after_kin(text, at) or text[at - 1] in "找问请给跟让"
    if single and (not bare or text[at] not in plain_surnames()):
        return left_free(text, at) and right_free(text, end)
    return True
