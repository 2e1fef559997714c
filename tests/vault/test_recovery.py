"""The printed recovery code, and how forgiving its reader is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import UserError
from app.vault import recovery

CODES = st.integers(0, 2**recovery.BITS - 1).map(
    lambda number: recovery._grouped(recovery._with_check(recovery._letters(number, recovery.LETTERS)))
)
SLIPS = st.sampled_from([
    lambda code: code,
    str.lower,
    lambda code: code.replace("-", ""),
    lambda code: code.replace("-", " "),
    lambda code: code.replace("-", " — "),
    lambda code: code.replace("0", "O"),
    lambda code: code.replace("0", "o").replace("1", "l"),
    lambda code: code.replace("1", "I"),
    lambda code: "".join(chr(ord(letter) + 0xFEE0) if "!" < letter < "~" else letter for letter in code),  # full width
    lambda code: f"  {code}\n",
])  # fmt: skip


def test_a_code_has_160_random_bits_in_readable_groups():
    codes = {recovery.new_code() for _ in range(50)}
    assert len(codes) == 50
    for code in codes:
        groups = code.split("-")
        assert [len(group) for group in groups] == [recovery.GROUP] * 9
        assert set("".join(groups)) <= set(recovery.ALPHABET)
    assert len(recovery.ALPHABET) == 32
    assert recovery.LETTERS * 5 == 160


@given(CODES, SLIPS, SLIPS)
def test_a_code_is_read_however_it_is_typed(code, first, second):
    assert recovery.normalise(second(first(code))) == code


@given(st.data())
def test_a_wrong_letter_is_noticed(data):
    code = data.draw(CODES).replace("-", "")
    place = data.draw(st.integers(0, len(code) - 1))
    letter = data.draw(st.sampled_from(recovery.ALPHABET).filter(lambda other: other != code[place]))
    with pytest.raises(UserError):
        recovery.normalise(code[:place] + letter + code[place + 1 :])


@given(st.data())
def test_two_swapped_letters_are_noticed(data):
    code = data.draw(CODES).replace("-", "")
    place = data.draw(st.integers(0, len(code) - 2))
    swapped = code[:place] + code[place + 1] + code[place] + code[place + 2 :]
    if swapped != code:
        with pytest.raises(UserError):
            recovery.normalise(swapped)


@given(st.text(max_size=60))
def test_any_other_text_is_refused(text):
    with pytest.raises(UserError):
        recovery.normalise(text)
