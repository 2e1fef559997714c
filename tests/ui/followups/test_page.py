"""The page of the follow-ups, over a real vault: what is listed, what is kept, and danger that is heard there."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QFrame, QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.domain.followups import FollowUp, FollowUpStatus
from app.domain.text import Language
from tests.builders import a_call
from tests.ui.opened import Opened
from tests.ui.test_accessibility import unnamed
from ui.followups.page import FollowUpsPage
from ui.shell import i18n
from ui.shell.desk import Desk, Room
from ui.shell.rail import Stop
from ui.shell.shortcuts import Action
from ui.widgets.days import day_of
from ui.widgets.register import Register
from ui.widgets.segmented import Segmented

HIGH = {"S3": "now", "S6": "yes"}


@pytest.fixture
def show(qtbot: QtBot, opened: Opened) -> Callable[[], FollowUpsPage]:
    def shown() -> FollowUpsPage:
        page = FollowUpsPage(opened.console, opened.tasks, opened.clock)
        qtbot.addWidget(page)
        page.resize(1104, 640)
        with qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        page.arrived()
        opened.settle()
        opened.settle()
        return page

    return shown


def find(page: QWidget, kind: type, name: str):  # type: ignore[no-untyped-def]
    found = page.findChild(kind, name)
    assert found is not None, name
    return found


def choose(page: QWidget, name: str, value: str) -> None:
    choice = find(page, Segmented, name)
    choice.set_value(value)
    choice.chosen.emit(value)


def answer(page: QWidget, item: str, given: str) -> None:
    box = find(page, QComboBox, f"followups.screen.{item}")
    box.setCurrentIndex(box.findData(given))
    box.activated.emit(box.currentIndex())


def listed(page: QWidget) -> list[str]:
    return [entry.title for entry in find(page, Register, "followups.list").entries]


def test_an_empty_page_says_what_belongs_here(show: Callable[[], FollowUpsPage]) -> None:
    assert listed(show()) == []


def test_what_was_missed_after_a_high_risk_is_on_top(opened: Opened, show: Callable[[], FollowUpsPage]) -> None:
    opened.do(lambda: a_call(opened.console, caller="C-1", S2="yes"))
    opened.do(lambda: a_call(opened.console, caller="C-2", **HIGH))
    opened.clock.pass_(days=2)
    titles = listed(show())
    assert titles[:3] == ["Missed after a high risk  1", "C-2  2026-0002", "This week  2"]


def test_an_attempt_is_kept_by_key_and_the_list_follows(opened: Opened, show: Callable[[], FollowUpsPage]) -> None:
    opened.do(lambda: a_call(opened.console, caller="C-1", S2="yes"))
    page = show()
    choose(page, "followups.outcome", "reached")
    answer(page, "S3", "no")
    choose(page, "followups.helped", "yes")
    find(page, QPlainTextEdit, "followups.note").setPlainText("睡得好些了 <b>")
    find(page, QPlainTextEdit, "followups.note").setFocus()
    QTest.keyClick(page.focusWidget(), Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    opened.settle()
    opened.settle()
    assert listed(page) == []
    done = opened.do(opened.console.followups.settled)
    assert [each.status for each in done] == [FollowUpStatus.DONE]
    file = opened.do(lambda: opened.console.followups.read(done[0].id))
    assert [(c.note, c.answers, c.helped) for c in file.contacts] == [("睡得好些了 <b>", {"S3": "no"}, "yes")]


def test_a_dangerous_answer_raises_its_flag_and_offers_a_call(
    qtbot: QtBot, opened: Opened, show: Callable[[], FollowUpsPage]
) -> None:
    opened.do(lambda: a_call(opened.console, caller="C-1", S2="yes"))
    page = show()
    choose(page, "followups.outcome", "reached")
    flag = find(page, QFrame, "followups.flag")
    assert flag.isHidden()
    answer(page, "S3", "now")
    answer(page, "S6", "yes")
    assert not flag.isHidden()
    assert flag.property("role") == "flag-r3"
    with qtbot.waitSignal(page.call_wanted) as wanted:
        find(page, QPushButton, "followups.flag.call").click()
    assert wanted.args == ["C-1"]


def test_another_caller_begins_with_nothing_entered(opened: Opened, show: Callable[[], FollowUpsPage]) -> None:
    for caller in ("C-1", "C-2"):
        opened.do(lambda c=caller: a_call(opened.console, caller=c, S2="yes"))  # type: ignore[misc]
    page = show()
    choose(page, "followups.outcome", "reached")
    answer(page, "S3", "now")
    find(page, QPlainTextEdit, "followups.note").setPlainText("说给第一位的")
    register = find(page, Register, "followups.list")
    register.go_to(register.entries[2].key)
    opened.settle()
    assert find(page, Segmented, "followups.outcome").value == ""
    assert find(page, QPlainTextEdit, "followups.note").toPlainText() == ""
    assert find(page, QFrame, "followups.flag").isHidden()


@pytest.mark.parametrize("day", ["2026-02-30", "2026-13-01", "gestern", "2001-01-01", "\x00", "9" * 20, ""])
def test_a_day_that_is_none_is_said_under_its_field(
    opened: Opened, show: Callable[[], FollowUpsPage], day: str
) -> None:
    page = show()
    find(page, QPushButton, "followups.new").click()
    find(page, QLineEdit, "followups.new.code").setText("C-9")
    find(page, QLineEdit, "followups.new.day").setText(day)
    find(page, QPushButton, "followups.new.keep").click()
    opened.settle()
    assert find(page, QWidget, "followups.new.day.error").text()
    assert opened.do(opened.console.followups.open_ones) == ()


def test_one_is_made_by_hand(opened: Opened, show: Callable[[], FollowUpsPage]) -> None:
    page = show()
    find(page, QPushButton, "followups.new").click()
    find(page, QLineEdit, "followups.new.code").setText("C-9")
    find(page, QLineEdit, "followups.new.day").setText("+3")
    find(page, QPushButton, "followups.new.keep").click()
    opened.settle()
    opened.settle()
    made: FollowUp = opened.do(opened.console.followups.open_ones)[0]
    assert made.due_at.astimezone().date() == opened.clock.now().astimezone().date() + timedelta(days=3)
    assert listed(page) == ["This week  1", "C-9"]


def test_cancelling_wants_a_reason(opened: Opened, show: Callable[[], FollowUpsPage]) -> None:
    opened.do(lambda: a_call(opened.console, S2="yes"))
    page = show()
    find(page, QPushButton, "followups.change.cancel").click()
    assert find(page, QWidget, "followups.change.reason.error").text()
    find(page, QLineEdit, "followups.change.reason").setText("住院了")
    find(page, QPushButton, "followups.change.cancel").click()
    opened.settle()
    opened.settle()
    assert listed(page) == []


@pytest.mark.parametrize("language", Language)
def test_a_screen_reader_can_name_everything(
    qapp: object, opened: Opened, show: Callable[[], FollowUpsPage], language: Language
) -> None:
    i18n.install(qapp, language)  # type: ignore[arg-type]
    opened.do(lambda: a_call(opened.console, **HIGH))
    page = show()
    choose(page, "followups.outcome", "reached")
    answer(page, "S3", "now")
    assert unnamed(page) == []


def test_days_as_they_are_written_by_hand(opened: Opened) -> None:
    today = opened.clock.now().astimezone().date()
    assert day_of(" 2026年3月9日 ", today) == day_of("2026/3/9", today) == today.replace(day=9)
    assert day_of("3-1", today) == today.replace(year=today.year + 1, month=3, day=1), "the nearest that is not over"
    assert day_of("+7", today) == today + timedelta(days=7)
    assert day_of("+99999999", today) is None


def test_the_desk_starts_a_call_for_a_follow_up(qtbot: QtBot) -> None:
    wanted: list[str] = []

    class Call(QWidget):
        def start_call_with(self, code: str) -> None:
            wanted.append(code)

    made: list[QWidget] = []

    class Page(QWidget):
        from PySide6.QtCore import Signal

        call_wanted = Signal(str)

        def arrived(self) -> None:
            made.append(self)

    rooms = {
        "call": Room(Stop("call", "phone", "Call", Action.GO_CALL), Call),
        "followups": Room(Stop("followups", "phone", "F", Action.GO_FOLLOW_UPS), Page),
    }
    desk = Desk(rooms, hotline="h", person="p")
    qtbot.addWidget(desk)
    desk.show_page("followups")
    made[0].call_wanted.emit("C-4")  # type: ignore[attr-defined]
    assert wanted == ["C-4"]
    assert isinstance(desk.page, Call)
