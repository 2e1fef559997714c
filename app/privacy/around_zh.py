"""What Chinese names are made of and what stands around them, as the rules ask for it."""

import re
from functools import cache

from app.privacy import lexicon
from app.privacy.reading import TAKEN

_MARKS = frozenset("，。；：、！？（）“”‘’「」《》【】,.;:!?()\"' \n\t-—…/|" + TAKEN)
_COUNTED = frozenset("张周万元包车方支段平水双口层项章门")
_COUNTS = frozenset("一二两三四五六七八九十几每这那本0123456789上下半")


def words_around(section: str) -> frozenset[str]:
    return lexicon.words("around-zh", section)


@cache
def letters_around(section: str) -> frozenset[str]:
    return lexicon.characters("around-zh", section)


def compound() -> frozenset[str]:
    return lexicon.words("surnames-zh", "compound")


def plain_surnames() -> frozenset[str]:
    """Characters that are seldom anything but a surname."""
    return lexicon.characters("surnames-zh", "plain")


@cache
def surnames() -> frozenset[str]:
    return plain_surnames() | lexicon.characters("surnames-zh", "everyday")


def usual() -> frozenset[str]:
    """Characters mostly seen in given names."""
    return lexicon.characters("given-zh", "usual")


@cache
def given() -> frozenset[str]:
    return usual() | lexicon.characters("given-zh", "possible")


def surname_at(text: str, at: int) -> int:
    """How long the surname at `at` is; 0 where there is none."""
    return 2 if text[at : at + 2] in compound() else 1 if text[at : at + 1] in surnames() else 0


def is_given(name: str, length: int) -> bool:
    return len(name) == length and all(letter in given() for letter in name)


def left_free(text: str, at: int) -> bool:
    """Whether a name may begin at `at`."""
    if at == 0 or text[at - 1] in _MARKS or text[at - 1] in letters_around("left"):
        return True
    return text[max(0, at - 2) : at] in words_around("left-words")


def right_free(text: str, at: int) -> bool:
    """Whether a name may end before `at`."""
    return at >= len(text) or text[at] in _MARKS or text[at] in letters_around("right")


def clause_ends(text: str, at: int) -> bool:
    return at >= len(text) or text[at] in _MARKS


def clause_begins(text: str, at: int) -> bool:
    return at == 0 or text[at - 1] in _MARKS


def after_kin(text: str, at: int) -> bool:
    """Whether somebody's relation to somebody stands before `at`."""
    return bool(_kin().search(text, max(0, at - 5), at))


def title_at(text: str, at: int) -> str:
    match = _title().match(text, at)
    return match[0] if match else ""


def title_of(name: str) -> str:
    """The title a name ends with; empty where it has none, and for 某."""
    fits = [title for title in words_around("titles") if name.endswith(title) and len(name) > len(title)]
    title = max(fits, key=len, default="")
    return "" if title in ("某", "某某", "氏") else title


def given_part(name: str) -> str:
    """The given name of a full name without a title; empty for anything else."""
    rest = name[surname_at(name, 0) :]
    return "" if title_of(name) or rest == name or not is_given(rest, len(rest)) else rest


def in_a_word(text: str, at: int) -> bool:
    """Whether the character at `at` belongs to an everyday word, or is counted."""
    everyday = lexicon.words("words-zh")
    if at and text[at] in _COUNTED and text[at - 1] in _COUNTS:
        return True
    return any(
        text[at - back : at - back + length] in everyday for length in (2, 3, 4) for back in range(min(length, at + 1))
    )


def word_begins(text: str, at: int) -> bool:
    """Whether an everyday word begins at `at`."""
    everyday = lexicon.words("words-zh")
    return text[at : at + 2] in everyday or text[at : at + 3] in everyday


@cache
def _title() -> re.Pattern[str]:
    return re.compile(lexicon.any_of(words_around("titles")))


@cache
def kin_pattern() -> re.Pattern[str]:
    """Who somebody is to somebody, wherever it stands."""
    return re.compile(f"(?:{lexicon.any_of(words_around('kin'))})(?:叫|是|:)?")


@cache
def _kin() -> re.Pattern[str]:
    return re.compile(f"(?:{lexicon.any_of(words_around('kin'))})(?:叫|是|:)?$")
