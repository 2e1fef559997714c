"""Scoring an answer sheet."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.instruments import Instrument, InstrumentId, QuestionId, score
from app.guide import bundled

PACK = bundled()
SCORED = [instrument for instrument in PACK.instruments if instrument.scored]


def sheet(*values: int) -> dict[QuestionId, int]:
    return {QuestionId(str(number)): value for number, value in enumerate(values, 1)}


def instrument(id_: str) -> Instrument:
    return PACK.instrument(InstrumentId(id_))


@pytest.mark.parametrize(
    ("id_", "values", "label", "notable"),
    [
        ("PHQ-2", (1, 1), "Below the cut-off", False),
        ("PHQ-2", (1, 2), "At the cut-off", True),
        ("GAD-2", (0, 2), "Below the cut-off", False),
        ("GAD-2", (3, 0), "At the cut-off", True),
        ("PHQ-9", (1, 1, 1, 1, 0, 0, 0, 0, 0), "Minimal", False),
        ("PHQ-9", (1, 1, 1, 1, 1, 0, 0, 0, 0), "Mild", False),
        ("PHQ-9", (2, 2, 2, 2, 2, 0, 0, 0, 0), "Moderate", True),
        ("PHQ-9", (3, 3, 3, 3, 3, 0, 0, 0, 0), "Moderately severe", True),
        ("PHQ-9", (3, 3, 3, 3, 3, 3, 2, 0, 0), "Severe", True),
        ("GAD-7", (3, 3, 3, 3, 3, 0, 0), "Severe", True),
        ("K6", (2, 2, 2, 2, 2, 2), "Below the cut-off", False),
        ("K6", (3, 2, 2, 2, 2, 2), "At the cut-off", True),
    ],
)
def test_bands(id_: str, values: tuple[int, ...], label: str, notable: bool) -> None:
    found = score(instrument(id_), sheet(*values))
    assert found.total == sum(values)
    assert found.band is not None
    assert found.band.label.en == label
    assert found.band.notable is notable


def test_a_sheet_that_is_not_complete_has_no_total_and_no_band() -> None:
    found = score(instrument("PHQ-9"), sheet(3, 3, 3))
    assert found.total is None
    assert found.band is None
    assert found.so_far == 9
    assert found.unanswered == tuple("456789")


def test_item_nine_calls_for_the_suicide_items_whatever_else_is_missing() -> None:
    phq = instrument("PHQ-9")
    found = score(phq, {QuestionId("9"): 1})
    assert found.items_to_ask == ("S1", "S2", "S3", "S4", "S5", "S6", "S7", "S8", "S9")
    assert score(phq, {QuestionId("9"): 0}).items_to_ask == ()
    assert score(phq, {}).items_to_ask == ()


def test_values_that_are_no_answer_count_as_unanswered() -> None:
    found = score(instrument("PHQ-2"), {QuestionId("1"): 7, QuestionId("2"): 2, QuestionId("elsewhere"): 3})
    assert found.unanswered == ("1",)
    assert found.so_far == 2


def test_part_scores_wait_for_their_dimension() -> None:
    matching = instrument("matching")
    need = {q.id: 2 for q in matching.questions if q.dimension == "need"}
    assert score(matching, need).parts == {"need": 10}
    assert score(matching, dict(list(need.items())[1:])).parts == {}


def test_a_worksheet_in_words_is_not_scored() -> None:
    found = score(instrument("ABCDE"), {QuestionId("A"): 1})
    assert found.total is None
    assert found.band is None
    assert found.unanswered == ()


def test_every_total_of_a_short_instrument_has_exactly_one_band() -> None:
    for short in (instrument("PHQ-2"), instrument("GAD-2")):
        for values in product(range(4), repeat=2):
            total = sum(values)
            assert sum(band.low <= total <= band.high for band in short.bands) == 1


@given(data=st.data(), which=st.sampled_from(SCORED))
def test_total_and_alerts_only_grow_with_heavier_answers(data: st.DataObject, which: Instrument) -> None:
    answers = {q.id: data.draw(st.sampled_from([o.value for o in which.options_of(q)])) for q in which.scored}
    before = score(which, answers)
    question = data.draw(st.sampled_from(which.scored))
    heavier = [o.value for o in which.options_of(question) if o.value >= answers[question.id]]
    after = score(which, {**answers, question.id: data.draw(st.sampled_from(heavier))})
    assert before.total is not None
    assert after.total is not None
    assert after.total >= before.total
    assert set(before.items_to_ask) <= set(after.items_to_ask)
