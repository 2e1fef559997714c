"""What is worked out with a caller is kept as it was typed: safety plan, questionnaires, classification."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from app.console import Console
from app.domain.calls import CallFilter, TimelineKind
from app.domain.instruments import AnswerSheet, InstrumentId, QuestionId
from app.domain.plans import CommitmentId, PlanPartId, SafetyPlan
from app.domain.profiles import Classification, ProfileDimensionId, ProfileOptionId
from app.errors import ErrorCode, UserError
from app.vault.vault import Vault
from tests.builders import BEGINNING, FixedClock, a_draft

PLAN = SafetyPlan(
    at=BEGINNING,
    revision=1,
    lines={PlanPartId("alone"): ("洗把脸 ", "", "  走到楼下"), PlanPartId("people"): ("表姐 139…",)},
    commitments={CommitmentId("first-step"): "先去楼下\n再打电话"},
)
SHEET = AnswerSheet(
    instrument=InstrumentId("PHQ-9"),
    at=BEGINNING,
    revision=1,
    answers={QuestionId("1"): 2, QuestionId("9"): 1},
    callers_view="「就是累」",
    judgement="比分数看上去重",
)
SORTED = Classification(
    playbook="relationships",
    category="mood",
    subcategory="lonely",
    profile={ProfileDimensionId("need"): ProfileOptionId("chronic")},
    groups=("minor", "trauma"),
)


def test_a_plan_is_kept_as_it_was_typed_also_over_a_restart(console: Console, restart: Callable[..., Console]) -> None:
    call = a_draft(console)
    console.intake.save_plan(call, PLAN)
    record = restart().intake.unfinished()
    assert record is not None
    assert record.plan == PLAN


def test_an_older_revision_of_a_plan_changes_nothing(console: Console) -> None:
    call = a_draft(console)
    console.intake.save_plan(call, replace(PLAN, revision=3))
    console.intake.save_plan(call, replace(PLAN, revision=2, lines={}))
    assert console.casework.open_call(call).record.plan == replace(PLAN, revision=3)


def test_a_plan_is_begun_once_and_stands_in_the_timeline_there(console: Console, clock: FixedClock) -> None:
    call = a_draft(console)
    console.intake.save_plan(call, PLAN)
    clock.pass_(minutes=3)
    console.intake.save_plan(call, replace(PLAN, revision=2))
    begun = [entry for entry in console.casework.open_call(call).timeline if entry.kind is TimelineKind.PLAN]
    assert [entry.at for entry in begun] == [BEGINNING]


def test_papers_say_when_they_were_begun_also_where_the_vault_could_not_be_written_at_once(
    console: Console, clock: FixedClock
) -> None:
    call = a_draft(console)
    clock.pass_(minutes=2)
    console.intake.save_plan(call, PLAN)
    console.intake.save_sheet(call, SHEET)
    record = console.casework.open_call(call).record
    assert record.plan is not None
    assert (record.plan.at, record.sheets[0].at) == (PLAN.at, SHEET.at)


def test_a_part_the_guide_does_not_have_is_refused(console: Console) -> None:
    with pytest.raises(ValueError, match="nowhere"):
        console.intake.save_plan(a_draft(console), replace(PLAN, lines={PlanPartId("nowhere"): ("x",)}))


def test_an_instrument_may_be_filled_in_twice_and_each_is_kept(
    console: Console, restart: Callable[..., Console], clock: FixedClock
) -> None:
    call = a_draft(console)
    console.intake.save_sheet(call, SHEET)
    clock.pass_(minutes=20)
    again = replace(SHEET, filling=2, at=clock.now(), answers={QuestionId("1"): 0}, callers_view="")
    console.intake.save_sheet(call, again)
    record = restart().intake.unfinished()
    assert record is not None
    assert record.sheets == (SHEET, again)


def test_a_filling_is_written_over_by_later_revisions_only(console: Console) -> None:
    call = a_draft(console)
    console.intake.save_sheet(call, replace(SHEET, revision=5))
    console.intake.save_sheet(call, replace(SHEET, revision=4, judgement=""))
    (kept,) = console.casework.open_call(call).record.sheets
    assert kept.judgement == SHEET.judgement


def test_an_unknown_instrument_or_question_is_refused(console: Console) -> None:
    call = a_draft(console)
    with pytest.raises(KeyError):
        console.intake.save_sheet(call, replace(SHEET, instrument=InstrumentId("mmpi")))
    with pytest.raises(ValueError, match="10"):
        console.intake.save_sheet(call, replace(SHEET, answers={QuestionId("10"): 1}))


def test_a_classification_is_kept_over_a_restart_and_can_be_taken_back(
    console: Console, restart: Callable[..., Console]
) -> None:
    call = a_draft(console)
    assert console.casework.open_call(call).record.classification == Classification()
    console.intake.classify(call, SORTED)
    again = restart()
    record = again.intake.unfinished()
    assert record is not None
    assert record.classification == SORTED
    again.intake.classify(call, Classification())
    assert again.casework.open_call(call).record.classification == Classification()


def test_nothing_is_added_to_a_closed_call(console: Console) -> None:
    call = a_draft(console)
    console.intake.save_plan(call, PLAN)
    console.intake.close_call(call, "挂断")
    for change in (
        lambda: console.intake.save_plan(call, replace(PLAN, revision=9)),
        lambda: console.intake.save_sheet(call, SHEET),
        lambda: console.intake.classify(call, SORTED),
    ):
        with pytest.raises(UserError) as refused:
            change()
        assert refused.value.code is ErrorCode.CALL_CLOSED


def test_saving_again_after_an_error_that_was_none_changes_nothing(
    console: Console, lying_disk: Callable[[], None]
) -> None:
    call = a_draft(console)
    lying_disk()
    with pytest.raises(UserError):
        console.intake.save_sheet(call, SHEET)
    console.intake.save_sheet(call, SHEET)
    assert console.casework.open_call(call).record.sheets == (SHEET,)


def test_words_of_plan_and_sheet_are_found(console: Console) -> None:
    call = a_draft(console)
    console.intake.save_plan(call, PLAN)
    console.intake.save_sheet(call, SHEET)
    for words in ("走到楼下", "再打电话", "就是累", "看上去重"):
        assert [hit.row.id for hit in console.casework.search(words, CallFilter(), 5)] == [call]


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE plan SET parts = '{}'",
        "DELETE FROM plan",
        "UPDATE sheet SET answers = '{}'",
        "INSERT INTO sheet SELECT call_id, 2, moment, at, by, revision, instrument, answers, words, '', '' FROM sheet",
        "UPDATE classification SET category = 'other'",
        "DELETE FROM classification",
    ],
)
def test_a_closed_call_whose_papers_were_altered_is_noticed(console: Console, vault: Vault, sql: str) -> None:
    call = a_draft(console)
    console.intake.save_plan(call, PLAN)
    console.intake.save_sheet(call, SHEET)
    console.intake.classify(call, SORTED)
    console.intake.close_call(call, "挂断")
    assert console.casework.open_call(call).record.plan == PLAN
    with vault.transaction() as work:
        work.execute(sql)
    with pytest.raises(UserError) as refused:
        console.casework.open_call(call)
    assert refused.value.code is ErrorCode.RECORD_ALTERED


def test_a_plan_slipped_into_a_closed_call_is_noticed(console: Console, vault: Vault) -> None:
    call = a_draft(console)
    console.intake.close_call(call, "挂断")
    with vault.transaction() as work:
        work.execute("INSERT INTO plan (call_id, moment, at, by, revision) VALUES (?, 1, '', '', 1)", (call,))
    assert not console.administration.verify().sound
