"""A whole R4 call without the mouse."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.domain.calls import CallStatus
from app.domain.crisis import StepStatus
from app.domain.risk import NOT_ASKED, ItemId, Reading, RiskLevel, ScaleMoment
from tests.ui.opened import Opened
from ui.call.page import CallPage

ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def test_an_r4_call_from_the_ring_to_the_closing(qtbot: QtBot, page: CallPage, opened: Opened) -> None:
    def press(key: Qt.Key | str, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        qtbot.keyClick(focused(), key, modifiers)

    press(Qt.Key.Key_F2)
    qtbot.waitUntil(lambda: page.live is not None and page.view.notes.editor.hasFocus())
    live = page.live
    assert live is not None
    press(Qt.Key.Key_F3)
    qtbot.keyClicks(focused(), "C-0192")
    press(Qt.Key.Key_R, ALT)
    press(Qt.Key.Key_C, ALT)
    press(Qt.Key.Key_F6)
    press(Qt.Key.Key_F4)
    qtbot.keyClicks(focused(), "cannot go on")
    press("3", ALT)
    assert live.record.stage == page.view.guide.stages[2].id
    assert page.view.notes.editor.hasFocus()

    press(Qt.Key.Key_J, CTRL)
    asked = page.view.checklist.view.current_item
    assert asked is not None
    press("1")
    assert live.answers[asked] != NOT_ASKED
    press(Qt.Key.Key_Return)
    assert page.view.checklist.view.current_item != asked
    for item, digit in (("S4", "1"), ("S6", "1"), ("S7", "8"), ("S8", "9")):
        page.view.checklist.view.go_to(ItemId(item))
        press(digit)
    assert live.level is RiskLevel.R4
    press("0")
    assert live.answers[ItemId("S8")] == NOT_ASKED
    page.view.checklist.view.go_to(ItemId("S10"))
    press("8")
    press("5")
    press(Qt.Key.Key_Return)
    assert live.readings[ItemId("S10")] == Reading(start=85)
    assert page.view.checklist.view.hasFocus()

    press(Qt.Key.Key_F8)
    for digit in ("4", "2"):
        press(digit)
        press(Qt.Key.Key_Down)
    assert [row.status for row in page.view.protocol.rows.rows[:2]] == [StepStatus.DONE, StepStatus.AGREED]

    press(Qt.Key.Key_F12)
    assert page.view.wrapup.isVisible()
    assert page.view.wrapup.missing
    page.view.wrapup.go_on()
    press(Qt.Key.Key_Return)
    assert page.live is live, "no closing without a reason"
    qtbot.keyClicks(focused(), "the line broke")
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.live is None)
    closed = opened.do(lambda: opened.console.casework.open_call(live.record.id)).record
    assert closed.status is CallStatus.CLOSED
    assert closed.incomplete_reason == "the line broke"
    assert closed.header.caller_code == "C-0192"
    assert closed.header.recording_told_at is not None
    assert closed.notes == "00:00 cannot go on"


def test_enter_goes_from_question_to_question_and_wraps_around(qtbot: QtBot, call: CallPage) -> None:
    checklist = call.view.checklist
    last = checklist.rows.rows[-1].item
    assert last is not None
    checklist.focus_item(last.id)
    qtbot.keyClick(checklist.view, "2")
    qtbot.keyClick(checklist.view, Qt.Key.Key_Return)
    assert checklist.view.current_item == ItemId("S1")


def test_letters_in_the_lists_move_nothing(qtbot: QtBot, call: CallPage) -> None:
    call.view.checklist.focus_item(ItemId("S1"))
    for letter in "svhrn":
        qtbot.keyClick(call.view.checklist.view, letter)
    assert call.view.checklist.view.current_item == ItemId("S1")


def test_digits_answer_only_while_the_checklist_has_the_focus(qtbot: QtBot, call: CallPage) -> None:
    qtbot.keyClicks(call.view.notes.editor, "110")
    assert call.live is not None
    assert not call.live.answers
    assert call.view.notes.editor.toPlainText() == "110"


def test_scales_take_only_readings(qtbot: QtBot, call: CallPage) -> None:
    call.view.checklist.focus_item(ItemId("S11"), ScaleMoment.START)
    qtbot.keyClicks(focused(), "12x0")
    qtbot.keyClick(focused(), Qt.Key.Key_Tab)
    assert call.live is not None
    assert call.live.readings.get(ItemId("S11")) in (None, Reading(start=12))
    qtbot.keyClicks(focused(), "30")
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    assert call.live.readings[ItemId("S11")].end == 30


def test_tab_leaves_the_notes(qtbot: QtBot, call: CallPage) -> None:
    qtbot.keyClick(call.view.notes.editor, Qt.Key.Key_Tab)
    assert not call.view.notes.editor.hasFocus()
    assert call.view.notes.editor.toPlainText() == ""
