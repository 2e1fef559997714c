"""Around the pages: each made when first shown, none beside a call that is hidden, messages that shift nothing."""

from functools import partial

import pytest
from PySide6.QtCore import Qt, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QVBoxLayout, QWidget

from app.errors import ErrorCode, UserError
from ui.shell.desk import Desk, Room
from ui.shell.keysheet import KeySheet
from ui.shell.messages import Message, Tone, message
from ui.shell.rail import FOLDED_WIDTH, Rail, Stop
from ui.shell.shortcuts import Action


class Page(QWidget):
    """A page with everything a page may have."""

    said = Signal(object)
    running_changed = Signal(bool)
    covered_changed = Signal(bool)
    call_chosen = Signal(int)
    call_resume_requested = Signal(object)
    backups_wanted = Signal()

    def __init__(self, made: list[str], name: str) -> None:
        super().__init__()
        made.append(name)
        self.field = QLineEdit()
        column = QVBoxLayout(self)
        column.addWidget(self.field)
        self.running = False
        self.heard: list[object] = []

    def is_call_running(self) -> bool:
        return self.running

    def hide_content(self) -> None:
        self.heard.append("hidden")
        self.covered_changed.emit(True)

    def flush(self) -> None:
        self.heard.append("flushed")

    def arrived(self) -> None:
        self.field.setFocus()

    def open_call(self, call: int) -> None:
        self.heard.append(call)

    def continue_call(self) -> None:
        self.heard.append("continued")

    def show_chapter(self, chapter: str) -> None:
        self.heard.append(chapter)


@pytest.fixture
def made() -> list[str]:
    return []


@pytest.fixture
def desk(qtbot, made) -> Desk:
    rooms = {
        name: Room(Stop(name, "phone", name.title(), action), partial(Page, made, name))
        for name, action in (("call", Action.GO_CALL), ("cases", Action.GO_CASES), ("settings", Action.GO_SETTINGS))
    }
    desk = Desk(rooms, hotline="青禾心理热线", person="林督导")
    qtbot.addWidget(desk)
    desk.resize(1280, 720)
    with qtbot.waitActive(desk):
        desk.show()
    desk.show_page("call")
    return desk


def press(widget: QWidget, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.ControlModifier) -> None:
    QTest.keyClick(widget, key, held)


def test_a_page_is_made_when_it_is_first_shown_and_only_once(desk, made):
    assert made == ["call"]
    desk.show_page("cases")
    desk.show_page("call")
    desk.show_page("cases")
    assert made == ["call", "cases"]


def test_the_focus_is_where_the_work_is(desk):
    assert desk.page.field.hasFocus()
    desk.show_page("cases")
    assert desk.page.field.hasFocus()


def test_keys_and_rail_lead_to_the_pages(desk):
    call = desk.page
    press(desk, Qt.Key.Key_2)
    assert desk.page is not call
    desk.findChild(QAbstractButton, "rail.call").click()
    assert desk.page is call


def test_the_lock_key_and_the_lock_button_ask_for_the_lock(desk, qtbot):
    with qtbot.waitSignal(desk.lock_asked):
        press(desk, Qt.Key.Key_L)
    with qtbot.waitSignal(desk.lock_asked):
        desk.findChild(QAbstractButton, "window.lock").click()


def test_during_a_call_the_rail_folds_to_its_icons(desk):
    rail = desk.findChild(Rail)
    wide = rail.width()
    desk.page.running_changed.emit(True)
    assert rail.width() == FOLDED_WIDTH
    assert all(entry.accessibleName() for entry in rail.findChildren(QAbstractButton))
    desk.page.running_changed.emit(False)
    assert rail.width() == wide


def test_while_a_call_is_hidden_nothing_else_is_shown(desk):
    call = desk.page
    call.running = True
    desk.show_page("cases")
    desk.hide_content()
    assert desk.page is call
    assert "hidden" in call.heard
    press(desk, Qt.Key.Key_2)
    desk.findChild(QAbstractButton, "rail.cases").click()
    desk.show_page("settings")
    assert desk.page is call
    call.covered_changed.emit(False)
    press(desk, Qt.Key.Key_2)
    assert desk.page is not call


def test_hiding_without_a_call_changes_nothing(desk):
    desk.show_page("cases")
    cases = desk.page
    desk.hide_content()
    assert desk.page is cases


def test_every_page_hands_over_what_is_unsaved(desk):
    pages = [desk.page]
    desk.show_page("cases")
    pages.append(desk.page)
    desk.flush()
    assert all("flushed" in page.heard for page in pages)


def test_a_call_chosen_on_one_page_is_opened_in_the_case_log(desk):
    desk.page.call_chosen.emit(7)
    assert desk.page.heard == [7]


def test_a_draft_is_gone_on_with_on_the_call_page(desk):
    call = desk.page
    desk.show_page("cases")
    desk.page.call_resume_requested.emit(7)
    assert desk.page is call
    assert call.heard == ["continued"]


def test_backups_are_found_where_the_vault_is_looked_after(desk):
    desk.show_page("cases")
    desk.page.backups_wanted.emit()
    assert desk.page.heard == ["vault"]


def test_a_message_takes_no_room_and_no_focus(desk):
    page, field = desk.page, desk.page.field
    before = (page.geometry(), field.geometry())
    page.said.emit(message(UserError(ErrorCode.DISK_FULL)))
    assert desk.messages.message is not None
    assert (page.geometry(), field.geometry()) == before
    assert field.hasFocus()
    assert desk.messages.accessibleName() == desk.messages.message.whole()


def test_a_message_too_long_for_its_line_can_be_read_whole_without_moving_the_page(desk):
    page, before = desk.page, desk.page.geometry()
    desk.say(Message("Saved.", tone=Tone.DONE))
    unfold = desk.findChild(QAbstractButton, "window.message")
    assert not unfold.isVisible()
    long = Message(
        "The disk is full.", "What you typed is still here. " * 9, "Make room on the disk. " * 9, Tone.CAUTION
    )
    desk.say(long)
    assert unfold.isVisible()
    unfold.click()
    shown = [label.text() for label in desk.findChildren(QLabel) if label.isVisible() and not label.toolTip()]
    assert long.safe in shown
    assert long.next in shown
    assert page.geometry() == before
    press(desk, Qt.Key.Key_M)
    assert long.next not in [label.text() for label in desk.findChildren(QLabel) if label.isVisible()]


def test_a_caution_stays_until_it_is_put_away_and_good_news_goes_by_itself(desk):
    desk.say(Message("Saved.", tone=Tone.DONE))
    assert desk.messages._timer.isActive()
    desk.say(message(UserError(ErrorCode.DISK_FULL)))
    assert not desk.messages._timer.isActive()
    press(desk, Qt.Key.Key_M)
    assert desk.messages.message is None


def test_the_keys_are_shown_over_the_page_and_the_focus_comes_back(desk):
    field = desk.page.field
    press(desk, Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier)
    sheet = desk.findChild(KeySheet)
    assert sheet.isVisible()
    press(sheet, Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier)
    assert desk.findChild(KeySheet) is None
    assert field.hasFocus()
    press(desk, Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier)
    press(desk.findChild(KeySheet), Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    assert desk.findChild(KeySheet) is None
