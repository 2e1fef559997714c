"""What fits a caller, and what came of it, counted."""

from datetime import UTC, datetime

from app.domain.calls import CallId
from app.domain.instruments import DimensionId
from app.domain.matching import Completion, Feedback, Match, Outcome, effects, fit, moved
from app.domain.people import Person, PersonId, Role
from app.domain.profiles import Classification, ProfileDimensionId, ProfileOptionId
from app.domain.risk import ItemId, ItemKind, Reading

ACUTE = {ProfileDimensionId("need"): ProfileOptionId("acute-crisis")}
PROBLEM = {
    ProfileDimensionId("goal"): ProfileOptionId("problem-solving"),
    ProfileDimensionId("cooperation"): ProfileOptionId("high"),
}


def person(name: str) -> Person:
    return Person(id=PersonId(name), name=name, role=Role.COUNSELLOR)


def fitting(pack, sorted_as, parts=None, people=()):
    named = {DimensionId(part): score for part, score in (parts or {}).items()}
    return fit(sorted_as, named, pack.profile_rules, pack.special_groups, people)


def outcome(number, profile, approach, *, start=None, end=None, **rest):
    readings = {ItemId("S10"): Reading(start=start, end=end)}
    match = Match(approach=approach, **rest)
    at = datetime(2026, 3, 4, tzinfo=UTC)
    return Outcome(
        call=CallId(number), number=str(number), at=at, counsellor="", profile=profile, match=match, readings=readings
    )


def scales(pack):
    return tuple(item for item in pack.checklist.items if item.kind is ItemKind.SCALE)


def test_the_profile_suggests_the_approach_of_its_rule(pack):
    assert [s.approach for s in fitting(pack, Classification(profile=ACUTE)).suggestions] == ["acute-crisis"]
    assert [s.approach for s in fitting(pack, Classification(profile=PROBLEM)).suggestions] == ["solution-focused"]


def test_duties_towards_a_group_come_first(pack):
    found = fitting(pack, Classification(profile=ACUTE, groups=("minor",)))
    assert [s.approach for s in found.suggestions] == ["minor", "acute-crisis"]


def test_the_worksheet_adds_to_it_and_repeats_nothing(pack):
    found = fitting(pack, Classification(profile=ACUTE), {"need": 12, "goal": 10, "cooperation": 11, "nature": 3})
    assert [s.approach for s in found.suggestions] == ["acute-crisis", "solution-focused"]
    assert found.suggestions[0].because is not None


def test_a_worksheet_that_is_not_complete_suggests_nothing(pack):
    assert fitting(pack, Classification(), {"goal": 15}).suggestions == ()


def test_people_are_named_for_the_strengths_that_fit_the_best_first(pack):
    people = [(person("a"), ("acute-crisis",)), (person("b"), ("minor", "acute-crisis")), (person("c"), ("silent",))]
    found = fitting(pack, Classification(profile=ACUTE, groups=("minor",)), people=people)
    assert [(who.name, strong) for who, strong in found.people] == [
        ("b", ("minor", "acute-crisis")),
        ("a", ("acute-crisis",)),
    ]


def test_scales_move_in_the_direction_that_is_better(pack):
    for scale in scales(pack):
        up = moved(scales(pack), {scale.id: Reading(start=20, end=60)})
        assert up == (1 if scale.better == "higher" else -1)
    assert moved(scales(pack), {ItemId("S10"): Reading(start=20)}) is None
    assert moved(scales(pack), {}) is None


def test_effects_count_calls_by_profile_and_approach(pack):
    found = effects(
        [
            outcome(
                1, ACUTE, "acute-crisis", start=80, end=40, completion=Completion.FINISHED, feedback=Feedback.HELPED
            ),
            outcome(2, ACUTE, "acute-crisis", start=40, end=80, feedback=Feedback.NOT_HELPED),
            outcome(3, ACUTE, "acute-crisis"),
            outcome(4, PROBLEM, "solution-focused"),
            outcome(5, PROBLEM, ""),
        ],
        scales(pack),
    )
    first, second = found
    assert (first.calls, first.read, first.better, first.worse) == (3, 2, 1, 1)
    assert (first.finished, first.told, first.helped) == (1, 2, 1)
    assert (second.approach, second.calls) == ("solution-focused", 1)
