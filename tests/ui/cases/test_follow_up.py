"""From the record of a call to one more follow-up about it, over the desk."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton

from tests.builders import a_call
from tests.ui.test_accessibility import unnamed
from ui.cases.page import CasesPage
from ui.followups.page import FollowUpsPage
from ui.shell.desk import Desk, Room
from ui.shell.rail import Stop
from ui.shell.shortcuts import Action


def a_desk(opened, qtbot):
    over = (opened.console, opened.tasks, opened.clock)
    rooms = {
        "cases": Room(Stop("cases", "phone", "Calls", Action.GO_CASES), partial(CasesPage, *over)),
        "followups": Room(
            Stop("followups", "phone", "Follow-ups", Action.GO_FOLLOW_UPS), partial(FollowUpsPage, *over)
        ),
    }
    desk = Desk(rooms, hotline="h", person="p")
    qtbot.addWidget(desk)
    desk.resize(1280, 720)
    with qtbot.waitActive(desk):
        desk.show()
        desk.activateWindow()
    return desk


def settle(opened):
    for _ in range(4):
        opened.settle()


def ask(desk, opened, qtbot, call):
    desk.open_call(call)
    settle(opened)
    assert unnamed(desk) == []
    qtbot.keyClick(desk.findChild(QPushButton, "cases.after.follow-up"), Qt.Key.Key_Space)
    settle(opened)


def test_the_form_opens_with_the_call_filled_in_and_the_follow_up_is_of_that_call(opened, qtbot):
    closed = opened.do(partial(a_call, opened.console, "说到失眠", caller="C-0192"))
    desk = a_desk(opened, qtbot)
    ask(desk, opened, qtbot, closed.id)
    page = desk.page
    assert page.objectName() == "followups"
    assert closed.number in page.findChild(QLabel, "followups.new.call").text()
    code, day = (page.findChild(QLineEdit, f"followups.new.{name}") for name in ("code", "day"))
    assert (code.text(), code.isReadOnly()) == ("C-0192", True)
    assert desk.window().focusWidget() is day
    before = opened.do(partial(opened.console.followups.of_call, closed.id))
    day.setText("+3")
    page.findChild(QLineEdit, "followups.new.purpose").setText("问问睡眠")
    qtbot.keyClick(page.findChild(QPushButton, "followups.new.keep"), Qt.Key.Key_Space)
    settle(opened)
    after = opened.do(partial(opened.console.followups.of_call, closed.id))
    (made,) = (each for each in after if each.id not in {each.id for each in before})
    assert (made.purpose, made.caller_code, made.call) == ("问问睡眠", "C-0192", closed.id)


def test_a_call_without_a_code_can_have_one_and_the_next_by_hand_begins_empty(opened, qtbot):
    closed = opened.do(partial(a_call, opened.console, "没有代号"))
    desk = a_desk(opened, qtbot)
    ask(desk, opened, qtbot, closed.id)
    page = desk.page
    page.findChild(QPushButton, "followups.new.keep").click()
    settle(opened)
    assert [each.call for each in opened.do(partial(opened.console.followups.of_call, closed.id))] == [closed.id]
    page.findChild(QPushButton, "followups.new").click()
    code = page.findChild(QLineEdit, "followups.new.code")
    assert (code.text(), code.isReadOnly(), page.findChild(QLabel, "followups.new.call").isHidden()) == (
        "",
        False,
        True,
    )
