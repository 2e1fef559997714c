"""Ending a call: what is missing is listed and one step away; it closes complete, or with a reason, and never traps."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.domain.calls import CallKind, CallStatus, MissingKind
from app.domain.risk import ItemId
from tests.ui.opened import Opened
from ui.call.page import CallPage


def button(page: CallPage, name: str) -> QPushButton:
    found = page.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    return found


def end(qtbot: QtBot, page: CallPage) -> None:
    qtbot.keyClick(page.view.notes.editor, Qt.Key.Key_F12)
    assert page.view.wrapup.isVisible()


def test_each_missing_entry_leads_to_its_place(qtbot: QtBot, call: CallPage) -> None:
    end(qtbot, call)
    missing = {(entry.kind, entry.subject): entry for entry in call.view.wrapup.missing}
    call.view.wrapup.place_wanted.emit(missing[MissingKind.ITEM, "S2"])
    assert call.view.checklist.view.current_item == ItemId("S2")
    assert call.view.checklist.view.hasFocus()
    call.view.wrapup.place_wanted.emit(missing[MissingKind.CALLER_CODE, ""])
    assert call.view.bar.caller.hasFocus()
    call.view.wrapup.place_wanted.emit(missing[MissingKind.NOTES, ""])
    assert call.view.notes.editor.hasFocus()


def test_the_list_follows_what_is_filled_in(qtbot: QtBot, call: CallPage, answer: Callable[..., None]) -> None:
    end(qtbot, call)
    before = len(call.view.wrapup.missing)
    answer(S1="no", S2="no")
    call.view.bar.toggle_recording()
    qtbot.waitUntil(lambda: len(call.view.wrapup.missing) == before - 3)


def test_a_call_with_nothing_missing_closes_with_one_key(qtbot: QtBot, call: CallPage, opened: Opened) -> None:
    assert call.live is not None
    call.view.bar.kind.setCurrentIndex(call.view.bar.kind.findData(CallKind.WRONG_NUMBER))
    call.view.bar.kind.activated.emit(call.view.bar.kind.currentIndex())
    end(qtbot, call)
    assert call.view.wrapup.missing == ()
    close = button(call, "call.wrapup.close")
    assert close.hasFocus()
    with qtbot.waitSignal(call.call_closed) as closed:
        qtbot.keyClick(close, Qt.Key.Key_Space)
    record = opened.do(lambda: opened.console.casework.open_call(closed.args[0])).record
    assert record.status is CallStatus.CLOSED
    assert record.incomplete_reason == ""
    assert call.quiet.isVisible()


def test_incomplete_needs_a_reason_and_a_usual_one_is_a_press_away(qtbot: QtBot, call: CallPage) -> None:
    end(qtbot, call)
    close = button(call, "call.wrapup.close")
    assert not close.isEnabled()
    call.view.wrapup._usual[0].click()
    assert close.isEnabled()
    with qtbot.waitSignal(call.call_closed):
        close.click()


def test_what_asks_to_stay_on_the_line_says_why_and_does_not_trap(
    qtbot: QtBot, call: CallPage, answer: Callable[..., None]
) -> None:
    answer(S3="now", S7="yes", E1="yes")
    end(qtbot, call)
    assert any(entry.kind is MissingKind.HELD for entry in call.view.wrapup.missing)
    held = call.view.wrapup._held
    assert held.isVisible()
    assert held.text()
    call.view.wrapup._usual[0].click()
    with qtbot.waitSignal(call.call_closed):
        button(call, "call.wrapup.close").click()


def test_escape_goes_back_to_where_the_focus_was(qtbot: QtBot, call: CallPage) -> None:
    end(qtbot, call)
    qtbot.keyClick(call.focusWidget(), Qt.Key.Key_Escape)
    assert not call.view.wrapup.isVisible()
    assert call.view.notes.editor.hasFocus()


def test_the_last_words_typed_are_part_of_the_closed_call(qtbot: QtBot, call: CallPage, opened: Opened) -> None:
    qtbot.keyClicks(call.view.notes.editor, "goodbye")
    end(qtbot, call)
    call.view.wrapup._usual[0].click()
    with qtbot.waitSignal(call.call_closed) as closed:
        button(call, "call.wrapup.close").click()
    assert opened.do(lambda: opened.console.casework.open_call(closed.args[0])).record.notes == "goodbye"
    assert call.view.notes.editor.toPlainText() == ""


def test_after_a_hard_call_a_pause_is_offered_and_over_with_one_key(
    qtbot: QtBot, call: CallPage, answer: Callable[..., None]
) -> None:
    answer(S1="yes")
    end(qtbot, call)
    call.view.wrapup._usual[0].click()
    with qtbot.waitSignal(call.call_closed):
        button(call, "call.wrapup.close").click()
    begin = button(call, "call.pause.begin")
    assert begin.isVisible()
    begin.click()
    assert call.pause.isVisible()
    qtbot.keyClick(call.focusWidget(), Qt.Key.Key_Escape)
    assert call.quiet.isVisible()


def test_after_an_easy_call_none_is(qtbot: QtBot, call: CallPage) -> None:
    end(qtbot, call)
    call.view.wrapup._usual[0].click()
    with qtbot.waitSignal(call.call_closed):
        button(call, "call.wrapup.close").click()
    assert not button(call, "call.pause.begin").isVisible()


def test_the_next_call_begins_empty(qtbot: QtBot, call: CallPage, opened: Opened, answer: Callable[..., None]) -> None:
    answer(S1="yes")
    qtbot.keyClicks(call.view.notes.editor, "first")
    end(qtbot, call)
    call.view.wrapup._usual[0].click()
    with qtbot.waitSignal(call.call_closed):
        button(call, "call.wrapup.close").click()
    call.start_call()
    qtbot.waitUntil(lambda: call.live is not None)
    assert call.view.notes.editor.toPlainText() == ""
    assert call.view.flags.badge.level == "R0"
    assert not call.view.protocol.isVisible()
    assert all(row.answer == "not-asked" for row in call.view.checklist.rows.rows)
    opened.settle()
