"""Walks the table of clinical facts line by line: this answer, and nothing else, raises the call to this level."""

import pytest

from app.domain.risk import Answer, Checklist, ItemId, Reading, RiskLevel, assess

R0, R1, R2, R3, R4 = RiskLevel


def level(checklist: Checklist, **answers: str) -> RiskLevel:
    return assess(checklist, _answers(answers)).level


def rules(checklist: Checklist, answers: dict[str, str], readings: dict[str, Reading] | None = None) -> set[str]:
    scales = {ItemId(item): reading for item, reading in (readings or {}).items()}
    return {flag.rule for flag in assess(checklist, _answers(answers), scales).flags}


def _answers(answers: dict[str, str]) -> dict[ItemId, Answer]:
    return {ItemId(item): Answer(answer) for item, answer in answers.items()}


TABLE = [
    # line of the table, answers, level
    ("S1 harming oneself now", {"S1": "yes"}, R4),
    ("S2 wishes to be dead", {"S2": "yes"}, R2),
    ("S3 thoughts now", {"S3": "now"}, R2),
    ("S3 thoughts within two weeks", {"S3": "two-weeks"}, R2),
    ("S3 thoughts earlier, our own completion", {"S3": "earlier"}, R2),
    ("S3 now with means", {"S3": "now", "S6": "yes"}, R3),
    ("S3 two weeks with means", {"S3": "two-weeks", "S6": "yes"}, R3),
    ("S3 now with intent", {"S3": "now", "S7": "yes"}, R3),
    ("S3 now and cannot say", {"S3": "now", "S7": "cannot-say"}, R3),
    ("S3 now and the counsellor could not make it out", {"S3": "now", "S7": "unclear"}, R3),
    ("S4 method, no time", {"S4": "method"}, R2),
    ("S4 within a week", {"S4": "within-week"}, R3),
    ("S4 within 72 hours", {"S4": "within-72h"}, R3),
    ("S4 within 72 hours with means", {"S4": "within-72h", "S6": "yes"}, R4),
    ("S4 within a week with means", {"S4": "within-week", "S6": "yes"}, R3),
    ("S5 preparation", {"S5": "yes"}, R3),
    ("S6 means without thoughts", {"S6": "yes"}, R0),
    ("S7 intends to act", {"S7": "yes"}, R3),
    ("S7 cannot say", {"S7": "cannot-say"}, R3),
    ("S8 attempt within two weeks", {"S8": "two-weeks"}, R3),
    ("S8 attempt earlier", {"S8": "earlier"}, R2),
    ("S9 self-harm without wish to die", {"S9": "yes"}, R2),
    ("S13 intoxicated without thoughts", {"S13": "yes"}, R0),
    ("S13 intoxicated with thoughts: one level up from R2", {"S13": "yes", "S3": "now"}, R3),
    ("S13 one level up from R3", {"S13": "yes", "S3": "now", "S5": "yes"}, R4),
    ("S13 never above R4", {"S13": "yes", "S3": "now", "S1": "yes"}, R4),
    ("S14 voices that command harm", {"S14": "commanding"}, R4),
    ("S14 other voices", {"S14": "other"}, R2),
    ("S15 acute event with thoughts", {"S15a": "yes", "S3": "now"}, R2),
    ("S15 without thoughts", {"S15a": "yes"}, R0),
    ("S16 alone, not high", {"S16": "yes", "S2": "yes"}, R2),
    ("S16 alone at high risk keeps the level", {"S16": "yes", "S5": "yes"}, R3),
    ("S17 reasons to live", {"S17": "yes"}, R0),
    ("V1 thoughts of harming others", {"V1": "yes"}, R2),
    ("V1 about to", {"V1": "about-to"}, R4),
    ("V2 and V3 target and means", {"V2": "yes", "V3": "yes"}, R4),
    ("V2 a target, our own completion", {"V2": "yes"}, R2),
    ("V3 means alone", {"V3": "yes"}, R0),
    ("V4 earlier violence alone", {"V4": "yes"}, R0),
    ("A1 a minor harmed, suspected", {"A1": "suspected"}, R3),
    ("A1 a minor harmed now", {"A1": "now"}, R4),
    ("A2 violence at home now", {"A2": "now"}, R4),
    ("A2 violence at home suspected", {"A2": "suspected"}, R3),
    ("M1 failing consciousness, breathing, poisoning", {"M1": "yes"}, R4),
    ("E1 intent still there, our own completion", {"E1": "yes"}, R3),
]


@pytest.mark.parametrize(("answers", "expected"), [(a, e) for _, a, e in TABLE], ids=[name for name, _, _ in TABLE])
def test_line(checklist: Checklist, answers: dict[str, str], expected: RiskLevel) -> None:
    assert level(checklist, **answers) is expected


@pytest.mark.parametrize("strain", ["S15a", "S15b", "S15c", "S15d", "S15e"])
def test_any_strain_with_thoughts_is_a_flag_of_its_own(checklist: Checklist, strain: str) -> None:
    assert "S15-strain-with-thoughts" in rules(checklist, {strain: "yes", "S3": "two-weeks"})


def test_alone_at_high_risk_asks_the_supervisor_to_join(checklist: Checklist) -> None:
    alone = assess(checklist, _answers({"S16": "yes", "S7": "yes"}))
    assert "supervisor-joins" in alone.actions
    assert "supervisor-joins" not in assess(checklist, _answers({"S16": "yes", "S2": "yes"})).actions


def test_a_child_in_danger_calls_for_the_mandatory_report(checklist: Checklist) -> None:
    for answer in ("suspected", "now"):
        child = assess(checklist, _answers({"A1": answer}))
        assert "mandatory-report" in child.actions
        assert child.protocols == ("child-in-danger",)


UNIMPROVED = [
    ("S10", Reading(start=70, end=70)),
    ("S11", Reading(start=50, end=80)),
    ("S12", Reading(start=30, end=20)),
]


@pytest.mark.parametrize(("scale", "reading"), UNIMPROVED)
@pytest.mark.parametrize(
    "flagged",
    [
        {"S1": "yes"},
        {"S2": "yes"},
        {"S3": "now"},
        {"S4": "method"},
        {"S5": "yes"},
        {"S6": "yes", "S3": "now"},
        {"S7": "yes"},
        {"S8": "earlier"},
    ],
)
def test_no_improvement_with_a_suicide_flag_asks_for_review(
    checklist: Checklist, scale: str, reading: Reading, flagged: dict[str, str]
) -> None:
    assert "S10-12-not-improved" in rules(checklist, flagged, {scale: reading})


@pytest.mark.parametrize(
    ("answers", "scale", "reading"),
    [
        ({"V1": "yes"}, "S10", Reading(start=70, end=70)),  # flagged, but not by a suicide item
        ({}, "S10", Reading(start=70, end=70)),
        ({"S2": "yes"}, "S10", Reading(start=70, end=69)),
        ({"S2": "yes"}, "S12", Reading(start=30, end=31)),
        ({"S2": "yes"}, "S10", Reading(start=70)),  # not read again: nothing is known
        ({"S2": "yes"}, "S10", Reading(end=70)),
    ],
)
def test_no_review_where_it_improved_or_is_unknown(
    checklist: Checklist, answers: dict[str, str], scale: str, reading: Reading
) -> None:
    assert "S10-12-not-improved" not in rules(checklist, answers, {scale: reading})


def test_intent_before_closing_holds_the_call(checklist: Checklist) -> None:
    still = assess(checklist, _answers({"E1": "yes"}))
    assert still.holds_closing
    assert {"no-closing", "call-supervisor"} <= set(still.actions)
    assert assess(checklist, _answers({"E2": "no"})).holds_closing
    assert not assess(checklist, _answers({"S1": "yes", "E1": "no", "E2": "yes"})).holds_closing


SETTLED = {"S1": "no", "S2": "no", "S3": "no", "S4": "none", "V1": "no", "A1": "no"}


def test_no_flag_seen_needs_exactly_the_six_settled(checklist: Checklist) -> None:
    assert set(checklist.clearing) == set(SETTLED)
    assert level(checklist, **SETTLED) is R1


@pytest.mark.parametrize("item", SETTLED)
@pytest.mark.parametrize("answer", ["unclear", "declined", "not-asked", None])
def test_one_open_item_leaves_the_assessment_incomplete(checklist: Checklist, item: str, answer: str | None) -> None:
    answers = {key: value for key, value in SETTLED.items() if key != item}
    if answer:
        answers[item] = answer
    found = assess(checklist, _answers(answers))
    assert found.level is R0
    assert found.open == (item,)


def test_every_flag_explains_itself(checklist: Checklist) -> None:
    for rule in checklist.rules:
        assert rule.because.zh
        assert rule.because.en
        assert rule.source
        assert rule.actions


def test_every_urgent_rule_opens_a_protocol(checklist: Checklist) -> None:
    for rule in checklist.rules:
        if rule.level is not None and rule.level.urgent:
            assert rule.protocol, rule.id
