"""The directory as a page, referrals and disclosures in a call and in its record."""

from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from app.domain.referrals import Place, ReferralStatus, ResourceKey
from app.domain.text import Language
from tests.builders import a_call
from tests.ui.followups.test_page import choose, find
from tests.ui.opened import Opened
from tests.ui.shifts.test_page import press, settle
from tests.ui.test_accessibility import unnamed
from ui.call.page import CallPage
from ui.cases.page import CasesPage
from ui.resources.page import ResourcesPage
from ui.shell import i18n
from ui.widgets.register import Register

CLINIC = Place(key=ResourceKey(""), name="城南医院心理科", numbers="010-5555 0100")


@pytest.fixture
def page(qtbot: QtBot, opened: Opened) -> ResourcesPage:
    page = ResourcesPage(opened.console, opened.tasks, opened.clock)
    qtbot.addWidget(page)
    page.resize(1104, 640)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.arrived()
    settle(opened)
    return page


def listed(page: ResourcesPage) -> list[str]:
    return [entry.title for entry in find(page, Register, "resources.list").entries]


def test_it_begins_with_the_numbers_of_the_guide_unverified(page: ResourcesPage) -> None:
    assert "Police  110" in listed(page)
    assert {entry.right for entry in find(page, Register, "resources.list").entries} == {"Never verified"}


def test_an_entry_is_written_found_verified_and_taken_out(page: ResourcesPage, opened: Opened) -> None:
    press(page, "resources.new", opened)
    press(page, "resources.keep", opened)
    assert find(page, QLabel, "resources.form.name.error").text()
    find(page, QLineEdit, "resources.form.name").setText("城南医院 <b>")
    find(page, QLineEdit, "resources.form.numbers").setText("010-5555 0100")
    press(page, "resources.keep", opened)
    find(page, QLineEdit, "resources.search").setText("0100 城南")
    assert listed(page) == ["城南医院 <b>  010-5555 0100"]
    press(page, "resources.verify", opened)
    assert "Verified 2026-03" in find(page, QLabel, "resources.fresh").text()
    press(page, "resources.archive", opened)
    assert find(page, Register, "resources.list").entries[0].right == "Taken out"


def test_what_goes_stale_is_listed_to_be_verified(page: ResourcesPage, opened: Opened) -> None:
    opened.do(lambda: opened.console.referrals.verify(ResourceKey("guide/110")))
    choose(page, "resources.view", "stale")
    settle(opened)
    assert "Police  110" not in listed(page)
    opened.clock.pass_(days=opened.console.guide.stale_after_days + 1)
    page.refresh()
    settle(opened)
    assert "Police  110" in listed(page)


def test_a_referral_is_followed_to_its_end(page: ResourcesPage, opened: Opened) -> None:
    call = opened.do(lambda: a_call(opened.console, caller="C-1")).id
    given = opened.do(lambda: opened.console.referrals.give(call, CLINIC))
    choose(page, "resources.view", "referrals")
    settle(opened)
    assert listed(page) == ["C-1  2026-0001  城南医院心理科"]
    choose(page, "resources.status", "attended")
    settle(opened)
    assert opened.do(lambda: opened.console.referrals.of_call(call))[0].status is ReferralStatus.ATTENDED
    assert given.status is ReferralStatus.GIVEN


@pytest.fixture
def call(qtbot: QtBot, opened: Opened) -> CallPage:
    page = CallPage(opened.console, opened.tasks, opened.clock, str)
    qtbot.addWidget(page)
    page.resize(1223, 638)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.arrived()
    settle(opened)
    page.start_call()
    settle(opened)
    assert page.live is not None
    qtbot.waitUntil(page.view.notes.editor.hasFocus)
    return page


def referred(opened: Opened, call: CallPage) -> list[tuple[str, str]]:
    assert call.live is not None
    job = partial(opened.console.referrals.of_call, call.live.record.id)
    return [(each.resource, each.name) for each in opened.do(job)]


def test_a_caller_is_referred_by_key(call: CallPage, opened: Opened) -> None:
    QTest.keyClick(call.view.notes.editor, Qt.Key.Key_G, Qt.KeyboardModifier.AltModifier)
    settle(opened)
    search = find(call, QLineEdit, "call.outward.search")
    assert search.hasFocus()
    QTest.keyClicks(search, "12355")
    QTest.keyClick(search, Qt.Key.Key_Return)
    settle(opened)
    assert [key for key, _ in referred(opened, call)] == ["guide/12355"]
    QTest.keyClicks(search, "Corner church")
    QTest.keyClick(search, Qt.Key.Key_Return)
    settle(opened)
    assert referred(opened, call)[1] == ("", "Corner church")
    QTest.keyClick(search, Qt.Key.Key_Escape)
    assert call.view.notes.editor.hasFocus()


def fill(page: object, name: str) -> None:
    find(page, QPlainTextEdit, f"{name}.content").setPlainText("告诉 120 楼层")  # type: ignore[arg-type]
    find(page, QLineEdit, f"{name}.recipient").setText("120")  # type: ignore[arg-type]
    choose(page, f"{name}.told", "told")  # type: ignore[arg-type]


def test_what_is_told_outside_is_written_in_the_call(call: CallPage, opened: Opened) -> None:
    call.outward._on_toggled()
    choose(call, "call.outward.which", "tell")
    press(call, "call.outward.told.keep", opened)
    assert find(call, QLabel, "call.outward.told.content.error").text()
    fill(call, "call.outward.told")
    choose(call, "call.outward.told.kind", "report")
    assert find(call, QComboBox, "call.outward.told.ground").count() == 9
    press(call, "call.outward.told.keep", opened)
    assert call.live is not None
    written = opened.do(partial(opened.console.incidents.of_call, call.live.record.id))
    assert [(each.told.kind, each.told.recipient) for each in written] == [("report", "120")]
    assert find(call, QPlainTextEdit, "call.outward.told.content").toPlainText() == ""


def test_closing_says_which_follow_ups_it_makes(call: CallPage, opened: Opened) -> None:
    for item, given in (("S3", "now"), ("S6", "yes")):
        call.view.checklist.answer_taken.emit(item, given)
    call.view.show_wrapup()
    settle(opened)
    told = find(call, QLabel, "call.wrapup.followups").text()
    assert "1 day" in told
    assert "Consent not asked" in told


def test_a_call_begun_from_a_follow_up_has_its_caller(qtbot: QtBot, opened: Opened) -> None:
    page = CallPage(opened.console, opened.tasks, opened.clock, str)
    qtbot.addWidget(page)
    page.arrived()
    settle(opened)
    page.start_call_with("C-0192")
    settle(opened)
    assert page.live is not None
    assert page.live.record.header.caller_code == "C-0192"


@pytest.fixture
def reader(qtbot: QtBot, opened: Opened) -> Callable[[int], CasesPage]:
    def read(call: int) -> CasesPage:
        page = CasesPage(opened.console, opened.tasks, opened.clock)
        qtbot.addWidget(page)
        page.resize(1104, 640)
        with qtbot.waitExposed(page):
            page.show()
        page.open_call(call)
        settle(opened)
        return page

    return read


def test_the_record_shows_what_came_after_and_takes_a_disclosure(
    opened: Opened, reader: Callable[[int], CasesPage]
) -> None:
    call = opened.do(lambda: a_call(opened.console, caller="C-1", S3="now", S6="yes")).id
    opened.do(lambda: opened.console.referrals.give(call, CLINIC))
    page = reader(call)
    press(page, "cases.after.write", opened)
    fill(page, "cases.after.told")
    press(page, "cases.after.told.keep", opened)
    shown = " ".join(label.text() for label in page.findChildren(QLabel))
    for said in ("1 month after the call", "城南医院心理科", "告诉 120 楼层"):
        assert said in shown
    assert unnamed(page) == []


@pytest.mark.parametrize("at", ["", "25:00", "2026-02-30 10:00", "2031-01-01 10:00", "\x00"])
def test_a_time_that_is_none_keeps_what_was_typed(opened: Opened, reader: Callable[[int], CasesPage], at: str) -> None:
    call = opened.do(lambda: a_call(opened.console)).id
    page = reader(call)
    press(page, "cases.after.write", opened)
    fill(page, "cases.after.told")
    find(page, QLineEdit, "cases.after.told.at").setText(at)
    press(page, "cases.after.told.keep", opened)
    assert find(page, QLabel, "cases.after.told.at.error").text()
    assert find(page, QPlainTextEdit, "cases.after.told.content").toPlainText() == "告诉 120 楼层"
    assert find(page, QPushButton, "cases.after.told.keep").isEnabled()


@pytest.mark.parametrize("language", Language)
def test_a_screen_reader_can_name_everything(qtbot: QtBot, qapp: object, opened: Opened, language: Language) -> None:
    i18n.install(qapp, language)  # type: ignore[arg-type]
    page = ResourcesPage(opened.console, opened.tasks, opened.clock)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    page.arrived()
    settle(opened)
    assert unnamed(page) == []
    press(page, "resources.new", opened)
    assert unnamed(page) == []
