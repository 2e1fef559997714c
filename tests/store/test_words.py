"""What counts as a word, and what a query means."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import ErrorCode, UserError
from app.store.words import Query, fold, of, spaced


def test_each_han_character_is_a_word_and_runs_of_letters_and_digits_are_words() -> None:
    assert of("自杀 PHQ-9，每天3片 Sertraline50mg") == [
        *"自杀", "phq", "9", "每", "天", "3", "片", "sertraline", "50", "mg",
    ]  # fmt: skip


def test_wide_letters_are_the_same_as_narrow_ones() -> None:
    assert of("ＰＨＱ９") == of("phq9")


@given(st.text())
def test_folding_keeps_every_position(text: str) -> None:
    assert len(fold(text)) == len(text)


def test_every_character_folds_to_one() -> None:
    everything = [chr(code) for code in range(0x110000) if not 0xD800 <= code < 0xE000]
    assert [c for c in everything if len(fold(c)) != 1] == []


@pytest.mark.parametrize(
    ("typed", "wanted", "unwanted"),
    [
        ("自杀", [("自", "杀")], []),
        ("自杀 安眠药", [("自", "杀"), ("安", "眠", "药")], []),
        ("自杀，安眠药；酒", [("自", "杀"), ("安", "眠", "药"), ("酒",)], []),
        ("自杀 -酒", [("自", "杀")], [("酒",)]),
        ("自杀　－酒", [("自", "杀")], [("酒",)]),
        ('"去 年" PHQ9', [("去", "年"), ("phq", "9")], []),
        ("“不想 活了” -“喝 酒”", [("不", "想", "活", "了")], [("喝", "酒")]),
        ('"没有收尾', [("没", "有", "收", "尾")], []),
        ("2026-0042", [("2026", "0042")], []),
        ("自杀 自杀", [("自", "杀")], []),
        ("-酒", [], [("酒",)]),
    ],
)
def test_query(typed: str, wanted: list[tuple[str, ...]], unwanted: list[tuple[str, ...]]) -> None:
    query = Query.parse(typed)
    assert (list(query.wanted), list(query.unwanted)) == (wanted, unwanted)


@pytest.mark.parametrize("typed", ["", "   ", "。，！", '""', "-", '-"" *', "\x00\u202e"])
def test_a_query_without_a_word_is_refused(typed: str) -> None:
    with pytest.raises(UserError) as refused:
        Query.parse(typed)
    assert refused.value.code is ErrorCode.QUERY_INVALID


def test_a_pattern_finds_the_words_whatever_lies_between_and_not_inside_longer_ones() -> None:
    (pattern,) = Query.parse("phq9").patterns()
    found = [match.group() for match in re.finditer(pattern, "PHQ-9, phq 9, PHQ9, ＰＨＱ９, PHQ90, xPHQ9, 1PHQ9")]
    assert found == ["PHQ-9", "phq 9", "PHQ9", "ＰＨＱ９", "PHQ9"]


@given(st.text(st.characters(codec="utf-8") | st.sampled_from("自杀药aAéÉßΣσς９9Ａ -"), max_size=30).filter(of))
def test_what_a_text_says_is_where_its_pattern_finds_it(text: str) -> None:
    (pattern,) = Query.parse(f'"{spaced(text)}"').patterns()
    assert pattern.search(fold(text))
