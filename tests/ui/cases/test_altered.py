"""A call that does not match the chain: refused, read as it lies on request, and shut to writing."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.domain.calls import CallId
from tests.builders import a_call
from tests.ui.opened import Opened
from ui.cases.page import CasesPage
from ui.cases.prose import Prose

WRITING = ("cases.summary", "cases.amend.open", "cases.lower.open", "cases.after.write", "cases.after.follow-up")


def edit(opened: Opened, call: CallId, sql: str) -> None:
    with opened.console._vault.transaction() as work:
        assert work.execute(sql, (call,)).rowcount == 1


@pytest.fixture
def call(opened: Opened) -> CallId:
    call = opened.do(partial(a_call, opened.console, "说到自杀", S4="within-week")).id
    opened.do(partial(edit, opened, call, "UPDATE note SET text = '什么也没说' WHERE call_id = ?"))
    return call


def read(page: CasesPage, opened: Opened, call: CallId) -> None:
    page.open_call(call)
    opened.settle()
    opened.settle()


def shown(page: CasesPage, name: str) -> bool:
    return any(button.isVisible() for button in page.findChildren(QPushButton, name))


def said(page: CasesPage, name: str) -> str:
    label = page.findChild(QLabel, name)
    return label.text() if label.isVisible() else ""


def press_read(page: CasesPage, qtbot: QtBot, opened: Opened) -> None:
    qtbot.waitUntil(lambda: page.focusWidget() is page.findChild(QPushButton, "cases.altered.read"))
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Space)
    opened.settle()
    opened.settle()


def test_it_is_refused_named_and_nothing_of_it_is_shown(page: CasesPage, opened: Opened, call: CallId) -> None:
    sound = opened.do(partial(a_call, opened.console, "别的来电")).id
    read(page, opened, sound)
    read(page, opened, call)
    assert "2026-0001" in said(page, "cases.altered.title")
    assert said(page, "cases.altered.backup") == "There is no backup yet."
    assert not any(notes.isVisible() for notes in page.findChildren(Prose))
    assert not any(button.isVisible() for button in page._reader._head.findChildren(QPushButton))
    assert not any(shown(page, name) for name in WRITING)


def test_it_is_read_as_it_lies_under_a_caution(page: CasesPage, qtbot: QtBot, opened: Opened, call: CallId) -> None:
    read(page, opened, call)
    press_read(page, qtbot, opened)
    assert "Not verified" in said(page, "cases.altered.title")
    assert "什么也没说" in [notes.toPlainText() for notes in page.findChildren(Prose) if notes.isVisible()]
    assert not any(shown(page, name) for name in (*WRITING, "cases.altered.read"))
    with qtbot.assertNotEmitted(page._reader.summary_requested):
        for keys in ("Ctrl+E", "Ctrl+Shift+A"):
            qtbot.keySequence(page, keys)
    assert not any(form.isVisible() for form in page._reader._forms)


def test_the_next_sound_call_is_read_as_ever(page: CasesPage, qtbot: QtBot, opened: Opened, call: CallId) -> None:
    sound = opened.do(partial(a_call, opened.console, "别的来电")).id
    read(page, opened, call)
    press_read(page, qtbot, opened)
    read(page, opened, sound)
    assert said(page, "cases.altered.title") == ""
    assert all(shown(page, name) for name in ("cases.summary", "cases.amend.open", "cases.after.write"))


def test_the_newest_backup_is_named_and_reached(page: CasesPage, qtbot: QtBot, opened: Opened, call: CallId) -> None:
    opened.do(opened.console.administration.backup)
    read(page, opened, call)
    assert said(page, "cases.altered.backup").startswith("Newest verified backup: ")
    with qtbot.waitSignal(page.backups_wanted):
        page.findChild(QPushButton, "cases.altered.backups").click()


def test_what_is_no_call_any_more_stays_shut(page: CasesPage, qtbot: QtBot, opened: Opened, call: CallId) -> None:
    opened.do(partial(edit, opened, call, "UPDATE call SET started_at = 'some day' WHERE id = ?"))
    read(page, opened, call)
    press_read(page, qtbot, opened)
    assert "cannot be shown" in said(page, "cases.altered.text")
    assert not shown(page, "cases.altered.read")


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE answer SET answer = 'no such answer' WHERE call_id = ?",
        "UPDATE answer SET item = 'no such item' WHERE call_id = ?",
        "UPDATE level_change SET rules = 'no-such-rule' WHERE call_id = ?",
    ],
)
def test_codes_that_nobody_knows_break_nothing(
    page: CasesPage, qtbot: QtBot, opened: Opened, call: CallId, damage: str
) -> None:
    opened.do(partial(edit, opened, call, damage))
    read(page, opened, call)
    press_read(page, qtbot, opened)
    assert any(words in said(page, "cases.altered.title") for words in ("Not verified", "does not match"))
