"""What a flag asks for: ticked, kept, restored after a crash; a flag is not over because its answer was corrected."""

import pytest


def boxes(call):
    return {action: box for action, box in call.view.flags._boxes.items() if box.isVisible()}


@pytest.fixture
def flagged(call, answer):
    answer(S1="yes")
    return call


def test_a_tick_is_kept_with_the_call(flagged, opened):
    action, box = next(iter(boxes(flagged).items()))
    box.click()
    opened.settle()
    record = opened.do(opened.console.intake.unfinished)
    assert record.actions == (action,)
    box.click()
    opened.settle()
    assert opened.do(opened.console.intake.unfinished).actions == ()


def test_a_tick_is_there_again_when_the_call_is_picked_up(flagged, opened, shown):
    action, box = next(iter(boxes(flagged).items()))
    box.click()
    opened.settle()
    again = shown()
    opened.settle()
    assert again.live is not None
    assert {known for known, shown_box in boxes(again).items() if shown_box.isChecked()} == {action}


def test_a_flag_stays_though_its_answer_was_corrected_until_all_is_ticked(flagged, answer, opened):
    answer(S1="no")
    card = flagged.view.flags._cards[0]
    assert card.isVisible()
    assert "The answer was changed" in card._basis.text()
    for box in list(boxes(flagged).values()):
        box.click()
    assert not any(card.isVisible() for card in flagged.view.flags._cards)
    assert flagged.live.level.urgent


def test_a_flag_whose_answer_was_corrected_is_there_after_a_crash_too(flagged, answer, opened, shown):
    answer(S1="no")
    opened.settle()
    again = shown()
    opened.settle()
    assert [flag.items for flag in again.live.lapsed] == [("S1",)]
    assert again.view.flags._cards[0].isVisible()


def test_a_flag_whose_actions_are_done_says_so_and_stays(flagged):
    for box in list(boxes(flagged).values()):
        box.click()
    assert "All of it is done" in flagged.view.flags._cards[0]._basis.text()


def test_the_time_since_the_danger_is_known_is_in_sight(flagged, opened, answer):
    opened.clock.pass_(minutes=4, seconds=10)
    flagged.view.tick()
    assert flagged.view.flags._time.text() == "Known for 04:10 · no step yet"
    assert flagged.view.flags._time.isVisible()


def test_below_high_risk_no_time_is_told(call, answer):
    answer(S9="yes")
    call.view.tick()
    assert not call.view.flags._time.isVisible()
