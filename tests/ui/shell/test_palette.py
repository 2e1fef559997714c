"""Ctrl+K finds what can be done and read, over any page; nothing stops for it, and Escape goes back where one was."""

import time
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from app.domain.text import Language, Text
from app.services import access
from tests.builders import a_call
from tests.ui.opened import Opened, opened_vault
from ui.call.page import CallPage
from ui.cases.page import CasesPage
from ui.guide.page import GuidePage
from ui.shell import i18n
from ui.shell.desk import Desk, Room
from ui.shell.palette.entries import Entry, Sort, other_words
from ui.shell.palette.finding import Finding
from ui.shell.palette.initials import initials
from ui.shell.palette.matching import best
from ui.shell.palette.overlay import Palette
from ui.shell.precedence import Precedence
from ui.shell.rail import Stop
from ui.shell.shortcuts import Action


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path):
    with opened_vault(qtbot, tmp_path / "vault") as opened:
        yield opened


@pytest.fixture
def desk(qtbot: QtBot, opened: Opened, tmp_path: Path):
    console, tasks, clock = opened.console, opened.tasks, opened.clock
    slot = access.people(tmp_path / "vault")[0].id
    check = partial(access.unlock, tmp_path / "vault", slot, clock=clock)
    desk = Desk(
        {
            "call": Room(
                Stop("call", "phone", "Call", Action.GO_CALL), partial(CallPage, console, tasks, clock, check)
            ),
            "cases": Room(Stop("cases", "phone", "Cases", Action.GO_CASES), partial(CasesPage, console, tasks, clock)),
            "guide": Room(Stop("guide", "phone", "Guide", Action.GO_GUIDE), partial(GuidePage, console, tasks)),
        },
        hotline="青禾",
        person="林",
    )
    qtbot.addWidget(desk)
    desk.resize(1280, 720)
    with qtbot.waitActive(desk):
        desk.show()
    desk.show_page("call")
    desk.find_with(Finding(desk, console, tasks))
    opened.settle()
    yield desk
    desk.flush()
    opened.settle()


def palette(desk: Desk) -> Palette:
    if desk.findChild(Palette) is None:
        QTest.keyClick(QApplication.focusWidget() or desk, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    found = desk.findChild(Palette)
    assert isinstance(found, Palette)
    return found


def begin(desk: Desk, opened: Opened, qtbot: QtBot) -> CallPage:
    page = desk.page
    assert isinstance(page, CallPage)
    page.start_call()
    opened.settle()
    qtbot.waitUntil(page.view.notes.editor.hasFocus)
    return page


def titles(shown: Palette) -> list[str]:
    return [entry.title for entry in shown.found.entries]


def entry(title: str, sort: Sort = Sort.GUIDE, also: str = "") -> Entry:
    return Entry(title=title, sort=sort, about="", also=also, run=list)


def test_what_begins_with_the_letters_comes_before_what_has_them_inside():
    rows = [entry("Read the plan"), entry("Plan of the day"), entry("Explanations"), entry("Nothing")]
    assert [row.title for row in best(rows, "plan", 9)] == ["Plan of the day", "Read the plan", "Explanations"]


def test_chinese_is_found_by_itself_by_scattered_characters_and_by_first_letters():
    rows = [entry("读回安全计划"), entry("到记录"), entry("锁定")]
    assert [row.title for row in best(rows, "安全", 9)] == ["读回安全计划"]
    assert [row.title for row in best(rows, "aqjh", 9)] == ["读回安全计划"]
    assert [row.title for row in best(rows, "sd", 9)] == ["锁定"]
    assert initials("风险清单 R4 醴陵") == "fxqdl"


def test_every_word_has_to_be_found_and_the_other_language_counts():
    rows = [entry("到安全计划", also="To the safety plan"), entry("到记录", also="To the notes")]
    assert [row.title for row in best(rows, "safety 计划", 9)] == ["到安全计划"]
    assert best(rows, "safety 记录", 9) == []


def test_letters_may_begin_the_words_of_a_name():
    assert best([entry("Supervision summary")], "susu", 9)
    assert not best([entry("Supervision summary")], "spry", 9)


def test_the_other_language_of_a_text(qapp):
    i18n.install(qapp, Language.ZH)
    assert other_words(Text(zh="开场", en="Opening")) == "Opening"


def test_actions_of_the_page_are_offered_first_and_run(desk, qtbot, opened):
    shown = palette(desk)
    assert titles(shown)[0] == "Start a call"
    QTest.keyClicks(shown.line, "start a")
    QTest.keyClick(shown.line, Qt.Key.Key_Return)
    opened.settle()
    assert isinstance(desk.page, CallPage)
    assert desk.page.is_call_running()
    assert desk.findChild(Palette) is None


def test_escape_gives_the_focus_back_and_the_call_goes_on(desk, qtbot, opened):
    page = begin(desk, opened, qtbot)
    QTest.keyClicks(page.view.notes.editor, "abc")
    shown = palette(desk)
    qtbot.waitUntil(shown.line.hasFocus)
    QTest.keyClick(shown.line, Qt.Key.Key_Escape)
    qtbot.waitUntil(page.view.notes.editor.hasFocus)
    assert page.view.notes.editor.toPlainText() == "abc"
    page.flush()
    opened.settle()
    assert not page.draft.unsaved


def test_a_prompt_is_put_into_the_notes_and_a_question_is_gone_to(desk, qtbot, opened):
    page = begin(desk, opened, qtbot)
    prompt = page.view.guide.prompts[1]
    said = (prompt.instead or prompt.text).in_(i18n.current())
    shown = palette(desk)
    shown.line.setText(said[:20])
    QTest.keyClick(shown.line, Qt.Key.Key_Return)
    assert said in page.view.notes.editor.toPlainText()
    shown = palette(desk)
    shown.line.setText("S4")
    QTest.keyClick(shown.line, Qt.Key.Key_Return)
    qtbot.waitUntil(page.view.checklist.view.hasFocus)


@pytest.mark.parametrize("language", list(Language))
def test_a_question_of_the_checklist_is_found_between_calls_right_after_opening(desk, opened, qapp, language):
    i18n.install(qapp, language)
    item = next(each for each in opened.console.guide.checklist.items if each.id == "S4")
    shown = palette(desk)
    for typed in ("S4", item.label.in_(language), item.ask.in_(language)[:12]):
        shown.line.setText(typed)
        assert titles(shown), typed
        assert titles(shown)[0].startswith("S4 · "), typed
    assert not shown._nothing.isVisible()
    QTest.keyClick(shown.line, Qt.Key.Key_Return)
    assert isinstance(desk.page, GuidePage)
    assert desk.page._leaves.current.id == "item S4"


def test_a_word_of_a_question_leads_to_it_in_a_running_call(desk, qtbot, opened):
    page = begin(desk, opened, qtbot)
    item = page.view.guide.checklist.items[4]
    shown = palette(desk)
    shown.line.setText(item.ask.in_(Language.ZH)[:9])
    row = shown.found.current
    assert row is not None
    assert (row.title.split()[0], row.about) == (item.id, "Question")
    QTest.keyClick(shown.line, Qt.Key.Key_Return)
    qtbot.waitUntil(page.view.checklist.view.hasFocus)


def test_nothing_is_said_to_be_missing_before_the_vault_was_heard(desk, qtbot):
    shown = palette(desk)
    with qtbot.waitSignal(desk.findChild(Finding).called):
        shown.line.setText("zqxjkv")
        assert "Looking" in shown._nothing.text()
    assert "Nothing" in shown._nothing.text()
    assert shown._nothing.isVisible()


def test_what_works_elsewhere_is_offered_with_its_page(desk, qtbot):
    shown = palette(desk)
    shown.line.setText("search")
    assert ("Search", "Cases") in [(entry.title, entry.about) for entry in shown.found.entries]
    QTest.keyClick(shown.line, Qt.Key.Key_Return)
    assert isinstance(desk.page, CasesPage)
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QLineEdit))


def test_a_leaf_of_the_guide_and_a_resource_are_opened_where_they_stand(desk, qtbot, opened):
    finding = desk.findChild(Finding)
    finding.entries()
    shown = palette(desk)
    shown.line.setText("12355")
    row = shown.found.current
    assert row is not None
    assert row.sort is Sort.RESOURCE
    QTest.keyClick(shown.line, Qt.Key.Key_Return)
    assert isinstance(desk.page, GuidePage)
    assert "12355" in desk.page._leaves.current.text


def test_a_call_is_found_by_its_words_and_opened_in_the_log(desk, qtbot, opened):
    call = opened.do(lambda: a_call(opened.console, "夜里在河边走", caller="C-0192"))
    shown = palette(desk)
    with qtbot.waitSignal(desk.findChild(Finding).called):
        shown.line.setText("河边")
    row = next(entry for entry in shown.found.entries if entry.sort is Sort.CALL)
    assert row.title.startswith(f"{call.number} · C-0192")
    shown.line.setText("!!!")
    opened.settle()
    assert titles(shown) == [] or all(entry.sort is not Sort.CALL for entry in shown.found.entries)
    row.run()
    assert isinstance(desk.page, CasesPage)
    opened.settle()


def test_callers_and_the_directory_are_found(desk, qtbot, opened):
    opened.do(lambda: opened.console.callers.create("C-0777"))
    shown = palette(desk)
    with qtbot.waitSignal(desk.findChild(Finding).called):
        shown.line.setText("C-0777")
    assert [entry.sort for entry in shown.found.entries] == [Sort.CALLER]
    with qtbot.waitSignal(desk.findChild(Finding).called):
        shown.line.setText("12355")
    assert Sort.RESOURCE in [entry.sort for entry in shown.found.entries]


def test_nothing_is_listed_over_a_call_that_is_hidden(desk, qtbot, opened):
    page = begin(desk, opened, qtbot)
    page.hide_content()
    QTest.keyClick(desk, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert desk.findChild(Palette) is None


def test_a_click_beside_it_puts_it_away_and_keeps_the_focus_there(desk, qtbot, opened):
    page = begin(desk, opened, qtbot)
    palette(desk)
    page.view.bar.caller.setFocus(Qt.FocusReason.MouseFocusReason)
    assert desk.findChild(Palette) is None
    assert page.view.bar.caller.hasFocus()


def test_it_opens_within_a_moment(desk, qtbot, opened):
    begin(desk, opened, qtbot)
    finding = desk.findChild(Finding)
    finding.entries()
    palette(desk).leave()
    took = []
    for _ in range(5):
        before = time.thread_time()  # what it costs, however busy the machine is
        shown = palette(desk)
        shown.grab()
        took.append(time.thread_time() - before)
        shown.leave()
    assert min(took) < 0.05


def test_an_editor_does_not_take_the_key_for_itself(desk, qtbot, opened, qapp):
    keeper = Precedence(qapp)
    page = begin(desk, opened, qtbot)
    page.view.bar.caller.setFocus()
    page.view.notes.editor.setFocus()
    QTest.keyClicks(page.view.notes.editor, "keep all of this")
    page.view.notes.editor.moveCursor(page.view.notes.editor.textCursor().MoveOperation.Start)
    palette(desk).leave()
    assert page.view.notes.editor.toPlainText() == "keep all of this"
    qapp.focusChanged.disconnect(keeper._on_focus_changed)


def test_a_key_that_reaches_the_notes_all_the_same_deletes_nothing_and_acts_once(desk, qtbot, opened):
    editor = begin(desk, opened, qtbot).view.notes.editor
    editor.setPlainText("keep all of this")
    editor.moveCursor(QTextCursor.MoveOperation.Start)
    ctrl = Qt.KeyboardModifier.ControlModifier
    for repeated in (False, True, True):
        QApplication.sendEvent(editor, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_K, ctrl, "\x0b", repeated))
    assert editor.toPlainText() == "keep all of this"
    assert desk.findChild(Palette) is not None
    QApplication.sendEvent(editor, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, ctrl, "\x01"))
    assert editor.textCursor().selectedText() == "keep all of this", "a key that is nobody's stays the editor's"
