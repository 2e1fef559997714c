"""A dangerous answer: flag and level in the same frame; nothing moves, nothing takes the focus."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from app.domain.crisis import StepStatus
from app.domain.risk import ItemId, RiskLevel
from tests.ui.opened import Opened
from ui.call.flagcard import FlagCard
from ui.call.page import CallPage


def flags(page: CallPage) -> list[str]:
    """What the visible flag cards say."""
    cards = page.view.flags.findChildren(FlagCard)
    return [card.accessibleName() for card in cards if card.isVisible()]


def test_the_flag_is_there_when_the_key_press_returns(qtbot: QtBot, call: CallPage) -> None:
    view = call.view.checklist.view
    call.view.checklist.focus_item(ItemId("S1"))
    qtbot.keyClick(view, "1")
    assert call.view.flags.badge.level is RiskLevel.R4
    assert flags(call)[0].startswith("R4")
    qtbot.waitUntil(call.view.protocol.isVisible)  # in the next frame


def test_every_flag_says_which_answer_and_where_the_rule_comes_from(
    call: CallPage, answer: Callable[..., None]
) -> None:
    answer(S4="within-72h", S6="yes", S3="now")
    card = next(c for c in call.view.flags.findChildren(FlagCard) if c.isVisible())
    assert card.flag is not None
    assert "S4" in card._basis.text()
    assert "S6" in card._basis.text()
    assert not card._source.isVisible()
    card._ask.click()
    assert card._source.isVisible()
    assert card._source.text()


def test_nothing_moves_and_the_focus_stays_when_a_flag_arrives(
    qtbot: QtBot, call: CallPage, answer: Callable[..., None]
) -> None:
    qtbot.keyClicks(call.view.notes.editor, "in the middle of a wo")
    before = [w.mapTo(call, QPoint(0, 0)) for w in (call.view.checklist.view, call.view.checklist.ask, call.view.notes)]
    answer(S1="yes")
    qtbot.waitUntil(lambda: call.view.checklist.rows.proposed is not None)
    after = [w.mapTo(call, QPoint(0, 0)) for w in (call.view.checklist.view, call.view.checklist.ask, call.view.notes)]
    assert after == before
    assert call.view.notes.editor.hasFocus()
    qtbot.keyClicks(call.view.notes.editor, "rd")
    assert call.view.notes.editor.toPlainText().endswith("in the middle of a word")


def test_the_level_never_falls_when_an_answer_is_taken_back(call: CallPage, answer: Callable[..., None]) -> None:
    answer(S1="yes")
    answer(S1="no")
    assert call.live is not None
    assert call.live.level is RiskLevel.R4
    assert call.view.flags.badge.level is RiskLevel.R4
    assert len(flags(call)) == 1  # what it asks for is not done
    assert call.view.flags._held.isVisible()


def test_not_asked_is_not_no(call: CallPage, answer: Callable[..., None], opened: Opened) -> None:
    rows = call.view.checklist.rows
    at = rows.row_of(ItemId("S2"))
    assert "Not asked" in rows.rows[at].spoken()
    answer(S2="no")
    assert "No" in rows.rows[at].spoken()
    answer(S2="not-asked")
    assert "Not asked" in rows.rows[at].spoken()
    opened.settle()


def test_what_to_ask_next_is_proposed_and_nothing_more(
    qtbot: QtBot, call: CallPage, answer: Callable[..., None]
) -> None:
    answer(S1="no", M1="no", S2="yes", S3="now")
    assert call.live is not None
    proposed = call.live.proposed()
    qtbot.waitUntil(lambda: call.view.checklist.rows.proposed == proposed)
    assert call.view.checklist.ask.item == proposed
    assert call.view.notes.editor.hasFocus()


def test_the_level_is_raised_by_hand_with_a_reason_in_the_page(qtbot: QtBot, call: CallPage, opened: Opened) -> None:
    qtbot.keyClick(call.view.notes.editor, Qt.Key.Key_L, Qt.KeyboardModifier.AltModifier)
    form = call.view.flags.raising
    assert form.isVisible()
    qtbot.keyClick(call.focusWidget(), "2")
    qtbot.waitUntil(form._reason.hasFocus)
    qtbot.keyClick(form._reason, Qt.Key.Key_Return)
    assert form.isVisible(), "not without a reason"
    qtbot.keyClicks(form._reason, "the voice")
    qtbot.keyClick(form._reason, Qt.Key.Key_Return)
    assert call.live is not None
    assert call.live.level is RiskLevel.R3
    assert call.view.notes.editor.hasFocus()
    opened.settle()
    file = opened.do(lambda: opened.console.casework.open_call(call.live.record.id) if call.live else None)
    assert file is not None
    assert (file.levels[-1].level, file.levels[-1].reason) == (RiskLevel.R3, "the voice")


def test_steps_keep_their_status_their_time_and_what_was_noted(
    qtbot: QtBot, call: CallPage, answer: Callable[..., None], opened: Opened
) -> None:
    answer(S1="yes")
    opened.clock.pass_(seconds=40)
    qtbot.keyClick(call.view.notes.editor, Qt.Key.Key_F8)
    steps = call.view.protocol.steps
    assert steps.hasFocus()
    qtbot.keyClick(steps, Qt.Key.Key_Down)
    qtbot.keyClick(steps, "2")
    assert call.view.protocol.rows.rows[1].status is StepStatus.AGREED
    qtbot.keyClick(steps, Qt.Key.Key_Return)
    field = call.focusWidget()
    qtbot.keyClicks(field, "Chen")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert steps.hasFocus()
    opened.settle()
    record = opened.do(opened.console.intake.unfinished)
    assert record is not None
    step = record.steps[0]
    assert (step.status, step.at, list(step.details.values())) == (StepStatus.AGREED, opened.clock.now(), ["Chen"])


def test_late_steps_are_marked_by_time_alone(
    qtbot: QtBot, call: CallPage, answer: Callable[..., None], opened: Opened
) -> None:
    answer(S1="yes")
    qtbot.waitUntil(call.view.protocol.isVisible)
    step = call.view.protocol.rows.rows[1]
    assert step.step.within is not None
    opened.clock.pass_(seconds=step.step.within + 5)
    call.view.tick()
    assert call.view.protocol.rows.waited > step.step.within
    assert step.status is StepStatus.TODO


def test_a_flag_is_announced(qtbot: QtBot, call: CallPage, answer: Callable[..., None]) -> None:
    heard: list[QAccessible.Event] = []
    call.view.flags._announce = lambda level, card: heard.append((level, card.accessibleName()))  # type: ignore[method-assign]
    answer(S1="yes")
    assert len(heard) == 1
