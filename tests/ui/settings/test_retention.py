"""The page on which records are kept or purged: seen first, confirmed by two."""

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton

from app.domain.people import Role
from tests.builders import CHEAP, PASSPHRASE, a_call
from tests.ui.opened import opened_vault
from ui.cases.page import CasesPage
from ui.settings.retentionpart import RetentionPart

SECOND = "另外一个人的口令也要够长才可以"


@pytest.fixture
def opened(qtbot, tmp_path: Path):
    with opened_vault(qtbot, tmp_path / "vault") as opened:
        yield opened


@pytest.fixture
def part(qtbot, opened):
    opened.do(lambda: opened.console._vault.add_person("王咨询员", Role.COUNSELLOR, SECOND, cost=CHEAP))
    made = RetentionPart(opened.console.retention, opened.console.me.id, opened.tasks)
    qtbot.addWidget(made)
    made.resize(760, 700)
    made.show()
    return made


def due(part):
    return part.findChild(QLabel, "retention.due").text()


def confirm(part, opened, qtbot, mine, theirs):
    part.findChild(QLineEdit, "retention.mine").setText(mine)
    part.findChild(QLineEdit, "retention.theirs").setText(theirs)
    qtbot.mouseClick(part.findChild(QPushButton, "retention.go"), Qt.MouseButton.LeftButton)
    opened.settle()


def test_nothing_due_offers_nothing_to_shred(part, opened):
    opened.do(partial(a_call, opened.console, "说到失眠"))
    part.refresh()
    opened.settle()
    assert due(part) == "Nothing is due."
    assert not part.findChild(QPushButton, "retention.go").isVisible()


def test_what_is_due_is_shown_and_goes_when_two_confirm(part, opened, qtbot):
    call = opened.do(partial(a_call, opened.console, "说到失眠")).id
    opened.clock.pass_(days=3 * 366)
    part.refresh()
    opened.settle()
    assert due(part).startswith("1 call")
    confirm(part, opened, qtbot, PASSPHRASE, "不对的口令也要十五个字以上才行")
    assert opened.do(partial(opened.console.casework.open_call, call)).record.notes == "说到失眠"
    opened.clock.pass_(seconds=90)
    confirm(part, opened, qtbot, PASSPHRASE, SECOND)
    assert opened.do(partial(opened.console.casework.open_call, call)).record.notes == ""
    assert due(part) == "Nothing is due."
    assert part.findChild(QLineEdit, "retention.mine").text() == ""


def test_a_hold_is_set_where_the_call_is_read_and_let_go_here(part, opened, qtbot):
    call = opened.do(partial(a_call, opened.console, "说到失眠")).id
    page = CasesPage(opened.console, opened.tasks, opened.clock)
    qtbot.addWidget(page)
    page.show()
    page.open_call(call)
    opened.settle()
    page._reader._on_hold()
    page.findChild(QLineEdit, "cases.hold.reason").setText("法院调取")
    qtbot.mouseClick(page.findChild(QPushButton, "cases.hold.save"), Qt.MouseButton.LeftButton)
    opened.settle()
    qtbot.waitUntil(lambda: "On hold: 法院调取" in page.findChild(QLabel, "cases.facts").text())
    opened.clock.pass_(days=3 * 366)
    part.refresh()
    opened.settle()
    assert due(part) == "Nothing is due."
    qtbot.mouseClick(part.findChild(QPushButton, f"retention.free.{call}"), Qt.MouseButton.LeftButton)
    opened.settle()
    assert due(part).startswith("1 call")
