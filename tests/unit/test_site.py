"""Numbers and schedules as a supervisor writes them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.site import LONGEST, Number, follow_ups, hours_of, numbers_of, reworded, span
from app.domain.text import Language, Text


@pytest.mark.parametrize(
    ("written", "hours"),
    [
        ("1 day, 1 week, 1 month, 3 months, 12 months", (24, 168, 720, 2160, 8760)),
        ("1天、1 周，1个月；3 个月、1年", (24, 168, 720, 2160, 8760)),
        ("36h", (36,)),
        ("1 week, 1 day, 7 days", (24, 168)),
        ("", ()),
        (" , ", ()),
    ],
)
def test_a_schedule_is_read_in_either_language(written: str, hours: tuple[int, ...]) -> None:
    assert hours_of(written) == hours


@pytest.mark.parametrize("written", ["soon", "1", "day", "0 days", "-1 day", "9 years", "1 day 2 days", "1.5 h"])
def test_what_cannot_be_read_as_times_is_refused(written: str) -> None:
    assert hours_of(written) is None


@given(st.sets(st.integers(min_value=1, max_value=LONGEST), max_size=6), st.sampled_from(Language))
def test_a_schedule_reads_as_it_is_written(hours: set[int], language: Language) -> None:
    wanted = tuple(sorted(hours))
    assert hours_of(", ".join(span(each).in_(language) for each in wanted)) == wanted


def test_a_time_is_told_in_the_largest_unit() -> None:
    assert span(720) == Text("1 个月", "1 month")
    assert span(48) == Text("2 天", "2 days")
    assert [step.label.en for step in follow_ups((24, 168))] == ["1 day", "1 week"]


def test_numbers_are_read_one_a_line() -> None:
    found = numbers_of("120 急救\n\n 010-8295 1332  北京热线\n110", (), Language.ZH)
    assert found is not None
    assert [(each.number, each.name.zh) for each in found] == [
        ("120", "急救"), ("010-8295 1332", "北京热线"), ("110", ""),
    ]  # fmt: skip


def test_a_line_without_a_number_is_refused() -> None:
    assert numbers_of("120 急救\n急救", (), Language.ZH) is None


def test_the_name_in_the_other_language_is_kept() -> None:
    before = (Number(number="120", name=Text("急救", "ambulance")),)
    assert numbers_of("120 急救", before, Language.ZH) == before
    (renamed,) = numbers_of("120 救护车", before, Language.ZH) or ()
    assert renamed.name == Text("救护车", "ambulance")


def test_words_are_changed_in_one_language_where_both_have_their_own() -> None:
    assert reworded(Text("会录音", "Recorded"), Language.EN, "It is recorded") == Text("会录音", "It is recorded")
    assert reworded(Text("", ""), Language.ZH, "北京") == Text("北京", "北京")
    assert reworded(Text("北京", "北京"), Language.EN, "Beijing") == Text("Beijing", "Beijing")
