"""Taking a call: what is kept, what may be repeated, and what is refused."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from app.console import Console
from app.domain.calls import CallHeader, CallId, CallKind, CallStatus, StageId, TimelineKind
from app.domain.crisis import StepId, StepStatus
from app.domain.risk import NOT_ASKED, Answer, ItemId, ProtocolId, Reading, RiskLevel, ScaleMoment
from app.errors import ErrorCode, UserError
from app.vault.vault import Vault
from tests.builders import COLLEAGUE, FixedClock, a_call, a_draft

PROTOCOL = ProtocolId("suicide-in-progress")


def refusal(job: Callable[[], object]) -> ErrorCode:
    with pytest.raises(UserError) as refused:
        job()
    return refused.value.code


def events(vault: Vault) -> list[str]:
    return [kind for (kind,) in vault.query("SELECT kind FROM event WHERE kind LIKE 'call-%' ORDER BY sequence")]


def test_a_new_call_is_a_draft_at_the_first_stage_under_the_current_guide(console: Console, clock: FixedClock) -> None:
    call = console.intake.start_call(CallKind.ABOUT_OTHER)
    assert (call.status, call.level, call.stage) == (CallStatus.DRAFT, RiskLevel.R0, console.guide.stages[0].id)
    assert (call.counsellor, call.started_at, call.guide) == (console.me, clock.now(), console.guide.guide_version)
    assert call.header == CallHeader(kind=CallKind.ABOUT_OTHER)


def test_one_call_at_a_time_for_each_person(console: Console, restart: Callable[..., Console]) -> None:
    a_draft(console)
    assert refusal(console.intake.start_call) is ErrorCode.CALL_OPEN
    colleague = restart(by=COLLEAGUE)
    assert colleague.intake.unfinished() is None
    assert colleague.intake.start_call().number == "2026-0002"


def test_the_header_is_kept(console: Console, clock: FixedClock) -> None:
    call = a_draft(console)
    header = CallHeader(
        kind=CallKind.REPEATED, caller_code="C-0192", recording_told_at=clock.now(),
        confidentiality_told_at=clock.now() + timedelta(seconds=40),
    )  # fmt: skip
    console.intake.set_header(call, header)
    assert console.casework.open_call(call).record.header == header


@pytest.mark.parametrize(
    "text",
    [
        "",
        "一行\n两行\r\n\t",
        "<b>粗</b>&amp;<script>",
        "\x00\x07\u202e\ufeff",
        "👩‍👩‍👧 \U00020000",
        "; DROP TABLE call --",
    ],
)
def test_notes_come_back_as_they_were_written(console: Console, text: str) -> None:
    call = a_draft(console)
    console.intake.save_notes(call, text, 1)
    assert console.casework.open_call(call).record.notes == text


def test_half_a_character_is_shown_as_one_that_is_missing(console: Console) -> None:
    call = a_draft(console, "前\ud83d后")
    assert console.casework.open_call(call).record.notes == "前\ufffd后"


def test_an_older_revision_never_replaces_a_newer_one(console: Console) -> None:
    call = a_draft(console)
    for text, revision in (("二", 2), ("一", 1), ("又二", 2), ("三", 3), ("三", 3)):
        console.intake.save_notes(call, text, revision)
    record = console.casework.open_call(call).record
    assert (record.notes, record.notes_revision) == ("三", 3)


def test_answers_keep_their_history_and_the_same_answer_twice_is_one(console: Console, clock: FixedClock) -> None:
    call = a_draft(console)
    for answer in ("no", "unclear", "unclear", "yes"):
        console.intake.answer(call, ItemId("S2"), Answer(answer))
        clock.pass_(seconds=5)
    console.intake.answer(call, ItemId("S1"), NOT_ASKED)
    file = console.casework.open_call(call)
    assert file.record.answers == {"S2": "yes"}
    assert [(entry.answer, (entry.at - file.record.started_at).seconds) for entry in file.answer_history] == [
        ("no", 0), ("unclear", 5), ("yes", 15),
    ]  # fmt: skip


def test_scales_are_read_at_two_moments_and_can_be_taken_back(console: Console) -> None:
    call = a_draft(console)
    console.intake.read_scale(call, ItemId("S10"), ScaleMoment.START, 80)
    console.intake.read_scale(call, ItemId("S10"), ScaleMoment.END, 0)
    console.intake.read_scale(call, ItemId("S11"), ScaleMoment.START, 100)
    console.intake.read_scale(call, ItemId("S11"), ScaleMoment.START, None)
    readings = console.casework.open_call(call).record.readings
    assert readings == {"S10": Reading(start=80, end=0), "S11": Reading()}


def test_what_the_guide_does_not_know_is_a_bug_and_nothing_is_kept(console: Console) -> None:
    call = a_draft(console)
    intake = console.intake
    with pytest.raises(KeyError):
        intake.answer(call, ItemId("S99"), Answer("yes"))
    with pytest.raises(ValueError, match="cannot be answered"):
        intake.answer(call, ItemId("S10"), Answer("yes"))
    with pytest.raises(ValueError, match="cannot be answered"):
        intake.answer(call, ItemId("S2"), Answer("perhaps"))
    with pytest.raises(ValueError, match="not a scale"):
        intake.read_scale(call, ItemId("S2"), ScaleMoment.START, 5)
    with pytest.raises(KeyError):
        intake.record_step(call, PROTOCOL, StepId("dance"), StepStatus.DONE, {})
    with pytest.raises(ValueError, match="stage"):
        intake.enter_stage(call, StageId("applause"))
    assert len(console.casework.open_call(call).timeline) == 1


def test_steps_keep_every_status_and_their_details(console: Console, clock: FixedClock) -> None:
    call = a_draft(console)
    first, second = (step.id for step in console.guide.protocol(PROTOCOL).steps[:2])
    for step, status, details in (
        (first, StepStatus.STARTED, {}),
        (second, StepStatus.FAILED, {"number": "120"}),
        (first, StepStatus.DONE, {"place": "滨江桥", "source": "来电者"}),
        (first, StepStatus.DONE, {"place": "滨江桥", "source": "来电者"}),
    ):
        clock.pass_(seconds=30)
        console.intake.record_step(call, PROTOCOL, step, status, details)
    file = console.casework.open_call(call)
    assert [(s.step, s.status) for s in file.record.steps] == [(first, StepStatus.DONE), (second, StepStatus.FAILED)]
    assert file.record.steps[0].details == {"place": "滨江桥", "source": "来电者"}
    assert [s.status for s in file.step_history] == [StepStatus.STARTED, StepStatus.FAILED, StepStatus.DONE]


def test_the_timeline_is_in_the_order_of_things_though_the_clock_was_set_back(
    console: Console, clock: FixedClock
) -> None:
    call = a_draft(console, S4="within-72h")
    clock.pass_(hours=-2)
    console.intake.enter_stage(call, console.guide.stages[2].id)
    console.intake.enter_stage(call, console.guide.stages[2].id)
    console.intake.read_scale(call, ItemId("S10"), ScaleMoment.START, 70)
    console.intake.record_step(
        call, PROTOCOL, console.guide.protocol(PROTOCOL).steps[0].id, StepStatus.DONE, {"a": "b"}
    )
    console.intake.close_call(call, "挂断")
    console.casework.amend(call, "补记", "回访")
    assert [(entry.kind, entry.subject, entry.value) for entry in console.casework.open_call(call).timeline] == [
        (TimelineKind.STARTED, "", "self"),
        (TimelineKind.ANSWER, "S4", "within-72h"),
        (TimelineKind.LEVEL, "S4-plan-within-72h", "R3"),
        (TimelineKind.STAGE, console.guide.stages[2].id, ""),
        (TimelineKind.ANSWER, "S10", "70"),
        (TimelineKind.STEP, console.guide.protocol(PROTOCOL).steps[0].id, "done"),
        (TimelineKind.CLOSED, "", ""),
        (TimelineKind.AMENDED, "", ""),
    ]


def test_a_call_left_open_is_found_again_and_marked_once(
    console: Console, restart: Callable[..., Console], clock: FixedClock
) -> None:
    call = a_draft(console, "说到一半", S2="yes")
    assert console.intake.unfinished() is not None
    assert console.casework.open_call(call).record.recovered_at is None
    clock.pass_(minutes=3)
    console = restart()
    picked_up = console.intake.unfinished()
    assert picked_up is not None
    assert (picked_up.id, picked_up.notes, picked_up.level) == (call, "说到一半", RiskLevel.R2)
    assert picked_up.recovered_at == clock.now()
    clock.pass_(minutes=1)
    assert console.intake.unfinished() == picked_up
    console.intake.save_notes(call, "说到一半,接着说", picked_up.notes_revision + 1)
    console.intake.close_call(call, "挂断")
    assert console.intake.unfinished() is None
    kinds = [entry.kind for entry in console.casework.open_call(call).timeline]
    assert kinds.count(TimelineKind.RECOVERED) == 1


def test_nothing_changes_a_closed_call(console: Console) -> None:
    call, step = a_call(console, "完").id, console.guide.protocol(PROTOCOL).steps[0].id
    intake = console.intake
    before = console.casework.open_call(call)
    for job in (
        lambda: intake.save_notes(call, "改", 9),
        lambda: intake.set_header(call, CallHeader(caller_code="C-1")),
        lambda: intake.answer(call, ItemId("S2"), Answer("yes")),
        lambda: intake.read_scale(call, ItemId("S10"), ScaleMoment.START, 5),
        lambda: intake.record_step(call, PROTOCOL, step, StepStatus.DONE, {}),
        lambda: intake.enter_stage(call, console.guide.stages[1].id),
        lambda: intake.raise_level(call, RiskLevel.R4, "x"),
        lambda: intake.close_call(call, "x"),
    ):
        assert refusal(job) is ErrorCode.CALL_CLOSED
    assert console.casework.open_call(call) == before


def test_a_call_that_does_not_exist_is_not_found(console: Console) -> None:
    nowhere = CallId(404)
    for job in (
        lambda: console.intake.save_notes(nowhere, "x", 1),
        lambda: console.intake.answer(nowhere, ItemId("S2"), Answer("yes")),
        lambda: console.intake.missing(nowhere),
        lambda: console.casework.open_call(nowhere),
        lambda: console.casework.amend(nowhere, "x", "x"),
    ):
        assert refusal(job) is ErrorCode.CALL_NOT_FOUND


def test_saving_notes_and_plain_answers_leaves_the_chain_alone(console: Console, vault: Vault) -> None:
    call = a_draft(console, "说到失眠", S2="no", S17="yes")
    console.intake.read_scale(call, ItemId("S10"), ScaleMoment.START, 70)
    assert events(vault) == ["call-started"]


def test_level_step_and_closing_are_events_and_carry_no_words(console: Console, vault: Vault) -> None:
    call = a_draft(console, "秘密的话", caller="C-0192", S2="yes")
    console.intake.record_step(
        call, PROTOCOL, console.guide.protocol(PROTOCOL).steps[0].id, StepStatus.DONE, {"place": "滨江桥"}
    )
    console.intake.raise_level(call, RiskLevel.R3, "语气不对")
    console.intake.close_call(call, "信号中断")
    console.casework.amend(call, "补记一句", "回访后")
    assert events(vault) == ["call-started", "call-level", "call-step", "call-level", "call-closed", "call-amended"]
    payloads = "".join(payload for (payload,) in vault.query("SELECT payload FROM event"))
    assert payloads.isascii()
    assert "C-0192" not in payloads


class TestAfterAnErrorThatWasNone:
    """The disk kept what it said it refused.  Asking again finds it done, once."""

    LyingDisk = Callable[[], None]

    def test_starting(self, console: Console, lying_disk: LyingDisk) -> None:
        lying_disk()
        assert refusal(console.intake.start_call) is ErrorCode.DISK_FULL
        call = console.intake.start_call()
        assert call.number == "2026-0001"
        assert refusal(console.intake.start_call) is ErrorCode.CALL_OPEN

    def test_closing(self, console: Console, lying_disk: LyingDisk, vault: Vault) -> None:
        call = a_draft(console)
        lying_disk()
        assert refusal(lambda: console.intake.close_call(call, "挂断")) is ErrorCode.DISK_FULL
        assert console.intake.close_call(call, "挂断").status is CallStatus.CLOSED
        assert refusal(lambda: console.intake.close_call(call, "挂断")) is ErrorCode.CALL_CLOSED
        assert events(vault).count("call-closed") == 1

    def test_answering(self, console: Console, lying_disk: LyingDisk) -> None:
        call = a_draft(console)
        lying_disk()
        assert refusal(lambda: console.intake.answer(call, ItemId("S1"), Answer("yes"))) is ErrorCode.DISK_FULL
        assert console.intake.answer(call, ItemId("S1"), Answer("yes")) is None
        file = console.casework.open_call(call)
        assert (len(file.answer_history), len(file.levels)) == (1, 1)

    def test_a_step(self, console: Console, lying_disk: LyingDisk) -> None:
        call, step = a_draft(console), console.guide.protocol(PROTOCOL).steps[0].id

        def record() -> object:
            return console.intake.record_step(call, PROTOCOL, step, StepStatus.DONE, {"place": "桥"})

        lying_disk()
        assert refusal(record) is ErrorCode.DISK_FULL
        record()
        assert len(console.casework.open_call(call).step_history) == 1

    def test_raising_lowering_and_amending(self, console: Console, lying_disk: LyingDisk) -> None:
        call = a_draft(console)
        for job in (
            lambda: console.intake.raise_level(call, RiskLevel.R3, "语气不对"),
            lambda: console.intake.close_call(call, "挂断"),
            lambda: console.casework.lower_level(call, RiskLevel.R2, "已核实"),
            lambda: console.casework.amend(call, "补记", "回访"),
        ):
            lying_disk()
            assert refusal(job) is ErrorCode.DISK_FULL
            job()
        file = console.casework.open_call(call)
        assert ([change.level for change in file.levels], len(file.amendments)) == (["R3", "R2"], 1)
        assert console.administration.verify().sound
