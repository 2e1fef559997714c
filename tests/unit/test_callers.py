"""Codes and numbers as they are compared, and what merging means on paper."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.callers import (
    MAX_CODE,
    Agreement,
    CallerId,
    clean_code,
    code_of,
    is_number,
    meant_code,
    normal_number,
    roots,
    serial_of,
)

DIGITS = st.text("0123456789", min_size=8, max_size=8)
NOISE = st.sampled_from(["", " ", "-", "\u200e", "\u202d", " - "])


@pytest.mark.parametrize(
    ("typed", "normal"),
    [
        ("138 0013 8000", "13800138000"),
        ("+86-138-0013-8000", "13800138000"),
        ("0086 13800138000", "13800138000"),
        ("8613800138000", "13800138000"),
        ("013800138000", "13800138000"),
        ("１３８００１３８０００", "13800138000"),
        ("\u202e13800138000\u202c", "13800138000"),
        ("(010) 6552 1234", "01065521234"),
        ("010-65521234 转 802", "01065521234"),
        ("+44 20 7946 0958", "442079460958"),
        ("12356", "12356"),
        ("110", ""),
        ("00000000000", ""),
        ("1" * 40, ""),
        ("C-0192", ""),
        ("<b>13800138000</b>", ""),
        ("call 13800138000", ""),
        ("", ""),
    ],
)
def test_numbers_are_compared_by_their_digits(typed, normal):
    assert normal_number(typed) == normal
    assert is_number(typed) is bool(normal)


@given(DIGITS, st.lists(NOISE, min_size=8, max_size=8))
def test_spelling_makes_no_difference(digits, noise):
    spelled = "138" + "".join(mark + digit for mark, digit in zip(noise, digits, strict=True))
    assert normal_number(spelled) == f"138{digits}"


@given(st.text())
def test_any_text_is_read_without_failing(text):
    assert normal_number(text).isdigit() or normal_number(text) == ""
    code = clean_code(text)
    assert len(code) <= MAX_CODE
    assert clean_code(code) == code
    meant_code(text)


@given(st.integers(min_value=1, max_value=10**8))
def test_a_given_code_tells_its_number(serial):
    assert serial_of(code_of(serial)) == serial


@pytest.mark.parametrize("typed", ["192", "c192", "C-192", "C-0192", " c 192 ", "０１９２"])
def test_a_short_code_means_the_long_one(typed):
    assert meant_code(typed) == "C-0192"


@given(st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7)), max_size=12))
def test_cutting_an_edge_restores_what_was_before_it(joins):
    above: dict[CallerId, CallerId | None] = {CallerId(caller): None for caller in range(8)}
    for one, other in joins:
        before, goes_by = roots(above), roots(above)
        top, target = goes_by[CallerId(one)], goes_by[CallerId(other)]
        if top != target:
            above[top] = target
            after = roots(above)
            assert {caller for caller in after if after[caller] != before[caller]} == {
                caller for caller in before if before[caller] == top
            }
            above[top] = None
            assert roots(above) == before
            above[top] = target


def test_a_circle_is_refused():
    with pytest.raises(ValueError, match="itself"):
        roots({CallerId(1): CallerId(2), CallerId(2): CallerId(1)})


def test_an_agreement_stands_within_its_days():
    from datetime import date

    agreement = Agreement(since=date(2026, 3, 1), until=date(2026, 3, 31))
    assert [agreement.stands_on(date(2026, 3, day)) for day in (1, 31)] == [True, True]
    assert not agreement.stands_on(date(2026, 4, 1))
    assert not agreement.stands_on(date(2026, 2, 28))
