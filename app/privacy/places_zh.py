"""Chinese places: from the words they end with, back to where their name must begin; rooms; and where somebody is said
to be."""

import re
from collections.abc import Iterator
from functools import cache

from app.privacy import lexicon
from app.privacy.endings_zh import NUMBER, ending, lead, letter, provinces, words
from app.privacy.findings import Kind
from app.privacy.reading import TAKEN, Reading

_ROOM = re.compile(
    rf"{NUMBER}(?:号院|号楼|栋|幢|座|单元|号房|房间|室|层|楼|号|区|期)[东南西北]?(?:\d{{2,4}}室?(?!\d|号|栋|幢"
    rf"|座|单元|层|楼))?"
)
_ROOM_AFTER = re.compile(r"\d{2,4}(?:室|房)?(?!\d|[年月日元块天次分个])")
_LANE = re.compile(r"(?P<it>[一-鿿]{2,3}里)(?=\d{1,4}[号栋幢弄])")  # 康乐里5号楼
_DASHED = re.compile(r"\d{1,3}[-#]\d{1,4}(?:-\d{1,4})?")  # 9-2-401
_ROOM_BEHIND = re.compile(r"(?<=\x00)[，,、 ](?P<it>\d{3,4})(?=[，,。；]|$)")
_ROOM_ALONE = re.compile(r"\d{3,4}(?:号?房间?|室)")
_MEASURES = frozenset(("小时", "分钟", "公里", "里地"))
_WATERS = frozenset("湖江河山桥岛港滩边城府里园苑")


def take_places(reading: Reading) -> None:
    """Pieces of addresses, those that touch as one; cities by name.  A province alone stays."""
    run: list[tuple[int, int, bool]] = []
    reach, text = 0, reading.text
    for start, end, strong in sorted(_pieces(text)):
        if run and start > reach:
            _take_run(reading, text, run)
            run, reach = [], 0
        run.append((start, end, strong))
        reach = max(reach, end)
    if run:
        _take_run(reading, text, run)
    reading.take_all(_ROOM_BEHIND, Kind.PLACE)


def _take_run(reading: Reading, text: str, run: list[tuple[int, int, bool]]) -> None:
    """Take pieces that touch, where one of them is a place by itself or a room follows a house."""
    start, last = run[0][0], max(run, key=lambda piece: piece[1])
    end = last[1]
    if not any(strong for _, _, strong in run):
        return
    after = _ROOM_AFTER.match(text, end) if _ROOM.match(text, last[0]) else _DASHED.match(text, end)
    end = after.end() if after else end
    if TAKEN not in text[start:end]:
        reading.take(start, end, Kind.PLACE)


def _pieces(text: str) -> Iterator[tuple[int, int, bool]]:
    """start, end, whether it is a place by itself."""
    for pattern in (_cities(), _metro()):
        for match in pattern.finditer(text):
            yield (*match.span(), True)
    for pattern in (_at(), _native(), _there(), _LANE):
        for match in pattern.finditer(text):
            if TAKEN not in match["it"] and not _is_common(match["it"]):
                yield (*match.span("it"), True)
    yield from _ended(text)
    for match in _ROOM.finditer(text):
        yield (*match.span(), bool(_ROOM_ALONE.fullmatch(match[0])))


def _ended(text: str) -> Iterator[tuple[int, int, bool]]:
    """Pieces that are known by what they end with."""
    after_province = {match.end() for match in provinces().finditer(text)}
    for section in ("area", "village", "road", "building"):
        for match in ending(section).finditer(text):
            start, end = match.span()
            start = max([start, *(at for at in range(start + 1, end) if at in after_province)])
            start += lead(text[start:end])
            said = text[start:end]
            stands = said[-1] == "站" and (text[end : end + 1] in tuple("在了着起住到立不过") or said[-2] == "罚")
            if TAKEN in said or len(said) < 2 or stands or _is_weak(said):
                continue
            if not provinces().fullmatch(said):
                yield (start, end, len(said) >= 3 or said[-1] not in _WATERS)


def _is_common(said: str) -> bool:
    """Whether it is a kind of place that is everywhere."""
    common = words("common")
    ends = any(said[at:] in common for at in range(len(said) - 1)) or said in common
    return ends or _is_weak(said) or said in words("generic")


def _is_weak(said: str) -> bool:
    """Whether it is an everyday word, or one with something before it that is no name."""
    last, weak = said[-2:], words("weak")
    return said in weak or said[:2] in _MEASURES or (last in weak and (len(said) == 3 or last not in _real()))


@cache
def _real() -> frozenset[str]:
    """Endings of places that are everyday words as well."""
    return frozenset().union(*(words(section) for section in ("area", "village", "road", "building")))


@cache
def _cities() -> re.Pattern[str]:
    return re.compile(f"(?:{lexicon.any_of(lexicon.words('cities-zh'))})(?:市|区|县|州)?")


@cache
def _at() -> re.Pattern[str]:
    """A name between the word that somebody is there and the word for a part of it: 在大润发三楼."""
    there = (
        "(?:人在|就在|躲在|待在|呆在|坐在|站在|蹲在|停在|困在|走到|来到|跑到|开到|赶到|去了|去过|路过|经过|在|到|去)"
    )
    part = (
        r"门口|附近|对面|楼下|楼顶|后门|后山|旁边|停车场|地下|天台|[一二三四五六七八九十\d]{1,3}[楼层]|步行街"
        r"|的(?:停车场|厕所|天台|楼顶|门口)"
    )
    return re.compile(f"{there}(?P<it>{letter()}{{2,6}}?)(?={part})")


@cache
def _there() -> re.Pattern[str]:
    """Where somebody says they are or live, up to the end of the clause."""
    cue = (
        "人在|家住在?|住在|租住?在|现在在|现在到了|已经到了|躲到了?|走到了?|跑到了?|爬上了?|停在|站在|坐在|睡在"
        "|去了|搬到了?|搬去了?|来到了?|留在|待在|回了|回到了?|开到了?"
    )
    parts = "上下里中边口旁前后内外间处头面侧端底哭等半起天地话信药酒觉车床人家钱气味血手头"
    return re.compile(f"(?<![闻听看做感觉得])(?:{cue})(?P<it>{letter()}{{2,6}})(?<![{parts}])(?=[，,。；;]|$)")


@cache
def _native() -> re.Pattern[str]:
    """Where somebody comes from, or has gone to live."""
    cue = (
        "老家在?|户籍在?|户口在?|籍贯:?|祖籍|出生在|出生于|嫁到了?|搬去了?|搬到了?|调到了?|发配到|流落到"
        "|定居在?|移居到?|落户在?"
    )
    return re.compile(
        f"(?:{cue})(?P<it>{letter()}{{2,4}}?)(?=[，。；,;]|$|以后|之后|后|的|人|农村|乡下|打工|上学|读书|工作)"
    )


@cache
def _metro() -> re.Pattern[str]:
    return re.compile(rf"(?:地铁|轻轨)?\d{{1,2}}号线(?:{letter()}{{1,8}}?站)?|地铁{letter()}{{1,6}}?站")
