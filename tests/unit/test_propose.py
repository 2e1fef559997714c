"""Which question is marked as the next one."""

import pytest

from app.domain.risk import Answer, Checklist, ItemId, propose

SETTLED = {"S1": "no", "S2": "no", "S3": "no", "S4": "none", "V1": "no", "A1": "no"}


def proposed(checklist: Checklist, answers: dict[str, str]) -> str | None:
    return propose(checklist, {ItemId(item): Answer(answer) for item, answer in answers.items()})


def test_every_call_begins_with_the_danger_of_this_moment(checklist: Checklist) -> None:
    assert proposed(checklist, {}) == "S1"


@pytest.mark.parametrize(("asked", "follows"), [(1, "S2"), (2, "S3"), (3, "S4"), (4, "V1"), (5, "A1")])
def test_while_nothing_is_flagged_what_every_call_settles_comes_first(
    checklist: Checklist, asked: int, follows: str
) -> None:
    assert proposed(checklist, dict(list(SETTLED.items())[:asked])) == follows


def test_after_an_attempt_the_body_comes_before_anything_else(checklist: Checklist) -> None:
    assert proposed(checklist, {"S1": "yes"}) == "M1"


def test_thoughts_lead_on_to_the_plan_and_a_plan_to_the_means(checklist: Checklist) -> None:
    answers = {"S1": "no", "M1": "no", "S2": "yes", "S3": "now"}
    assert proposed(checklist, answers) == "S4"
    answers |= {"S4": "within-72h", "S5": "no"}
    assert proposed(checklist, answers) == "S6"


def test_what_cannot_add_a_flag_of_this_weight_waits(checklist: Checklist) -> None:
    # at R3, drink with thoughts would go one level up; self-harm without a wish to die would add nothing as grave
    answers = {
        **SETTLED,
        "M1": "no",
        "S3": "now",
        "S4": "within-week",
        "S5": "no",
        "S6": "no",
        "S7": "no",
        "S8": "none",
    }
    assert proposed(checklist, answers) == "S13"


def test_everything_asked_proposes_nothing(checklist: Checklist) -> None:
    answers = {item.id: item.choices[-1].id for item in checklist.items if item.choices}
    assert proposed(checklist, answers) is None


def test_declined_is_an_answer_and_is_not_proposed_again(checklist: Checklist) -> None:
    assert proposed(checklist, {"S1": "declined"}) == "S2"
