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
    for pattern, kind in ((_studies(), Kind.SCHOOL), (_treated(), Kind.HOSPITAL), (_works(), Kind.EMPLOYER)):
        for match in pattern.finditer(text):
            said = match["it"]
            if TAKEN not in said and not _is_workplace(said):
                reading.take(*match.span("it"), kind)
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
        "|送货|跑外卖|担任|值夜班|上夜班|倒班|洗碗|端盘子|站柜台|收银|保洁|开货车|开大车|跑业务|跑销售|学徒"
        "|试用期|转正|干了|做了[一二三四五六七八九十几半两]"
    )
    return re.compile(f"(?:在|于|给|替)(?P<it>{letter()}{{2,10}}?)(?={job})")


@cache
def _studies() -> re.Pattern[str]:
    """Where somebody learns or teaches."""
    does = (
        "读[书研博本专初高大中小幼预国一二三四五六七八九]|读着|念[书初高大中小一二三四五六]|上学"
        "|上[初高大小][一二三四五六中学]|毕业|任教|教书|代课|当老师|当辅导员|求学|就读|住校|寄宿|复读|借读|补习"
    )
    return re.compile(f"(?:在|于|从|考上了?|考进|考取|转到|转去|转入|保送到?)(?P<it>{letter()}{{2,8}}?)(?={does})")


@cache
def _treated() -> re.Pattern[str]:
    """Where somebody is treated."""
    does = (
        "住院|住了?[一二三四五六七八九十几两半]+[天周个次]|住过院|看病|看过?[病医诊门心精失抑]|看的(?:病|医生"
        "|门诊|心理|精神)|挂[号了的]|开的?[药方单]|复诊|复查|抢救|洗胃"
        "|缝了?[一二三四五六七八九十几两]?针|做[了过的]?(?:手术|检查|化疗|透析|测评|心理|咨询|无痛|电|磁|治疗"
        "|B超|核磁)|建档|产检|生的?孩子|确诊|拿药|取药|配药|化疗|放疗|透析|急诊"
    )
    return re.compile(f"(?:在|去了?|到|送到了?|送去|送进|转到了?|住进了?|进了?)(?P<it>{letter()}{{2,8}}?)(?={does})")


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
