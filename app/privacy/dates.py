"""Exact days, and exact ages: found, and said as a week and as a band."""

import re
from datetime import date, timedelta

from app.domain.text import Language
from app.privacy.findings import Kind
from app.privacy.reading import Reading

_ZH = {"零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
_MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
    r"|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_YEAR = r"(?:(?:19|20)\d{2}|'\d{2})"
_N = r"[\d一二三四五六七八九十廿]"

_FULL = re.compile(
    r"(?<![\d.])(?P<y>(?:19|20)\d{2})\s?[-/.年]\s?(?P<m>1[0-2]|0?[1-9])\s?[-/.月]\s?(?P<d>3[01]|[12]\d"
    r"|0?[1-9])(?:[日号]|(?!\d))"
)
_TURNED = re.compile(
    r"(?<![\d./])(?P<d>3[01]|[12]\d|0?[1-9])[/.](?P<m>1[0-2]|0?[1-9])[/.](?P<y>(?:19|20)?\d{2})(?![\d/])"
)
_CHINESE = re.compile(
    rf"(?:(?P<y>(?:19|20)?\d{{2}}|[一二零〇九]{{2}}[零〇一二三四五六七八九]{{2}})\s?年|(?P<last>去年|前年|今年"
    rf"|明年))?的?(?:农历|阴历|公历|阳历)?"
    rf"(?P<m>(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])|正|腊|冬|元|腊)\s?月\s?(?P<d>初{_N}{{1,2}}"
    rf"|{_N}{{1,3}})(?:\s?[日号]|(?![\d个份一-鿿])|(?=那天|那日|晚|凌晨|早|上午|下午|的))"
)
_LUNAR = re.compile(
    r"(?:(?P<y>\d{4})年)?(?:农历"
    r"|阴历)(?P<m>[正一二三四五六七八九十冬腊]{1,2})月(?P<d>初?[一二三四五六七八九十廿]{1,3})"
    r"|大年(?:初[一二三四五六七]|三十)|(?:正|腊)月(?:初|廿|二?十)[一二三四五六七八九十]?"
)
_FESTIVAL = re.compile(
    r"(?:(?:大?前年|去年|今年|明年|当年|那年|\d{2,4}年)的?(?:五一|十一|国庆|中秋|端午|清明|元旦|除夕|圣诞|春节"
    r"|元宵|七夕|重阳|情人节|平安夜|母亲节"
    r"|父亲节|教师节|儿童节|妇女节|劳动节|腊八|小年|冬至|立春|夏至)(?:节|夜)?(?:那天|当天|前一天|后一天|晚上"
    r"|当晚|前夜|凌晨)?)"
)
_DAY_ALONE = re.compile(
    r"(?<![\d.])(?P<d>[12]?\d|3[01])[号日](?=[，。,;；、]|那天|当天|晚|早|凌晨|上午|下午|夜|出院|入院|$)"
)
_OF_MONTH = re.compile(rf"(?:这个?|上个?|下个?|本|当|那个?)月(?P<d>{_N}{{1,3}})[号日]")
_DOTTED = re.compile(
    r"(?<![\d.])(?P<m>1[0-2]|[1-9])[./](?P<d>3[01]|[12]\d|0[1-9])(?![\d.]"
    r"|\s?(?:[分元块kKmgt%度岁小万亿米公斤毫升个年片]|out|mg|ml|hours?|miles?))"
)
_DOTTED_CUE = re.compile(
    r"(?:在|于|到|约好|约了|自|从|起|日期|生日|那天|:|,)\s?$|(?:\b(?:on|since|by|until|from|date|dob|born)\s)$",
    re.IGNORECASE,
)
_ENGLISH = re.compile(
    rf"\b(?:the )?(?P<d>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?: of)? (?P<m>{_MONTH})(?:,? (?P<y>{_YEAR}))?\b"
    rf"|\b(?P<m2>{_MONTH}) (?:the )?(?P<d2>3[01]|[12]\d|0?[1-9])(?:st|nd|rd"
    rf"|th)?\b(?:,? (?P<y2>{_YEAR})\b)?(?! (?:pills|times|hours|minutes|people))",
    re.IGNORECASE,
)
_AGE = re.compile(
    rf"(?:(?<!\d)\d{{1,3}}|(?<![\d一二三四五六七八九十百几]){'[一二三四五六七八九十百两]'}{{1,4}})\s?(?:周岁"
    rf"|岁半|岁)(?!月)"
)
_AGE_SAID = re.compile(
    r"(?:年龄|岁数|虚岁|周岁|实岁|刚满|刚过|年满|将满|快满|年近|年过)\s?(?:是|为|:)?\s?"
    r"(?P<it>\d{1,3}(?![\d.个天周月年小分次])|[一二三四五六七八九]?十[一二三四五六七八九]?(?![个天周月年多几]))"
    r"|(?:(?<=[，。,.;；（(])|(?<![^\n]))(?P<it2>\d{1,2}"
    r"|[一二三四五六七八九]?十[一二三四五六七八九]?)(?=\s?[，,、]\s?[男女](?:[，,。性孩生]|$))"
)
_TEENS = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_ONES = "one|two|three|four|five|six|seven|eight|nine"
_WORDED = rf"(?:(?:{_TENS})(?:[ -](?:{_ONES}))?|{_TEENS})"
_STATE = (
    "divorced|widowed|married|single|separated|retired|unemployed|male|female|man|woman|lives|living|student"
    "|mother|father"
)
_AGE_WORDED = re.compile(
    rf"\b(?:{_WORDED}|{_ONES})[ -]years?[ -]olds?\b|(?:\baged |\bturned |\bturning |\b(?:he|she|who|caller) is "
    rf"|\bI'm |\bI am )(?P<it>{_WORDED})"
    rf"(?=[,.;]| and\b|$)|(?:(?<=[.!?] )|(?<![^\n]))(?P<it2>{_WORDED}|[1-9]\d)(?=, (?:{_STATE})\b)",
    re.IGNORECASE,
)
_AGE_EN = re.compile(
    r"\b\d{1,3}(?:[ -](?:years?|yrs?)[ -]olds?|[ -]?y/?o)\b|\b(?:aged?|turned|turning|age of) (?P<it>\d{1,3})\b"
    r"|(?:\b(?:he|she|I|caller|who|they) (?:is|am|was|are)|\b(?:I'm|he's|she's)) (?P<it2>[1-9]\d)(?=[,.;]| and\b|$)"
    r"|(?<=[a-z], )(?P<it3>[1-9]\d)(?=[,.;)]|$)|(?<=[a-z] \()(?P<it4>\d{1,2})(?=\))",
    re.IGNORECASE,
)


def take_dates(reading: Reading) -> None:
    for pattern in (_FULL, _TURNED, _CHINESE, _LUNAR, _OF_MONTH, _FESTIVAL, _DAY_ALONE, _ENGLISH):
        for match in reading.matches(pattern):
            if not match[0].startswith("may ") and not match[0].startswith("march "):  # the verbs
                reading.take(*match.span(), Kind.DATE)
    text = reading.text
    for match in reading.matches(_DOTTED):
        if _DOTTED_CUE.search(text, max(0, match.start() - 10), match.start()):
            reading.take(*match.span(), Kind.DATE)


def take_ages(reading: Reading, *, latin: bool) -> None:
    """latin: whether there are words in Latin letters."""
    reading.take_all(_AGE, Kind.AGE)
    for match in reading.matches(_AGE_SAID):
        reading.take(*match.span("it" if match["it"] else "it2"), Kind.AGE)
    for match in reading.matches(_AGE_EN) if latin else ():
        span = next((match.span(group) for group in ("it", "it2", "it3", "it4") if match[group]), match.span())
        reading.take(*span, Kind.AGE)
    for match in reading.matches(_AGE_WORDED) if latin else ():
        group = next((name for name in ("it", "it2") if match[name]), 0)
        reading.take(*match.span(group), Kind.AGE)


def number(written: str) -> int | None:
    """Digits or Chinese numerals below a thousand; None for anything else."""
    if written.isascii() and written.isdigit():
        return int(written)
    total, current = 0, 0
    for letter in written.removeprefix("初").replace("廿", "二十"):
        if letter in _ZH:
            current = _ZH[letter]
        elif letter in "十百":
            total += (current or 1) * (10 if letter == "十" else 100)
            current = 0
        else:
            return None
    return total + current if written else None


def age_band(written: str, language: Language) -> str:
    """The band of an exact age: up to 5, 6–11, 12–17, 18–24, then decades from 25."""
    digits = re.search(r"\d{1,3}|[一二三四五六七八九十百两]{1,4}", written)
    years = number(digits[0]) if digits else None
    if years is None:
        return "某个年龄" if language is Language.ZH else "an age"
    bands = ((5, "0–5"), (11, "6–11"), (17, "12–17"), (24, "18–24"))
    low = 25 + (years - 25) // 10 * 10
    band = next((said for top, said in bands if years <= top), f"{low}–{low + 9}")
    return f"{band} 岁" if language is Language.ZH else f"aged {band}"


def day_of(written: str, reference: date) -> date | None:
    """The day that is meant, seen from `reference`; None where it cannot be told (lunar days, for one)."""
    text = written.strip()
    if "农历" in text or "阴历" in text or "初" in text:
        return None
    for pattern in (_FULL, _TURNED, _CHINESE, _OF_MONTH, _ENGLISH, _DOTTED):
        match = pattern.search(text)
        if match:
            return _day(match.groupdict(), reference)
    return None


def _day(part: dict[str, str | None], reference: date) -> date | None:
    said_month, said_day, said_year = (part.get(name) or part.get(f"{name}2") for name in "mdy")
    day = number(said_day or "")
    month = reference.month if said_month is None else _month(said_month)
    if day is None or month is None:
        return None
    year = _year(said_year, part.get("last"), reference)
    try:
        found = date(year or reference.year, month, day)
    except ValueError:
        return None
    if year is None and found > reference + timedelta(days=183):
        return _shifted(found, -1)
    if year is None and found < reference - timedelta(days=330):
        return _shifted(found, 1)
    return found


def _shifted(day: date, years: int) -> date | None:
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return None


def _month(said: str) -> int | None:
    letters = said.lower().rstrip(".")
    named = [at for at, month in enumerate(_MONTHS, 1) if len(letters) > 2 and month.startswith(letters)]
    found = named[0] if named else number(said)
    return found if found and 1 <= found <= 12 else None


def _year(said: str | None, last: str | None, reference: date) -> int | None:
    if last:
        return reference.year + {"前年": -2, "去年": -1, "今年": 0, "明年": 1}[last]
    if not said:
        return None
    digits = "".join(str(_ZH[letter]) if letter in _ZH else letter for letter in said.strip("'"))
    year = int(digits)
    return year if year > 99 else 2000 + year if 2000 + year <= reference.year + 1 else 1900 + year


def week_words(day: date | None, reference: date | None, language: Language) -> str:
    """How far the day is from the week of `reference`, in weeks, then months, then years; only "a day" where that
    cannot be told."""
    zh = language is Language.ZH
    if day is None or reference is None:
        return "某一天" if zh else "a certain day"
    monday = reference - timedelta(days=reference.weekday())
    weeks = (day - timedelta(days=day.weekday()) - monday).days // 7
    if weeks == 0:
        return "来电那一周" if zh else "the week of the call"
    apart = abs(weeks)
    amount, unit = (apart, 0) if apart <= 8 else (round(apart / 4.35), 1) if apart < 52 else (round(apart / 52.18), 2)
    if zh:
        name = ("周", "个月", "年")[unit]
        return f"来电{'前' if weeks < 0 else '后'}{'' if unit == 0 else '约'}{amount} {name}".replace("前", "前", 1)
    name = ("week", "month", "year")[unit] + ("s" if amount > 1 else "")
    return f"{'' if unit == 0 else 'about '}{amount} {name} {'before' if weeks < 0 else 'after'} the call"
