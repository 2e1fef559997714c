"""The caller's words, the counsellor's judgement and what is not verified stay three different things in one text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.notes import NoteMark, Span, marked, spans

WORDS, JUDGEMENT, UNVERIFIED = NoteMark


def put(line: str, start: int, end: int, mark: NoteMark) -> str:
    a, b, text = marked(line, start, end, mark)
    return line[:a] + text + line[b:]


def test_marked_pieces_are_found_in_order():
    text = "00:03 「不想活了」，【很平静】\n〔药在家〕"
    assert list(spans(text)) == [Span(WORDS, 6, 12), Span(JUDGEMENT, 13, 18), Span(UNVERIFIED, 19, 24)]


@pytest.mark.parametrize("text", ["「没有说完", "没有开头」", "「跨\n行」", "「里【面」"])
def test_half_a_bracket_is_a_character_like_any_other(text):
    assert list(spans(text)) == []


def test_a_line_is_marked_behind_its_time_stamp_and_without_its_full_stop():
    assert put("00:07 不想活了。", 8, 8, WORDS) == "00:07 「不想活了」。"
    assert put("sounds serious.", 3, 3, JUDGEMENT) == "【sounds serious】."


def test_a_selection_is_marked_without_the_spaces_around_it():
    assert put("he said  no more  today", 7, 18, WORDS) == "he said  「no more」  today"


def test_what_is_marked_gets_another_mark_or_loses_its_own():
    assert put("「不想活了」", 3, 3, UNVERIFIED) == "〔不想活了〕"
    assert put("「不想活了」", 3, 3, WORDS) == "不想活了"
    assert put("「不想活了」", 0, 6, WORDS) == "不想活了"


def test_beside_a_marked_piece_only_what_is_left_of_the_line_is_marked():
    line = "00:07 「不想活了」，说得很平静"
    assert put(line, len(line), len(line), JUDGEMENT) == "00:07 「不想活了」，【说得很平静】"


def test_where_nothing_is_written_an_empty_pair_waits_for_words():
    assert put("00:09 ", 6, 6, WORDS) == "00:09 「」"
    assert put("", 0, 0, UNVERIFIED) == "〔〕"


@given(st.text("ab 「」【】〔〕。0:", max_size=20), st.data(), st.sampled_from(NoteMark))
def test_no_mark_ever_takes_a_letter_away_or_nests(line, data, mark):
    start = data.draw(st.integers(0, len(line)))
    end = data.draw(st.integers(start, len(line)))
    after = put(line, start, end, mark)
    letters = [sign for sign in line if sign not in "「」【】〔〕"]
    assert [sign for sign in after if sign not in "「」【】〔〕"] == letters
