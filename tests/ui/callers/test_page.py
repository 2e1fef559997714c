"""The callers page: finding somebody, reading their history, and everything that can be written down about them."""

from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QWidget

from app.domain.callers import Contact, ContactKind
from app.domain.profiles import Classification, ProfileDimensionId, ProfileOptionId
from app.domain.risk import ItemId, RiskLevel, ScaleMoment
from tests.builders import PASSPHRASE, a_call, a_draft
from ui.callers.levelline import LevelLine
from ui.widgets.checkbox import CheckBox
from ui.widgets.register import Register
from ui.widgets.segmented import Segmented

ACUTE = Classification(profile={ProfileDimensionId("need"): ProfileOptionId("acute-crisis")})


def callers(opened):
    """Two callers; C-0001 called three times, the last time at R3."""
    for answers in ({"S2": "yes"}, {"S2": "yes"}, {"S4": "within-week"}):
        call = a_draft(opened.console, "说到工作", caller="C-0001", **answers)
        opened.console.intake.classify(call, ACUTE)
        opened.console.intake.read_scale(call, ItemId("S10"), ScaleMoment.START, 80)
        opened.console.intake.read_scale(call, ItemId("S10"), ScaleMoment.END, 30)
        opened.console.intake.close_call(call, "挂断")
        opened.clock.pass_(days=2)
    a_call(opened.console, caller="C-0002")
    return opened.console.callers.find("C-0001"), opened.console.callers.find("C-0002")


def section(page, opened, name):
    chooser = page.findChild(Segmented, "callers.sections")
    chooser._choose(next(each for each in chooser._buttons if each.option.value == name))
    opened.settle()


def press(page, opened, qtbot, name):
    button = next(each for each in page.findChildren(QWidget, name) if each.isVisible())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    opened.settle()


def visible(page, kind, name):
    return next(each for each in page.findChildren(kind, name) if each.isVisibleTo(page))


def titles(page, name="callers.timeline"):
    return [entry.title for entry in page.findChild(Register, name).entries]


def codes(page):
    return [entry.title for entry in page.list.entries]


def test_who_called_last_comes_first_and_is_shown(opened, shown):
    opened.do(partial(callers, opened))
    page = shown()
    assert codes(page) == ["C-0002", "C-0001"]
    assert page.findChild(QLabel, "callers.code").text() == "C-0002"


def test_an_empty_vault_says_where_callers_come_from(shown):
    page = shown()
    assert any("No caller yet" in label.text() for label in page.findChildren(QLabel) if label.isVisible())


def test_a_number_finds_its_caller(opened, shown, qtbot):
    one, _ = opened.do(partial(callers, opened))
    contact = Contact(kind=ContactKind.PHONE, number="138 0013 8000")
    opened.do(partial(opened.console.caller_record.save_contact, one, contact))
    page = shown()
    page.search.setText("13800138000")
    page.refresh()
    opened.settle()
    assert codes(page) == ["C-0001"]
    page.search.setText("nobody")
    page.refresh()
    opened.settle()
    assert any("Nobody matches" in label.text() for label in page.findChildren(QLabel) if label.isVisible())


def test_enter_in_the_history_opens_the_call(opened, shown, qtbot):
    one, _ = opened.do(partial(callers, opened))
    page = shown()
    page.open_caller(one)
    opened.settle()
    history = page.sheet.timeline.list
    row = next(row for row, entry in enumerate(history.entries) if entry.title.startswith("2026-0003"))
    history.setCurrentIndex(history.model().index(row))
    with qtbot.waitSignal(page.call_chosen) as chosen:
        qtbot.keyClick(history, Qt.Key.Key_Return)
    assert chosen.args == [3]


def test_the_history_narrows_to_one_kind(opened, shown, qtbot):
    one, _ = opened.do(partial(callers, opened))
    page = shown()
    page.open_caller(one)
    opened.settle()
    chooser = page.findChild(Segmented, "callers.filter")
    chooser._choose(next(each for each in chooser._buttons if each.option.value == "calls"))
    assert [title[:9] for title in titles(page)] == ["2026-0003", "2026-0002", "2026-0001"]


def test_words_are_kept_when_the_section_is_left(opened, shown, qtbot):
    one, _ = opened.do(partial(callers, opened))
    page = shown()
    page.open_caller(one)
    opened.settle()
    section(page, opened, "together")
    visible(page, QPlainTextEdit, "callers.words.helped").insertPlainText("<i>一起数呼吸</i>")
    section(page, opened, "timeline")
    assert opened.do(partial(opened.console.callers.open, one)).card.helped == "<i>一起数呼吸</i>"


def test_an_agreement_is_kept_shown_and_ended(opened, shown, qtbot):
    one, _ = opened.do(partial(callers, opened))
    page = shown()
    page.open_caller(one)
    opened.settle()
    section(page, opened, "together")
    press(page, opened, qtbot, "callers.agreement.keep")
    visible(page, QLineEdit, "callers.agreement.times").setText("周三晚")
    press(page, opened, qtbot, "callers.agreement.keep")
    agreement = opened.do(partial(opened.console.callers.open, one)).card.agreement
    assert (agreement.times, agreement.supporter) == ("周三晚", "林督导")
    press(page, opened, qtbot, "callers.agreement.end")
    assert opened.do(partial(opened.console.callers.open, one)).card.agreement is None


def test_contact_details_show_only_when_asked_for_and_go_when_left(opened, shown, qtbot):
    one, _ = opened.do(partial(callers, opened))
    page = shown()
    page.open_caller(one)
    opened.settle()
    section(page, opened, "reach")
    visible(page, QLineEdit, "callers.contact.number").setText("138 0013 8000")
    press(page, opened, qtbot, "callers.contact.keep")

    def on_screen():
        return any("138 0013" in label.text() for label in page.findChildren(QLabel) if label.isVisible())

    assert not on_screen()
    press(page, opened, qtbot, "callers.contacts.show")
    assert on_screen()
    section(page, opened, "timeline")
    section(page, opened, "reach")
    assert not on_screen()


def test_destroying_contact_details_needs_a_reason(opened, shown, qtbot):
    one, _ = opened.do(partial(callers, opened))
    contact = Contact(kind=ContactKind.PHONE, number="138 0013 8000")
    opened.do(partial(opened.console.caller_record.save_contact, one, contact))
    page = shown()
    page.open_caller(one)
    opened.settle()
    section(page, opened, "reach")
    press(page, opened, qtbot, "callers.shred.do")
    assert opened.do(partial(opened.console.callers.open, one)).contacts == 1
    visible(page, QLineEdit, "callers.shred.reason").setText("本人要求")
    press(page, opened, qtbot, "callers.shred.do")
    assert opened.do(partial(opened.console.callers.open, one)).contacts == 0


def test_joining_two_codes_and_taking_it_back(opened, shown, qtbot):
    one, _ = opened.do(partial(callers, opened))
    page = shown()
    page.open_caller(one)
    opened.settle()
    section(page, opened, "same")
    visible(page, QLineEdit, "callers.join.code").setText("c-0002")
    visible(page, QLineEdit, "callers.join.reason").setText("同一个人")
    press(page, opened, qtbot, "callers.join.do")
    assert codes(page) == ["C-0001"]
    visible(page, QLineEdit, "callers.join.reason").setText("弄错了")
    press(page, opened, qtbot, "callers.same.undo")
    assert codes(page) == ["C-0002", "C-0001"]


def test_somebody_who_calls_about_another(opened, shown, qtbot):
    one, two = opened.do(partial(callers, opened))
    page = shown()
    page.open_caller(one)
    opened.settle()
    section(page, opened, "same")
    visible(page, QLineEdit, "callers.link.about").setText("C-0002")
    visible(page, QLineEdit, "callers.link.relation").setText("母亲")
    press(page, opened, qtbot, "callers.link.do")
    assert [link.id for link in opened.do(partial(opened.console.callers.open, one)).card.about] == [two]
    press(page, opened, qtbot, "callers.same.unlink")
    assert opened.do(partial(opened.console.callers.open, one)).card.about == ()


def test_what_came_of_a_call_is_written_down_and_counted(opened, shown, qtbot):
    one, _ = opened.do(partial(callers, opened))
    page = shown()
    page.open_caller(one)
    opened.settle()
    section(page, opened, "helped")
    box = visible(page, QComboBox, "callers.outcome.approach")
    box.setCurrentIndex(box.findData("acute-crisis"))
    page.findChild(Segmented, "callers.outcome.feedback").set_value("helped")
    press(page, opened, qtbot, "callers.outcome.keep")
    (effect,) = opened.do(opened.console.matching.effects)
    assert (effect.approach, effect.calls, effect.better, effect.helped) == ("acute-crisis", 1, 1, 1)
    assert any("1 / 0 of 1" in label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page))
    assert opened.do(partial(opened.console.callers.open, one)).card.approaches == ("acute-crisis",)


def test_strengths_are_set_and_suggested(opened, shown, qtbot):
    one, _ = opened.do(partial(callers, opened))
    page = shown()
    page.open_caller(one)
    opened.settle()
    section(page, opened, "helped")
    visible(page, CheckBox, "callers.strength.acute-crisis").click()
    opened.settle()
    section(page, opened, "timeline")
    section(page, opened, "helped")
    assert "林督导" in page.findChild(QLabel, "callers.fit.people").text()


def test_the_whole_file_leaves_encrypted(opened, shown, qtbot, tmp_path):
    import pikepdf

    one, _ = opened.do(partial(callers, opened))
    page = shown()
    page.open_caller(one)
    opened.settle()
    section(page, opened, "filing")
    press(page, opened, qtbot, "callers.filing.make")
    assert visible(page, QLabel, "callers.filing.asked.error").text()
    for field, text in (
        ("asked", "某法院"), ("reason", "法释 7 号"), ("passphrase", PASSPHRASE), ("again", PASSPHRASE),
        ("directory", str(tmp_path)),
    ):  # fmt: skip
        visible(page, QLineEdit, f"callers.filing.{field}").setText(text)
    press(page, opened, qtbot, "callers.filing.make")
    qtbot.waitUntil(lambda: bool(list(Path(tmp_path).glob("Tingan-*.pdf"))), timeout=20_000)
    opened.settle()
    (written,) = Path(tmp_path).glob("Tingan-*.pdf")
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(written)
    with pikepdf.open(written, password=PASSPHRASE) as document:
        assert len(document.pages) >= 5
    assert visible(page, QLineEdit, "callers.filing.passphrase").text() == ""


def test_a_new_caller_from_the_list(opened, shown, qtbot):
    opened.do(partial(callers, opened))
    page = shown()
    page.search.setText("13900139000")
    qtbot.mouseClick(page.findChild(QPushButton, "callers.new"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.findChild(QLabel, "callers.code").text() == "C-0003")
    assert opened.do(partial(opened.console.callers.find, "13900139000")) is not None


def test_a_suggestion_is_dismissed_remembered_and_taken_back(opened, shown, qtbot):
    one = opened.do(partial(opened.console.callers.create, "AB-12")).id
    opened.do(partial(opened.console.callers.create, "AB12"))
    page = shown()
    page.open_caller(one)
    opened.settle()
    section(page, opened, "same")
    button = visible(page, QPushButton, "callers.same.apart")
    assert "AB12 may be the same person" in button.accessibleDescription()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    for _ in range(3):
        opened.settle()
    assert opened.do(partial(opened.console.callers.open, one)).duplicates == ()
    again = shown()
    again.open_caller(one)
    opened.settle()
    section(again, opened, "same")
    told = " ".join(label.text() for label in again.findChildren(QLabel) if label.isVisible())
    assert "AB12 looks alike and is somebody else" in told
    assert "may be the same person" not in told
    qtbot.keyClick(visible(again, QPushButton, "callers.same.again"), Qt.Key.Key_Space)
    for _ in range(3):
        opened.settle()
    assert visible(again, QPushButton, "callers.same.apart")
    assert [each.code for each in opened.do(partial(opened.console.callers.open, one)).duplicates] == ["AB12"]


def test_of_very_many_calls_the_line_shows_the_highest_of_each_stretch(qtbot):
    line = LevelLine()
    qtbot.addWidget(line)
    begun = datetime(2026, 1, 1, tzinfo=UTC)
    points = [(begun + timedelta(hours=n), RiskLevel.R4 if n == 77 else RiskLevel.R1) for n in range(400)]
    line.show_points(points)
    assert line._points[-1] == points[-1]
    assert points[77] in line._points
    assert len(line._points) <= 41
    line.show_points(points[:5])
    assert line._points == tuple(points[:5])
