"""How text becomes words that can be found, and what someone who searches means.

Chinese is written without spaces, and the usual three-character index cannot find 自杀.  So each Han character is a
word of its own, and a search for several is a search for a phrase: words of any length are found, exactly.  Runs of
other letters and runs of digits are words as well, so that PHQ9, PHQ-9 and phq 9 are the same."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from app.errors import ErrorCode, UserError

# Scripts whose characters each stand for themselves: Han with its radicals and extensions, kana, hangul.
_OWN = (
    "\u2e80-\u2fdf\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff"
)
_LETTER = rf"[^\W\d_{_OWN}]"
_WORD = re.compile(rf"[{_OWN}]|\d+|{_LETTER}+")
_BETWEEN = r"[\W_]*"

_WIDE = re.compile("[\uff10-\uff5a]")  # digits and letters as wide as a Han character
_NARROW = {wide: wide - 0xFEE0 for wide in range(0xFF10, 0xFF5B)}
_TYPED = str.maketrans(
    {
        **dict.fromkeys("“”„「」『』\uff02", '"'),
        **dict.fromkeys("\uff0c\uff1b,;、。", " "),
        **dict.fromkeys("\uff0d−–", "-"),
    }
)
_PIECE = re.compile(r'(-?)(?:"([^"]*)"?|(\S+))')
LONGEST = 500
"""Characters of a query that are looked at; what is pasted beyond would only narrow it further."""


def fold(text: str) -> str:
    """Lower case and half width, character for character: positions stay what they were."""
    lowered = text.replace("İ", "i").lower()  # the one letter that grows when it is lowered
    return lowered.translate(_NARROW) if _WIDE.search(lowered) else lowered


def of(text: str) -> list[str]:
    """The words of `text`, in order."""
    return _WORD.findall(fold(text))


def spaced(text: str) -> str:
    """The words of `text` with spaces between, as they are indexed."""
    return " ".join(of(text))


def all_spaced(texts: Iterable[str]) -> str:
    """Several texts as one: a word that nobody writes keeps a phrase from reaching from one into the next."""
    return " ¶ ".join(map(spaced, texts))


@dataclass(frozen=True, slots=True)
class Query:
    """What is wanted and what is not, each a phrase of words.  typed: the first wanted one as it was typed."""

    wanted: tuple[tuple[str, ...], ...] = field(repr=False)
    unwanted: tuple[tuple[str, ...], ...] = field(repr=False)
    typed: str = field(default="", repr=False)

    @classmethod
    def parse(cls, text: str) -> "Query":
        """Pieces apart by spaces or commas must all occur; a piece in quotation marks keeps its spaces; a
        minus before a piece means it must not occur.  Raises QUERY_INVALID when there is not one word in
        it."""
        wanted: list[tuple[str, ...]] = []
        unwanted: list[tuple[str, ...]] = []
        typed = ""
        for minus, quoted, bare in _PIECE.findall(text[:LONGEST].translate(_TYPED)):
            phrase = tuple(of(quoted or bare))
            if phrase:
                (unwanted if minus else wanted).append(phrase)
                typed = typed or ("" if minus else quoted or bare)
        if not wanted and not unwanted:
            raise UserError(ErrorCode.QUERY_INVALID)
        return cls(tuple(dict.fromkeys(wanted)), tuple(dict.fromkeys(unwanted)), typed)

    def fits(self, texts: Iterable[str]) -> bool:
        """Whether the index would find a call with these texts."""
        said = f" {all_spaced(texts)} "
        wanted, unwanted = (
            [f" {' '.join(phrase)} " in said for phrase in phrases] for phrases in (self.wanted, self.unwanted)
        )
        return all(wanted) and not any(unwanted)

    def patterns(self) -> tuple[re.Pattern[str], ...]:
        """Where the wanted phrases stand in a text as it was written: the same words, whatever lies between them."""
        return tuple(re.compile(_BETWEEN.join(map(_pattern, phrase))) for phrase in self.wanted)


def _pattern(word: str) -> str:
    """Every way to write the word.  It comes first and what must not stand before it afterwards, so that a text is
    passed over to the first character that could begin it."""
    written = "".join(map(_written, word))
    if word[0].isdecimal():
        return rf"{written}(?<!\d{written})(?!\d)"
    if re.match(_LETTER, word):
        return f"{written}(?<!{_LETTER}{written})(?!{_LETTER})"
    return written


def _written(character: str) -> str:
    """A folded character in either case and width."""
    cases = {character, character.upper()} if len(character.upper()) == 1 else {character}
    wide = {chr(ord(each) + 0xFEE0) for each in cases if ord(each) + 0xFEE0 in _NARROW}
    return f"[{''.join(sorted(cases | wide))}]" if len(cases | wide) > 1 else re.escape(character)
