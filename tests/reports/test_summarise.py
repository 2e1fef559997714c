"""What a summary tells of a call, and what it must not tell."""

import json
from dataclasses import fields, replace

import pytest

from app.domain.risk import Answer, AnswerState, ItemId, RiskLevel
from app.domain.text import Language
from app.guide import bundled
from app.reports.content import SummaryContent, new_document_id
from app.reports.summarise import summarise
from tests.reports.calls import DOCUMENT, HOTLINE, ZONE, a_file, a_summary


def stated(content: SummaryContent) -> str:
    def by_name(part: object) -> dict[str, object]:
        return {field.name: getattr(part, field.name) for field in fields(part)}

    return json.dumps(content, default=by_name, ensure_ascii=False)


@pytest.mark.parametrize("language", Language)
def test_nothing_that_points_to_the_caller_is_carried(language):
    told = stated(a_summary(language, notes=""))
    for identifying in ("C-0192", "2026-0042", "城西某小区", "周督导", "2026-03", "3 月 5", "18:30", "02:30"):
        assert identifying not in told


def test_the_day_is_told_as_its_week_where_the_hotline_is():
    assert a_summary(Language.ZH).week == "2026 年第 10 周"
    assert a_summary(Language.EN).week == "2026, week 10"


def test_a_flag_that_later_answers_took_back_is_still_told_with_the_answers_of_its_moment():
    lapsed = [flag for flag in a_summary().flags if flag.level is RiskLevel.R4]
    assert [(flag.stands, flag.at) for flag in lapsed] == [(False, 485)]
    assert {answer.item: answer.text for answer in lapsed[0].answers}["S4"] == "三天内"
    assert {answer.item: answer.state for answer in lapsed[0].answers}["S6"] is AnswerState.YES


def test_flags_come_highest_first_and_each_names_answer_action_and_source():
    flags = a_summary().flags
    levels = [flag.level for flag in flags if flag.level]
    assert levels == sorted(levels, reverse=True)
    sources = len(a_summary().sources)
    for flag in flags:
        assert flag.answers
        assert flag.actions
        assert flag.because
        assert {number for number, _ in flag.sources} <= set(range(1, sources + 1))
        assert flag.sources


def test_not_asked_is_not_no():
    states = {answer.item: answer.state for group in a_summary().groups for answer in group.answers}
    assert states["V2"] is AnswerState.NOT_ASKED
    assert states["V1"] is AnswerState.NO
    assert states["S9"] is AnswerState.DECLINED
    assert states["S15a"] is AnswerState.UNCLEAR
    assert len(states) == sum(item.kind == "choice" for item in bundled().checklist.items)


def test_an_answer_keeps_what_it_was_before():
    answers = {answer.item: answer for group in a_summary().groups for answer in group.answers}
    assert [(entry.at, entry.text) for entry in answers["S3"].earlier] == [(330, "两周内")]
    assert answers["S3"].at == 402


def test_a_step_tells_every_status_with_its_time_but_not_what_was_noted():
    steps = {step.what: step for protocol in a_summary().protocols for step in protocol.steps}
    place = next(step for what, step in steps.items() if what.startswith("问清地点"))
    assert place.moments == ((620, "discussed"), (680, "done"))
    assert [there for _, there in place.noted] == [True, True, False]


def test_the_safety_plan_is_told_without_the_people_in_it():
    told = a_summary().plan
    assert [line.entries for line in told if line.entries] == [
        ("半夜醒来，脑子里一直转「没用了」",), ("洗个热水澡", "把窗帘拉开，去客厅坐着"),
    ]  # fmt: skip
    assert sum(line.withheld for line in told) == 1
    assert "小岚" not in stated(a_summary())


def test_a_plan_nobody_began_is_not_told():
    file = a_file()
    bare = replace(file, record=replace(file.record, plan=None))
    content = summarise(bare, bundled(), Language.EN, hotline=HOTLINE, document_id=DOCUMENT, zone=ZONE)
    assert content.plan == ()


def test_what_was_answered_under_another_guide_is_shown_rather_than_left_out():
    file = a_file()
    answers = {**file.record.answers, ItemId("X9"): Answer("strange")}
    content = summarise(
        replace(file, record=replace(file.record, answers=answers)),
        bundled(), Language.EN, hotline=HOTLINE, document_id=DOCUMENT, zone=ZONE,
    )  # fmt: skip
    shown = [answer for group in content.groups for answer in group.answers if answer.item == "X9"]
    assert [(answer.text, answer.state) for answer in shown] == [("strange", AnswerState.UNCLEAR)]


def test_the_same_call_gives_the_same_content_and_one_character_changes_the_fingerprint():
    assert a_summary() == a_summary()
    assert a_summary().fingerprint == a_summary().fingerprint
    assert a_summary(notes="她说好。").fingerprint != a_summary(notes="她说好").fingerprint


def test_words_of_the_call_do_not_show_in_a_repr():
    content = a_summary(notes="canary-8841")
    assert "canary-8841" not in repr(content)
    assert "补充随访结果" not in repr(content)


def test_document_ids_are_random_and_free_of_letters_that_look_alike():
    ids = {new_document_id() for _ in range(200)}
    assert len(ids) == 200
    assert not set("".join(id_.removeprefix("TA-") for id_ in ids)) & set("01ILOU")
