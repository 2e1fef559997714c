"""Words with a capital that no list knows: within a sentence somebody's name or a place, at its beginning where
somebody does something."""

import re

from app.privacy import lexicon
from app.privacy.findings import Kind
from app.privacy.reading import Reading

_WORD = r"(?:[OD]['’]|Ma?c)?[A-Z][a-zà-ÿ]{1,19}(?:[-'’][A-Za-z][a-zà-ÿ]{1,19})?"
_OWNED = rf"{_WORD}(?:['’]s?(?!\w))?"
_RUN = re.compile(rf"(?<![\w@#&'’.]){_OWNED}(?: (?:(?:of|the|on|upon|le|&|and the) )?{_OWNED}){{0,3}}(?![\w@])")
_OWNER = re.compile(r"['’]s?$")
_STAMP = r"(?:^|\n)[ \t]*(?:\d{1,2}:)?\d{1,2}:\d{2}"
_STARTS = re.compile(rf"(?:^|[.!?…}}:;\n\"“”(\[•*-]|{_STAMP})\s*[\"“'‘(]?$")
_PLACE_BEFORE = re.compile(
    r"\b(?:in|at|near|outside|inside|round|around|from|to|off|by|on|behind|through|towards?|along|over|across|under"
    r"|above|past|opposite|beside|leaving|reached|via|between)(?: the)? $",
    re.IGNORECASE,
)
_EMPLOYER_BEFORE = re.compile(
    r"\b(?:work(?:s|ed|ing)?|shifts?|nights|days|job|jobs|guard|receptionist|cleans?|cleaner|driver|drove"
    r"|drives|chef|cook"
    r"|clerk|cashier|manager|engineer|porter|labourer|packer|boxes|teller|nurse|carer|go|sacked|fired|employed|temps?"
    r"|temping|apprentice|apprenticeship|contract|contracted|packs|delivers|rider|courier)(?: \w+)? (?:at|for"
    r"|with|by) (?:the )?$",
    re.IGNORECASE,
)
_STUDIES_BEFORE = re.compile(
    r"\b(?:year \d*|(?:first|second|third|final) year|assistant|teacher|lecturer|pupil|student|degree|course"
    r"|reads?|reading"
    r"|nursing|law|medicine|studies|studying|term|enrolled|place)(?: \w+)? (?:at|from) (?:the )?$",
    re.IGNORECASE,
)
_WARD_BEFORE = re.compile(
    r"\b(?:ward|bed|admitted|discharged|sectioned|team|clinic|a&e|appointment|patient|detox"
    r"|rehab)(?: \w+)? (?:at|in|from|to|to the|of) (?:the )?$",
    re.IGNORECASE,
)
_AND = re.compile(
    rf" (?:and|or|&) (?:{_WORD})\b|['’]s \w|, (?:the|a|an|his|her|my|their|who|aged|in|from) | from (?:the|a) "
)
_DOES = re.compile(r"[a-z]{2,}(?:[^su]s|ies|ed)")  # as most verbs end of whom somebody tells
_NEXT_WORD = re.compile(r" (?:also |never |always |just |still |only |then |now |once |often )?(?P<it>[a-z'’]+)")


def take_capitals(reading: Reading) -> None:
    """What is left with a capital when every other scanner has been."""
    text = reading.text
    for match in reading.matches(_RUN):
        start, end = _core(text, match)
        if start < end and (not starts(text, start) or _acts(text, start, end)):
            kind = _kind(text[:start]) if not _after_place(reading, text, start) else Kind.PLACE
            owned = _OWNER.search(text[start:end]) if kind is Kind.NAME else None
            reading.take(start, end - (len(owned[0]) if owned else 0), kind)


def _after_place(reading: Reading, text: str, start: int) -> bool:
    """Whether it is the town behind a street."""
    return text[start - 2 : start] == ", " and any(
        span.end == start - 2 and span.kind is Kind.PLACE for span in reading.found
    )


def _core(text: str, match: re.Match[str]) -> tuple[int, int]:
    """The match without the words at either end that point to nobody."""
    words = [(word.start() + match.start(), word.end() + match.start()) for word in re.finditer(r"\S+", match[0])]
    while words and (_points_nowhere(text, words[0]) or _bare(text, words[0]) in lexicon.words("ordinary-en", "noun")):
        words.pop(0)
    while words and _points_nowhere(text, words[-1]):
        words.pop()
    return (words[0][0], words[-1][1]) if words else (0, 0)


def _points_nowhere(text: str, word: tuple[int, int]) -> bool:
    said = text[word[0] : word[1]].replace("’", "'")
    ordinary = lexicon.words("ordinary-en", "capital")
    return not said[0].isupper() or said in ordinary or _bare(text, word) in ordinary


def _bare(text: str, word: tuple[int, int]) -> str:
    return _OWNER.sub("", text[word[0] : word[1]])


def starts(text: str, at: int) -> bool:
    """Whether a sentence, a line or what follows a time stamp begins there."""
    return _STARTS.search(text, max(0, at - 12), at) is not None


def _acts(text: str, start: int, end: int) -> bool:
    """Whether somebody does something at the beginning of a sentence."""
    said = text[start:end]
    first = said.split(" ")[0]
    common = first in lexicon.words("ordinary-en", "start") and first not in lexicon.words("names-en", "everyday")
    if common or first.lower().endswith(("ing", "ly", "ness", "ment", "tion")):
        return False
    if " " in said or _AND.match(text, end) or (text[start - 1 : start] == "(" and text[end : end + 1] == ")"):
        return True
    follows = _NEXT_WORD.match(text, end)
    if follows is None:
        return False
    does = follows["it"].replace("’", "'")
    return does in lexicon.words("ordinary-en", "verbs") or bool(_DOES.fullmatch(does))


def _kind(before: str) -> Kind:
    tail = before[-48:]
    for pattern, kind in (
        (_EMPLOYER_BEFORE, Kind.EMPLOYER), (_STUDIES_BEFORE, Kind.SCHOOL), (_WARD_BEFORE, Kind.HOSPITAL),
        (_PLACE_BEFORE, Kind.PLACE),
    ):  # fmt: skip
        if pattern.search(tail):
            return kind
    return Kind.NAME
