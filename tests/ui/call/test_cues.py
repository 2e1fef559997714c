"""Cues over the real call page: words are marked, a question is suggested, nothing is answered, nothing moves."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent, QTextCharFormat
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.risk import ItemId
from tests.ui.opened import Opened
from ui.call.page import CallPage
from ui.shell import theme
from ui.shell.theme import ThemeName


def marked(page: CallPage) -> list[str]:
    """The words with a line under them."""
    found: list[str] = []
    accent = theme.current().color("accent")
    block = page.view.notes.editor.document().begin()
    while block.isValid():
        lines = [each for each in block.layout().formats() if each.format.underlineColor() == accent]
        found += (block.text()[each.start : each.start + each.length] for each in lines)
        block = block.next()
    return found


def write(page: CallPage, text: str) -> None:
    page.view.notes.editor.insertPlainText(text)


@pytest.fixture
def suggested(qtbot: QtBot, call: CallPage) -> Callable[[str], None]:
    """Waits until this is suggested."""

    def wait(text: str) -> None:
        qtbot.waitUntil(lambda: call.view.cues.line.text == text)

    return wait


def test_words_are_marked_and_a_question_is_suggested(call: CallPage, suggested: Callable[[str], None]) -> None:
    write(call, "说攒了药")
    suggested('"攒了药" → ask S5 Preparation')
    assert marked(call) == ["攒了药"]


def test_a_mark_stays_under_its_words_while_the_paragraph_is_typed_on(
    qtbot: QtBot, call: CallPage, suggested: Callable[[str], None]
) -> None:
    write(call, "说攒了药")
    suggested('"攒了药" → ask S5 Preparation')
    write(call, "，在抽屉")
    assert marked(call) == ["攒了药"]
    cursor = call.view.notes.editor.textCursor()
    cursor.setPosition(0)
    cursor.insertText("她")
    assert marked(call) == ["攒了药"]
    cursor.setPosition(4)
    cursor.deleteChar()
    assert marked(call) == []
    qtbot.waitUntil(lambda: call.view.cues.line.text == "")


def test_nothing_is_answered_and_the_focus_stays(
    qtbot: QtBot, call: CallPage, opened: Opened, suggested: Callable[[str], None]
) -> None:
    assert call.live is not None
    places = [w.mapTo(call, QPoint(0, 0)) for w in (call.view.notes.editor, call.view.checklist.view)]
    height = call.view.notes.editor.height()
    qtbot.keyClicks(call.view.notes.editor, "she wants to die")
    suggested('"wants to die" → ask S2 Wish to be dead')
    opened.settle()
    assert call.live.answers == {}
    assert not call.live.level.flagged
    assert call.view.notes.editor.hasFocus()
    assert call.view.notes.editor.height() == height
    assert places == [w.mapTo(call, QPoint(0, 0)) for w in (call.view.notes.editor, call.view.checklist.view)]


def test_what_is_denied_is_not_marked(qtbot: QtBot, call: CallPage, suggested: Callable[[str], None]) -> None:
    write(call, "没有想过自杀\n笑死了\n")
    write(call, "写了遗书")
    suggested('"写了遗书" → ask S5 Preparation')
    assert marked(call) == ["写了遗书"]


def test_a_sentence_that_turns_into_a_denial_loses_its_mark(
    qtbot: QtBot, call: CallPage, suggested: Callable[[str], None]
) -> None:
    write(call, "想死")
    suggested('"想死" → ask S2 Wish to be dead')
    editor = call.view.notes.editor
    qtbot.keyClick(editor, Qt.Key.Key_Home)
    write(call, "不")
    suggested("")
    assert marked(call) == []


def test_the_key_goes_to_the_question(qtbot: QtBot, call: CallPage, suggested: Callable[[str], None]) -> None:
    write(call, "遗书写好了")
    suggested('"遗书" → ask S5 Preparation')
    qtbot.keyClick(call.view.notes.editor, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    assert call.view.checklist.view.hasFocus()
    assert call.view.checklist.view.current_item == ItemId("S5")
    assert call.live is not None
    assert call.live.answers == {}


def test_an_answer_takes_the_suggestion_away(
    call: CallPage, answer: Callable[..., None], suggested: Callable[[str], None]
) -> None:
    write(call, "不想活了，遗书写好了")
    suggested('"遗书" → ask S5 Preparation')
    answer(S5="yes")
    suggested('"不想活了" → ask S2 Wish to be dead')
    answer(S2="no")
    suggested("")
    assert marked(call) == ["不想活了", "遗书"]


def test_a_suggestion_can_be_put_away(qtbot: QtBot, call: CallPage, suggested: Callable[[str], None]) -> None:
    write(call, "攒了药")
    suggested('"攒了药" → ask S5 Preparation')
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(call.view.notes.editor, Qt.Key.Key_G, held)
    assert call.view.cues.line.text == ""
    assert call.view.notes.editor.hasFocus()
    write(call, "。遗书")
    suggested('"遗书" → ask S5 Preparation')


def test_somebody_else_and_the_past_are_said(call: CallPage, suggested: Callable[[str], None]) -> None:
    write(call, "她妈妈想死\n")
    suggested('"想死", about somebody else → ask S2 Wish to be dead')
    write(call, "高中割过腕\n")
    suggested('"割过腕", earlier → ask S8 Earlier attempt')


def test_what_is_being_composed_suggests_nothing(
    qtbot: QtBot, call: CallPage, suggested: Callable[[str], None]
) -> None:
    editor = call.view.notes.editor
    QApplication.sendEvent(editor, QInputMethodEvent("想死", []))
    call.view.cues._show()
    assert marked(call) == []
    assert call.view.cues.line.text == ""
    done = QInputMethodEvent("", [])
    done.setCommitString("想死")
    QApplication.sendEvent(editor, done)
    suggested('"想死" → ask S2 Wish to be dead')
    assert marked(call) == ["想死"]


def test_a_rare_character_does_not_shift_the_mark(call: CallPage, suggested: Callable[[str], None]) -> None:
    write(call, "😀𠮷想死")
    suggested('"想死" → ask S2 Wish to be dead')
    (only,) = call.view.notes.editor.document().begin().layout().formats()
    assert (only.start, only.length) == (4, 2)


def test_the_mark_takes_the_colour_of_the_theme_and_saves_nothing(
    qtbot: QtBot, qapp: QApplication, call: CallPage, suggested: Callable[[str], None]
) -> None:
    write(call, "想死")
    suggested('"想死" → ask S2 Wish to be dead')
    with qtbot.assertNotEmitted(call.view.notes.editor.edited):
        theme.apply(qapp, theme.load(ThemeName.NIGHT))
    (only,) = call.view.notes.editor.document().begin().layout().formats()
    mark: QTextCharFormat = only.format
    assert mark.underlineColor() == theme.current().color("accent")
    theme.apply(qapp, theme.load(ThemeName.LIGHT))


def test_the_next_call_remembers_nothing(
    qtbot: QtBot, call: CallPage, opened: Opened, suggested: Callable[[str], None]
) -> None:
    write(call, "想死")
    suggested('"想死" → ask S2 Wish to be dead')
    call.view.end()
    assert call.view.cues.line.text == ""
    assert call.view.cues.shown is None
