"""Which passphrases are accepted."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import ErrorCode, UserError
from app.vault import passphrase


def verdict(text):
    try:
        passphrase.check(text)
    except UserError as error:
        return error.code
    return None


@pytest.mark.parametrize("text", [
    "kumquat lantern orbit teapot",
    "mijn fiets staat buiten in de regen",
    "Xk9#mQ2vLp7!wRt",
    "窗台上那盆薄荷又长高了些",
    "夜班 窗外 有猫 路过 咖啡 凉了",
    "чайник стоит на окне",
])  # fmt: skip
def test_long_and_uncommon_is_accepted(text):
    assert verdict(text) is None
    assert passphrase.strength(text) >= 2


@pytest.mark.parametrize(
    "text", ["", "short", "q w e r t y", "kumquat teapot", "窗外的猫在喝咖啡", "夜班时窗外的猫在叫呢"]
)
def test_short_is_refused(text):
    assert verdict(text) is ErrorCode.PASSPHRASE_SHORT
    assert passphrase.strength(text) <= 1


@pytest.mark.parametrize("text", [
    "password123456789", "P@ssw0rdP@ssw0rd", "correct horse battery staple", "Correct-Horse-Battery-Staple",
    "aaaaaaaaaaaaaaaaaaaa", "abcabcabcabcabcabc", "abcdefghijklmnopqrstuvwxyz", "1qaz2wsx3edc4rfv5tgb",
    "123456789012345678", "tingan12356hotline", "19850312198503121985", "qwertyuiopasdfghjkl",
    "床前明月光疑是地上霜举头望明月", "中华人民共和国中国共产党", "我爱你我爱你我爱你我爱你我爱你",
    "心理援助热线心理援助热线",
    "ｐａｓｓｗｏｒｄ１２３４５６７８９",
])  # fmt: skip
def test_what_everybody_tries_is_refused(text):
    assert verdict(text) is ErrorCode.PASSPHRASE_COMMON
    assert passphrase.strength(text) <= 1


def test_twelve_han_characters_are_as_long_as_six_words():
    assert verdict("窗台上那盆薄荷又长高了些") is None
    assert verdict("窗台上那盆薄荷又长高了") is ErrorCode.PASSPHRASE_SHORT


@given(st.text(max_size=200))
def test_the_meter_agrees_with_the_rule(text):
    assert (passphrase.strength(text) >= 2) == (verdict(text) is None)
    assert 0 <= passphrase.strength(text) <= 4


def test_the_meter_keeps_up_with_typing():
    text = "窗台上那盆薄荷又长高了一些 kumquat lantern " * 4
    passphrase.strength(text)
    started = time.perf_counter()
    for _ in range(20):
        passphrase.strength(text)
    assert (time.perf_counter() - started) / 20 < 0.02
