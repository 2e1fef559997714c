"""Numbers, addresses on the net and names of accounts: what a form or its check digits tell, most certain first."""

import re

from app.privacy.checksums import is_bank_card, is_identity_card, is_nhs_number
from app.privacy.findings import Kind
from app.privacy.reading import Reading

_EMAIL = re.compile(
    r"(?<![\w.+-])[\w.+-]{1,64}\s?@\s?[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{2,24}){1,4}(?![\w])", re.ASCII
)
_URL = re.compile(r"\b(?:https?://|www\.)[^\s，。；、]{3,200}", re.IGNORECASE)
_PLATE = re.compile(
    r"[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼港澳]"
    r"[A-HJ-NP-Z][·.\s-]?(?=[A-Z0-9 ]*\d)[A-HJ-NP-Z0-9]"
    r"(?: ?[A-HJ-NP-Z0-9]){4,5}(?![A-Za-z0-9])"
)
_PLATE_UK = re.compile(r"\b[A-Z]{2}\d{2} ?[A-Z]{3}\b")
_PLATE_SAID = re.compile(
    r"\b(?:plate|registration|reg|licen[cs]e plate)(?: number| no\.?)?(?: is"
    r"|:)? (?P<it>(?=[A-Z -]{0,6}\d)[A-Z0-9]{1,4}[ -]?[A-Z0-9]{2,5})\b",
    re.IGNORECASE,
)
_IBAN = re.compile(r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?\b")
_INSURANCE = re.compile(r"\b[A-CEGHJ-PR-TW-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b")
_LICENCE = re.compile(r"\b[A-Z]{2,5}9{0,3} ?\d{6} ?[A-Z]{1,2}\d?\w{2,3}\b")
_SOCIAL = re.compile(r"(?<!\d)\d{3}-\d{2}-\d{4}(?!\d)")
_SORT_CODE = re.compile(r"(?<![\d-])\d{2}-\d{2}-\d{2}(?![\d-])")
_PERMIT = re.compile(r"(?<![A-Za-z0-9])[A-Z]{1,2}\d{8}(?![A-Za-z0-9])")

_IS = r"(?:\s?(?:是|为|叫|叫做|改成|:|号码|号|is|no\.?|number|id|#|=|,)){0,4}\s?[\"'“‘「]?"
_ID_SAID = re.compile(
    r"(?:学籍号|学号|工号|警号|病历号?|住院号?|就诊号?|门诊号|社保卡?号?|医保卡?号?|准考证号?|考号|案号|编号"
    r"|员工号|会员号|档案号|登记号|报警号|订单号|取件码|房卡号|考生号|床号|残疾证号?|军人证号?|居住证号?"
    r"|户口本号?"
    r"|证号|护照|通行证|驾驶证|军官证"
    r"|(?:patient|student|staff|employee|case|badge|passport|licen[cs]e|medical record|hospital|NHS|MRN"
    r"|insurance|reference|ref|order|badge|prisoner|service|driving licen[cs]e|visa|permit|warrant|ward)"
    r"(?: id| no\.?| number| record)?)"
    + _IS
    + r"(?P<it>(?=[A-Za-z-]{0,6}\d)[A-Za-z0-9](?:[A-Za-z0-9-]| (?=[A-Za-z]?\d)){3,19})(?![A-Za-z0-9])",
    re.IGNORECASE,
)
_ENDING = re.compile(
    r"(?:(?P<card>卡号?|card)[^\d\n]{0,8}|(?P<id>证件?号?码?|身份证)[^\d\n]{0,6})?(?:尾号|尾数"
    r"|[末后][三四五六]位(?:数字?)?|最后[三四五六]位|结尾|ends?(?: in| with)?"
    r"|ending(?: in)?|last (?:three|four|five|six)(?: digits)?)" + _IS + r"(?P<it>\d{3,6}[Xx]?)(?![\dA-Za-z])",
    re.IGNORECASE,
)
_EXTENSION = re.compile(r"(?:转|分机号?|短号|内线|虚拟号|\bext(?:ension|\.)?)\s?(?P<it>\d{2,6})(?!\d)", re.IGNORECASE)
_ACCOUNT_NUMBER = re.compile(
    r"(?:QQ|扣扣|企鹅|微信|支付宝|抖音|快手|微博|陌陌|游戏)(?:号|号码|账号|帐号|id)?"
    + _IS
    + r"(?P<it>\d(?: ?\d){4,14})(?!\d)",
    re.IGNORECASE,
)
_BANK_SAID = re.compile(
    r"(?:\baccount|\bacct)(?: number| no\.?)?" + _IS + r"(?P<it>\d(?:[ -]?\d){5,16})(?!\d)", re.IGNORECASE
)
_HANDLE = re.compile(r"(?<![\w.])@\s?[\w.\-]{2,30}(?<![.\-])")
_DISCORD = re.compile(r"\b[\w.]{2,32}#\d{4}\b")
_ACCOUNT_NAME = re.compile(
    r"(?:微信|威信|VX|QQ空间|QQ|扣扣|抖音|快手|小红书|微博|知乎|陌陌|探探|[Bb]站|豆瓣|贴吧|支付宝|游戏里?|王者"
    r"|网易云|闲鱼|淘宝|斗鱼|虎牙"
    r"|soul|Soul|青藤|全民K歌|直播间?|微视|脉脉|最右|钉钉|账号|帐号|用户名|(?<![A-Za-z])ID(?![a-z]))的?"
    r"(?:号码|账号|帐号|昵称|用户名|名字|ID(?![a-z])|号|名)?\s?(?:是|叫做|叫|为"
    r"|:)?\s?[\"“「]?(?P<it>[A-Za-z][\w.\-一-鿿]{3,28}[\w])",
    re.IGNORECASE,
)
_ACCOUNT_CALLED = re.compile(
    r"(?:微信|VX|QQ空间|QQ|抖音|快手|小红书|微博|知乎|陌陌|探探|[Bb]站|豆瓣|贴吧|闲鱼|淘宝|斗鱼|虎牙|[Ss]oul"
    r"|游戏|王者|账号|帐号|用户|网络?)的?"
    r"(?:(?:账号|帐号|昵称|用户名|名字|名称|号|名|ID)(?:是|叫做|叫|为|:)|叫做?|(?:用户名|昵称|账号|微信名"
    r"|微博名|抖音名))\s?[\"“「]?(?P<it>[\w.\-一-鿿]{2,20}?)(?=[\"”」，。；、！？,.;!?\s]|$)"
)
_ACCOUNT_SHOWN = re.compile(
    r"(?:微信|VX|QQ|抖音|快手|小红书|微博|知乎|[Bb]站|豆瓣|贴吧)(?:空间)?(?:昵称|用户名|账号|号|名|ID)\s?[\"“「]?"
    r"(?P<it>(?![不没被也都给发已还要就里上和太很能有注换封改丢删退登密绑加在让])[\w.\-一-鿿]{2,14}?)(?=[\"”」，。；、,;.\s]"
    r"|$)"
)
_ACCOUNT_FORM = re.compile(
    r"(?<![\w@./#-])(?=[A-Za-z0-9]*[A-Za-z])(?=\w*(?:[A-Za-z]_|_[A-Za-z0-9]|[A-Za-z]{2}\d{2,}|\d[A-Za-z]\w*\d))"
    r"(?!(?:PHQ|GAD|ICD|DSM|covid|mp[34]|iphone|windows|http)\w*)[A-Za-z0-9_]{7,30}(?![\w@-])",
    re.ASCII | re.IGNORECASE,
)
_ACCOUNT_EN = re.compile(
    r"\b(?:posts as|posting as|steam|xbox|psn|twitch|youtube|signal|viber|online as|instagram|insta|snapchat"
    r"|snap|discord|telegram|whatsapp|wechat|facebook|twitter|tiktok|reddit|skype|kik|username|user name"
    r"|handle|gamertag|screen name|user)(?: handle| account| name| id| username)?(?:,? (?:he|she|they|I)(?: is"
    r"| are| am)|(?:'s)?(?: is| was| called)|\s?:|, under| as|,)? ?"
    r"(?P<it>@?(?=[\w.]*[\d_.@]|[a-z]+[A-Z])[A-Za-z@][\w.\-]{3,28}\w)",
    re.IGNORECASE,
)
_SPELT = r"(?:oh|o|zero|nought|one|two|three|four|five|six|seven|eight|nine|double|triple)"
_SPELT_OUT = re.compile(rf"\b{_SPELT}(?:[ ,-]{{1,2}}{_SPELT}){{5,24}}\b", re.IGNORECASE)

_RUN = re.compile(r"(?<![\dA-Za-z.])(?:\+ ?|\((?=\d))?\d(?:[ .()/-]{0,2}\d){4,24}[Xx]?(?![\dA-Za-z])")
_AMOUNT = re.compile(
    r"\s?(?:元|块|万|亿|毫克|毫升|克|斤|公里|米|步|次|人|岁|粉丝|mg|ml|km|kg|%|steps|people|pounds|dollars|followers)"
)
_MOBILE = re.compile(r"(?:0{0,2}86)?1[3-9]\d{9}")
_MOBILE_WITHIN = re.compile(r"(?<!\d)1[ .-]?[3-9](?:[ .-]?\d){9}(?!\d)")
_PUBLIC = re.compile(r"(?:400\d{7}|95\d{3}|9\d{4}|123\d{2}|12\d{3}|10\d{3})")
_BIRTH = re.compile(r"[1-9]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])\d{3}[\dXx]")


def take_numbers(reading: Reading) -> None:
    """Everything with a form of its own; dates have to be taken before."""
    reading.take_all(_SPELT_OUT, Kind.PHONE)
    for pattern, kind in (
        (_LICENCE, Kind.ID), (_SOCIAL, Kind.ID), (_INSURANCE, Kind.ID), (_IBAN, Kind.BANK), (_ID_SAID, Kind.ID),
        (_ACCOUNT_NUMBER, Kind.ACCOUNT), (_BANK_SAID, Kind.BANK), (_SORT_CODE, Kind.BANK), (_PERMIT, Kind.ID),
    ):  # fmt: skip
        reading.take_all(pattern, kind, digits=True)
    for match in reading.matches(_ENDING, digits=True):
        kind = Kind.BANK if match["card"] else Kind.ID if match["id"] else Kind.PHONE
        reading.take(*match.span("it"), kind)
    _take_runs(reading)
    reading.take_all(_EXTENSION, Kind.PHONE, digits=True)
    reading.take_all(_ACCOUNT_FORM, Kind.ACCOUNT)


def take_accounts(reading: Reading) -> None:
    for pattern, kind in (
        (_EMAIL, Kind.EMAIL), (_URL, Kind.ACCOUNT), (_PLATE, Kind.PLATE), (_PLATE_SAID, Kind.PLATE),
        (_PLATE_UK, Kind.PLATE),
        (_DISCORD, Kind.ACCOUNT), (_HANDLE, Kind.ACCOUNT), (_ACCOUNT_CALLED, Kind.ACCOUNT),
        (_ACCOUNT_NAME, Kind.ACCOUNT), (_ACCOUNT_EN, Kind.ACCOUNT), (_ACCOUNT_SHOWN, Kind.ACCOUNT),
    ):  # fmt: skip
        reading.take_all(pattern, kind)


def _take_runs(reading: Reading) -> None:
    digits = reading.digits
    for match in reading.matches(_RUN, digits=True):
        start, end = match.span()
        number = "".join(letter for letter in match[0] if letter.isdigit() or letter in "Xx")
        if _AMOUNT.match(digits, end):
            continue
        kind = _kind(number, match[0], digits[max(0, start - 12) : start])
        if kind is None:
            for within in _MOBILE_WITHIN.finditer(digits, start, end):
                reading.take(*within.span(), Kind.PHONE)
        else:
            reading.take(start, end, kind)


_ABOUT_PHONE = re.compile(
    r"电话|手机|号码|座机|回拨|联系|拨|打|call|phone|mobile|cell|number|text|ring|tel|landline|reach", re.IGNORECASE
)
_ABOUT_CARD = re.compile(r"卡|转账|汇款|打到|card|bank", re.IGNORECASE)


def _kind(number: str, written: str, before: str) -> Kind | None:
    """What a run of digits is; None where it is too short or nothing speaks for it."""
    length, checked = len(number), is_identity_card(number) or bool(_BIRTH.fullmatch(number))
    if checked or number[-1] in "Xx":
        return Kind.ID if checked or length >= 15 else None
    if length >= 15 and (is_bank_card(number) or _ABOUT_CARD.search(before) or length >= 16):
        return Kind.BANK if length <= 19 else Kind.ACCOUNT
    return None if _PUBLIC.fullmatch(number) else _shorter(number, written, before)


def _shorter(number: str, written: str, before: str) -> Kind | None:
    length = len(number)
    if length == 10 and is_nhs_number(number) and not _ABOUT_PHONE.search(before):
        return Kind.ID
    if (
        _MOBILE.fullmatch(number)
        or length >= 9
        or (length >= 7 and (written[0] in "0+(" or "-" in written or _ABOUT_PHONE.search(before)))
    ):
        return Kind.PHONE
    return Kind.ACCOUNT if length >= 7 and written.isdigit() else None
