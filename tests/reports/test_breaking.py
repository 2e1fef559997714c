"""Lines of Chinese: where they may end, what stands between Han and Latin, and that nothing is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.reports.breaking import GAP, Line, breaker
from app.reports.face import Weight, face
from app.reports.setting import Compositor, Style

MEASURE = 12_000  # twelve characters
CLOSERS = "、。，；：！？）」』】》”…"
OPENERS = "（「『【《“"
WORDS = ["我", "不想", "活了", "但是", "说", "CBT", "R4", "3", "don’t", "mood", "http://example.org/a-b?c=1", " ", "·"]
MIXED = st.lists(st.sampled_from([*WORDS, *CLOSERS, *OPENERS]), max_size=60).map("".join)


def lines(text: str, *, justified: bool = False, measure: int = MEASURE) -> list[Line]:
    return breaker(Weight.REGULAR).lines(text, measure, justified=justified)


def said(line: Line) -> str:
    return "".join(piece.text for piece in line.pieces)


@given(MIXED)
def test_nothing_is_lost_but_spaces_at_line_ends(text):
    assert "".join(map(said, lines(text))).replace(" ", "") == text.replace(" ", "")


@given(MIXED, st.booleans())
def test_no_line_is_wider_than_its_measure(text, justified):
    for line in lines(text, justified=justified):
        assert line.width <= MEASURE or len(line.pieces) == 1


@given(st.lists(st.sampled_from(["我", "想", "说", "好", "。", "，", "」", "「", "（", "）", "CBT"]), max_size=80))
def test_a_line_begins_with_no_closing_mark_and_ends_with_no_opening_one(parts):
    text = "".join(["始", *parts, "终"])
    for before, after in zip(found := list(map(said, lines(text))), found[1:], strict=False):
        longest = max((len(run) for run in runs(text)), default=0)
        if longest <= 8:  # a run of marks longer than the line has to be cut somewhere
            assert after[0] not in CLOSERS
            assert before[-1] not in OPENERS


def runs(text: str) -> list[str]:
    found, run = [], ""
    for character in text:
        run = run + character if character in CLOSERS + OPENERS else ""
        found.append(run)
    return found


def test_a_thin_gap_stands_between_han_and_latin_and_none_beside_a_mark():
    (line,) = lines("做CBT，好", measure=100_000)
    assert [piece.text for piece in line.pieces] == ["做", "CBT，", "好"]
    assert line.before == [0, GAP, 0]


def test_two_marks_in_a_row_lose_the_blank_between_them():
    (line,) = lines("好。」走", measure=100_000)
    assert line.width == 4_000 - 500
    (line,) = lines("好」「走", measure=100_000)
    assert line.width == 4_000 - 500


def test_the_blank_of_a_mark_hangs_out_at_the_end_of_a_line():
    (line,) = lines("一二三四五六七八九十一。", measure=11_500)
    assert line.width == 11_500


def test_an_opening_mark_begins_a_line_at_its_ink():
    first, second = lines("一二三四五六「七八", measure=6_000)
    assert said(second).startswith("「")
    assert second.before[0] == -500
    assert first.width == 6_000


def test_an_apostrophe_keeps_its_word_together_and_takes_little_room():
    pieces = [piece.text for line in lines("I don’t know", measure=100_000) for piece in line.pieces]
    assert pieces == ["I", " ", "don’t", " ", "know"]
    assert (
        breaker(Weight.REGULAR).lines("don’t", 10**6)[0].width
        < sum(face(Weight.REGULAR).advances[letter] for letter in "dont") + 400
    )


def test_a_long_address_is_broken_and_complete():
    address = "https://example.org/" + "x" * 200
    found = lines(address)
    assert len(found) > 5
    assert "".join(map(said, found)) == address


def test_one_character_is_not_left_alone_on_the_last_line():
    found = lines("一二三四五六七八九十一二三")
    assert [len(said(line)) for line in found] == [11, 2]


def test_chinese_is_flush_on_both_sides_but_for_the_last_line():
    found = lines("我今天说了很多，CBT和别的都说了，还是睡不着觉，不知道怎么办才好", justified=True)
    assert [line.width for line in found[:-1]] == [MEASURE] * (len(found) - 1)
    assert found[-1].width < MEASURE


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028", "\x0b", "\x85"])
def test_line_ends_as_typed_are_kept(end):
    assert len(Compositor().lines(f"一{end}二{end}{end}三", Style(), 200)) == 4
