"""A screen reader finds a name for everything that can be used, on every page, in both languages."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.domain.text import Language
from app.errors import ErrorCode, UserError
from tests.builders import a_call
from tests.ui.opened import Opened, opened_vault
from tests.ui.rounds import AREAS, Rounds
from tests.ui.supervision.looking import look_through, wait_for
from ui.call.page import CallPage
from ui.cases.page import CasesPage
from ui.shell import i18n
from ui.shell.crashpage import CrashPage
from ui.shell.desk import Desk, Room
from ui.shell.keysheet import KeySheet
from ui.shell.rail import Stop
from ui.shell.shortcuts import Action
from ui.supervision.page import SupervisionPage
from ui.unlock.createsteps import NamesStep, PassphraseStep, WelcomeStep
from ui.unlock.recoverysteps import CodeStep, ConfirmStep
from ui.unlock.refusalpage import RefusalPage
from ui.unlock.unlockpage import UnlockPage

ROLE = QAccessible.Role
USED = {
    ROLE.Button, ROLE.PushButton, ROLE.ButtonMenu, ROLE.CheckBox, ROLE.RadioButton, ROLE.EditableText, ROLE.ComboBox,
    ROLE.List, ROLE.Table, ROLE.Tree, ROLE.Slider, ROLE.SpinBox, ROLE.ProgressBar, ROLE.Dial, ROLE.PageTab,
}  # fmt: skip
CODE = "0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV-WXYZ-0000"


def unnamed(widget: QWidget) -> list[str]:
    """The controls below `widget` that a screen reader could not name."""
    found = QAccessible.queryAccessibleInterface(widget)
    assert found is not None
    return [
        f"{it.role().name} {it.object().objectName() if it.object() else ''}"
        for it in below(found)
        if it.role() in USED and not it.state().invisible and not it.text(QAccessible.Text.Name).strip()
    ]


def below(one: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    yield one
    for index in range(one.childCount()):
        child = one.child(index)
        if child is not None and child.isValid():
            yield from below(child)


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path) -> Iterator[Opened]:
    with opened_vault(qtbot, tmp_path / "vault") as opened:
        yield opened


@pytest.fixture(params=Language, ids=str)
def language(request: pytest.FixtureRequest, qapp) -> Language:
    i18n.install(qapp, request.param)
    return request.param


def show(qtbot: QtBot, page: QWidget) -> QWidget:
    qtbot.addWidget(page)
    page.resize(1280, 720)
    with qtbot.waitExposed(page):
        page.show()
    return page


def test_the_guard_sees_a_control_without_a_name(qtbot):
    page = QWidget()
    QLineEdit(page)
    assert unnamed(show(qtbot, page)) == ["EditableText "]


def test_pages_before_the_vault(qtbot, opened, language, tmp_path):
    for page in (
        UnlockPage(tmp_path, clock=opened.clock, several=True),
        RefusalPage(UserError(ErrorCode.VAULT_CORRUPT, what="slots"), tmp_path),
        WelcomeStep(tmp_path, fixed=False),
        NamesStep(),
        PassphraseStep(),
        CodeStep(CODE, "12356", tasks=opened.tasks),
        ConfirmStep(CODE),
    ):
        assert unnamed(show(qtbot, page)) == [], type(page).__name__


def test_the_call_between_calls_and_in_one(qtbot, opened, language):
    page = CallPage(opened.console, opened.tasks, opened.clock, str)
    show(qtbot, page)
    page.arrived()
    opened.settle()
    assert unnamed(page) == []
    page.start_call()
    qtbot.waitUntil(page.is_call_running)
    opened.settle()
    assert unnamed(page) == []
    page.view.show_wrapup()
    opened.settle()
    assert unnamed(page) == []
    page.view.show_short()
    assert unnamed(page) == []
    page.hide_content()
    assert unnamed(page) == []


def test_the_case_log_a_call_read_and_its_summary(qtbot, opened, language):
    call = opened.do(lambda: a_call(opened.console, "夜里睡不着", S1="yes")).id
    page = show(qtbot, CasesPage(opened.console, opened.tasks, opened.clock))
    assert isinstance(page, CasesPage)
    page.arrived()
    opened.settle()
    assert unnamed(page) == []
    page.open_call(call)
    opened.settle()
    assert unnamed(page) == []
    summary = show(qtbot, SupervisionPage(opened.console.supervision, opened.console.masking, opened.tasks))
    assert isinstance(summary, SupervisionPage)
    summary.prepare(call)
    wait_for(summary, opened, qtbot)
    assert unnamed(summary) == []
    look_through(summary, opened, qtbot)
    opened.settle()
    assert unnamed(summary) == []


@pytest.mark.parametrize("area", AREAS)
def test_every_place_beside_the_call(qtbot, opened, language, area):
    for place, page in Rounds(qtbot, opened, partial(show, qtbot)).area(area):
        assert unnamed(page) == [], place


def test_crash_page_desk_and_keys(qtbot, language):
    assert unnamed(show(qtbot, CrashPage("KeyError · page.py:41"))) == []
    desk = Desk({"call": Room(Stop("call", "phone", "Call", Action.GO_CALL), QLabel)}, hotline="h", person="p")
    show(qtbot, desk)
    desk.show_page("call")
    KeySheet.toggle(desk)
    assert unnamed(desk) == []
