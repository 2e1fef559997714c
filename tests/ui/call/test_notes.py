"""The notes: three kinds of words told apart by key, sentences dropped in, and nothing an autosave takes away."""

import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent, QTextCursor
from PySide6.QtTest import QTest

from app.domain.calls import CallFilter

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def editor(call):
    return call.view.notes.editor


def alt(editor, key: Qt.Key) -> None:
    QTest.keyClick(editor, key, ALT)


def test_each_kind_of_words_has_a_key(editor):
    editor.setPlainText("00:03 不想活了。")
    editor.moveCursor(QTextCursor.MoveOperation.End)
    alt(editor, Qt.Key.Key_7)
    assert editor.toPlainText() == "00:03 「不想活了」。"
    alt(editor, Qt.Key.Key_8)
    assert editor.toPlainText() == "00:03 「不想活了」。【】"
    QTest.keyClicks(editor, "flat voice")
    assert editor.toPlainText() == "00:03 「不想活了」。【flat voice】"
    alt(editor, Qt.Key.Key_9)
    assert editor.toPlainText() == "00:03 「不想活了」。〔flat voice〕"


def test_a_mark_is_one_step_to_undo(editor):
    editor.insertPlainText("𠮷先生说累")
    alt(editor, Qt.Key.Key_7)
    assert editor.toPlainText() == "「𠮷先生说累」"
    editor.undo()
    assert editor.toPlainText() == "𠮷先生说累"


def test_the_selection_alone_is_marked_also_behind_rare_characters(editor):
    editor.setPlainText("𠮷说 no more 了")
    cursor = editor.textCursor()
    cursor.setPosition(4)
    cursor.setPosition(11, QTextCursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)
    alt(editor, Qt.Key.Key_9)
    assert editor.toPlainText() == "𠮷说 〔no more〕 了"


def test_the_marks_are_named_where_nothing_is_suggested(call, editor, qtbot):
    marks = call.view.notes.marks
    assert marks.isVisible()
    editor.insertPlainText("遗书")
    qtbot.waitUntil(lambda: not marks.isVisible())
    editor.selectAll()
    QTest.keyClick(editor, Qt.Key.Key_Delete)
    qtbot.waitUntil(marks.isVisible)


def test_marked_words_are_kept_and_found(call, editor, opened):
    editor.insertPlainText("不想活了")
    alt(editor, Qt.Key.Key_7)
    call.flush()
    opened.settle()
    hits = opened.do(lambda: opened.console.casework.search("不想活了", CallFilter(), 5))
    assert ["「不想活了」" in hit.snippet for hit in hits] == [True]


def test_an_answer_is_put_into_the_notes_from_the_checklist(call, editor, answer, qtbot):
    answer(S4="within-week")
    call.view.checklist.focus_item("S4")
    qtbot.waitUntil(call.view.checklist.view.hasFocus)
    QTest.keyClick(call.view.checklist.view, Qt.Key.Key_Return, ALT)
    assert editor.toPlainText().startswith("S4 Plan and time: ")
    assert call.view.checklist.view.hasFocus()


def test_an_autosave_leaves_undo_as_it_was(call, editor, opened):
    QTest.keyClicks(editor, "one")
    call.flush()
    opened.settle()
    alt(editor, Qt.Key.Key_7)
    call.flush()
    opened.settle()
    editor.undo()
    editor.undo()
    assert editor.toPlainText() == ""
    editor.redo()
    assert editor.toPlainText() == "one"


def test_what_is_being_composed_is_kept_when_a_mark_comes_in_between(call, editor):
    editor.insertPlainText("他说")
    QTest.qWait(0)
    editor.inputMethodEvent(QInputMethodEvent("lei", []))
    assert editor.composing
    alt(editor, Qt.Key.Key_7)
    assert editor.toPlainText() == "「他说」"


def test_a_key_in_twenty_thousand_characters_takes_no_time(editor):
    editor.setPlainText("\n".join(f"00:{n % 60:02} 「不想活了」，【说得很平静】今天" for n in range(800)))
    editor.moveCursor(QTextCursor.MoveOperation.End)
    took = []
    for letter in "abcdefghij":
        before = time.perf_counter()
        QTest.keyClick(editor, letter)
        took.append(time.perf_counter() - before)
    assert sorted(took)[len(took) // 2] < 0.008
