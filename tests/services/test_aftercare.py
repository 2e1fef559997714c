"""After a hard call: all of it voluntary, the check-in one's own, the wish to talk read by the supervisor."""

import pytest

from app.domain.aftercare import CheckIn
from app.domain.risk import ActionId
from app.errors import ErrorCode, UserError
from tests.builders import COLLEAGUE, a_call, a_console, a_draft, reopened


@pytest.fixture
def directory(tmp_path):
    return tmp_path / "vault"


@pytest.fixture
def console(directory):
    console = a_console(directory)
    yield console
    console.close()


def test_a_check_in_is_kept_changed_and_taken_back(console):
    call = a_call(console).id
    assert console.aftercare.checked_in(call) is None
    console.aftercare.check_in(call, CheckIn.SHAKEN)
    console.aftercare.check_in(call, CheckIn.TIRED)
    assert console.aftercare.checked_in(call) is CheckIn.TIRED
    console.aftercare.check_in(call, None)
    assert console.aftercare.checked_in(call) is None


def test_nobody_else_reads_or_changes_a_check_in(console, directory):
    call = a_call(console).id
    console.aftercare.check_in(call, CheckIn.SHAKEN)
    console.close()
    other = reopened(directory, by=COLLEAGUE)
    assert other.aftercare.checked_in(call) is None
    other.aftercare.check_in(call, CheckIn.STEADY)
    other.close()
    mine = reopened(directory)
    assert mine.aftercare.checked_in(call) is CheckIn.SHAKEN
    mine.close()


def test_a_wish_to_talk_reaches_the_supervisor_until_it_is_heard(console, directory):
    console.close()
    colleague = reopened(directory, by=COLLEAGUE)
    call = a_call(colleague)
    colleague.aftercare.ask_debrief(call.id)
    colleague.aftercare.ask_debrief(call.id, " 一直想着那座桥 ")
    with pytest.raises(UserError) as refused:
        colleague.aftercare.hear_debrief(call.id)
    assert refused.value.code is ErrorCode.SUPERVISOR_ONLY
    colleague.close()
    supervisor = reopened(directory)
    (wish,) = supervisor.aftercare.debriefs()
    assert (wish.number, wish.name, wish.words) == (call.number, COLLEAGUE.name, "一直想着那座桥")
    supervisor.aftercare.hear_debrief(call.id)
    assert supervisor.aftercare.debriefs() == ()
    supervisor.close()


def test_a_wish_is_withdrawn_while_nobody_has_answered(console):
    call = a_call(console).id
    console.aftercare.ask_debrief(call, "x")
    console.aftercare.withdraw_debrief(call)
    assert console.aftercare.debriefs() == ()


def test_a_colleague_sees_no_wish_of_another(console, directory):
    call = a_call(console).id
    console.aftercare.ask_debrief(call)
    console.close()
    other = reopened(directory, by=COLLEAGUE)
    assert other.aftercare.debriefs() == ()
    other.close()


def test_what_was_ticked_stays_ticked_and_counts_in_the_digest(console, directory):
    call = a_draft(console, S1="yes")
    console.intake.tick(call, ActionId("call-supervisor"), done=True)
    console.intake.tick(call, ActionId("stay-on-line"), done=True)
    console.intake.tick(call, ActionId("stay-on-line"), done=False)
    assert console.casework.open_call(call).record.actions == ("call-supervisor",)
    closed = console.intake.close_call(call, "挂断")
    assert closed.actions == ("call-supervisor",)
    assert console.casework.open_call(call).record.actions == ("call-supervisor",)
    with pytest.raises(UserError):
        console.intake.tick(call, ActionId("stay-on-line"), done=True)


def test_nothing_that_the_guide_does_not_know_can_be_ticked(console):
    call = a_draft(console)
    with pytest.raises(KeyError):
        console.intake.tick(call, ActionId("dance"), done=True)
