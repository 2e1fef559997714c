"""What is particular to one hotline: its name, the numbers at hand, what it says of recording, when it calls again."""

import re
from dataclasses import dataclass, field, replace

from app.domain.followups import FollowUpStep
from app.domain.risk import RiskLevel
from app.domain.text import Language, Text

_NUMBER = re.compile(r"^(\+?[\d][\d\- ]*\d|\d)(?:\s+(.*))?$")
_SPAN = re.compile(
    r"^(\d{1,5})\s*(小时|天|日|周|个月|月|年|hours?|h|days?|d|weeks?|w|months?|m|years?|y)$", re.IGNORECASE
)
_UNITS = (("year", 8760), ("month", 720), ("week", 168), ("day", 24), ("hour", 1))
_BY_WORD = {
    "小时": 1, "h": 1, "hour": 1, "天": 24, "日": 24, "d": 24, "day": 24, "周": 168, "w": 168, "week": 168,
    "个月": 720, "月": 720, "m": 720, "month": 720, "年": 8760, "y": 8760, "year": 8760,
}  # fmt: skip
_ZH = {"year": "年", "month": "个月", "week": "周", "day": "天", "hour": "小时"}
_NO_WORDS = Text("", "")
LONGEST = 5 * 8760
"""Hours; nobody plans a follow-up further ahead."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Number:
    """A number to have at hand during a call, and whose it is."""

    number: str
    name: Text


@dataclass(frozen=True, kw_only=True, slots=True)
class SiteSettings:
    """The same for everyone who opens the vault.  hotline: the name the counsellors greet with.  region: what it
    serves. recording: what callers are told about recording.  numbers: shown during calls, in this order.  schedules:
    level → hours after the end of a call, where the site has a schedule of its own."""

    hotline: str
    region: Text = _NO_WORDS
    recording: Text = _NO_WORDS
    numbers: tuple[Number, ...] = ()
    schedules: dict[RiskLevel, tuple[int, ...]] = field(default_factory=dict)


def reworded(text: Text, language: Language, words: str) -> Text:
    """`text` with `words` in one language.  What stood for both, or was empty in the other, follows along."""
    other = text.en if language is Language.ZH else text.zh
    if not other or text.zh == text.en:
        return Text(words, words)
    return replace(text, zh=words) if language is Language.ZH else replace(text, en=words)


def numbers_of(written: str, before: tuple[Number, ...], language: Language) -> tuple[Number, ...] | None:
    """The numbers of a text with one a line, such as `120 ambulance`; None where a line does not begin with a number.
    Names in the other language are kept from `before`."""
    known = {number.number: number.name for number in before}
    found = []
    for line in filter(None, map(str.strip, written.splitlines())):
        match = _NUMBER.match(line)
        if match is None:
            return None
        digits, name = match[1], match[2] or ""
        old = known.get(digits)
        if old is not None and old.in_(language) == name:
            found.append(Number(number=digits, name=old))
        else:
            found.append(Number(number=digits, name=reworded(old or Text("", ""), language, name)))
    return tuple(found)


def hours_of(written: str) -> tuple[int, ...] | None:
    """The schedule written as `1 day, 1 week, 3 months` or `1 天、1 周`; None where it cannot be read."""
    hours = []
    for part in filter(None, map(str.strip, re.split(r"[,，、;；]", written))):
        match = _SPAN.match(part)
        if match is None:
            return None
        word = match[2].lower()
        unit = _BY_WORD.get(word) or _BY_WORD[word.removesuffix("s")]
        count = int(match[1])
        hours.append(count // 12 * 8760 if unit == 720 and count % 12 == 0 else count * unit)
    if any(not 0 < each <= LONGEST for each in hours):
        return None
    return tuple(sorted(set(hours)))


def span(hours: int) -> Text:
    """A time in the largest unit that fits it: 720 → 1 个月, 1 month."""
    name, size = next((name, size) for name, size in _UNITS if hours % size == 0)
    count = hours // size
    return Text(f"{count} {_ZH[name]}", f"{count} {name}{'s' if count > 1 else ''}")


def follow_ups(hours: tuple[int, ...]) -> tuple[FollowUpStep, ...]:
    """A schedule of the site as steps."""
    return tuple(FollowUpStep(hours=each, label=span(each), source="") for each in hours)
