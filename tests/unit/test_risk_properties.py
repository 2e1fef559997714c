"""What holds of every set of answers, not only of the ones we thought of."""

from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.risk import (
    DECLINED,
    NOT_ASKED,
    OPEN_ANSWERS,
    UNCLEAR,
    Answer,
    AnswerState,
    Checklist,
    Item,
    ItemId,
    ItemKind,
    Reading,
    RiskLevel,
    assess,
    propose,
    standing_level,
)
from app.guide import bundled

CHECKLIST: Checklist = bundled().checklist
CHOICES = [item for item in CHECKLIST.items if item.kind is ItemKind.CHOICE]
SCALES = [item for item in CHECKLIST.items if item.kind is ItemKind.SCALE]
PROTECTIVE = ("S17", "E2", "E3", "E4")

Answers = dict[ItemId, Answer]


def _answers_of(item: Item) -> st.SearchStrategy[Answer]:
    return st.sampled_from([*(choice.id for choice in item.choices), *OPEN_ANSWERS])


answer_sets = st.fixed_dictionaries({}, optional={item.id: _answers_of(item) for item in CHOICES})
readings = st.builds(Reading, start=st.none() | st.integers(0, 100), end=st.none() | st.integers(0, 100))
reading_sets = st.fixed_dictionaries({}, optional={item.id: readings for item in SCALES})
levels = st.sampled_from(RiskLevel)


def _danger(item: Item, answer: Answer) -> int:
    """Higher is worse: the place among the dangerous choices; 0 for no, and for whatever settles nothing."""
    dangerous = [choice.id for choice in item.choices if choice.state is AnswerState.YES]
    return len(dangerous) - dangerous.index(answer) if answer in dangerous else 0


@settings(max_examples=400)
@given(answers=answer_sets, scales=reading_sets, data=st.data())
def test_more_yes_never_lowers(answers: Answers, scales: dict[ItemId, Reading], data: st.DataObject) -> None:
    item = data.draw(st.sampled_from(CHOICES))
    before = answers.get(item.id, NOT_ASKED)
    as_bad = [choice.id for choice in item.choices if _danger(item, choice.id) >= max(1, _danger(item, before))]
    after = {**answers, item.id: data.draw(st.sampled_from(as_bad))}
    assert assess(CHECKLIST, after, scales).level >= assess(CHECKLIST, answers, scales).level


@settings(max_examples=300)
@given(answers=answer_sets, scales=reading_sets, item=st.sampled_from(PROTECTIVE), data=st.data())
def test_protective_answers_never_lower(
    answers: Answers, scales: dict[ItemId, Reading], item: str, data: st.DataObject
) -> None:
    protective = CHECKLIST.item(ItemId(item))
    after = {**answers, protective.id: data.draw(_answers_of(protective))}
    assert assess(CHECKLIST, after, scales).level is assess(CHECKLIST, answers, scales).level


@settings(max_examples=300)
@given(answers=answer_sets, scales=reading_sets)
def test_not_asked_is_the_same_as_absent_and_never_no(answers: Answers, scales: dict[ItemId, Reading]) -> None:
    spelled_out = {item.id: answers.get(item.id, NOT_ASKED) for item in CHOICES}
    assert assess(CHECKLIST, spelled_out, scales) == assess(CHECKLIST, answers, scales)
    if any(spelled_out[item] in (NOT_ASKED, DECLINED, UNCLEAR) for item in CHECKLIST.clearing):
        assert assess(CHECKLIST, answers, scales).level is not RiskLevel.R1


@settings(max_examples=300)
@given(answers=answer_sets, scales=reading_sets, data=st.data())
def test_the_order_of_answering_does_not_matter(
    answers: Answers, scales: dict[ItemId, Reading], data: st.DataObject
) -> None:
    shuffled = dict(data.draw(st.permutations(list(answers.items()))))
    assert assess(CHECKLIST, shuffled, scales) == assess(CHECKLIST, answers, scales)


@settings(max_examples=300)
@given(answers=answer_sets, scales=reading_sets)
def test_no_flag_seen_only_when_all_six_are_no(answers: Answers, scales: dict[ItemId, Reading]) -> None:
    found = assess(CHECKLIST, answers, scales)
    settled = all(
        CHECKLIST.item(item).state(answers.get(item, NOT_ASKED)) is AnswerState.NO for item in CHECKLIST.clearing
    )
    raised = any(flag.level is not None for flag in found.flags)
    assert (found.level is RiskLevel.R1) == (settled and not raised)


@settings(max_examples=300)
@given(answers=answer_sets, scales=reading_sets)
def test_the_level_is_that_of_the_highest_flag(answers: Answers, scales: dict[ItemId, Reading]) -> None:
    found = assess(CHECKLIST, answers, scales)
    raised = [flag.level for flag in found.flags if flag.level is not None]
    assert found.level.flagged == bool(raised)
    if raised:
        assert found.level is max(raised)
        assert found.flags[0].level is found.level


@settings(max_examples=200)
@given(answers=answer_sets, scales=reading_sets)
def test_an_answer_this_checklist_does_not_know_clears_nothing(answers: Answers, scales: dict[ItemId, Reading]) -> None:
    unknown = {item: Answer("from-another-edition") for item in CHECKLIST.clearing}
    assert assess(CHECKLIST, {**answers, **unknown}, scales).level is not RiskLevel.R1


@given(before=levels, now=levels)
def test_a_flagged_level_never_falls_by_itself(before: RiskLevel, now: RiskLevel) -> None:
    stands = standing_level(before, now)
    assert stands >= now or before.flagged
    if before.flagged:
        assert stands is max(before, now)
    else:
        assert stands is now


@given(first=levels, second=levels, third=levels)
def test_once_flagged_a_call_stays_flagged(first: RiskLevel, second: RiskLevel, third: RiskLevel) -> None:
    after_two = standing_level(first, second)
    after_three = standing_level(after_two, third)
    if after_two.flagged:
        assert after_three >= after_two


@settings(max_examples=150)
@given(answers=answer_sets, scales=reading_sets)
def test_the_proposed_item_is_one_that_was_not_asked(answers: Answers, scales: dict[ItemId, Reading]) -> None:
    proposed = propose(CHECKLIST, answers, scales)
    open_items = [item.id for item in CHOICES if answers.get(item.id, NOT_ASKED) == NOT_ASKED]
    assert (proposed is None) == (not open_items)
    assert proposed is None or proposed in open_items
