"""Nothing typed is lost: when it is saved, what is not, and what happens when the vault cannot take it."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.calls import CallRecord
from app.domain.risk import ItemId
from app.errors import ErrorCode, UserError
from tests.ui.opened import Opened
from ui.call import draft
from ui.call.draft import Draft
from ui.call.outbox import Outbox
from ui.call.page import CallPage


def kept(opened: Opened) -> CallRecord:
    record = opened.do(opened.console.intake.unfinished)
    assert record is not None
    return record


def test_notes_reach_the_vault_soon_after_the_last_key(qtbot: QtBot, call: CallPage, opened: Opened) -> None:
    assert draft.PAUSE <= 300
    qtbot.keyClicks(call.view.notes.editor, "cannot sleep")
    qtbot.waitUntil(lambda: not call.draft.unsaved and not call.outbox.pending)
    assert kept(opened).notes == "cannot sleep"
    assert "18:" in call.view.notes._state.accessibleName() or call.view.notes._state.accessibleName()


def test_typing_without_a_pause_is_saved_all_the_same(qtbot: QtBot) -> None:
    saved: list[tuple[str, int]] = []
    text = [""]

    def type_on() -> None:
        text[0] += "x"
        watched.on_edited()

    watched = Draft(lambda: text[0], lambda words, revision: saved.append((words, revision)))
    keys = QTimer(interval=draft.PAUSE // 5)
    keys.timeout.connect(type_on)
    keys.start()
    qtbot.waitUntil(lambda: len(saved) >= 2, timeout=10_000)
    keys.stop()
    assert [revision for _, revision in saved[:2]] == [1, 2]
    assert len(saved[1][0]) > len(saved[0][0])
    assert draft.AT_LEAST_EVERY <= 700


def test_an_unfinished_composition_is_neither_saved_nor_an_edit(qtbot: QtBot, call: CallPage, opened: Opened) -> None:
    editor = call.view.notes.editor
    qtbot.keyClicks(editor, "says ")
    qtbot.waitUntil(lambda: not call.draft.unsaved and not call.outbox.pending)
    revision = kept(opened).notes_revision
    QApplication.sendEvent(editor, QInputMethodEvent("shui bu zhao", []))
    assert editor.composing
    assert not call.draft.unsaved
    assert kept(opened).notes_revision == revision
    done = QInputMethodEvent("", [])
    done.setCommitString("睡不着")
    QApplication.sendEvent(editor, done)
    assert not editor.composing
    qtbot.waitUntil(lambda: not call.draft.unsaved and not call.outbox.pending)
    assert kept(opened).notes == "says 睡不着"


def test_answers_steps_and_the_header_are_saved_at_once(
    call: CallPage, opened: Opened, answer: Callable[..., None]
) -> None:
    answer(S3="now", S4="within-72h", S6="yes")
    call.view.bar.toggle_recording()
    call.view.stages.choose(2)
    opened.settle()
    record = kept(opened)
    assert record.answers[ItemId("S4")] == "within-72h"
    assert record.header.recording_told_at == opened.clock.now()
    assert record.stage == call.view.guide.stages[2].id
    assert record.level == "R4"


def test_what_the_vault_refuses_is_tried_again_and_nothing_overtakes_it(qtbot: QtBot, opened: Opened) -> None:
    done: list[str] = []
    refusals = [UserError(ErrorCode.DISK_FULL)]

    def first() -> None:
        if refusals:
            raise refusals.pop()
        done.append("first")

    outbox = Outbox(opened.tasks, opened.clock)
    with qtbot.waitSignal(outbox.failing):
        outbox.post(first)
        outbox.post(lambda: done.append("second"))
    assert done == []
    assert outbox.pending == 2
    outbox.hurry()
    with qtbot.waitSignal(outbox.emptied):
        pass
    assert done == ["first", "second"]


def test_a_change_that_can_never_be_saved_does_not_hold_up_the_others(qtbot: QtBot, opened: Opened) -> None:
    done: list[str] = []

    def never() -> None:
        raise UserError(ErrorCode.LEVEL_ONLY_RISES)

    outbox = Outbox(opened.tasks, opened.clock)
    with qtbot.waitSignals([outbox.refused, outbox.emptied]):
        outbox.post(never)
        outbox.post(lambda: done.append("after"))
    assert done == ["after"]


def test_only_the_newest_notes_wait(qtbot: QtBot, opened: Opened) -> None:
    done: list[str] = []
    outbox = Outbox(opened.tasks, opened.clock)
    with qtbot.waitSignal(outbox.emptied):
        for words in ("a", "ab", "abc"):
            outbox.post(lambda words=words: done.append(words), replaces="notes")
    assert done == ["a", "abc"]  # the first was under way already


def test_a_stamp_goes_before_the_line_and_then_begins_a_new_one(qtbot: QtBot, call: CallPage, opened: Opened) -> None:
    editor = call.view.notes.editor
    qtbot.keyClicks(editor, "will not hang up")
    opened.clock.pass_(minutes=7)
    qtbot.keyClick(editor, Qt.Key.Key_F4)
    assert editor.toPlainText() == "00:07 will not hang up"
    opened.clock.pass_(minutes=60)
    qtbot.keyClick(editor, Qt.Key.Key_F4)
    qtbot.keyClicks(editor, "calmer")
    assert editor.toPlainText() == "00:07 will not hang up\n01:07 calmer"


def test_a_prompt_is_put_into_the_notes_by_key_and_the_focus_stays(qtbot: QtBot, call: CallPage) -> None:
    editor = call.view.notes.editor
    qtbot.keyClicks(editor, "begin")
    qtbot.keyClick(editor, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    model = call.view.prompts.cards.model()
    sentence = model.index(1, 0).data()
    assert editor.toPlainText() == f"begin\n{sentence}\n"
    assert editor.hasFocus()
