"""The keys: each does one thing, none belongs to somebody else, and each says what it does."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ui.shell import shortcuts
from ui.shell.shortcuts import TABLE, Action

HELD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
TAKEN = {  # by input methods, screen readers, editing and window managers
    *("Ctrl+Space", "Ctrl+Shift+F", "Ctrl+.", "Shift+Space", "Ctrl+Alt+N", "Ctrl+Alt+S", "Insert", "CapsLock"),
    *("Ctrl+C", "Ctrl+V", "Ctrl+X", "Ctrl+A", "Ctrl+Z", "Ctrl+Y", "Ctrl+Shift+Z", "Alt+F4", "Alt+Tab", "F10"),
}


def test_every_action_is_in_the_table_once():
    assert sorted(row.action for row in TABLE) == sorted(Action)


def test_no_key_does_two_things():
    keys = [QKeySequence(row.keys).toString() for row in TABLE]
    assert len(set(keys)) == len(keys)


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row.action)
def test_no_key_is_one_that_writes_or_belongs_to_somebody_else(row):
    sequence = QKeySequence(row.keys)
    assert sequence.count() == 1
    pressed = sequence[0]
    function_key = Qt.Key.Key_F1 <= pressed.key() <= Qt.Key.Key_F12
    assert function_key or pressed.keyboardModifiers() & HELD
    assert sequence.toString() not in {QKeySequence(keys).toString() for keys in TAKEN}


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row.action)
def test_a_key_says_what_it_does_in_both_languages(row, qapp, chinese):
    chinese_words = shortcuts.text(row.action)
    assert chinese_words != row.text
    assert any("\u4e00" <= character <= "\u9fff" for character in chinese_words)


@pytest.mark.parametrize(
    ("action", "shown"), [(Action.LOCK, "Ctrl+L"), (Action.STAGE_NEXT, "Alt+PgDn"), (Action.BACK, "Alt+←")]
)
def test_a_key_is_written_as_on_a_keyboard(action, shown, monkeypatch):
    monkeypatch.setattr("sys.platform", "linux")
    assert shortcuts.key(action) == shown


def test_a_key_of_a_page_works_only_while_the_focus_is_in_it(qtbot):
    window, page, outside = QWidget(), QWidget(), QLineEdit()
    inside = QLineEdit(page)
    column = QVBoxLayout(window)
    column.addWidget(page)
    column.addWidget(outside)
    pressed: list[str] = []
    shortcuts.bind(Action.STAMP, page, lambda: pressed.append("stamp"))
    shortcuts.bind(Action.LOCK, page, lambda: pressed.append("lock"))
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    outside.setFocus()
    QTest.keyClick(outside, Qt.Key.Key_F4)
    QTest.keyClick(outside, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    inside.setFocus()
    QTest.keyClick(inside, Qt.Key.Key_F4)
    assert pressed == ["lock", "stamp"]
