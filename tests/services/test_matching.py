"""Strengths, what fits, and what came of a call, over a real vault."""

import pytest

from app.domain.matching import Completion, Feedback, Match
from app.domain.people import PersonId
from app.domain.profiles import Classification, ProfileDimensionId, ProfileOptionId
from app.errors import ErrorCode, UserError
from tests.builders import COLLEAGUE, a_call, a_draft

ACUTE = Classification(profile={ProfileDimensionId("need"): ProfileOptionId("acute-crisis")})


def a_classified_call(console):
    call = a_draft(console, caller="C-0001")
    console.intake.classify(call, ACUTE)
    return console.intake.close_call(call, "挂断")


def test_ones_own_strengths_are_kept_and_others_by_a_supervisor_only(console, restart):
    theirs = restart(by=COLLEAGUE)
    theirs.matching.set_strengths(PersonId(COLLEAGUE.id), ("minor", "trauma"))
    with pytest.raises(UserError) as refused:
        theirs.matching.set_strengths(console.me.id, ("minor",))
    assert refused.value.code is ErrorCode.SUPERVISOR_ONLY
    again = restart()
    again.matching.set_strengths(PersonId(COLLEAGUE.id), ("trauma",))
    assert {person.name: strong for person, strong in again.matching.strengths()}["陈咨询员"] == ("trauma",)


def test_a_strength_the_guide_does_not_have_is_refused(console):
    with pytest.raises(ValueError, match="no such"):
        console.matching.set_strengths(console.me.id, ("juggling",))


def test_what_came_of_a_call_leaves_the_closed_record_as_it_was(console):
    call = a_classified_call(console)
    match = Match(approach="acute-crisis", completion=Completion.FINISHED, feedback=Feedback.HELPED)
    console.matching.record(call.id, match)
    (outcome,) = console.matching.outcomes(console.callers.find("C-0001"))
    assert outcome.match == match
    assert console.administration.verify().sound


def test_an_open_call_has_no_outcome_yet(console):
    with pytest.raises(ValueError, match="over"):
        console.matching.record(a_draft(console), Match(approach="acute-crisis"))


def test_what_was_written_down_last_counts(console):
    call = a_classified_call(console)
    console.matching.record(call.id, Match(approach="acute-crisis"))
    console.matching.record(call.id, Match(approach="emotional", feedback=Feedback.SOMEWHAT))
    (effect,) = console.matching.effects()
    assert (effect.approach, effect.calls, effect.told, effect.helped) == ("emotional", 1, 1, 0)


def test_the_profile_that_stood_in_the_call_counts(console):
    before = console.intake.close_call(a_draft(console, caller="C-0001"), "挂断")
    a_classified_call(console)
    after = console.intake.close_call(a_draft(console, caller="C-0001"), "挂断")
    for call in (before, after):
        console.matching.record(call.id, Match(approach="acute-crisis"))
    outcomes = console.matching.outcomes(console.callers.find("C-0001"))
    assert [outcome.profile for outcome in outcomes] == [ACUTE.profile, ACUTE.profile, {}]
    assert [len(effect.profile) for effect in console.matching.effects()] == [0, 1]


def test_a_colleague_without_part_in_the_caller_is_refused(console, restart):
    call = a_classified_call(console)
    caller = console.callers.find("C-0001")
    theirs = restart(by=COLLEAGUE)
    a_call(theirs)
    for job in (
        lambda: theirs.matching.record(call.id, Match()),
        lambda: theirs.matching.outcomes(caller),
        lambda: theirs.matching.fit(caller),
    ):
        with pytest.raises(UserError) as refused:
            job()
        assert refused.value.code is ErrorCode.NOT_YOURS
