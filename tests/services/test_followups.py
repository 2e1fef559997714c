"""Calling again: made when a call closes, given, moved, made; danger found there does not end there."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from app.console import Console
from app.domain.calls import CallKind
from app.domain.followups import (
    FollowUp,
    FollowUpConsent,
    FollowUpId,
    FollowUpStatus,
    Helped,
    Origin,
    Outcome,
    When,
    in_order,
    when,
)
from app.domain.profiles import Classification, ProfileDimensionId, ProfileOptionId
from app.domain.risk import Answer, ItemId, RiskLevel
from app.errors import ErrorCode, UserError
from app.vault.vault import Vault
from tests.builders import COLLEAGUE, FixedClock, a_call, a_draft

HIGH = {"S3": "now", "S6": "yes"}


def days(follow_ups: tuple[FollowUp, ...], console: Console) -> list[float]:
    ended = console.casework.open_call(follow_ups[0].call).record.ended_at  # type: ignore[arg-type]
    assert ended
    return [(each.due_at - ended) / timedelta(days=1) for each in follow_ups]


def refusal(job: Callable[[], object]) -> ErrorCode:
    with pytest.raises(UserError) as refused:
        job()
    return refused.value.code


def test_closing_a_high_risk_call_makes_its_contacts(console: Console, vault: Vault) -> None:
    call = a_call(console, caller="C-0192", **HIGH)
    made = console.followups.of_call(call.id)
    assert call.level is RiskLevel.R3
    assert days(made, console) == [1, 7, 30, 90, 365]
    assert {(each.caller_code, each.level, each.origin) for each in made} == {("C-0192", "R3", Origin.SCHEDULE)}
    assert {each.assigned_to.id for each in made} == {console.me.id}
    events = vault.query("SELECT subject, payload FROM event WHERE kind = 'followup-made' ORDER BY sequence")
    assert [subject for subject, _ in events] == [f"followup/{each.id}" for each in made]
    assert "C-0192" not in "".join(payload for _, payload in events)


def test_the_answer_about_follow_up_is_the_consent(console: Console) -> None:
    a_call(console, E4="yes", **HIGH)
    a_call(console, E4="no", **HIGH)
    a_call(console, E4="no", S2="yes")
    found = {(each.level.value, each.consent.value) for each in console.followups.open_ones()}
    assert found == {("R3", "agreed"), ("R3", "declined")}, "a caller of R2 who declines is not called"


def test_the_site_calls_in_its_own_time(console: Console) -> None:
    site = console.administration.site()
    console.administration.change_site(replace(site, schedules={RiskLevel.R3: (48, 336)}))
    assert days(console.followups.of_call(a_call(console, **HIGH).id), console) == [2, 14]


def test_an_acute_crisis_is_called_within_a_day_whatever_its_level(console: Console) -> None:
    for answers in ({"S2": "yes"}, {}):
        draft = a_draft(console, **answers)
        profile = {ProfileDimensionId("need"): ProfileOptionId("acute-crisis")}
        console.intake.classify(draft, Classification(profile=profile))
        console.intake.close_call(draft, "挂断")
        assert days(console.followups.of_call(draft), console) == [1]


def test_practice_makes_none_and_closing_twice_makes_no_more(console: Console, lying_disk: Callable[[], None]) -> None:
    a_call(console, kind=CallKind.PRACTICE, **HIGH)
    draft = a_draft(console, **HIGH)
    lying_disk()
    assert refusal(lambda: console.intake.close_call(draft, "挂断")) is ErrorCode.DISK_FULL
    console.intake.close_call(draft, "挂断")
    assert len(console.followups.open_ones()) == 5


def test_one_made_by_hand_is_found_by_the_caller(console: Console, clock: FixedClock) -> None:
    day = clock.now().astimezone().date() + timedelta(days=3)
    made = console.followups.add(
        caller_code=" C-7\x00\n<b> ",
        day=day,
        assigned_to=console.me.id,
        consent=FollowUpConsent.AGREED,
        purpose="问就诊",
    )
    assert (made.caller_code, made.due_at.astimezone().date(), made.purpose) == ("C-7 <b>", day, "问就诊")
    assert when(made, clock.now()) is When.WEEK


@pytest.mark.parametrize("day", [date(1, 1, 1), date(2026, 3, 1), date(9999, 12, 31)])
def test_a_day_that_cannot_be_meant_is_refused(console: Console, day: date) -> None:
    def add() -> object:
        return console.followups.add(
            caller_code="C-7", day=day, assigned_to=console.me.id, consent=FollowUpConsent.AGREED
        )

    assert refusal(add) is ErrorCode.DATE_IMPOSSIBLE
    assert console.followups.open_ones() == ()


def test_it_is_moved_with_a_reason_and_given_to_somebody_else(
    console: Console, restart: Callable[..., Console], clock: FixedClock
) -> None:
    first = console.followups.of_call(a_call(console, **HIGH).id)[0]
    restart(by=COLLEAGUE)
    console = restart()
    later = first.due_at.astimezone().date() + timedelta(days=2)
    assert refusal(lambda: console.followups.change(first.id, day=later)) is ErrorCode.REASON_MISSING
    moved = console.followups.change(first.id, day=later, reason="周末不方便", assigned_to=COLLEAGUE.id)  # type: ignore[arg-type]
    assert (moved.due_at.astimezone().date(), moved.assigned_to.name, moved.reason) == (
        later,
        COLLEAGUE.name,
        "周末不方便",
    )


def test_an_attempt_that_reaches_nobody_leaves_it_due(console: Console, clock: FixedClock) -> None:
    first = console.followups.of_call(a_call(console, **HIGH).id)[0]
    clock.pass_(days=1)
    tomorrow = clock.now().astimezone().date() + timedelta(days=1)
    kept = console.followups.record(first.id, Outcome.NO_ANSWER, note="响了十声", again=tomorrow).follow_up
    assert (kept.status, kept.attempts, kept.due_at.astimezone().date()) == (FollowUpStatus.DUE, 1, tomorrow)


def test_a_contact_is_kept_with_its_answers_and_settles_it(console: Console, vault: Vault) -> None:
    first = console.followups.of_call(a_call(console, caller="C-1", **HIGH).id)[0]
    answers = {ItemId("S3"): Answer("no"), ItemId("S4"): Answer("none")}
    came = console.followups.record(first.id, Outcome.REACHED, answers=answers, helped=Helped.PARTLY, note="睡得好些")
    assert came.follow_up.status is FollowUpStatus.DONE
    assert came.assessment.level is RiskLevel.R0, "not everything was asked, so nobody is cleared"
    assert came.next is None
    file = console.followups.read(first.id)
    assert [(c.outcome, c.answers, c.helped, c.note) for c in file.contacts] == [
        (Outcome.REACHED, answers, Helped.PARTLY, "睡得好些")
    ]
    assert len(file.others) == 4
    payload = vault.query("SELECT payload FROM event WHERE kind = 'followup-contact'")[0][0]
    assert "睡得好些" not in payload


def test_danger_found_there_makes_the_next_contact(console: Console, clock: FixedClock) -> None:
    made = console.followups.add(
        caller_code="C-9",
        day=clock.now().astimezone().date(),
        assigned_to=console.me.id,
        consent=FollowUpConsent.AGREED,
    )
    came = console.followups.record(made.id, Outcome.REACHED, answers={ItemId(k): Answer(v) for k, v in HIGH.items()})
    assert came.assessment.level is RiskLevel.R3
    assert came.next is not None
    assert (came.next.caller_code, came.next.level, came.next.origin) == ("C-9", RiskLevel.R3, Origin.CONTACT)
    assert came.next.due_at - clock.now() == timedelta(days=1)


def test_a_settled_one_takes_no_more(console: Console) -> None:
    first, second, *_ = console.followups.of_call(a_call(console, **HIGH).id)
    assert refusal(lambda: console.followups.cancel(first.id, " ")) is ErrorCode.REASON_MISSING
    console.followups.cancel(first.id, "已转入住院")
    assert console.followups.cancel(first.id, "已转入住院").status is FollowUpStatus.CANCELLED
    assert refusal(lambda: console.followups.record(first.id, Outcome.REACHED)) is ErrorCode.ENTRY_SETTLED
    assert refusal(lambda: console.followups.read(FollowUpId(999))) is ErrorCode.ENTRY_GONE
    assert [each.id for each in console.followups.settled()] == [first.id]
    assert second.id in {each.id for each in console.followups.open_ones()}


def test_what_was_missed_after_a_high_risk_stays_on_top(console: Console, clock: FixedClock) -> None:
    a_call(console, S2="yes")
    high = a_call(console, **HIGH).id
    clock.pass_(days=8, hours=1)
    listed = in_order(console.followups.open_ones(), clock.now())
    assert [place for place, _ in listed] == [When.MISSED, When.OVERDUE, When.LATER]
    assert {each.call for each in listed[0][1]} == {high}


def test_a_contact_within_a_day_is_late_by_the_hour(console: Console, clock: FixedClock) -> None:
    first = console.followups.of_call(a_call(console, **HIGH).id)[0]
    assert when(first, first.due_at - timedelta(minutes=1)) is When.TODAY
    assert when(first, first.due_at) is When.MISSED


def test_a_contact_edited_behind_the_program_is_found_out(console: Console, vault: Vault) -> None:
    first = console.followups.of_call(a_call(console, **HIGH).id)[0]
    console.followups.record(first.id, Outcome.NO_ANSWER, note="响了十声")
    assert len(console.followups.read(first.id).contacts) == 1
    with vault.transaction() as work:
        work.execute("UPDATE follow_up_contact SET outcome = 'reached'")
    assert refusal(lambda: console.followups.read(first.id)) is ErrorCode.RECORD_ALTERED
