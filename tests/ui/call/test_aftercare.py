"""After a hard call: offered, kept where it belongs, and never in the way of the next one."""

import pytest
from PySide6.QtWidgets import QLineEdit, QPushButton

from app.domain.aftercare import CheckIn


@pytest.fixture
def closed(call, answer, opened):
    """A call at R4, closed."""
    answer(S1="yes")
    call.close_number = call.live.record.id
    call.view.close_confirmed.emit("已交督导")
    opened.settle()
    return call


def test_after_a_quiet_call_nothing_is_offered(call, opened):
    call.view.close_confirmed.emit("已交督导")
    opened.settle()
    assert not call.quiet.aftercare.isVisible()


def test_how_one_is_is_kept_and_can_be_taken_back(closed, opened):
    state = closed.quiet.aftercare._state
    state.chosen.emit("tired")
    opened.settle()
    assert opened.do(lambda: opened.console.aftercare.checked_in(closed.close_number)) is CheckIn.TIRED
    state.chosen.emit("")
    opened.settle()
    assert opened.do(lambda: opened.console.aftercare.checked_in(closed.close_number)) is None


def test_a_wish_to_talk_is_told_and_can_be_taken_back(closed, opened):
    care = closed.quiet.aftercare
    care.findChild(QLineEdit, "call.debrief.about").setText("那座桥")
    care.findChild(QPushButton, "call.debrief.ask").click()
    opened.settle()
    (wish,) = opened.do(opened.console.aftercare.debriefs)
    assert (wish.call, wish.words) == (closed.close_number, "那座桥")
    assert not care.findChild(QPushButton, "call.debrief.ask").isVisible()
    care.findChild(QPushButton, "call.debrief.withdraw").click()
    opened.settle()
    assert opened.do(opened.console.aftercare.debriefs) == ()


def test_the_next_call_is_one_key_away(closed, opened):
    assert closed.quiet._start.hasFocus()
    closed.start_call()
    opened.settle()
    assert closed.is_call_running()
