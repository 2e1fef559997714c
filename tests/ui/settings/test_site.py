"""The settings of the hotline: kept field by field when they are left, refused at their place."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from app.domain.risk import RiskLevel
from app.domain.text import Text
from tests.builders import COLLEAGUE, reopened
from tests.ui.opened import Opened, opened_vault
from ui.settings.page import SettingsPage
from ui.shell.workstation import Workstation


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
    page.show_chapter("hotline")
    opened.settle()
    return page


def line(page, name):
    return page.findChild(QLineEdit, f"settings.{name}")


def area(page, name):
    return page.findChild(QPlainTextEdit, f"settings.{name}")


def write(page, field, text, opened):
    """Type `text` over what is there and leave the field."""
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)
    page.arrived()
    opened.settle()


def error(page, name):
    label = page.findChild(QLabel, f"settings.{name}.error")
    return label.text() if label.isVisible() else ""


def kept(opened):
    return opened.do(opened.console.administration.site)


def test_a_field_is_kept_when_it_is_left(page, opened):
    write(page, line(page, "region"), "Zhejiang", opened)
    assert kept(opened).region == Text("Zhejiang", "Zhejiang")


def test_the_announcement_is_changed_in_the_language_it_is_read_in(page, opened):
    before = kept(opened).recording
    assert area(page, "recording").toPlainText() == before.en
    write(page, area(page, "recording"), "We record.", opened)
    assert kept(opened).recording == Text(before.zh, "We record.")


def test_numbers_are_kept_in_their_order_and_a_line_without_one_is_refused(page, opened):
    area(page, "numbers").setFocus()
    area(page, "numbers").moveCursor(area(page, "numbers").textCursor().MoveOperation.Start)
    QTest.keyClicks(area(page, "numbers"), "119 fire")
    QTest.keyClick(area(page, "numbers"), Qt.Key.Key_Return)
    page.arrived()
    opened.settle()
    assert [each.number for each in kept(opened).numbers] == ["119", "120", "110", "12356"]
    write(page, area(page, "numbers"), "fire brigade", opened)
    assert error(page, "numbers")
    assert len(kept(opened).numbers) == 4
    assert not area(page, "numbers").hasFocus()


def test_a_schedule_of_its_own_is_kept_and_taken_back(page, opened):
    field = line(page, "follow-ups-R3")
    assert field.placeholderText().startswith("1 day, 1 week")
    write(page, field, "12h, 3 days", opened)
    assert kept(opened).schedules == {RiskLevel.R3: (12, 72)}
    assert field.text() == "12 hours, 3 days"
    field.setFocus()
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_Delete)
    page.arrived()
    opened.settle()
    assert kept(opened).schedules == {}


def test_a_schedule_that_cannot_be_read_is_refused_at_its_field(page, opened):
    write(page, line(page, "follow-ups-R4"), "soon", opened)
    assert error(page, "follow-ups-R4")
    assert line(page, "follow-ups-R4").text() == "soon"
    assert kept(opened).schedules == {}


def test_what_is_being_written_is_kept_before_a_lock(page, opened):
    line(page, "region").setFocus()
    QTest.keyClicks(line(page, "region"), "Zhejiang")
    page.flush()
    opened.settle()
    assert kept(opened).region.en == "Zhejiang"


def test_a_counsellor_reads_them_only(qtbot, opened, tmp_path):
    opened.do(opened.console.close)
    colleague = opened.do(partial(reopened, tmp_path / "vault", by=COLLEAGUE))
    page = SettingsPage(colleague, opened.tasks, Workstation())
    qtbot.addWidget(page)
    opened.settle()
    fields = [line(page, name) for name in ("hotline", "region", "follow-ups-R4")]
    fields += [area(page, name) for name in ("recording", "numbers")]
    assert all(field.isReadOnly() for field in fields)
    opened.do(colleague.close)
