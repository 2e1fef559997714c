"""Reading one call whole, and what can still be added to it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QTextEdit, QWidget

from app.domain.calls import LevelCause, LevelChange
from app.domain.crisis import StepStatus
from app.domain.people import Role
from app.domain.risk import Answer, ItemId, RiskLevel, ScaleMoment
from tests.builders import a_call, a_draft
from ui.cases.curve import LevelCurve, trace
from ui.cases.findings import FlagLine
from ui.cases.page import CasesPage
from ui.cases.prose import Prose
from ui.widgets.levels import LevelBadge

NOTES = "00:03 说最近睡不着…\n00:07 提到「不想活了」\n<b>not bold</b> & 𠮷"


def marked_words(notes):
    """What has a ground of its own."""
    block, found = notes.document().begin(), []
    while block.isValid():
        pieces = [each.fragment() for each in block]
        found += [each.text() for each in pieces if each.charFormat().background().style() != Qt.BrushStyle.NoBrush]
        block = block.next()
    return found


def a_hard_call(opened):
    """A draft that became R4, with every kind of moment in it."""
    intake, clock = opened.console.intake, opened.clock
    call = a_draft(opened.console, NOTES, caller="C-0192")
    clock.pass_(minutes=3)
    for item, answer in (("S2", "no"), ("S2", "yes"), ("S3", "unclear"), ("S5", "declined")):
        clock.pass_(seconds=20)
        intake.answer(call, ItemId(item), Answer(answer))
    intake.read_scale(call, ItemId("S10"), ScaleMoment.START, 80)
    intake.read_scale(call, ItemId("S10"), ScaleMoment.END, 40)
    clock.pass_(minutes=4)
    intake.answer(call, ItemId("S1"), Answer("yes"))
    protocol = opened.console.guide.protocols[0]
    step = protocol.steps[0]
    intake.record_step(call, protocol.id, step.id, StepStatus.AGREED, {})
    clock.pass_(seconds=30)
    intake.record_step(call, protocol.id, step.id, StepStatus.DONE, {field.id: "七号楼" for field in step.fields})
    return call, step.id


def a_closed_hard_call(opened):
    call, step = a_hard_call(opened)
    opened.console.intake.close_call(call, "通话中断")
    return call, step


def read(page, opened, call):
    page.open_call(call)
    opened.settle()


def label(page, name):
    return page.findChild(QLabel, name)


def visible(page, name, kind=QWidget):
    """The one on screen; a sheet that was replaced may wait for its end."""
    return next(widget for widget in page.findChildren(kind, name) if widget.isVisible())


def test_the_notes_are_shown_as_typed(page, opened):
    call, _ = opened.do(partial(a_closed_hard_call, opened))
    read(page, opened, call)
    assert visible(page, "cases.notes", Prose).toPlainText() == NOTES
    assert marked_words(visible(page, "cases.notes", Prose)) == ["「不想活了」"]
    assert "own words" in visible(page, "cases.marks", QLabel).text()


def test_the_head_says_number_level_and_why_it_is_incomplete(page, opened):
    call, _ = opened.do(partial(a_closed_hard_call, opened))
    read(page, opened, call)
    assert label(page, "cases.number").text() == "2026-0001"
    assert page.findChild(LevelBadge, "cases.level").level is RiskLevel.R4
    assert "通话中断" in label(page, "cases.state").text()
    for fact in ("C-0192", "林督导", opened.console.guide.version):
        assert fact in label(page, "cases.facts").text()


@pytest.mark.parametrize(
    ("item", "state", "words"),
    [
        ("S1", "yes", "Yes"),
        ("S2", "yes", "Yes"),
        ("S3", "unclear", "Unclear"),
        ("S5", "declined", "Declined"),
        ("S6", "not-asked", "Not asked"),
    ],
)
def test_each_answer_is_in_its_state(page, opened, item, state, words):
    call, _ = opened.do(partial(a_closed_hard_call, opened))
    read(page, opened, call)
    answer = visible(page, f"cases.answer.{item}", QLabel)
    assert (answer.property("state"), answer.text()) == (state, words)


def test_what_was_answered_before_stays_readable(page, opened):
    call, _ = opened.do(partial(a_closed_hard_call, opened))
    read(page, opened, call)
    assert any(text.text() == "03:20 No" for text in page.findChildren(QLabel))


def test_flags_say_why_on_what_and_what_to_do(page, opened):
    call, _ = opened.do(partial(a_closed_hard_call, opened))
    read(page, opened, call)
    lines = [line for line in page.findChildren(FlagLine) if line.isVisibleTo(page)]
    first = " ".join(text.text() for text in lines[0].findChildren(QLabel))
    rule = next(r for r in opened.console.guide.checklist.rules if f"cases.flag.{r.id}" == lines[0].objectName())
    assert rule.level is RiskLevel.R4
    assert rule.because.en in first
    assert "S1" in first
    for action in rule.actions:
        assert opened.console.guide.action(action).text.en in first
    assert "Source" in first


def test_an_action_is_never_left_out_only_shortened(page, opened):
    call, _ = opened.do(partial(a_closed_hard_call, opened))
    read(page, opened, call)
    rules = {f"cases.flag.{rule.id}": rule for rule in opened.console.guide.checklist.rules}
    for line in page.findChildren(FlagLine):
        said = " ".join(text.text() for text in line.findChildren(QLabel))
        for action in rules[line.objectName()].actions:
            assert opened.console.guide.action(action).text.en in said


def test_steps_show_every_status_they_took(page, opened):
    call, step = opened.do(partial(a_closed_hard_call, opened))
    read(page, opened, call)
    assert visible(page, f"cases.step.{step}", QLabel).text() == "Done"
    assert any("Agreed" in text.text() and "Done" in text.text() for text in page.findChildren(QLabel))


def test_the_timeline_holds_every_moment(page, opened):
    call, _ = opened.do(partial(a_closed_hard_call, opened))
    read(page, opened, call)
    told = visible(page, "cases.timeline", Prose).toPlainText()
    for moment in ("Call started", "S2", "S10", "R4 Act now", "Agreed", "Done", "Call closed"):
        assert moment in told, moment


def test_a_draft_can_be_continued_and_not_amended(page, opened, qtbot):
    call, _ = opened.do(partial(a_hard_call, opened))
    read(page, opened, call)
    assert not page.findChild(QPushButton, "cases.amend.open").isVisible()
    with qtbot.waitSignal(page.call_resume_requested) as asked:
        qtbot.mouseClick(page.findChild(QPushButton, "cases.resume"), Qt.MouseButton.LeftButton)
    assert asked.args == [call]


def test_an_addition_needs_a_reason_and_keeps_what_was_typed(page, opened, qtbot):
    call, _ = opened.do(partial(a_closed_hard_call, opened))
    read(page, opened, call)
    qtbot.keyClick(page.findChild(QWidget, "cases.reader"), Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    text = page.findChild(QPlainTextEdit, "cases.amend.text")
    assert text.isVisible()
    text.setPlainText("挂断后想起:表姐电话已给")
    save = page.findChild(QPushButton, "cases.amend.save")
    qtbot.mouseClick(save, Qt.MouseButton.LeftButton)
    assert label(page, "cases.amend.reason.error").isVisible()
    assert text.toPlainText()
    page.findChild(QLineEdit, "cases.amend.reason").setText("事后想起")
    qtbot.mouseClick(save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not text.isVisible())
    opened.settle()
    amendments = opened.do(partial(opened.console.casework.open_call, call)).amendments
    assert [(a.text, a.reason) for a in amendments] == [("挂断后想起:表姐电话已给", "事后想起")]
    assert any(shown.toPlainText() == "挂断后想起:表姐电话已给" for shown in page.findChildren(Prose))
    assert visible(page, "cases.notes", QTextEdit).toPlainText() == NOTES


def test_turning_away_from_an_addition_keeps_its_words(page, opened, qtbot):
    call, _ = opened.do(partial(a_closed_hard_call, opened))
    read(page, opened, call)
    qtbot.mouseClick(page.findChild(QPushButton, "cases.amend.open"), Qt.MouseButton.LeftButton)
    text = page.findChild(QPlainTextEdit, "cases.amend.text")
    text.setPlainText("一半")
    qtbot.keyClick(text, Qt.Key.Key_Escape)
    assert not text.isVisible()
    qtbot.mouseClick(page.findChild(QPushButton, "cases.amend.open"), Qt.MouseButton.LeftButton)
    assert text.toPlainText() == "一半"


def test_a_supervisor_lowers_the_level_with_a_reason_and_both_stay_visible(page, opened, qtbot):
    call, _ = opened.do(partial(a_closed_hard_call, opened))
    read(page, opened, call)
    qtbot.mouseClick(page.findChild(QPushButton, "cases.lower.open"), Qt.MouseButton.LeftButton)
    levels = page.findChild(QComboBox, "cases.lower.level")
    assert [levels.itemData(row) for row in range(levels.count())] == ["R3", "R2", "R1", "R0"]
    page.findChild(QLineEdit, "cases.lower.reason").setText("核实后是误报")
    qtbot.mouseClick(page.findChild(QPushButton, "cases.lower.save"), Qt.MouseButton.LeftButton)
    opened.settle()
    qtbot.waitUntil(lambda: page.findChild(LevelBadge, "cases.level").level is RiskLevel.R3)
    assert any("核实后是误报" in text.text() for text in page.findChildren(QLabel))
    assert "R4" in visible(page, "cases.curve", LevelCurve).accessibleDescription()


def test_a_counsellor_is_not_offered_to_lower_a_level(opened, qtbot):
    call, _ = opened.do(partial(a_closed_hard_call, opened))
    opened.console.me = replace(opened.console.me, role=Role.COUNSELLOR)
    page = CasesPage(opened.console, opened.tasks, opened.clock)
    qtbot.addWidget(page)
    page.show()
    read(page, opened, call)
    assert not page.findChild(QPushButton, "cases.lower.open").isVisible()
    qtbot.keyClick(
        page.findChild(QWidget, "cases.reader"),
        Qt.Key.Key_L,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    assert not page.findChild(QComboBox, "cases.lower.level").isVisible()


def test_an_empty_call_is_readable(page, opened):
    call = opened.do(partial(a_call, opened.console)).id
    read(page, opened, call)
    assert any("Nothing was written down" in text.text() for text in page.findChildren(QLabel))
    assert label(page, "cases.state").text()


def test_the_call_asked_for_last_is_the_one_shown(page, opened):
    first = opened.do(partial(a_call, opened.console, "first")).id
    second = opened.do(partial(a_call, opened.console, "second")).id
    page.open_call(first)
    page.open_call(second)
    opened.settle()
    assert visible(page, "cases.notes", Prose).toPlainText() == "second"


def test_sheets_of_calls_read_before_are_freed(page, opened, qtbot):
    calls = [opened.do(partial(a_call, opened.console, f"call {n}")).id for n in range(3)]
    for call in calls * 3:
        read(page, opened, call)
    qtbot.waitUntil(lambda: len(page.findChildren(Prose, "cases.notes")) == 1)


BEGAN = datetime(2026, 3, 4, 18, 30, tzinfo=UTC)


def change(minutes, before, level):
    at = BEGAN + timedelta(minutes=minutes)
    return LevelChange(at=at, before=before, level=level, cause=LevelCause.RULE, by="a")


def test_the_curve_is_whole_and_in_order():
    moves = [change(30, RiskLevel.R2, RiskLevel.R4), change(15, RiskLevel.R0, RiskLevel.R2)]
    reaches = trace(moves, BEGAN, BEGAN + timedelta(minutes=60))
    assert [(r.level, r.start, r.end) for r in reaches] == [
        (RiskLevel.R0, 0.0, 0.25),
        (RiskLevel.R2, 0.25, 0.5),
        (RiskLevel.R4, 0.5, 1.0),
    ]


def test_a_level_lowered_after_the_call_stands_at_its_end():
    reaches = trace([change(90, RiskLevel.R3, RiskLevel.R2)], BEGAN, BEGAN + timedelta(minutes=60))
    assert [(r.level, r.start, r.end) for r in reaches] == [(RiskLevel.R3, 0.0, 1.0), (RiskLevel.R2, 1.0, 1.0)]


def test_a_call_without_moves_is_one_line():
    assert [(r.level, r.start, r.end) for r in trace((), BEGAN, BEGAN)] == [(RiskLevel.R0, 0.0, 1.0)]
