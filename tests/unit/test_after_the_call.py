"""Follow-ups, profiles, the safety plan and readiness."""

from datetime import UTC, datetime, timedelta

import pytest

from app.domain.followups import FollowUpStep, due
from app.domain.plans import SafetyPlan
from app.domain.profiles import Profile, classify_again, following, in_one_line
from app.domain.risk import RiskLevel
from app.domain.text import Language, Text
from app.domain.wellbeing import advice
from app.guide.pack import GuidePack

ENDED = datetime(2026, 3, 4, 19, 10, tzinfo=UTC)


def profile(**chosen: str) -> Profile:
    return chosen  # type: ignore[return-value]


def within(*limits: int) -> list[FollowUpStep]:
    return [FollowUpStep(hours=each, label=Text("", ""), source="") for each in limits]


def hours(pack: GuidePack, level: RiskLevel, *limits: int) -> list[int]:
    return [int((each.due - ENDED) / timedelta(hours=1)) for each in due(pack.level(level), ENDED, within(*limits))]


def test_follow_ups_by_level(pack: GuidePack) -> None:
    assert hours(pack, RiskLevel.R3) == [24, 168, 720, 2160, 8760]
    assert hours(pack, RiskLevel.R4) == hours(pack, RiskLevel.R3)
    assert hours(pack, RiskLevel.R2) == [168]
    assert hours(pack, RiskLevel.R1) == []


def test_a_limit_moves_the_first_contact_forward_and_never_back(pack: GuidePack) -> None:
    assert hours(pack, RiskLevel.R2, 24) == [24]
    assert hours(pack, RiskLevel.R3, 12)[:2] == [12, 168]
    assert hours(pack, RiskLevel.R3, 48) == hours(pack, RiskLevel.R3)


def test_a_crisis_with_high_need_is_followed_within_a_day_with_the_family(pack: GuidePack) -> None:
    found = following(pack.profile_rules, profile(need="acute-crisis"))
    assert [rule.id for rule in found] == ["crisis-high-need"]
    assert found[0].within_hours == 24
    assert "reach-supporter" in found[0].actions


def test_a_short_problem_is_met_with_a_short_way(pack: GuidePack) -> None:
    found = following(pack.profile_rules, profile(goal="problem-solving", cooperation="high"))
    assert [rule.playbook for rule in found] == ["solution-focused"]
    assert following(pack.profile_rules, profile(goal="problem-solving")) == ()


def test_what_was_not_judged_leads_to_nothing(pack: GuidePack) -> None:
    assert following(pack.profile_rules, {}) == ()
    assert in_one_line(pack.profile_dimensions, {}, Language.ZH) == ""


def test_the_profile_in_one_line(pack: GuidePack) -> None:
    judged = profile(cooperation="high", need="developmental", goal="growth")
    assert in_one_line(pack.profile_dimensions, judged, Language.ZH) == "发展-成长-高配合"
    assert in_one_line(pack.profile_dimensions, judged, Language.EN) == "developmental-growth-cooperative"


@pytest.mark.parametrize(("contacts", "again"), [(0, False), (2, False), (3, True), (7, True)])
def test_classified_anew_after_three_contacts(pack: GuidePack, contacts: int, again: bool) -> None:
    assert classify_again(contacts, pack.classify_every) is again


def test_parts_of_the_plan_that_are_still_empty(pack: GuidePack) -> None:
    first, second = pack.plan_parts[0].id, pack.plan_parts[1].id
    plan = SafetyPlan(at=ENDED, lines={first: ("夜里十一点以后最难",), second: ("  ",)})
    assert plan.empty_parts(pack.plan_parts) == tuple(part.id for part in pack.plan_parts[1:])


def test_tired_is_met_with_a_suggestion_and_good_with_silence(pack: GuidePack) -> None:
    def suggested(**state: int) -> list[str]:
        return [each.id for each in advice(pack.readiness_advice, state)]  # type: ignore[arg-type]

    assert suggested(mood=3, energy=4, sleep=2) == []
    assert suggested(mood=1, energy=4, sleep=2) == ["one-low"]
    assert suggested(mood=1, energy=0, sleep=2) == ["one-low", "two-low"]
    assert suggested(supervisor=0) == ["no-supervisor"]
    assert suggested() == []
