"""Chinese names without a surname, known by where they stand (女儿思彤, 和雨桐吵架), by their form (军哥, 艾山·买买提),
or by the line of a record they begin (乐天，男，…)."""

import re
from functools import cache

from app.privacy import lexicon
from app.privacy.around_zh import (
    clause_begins,
    given,
    in_a_word,
    kin_pattern,
    left_free,
    plain_surnames,
    right_free,
    surnames,
    usual,
    word_begins,
)
from app.privacy.findings import Kind
from app.privacy.reading import TAKEN, Reading

_HAN = "[一-鿿]"
_DOTTED = re.compile(rf"(?P<first>{_HAN}{{2,8}})[·•](?P<rest>{_HAN}{{2,8}})")
_BESIDE = re.compile(
    r"(?:和|跟|与|给|找|叫|喊|问|劝|对|被|让|陪|等|想|怪|恨|骂|救|带|抱|哄|嫁|替|求|像|学|追|见|约|请|由|向|怕|爱)"
    rf"(?P<it>{_HAN}{{2}})"
)
_RECORD = re.compile(rf"(?P<it>{_HAN}{{2,4}})\s?[，,、（(]\s?(?:[男女](?=[，,。）)、性])|{TAKEN}+[，,。）)])")
_ELDER = re.compile(rf"(?P<it>(?P<name>{_HAN})(?:哥|姐|叔|嫂|婶|姨|爷|伯|妹|弟))")
_FOND = re.compile(r"(?P<it>[宝婷欣雨燕玲娟敏芳云梅莲秀英倩莉珍凤兰霞萍雪莹晶琳朵贝妞玉巧翠香桃杏虎豹龙]儿)")
_NOT_ELDER = frozenset(
    "一二三四五六七八九十大小老表堂亲干的空帅富师学阿先后胞继义姑姨叔伯公婆岳祖外我你他她它们两几嫂姐哥妹弟爷奶白款男女少王"
)
_DOUBLED = re.compile(rf"(?P<name>{_HAN})(?P<one>{_HAN})(?P=one)(?!{_HAN}?地)")


def take_bare(reading: Reading) -> None:
    """Names nobody announces."""
    text = reading.text
    for match in _peoples().finditer(text):
        if left_free(text, match.start()) or right_free(text, match.end()) or len(match[0]) > 2:
            reading.take(*match.span(), Kind.NAME)
    text = reading.text
    for match in kin_pattern().finditer(text):
        if _is_given(text, match.end()):
            reading.take(match.end(), match.end() + 2, Kind.NAME)
    for match in reading.matches(_BESIDE):
        if _is_beside(text, match.start(), match.start("it")):
            reading.take(*match.span("it"), Kind.NAME)
    for match in reading.matches(_RECORD):
        if clause_begins(text, match.start()) and match["it"][0] in surnames() and TAKEN not in match["it"]:
            reading.take(*match.span("it"), Kind.NAME)
    _take_forms(reading)


def take_dotted(reading: Reading) -> None:
    """Names of several parts with a dot between them: 艾山·买买提."""
    text = reading.text
    for match in reading.matches(_DOTTED):
        first = next((at for at in range(match.start(), match.end("first") - 1) if left_free(text, at)), match.start())
        behind = range(match.start("rest") + 2, match.end() + 1)
        end = next((at for at in behind if right_free(text, at)), match.start("rest") + 3)
        reading.take(first, min(end, match.end()), Kind.NAME)


def _take_forms(reading: Reading) -> None:
    text = reading.text
    for match in reading.matches(_ELDER):
        letter = match["name"]
        known = letter in plain_surnames() or (letter in usual() and letter not in _NOT_ELDER)
        left = left_free(text, match.start())
        if known and left and right_free(text, match.end()) and not in_a_word(text, match.start()):
            reading.take(*match.span("it"), Kind.NAME)
    for match in reading.matches(_FOND):
        if left_free(text, match.start()) and (
            right_free(text, match.end()) or text[match.end() : match.end() + 1] == "才"
        ):
            reading.take(*match.span("it"), Kind.NAME)
    for match in reading.matches(_DOUBLED):
        whole = match["name"] in surnames() and match["name"] not in "和于从由向" and match["one"] in given() | {"多"}
        if whole and left_free(text, match.start()) and right_free(text, match.end()):
            reading.take(*match.span(), Kind.NAME)


def _is_given(text: str, at: int) -> bool:
    """Whether two letters of given names stand at `at`, and nothing else is made of them."""
    name = text[at : at + 2]
    if len(name) < 2 or any(letter not in usual() for letter in name):
        return False
    if not (right_free(text, at + 2) or word_begins(text, at + 2)):
        return False
    return not (in_a_word(text, at) or in_a_word(text, at + 1) or word_begins(text, at + 1))


def _is_beside(text: str, at: int, start: int) -> bool:
    """Whether a clause, or somebody in it, does something with who is named at `start`."""
    before = clause_begins(text, at) or text[at - 1] in "她他我你们人又就也才要想去来没不再还常总都会能敢前后天晚"
    return before and _is_given(text, start) and not in_a_word(text, at)


@cache
def _peoples() -> re.Pattern[str]:
    return re.compile(f"(?:{lexicon.any_of(lexicon.words('peoples-zh', 'parts'))}){{1,3}}(?:·{_HAN}{{1,6}})?")
