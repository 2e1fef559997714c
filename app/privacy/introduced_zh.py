"""Chinese names that somebody is said to bear, whatever they look like; and nicknames: 小王, 老魏, 阿珍, 朵朵."""

import re

from app.privacy.around_zh import (
    after_kin,
    clause_ends,
    compound,
    given,
    in_a_word,
    is_given,
    kin_pattern,
    left_free,
    letters_around,
    plain_surnames,
    right_free,
    surname_at,
    surnames,
    usual,
    words_around,
)
from app.privacy.findings import Kind
from app.privacy.names_zh import name_at, titled_at
from app.privacy.reading import TAKEN, Reading

_HAN = "[一-鿿㐀-䶿\U00020000-\U0003ffff]"
_OPEN = r"(?:叫|是|为|:)?\s?[\"“「‘']?"
_CLOSE = r"[\"”」’，。；！？,.;!?\s]|$"
_STRONG = (
    "我叫|她叫|他叫|名叫|名字叫|名字是|叫做|名为|妈叫|爸叫|哥叫|弟叫|姐叫|妹叫|公叫|婆叫|友叫|女叫|儿叫|子叫"
    "|姓名|名字:|本名|真名|原名"
    "|署名|落款|签名|全名|真实姓名|改名|起名|取名|小名|大名|乳名|化名|昵称|网名|笔名|(?:联系人|咨询员|督导"
    "|报案人|监护人)(?=:)"
)
_WEAK = "也叫|只叫|自称|我是|他是|她是|这是|报了"
_CUE = re.compile(rf"(?<!不)(?:(?P<strong>{_STRONG})|{_WEAK}):?{_OPEN}(?P<it>{_HAN}{{1,6}})")
_CALL_ME = re.compile(
    rf"(?:叫|喊|称呼?)(?:她|他|我|TA)(?:做|为)?\s?[\"“「‘']?(?P<it>{_HAN}{{1,4}}?)(?=就行|就好|就可以|吧|好了|{_CLOSE})"
)
_NO_NAME = re.compile(
    r"[别不次几去来回到进快滚再也出起在走闭过上下吃先把给一的么什名]|妈|爸|哥|姐|弟|妹|爷|奶|叔|救命|宝贝|亲爱"
)
_QUOTED = re.compile(
    r"(?:网名|昵称|笔名|艺名|化名|外号|绰号)(?:就?叫|是|为|:)?\s?[\"“「‘'](?P<it>[^\"”」’'\n]{1,20})[\"”」’']"
)
_SOMEBODY = re.compile(rf"叫做?(?P<it>{_HAN}{{2,4}}?)的(?=[男女同人孩网朋老学姑小家])")
_SURNAME = re.compile(rf"(?<!百)姓\s?[:是]?(?P<it>(?!名|氏|什|啥|是|的|甚){_HAN}{{1,2}}?)(?=[，。；、！？,.;!?\s的]|$)")
_AH = re.compile(
    rf"阿(?!姨|里|尔|立|司|普|米|莫|拉|富|联|公|婆|妈|爸|爷|嬷|克|托|昔|拼|胶|片|根廷"
    rf"|哥)(?P<one>{_HAN})(?P<two>{_HAN})?"
)
_LITTLE = re.compile(rf"(?<![从最大胆矮缩弱幼变很太较狭渺微窄年])(?P<it>[小老大](?P<name>{_HAN}))")
_TWICE = re.compile(rf"(?P<one>{_HAN})(?P=one)")
_PETS = frozenset("牛豆果糖毛妞宝丫贝朵圆萌蛋虎龙熊鹿米乐多团点")


def take_introduced(reading: Reading) -> None:
    """Names that the words before them announce."""
    reading.take_all(_QUOTED, Kind.NAME)
    for match in (*reading.matches(_CALL_ME), *reading.matches(_SOMEBODY)):
        if not _NO_NAME.search(match["it"]):
            reading.take(*match.span("it"), Kind.NAME)
    for match in reading.matches(_SURNAME):
        if match["it"][0] in surnames() or match["it"] in compound():
            reading.take(*match.span("it"), Kind.NAME)
    for match in reading.matches(kin_pattern()):
        end = name_at(reading.text, match.end())
        if end > match.end():
            reading.take(match.end(), end, Kind.NAME)
    text = reading.text
    for match in reading.matches(_CUE):
        start = match.start("it")
        end = _announced(text, match)
        if end > start and TAKEN not in text[start:end]:
            reading.take(start, end, Kind.NAME)


def _announced(text: str, match: re.Match[str]) -> int:
    """The end of the name that was announced, its start where what follows is none."""
    start, said, strong = match.start("it"), match["it"], bool(match["strong"])
    length = surname_at(text, start)
    if length:
        if length == 1 and in_a_word(text, start):
            return start
        return _full_name(text, start, start + length, strong=strong)
    if not strong or _NO_NAME.search(said):
        return start
    for letters in (2, 3, 4, 1):
        if len(said) >= letters and clause_ends(text, start + letters):
            return start + letters
    return start + 2 if is_given(said[:2], 2) and right_free(text, start + 2) else start


def _full_name(text: str, start: int, behind: int, *, strong: bool) -> int:
    titled = titled_at(text, start, behind)
    if titled > start:
        return titled
    for letters in (2, 1):
        if is_given(text[behind : behind + letters], letters) and right_free(text, behind + letters):
            return behind + letters
    ends = [start + letters for letters in (2, 3, 4) if clause_ends(text, start + letters)]
    return ends[0] if strong and ends else start


def take_nicknames(reading: Reading) -> None:
    for match in reading.matches(_AH):
        two = match["two"]
        long = bool(two) and two in usual() and two not in letters_around("right")
        reading.take(match.start(), match.end() if long else match.end("one"), Kind.NAME)
    text = reading.text
    for match in reading.matches(_LITTLE):
        end = _little(text, match)
        if end:
            reading.take(match.start(), end, Kind.NAME)
    text = reading.text
    for match in reading.matches(_TWICE):
        if _is_twice(text, match):
            reading.take(*match.span(), Kind.NAME)


def _little(text: str, match: re.Match[str]) -> int:
    """The end of 小王, 老魏 or 小雨; 0 where it is none."""
    (start, end), said, name = match.span("it"), match["it"], match["name"]
    if said in words_around("not-little") or in_a_word(text, end - 1):
        return 0
    right, left = right_free(text, end), left_free(text, start) or after_kin(text, start)
    if name in plain_surnames() and ((said[0] != "大" and (right or left)) or (right and left)):
        return end
    if right and left and ((said[0] == "小" and name in given()) or (said[0] != "大" and name in surnames())):
        return end
    if said[0] == "小" and name in usual() and left and text[end : end + 1] in usual() and right_free(text, end + 1):
        return end + 1
    return 0


def _is_twice(text: str, match: re.Match[str]) -> bool:
    (start, end), letter = match.span(), match["one"]
    if letter not in given() and letter not in _PETS:
        return False
    kin = after_kin(text, start)
    if letter in letters_around("not-twice") and not (kin and letter in "圆多宝星明天静"):
        return False
    common = letter in usual() or letter in _PETS
    return common and (kin or left_free(text, start)) and right_free(text, end)
