"""F9 covers the call at once; nothing of it can be read, seen or heard until the passphrase brings it back."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.builders import PASSPHRASE
from tests.ui.opened import Opened
from ui.call.page import CallPage

WORDS = "the pills are in the drawer"


def spoken(interface: QAccessibleInterface) -> Iterator[str]:
    """Everything a screen reader could reach from here."""
    for kind in (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value):
        yield interface.text(kind)
    for at in range(interface.childCount()):
        child = interface.child(at)
        if child is not None and child.isValid():
            yield from spoken(child)


def everything(window: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(window)
    assert interface is not None
    return " ".join(spoken(interface))


def hide(qtbot: QtBot, call: CallPage) -> None:
    qtbot.keyClicks(call.view.notes.editor, WORDS)
    call.view.bar.caller.setText("C-0192")
    qtbot.keyClick(call.view.notes.editor, Qt.Key.Key_F9)
    assert call.covered


def test_nothing_of_the_call_is_left_on_screen_or_in_the_accessibility_tree(qtbot: QtBot, call: CallPage) -> None:
    qtbot.keyClicks(call.view.notes.editor, WORDS)
    assert WORDS in everything(call)
    call.view.notes.editor.clear()
    hide(qtbot, call)
    heard = everything(call)
    assert WORDS not in heard
    assert "C-0192" not in heard
    assert not call.view.isVisible()
    assert not call.isAncestorOf(call.view)


def test_clock_and_emergency_numbers_stay(qtbot: QtBot, call: CallPage, opened: Opened) -> None:
    hide(qtbot, call)
    opened.clock.pass_(minutes=3, seconds=4)
    call._on_second()
    assert call.cover.face.isVisible()
    assert call.cover.face.text == "00:03:04"
    heard = everything(call)
    assert all(number in heard for number in ("120", "110", "12356"))


def test_the_words_are_in_the_vault_before_anyone_comes_near(qtbot: QtBot, call: CallPage, opened: Opened) -> None:
    hide(qtbot, call)
    opened.settle()
    record = opened.do(opened.console.intake.unfinished)
    assert record is not None
    assert record.notes == WORDS


def test_the_passphrase_brings_everything_back(qtbot: QtBot, call: CallPage) -> None:
    hide(qtbot, call)
    field = QApplication.focusWidget()
    assert field is not None
    assert field.objectName() == "call.passphrase"
    field.setProperty("text", PASSPHRASE)
    with qtbot.waitSignal(call.covered_changed, timeout=20_000):
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert call.view.isVisible()
    assert call.view.notes.editor.toPlainText() == WORDS
    qtbot.waitUntil(call.view.notes.editor.hasFocus)
    assert not field.property("text")


def test_a_wrong_passphrase_says_so_and_covers_on(qtbot: QtBot, call: CallPage) -> None:
    hide(qtbot, call)
    field = QApplication.focusWidget()
    assert field is not None
    field.setProperty("text", "not the right one at all")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    error = call.cover.findChild(QWidget, "call.passphrase.error")
    assert isinstance(error, QWidget)
    qtbot.waitUntil(error.isVisible, timeout=20_000)
    assert call.covered


def test_keys_of_the_call_do_nothing_behind_the_cover(qtbot: QtBot, call: CallPage) -> None:
    hide(qtbot, call)
    field = QApplication.focusWidget()
    assert field is not None
    for key in (Qt.Key.Key_F4, Qt.Key.Key_F7, Qt.Key.Key_F12, Qt.Key.Key_F2):
        qtbot.keyClick(field, key)
    assert call.covered
    assert call.view.notes.editor.toPlainText() == WORDS
