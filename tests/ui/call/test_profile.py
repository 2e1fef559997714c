"""Classifying a call by keyboard: profile, problem, special groups, and the prompts that fit."""

from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.calls import CallHeader, CallKind, CallRecord, MissingKind
from app.domain.profiles import Classification
from tests.builders import reopened
from tests.ui.opened import Opened
from ui.call.page import CallPage


def kept(opened: Opened) -> CallRecord:
    record = opened.do(opened.console.intake.unfinished)
    assert record is not None
    return record


def press(qtbot: QtBot, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    widget = QApplication.focusWidget()
    assert widget is not None
    qtbot.keyClick(widget, key, held)


def open_profile(qtbot: QtBot) -> None:
    press(qtbot, Qt.Key.Key_P, Qt.KeyboardModifier.AltModifier)


def choose(call: CallPage, which: str, value: str) -> None:
    """As a person does in the list of a box."""
    box = getattr(call.view.aids.profile, which)
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def test_the_profile_is_set_by_digits_and_said_in_one_line(qtbot: QtBot, call: CallPage, opened: Opened) -> None:
    open_profile(qtbot)
    for digit in (Qt.Key.Key_1, Qt.Key.Key_3, Qt.Key.Key_1, Qt.Key.Key_1):
        press(qtbot, digit)
        press(qtbot, Qt.Key.Key_Tab)
    assert call.view.aids.profile.line == "acute-coping-emotional-cooperative"
    qtbot.waitUntil(lambda: not call.outbox.pending)
    assert kept(opened).classification.profile == {
        "need": "acute-crisis", "goal": "crisis-coping", "nature": "emotional", "cooperation": "high",
    }  # fmt: skip
    press(qtbot, Qt.Key.Key_Escape)
    assert call.view.notes.editor.hasFocus()


def test_a_choice_is_taken_back_by_delete(qtbot: QtBot, call: CallPage) -> None:
    open_profile(qtbot)
    press(qtbot, Qt.Key.Key_2)
    press(qtbot, Qt.Key.Key_Delete)
    assert call.live is not None
    assert call.live.papers.classification == Classification()


def test_the_problem_is_said_on_two_levels(call: CallPage, opened: Opened, qtbot: QtBot) -> None:
    profile = call.view.aids.profile
    choose(call, "category", "mood")
    choose(call, "kind", "lonely")
    assert profile.line == "Emotional distress · Loneliness"
    choose(call, "category", "suicide")
    assert profile.kind.currentData() == ""
    qtbot.waitUntil(lambda: not call.outbox.pending)
    sorted_as = kept(opened).classification
    assert (sorted_as.category, sorted_as.subcategory) == ("suicide", "")


def test_what_follows_from_the_profile_is_suggested(qtbot: QtBot, call: CallPage) -> None:
    open_profile(qtbot)
    press(qtbot, Qt.Key.Key_1)
    told = [line.text.text() for line in call.view.aids.profile.suggestions._lines if not line.isHidden()]
    assert any("24 h" in text and "family" in text for text in told)
    press(qtbot, Qt.Key.Key_Delete)
    assert all(line.isHidden() for line in call.view.aids.profile.suggestions._lines)


def test_suggested_prompts_come_first_once_they_are_asked_for(qtbot: QtBot, call: CallPage, opened: Opened) -> None:
    open_profile(qtbot)
    press(qtbot, Qt.Key.Key_1)
    line = call.view.aids.profile.suggestions._lines[0]
    assert call.view.prompts.playbook == "general"
    line.prompts.click()
    assert call.view.prompts.playbook == "acute-crisis"
    assert line.prompts.isHidden()
    qtbot.waitUntil(lambda: not call.outbox.pending)
    assert kept(opened).classification.playbook == "acute-crisis"


def test_the_playbook_chosen_with_the_prompts_is_kept_and_comes_back_after_a_crash(
    qtbot: QtBot, call: CallPage, opened: Opened, shown: Callable[[], CallPage], directory: object
) -> None:
    topic = call.view.prompts._topic
    topic.setCurrentIndex(topic.findData("relationships"))
    topic.activated.emit(topic.currentIndex())
    box = call.view.aids.profile.groups["minor"]
    box.click()
    qtbot.waitUntil(lambda: not call.outbox.pending)
    opened.do(opened.console.close)
    opened.console = opened.do(partial(reopened, directory, opened.clock))
    again = shown()
    again.continue_call()
    opened.settle()
    assert again.view.prompts.playbook == "relationships"
    assert again.view.aids.profile.groups["minor"].isChecked()
    assert kept(opened).classification == Classification(playbook="relationships", groups=("minor",))


def test_the_next_call_begins_unclassified(qtbot: QtBot, call: CallPage, opened: Opened) -> None:
    choose(call, "category", "mood")
    call.view.close_confirmed.emit("hung up")
    qtbot.waitUntil(lambda: call.live is None)
    call.start_call()
    opened.settle()
    assert call.view.aids.profile.line == ""
    assert call.view.prompts.playbook == "general"


def test_the_wrap_up_leads_to_the_classification(qtbot: QtBot, call: CallPage) -> None:
    press(qtbot, Qt.Key.Key_F12)
    entry = call.view.wrapup._profile
    assert "Not classified yet" in entry.accessibleName()
    entry.click()
    assert call.view.aids.profile.dimensions["need"].isAncestorOf(QApplication.focusWidget())  # type: ignore[index]
    press(qtbot, Qt.Key.Key_2)
    qtbot.waitUntil(lambda: "chronic" in entry.accessibleName())


@pytest.mark.parametrize(
    ("kind", "listed", "rule"),
    [
        (CallKind.SILENT, {MissingKind.NOTES}, "Some four minutes"),
        (CallKind.WRONG_NUMBER, set(), "Make sure"),
        (CallKind.HARASSING, {MissingKind.ITEM, MissingKind.RECORDING_TOLD, MissingKind.NOTES}, "The condition once"),
        (CallKind.INFORMATION, {MissingKind.ITEM, MissingKind.RECORDING_TOLD, MissingKind.NOTES}, "Hospitals"),
    ],
)
def test_a_short_kind_lists_only_what_the_guide_asks_for_and_says_how_it_ends(
    call: CallPage, kind: CallKind, listed: set[MissingKind], rule: str
) -> None:
    call.view.bar.header_changed.emit(CallHeader(kind=kind))
    call.view.show_wrapup()
    assert {entry.kind for entry in call.view.wrapup.missing} == listed
    assert call.view.wrapup._rule.text().startswith(rule)
    assert call.view.wrapup._close.isEnabled() is not bool(listed)
