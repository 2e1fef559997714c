"""Chinese places and organisations: from the words they end with, back to where their name must begin."""

import re
from collections.abc import Iterator
from functools import cache

from app.privacy import lexicon
from app.privacy.findings import Kind
from app.privacy.reading import TAKEN, Reading

_N = "[一二三四五六七八九十]"
_NUMBER = rf"(?:[0-9]{{1,5}}|[A-Za-z]?[0-9]{{1,4}}|[A-Za-z]|{_N[:-1]}百]{{1,4}})"
_CLASS = re.compile(
    rf"(?:小学|初|高|大)?{_N[:-1]}](?:年级)?[（(]\s?[\d一二三四五六七八九十]{{1,2}}\s?[）)]班"
    rf"|(?:初|高)[一二三]\s?\d{{1,2}}\s?班|{_N}年级[\d一二三四五六七八九十]{{1,2}}班"
)
_SCHOOL_BY_NUMBER = re.compile(
    rf"[市省区县第]?{_N}{{1,2}}中(?![午间国心学等年医西餐文药途断毒])|[市省区县]{_N}[小高幼]"
    rf"|[市省区县]?{_N}{{1,2}}[小高幼](?=[读上的高初学生就有念、，。, ]|$)|(?:实验"
    rf"|[市省区县]){_N}?[中小](?=[，。的读以]|$)"
)
_HOSPITAL_BY_NUMBER = re.compile(rf"[市省区县]{_N}院(?![子落校])|{_N}院(?=[，。的住看做就门出、]|$)")
_ROOM = re.compile(
    rf"{_NUMBER}(?:号院|号楼|栋|幢|座|单元|号房|房间|室|层|楼|号|区|期)[东南西北]?(?:\d{{2,4}}室?(?!\d|号|栋|幢"
    rf"|座|单元|层|楼))?"
)
_ROOM_AFTER = re.compile(r"\d{2,4}(?:室|房)?(?!\d|[年月日元块天次分个])")
_ROOM_ALONE = re.compile(r"\d{3,4}(?:号?房间?|室)")
_PROVINCE_FIRST = frozenset("外国本异")
_WATERS = frozenset("湖江河山桥岛港滩边城府里园苑")
_WITHOUT_NAME = frozenset(("附小", "附中", "中医院", "妇幼保健院"))


def take_organisations(reading: Reading) -> None:
    reading.take_all(_CLASS, Kind.SCHOOL)
    kinds = (("hospital", Kind.HOSPITAL), ("school", Kind.SCHOOL), ("employer", Kind.EMPLOYER))
    for section, kind in kinds:
        text = reading.text
        for match in _ending(section).finditer(text):
            start, end = match.start() + _lead(match[0]), match.end()
            if _is_named(text[start:end], section):
                reading.take(start, end, kind)
    for section, kind in kinds:
        reading.take_all(_known(section), kind)
    text = reading.text
    for match in _works().finditer(text):
        said = match["it"]
        if TAKEN not in said and not _is_workplace(said):
            reading.take(*match.span("it"), Kind.EMPLOYER)
    reading.take_all(_SCHOOL_BY_NUMBER, Kind.SCHOOL)
    reading.take_all(_HOSPITAL_BY_NUMBER, Kind.HOSPITAL)


def _is_named(said: str, section: str) -> bool:
    """Whether an organisation has a name of its own."""
    name = _endings(section).sub("", said)
    return TAKEN not in said and (said in _WITHOUT_NAME or bool(name and name not in _words("generic")))


def _is_workplace(said: str) -> bool:
    """Whether it is where many work: a word for a kind of place, or a province."""
    return (
        said in _words("workplaces")
        or said[-2:] in _words("workplaces")
        or said[0] in _PROVINCE_FIRST
        or (_provinces().match(said) is not None)
    )


def _lead(said: str) -> int:
    """How many characters stand before the name itself."""
    lead = 0
    while True:
        word = next((word for word in _leading() if said.startswith(word, lead)), "")
        if not word or len(said) - lead - len(word) < 3:
            return lead
        lead += len(word)


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


def _take_run(reading: Reading, text: str, run: list[tuple[int, int, bool]]) -> None:
    """Take pieces that touch, where one of them is a place by itself or a room follows a house."""
    start, last = run[0][0], max(run, key=lambda piece: piece[1])
    end = last[1]
    if not any(strong for _, _, strong in run):
        return
    after = _ROOM_AFTER.match(text, end)
    if after and _ROOM.match(text, last[0]):
        end = after.end()
    if TAKEN not in text[start:end]:
        reading.take(start, end, Kind.PLACE)


def _pieces(text: str) -> Iterator[tuple[int, int, bool]]:
    """start, end, whether it is a place by itself."""
    for pattern in (_cities(), _metro()):
        for match in pattern.finditer(text):
            yield (*match.span(), True)
    provinces = {match.end() for match in _provinces().finditer(text)}
    for section in ("area", "village", "road", "building"):
        for match in _ending(section).finditer(text):
            start, end = match.span()
            start = max([start, *(at for at in range(start + 1, end) if at in provinces)])
            start += _lead(text[start:end])
            said = text[start:end]
            if TAKEN in said or len(said) < 2 or _is_weak(said):
                continue
            if not _provinces().fullmatch(said):
                yield (start, end, len(said) >= 3 or said[-1] not in _WATERS)
    for match in _ROOM.finditer(text):
        yield (*match.span(), bool(_ROOM_ALONE.fullmatch(match[0])))


def _is_weak(said: str) -> bool:
    """Whether it is an everyday word, or one with something before it that is no name."""
    last, weak = said[-2:], _words("weak")
    return said in weak or (last in weak and (len(said) == 3 or last not in _real()))


@cache
def _real() -> frozenset[str]:
    """Endings of places that are everyday words as well."""
    return frozenset().union(*(_words(section) for section in ("area", "village", "road", "building")))


def _words(section: str) -> frozenset[str]:
    return lexicon.words("endings-zh", section)


@cache
def _leading() -> tuple[str, ...]:
    return tuple(sorted(_words("leading"), key=lambda word: (-len(word), word)))


@cache
def _letter() -> str:
    """A character of a name."""
    stop = lexicon.sections("endings-zh")["stop"].strip()
    return f"(?:(?![{stop}])[一-鿿·]|家(?=[村庄屯湾寨沟坝镇店桥口祠巷塘丽乐福宝和园居])|会(?=计))"


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
def _ending(section: str) -> re.Pattern[str]:
    ends = lexicon.any_of(_words(section))
    return re.compile(_PATTERNS[section].format(X=_letter(), N=f"[\\d{_N[1:]}", number=_NUMBER, any=ends))


@cache
def _endings(section: str) -> re.Pattern[str]:
    """What an organisation ends with, and the words for one of many before it."""
    return re.compile(f"(?:{lexicon.any_of(_words(section))}).*$")


@cache
def _works() -> re.Pattern[str]:
    """Where somebody does a job."""
    job = (
        "上班|工作|打工|实习|任职|就职|做(?=[一-鿿]{0,4}[工员师理管台])|当(?=[一-鿿]{0,4}[工员师理管安长])|卖"
        "|送货|跑外卖|担任"
    )
    return re.compile(f"(?:在|于)(?P<it>{_letter()}{{2,10}}?)(?={job})")


@cache
def _cities() -> re.Pattern[str]:
    return re.compile(f"(?:{lexicon.any_of(lexicon.words('cities-zh'))})(?:市|区|县|州)?")


@cache
def _metro() -> re.Pattern[str]:
    return re.compile(rf"(?:地铁|轻轨)?\d{{1,2}}号线(?:{_letter()}{{1,8}}?站)?|地铁{_letter()}{{1,6}}?站")


@cache
def _provinces() -> re.Pattern[str]:
    return re.compile(f"(?:{lexicon.any_of(_words('province'))})(?:省|市|[一-鿿]{{1,3}}族自治区|自治区|特别行政区)?")


@cache
def _known(section: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?:{lexicon.any_of(lexicon.words('known-zh', section))})(?![道街路桥门号卡]"
        rf"|转账)(?:{lexicon.any_of(_words(section))})?"
    )
