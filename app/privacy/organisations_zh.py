"""Chinese organisations: schools, hospitals and employers, by what their names end with, by name, by number, and by
what somebody does there."""

import re
from functools import cache

from app.privacy import lexicon
from app.privacy.endings_zh import HAN_NUMBER, ending, endings, lead, letter, provinces, words
from app.privacy.findings import Kind
from app.privacy.reading import TAKEN, Reading

_CLASS = re.compile(
    rf"(?:小学|初|高|大)?{HAN_NUMBER[:-1]}](?:年级)?[（(]\s?[\d一二三四五六七八九十]{{1,2}}\s?[）)]班"
    rf"|(?:初|高)[一二三]\s?\d{{1,2}}\s?班|{HAN_NUMBER}年级[\d一二三四五六七八九十]{{1,2}}班"
)
_SCHOOL_BY_NUMBER = re.compile(
    rf"[市省区县第]?{HAN_NUMBER}{{1,3}}中(?![午间国心学等年医西餐文药途断毒])|[市省区县]{HAN_NUMBER}[小高幼]"
    rf"|[市省区县]?{HAN_NUMBER}{{1,2}}[小高幼](?=[读上的高初学生就有念、，。, ]|$)|(?:实验"
    rf"|[市省区县]){HAN_NUMBER}?[中小](?=[，,。的读以]|$)"
)
_SCHOOL_BY_TRADE = re.compile(
    r"(?:(?<=[在读考念上进是到于])|(?<=考上)|(?<=考进)|(?<=考取)|(?<![一-鿿]))"
    r"(?P<it>[京津沪渝冀豫云辽黑湘皖鲁苏浙赣鄂桂晋陕吉闽贵川宁华中西东南北首省市]{0,2}(?:师大|财大|农大|医大"
    r"|工大|理工大|科大"
    r"|林大|民大|体大|外大|政法|美院|音院|师院|工院|职院|医学院|师专|医专|幼师))(?=[读念上学毕研本大的，,。、退休辍]|$)"
)
_HOSPITAL_BY_NUMBER = re.compile(
    rf"[市省区县第]?{HAN_NUMBER}(?:人民)?医院|附{HAN_NUMBER}院?(?=[，。的住看做就门出拍查在挂开，,]|$)|"
    rf"[市省区县]{HAN_NUMBER}院(?![子落校])|{HAN_NUMBER}院(?=[，,。的住看做就门出、]|$)"
)
_PROVINCE_FIRST = frozenset("外国本异")
_WITHOUT_NAME = frozenset(("附小", "附中", "中医院", "妇幼保健院"))


def take_organisations(reading: Reading) -> None:
    reading.take_all(_CLASS, Kind.SCHOOL)
    kinds = (("hospital", Kind.HOSPITAL), ("school", Kind.SCHOOL), ("employer", Kind.EMPLOYER))
    for section, kind in kinds:
        text = reading.text
        for match in ending(section).finditer(text):
            start, end = match.start() + lead(match[0]), match.end()
            if _is_named(text[start:end], section) and not text.startswith("卡", end):
                reading.take(start, end, kind)
    for section, kind in kinds:
        reading.take_all(_known(section), kind)
    text = reading.text
    for match in _works().finditer(text):
        said = match["it"]
        if TAKEN not in said and not _is_workplace(said):
            reading.take(*match.span("it"), Kind.EMPLOYER)
    reading.take_all(_serves(), Kind.EMPLOYER)
    reading.take_all(_SCHOOL_BY_NUMBER, Kind.SCHOOL)
    reading.take_all(_SCHOOL_BY_TRADE, Kind.SCHOOL)
    reading.take_all(_HOSPITAL_BY_NUMBER, Kind.HOSPITAL)


def _is_named(said: str, section: str) -> bool:
    """Whether an organisation has a name of its own."""
    name = endings(section).sub("", said)
    return TAKEN not in said and (said in _WITHOUT_NAME or bool(name and name not in words("generic")))


def _is_workplace(said: str) -> bool:
    """Whether it is where many work: a word for a kind of place, or a province."""
    return (
        said in words("workplaces")
        or said[-2:] in words("workplaces")
        or said[0] in _PROVINCE_FIRST
        or (provinces().match(said) is not None)
    )


@cache
def _works() -> re.Pattern[str]:
    """Where somebody does a job."""
    job = (
        "上班|工作|打工|实习|任职|就职|做(?=[一-鿿]{0,4}[工员师理管台])|当(?=[一-鿿]{0,4}[工员师理管安长])|卖"
        "|送货|跑外卖|担任"
    )
    return re.compile(f"(?:在|于)(?P<it>{letter()}{{2,10}}?)(?={job})")


@cache
def _serves() -> re.Pattern[str]:
    """An office, where it says who serves there."""
    office = f"[市区县省镇州]?(?:{lexicon.any_of(words('office'))})"
    work = "上班|工作|任职|窗口|当|做|实习|坐班|值班|的(?=[，,。、]|$)|[，,]"
    post = "的?(?!民警|法官|警察|工作)[一-鿿]{0,3}[员警工师]"
    return re.compile(f"(?:(?<=[在是于进])(?={office}(?:{work}))|(?={office}(?:{post})))(?P<it>{office})")


@cache
def _known(section: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?<!从小)(?:{lexicon.any_of(lexicon.words('known-zh', section))})(?![道街路桥门号卡]"
        rf"|转账)(?:{lexicon.any_of(words(section))})?"
    )
