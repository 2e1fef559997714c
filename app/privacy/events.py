"""What happened to few enough people that it points to one of them: in the news, the only one, the first one.

Found only where the sentence says so itself; the rest is for whoever reads."""

import re

from app.privacy.findings import Kind
from app.privacy.reading import TAKEN, Reading

_HAN = "[一-鿿]"
_PLACE = "(?:全[国省市县区镇村校厂班院]|我们[省市县区镇村校厂]|那一?[届年]|[省市县]里|当年|当地|世界|亚洲|国内)"
_ZH = (
    (
        rf"{_HAN}{{0,12}}?唯一(?!的?(?:办法|希望|朋友|亲人|愿望|想法|出路|支持|依靠|安慰|理由|牵挂|选择|念头|方式"
        rf"|能|可以|想|的人|放心|担心|在乎|信任|知道|懂)){_HAN}{{1,16}}"
    ),
    rf"{_PLACE}(?:的)?(?:第一个?|首个|首位|唯一|就我一个|就她一个|就他一个|最年轻|头一个|状元|冠军|首富){_HAN}{{0,16}}",
    rf"(?:{_HAN}{{1,4}}的)?(?:高考|中考|省|市|县|文科|理科)状元",
    rf"(?:全国|世界|亚洲|奥运|省)(?:{_HAN}{{0,4}})?(?:冠军|亚军|金牌){_HAN}{{0,4}}",
    (
        rf"(?:上|登)(?:过|了)?(?:本地|当地|市里的?|省里的?)?(?:热搜|新闻|电视|报纸|头条|央视|热门|热榜|抖音热门"
        rf"|微博热搜|法治节目|法制节目|节目|访谈|纪录片|春晚|通报|光荣榜){_HAN}{{0,6}}"
    ),
    rf"(?:新闻|电视|报纸|网|媒体)[上里](?:的|那个|那起|说的|报道的?|播的?|登的?|曝光的?|传的?){_HAN}{{1,18}}",
    rf"(?:被|接受过?)(?:央视|省台|媒体|记者|电视台|报纸|新闻){_HAN}{{0,4}}(?:报道|曝光|采访|拍到|播出){_HAN}{{0,10}}",
    (
        rf"(?:那|这|该)(?:起|次|场|桩)(?:轰动{_HAN}{{0,6}})?{_HAN}{{1,10}}(?:案|事故|爆炸|火灾|坍塌|空难|矿难|沉船"
        rf"|踩踏|地震|泥石流|凶杀){_HAN}{{0,12}}"
    ),
    rf"{_HAN}{{0,6}}(?:灭门案|碎尸案|校车事故|空难|矿难|踩踏|投毒案|绑架案|沉船|塌方|化工厂爆炸|坠机){_HAN}{{0,12}}",
    rf"(?:轰动|震惊|闹得)(?:一时|全国|全[省市县校城]|网络|很大)(?:的)?{_HAN}{{1,12}}",
    rf"(?:视频|短片|照片|帖子|报道|节目|直播|热搜|通报)[里中上](?:那个|那位|的那个|的那位){_HAN}{{2,16}}",
    rf"那年{_HAN}{{0,6}}(?:洪水|地震|火灾|大火|事故|山洪|台风){_HAN}{{0,14}}",
    rf"(?:[三四五]胞胎|连体){_HAN}{{0,12}}",
    rf"(?:变性|器官捐献|心脏移植|见义勇为|感动{_HAN}{{1,3}}|道德模范|劳动模范){_HAN}{{0,8}}",
)
_EN = (
    (
        r"(?:the )?(?:sole|only) (?:survivor|survivors|one (?:who|to|left)|woman|man|girl|boy|child|person|black"
        r"|asian|female|male|deaf|blind|trans\w*|openly)\b[^.,;!?\n]{0,60}"
    ),
    (
        r"(?:the )?(?:very )?first (?:ever )?(?:woman|man|girl|boy|person|female|male|black|asian|muslim|deaf|blind"
        r"|gay|openly)\b[^.,;!?\n]{0,60}"
    ),
    (r"(?:the )?(?:youngest|oldest|tallest) (?:\w+ ){1,3}(?:ever|in the|on the|of the)\b[^.,;!?\n]{0,50}"),
    (
        r"(?:the )?(?:woman|man|girl|boy|teacher|nurse|driver|doctor|father|mother|one|kid|lad|person) (?:from|in|on) "
        r"(?:the|that) (?:viral |famous |local )?(?:video|clip|photo|picture|headlines|news|papers|documentary"
        r"|podcast|trial|case)\b"
        r"[^.,;!?\n]{0,40}"
    ),
    (
        r"(?:the )?youngest (?:ever )?(?:person|mayor|surgeon|judge|player|councillor|headteacher|pilot|winner"
        r"|officer)\b[^.,;!?\n]{0,50}"
    ),
    (
        r"(?:was |were |been |is )?(?:on|in|all over|made) (?:the )?(?:national |local |evening "
        r"|front page of the )?(?:news|papers|newspapers|headlines|television|telly|front page)\b[^.,;!?\n]{0,40}"
    ),
    (
        r"(?:won|winning|winner of) (?:an? |the )(?:olympic|nobel|national|gold|silver|bronze|lottery|world|bafta"
        r"|oscar|eurovision|county)\b[^.,;!?\n]{0,40}"
    ),
    (
        r"\b(?:plane crash|train crash|ferry (?:accident|disaster)|mass shooting"
        r"|school shooting|terror attack|bombing|mine collapse|stadium disaster|murder trial"
        r"|explosion at)\b[^.,;!?\n]{0,40}"
    ),
    r"(?:triplets?|quadruplets?|conjoined twins?)\b[^.,;!?\n]{0,30}",
    r"(?:went viral|documentary (?:about|on) (?:him|her|them)|has a wikipedia page|wikipedia page)\b[^.,;!?\n]{0,30}",
)
_CHINESE = [re.compile(pattern) for pattern in _ZH]
_ENGLISH = [re.compile(pattern, re.IGNORECASE) for pattern in _EN]


def take_events(reading: Reading, *, latin: bool) -> None:
    """latin: whether there are words in Latin letters."""
    for pattern in _CHINESE:
        for match in reading.matches(pattern):
            if TAKEN not in match[0]:
                reading.take(*match.span(), Kind.EVENT)
    for pattern in _ENGLISH if latin else ():
        reading.take_all(pattern, Kind.EVENT)  # with the names in it: they are part of what happened
