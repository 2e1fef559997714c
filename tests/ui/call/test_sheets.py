"""Questionnaires in a call: by keyboard, scored at once, three voices apart, and what an answer brings up is asked."""

from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.calls import CallRecord, MissingKind
from app.domain.instruments import AnswerSheet, QuestionId
from tests.builders import reopened
from tests.ui.opened import Opened
from ui.call.aids import PLAN, SHEETS
from ui.call.page import CallPage


def kept(opened: Opened) -> CallRecord:
    record = opened.do(opened.console.intake.unfinished)
    assert record is not None
    return record


def focus() -> object:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def focused() -> str:
    return QApplication.focusWidget().objectName()


def open_sheet(qtbot: QtBot, call: CallPage, instrument: str) -> None:
    """From the notes by key: the shelf, the questionnaire, Enter."""
    qtbot.keyClick(call.view.notes.editor, Qt.Key.Key_Q, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(focus(), Qt.Key.Key_Home)
    begun = len(call.live.papers.sheets) if call.live else 0
    for _ in range(begun + [each.id for each in call.view.guide.instruments].index(instrument)):
        qtbot.keyClick(focus(), Qt.Key.Key_Down)
    qtbot.keyClick(focus(), Qt.Key.Key_Return)


def press(qtbot: QtBot, digits: str) -> None:
    for digit in digits:
        qtbot.keyClick(focus(), digit)


def saved(qtbot: QtBot, call: CallPage) -> None:
    qtbot.waitUntil(lambda: not call.view.aids.sheets.form._pace._waits and not call.outbox.pending)


def test_a_questionnaire_is_filled_in_by_digits_and_the_three_voices_are_kept_apart(
    qtbot: QtBot, call: CallPage, opened: Opened
) -> None:
    open_sheet(qtbot, call, "PHQ-9")
    press(qtbot, "212021300")
    result = call.view.aids.sheets.form.result
    assert call.view.aids.sheets._score.text() == "11 of 27 · Moderate"
    assert "Source: " in result._source.text()
    assert "never decides" in result._source.text()
    assert focused() == "call.sheet.view"
    qtbot.keyClicks(focus(), "only tired")
    qtbot.keyClick(focus(), Qt.Key.Key_Tab)
    assert focused() == "call.sheet.judgement"
    qtbot.keyClicks(focus(), "worse than that")
    qtbot.keyClick(focus(), Qt.Key.Key_Escape)
    assert focused() == "call.notes"
    saved(qtbot, call)
    (sheet,) = kept(opened).sheets
    assert [sheet.answers[QuestionId(str(n))] for n in range(1, 10)] == [2, 1, 2, 0, 2, 1, 3, 0, 0]
    assert (sheet.callers_view, sheet.judgement) == ("only tired", "worse than that")


def test_a_score_stands_only_under_a_complete_sheet(qtbot: QtBot, call: CallPage) -> None:
    open_sheet(qtbot, call, "PHQ-9")
    press(qtbot, "33")
    assert call.view.aids.sheets._score.text() == "6 so far, 7 not answered"


def test_a_digit_that_is_no_answer_changes_nothing(qtbot: QtBot, call: CallPage) -> None:
    open_sheet(qtbot, call, "PHQ-2")
    press(qtbot, "9")
    assert call.view.aids.sheets.form.list.at == 0
    assert call.live is not None
    assert call.live.papers.sheets == {}


def test_an_answer_is_taken_back_by_delete(qtbot: QtBot, call: CallPage, opened: Opened) -> None:
    open_sheet(qtbot, call, "PHQ-2")
    press(qtbot, "2")
    qtbot.keyClick(focus(), Qt.Key.Key_Up)
    qtbot.keyClick(focus(), Qt.Key.Key_Delete)
    saved(qtbot, call)
    assert [sheet.answers for sheet in kept(opened).sheets] == [{}]


def test_item_nine_proposes_the_suicide_items_when_the_key_press_returns(qtbot: QtBot, call: CallPage) -> None:
    open_sheet(qtbot, call, "PHQ-9")
    press(qtbot, "00000000")
    rows = call.view.checklist.rows
    panel = call.view.aids.sheets
    assert not panel._alert.isVisible()
    call.view.checklist.answer_taken.emit("S1", "no")
    press(qtbot, "1")
    assert rows.proposed == "S2"
    assert panel._alert.isVisible()
    assert call.live is not None
    listed = {entry.subject for entry in _missing(call) if entry.kind is MissingKind.ITEM}
    assert {"S2", "S3", "S4", "S5", "S6", "S7", "S8", "S9"} <= listed
    qtbot.mouseClick(panel.findChild(type(panel._begin), "call.sheet.ask"), Qt.MouseButton.LeftButton)
    assert call.view.checklist.view.hasFocus()
    assert call.view.checklist.view.current_item == "S2"


def test_item_nine_answered_not_at_all_brings_up_nothing(qtbot: QtBot, call: CallPage) -> None:
    open_sheet(qtbot, call, "PHQ-9")
    press(qtbot, "333333330")
    assert call.live is not None
    assert call.live.papers.items_to_ask == ()
    assert not call.view.aids.sheets._alert.isVisible()


def test_a_worksheet_in_words_is_kept_as_it_was_typed(qtbot: QtBot, call: CallPage, opened: Opened) -> None:
    open_sheet(qtbot, call, "ABCDE")
    for said in ("shouted at", "I am worthless", "cried"):
        qtbot.keyClicks(focus(), said)
        qtbot.keyClick(focus(), Qt.Key.Key_Tab)
    saved(qtbot, call)
    (sheet,) = kept(opened).sheets
    assert list(sheet.words.values()) == ["shouted at", "I am worthless", "cried"]
    assert call.view.aids.sheets._score.text() == "Not scored"


def test_the_same_questionnaire_twice_is_two_fillings_each_with_its_time(
    qtbot: QtBot, call: CallPage, opened: Opened
) -> None:
    open_sheet(qtbot, call, "PHQ-2")
    press(qtbot, "33")
    qtbot.keyClick(focus(), Qt.Key.Key_Escape)
    opened.clock.pass_(minutes=20)
    call.view.aids.sheets.form.list.setFocus()
    qtbot.keyClick(focus(), Qt.Key.Key_Left)
    assert focused() == "call.sheets.shelf"
    qtbot.keyClick(focus(), Qt.Key.Key_Escape)
    open_sheet(qtbot, call, "PHQ-2")
    press(qtbot, "10")
    saved(qtbot, call)
    first, second = kept(opened).sheets
    assert (second.at - first.at).total_seconds() == 20 * 60
    assert (list(first.answers.values()), list(second.answers.values())) == ([3, 3], [1, 0])
    call.view.aids.sheets.show_shelf()
    assert [entry.right for entry in call.view.aids.sheets.shelf.entries[:2]] == ["6", "1"]


def test_a_sheet_goes_on_after_a_crash_where_it_stood(
    qtbot: QtBot, call: CallPage, opened: Opened, shown: Callable[[], CallPage], directory: object
) -> None:
    open_sheet(qtbot, call, "GAD-7")
    press(qtbot, "123")
    saved(qtbot, call)
    opened.do(opened.console.close)
    opened.console = opened.do(partial(reopened, directory, opened.clock))
    again = shown()
    again.continue_call()
    opened.settle()
    again.view.aids.go_to(SHEETS)
    qtbot.keyClick(focus(), Qt.Key.Key_Return)
    form = again.view.aids.sheets.form
    assert form.instrument is not None
    assert form.instrument.id == "GAD-7"
    assert form.list.at == 3


@pytest.mark.parametrize(
    ("instrument", "said"), [("PHQ-9", "Validated instrument"), ("matching", "Site worksheet, not validated")]
)
def test_validated_and_not_validated_are_told_apart(qtbot: QtBot, call: CallPage, instrument: str, said: str) -> None:
    open_sheet(qtbot, call, instrument)
    mark = call.view.aids.sheets._mark
    assert mark.isVisible()
    assert mark.accessibleName() == said


def test_in_a_crisis_the_panel_says_it_can_wait_and_hinders_nobody(
    qtbot: QtBot, call: CallPage, answer: Callable[..., None]
) -> None:
    calm = call.view.aids.sheets._calm
    open_sheet(qtbot, call, "PHQ-2")
    assert not calm.isVisible()
    answer(S4="within-week")
    assert not calm.isHidden()
    press(qtbot, "3")
    assert call.live is not None
    (sheet,) = call.live.papers.sheets.values()
    assert isinstance(sheet, AnswerSheet)
    call.view.aids.go_to(PLAN)
    assert call.view.aids.drawer.front == PLAN


def _missing(call: CallPage) -> tuple[object, ...]:
    call.view.show_wrapup()
    return call.view.wrapup.missing
