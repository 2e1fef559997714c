"""The shift as a page: opened, written, closed, taken to paper; the care of oneself beside it."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pikepdf
import pytest
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.domain.text import Language
from app.services.backups import Rules
from tests.builders import PASSPHRASE, a_call
from tests.ui.followups.test_page import choose, find
from tests.ui.opened import Opened
from tests.ui.test_accessibility import unnamed
from ui.forms import SecretEdit
from ui.shell import i18n
from ui.shell.messages import Message, Tone
from ui.shell.shifttime import ShiftTime
from ui.shifts.page import ShiftPage

HIGH = {"S3": "now", "S6": "yes"}


@pytest.fixture
def page(qtbot: QtBot, opened: Opened) -> Iterator[ShiftPage]:
    page = ShiftPage(opened.console, opened.tasks, opened.clock)
    qtbot.addWidget(page)
    page.resize(1104, 640)
    with qtbot.waitExposed(page):
        page.show()
    page.arrived()
    settle(opened)
    yield page
    page.flush()
    opened.settle()


def settle(opened: Opened) -> None:
    for _ in range(3):
        opened.settle()


def press(page: QWidget, name: str, opened: Opened) -> None:
    find(page, QPushButton, name).click()
    settle(opened)


def test_a_shift_opens_with_nothing_ticked(page: ShiftPage, opened: Opened) -> None:
    press(page, "shifts.open", opened)
    assert opened.do(opened.console.shifts.current) is not None
    assert opened.do(opened.console.care.mine).states == ()
    assert find(page, QLabel, "shifts.title").text() == "The shift is open"


def test_being_low_is_answered_and_hinders_nothing(page: ShiftPage, opened: Opened) -> None:
    advice = find(page, QLabel, "shifts.advice")
    choose(page, "shifts.state.mood", "1")
    choose(page, "shifts.state.energy", "0")
    assert advice.text().count("\n") == 1
    find(page, QCheckBox, "shifts.check.room").setChecked(True)
    press(page, "shifts.open", opened)
    states = opened.do(opened.console.care.mine).states
    assert (states[0].state["mood"], states[0].state["room"], states[0].state["headset"]) == (1, 1, 0)


def test_the_note_is_kept_while_it_is_typed_and_leads_the_next_opening(page: ShiftPage, opened: Opened) -> None:
    press(page, "shifts.open", opened)
    note = find(page, QPlainTextEdit, "shifts.note")
    note.setPlainText("C-0192 今晚会再来电")
    page.flush()
    opened.settle()
    shift = opened.do(opened.console.shifts.current)
    assert shift is not None
    assert shift.note == "C-0192 今晚会再来电"
    note.setPlainText("C-0192 今晚会再来电 <b>")
    press(page, "shifts.close", opened)
    assert find(page, QLabel, "shifts.title").text() == "The shift is closed"
    assert note.isReadOnly()
    press(page, "shifts.begin", opened)
    assert find(page, QLabel, "shifts.last.note").text() == "C-0192 今晚会再来电 <b>"
    press(page, "shifts.open", opened)
    assert find(page, QPlainTextEdit, "shifts.note").toPlainText() == "", "a new shift begins with an empty note"


def test_the_sheet_shows_what_is_high_and_the_end_of_the_chain(page: ShiftPage, opened: Opened) -> None:
    press(page, "shifts.open", opened)
    opened.do(lambda: a_call(opened.console, caller="C-0192", **HIGH))
    press(page, "shifts.close", opened)
    shown = " ".join(label.text() for label in page.findChildren(QLabel))
    assert "C-0192  2026-0001" in shown
    last = opened.do(opened.console.shifts.last)
    assert last is not None
    kept = opened.do(lambda: opened.console.shifts.handover(last.id))
    assert find(page, QLabel, "shifts.anchor").text().replace(" ", "") == kept.head


def test_it_leaves_as_an_encrypted_pdf(page: ShiftPage, opened: Opened, tmp_path: Path) -> None:
    press(page, "shifts.open", opened)
    press(page, "shifts.close", opened)
    press(page, "shifts.paper", opened)
    settle(opened)
    out = tmp_path / "out"
    out.mkdir()
    find(page, QLineEdit, "shifts.paper.directory").setText(str(out))
    find(page, SecretEdit, "shifts.paper.passphrase").setText(PASSPHRASE)
    press(page, "shifts.export", opened)
    assert find(page, QLabel, "shifts.paper.again.error").text(), "typed once is not enough"
    assert list(out.iterdir()) == []
    find(page, SecretEdit, "shifts.paper.again").setText(PASSPHRASE)
    press(page, "shifts.export", opened)
    (file,) = out.glob("*.pdf")
    assert [each.name for each in out.iterdir() if each != file] == [f"{file.name}.sig"]
    with pikepdf.open(file, password=PASSPHRASE) as pdf:
        assert len(pdf.pages) == 1


def test_the_top_says_how_long_it_is_open(qtbot: QtBot, opened: Opened) -> None:
    time = ShiftTime(opened.console.shifts, opened.tasks, opened.clock)
    qtbot.addWidget(time)
    opened.settle()
    button = find(time, QPushButton, "window.shift")
    assert button.accessibleName() == "Open the shift"
    time.show_shift(opened.do(lambda: opened.console.shifts.open({})))
    opened.clock.pass_(hours=2, minutes=14)
    time._show()
    assert button.accessibleName() == "Shift 02:14"


def test_what_one_notes_and_learns_is_listed_and_can_be_shredded(page: ShiftPage, opened: Opened) -> None:
    choose(page, "shifts.view", "care")
    settle(opened)
    choose(page, "care.state.mood", "1")
    press(page, "care.note", opened)
    assert len(opened.do(opened.console.care.mine).states) == 1
    press(page, "care.forget", opened)
    assert opened.do(opened.console.care.mine).states == ()
    find(page, QLineEdit, "care.topic").setText("哀伤辅导")
    find(page, QLineEdit, "care.hours").setText("1,5")
    press(page, "care.learn", opened)
    assert [(each.topic, each.minutes) for each in opened.do(opened.console.care.mine).training] == [("哀伤辅导", 90)]
    assert "1.5 h" in find(page, QLabel, "care.everyone").text()


@pytest.mark.parametrize("hours", ["", "viel", "nan", "inf", "-1", "1e9"])
def test_hours_that_are_none_are_said_under_their_field(page: ShiftPage, opened: Opened, hours: str) -> None:
    choose(page, "shifts.view", "care")
    find(page, QLineEdit, "care.topic").setText("x")
    find(page, QLineEdit, "care.hours").setText(hours)
    press(page, "care.learn", opened)
    assert find(page, QLabel, "care.hours.error").text()
    assert opened.do(opened.console.care.mine).training == ()


@pytest.mark.parametrize("language", Language)
def test_a_screen_reader_can_name_everything(
    qtbot: QtBot, qapp: object, opened: Opened, language: Language, name_all: Callable[[ShiftPage], None]
) -> None:
    i18n.install(qapp, language)  # type: ignore[arg-type]
    page = ShiftPage(opened.console, opened.tasks, opened.clock)
    qtbot.addWidget(page)
    page.resize(1104, 640)
    with qtbot.waitExposed(page):
        page.show()
    page.arrived()
    settle(opened)
    name_all(page)


@pytest.fixture
def name_all(opened: Opened) -> Callable[[ShiftPage], None]:
    def check(page: ShiftPage) -> None:
        assert unnamed(page) == []
        press(page, "shifts.open", opened)
        assert unnamed(page) == []
        for view in ("care", "told"):
            choose(page, "shifts.view", view)
            settle(opened)
            assert unnamed(page) == []

    return check


def test_a_shift_ends_with_a_backup(qtbot: QtBot, page: ShiftPage, opened: Opened) -> None:
    press(page, "shifts.open", opened)
    find(page, QPushButton, "shifts.close").click()
    qtbot.waitUntil(lambda: not opened.tasks.busy and not page._keeping.running, timeout=20_000)
    assert any(opened.console.backups.directory.joinpath("backups").iterdir())


def test_a_backup_under_way_does_not_take_the_place_of_the_one_of_the_shift(
    qtbot: QtBot, page: ShiftPage, opened: Opened
) -> None:
    told: list[Message] = []
    page.said.connect(told.append)
    page._again.setInterval(20)
    backups = opened.console.backups
    run = opened.do(backups.begin)
    press(page, "shifts.open", opened)
    find(page, QPushButton, "shifts.close").click()
    qtbot.waitUntil(page._again.isActive, timeout=20_000)
    assert find(page, QLabel, "shifts.title").text() == "The shift is closed", "the page does not wait for it"
    assert all(each.tone is not Tone.CAUTION for each in told)
    run.end()
    qtbot.waitUntil(lambda: not (page._again.isActive() or page._keeping.running), timeout=20_000)
    assert len(opened.do(backups.kept)) == 1


def test_a_second_place_that_is_gone_is_told_at_the_end_of_the_shift(
    qtbot: QtBot, page: ShiftPage, opened: Opened, tmp_path: Path
) -> None:
    told: list[Message] = []
    page.said.connect(told.append)
    stick = tmp_path / "stick"
    stick.mkdir()
    opened.do(partial(opened.console.backups.change_rules, Rules(second=str(stick))))
    stick.rmdir()
    press(page, "shifts.open", opened)
    find(page, QPushButton, "shifts.close").click()
    qtbot.waitUntil(lambda: not opened.tasks.busy and not page._keeping.running, timeout=20_000)
    assert len(opened.do(opened.console.backups.kept)) == 1
    assert str(stick) in " ".join(each.whole() for each in told)
