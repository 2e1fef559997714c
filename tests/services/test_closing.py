"""What closing lists, what it asks for, and what a complete call is."""

from dataclasses import replace

import pytest

from app.console import Console
from app.domain.calls import CallFilter, CallHeader, CallId, CallKind, CallStatus, MissingEntry, MissingKind
from app.domain.crisis import StepStatus
from app.domain.instruments import AnswerSheet, InstrumentId, QuestionId
from app.domain.plans import PlanPartId, SafetyPlan
from app.domain.risk import Answer, ItemId, ItemKind, ScaleMoment
from app.errors import ErrorCode, UserError
from app.services.missing import missing_in
from tests.builders import FixedClock, a_draft

CLEARED = {**dict.fromkeys(("S1", "S2", "S3", "V1", "A1"), "no"), "S4": "none"}
BEFORE_CLOSING = {"E1": "no", "E2": "yes", "E3": "yes", "E4": "yes"}


def of(console: Console, call: CallId, kind: MissingKind) -> list[str]:
    return [entry.subject for entry in console.intake.missing(call) if entry.kind is kind]


def make_formal(console: Console, call: CallId, kind: CallKind = CallKind.SELF) -> None:
    at = console._vault.clock.now()
    header = CallHeader(kind=kind, caller_code="C-1", recording_told_at=at, confidentiality_told_at=at)
    console.intake.set_header(call, header)
    console.intake.save_notes(call, "谈了工作", 1)


def test_an_empty_call_lists_the_clearing_questions_the_closing_ones_and_the_formalities(console: Console) -> None:
    call = a_draft(console)
    assert set(of(console, call, MissingKind.ITEM)) == {*CLEARED, *BEFORE_CLOSING}
    assert [entry.kind for entry in console.intake.missing(call)][-4:] == [
        MissingKind.RECORDING_TOLD, MissingKind.CONFIDENTIALITY_TOLD, MissingKind.CALLER_CODE, MissingKind.NOTES,
    ]  # fmt: skip
    assert of(console, call, MissingKind.SCALE) == []


def test_an_answer_of_declined_or_unclear_is_an_answer_and_not_asked_is_none(console: Console) -> None:
    call = a_draft(console, S1="declined", S2="unclear", S3="no")
    console.intake.answer(call, ItemId("S3"), Answer("not-asked"))
    assert not {"S1", "S2"} & set(of(console, call, MissingKind.ITEM))
    assert "S3" in of(console, call, MissingKind.ITEM)


def test_once_flagged_everything_is_asked_for(console: Console) -> None:
    call = a_draft(console, S2="yes")
    items = console.guide.checklist.items
    choices = {item.id for item in items if item.kind is ItemKind.CHOICE}
    assert set(of(console, call, MissingKind.ITEM)) == choices - {"S2"}
    console.intake.read_scale(call, ItemId("S10"), ScaleMoment.START, 50)
    scales = [entry for entry in console.intake.missing(call) if entry.kind is MissingKind.SCALE]
    assert MissingEntry(kind=MissingKind.SCALE, subject="S10", group="end") in scales
    assert MissingEntry(kind=MissingKind.SCALE, subject="S10", group="start") not in scales
    console.intake.answer(call, ItemId("S10"), Answer("declined"))
    assert "S10" not in of(console, call, MissingKind.SCALE)


def test_key_steps_of_an_opened_protocol_are_listed_until_they_move(console: Console) -> None:
    call = a_draft(console, S1="yes")
    missing = [entry for entry in console.intake.missing(call) if entry.kind is MissingKind.STEP]
    opened = {entry.group for entry in missing}
    assert "suicide-in-progress" in opened
    first = missing[0]
    protocol = next(p for p in console.guide.protocols if p.id == first.group)
    step = next(s for s in protocol.steps if s.id == first.subject)
    assert step.key
    console.intake.record_step(call, protocol.id, step.id, StepStatus.FAILED, {})
    assert first not in console.intake.missing(call)
    console.intake.record_step(call, protocol.id, step.id, StepStatus.TODO, {})
    assert first in console.intake.missing(call)


def test_intent_that_is_still_there_holds_the_closing_and_comes_first(console: Console) -> None:
    call = a_draft(console, E1="yes")
    assert console.intake.missing(call)[0] == MissingEntry(kind=MissingKind.HELD, subject="E1-intent-still-there")


def test_a_complete_call_closes_without_a_reason(console: Console, clock: FixedClock) -> None:
    call = a_draft(console, **CLEARED, **BEFORE_CLOSING)
    make_formal(console, call)
    assert console.intake.missing(call) == ()
    clock.pass_(minutes=12)
    record = console.intake.close_call(call)
    assert (record.status, record.ended_at, record.incomplete_reason) == (CallStatus.CLOSED, clock.now(), "")
    (row,) = console.casework.calls(CallFilter(), 5).rows
    assert row.complete


def test_an_incomplete_call_closes_only_with_a_reason(console: Console) -> None:
    call = a_draft(console, S2="yes")
    for reason in ("", " \n"):
        with pytest.raises(UserError) as refused:
            console.intake.close_call(call, reason)
        assert refused.value.code is ErrorCode.REASON_MISSING
    assert console.casework.open_call(call).record.status is CallStatus.DRAFT
    assert console.intake.close_call(call, " 来电者挂断 ").incomplete_reason == "来电者挂断"


@pytest.mark.parametrize(
    ("kind", "notes", "missing"),
    [
        (CallKind.WRONG_NUMBER, "", set()),
        (CallKind.SILENT, "", {MissingKind.NOTES}),
        (CallKind.SILENT, "一直没有声音", set()),
        (CallKind.INFORMATION, "", {MissingKind.ITEM, MissingKind.RECORDING_TOLD, MissingKind.NOTES}),
        (CallKind.HARASSING, "", {MissingKind.ITEM, MissingKind.RECORDING_TOLD, MissingKind.NOTES}),
    ],
)
def test_a_kind_that_closes_short_is_asked_what_the_guide_says(
    console: Console, kind: CallKind, notes: str, missing: set[MissingKind]
) -> None:
    call = a_draft(console, notes, kind)
    assert {entry.kind for entry in console.intake.missing(call)} == missing


def test_a_silent_call_that_began_to_speak_is_asked_like_any_other(console: Console) -> None:
    call = a_draft(console, "说了一句", CallKind.SILENT, S2="yes")
    assert "S1" in of(console, call, MissingKind.ITEM)


def test_a_short_call_in_which_danger_shows_is_asked_everything(console: Console) -> None:
    call = a_draft(console, kind=CallKind.INFORMATION, S2="yes")
    kinds = {entry.kind for entry in console.intake.missing(call)}
    assert {MissingKind.PLAN, MissingKind.CALLER_CODE, MissingKind.SCALE} <= kinds


def test_a_kind_the_guide_does_not_speak_of_is_asked_as_ever(console: Console) -> None:
    guide = replace(console.guide, call_types=())
    silent = console.intake.start_call(CallKind.SILENT)
    assert [entry.kind for entry in missing_in(silent, guide)] == [MissingKind.NOTES]
    spoken = replace(silent, header=CallHeader(kind=CallKind.INFORMATION))
    assert MissingKind.CALLER_CODE in {entry.kind for entry in missing_in(spoken, guide)}


def test_a_flagged_call_lists_its_safety_plan_until_there_is_a_word_in_it(console: Console) -> None:
    call = a_draft(console, S2="yes")
    plan = SafetyPlan(at=console._vault.clock.now(), revision=1, lines={PlanPartId("alone"): (" ", "")})
    console.intake.save_plan(call, plan)
    assert MissingEntry(kind=MissingKind.PLAN) in console.intake.missing(call)
    console.intake.save_plan(call, replace(plan, revision=2, lines={PlanPartId("alone"): ("洗把脸",)}))
    assert MissingEntry(kind=MissingKind.PLAN) not in console.intake.missing(call)


def test_a_call_without_a_flag_needs_no_safety_plan(console: Console) -> None:
    assert of(console, a_draft(console, **CLEARED), MissingKind.PLAN) == []


def test_what_a_questionnaire_brings_up_is_listed_until_it_is_asked(console: Console) -> None:
    call = a_draft(console, **CLEARED)
    sheet = AnswerSheet(
        instrument=InstrumentId("PHQ-9"), at=console._vault.clock.now(), revision=1, answers={QuestionId("9"): 1}
    )
    console.intake.save_sheet(call, sheet)
    brought_up = console.guide.instrument(sheet.instrument).alerts[0].ask
    unasked = set(brought_up) - set(CLEARED)
    assert unasked
    assert unasked <= set(of(console, call, MissingKind.ITEM))


def test_a_kind_set_later_counts(console: Console) -> None:
    call = a_draft(console)
    header = console.casework.open_call(call).record.header
    console.intake.set_header(call, replace(header, kind=CallKind.WRONG_NUMBER))
    assert console.intake.close_call(call).status is CallStatus.CLOSED
