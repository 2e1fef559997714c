"""Chinese notes as a hotline counsellor types them: made up, seeded, with word statistics close to the real thing.

A few things are said in almost every call, many in one of a hundred, and each call has something of its own (a name,
a street, a dose, a train number), so the vocabulary has the long tail on which a search index is won or lost.  Nothing
here comes from anybody's call.
"""

import math
import random
from collections.abc import Iterator
from functools import cache

MIN_LENGTH, MAX_LENGTH = 200, 2_000


def _words(text: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in text.split("|"))


_WHO = _words("""
    来电者|她|他|母亲|父亲|丈夫|妻子|孩子|女儿|儿子|室友|同学|班主任|领导|同事|前男友|前女友|婆婆|奶奶|外婆|
    表姐|弟弟|邻居|导师|客户|房东|朋友|网友|社区工作者|医生
""")
_WHEN = _words("""
    最近|这两周|昨晚|今天早上|半年来|三天前|从上个月起|小时候|去年冬天|高考以后|分手以后|产后|失业以后|
    夜里三点|每到周末|考试前|开学以来|春节期间|疫情那几年|搬家以后|住院期间|离婚后
""")
_FEELS = _words("""
    睡不着|心里发慌|不想出门|喘不过气|一直哭|什么都提不起劲|很内疚|觉得没人理解|很愤怒|胃口很差|胸口发闷|
    脑子停不下来|觉得自己没用|害怕接电话|手抖|反复检查门锁|做噩梦|心跳很快|麻木|羞愧|孤独|绝望|烦躁|
    头痛得厉害|注意力无法集中|想起那件事就发抖|半夜惊醒|整个人是空的
""")
_EVENTS = _words("""
    大吵了一架|提出离婚|被裁员|欠了网贷|确诊抑郁症|停了药|父亲去世|被同学孤立|考研失败|遇到诈骗|做了手术|
    和家里断了联系|论文被退回|被家暴|流产|转学|亲人轻生|孩子不肯上学|店关了门|发现对方出轨|被主管当众批评|
    宠物走丢了|股票亏了很多|工地停工|被催收电话骚扰|陪床三个月|发现身上有肿块|班级群里被嘲笑
""")
_RISK = _words("""
    提到不想活了|否认想死|说过自杀的念头|否认具体计划|家里有安眠药|手腕有旧伤|想过从楼上跳下去|
    两年前有过一次尝试|写了告别的话|说不清会不会去做|愿意把药交给家人|答应今晚不独处|否认幻听|喝了半斤白酒|
    站在天台上|刀已收走|愿意再打来|同意明天随访|请督导加入通话|已告知位置|提到弟弟是活下去的理由|
    拒绝回答方式|担心吓到孩子
""")
_DID = _words("""
    我复述了她的感受|一起做了三次慢呼吸|问了有没有想过怎么做|肯定他愿意打这个电话|
    给了市精神卫生中心的门诊时间|讨论了先找谁|一起写了安全计划|沉默了大约一分钟|澄清了「撑不下去」指什么|
    说明了保密的例外|约定了下一次联系的时间|建议就医|没有急着劝|把语速放慢|核对了她身边有没有人|
    请她把窗户关上
""")
_LATIN = _words("""
    PHQ-9|GAD-7|SSRI|KTV|QQ|HR|offer|deadline|PUA|emo|ICU|CT|DDL|GPA|app|WiFi|PTSD|996|舍曲林 50mg|每天 3 片|
    37 岁|5 楼|12 次|2 万元
""")
_RARE = _words("令狐家的|尉迟老师|氯氮平|阿立哌唑|塬上的老家|zolpidem")  # each in a few dozen of 100,000 calls
_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓韩冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈"
    "钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵"
)
_GIVEN = (
    "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华文慧玉兰宁波鑫宇浩然子涵梓萱思远佳怡晨曦雨桐欣悦嘉铭俊凯"
    "晓东建国志红春梅海燕雪梦琪一诺"
)
_STREETS = (
    "解放人民中山建设和平新华胜利青年滨江长安文化光明红旗东风北京南京淮海延安学府科技创业振兴迎宾环城湖滨松江"
    "龙泉凤凰紫荆梧桐"
)
_FRAMES = {  # how a clause is put together → how often
    "{risk}": 20,
    "{did}": 20,
    "{when}{feel}": 16,
    "{plain}": 10,
    "说{feel}，也{feel2}": 9,
    "{when}{event}": 8,
    "{event}以后{feel}": 7,
    "担心{who}知道": 4,
    "和{who}大吵了一架": 3,
    "觉得{who}不会在意": 3,
    "{who}说她太敏感": 2,
    "希望{who}能听一次": 2,
    "{did}，{risk}": 2,
}
_PLAIN = _words("""
    说话声音很低|中间停了很久|反复问是不是自己的错|语气平静了一些|哭了一会儿|背景里有电视声|不愿说名字|
    说谢谢有人听|挂断前又沉默
""")


@cache
def _clauses() -> tuple[str, ...]:
    """A pool to draw from: frames by how often they occur; in each list, the k-th word 1/k as often."""
    rng = random.Random(12356)  # noqa: S311
    lists = {
        "who": _WHO, "when": _WHEN, "feel": _FEELS, "feel2": _FEELS, "event": _EVENTS, "risk": _RISK, "did": _DID,
        "plain": _PLAIN,
    }  # fmt: skip
    weights = {name: [1 / (rank + 3) for rank in range(len(words))] for name, words in lists.items()}
    return tuple(
        frame.format(**{name: rng.choices(words, weights[name])[0] for name, words in lists.items()})
        for frame in rng.choices(list(_FRAMES), list(_FRAMES.values()), k=20_000)
    )


def _own(rng: random.Random) -> str:
    """Something only this call has: the long tail."""
    name = rng.choice(_SURNAMES) + "".join(rng.choices(_GIVEN, k=rng.choice((1, 2, 2))))
    street = "".join(rng.choices(_STREETS, k=2))
    return rng.choice(
        (
            f"提到一个叫{name}的人",
            f"住在{street}路附近",
            f"在{street}小学门口等",
            f"{rng.choice(_LATIN)}",
            f"说坐的是 {rng.choice('GDKZ')}{rng.randint(1, 9999)} 次车",
            f"{name}借走 {rng.randint(1, 900) * 100} 元",
            f"在{street}医院拿过药，{rng.choice(_LATIN)}",
        )
    )


def note(rng: random.Random) -> str:
    """One call's notes: 200 to 2,000 characters, about 560 on average, in stamped paragraphs."""
    length = min(MAX_LENGTH, max(MIN_LENGTH, round(rng.lognormvariate(math.log(480), 0.55))))
    picked = iter(rng.choices(_clauses(), k=length // 3))
    parts: list[str] = []
    size = minute = 0
    while size <= length:
        minute += rng.randint(1, 4)
        line = [next(picked) for _ in range(rng.randint(3, 7))]
        if rng.random() < 0.3:
            line.append(_own(rng))
        if rng.random() < 0.0005:
            line.append(rng.choice(_RARE))
        text = f"{minute // 60:02d}:{minute % 60:02d} {'，'.join(line)}。"
        parts.append(text)
        size += len(text) + 1
    return "\n".join(parts)[:MAX_LENGTH]


def notes(count: int, seed: int = 1) -> Iterator[str]:
    """`count` notes, the same ones for the same seed."""
    rng = random.Random(seed)  # noqa: S311
    for _ in range(count):
        yield note(rng)
