"""What somebody means who types into the search box: words, and fields that narrow the calls down.

Fields have names in both languages and a colon of either width: level:R4 等级:R3+, caller:C-0192 来电者:, by: 咨询员:,
type: 类型:, before:2026-05 之前:, after: 之后:, on: 日期:.  A year or a month means all of it:
before it begins, or from its first day on.  What cannot be read is left out and told.
"""

import calendar
import re
from dataclasses import dataclass, field, replace
from datetime import date

from app.domain.callers import meant_code
from app.domain.calls import CallFilter, CallKind
from app.domain.caselog import Misread, Unread
from app.domain.risk import RiskLevel
from app.errors import ErrorCode, UserError
from app.store.words import LONGEST, Query, fold

_FIELDS = {
    **dict.fromkeys(("level", "等级", "风险", "风险等级"), "level"),
    **dict.fromkeys(("caller", "来电者"), "caller"),
    **dict.fromkeys(("by", "counsellor", "counselor", "咨询员", "接听"), "by"),
    **dict.fromkeys(("type", "kind", "类型", "来电类型"), "type"),
    **dict.fromkeys(("before", "之前", "早于"), "before"),
    **dict.fromkeys(("after", "since", "之后", "晚于"), "after"),
    **dict.fromkeys(("on", "date", "日期"), "on"),
}
_NAMES = "|".join(sorted(_FIELDS, key=len, reverse=True))
_PIECE = re.compile(rf'(?<!\S)(-?)({_NAMES})[:\uff1a]\s?(?:"([^"]*)"?|(\S+))', re.IGNORECASE)
_KINDS = {
    CallKind.SELF: ("本人", "自己"),
    CallKind.ABOUT_OTHER: ("other", "他人", "为他人", "为他人来电"),
    CallKind.SILENT: ("沉默", "沉默来电"),
    CallKind.REPEATED: ("frequent", "反复", "频繁", "反复来电"),
    CallKind.HARASSING: ("骚扰", "骚扰来电"),
    CallKind.INFORMATION: ("info", "信息", "咨询信息"),
    CallKind.WRONG_NUMBER: ("wrong", "打错", "错号"),
    CallKind.PRACTICE: ("练习",),
}
_LEVELS = re.compile(r"[rR]?([0-4])(?:(\+)|-[rR]?([0-4]))?")
_DAY = re.compile(r"(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?|月)?|年)?")


@dataclass(frozen=True, kw_only=True, slots=True)
class Asked:
    """What was asked for.  words: None where only fields were given; filter: what the fields let through; names: parts
    of the names of counsellors; misread: what was left out."""

    words: Query | None
    filter: CallFilter = field(default_factory=CallFilter)
    names: tuple[str, ...] = field(default=(), repr=False)
    misread: tuple[Misread, ...] = ()


def read(text: str) -> Asked:
    """Raises QUERY_INVALID when there is nothing in it that could be looked for, and nothing that could be told."""
    text = text[:LONGEST]
    asked = Asked(words=None)
    for match in _PIECE.finditer(text):
        asked = _with(asked, match)
    rest = _PIECE.sub(" ", text)
    try:
        return replace(asked, words=Query.parse(rest))
    except UserError:
        if asked.filter == CallFilter() and not asked.names and not asked.misread:
            raise UserError(ErrorCode.QUERY_INVALID) from None
        return asked


def _with(asked: Asked, match: re.Match[str]) -> Asked:
    minus, name, quoted, bare = match.groups()
    value = (quoted if quoted is not None else bare).strip("，,;；。")
    known = _FIELDS[name.lower()]
    if minus:
        return _left_out(asked, Unread.MINUS, match)
    if known == "by":
        return replace(asked, names=(*asked.names, value)) if value else _left_out(asked, Unread.NOBODY, match)
    narrowed = _narrowed(asked.filter, known, value)
    if narrowed is None:
        return _left_out(asked, _WHY[known], match)
    return replace(asked, filter=narrowed)


_WHY = {
    "level": Unread.LEVEL,
    "caller": Unread.CALLER,
    "type": Unread.KIND,
    "before": Unread.DATE,
    "after": Unread.DATE,
    "on": Unread.DATE,
}


def _left_out(asked: Asked, why: Unread, match: re.Match[str]) -> Asked:
    return replace(asked, misread=(*asked.misread, Misread(why=why, piece=match.group().strip())))


def _narrowed(wanted: CallFilter, name: str, value: str) -> CallFilter | None:
    """None for a value that means nothing."""
    if name == "level":
        levels = _levels(value)
        return replace(wanted, levels=wanted.levels | levels) if levels else None
    if name == "type":
        kinds = _kinds(value)
        return replace(wanted, kinds=wanted.kinds | kinds) if kinds else None
    if name == "caller":
        code = meant_code(value)
        return replace(wanted, caller=code) if code else None
    period = _period(value)
    return _within(wanted, name, *period) if period else None


def _within(wanted: CallFilter, name: str, first: date, last: date) -> CallFilter:
    if name == "on":
        return replace(wanted, since=first, until=last)
    if name == "after":
        return replace(wanted, since=first)
    return replace(wanted, until=date.fromordinal(max(first.toordinal() - 1, 1)))


def _levels(value: str) -> frozenset[RiskLevel]:
    """R4 · r3+ · R2-R4 · R3,R4.  Empty for what is none."""
    found: set[RiskLevel] = set()
    for part in re.split("[,，、]", fold(value)):
        match = _LEVELS.fullmatch(part)
        if match is None:
            return frozenset()
        first = int(match[1])
        last = 4 if match[2] else int(match[3] or first)
        found |= {level for level in RiskLevel if min(first, last) <= int(level.value[1]) <= max(first, last)}
    return frozenset(found)


def _kinds(value: str) -> frozenset[CallKind]:
    said = [part for part in re.split("[,，、]", fold(value)) if part]
    found = {kind for part in said for kind, words in _KINDS.items() if part in (kind.value, *words)}
    return frozenset(found) if len(found) >= len(set(said)) else frozenset()


def _period(value: str) -> tuple[date, date] | None:
    """The first and last day of a year, a month or a day.  None for what is no date, such as 2026-02-30."""
    match = _DAY.fullmatch(fold(value))
    if match is None:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    assert year is not None
    try:
        first = date(year, month or 1, day or 1)
    except ValueError:
        return None
    if day:
        return first, first
    end = month or 12
    return first, date(year, end, calendar.monthrange(year, end)[1])
