"""How Chinese names of places and organisations are built: the endings, the letters before them, and what is no part
of them."""

import re
from functools import cache

from app.privacy import lexicon

HAN_NUMBER = "[一二三四五六七八九十]"
NUMBER = rf"(?:[0-9]{{1,5}}|[A-Za-z]?[0-9]{{1,4}}|[A-Za-z]|{HAN_NUMBER[:-1]}百]{{1,4}})"


def words(section: str) -> frozenset[str]:
    return lexicon.words("endings-zh", section)


def lead(said: str) -> int:
    """How many characters stand before the name itself."""
    lead = 0
    while True:
        word = next((word for word in _leading() if said.startswith(word, lead)), "")
        if not word or len(said) - lead - len(word) < 3:
            return lead
        lead += len(word)


@cache
def _leading() -> tuple[str, ...]:
    return tuple(sorted(words("leading"), key=lambda word: (-len(word), word)))


@cache
def letter() -> str:
    """A character of a name."""
    stop = lexicon.sections("endings-zh")["stop"].strip()
    return (
        f"(?:(?![{stop}])[一-鿿·]|家(?=[村庄屯湾寨沟坝镇店桥口祠巷塘丽乐福宝和园居])|会(?=计)"
        "|沿(?=[江河海湖])|才(?=[中小实学])|附(?=属|[一二三]院|医)|[和同](?=[平济仁康兴顺安][一-鿿]))"
    )


_PATTERNS = {
    "school": r"(?:第{N}{{1,3}})?{X}{{0,12}}?(?:{any})(?!城|路|街|站)(?:{X}{{2,6}}(?:校区|学院|分校|系|小学|中学))?",
    "hospital": r"{X}{{0,10}}?(?:第{N}{{1,3}})?{X}{{0,6}}?(?:{any})",
    "employer": r"(?:第{N}{{1,3}})?{X}{{1,14}}?(?:{any}){{1,2}}(?:(?:{X}|站){{1,6}}店)?",
    "area": r"{X}{{1,7}}?(?:{any}){{1,2}}",
    "village": r"{X}{{1,6}}?(?:{any}){{1,2}}",
    "road": r"{X}{{1,7}}?(?:{any})(?:[东南西北中]?{N}?段)?(?:{number}(?:号院|号楼|号|弄))?",
    "building": r"{X}{{1,8}}?(?:{any}){{1,3}}(?:[一-鿿]{{1,4}}店)?[东南西北]?区?",
}


@cache
def ending(section: str) -> re.Pattern[str]:
    ends = lexicon.any_of(words(section))
    return re.compile(_PATTERNS[section].format(X=letter(), N=f"[\\d{HAN_NUMBER[1:]}", number=NUMBER, any=ends))


@cache
def endings(section: str) -> re.Pattern[str]:
    """What an organisation ends with, and the words for one of many before it."""
    return re.compile(f"(?:{lexicon.any_of(words(section))}).*$")


@cache
def provinces() -> re.Pattern[str]:
    return re.compile(f"(?:{lexicon.any_of(words('province'))})(?:省|市|[一-鿿]{{1,3}}族自治区|自治区|特别行政区)?")
