"""Calls that are over soon: one key says which, the next closes; risk is asked where the guide asks it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.domain.calls import CallFilter, CallKind

ALT = Qt.KeyboardModifier.AltModifier


def press(key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget(), key, held)


@pytest.fixture
def digit(call):
    """The digit of a kind, as the guide lists them."""

    def of(kind: CallKind) -> Qt.Key:
        short = [known.id for known in call.view.guide.call_types if known.short]
        return Qt.Key(Qt.Key.Key_1 + short.index(kind))

    return of


def closed(opened) -> list[CallKind]:
    opened.settle()
    return [row.kind for row in opened.do(lambda: opened.console.casework.calls(CallFilter(), 5)).rows]


def test_a_wrong_number_is_closed_in_two_keys(call, opened, digit):
    press(Qt.Key.Key_0, ALT)
    press(digit(CallKind.WRONG_NUMBER))
    assert closed(opened) == [CallKind.WRONG_NUMBER]
    assert not call.is_call_running()


def test_a_silent_call_says_what_was_heard(call, opened, digit):
    press(Qt.Key.Key_0, ALT)
    press(digit(CallKind.SILENT))
    press(Qt.Key.Key_1)
    assert closed(opened) == [CallKind.SILENT]
    call_id = opened.do(lambda: opened.console.casework.calls(CallFilter(), 1)).rows[0].id
    notes = opened.do(lambda: opened.console.casework.open_call(call_id)).record.notes
    assert "No sound of danger was heard" in notes


def test_a_sound_that_worries_leads_to_the_questions_instead(call, opened, digit, qtbot):
    press(Qt.Key.Key_0, ALT)
    press(digit(CallKind.SILENT))
    press(Qt.Key.Key_2)
    opened.settle()
    assert call.is_call_running()
    qtbot.waitUntil(call.view.checklist.view.hasFocus)


@pytest.mark.parametrize("kind", [CallKind.HARASSING, CallKind.INFORMATION])
def test_risk_is_asked_where_the_guide_asks_it(call, opened, digit, kind):
    press(Qt.Key.Key_0, ALT)
    press(digit(kind))
    opened.settle()
    assert call.is_call_running()
    assert call.live.record.header.kind is kind
    assert any(entry.kind == "item" and entry.subject == "S1" for entry in call.view.wrapup.missing)


def test_once_danger_shows_no_short_form_closes_the_call(call, opened, answer, digit):
    answer(S1="yes")
    press(Qt.Key.Key_0, ALT)
    press(digit(CallKind.WRONG_NUMBER))
    opened.settle()
    assert call.is_call_running()
    assert call.view.wrapup.isVisible()


def test_escape_goes_back_to_the_notes(call, qtbot):
    press(Qt.Key.Key_0, ALT)
    press(Qt.Key.Key_Escape)
    qtbot.waitUntil(call.view.notes.editor.hasFocus)
    assert call.view.prompts.isVisible()
