"""Chinese places and organisations: from the words they end with, back to where their name must begin."""

import re
from functools import cache

from app.privacy import lexicon
from app.privacy.findings import Kind
from app.privacy.reading import TAKEN, Reading

# What no name of a place or an organisation holds: the words that stand before one.
_STOP = (
    "的了在从到去来往和跟与是住我你他她它们这那哪有就也都还又把被让给叫说对着过得很太没不要想会能可里以因为被读考转回送自于前后搬躲离进出经至由报某每几两个名家附近旁边时候打时刚才再最非更"
    "所座条间栋幢吧吗呢啊呀嘛等之起做干当开找见带接走跑坐站陪看今昨天年月日您咱谁曾已正将想请求靠并而但或且及向朝沿着者电"
)
_X = f"(?:(?![{_STOP}])[一-鿿·])"
_NUMBER = r"(?:[0-9０-９]{1,5}|[A-Za-z]?[0-9]{1,4}|[A-Za-z]|[一二三四五六七八九十百]{1,4})"

_SCHOOL = re.compile(
    rf"(?:(?:第[一二三四五六七八九十\d]{{1,3}}){_X}{{0,6}}?|{_X}{{1,12}}?)(?:大学|学院|中学|小学|高中|初中|幼儿园|幼稚园|附中|附小|职高|技校|中专|职中|党校|卫校|学校|师范)"
    rf"(?:{_X}{{2,6}}(?:校区|学院|分校|系|小学|中学))?|[市省区县实]?[一二三四五六七八九十]{{1,2}}(?:中|小|高|幼)(?=[读上的高初，。,.学生就有念、 ]|$)|实验[一二三]?[中小](?=[，。的读以]|$)"
)
_CLASS = re.compile(
    r"(?:小学|初|高|大)?[一二三四五六七八九](?:年级)?[（(]\s?[\d一二三四五六七八九十]{1,2}\s?[）)]班|(?:初|高)[一二三]\s?\d{1,2}\s?班|[一二三四五六]年级[\d一二三四五六七八九十]{1,2}班"
)
_HOSPITAL = re.compile(
    rf"(?:{_X}{{0,10}}?)(?:第[一二三四五六七八九十\d]{{1,3}})?{_X}{{0,6}}?(?:精神卫生中心|卫生服务中心|心理卫生中心|急救中心|康复中心|心理诊所|咨询中心|医学中心|卫生中心|医院|卫生院|诊所|保健院|防治院|疗养院|敬老院|养老院|福利院|戒毒所)"
    rf"|[市省区县]?[一二三四五六七八九十]院(?=[，。的住看做就门出、]|$)"
)
_EMPLOYER = re.compile(
    rf"{_X}{{2,14}}?(?:股份有限公司|有限责任公司|有限公司|分公司|公司|集团|律师事务所|会计师事务所|事务所|支行|分行|银行|电子厂|机床厂|服装厂|工厂|厂|酒店|宾馆|饭店|餐厅|酒楼|超市|商场|工作室|传媒|科技|物流|速运|快递"
    rf"|派出所|公安局|分局|交警队|消防队|教育局|税务局|民政局|司法局|街道办|居委会|村委会|法院|检察院|出版社|报社|电视台|研究所|研究院|设计院|部队|烧烤|火锅店|理发店|美容院|健身房|药房|药店|保险|证券|地产|物业|科技园|监狱|看守所|俱乐部|教堂|寺)"
)
_GENERIC = frozenset(
    [
        "上",
        "本",
        "一所",
        "一家",
        "重点",
        "普通",
        "名牌",
        "公立",
        "私立",
        "寄宿",
        "寄宿制",
        "国际",
        "当地",
        "本地",
        "民办",
        "外地",
        "老年",
        "大",
        "小",
        "全日制",
        "省重点",
        "市重点",
        "示范",
        "县城",
        "镇上",
        "村里",
        "乡下",
        "城里",
        "乡镇",
        "农村",
        "精神病",
        "精神",
        "心理",
        "专科",
        "综合",
        "三甲",
        "公办",
        "保险",
        "外贸",
        "互联网",
        "建筑",
        "物业",
        "国有",
        "电子",
        "服装",
        "食品",
        "化工",
        "纺织",
        "外资",
        "上市",
        "私人",
        "私营",
        "国企",
        "民营",
        "快递",
        "物流",
        "装修",
        "广告",
        "传媒",
        "软件",
        "网络",
        "科技",
        "房地产",
        "中介",
        "家政",
        "旅游",
        "游戏",
        "贸易",
        "皮包",
        "大型",
        "小型",
        "连锁",
        "五星级",
        "快捷",
        "动物",
        "宠物",
        "儿童",
        "妇产",
        "中医",
        "口腔",
        "肿瘤",
        "急诊",
        "社区",
        "高等",
        "职业",
        "技术",
        "职业技术",
        "医学",
        "师范",
        "艺术",
        "体育",
        "教会",
        "母校",
        "兼职",
        "新",
        "旧",
        "老",
        "我们",
        "自己",
        "别的",
        "另一",
        "其他",
        "其它",
        "相关",
        "附属",
        "心理咨询",
        "戒毒",
        "高级",
        "初级",
        "中等",
        "成人",
        "特殊",
        "聋哑",
        "实验",
    ]
)
_LEADING = (
    "学校",
    "单位",
    "公司",
    "医院",
    "同学",
    "女儿",
    "儿子",
    "孩子",
    "老师",
    "父亲",
    "母亲",
    "爸爸",
    "妈妈",
    "老公",
    "丈夫",
    "妻子",
    "来电",
    "昨晚",
    "去年",
    "直接",
    "一直",
    "全部",
    "目前",
    "如今",
    "平时",
    "偶尔",
    "担任",
    "毕业",
    "就读",
    "任职",
    "服务",
    "经营",
    "确诊",
    "住院",
    "转学",
    "附属",
    "知名",
    "一所",
    "一家",
    "某",
    "家",
    "本",
    "上",
    "考",
    "念",
    "学",
    "任",
    "收治",
    "急救",
    "护士",
    "实习",
    "应聘",
    "复读",
    "分配",
    "调",
    "入职",
)

_AREA = re.compile(rf"{_X}{{1,7}}?(?:特别行政区|自治州|自治县|新区|开发区|省|市|区|县|旗|州|盟)")
_VILLAGE = re.compile(rf"{_X}{{1,6}}?(?:街道|社区|镇|乡|村|屯|庄|湾|寨|苏木|嘎查)")
_ROAD = re.compile(
    rf"{_X}{{1,7}}?(?:大道|大街|公路|高速|路|街|巷|弄|胡同|道)(?:[东南西北中]?[一二三四五六七八九]?段)?(?:{_NUMBER}(?:号院|号楼|号|弄))?(?:院)?"
)
_BUILDING = re.compile(
    rf"{_X}{{1,8}}?(?:小区|花园|家园|公寓|大厦|新村|花苑|名苑|雅苑|名都|广场|新城|城|苑|府|里|园|宿舍|大楼|写字楼|中心|商城|步行街|公园|景区|大桥|桥|车站|火车站|高铁站|客运站|机场|码头|港|水库|湖|江|河|山|海滩|海边|岛|酒店|宾馆|如家|汉庭)(?:[{'一-鿿'}]{{1,4}}店)?(?:{_NUMBER}(?:号线))?(?:[{'东南西北'}]区)?"
)
_METRO = re.compile(rf"(?:地铁|轻轨)?\d{{1,2}}号线(?:{_X}{{1,8}}?站)?|(?:地铁){_X}{{1,6}}?站")
_ROOM = re.compile(rf"{_NUMBER}(?:号院|号楼|栋|幢|座|单元|号房|房间|室|层|楼|号|区)(?:[东南西北])?(?:\d{{2,4}}(?!\d))?")
_ROOM_AFTER = re.compile(r"\d{2,4}(?:室|房)?(?!\d|[年月日元块天次分个])")
_WEAK = frozenset(
    [
        "城市",
        "超市",
        "本市",
        "股市",
        "全市",
        "市区",
        "地区",
        "小区",
        "社区",
        "山区",
        "郊区",
        "景区",
        "校区",
        "城区",
        "城乡",
        "灾区",
        "病区",
        "辖区",
        "老区",
        "片区",
        "园区",
        "街区",
        "全省",
        "外省",
        "本省",
        "县城",
        "全县",
        "全区",
        "马路",
        "道路",
        "公路",
        "铁路",
        "走路",
        "半路",
        "一路",
        "思路",
        "网路",
        "回路",
        "高速",
        "高速公路",
        "大街",
        "逛街",
        "上街",
        "步行街",
        "农村",
        "乡村",
        "全村",
        "新村",
        "农贸",
        "城镇",
        "乡镇",
        "全镇",
        "村庄",
        "家乡",
        "老乡",
        "同乡",
        "异乡",
        "故乡",
        "他乡",
        "夜市",
        "楼市",
        "花园",
        "公园",
        "校园",
        "果园",
        "菜园",
        "乐园",
        "家园",
        "幼儿园",
        "动物园",
        "游乐园",
        "公寓",
        "宿舍",
        "广场",
        "大厦",
        "大楼",
        "写字楼",
        "中心",
        "酒店",
        "宾馆",
        "旅馆",
        "车站",
        "火车站",
        "高铁站",
        "机场",
        "码头",
        "水库",
        "大桥",
        "天桥",
        "立交桥",
        "高架桥",
        "海边",
        "江边",
        "河边",
        "湖",
        "江",
        "河",
        "山",
        "海",
        "桥",
        "街道",
        "街道办",
        "冷静区",
        "舒适区",
        "盲区",
        "误区",
        "禁区",
        "特区",
        "门市",
        "开放",
        "上市",
        "城",
        "府",
        "政府",
        "省",
        "市",
        "区",
        "县",
        "镇",
        "乡",
        "村",
        "街",
        "路",
        "巷",
        "道",
        "知道",
        "味道",
        "频道",
        "通道",
        "地道",
        "报道",
        "轨道",
        "渠道",
        "隧道",
        "人道",
        "食道",
        "呼吸道",
        "心里",
        "这里",
        "那里",
        "哪里",
        "家里",
        "手里",
        "夜里",
        "屋里",
        "房里",
        "城里",
        "村里",
        "嘴里",
        "眼里",
        "梦里",
        "水里",
        "店里",
        "班里",
        "厂里",
        "院里",
        "车里",
        "包里",
        "群里",
        "公里",
        "黑夜里",
        "脑子里",
        "肚子里",
        "医院里",
        "公司里",
        "出租屋",
        "江山",
        "爬山",
        "火山",
        "深山",
        "上山",
        "过山",
        "黄河",
        "大山",
        "登山",
        "学校中心",
        "心理中心",
        "危机中心",
        "干预中心",
        "治疗中心",
        "咨询中心",
        "服务中心",
        "商场",
        "购物中心",
        "人生道路",
        "人行道",
        "楼道",
        "走道",
        "大道",
        "过道",
        "柔道",
        "街",
        "老街",
        "小街",
        "出路",
        "退路",
        "绝路",
        "后路",
        "迷路",
        "生路",
        "活路",
        "末路",
        "问路",
        "带路",
        "赶路",
        "网路",
        "电路",
        "一条路",
        "河",
        "过河",
        "跳河",
        "跳江",
        "跳桥",
        "江河",
        "庄",
        "村",
        "寨",
        "港",
        "岛",
        "苑",
        "里",
        "弄",
        "玩弄",
        "捉弄",
        "作弄",
        "愚弄",
        "摆弄",
        "嘲弄",
        "港口",
        "城",
        "进城",
        "长城",
        "商城",
        "住宅区",
        "生活区",
        "工业区",
        "居民区",
        "休息区",
        "学区",
        "老城区",
        "市辖区",
        "商业街",
        "美食街",
        "街边",
        "海湾",
        "台湾",
        "省份",
        "上海市",
        "北京市",
        "天津市",
        "重庆市",
        "江西省",
        "一座山",
        "下山",
        "靠山",
        "步",
        "泥石流",
        "山",
        "山庄",
        "度假村",
        "希望",
        "庄",
        "全州",
        "乡",
        "省市",
        "各省",
        "各市",
        "外市",
        "城中村",
        "小镇",
        "古镇",
        "小村",
        "山村",
        "同村",
        "邻村",
        "本村",
    ]
)
_PROVINCES = "北京|天津|上海|重庆|河北|山西|内蒙古|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆|台湾|香港|澳门"
_PROVINCE = re.compile(f"(?:{_PROVINCES})(?:省|市|壮族自治区|回族自治区|维吾尔自治区|自治区|特别行政区)?")
_WATERS = frozenset("湖江河山桥岛港海滩海边城府里园苑")


def take_organisations(reading: Reading) -> None:
    for pattern, kind in ((_CLASS, Kind.SCHOOL),):
        reading.take_all(pattern, kind)
    for name, kind in (("hospital", Kind.HOSPITAL), ("school", Kind.SCHOOL), ("employer", Kind.EMPLOYER)):
        reading.take_all(_known(name), kind)
    for pattern, kind in ((_HOSPITAL, Kind.HOSPITAL), (_SCHOOL, Kind.SCHOOL), (_EMPLOYER, Kind.EMPLOYER)):
        for match in reading.matches(pattern):
            _take_organisation(reading, match, kind)


def _take_organisation(reading: Reading, match: re.Match[str], kind: Kind) -> None:
    start, end = match.span()
    said = match[0]
    cut = _cut(said)
    start, said = start + cut, said[cut:]
    if TAKEN in said:
        return
    name = re.sub(
        r"(?:医院|诊所|学校|大学|学院|中学|小学|高中|初中|幼儿园|公司|集团|工厂|厂|酒店|宾馆|饭店|餐厅|超市|商场|银行|医学中心|咨询中心|卫生服务中心|心理诊所|康复中心|急救中心|电子厂|服装厂|养老院|敬老院|福利院|科技|物流|快递|保险|物业|部队|法院|派出所|公安局|教育局|居委会|村委会|街道办|健身房|药店|理发店|美容院|研究所|电视台|监狱)$",
        "",
        said,
    )
    name = re.sub(r"^(?:一所|一家|那家|这家|某)", "", name)
    if len(said) < 2 or name in _GENERIC or (not name and said not in _NAMED_ALONE):
        return
    reading.take(start, end, kind)


_NAMED_ALONE = frozenset(
    [
        "县医院",
        "区医院",
        "市医院",
        "省医院",
        "镇医院",
        "中医院",
        "妇幼保健院",
        "镇卫生院",
        "乡卫生院",
        "精神卫生中心",
        "区教育局",
    ]
)


def _cut(said: str) -> int:
    """How many characters stand before the name itself."""
    cut = 0
    while True:
        lead = next(
            (word for word in _LEADING if said.startswith(word, cut) and len(said) - cut - len(word) >= 3), None
        )
        if lead is None:
            return cut
        cut += len(lead)


def take_places(reading: Reading) -> None:
    """Pieces of addresses, those that touch as one; cities by name.  A province alone stays."""
    text = reading.text
    pieces = sorted(_pieces(text))
    run: list[tuple[int, int, bool]] = []
    for start, end, strong in [*pieces, (len(text) + 9, len(text) + 9, False)]:
        if run and start > run[-1][1]:
            _take_run(reading, run)
            run = []
        if not run or end > run[-1][1]:
            run.append((start, end, strong))


def _take_run(reading: Reading, run: list[tuple[int, int, bool]]) -> None:
    start, end = run[0][0], run[-1][1]
    if any(strong for _, _, strong in run) or (
        len(run) > 1 and any(_ROOM.search(reading.text, s, e) for s, e, _ in run)
    ):
        after = _ROOM_AFTER.match(reading.text, end)
        if after and len(run) and _ROOM.match(reading.text, run[-1][0]):
            end = after.end()
        if TAKEN not in reading.text[start:end]:
            reading.take(start, end, Kind.PLACE)


def _pieces(text: str) -> set[tuple[int, int, bool]]:
    """start, end, whether it is a place by itself."""
    found: set[tuple[int, int, bool]] = set()
    for match in _cities().finditer(text):
        found.add((*match.span(), True))
    for match in _METRO.finditer(text):
        found.add((*match.span(), True))
    provinces = {match.end() for match in _PROVINCE.finditer(text)}
    for pattern in (_AREA, _VILLAGE, _ROAD, _BUILDING):
        for match in pattern.finditer(text):
            start, end = match.span()
            start = max([start, *(at for at in provinces if start < at < end)])
            start += _cut(text[start:end])
            said = text[start:end]
            if (
                TAKEN in said
                or len(said) < 2
                or said in _WEAK
                or _PROVINCE.fullmatch(said)
                or (said[-2:] in _WEAK and len(said) <= 3)
            ):
                continue
            found.add((start, end, len(said) >= 3 or said[-1] not in _WATERS))
    for match in _ROOM.finditer(text):
        found.add((*match.span(), False))
    return found


@cache
def _cities() -> re.Pattern[str]:
    return re.compile(f"(?:{lexicon.any_of(lexicon.words('cities-zh'))})(?:市|区|县|州)?")


@cache
def _known(section: str) -> re.Pattern[str]:
    return re.compile(lexicon.any_of(lexicon.words("known-zh", section)))
