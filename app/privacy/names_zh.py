"""Chinese names: surname and given name where the words around them allow it, titles, nicknames, names that are
introduced as such."""

import re
from functools import cache

from app.privacy import lexicon
from app.privacy.findings import Kind
from app.privacy.reading import TAKEN, Reading

_HAN = "一-鿿㐀-䶿\U00020000-\U0003ffff"
_TITLES = [
    "护士长",
    "咨询师",
    "心理师",
    "辅导员",
    "班主任",
    "总经理",
    "副主任",
    "先生",
    "女士",
    "小姐",
    "太太",
    "夫人",
    "同学",
    "老师",
    "医生",
    "大夫",
    "医师",
    "护士",
    "主任",
    "院长",
    "校长",
    "教授",
    "导师",
    "律师",
    "警官",
    "民警",
    "师傅",
    "师父",
    "阿姨",
    "叔叔",
    "伯伯",
    "伯父",
    "伯母",
    "爷爷",
    "奶奶",
    "大爷",
    "大妈",
    "大姐",
    "大哥",
    "婆婆",
    "经理",
    "老板",
    "书记",
    "局长",
    "处长",
    "科长",
    "队长",
    "班长",
    "店长",
    "组长",
    "部长",
    "厂长",
    "村长",
    "站长",
    "所长",
    "校医",
    "法官",
    "教练",
    "督导",
    "博士",
    "师兄",
    "师姐",
    "学长",
    "学姐",
    "姑娘",
    "司机",
    "保安",
    "会计",
    "秘书",
    "科",
    "叔",
    "婶",
    "姐",
    "哥",
    "嫂",
    "姨",
    "总",
    "工",
    "伯",
    "爷",
    "某某",
    "某",
    "氏",
]
_KIN = [
    "老公",
    "丈夫",
    "先生",
    "爱人",
    "老婆",
    "妻子",
    "媳妇",
    "前夫",
    "前妻",
    "男友",
    "女友",
    "男朋友",
    "女朋友",
    "对象",
    "未婚夫",
    "未婚妻",
    "父亲",
    "母亲",
    "爸爸",
    "妈妈",
    "爸",
    "妈",
    "继父",
    "继母",
    "养父",
    "养母",
    "儿子",
    "女儿",
    "孩子",
    "哥哥",
    "弟弟",
    "姐姐",
    "妹妹",
    "表哥",
    "表弟",
    "表姐",
    "表妹",
    "堂哥",
    "堂弟",
    "堂姐",
    "堂妹",
    "哥",
    "弟",
    "姐",
    "妹",
    "侄子",
    "侄女",
    "外甥",
    "孙子",
    "孙女",
    "爷爷",
    "奶奶",
    "外公",
    "外婆",
    "姥姥",
    "公公",
    "婆婆",
    "岳父",
    "岳母",
    "同事",
    "同学",
    "室友",
    "舍友",
    "同桌",
    "闺蜜",
    "朋友",
    "好友",
    "网友",
    "邻居",
    "同乡",
    "老乡",
    "战友",
    "队友",
    "班长",
    "领导",
    "老板",
    "上司",
    "主管",
    "组长",
    "经理",
    "房东",
    "师兄",
    "师姐",
    "徒弟",
    "师傅",
    "学生",
    "老师",
    "班主任",
    "导师",
    "咨询员",
    "咨询师",
    "接线员",
    "督导",
    "来电者",
    "联系人",
    "监护人",
    "当事人",
    "患者",
    "病人",
    "男孩",
    "女孩",
    "小孩",
    "女生",
    "男生",
]
_CUES = (
    r"(?:我叫|她叫|他叫|也叫|只叫|名叫|名字叫|名字是|叫做|名为|妈叫|爸叫|哥叫|弟叫|姐叫|妹叫|公叫|婆叫|友叫|女叫|儿叫|子叫|姓名[:是]?|名字:|本名|真名|原名"
    r"|小名|大名|乳名|化名|昵称|网名|笔名|自称|我是|他是|她是|这是|联系人:?|咨询员:?|督导:?|报案人|报了)"
)
_STRONG_CUE = re.compile(rf"(?<!不)(?P<cue>{_CUES})(?:叫|是|为|:)?\s?[\"“「‘']?(?P<it>[{_HAN}]{{1,6}})")
_CALL_ME = re.compile(
    rf"(?:叫|喊|称呼?)(?:她|他|我|TA)(?:做|为)?\s?[\"“「‘']?(?P<it>[{_HAN}]{{1,4}}?)(?=就行|就好|就可以|吧|好了|[\"”」’，。；！？,.;!?\s]|$)"
)
_NOT_CALLED = re.compile(
    r"[别不去来回快滚再也出起在走闭过上下吃先把给一的么什名]|妈|爸|哥|姐|弟|妹|爷|奶|叔|救命|宝贝|亲爱"
)
_QUOTED = re.compile(
    r"(?:网名|昵称|笔名|艺名|化名|外号|绰号)(?:就?叫|是|为|:)?\s?[\"“「‘'](?P<it>[^\"”」’'\n]{1,20})[\"”」’']"
)
_SURNAME_SAID = re.compile(
    rf"(?<!百)姓\s?[:是]?(?P<it>(?!名|氏|什|啥|是|的|甚)[{_HAN}]{{1,2}}?)(?=[，。；、！？,.;!?\s的]|$)"
)
_CROSSED = re.compile(r"[XxＸ×*＊某○]{1,2}")
_AH = re.compile(
    rf"阿(?!姨|里|尔|立|司|普|米|莫|拉|富|联|公|婆|妈|爸|爷|嬷|克|托|昔|拼|胶|片|根廷|哥)(?P<given>[{_HAN}])(?P<second>[{_HAN}])?"
)
_TWICE = re.compile(rf"(?P<one>[{_HAN}])(?P=one)")
_TWICE_PET = frozenset("牛豆果糖毛妞宝丫贝朵圆萌蛋虎龙熊鹿米乐多团点")
_NOT_TWICE = frozenset(
    "天常明平好慢渐偷悄默静仅刚往淡轻紧深高清家人年月日星太娃宝妈爸哥弟姐妹爷奶公婆叔伯姑舅姨白多大小冷暖圆点远早久细满样看想说谢试等走哭笑听问坐"
    "睡吃喝谈聊猩哈嘻呵嗯啊哦抱常处时事次个条件种句字步层层样粒缓仅足隐恰频每各断歇徐默统偏"
)
_LITTLE = re.compile(rf"(?<![从最大胆矮缩弱幼变很太较狭渺微窄年])(?P<it>[小老大](?P<name>[{_HAN}]))")
_NOT_LITTLE = frozenset(
    [
        "小时",
        "小心",
        "小区",
        "小学",
        "小孩",
        "小姐",
        "小便",
        "小说",
        "小吃",
        "小狗",
        "小猫",
        "小声",
        "小事",
        "小伙",
        "小店",
        "小组",
        "小腿",
        "小三",
        "小偷",
        "小镇",
        "小的",
        "小到",
        "小朋",
        "小产",
        "小名",
        "小白",
        "小米",
        "小红",
        "小气",
        "小脑",
        "小雪",
        "老师",
        "老公",
        "老板",
        "老家",
        "老人",
        "老年",
        "老是",
        "老婆",
        "老伴",
        "老乡",
        "老大",
        "老二",
        "老三",
        "老头",
        "老太",
        "老爸",
        "老妈",
        "老实",
        "老师",
        "老了",
        "老成",
        "老毛",
        "老房",
        "老习",
        "老高",
        "老同",
        "老朋",
        "老旧",
        "老城",
        "老牌",
        "老干",
        "老党",
        "老花",
        "老爷",
        "老外",
        "大学",
        "大家",
        "大概",
        "大海",
        "大米",
        "大白",
        "大方",
        "大石",
        "大钱",
        "大明",
        "大关",
        "大安",
        "大连",
        "大江",
        "大路",
        "大于",
        "大平",
        "大同",
        "大祝",
        "大高",
        "大梁",
        "大夏",
        "大马",
        "大包",
        "大云",
        "大权",
        "大门",
        "大部",
        "大成",
        "大班",
        "大雪",
        "大全",
        "大专",
        "大桥",
        "大雷",
        "大龙",
        "大胡",
        "大江",
        "大冰",
        "大水",
        "小水",
        "小包",
        "小路",
        "小班",
        "小温",
        "小计",
        "小高",
        "小年",
        "小石",
        "小平",
        "小文",
        "小花",
        "小云",
        "小冰",
        "小龙",
        "小米",
        "小马",
        "小熊",
        "小鱼",
        "小贝",
        "小江",
        "小桥",
        "小叶",
        "小毛",
        "小牛",
        "小车",
        "老车",
        "老毛",
        "老井",
        "老和",
        "老安",
        "老水",
        "老文",
        "老路",
        "老山",
        "大山",
        "大车",
        "大安",
        "大厉",
        "小季",
        "老应",
        "老都",
        "老在",
        "老能",
        "老想",
        "小常",
        "小单",
        "小别",
        "大解",
        "大向",
        "大任",
        "老任",
        "大广",
        "大费",
        "大康",
        "大汗",
        "小汗",
        "小鬼",
        "小双",
        "大双",
        "小左",
        "老左",
        "老连",
        "老从",
        "老于",
    ]
)
_LEFT = frozenset(
    "和跟与给找被让把对向说见是问陪到提及由替为像恨爱想等约同因了着告诉骂求帮的有叫念喊但而是在以请求怪向听信靠劝连时候天晚夜后前，。；：、！？（）“”「」《》【】,.;:!?()\"' \n\t-—…/|"
    + TAKEN
)
_RIGHT = frozenset(
    "说是在来去昨今最给跟和与陪打也都又把被让不没有已还就会要想从对向的他她了曾才刚每一上下到再突知答同因之离这那经喝骂走死出发叫拿告吵联住病帮劝送抱提报请求回写站坐哭用做，。；：、！？（）“”「」《》【】,.;:!?()\"' \n\t-—…/|们第身"
    + TAKEN
)
_BEFORE_COUNTED = frozenset("一二两三四五六七八九十几每这那本0123456789上下半")
_NEVER_ALONE = frozenset(
    "和于向从连由都能应后相真当全时常别那信路双平成公年权关查管空养爱单解任强明在又也老大小本一这那"
)


def take_introduced(reading: Reading) -> None:
    """Names that the words before them announce."""
    reading.take_all(_QUOTED, Kind.NAME)
    for match in reading.matches(_CALL_ME):
        if not _NOT_CALLED.search(match["it"]):
            reading.take(*match.span("it"), Kind.NAME)
    for match in reading.matches(_SURNAME_SAID):
        if match["it"][0] in _surnames() or match["it"] in lexicon.words("surnames-zh", "compound"):
            reading.take(*match.span("it"), Kind.NAME)
    for match in reading.matches(_STRONG_CUE):
        end = _introduced(reading.text, match)
        if end and TAKEN not in reading.text[match.start("it") : end]:
            reading.take(match.start("it"), end, Kind.NAME)


def take_names(reading: Reading) -> None:
    _take_by_surname(reading)
    for match in reading.matches(_AH):
        after = match["second"]
        long = after and after in _usual() and after not in _RIGHT
        reading.take(match.start(), match.end() if long else match.end("given"), Kind.NAME)
    for match in reading.matches(_LITTLE):
        _take_little(reading, match)
    for match in reading.matches(_TWICE):
        _take_twice(reading, match)


def _take_by_surname(reading: Reading) -> None:
    text, at = reading.text, 0
    surnames = _surnames()
    while at < len(text):
        end = _name_at(text, at) if text[at] in surnames or text[at : at + 2] in _compound() else at
        if end > at:
            reading.take(at, end, Kind.NAME)
            text = reading.text
        at = max(at + 1, end)


def _name_at(text: str, at: int) -> int:
    """Where the name that begins with a surname at `at` ends; `at` where there is none."""
    long = text[at : at + 2] in _compound()
    given = at + (2 if long else 1)
    if not long and _in_a_word(text, at):
        return at
    titled = _titled(text, at, given)
    if titled > at:
        return titled
    crossed = _CROSSED.match(text, given)
    if crossed and (text[at] in _plain() or long):
        return crossed.end()
    kin = _after_kin(text, at)
    for length in (2, 1):
        if _is_name(text, at, given, length, long=long, kin=kin):
            return given + length
    return at


def _is_name(text: str, at: int, given: int, length: int, *, long: bool, kin: bool) -> bool:
    name = text[given : given + length]
    if len(name) < length or not all(letter in _given() for letter in name) or _word_starts(text, given + length - 1):
        return False
    usual = sum(letter in _usual() for letter in name)
    right = given + length == len(text) or text[given + length] in _RIGHT
    left = at == 0 or text[at - 1] in _LEFT or kin
    if long or kin:
        return right or (length == 2 and usual == 2)
    if text[at] in _plain():
        if length == 2:
            return (usual == 2 and (left or right)) or (usual == 1 and left and right)
        return usual == 1 and left and right
    return length == 2 and usual == 2 and left and right


def _titled(text: str, at: int, given: int) -> int:
    """The end of a surname, up to two characters of a given name and a title."""
    for length in (0, 1, 2):
        title = _title(text, given + length)
        if not title or not all(letter in _given() for letter in text[given : given + length]):
            continue
        if (
            length == 0
            and text[at] in _NEVER_ALONE
            and given - at == 1
            and not (at == 0 or text[at - 1] in "，。；,.;找问请给跟让 ")
        ):
            continue
        if (
            length == 0
            and text[at] not in _plain()
            and len(title) == 1
            and given - at == 1
            and title != "某"
            and not _bounded(text, at, given + 1)
        ):
            continue
        if len(title) == 1 and title not in "某" and length and not _bounded(text, at, given + length + 1):
            continue
        return given + length + len(title)
    return at


def _bounded(text: str, start: int, end: int) -> bool:
    return (start == 0 or text[start - 1] in _LEFT) and (end >= len(text) or text[end] in _RIGHT)


def _title(text: str, at: int) -> str:
    match = _title_pattern().match(text, at)
    return match[0] if match else ""


def _introduced(text: str, match: re.Match[str]) -> int | None:
    """The end of a name that was announced; None where what follows is no name."""
    start, said = match.start("it"), match["it"]
    weak = match["cue"] in ("我是", "他是", "她是", "这是", "自称", "也叫", "报了", "只叫")
    if said[0] in _surnames() or said[:2] in _compound():
        long = said[:2] in _compound()
        given = start + (2 if long else 1)
        if not long and _in_a_word(text, start):
            return None
        titled = _titled(text, start, given)
        if titled > start:
            return titled
        for length in (2, 1):
            name = text[given : given + length]
            if len(name) == length and all(letter in _given() for letter in name) and _stops(text, given + length):
                return given + length
        if not weak and len(said) >= 2 and _stops(text, start + min(3, len(said))):
            return start + min(3, len(said))
        return None
    if weak or _NOT_CALLED.search(said):
        return None
    for length in (2, 3, 4, 1):
        if len(said) >= length and _ends_clause(text, start + length):
            return start + length
    return (
        start + 2
        if len(said) >= 2 and all(letter in _given() for letter in said[:2]) and _stops(text, start + 2)
        else None
    )


def _stops(text: str, at: int) -> bool:
    return at >= len(text) or text[at] in _RIGHT


def _ends_clause(text: str, at: int) -> bool:
    return at >= len(text) or text[at] in "，。；：、！？（）”」’,.;:!?()\"' \n\t" + TAKEN


def _take_little(reading: Reading, match: re.Match[str]) -> None:
    text, (start, end) = reading.text, match.span("it")
    said, name = match["it"], match["name"]
    if TAKEN in text[start:end] or said in _NOT_LITTLE:
        return
    right = end >= len(text) or text[end] in _RIGHT
    left = start == 0 or text[start - 1] in _LEFT or _after_kin(text, start)
    if (name in _plain() and said[0] != "大" and not _in_a_word(text, end - 1) and (right or left)) or (
        right
        and left
        and (name in _plain() or (said[0] == "小" and name in _usual()) or (name in _surnames() and said[0] != "大"))
        and not _in_a_word(text, end - 1)
    ):
        reading.take(start, end, Kind.NAME)
    elif (
        said[0] == "小"
        and name in _usual()
        and left
        and end < len(text)
        and text[end] in _usual()
        and (end + 1 >= len(text) or text[end + 1] in _RIGHT)
    ):
        reading.take(start, end + 1, Kind.NAME)


def _take_twice(reading: Reading, match: re.Match[str]) -> None:
    text, (start, end) = reading.text, match.span()
    letter = match["one"]
    if TAKEN in text[start:end] or not (letter in _usual() or letter in _TWICE_PET):
        return
    kin = _after_kin(text, start)
    if letter in _NOT_TWICE and not (kin and letter in "圆多宝星明天静"):
        return
    if (kin or start == 0 or text[start - 1] in _LEFT) and (end == len(text) or text[end] in _RIGHT):
        reading.take(start, end, Kind.NAME)


def _after_kin(text: str, at: int) -> bool:
    return bool(_kin_pattern().search(text, max(0, at - 4), at))


def _in_a_word(text: str, at: int) -> bool:
    """Whether the character at `at` belongs to an everyday word, or is counted."""
    everyday = lexicon.words("words-zh")
    if at and text[at] in "张周万元包车方支段平水双口层项章门" and text[at - 1] in _BEFORE_COUNTED:
        return True
    return any(
        text[at - back : at - back + length] in everyday for length in (2, 3, 4) for back in range(min(length, at + 1))
    )


def _word_starts(text: str, at: int) -> bool:
    """Whether an everyday word begins at `at` and goes beyond it."""
    everyday = lexicon.words("words-zh")
    return any(text[at : at + length] in everyday for length in (2, 3))


def _compound() -> frozenset[str]:
    return lexicon.words("surnames-zh", "compound")


def _plain() -> frozenset[str]:
    return lexicon.characters("surnames-zh", "plain")


@cache
def _surnames() -> frozenset[str]:
    return _plain() | lexicon.characters("surnames-zh", "everyday")


def _usual() -> frozenset[str]:
    return lexicon.characters("given-zh", "usual")


@cache
def _given() -> frozenset[str]:
    return _usual() | lexicon.characters("given-zh", "possible")


@cache
def _title_pattern() -> re.Pattern[str]:
    return re.compile(lexicon.any_of(frozenset(_TITLES)))


@cache
def _kin_pattern() -> re.Pattern[str]:
    return re.compile(f"(?:{lexicon.any_of(frozenset(_KIN))})(?:叫|是|:)?$")


def title_of(name: str) -> str:
    """The title a name ends with; empty where it has none, and for 某."""
    title = next(
        (one for one in sorted(_TITLES, key=len, reverse=True) if name.endswith(one) and len(name) > len(one)), ""
    )
    return "" if title in ("某", "某某", "氏") else title


def given_part(name: str) -> str:
    """The given name of a full name without a title; empty for anything else."""
    rest = name[2:] if name[:2] in _compound() else name[1:] if name[:1] in _surnames() else ""
    return "" if title_of(name) or not all(letter in _given() for letter in rest) else rest
