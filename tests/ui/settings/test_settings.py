"""The settings: each applies at once, and what concerns the vault asks the vault."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from app.domain.text import Language
from tests.builders import COLLEAGUE, HOTLINE, a_call, reopened
from tests.ui.opened import Opened, opened_vault
from ui.settings.page import SettingsPage
from ui.shell.theme import ThemeName
from ui.shell.workstation import Workstation
from ui.widgets.segmented import Segmented


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path) -> Iterator[Opened]:
    with opened_vault(qtbot, tmp_path / "vault") as opened:
        yield opened


@pytest.fixture
def page(qtbot: QtBot, opened: Opened) -> SettingsPage:
    page = SettingsPage(opened.console, opened.tasks, Workstation())
    qtbot.addWidget(page)
    page.resize(1100, 900)
    with qtbot.waitActive(page):
        page.show()
    page.arrived()
    return page


def choose(page: SettingsPage, name: str, words: str) -> None:
    row = page.findChild(Segmented, f"settings.{name}")
    next(button for button in row.findChildren(QAbstractButton) if button.text() == words).click()


@pytest.mark.parametrize(
    ("name", "words", "wanted"),
    [
        ("theme", "Night", Workstation(theme=ThemeName.NIGHT)),
        ("scale", "150 %", Workstation(scale=1.5)),
        ("language", "中文", Workstation(language=Language.ZH)),
        ("idle", "10", Workstation(idle_minutes=10)),
    ],
)
def test_each_choice_applies_at_once(page, qtbot, name, words, wanted):
    with qtbot.waitSignal(page.changed) as changed:
        choose(page, name, words)
    assert changed.args == [wanted]


def test_choices_add_up(page):
    came: list[Workstation] = []
    page.changed.connect(came.append)
    choose(page, "theme", "Dark")
    choose(page, "scale", "200 %")
    choose(page, "theme", "As the desktop")
    assert came[-1] == Workstation(scale=2.0)


def test_everything_can_be_chosen_by_key(page, qtbot):
    with qtbot.waitSignal(page.changed) as changed:
        QTest.keyClick(page.focusWidget(), Qt.Key.Key_Right)
    assert changed.args == [Workstation(theme=ThemeName.LIGHT)]


def test_a_supervisor_renames_the_hotline(page, opened):
    page.show_chapter("hotline")
    field = page.findChild(QLineEdit, "settings.hotline")
    assert field.text() == HOTLINE
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "12356")
    QTest.keyClick(field, Qt.Key.Key_Return)
    opened.settle()
    assert opened.do(opened.console.administration.site).hotline == "12356"


def test_an_empty_name_is_refused_at_its_field(page, opened):
    page.show_chapter("hotline")
    field = page.findChild(QLineEdit, "settings.hotline")
    field.setFocus()
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_Delete)
    QTest.keyClick(field, Qt.Key.Key_Return)
    opened.settle()
    assert page.findChild(QLabel, "settings.hotline.error").isVisible()
    assert opened.do(opened.console.administration.site).hotline == HOTLINE


def test_a_counsellor_sees_the_name_and_leaves_it(qtbot, tmp_path, opened):
    opened.do(opened.console.close)
    colleague = opened.do(partial(reopened, tmp_path / "vault", by=COLLEAGUE))
    page = SettingsPage(colleague, opened.tasks, Workstation())
    qtbot.addWidget(page)
    assert page.findChild(QLineEdit, "settings.hotline").isReadOnly()
    opened.do(colleague.close)


def test_a_backup_is_made_and_where_it_lies_is_said(page, opened, tmp_path):
    page.findChild(QAbstractButton, "settings.backup").click()
    opened.settle()
    said = page.findChild(QLabel, "settings.state").text()
    assert str(tmp_path / "vault" / "backups") in said


def test_the_record_is_checked_and_counted(page, opened):
    opened.do(partial(a_call, opened.console, "夜里睡不着"))
    page.show_chapter("vault")
    page.findChild(QAbstractButton, "settings.check").click()
    assert not page.findChild(QAbstractButton, "settings.check").isEnabled()
    opened.settle()
    assert "The record is whole" in page.findChild(QLabel, "settings.check-state").text()
    assert page.findChild(QAbstractButton, "settings.check").isEnabled()
