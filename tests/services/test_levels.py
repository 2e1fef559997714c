"""The level rises by itself, falls only by a supervisor's hand, and says why each time."""

from collections.abc import Callable

import pytest

from app.console import Console
from app.domain.calls import CallId, LevelCause
from app.domain.risk import Answer, ItemId, RiskLevel, ScaleMoment
from app.errors import ErrorCode, UserError
from app.vault.vault import Vault
from tests.builders import COLLEAGUE, a_call, a_draft

R0, R1, R2, R3, R4 = RiskLevel
CLEARED = {**dict.fromkeys(("S1", "S2", "S3", "V1", "A1"), "no"), "S4": "none"}


def level(console: Console, call: CallId) -> RiskLevel:
    return console.casework.open_call(call).record.level


def answer(console: Console, call: CallId, item: str, given: str) -> None:
    console.intake.answer(call, ItemId(item), Answer(given))


def test_an_answer_moves_the_level_and_says_by_which_rule(console: Console) -> None:
    call = a_draft(console)
    change = console.intake.answer(call, ItemId("S4"), Answer("within-72h"))
    assert change is not None
    assert (change.before, change.level, change.cause, change.by) == (R0, R3, LevelCause.RULE, console.me.name)
    assert change.rules == ("S4-plan-within-72h",)
    assert console.casework.open_call(call).levels == (change,)


def test_no_answer_and_no_other_answer_lowers_a_flagged_level(console: Console) -> None:
    call = a_draft(console, S4="within-72h", S6="yes")
    for given in ("no", "unclear", "declined", "not-asked"):
        answer(console, call, "S6", given)
        answer(console, call, "S4", "none" if given == "no" else given)
        assert level(console, call) is R4


def test_a_clear_picture_is_r1_and_stops_being_clear(console: Console) -> None:
    call = a_draft(console, **CLEARED)
    assert level(console, call) is R1
    answer(console, call, "A1", "declined")
    assert level(console, call) is R0
    assert [change.level for change in console.casework.open_call(call).levels] == [R1, R0]


def test_a_scale_can_raise_the_level_s_actions_without_touching_it(console: Console) -> None:
    call = a_draft(console, S2="yes")
    assert console.intake.read_scale(call, ItemId("S10"), ScaleMoment.START, 60) is None
    assert console.intake.read_scale(call, ItemId("S10"), ScaleMoment.END, 90) is None
    assert level(console, call) is R2


def test_by_hand_a_level_only_rises_and_only_to_a_flagged_one(console: Console) -> None:
    call = a_draft(console)
    for wanted in (R0, R1):
        assert (
            _refused(lambda wanted=wanted: console.intake.raise_level(call, wanted, "")) is ErrorCode.LEVEL_ONLY_RISES
        )
    change = console.intake.raise_level(call, R3, "语气不对")
    assert (change.before, change.level, change.cause, change.reason) == (R0, R3, LevelCause.RAISED, "语气不对")
    for wanted in (R2, R3):
        assert (
            _refused(lambda wanted=wanted: console.intake.raise_level(call, wanted, "")) is ErrorCode.LEVEL_ONLY_RISES
        )
    answer(console, call, "S2", "yes")
    assert level(console, call) is R3


def test_a_supervisor_lowers_with_a_reason_and_both_stay_visible(console: Console) -> None:
    call = a_call(console, S4="within-72h", S6="yes").id
    assert _refused(lambda: console.casework.lower_level(call, R2, "  ")) is ErrorCode.REASON_MISSING
    with pytest.raises(ValueError, match="below"):
        console.casework.lower_level(call, R4, "x")
    console.casework.lower_level(call, R2, "与家属核实过")
    file = console.casework.open_call(call)
    assert file.record.level is R2
    assert [(c.before, c.level, c.cause) for c in file.levels][-1] == (R4, R2, LevelCause.LOWERED)
    assert file.levels[-1].reason == "与家属核实过"


def test_lowering_below_the_flagged_levels_is_on_record_too(console: Console, vault: Vault) -> None:
    call = a_call(console, **CLEARED).id
    console.casework.lower_level(call, R0, "录音里没有问到 V1")
    assert level(console, call) is R0
    assert vault.query("SELECT count(*) FROM event WHERE kind = 'call-level'") == [(1,)]


def test_a_counsellor_does_not_lower(console: Console, restart: Callable[..., Console]) -> None:
    call = a_call(console, S2="yes").id
    colleague = restart(by=COLLEAGUE)
    assert _refused(lambda: colleague.casework.lower_level(call, R0, "x")) is ErrorCode.SUPERVISOR_ONLY
    assert level(restart(), call) is R2


def test_after_lowering_what_was_known_does_not_raise_it_again_but_new_danger_does(console: Console) -> None:
    call = a_draft(console, S4="within-72h", S6="yes")
    console.casework.lower_level(call, R2, "手段已收走")
    answer(console, call, "S17", "yes")
    answer(console, call, "S2", "no")
    assert level(console, call) is R2
    answer(console, call, "S7", "yes")
    assert level(console, call) is R3
    answer(console, call, "S1", "yes")
    assert level(console, call) is R4


def _refused(job: Callable[[], object]) -> ErrorCode:
    with pytest.raises(UserError) as refused:
        job()
    return refused.value.code
