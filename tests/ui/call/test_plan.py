"""The safety plan under the notes: by keyboard, in the caller's words, saved as it is typed."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.calls import CallRecord, MissingEntry, MissingKind
from app.domain.plans import CommitmentId, PlanPartId
from app.domain.risk import RiskLevel
from tests.builders import reopened
from tests.ui.opened import Opened
from ui.call import draft
from ui.call.aids import PLAN, PROTOCOL
from ui.call.pace import Pace
from ui.call.page import CallPage


def kept(opened: Opened) -> CallRecord:
    record = opened.do(opened.console.intake.unfinished)
    assert record is not None
    return record


def saved(qtbot: QtBot, call: CallPage) -> None:
    qtbot.waitUntil(lambda: not call.view.aids.plan._pace._waits and not call.outbox.pending)


def focused() -> str:
    widget = QApplication.focusWidget()
    return widget.objectName() if widget else ""


def write_parts(qtbot: QtBot, call: CallPage, *parts: str) -> None:
    """By key from the notes: open, type, Tab."""
    qtbot.keyClick(call.view.notes.editor, Qt.Key.Key_F11)
    for part in parts:
        qtbot.keyClicks(QApplication.focusWidget(), part)
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)


def test_the_plan_is_written_by_key_alone_and_kept_as_it_was_typed(
    qtbot: QtBot, call: CallPage, opened: Opened
) -> None:
    write_parts(qtbot, call, "cannot sleep", " wash my face ", "", "my cousin", "", "", "go downstairs", "cousin first")
    assert focused() == "call.plan.until"
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert focused() == "call.notes"
    saved(qtbot, call)
    plan = kept(opened).plan
    assert plan is not None
    parts = [part.id for part in call.view.guide.plan_parts]
    assert plan.lines == {
        parts[0]: ("cannot sleep",),
        parts[1]: (" wash my face ",),
        parts[3]: ("my cousin",),
    }
    assert plan.commitments == {
        CommitmentId("first-step"): "go downstairs",
        CommitmentId("first-call"): "cousin first",
    }


def test_each_line_is_an_entry(qtbot: QtBot, call: CallPage, opened: Opened) -> None:
    write_parts(qtbot, call)
    edit = call.view.aids.plan.edit
    qtbot.keyClicks(edit, "tea")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    qtbot.keyClicks(edit, "radio")
    saved(qtbot, call)
    plan = kept(opened).plan
    assert plan is not None
    assert plan.lines[call.view.guide.plan_parts[0].id] == ("tea", "radio")
    assert call.view.aids.plan.list.entries[0].right == "2"


def test_words_are_saved_soon_after_the_last_key(qtbot: QtBot) -> None:
    assert draft.PAUSE <= 300
    pace = Pace()
    with qtbot.waitSignal(pace.due, timeout=2_000):
        pace.on_edited()
    pace.hurry()


def test_nothing_typed_is_no_plan(qtbot: QtBot, call: CallPage, opened: Opened) -> None:
    write_parts(qtbot, call, "", "", "")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    saved(qtbot, call)
    assert kept(opened).plan is None


def test_a_plan_comes_back_after_a_crash(
    qtbot: QtBot, call: CallPage, opened: Opened, shown: Callable[[], CallPage], directory: object
) -> None:
    write_parts(qtbot, call, "cannot sleep", "wash")
    saved(qtbot, call)
    opened.do(opened.console.close)
    opened.console = opened.do(partial(reopened, directory, opened.clock))
    again = shown()
    again.continue_call()
    opened.settle()
    plan = again.view.aids.plan
    assert [entry.right for entry in plan.list.entries[:3]] == ["1", "1", ""]
    again.view.aids.go_to(PLAN)
    assert plan.list.at == 2  # goes on where nothing was said yet
    plan.list.go_to(0)
    assert plan.edit.toPlainText() == "cannot sleep"
    qtbot.keyClicks(plan.edit, " at night")
    qtbot.waitUntil(lambda: not plan._pace._waits and not again.outbox.pending)
    record = kept(opened)
    assert record.plan is not None
    assert record.plan.lines[PlanPartId("warning-signs")] == ("cannot sleep at night",)


def test_what_is_being_composed_is_not_part_of_the_plan_until_it_is_left(
    qtbot: QtBot, call: CallPage, opened: Opened
) -> None:
    write_parts(qtbot, call)
    edit = call.view.aids.plan.edit
    QApplication.sendEvent(edit, QInputMethodEvent("xi lian", []))
    assert not call.view.aids.plan._pace._waits
    done = QInputMethodEvent("", [])
    done.setCommitString("洗脸")
    QApplication.sendEvent(edit, done)
    saved(qtbot, call)
    plan = kept(opened).plan
    assert plan is not None
    assert plan.lines == {PlanPartId("warning-signs"): ("洗脸",)}


def test_hiding_the_call_keeps_what_was_typed_a_moment_ago(qtbot: QtBot, call: CallPage, opened: Opened) -> None:
    write_parts(qtbot, call)
    qtbot.keyClicks(call.view.aids.plan.edit, "last words")
    call.hide_content()
    qtbot.waitUntil(lambda: not call.outbox.pending)
    plan = kept(opened).plan
    assert plan is not None
    assert plan.lines == {PlanPartId("warning-signs"): ("last words",)}


def test_the_plan_is_read_back_in_whole_sentences(qtbot: QtBot, call: CallPage) -> None:
    write_parts(qtbot, call, "cannot sleep", "wash")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_B, Qt.KeyboardModifier.AltModifier)
    read = call.view.aids.plan.readback
    assert read.isVisible()
    lines = read.toPlainText().split("\n")
    parts = call.view.guide.plan_parts
    assert lines == [parts[0].read_back.en, "cannot sleep", parts[1].read_back.en, "wash"]
    qtbot.keyClick(read, Qt.Key.Key_B, Qt.KeyboardModifier.AltModifier)
    assert not read.isVisible()
    assert focused() == "call.plan.words"


def test_ticking_the_action_of_a_flag_leads_to_the_plan(
    qtbot: QtBot, call: CallPage, answer: Callable[..., None]
) -> None:
    answer(S2="yes")
    box = call.view.flags._boxes[next(a for a in call.view.flags._boxes if a == "safety-plan")]
    assert "F11" in box.text()
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton)
    assert focused() == "call.plan.words"


def test_an_untouched_plan_is_missing_once_flagged_and_leads_there(
    qtbot: QtBot, call: CallPage, answer: Callable[..., None]
) -> None:
    answer(S2="yes")
    call.view.show_wrapup()
    missing = MissingEntry(kind=MissingKind.PLAN)
    assert missing in call.view.wrapup.missing
    call.view.wrapup.place_wanted.emit(missing)
    assert focused() == "call.plan.words"
    qtbot.keyClicks(call.view.aids.plan.edit, "x")
    qtbot.waitUntil(lambda: missing not in call.view.wrapup.missing)


def test_a_crisis_protocol_comes_to_the_front_unless_somebody_writes_the_plan(
    qtbot: QtBot, call: CallPage, answer: Callable[..., None]
) -> None:
    drawer = call.view.aids.drawer
    assert not drawer.isVisible()
    write_parts(qtbot, call, "cannot sleep")
    answer(S4="within-week")
    assert call.live is not None
    assert call.live.level is RiskLevel.R3
    assert drawer.front == PLAN
    assert focused() == "call.plan.words"
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F8)
    assert drawer.front == PROTOCOL
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F11)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F11)  # a second time puts it away
    assert drawer.front == PROTOCOL
    assert focused() == "call.notes"


def test_a_crisis_protocol_takes_the_place_of_a_plan_nobody_writes_and_no_focus(
    call: CallPage, answer: Callable[..., None], qtbot: QtBot
) -> None:
    write_parts(qtbot, call, "cannot sleep")
    call.view.notes.editor.setFocus()
    answer(S4="within-week")
    qtbot.waitUntil(lambda: call.view.aids.drawer.front == PROTOCOL)
    assert focused() == "call.notes"


def test_the_words_of_a_call_do_not_stay_on_the_screen_of_the_next(
    qtbot: QtBot, call: CallPage, opened: Opened
) -> None:
    write_parts(qtbot, call, "cannot sleep")
    call.view.close_confirmed.emit("hung up")
    qtbot.waitUntil(lambda: call.live is None)
    assert call.view.aids.plan.edit.toPlainText() == ""
    call.start_call()
    opened.settle()
    assert call.view.aids.plan.progress == ""
