"""Numbers in every way they are written, and what only looks like one."""

import pytest

from app.privacy import Kind, find
from app.privacy.checksums import is_bank_card, is_identity_card, is_nhs_number


def kinds(text: str) -> list[tuple[Kind, str]]:
    return [(one.kind, text[one.start : one.end]) for one in find(text)]


@pytest.mark.parametrize(
    "number",
    [
        "13812345678", "138 1234 5678", "138-1234-5678",
        "1 3 8 1 2 3 4 5 6 7 8", "１３８１２３４５６７８", "+86 13812345678",
        "幺三八幺二三四五六七八", "一三八，一二三四，五六七八", "0571-88776655",
        "07700 900123", "(212) 555-0147", "+44 7911 123456",
    ],
)  # fmt: skip
def test_a_telephone_number_is_found_however_it_is_written(number):
    text = f"回电 {number} 没有人接"
    assert kinds(text) == [(Kind.PHONE, number)]


def test_checks_tell_cards_from_other_numbers():
    assert is_identity_card("11010519491231002X")
    assert not is_identity_card("110105194912310021")
    assert is_bank_card("4111111111111111")
    assert not is_bank_card("4111111111111112")
    assert is_nhs_number("9434765919")
    assert not is_nhs_number("9434765918")


def test_an_identity_card_with_a_wrong_digit_is_masked_all_the_same():
    assert kinds("号码110105194912310021")[0][1] == "110105194912310021"


@pytest.mark.parametrize(
    "text",
    [
        "先拨120或110，也可以打12356", "得分18，痛苦70/100", "第3步，02:14", "两片安眠药，五十毫克", "说了41分钟",
        "欠了125000元", "16 tablets of 500 mg", "R3, 70 out of 100", "call 988 or 116 123",
    ],
)  # fmt: skip
def test_public_lines_scores_and_amounts_stay(text):
    assert kinds(text) == []


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("邮箱 a.b@qq.com 。", Kind.EMAIL, "a.b@qq.com"),
        ("微信xiaoyu_0612", Kind.ACCOUNT, "xiaoyu_0612"),
        ("QQ号是874512309", Kind.ACCOUNT, "874512309"),
        ("车牌浙A·8K721", Kind.PLATE, "浙A·8K721"),
        ("尾号4471的手机", Kind.PHONE, "4471"),
        ("sort code 20-45-45", Kind.BANK, "20-45-45"),
    ],
)
def test_accounts_and_plates(text, kind, words):
    assert (kind, words) in kinds(text)
