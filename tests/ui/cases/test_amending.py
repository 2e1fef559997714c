"""An addition while it is typed, and a correction of the notes with what it changes."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QPushButton

from app.domain.differences import Change, differences
from tests.builders import a_call
from ui.cases.page import CasesPage
from ui.cases.versions import Versions


def reading(page, opened, call):
    page.open_call(call)
    opened.settle()
    page._reader._on_amend()
    opened.settle()
    return page.findChild(QPlainTextEdit, "cases.amend.text"), page.findChild(QLineEdit, "cases.amend.reason")


def test_a_half_typed_addition_is_there_after_a_lock(page, opened, qtbot):
    call = opened.do(partial(a_call, opened.console, "说到失眠")).id
    text, reason = reading(page, opened, call)
    text.setPlainText("后来想起，她提到")
    reason.setText("补")
    page.flush()
    opened.settle()
    again = CasesPage(opened.console, opened.tasks, opened.clock)
    qtbot.addWidget(again)
    text, reason = reading(again, opened, call)
    assert (text.toPlainText(), reason.text()) == ("后来想起，她提到", "补")


def test_what_is_typed_is_kept_after_a_pause_without_being_asked(page, opened, qtbot):
    call = opened.do(partial(a_call, opened.console, "说到失眠")).id
    text, _ = reading(page, opened, call)
    text.setPlainText("想起来的")
    qtbot.waitUntil(lambda: not page._reader._amend._pause.isActive(), timeout=5_000)
    opened.settle()
    assert opened.do(partial(opened.console.casework.draft, call)).text == "想起来的"


def test_a_correction_begins_with_the_notes_and_shows_what_it_changed(page, opened, qtbot):
    call = opened.do(partial(a_call, opened.console, "说到失眠，父亲住院")).id
    text, reason = reading(page, opened, call)
    qtbot.keyClick(page.findChild(QCheckBox, "cases.amend.revises"), Qt.Key.Key_Space)
    assert text.toPlainText() == "说到失眠，父亲住院"
    text.setPlainText("说到失眠，母亲住院")
    reason.setText("听错了")
    qtbot.mouseClick(page.findChild(QPushButton, "cases.amend.save"), Qt.MouseButton.LeftButton)
    opened.settle()
    qtbot.waitUntil(lambda: bool(page.findChildren(Versions)))
    (shown,) = page.findChildren(Versions)
    assert shown.toPlainText() == "说到失眠，父母亲住院"
    assert page.findChild(QPlainTextEdit, "cases.amend.text").isHidden() or not text.isVisible()
    file = opened.do(partial(opened.console.casework.open_call, call))
    assert (file.record.notes, file.amendments[0].text) == ("说到失眠，父亲住院", "说到失眠，母亲住院")
    text, _ = reading(page, opened, call)
    qtbot.keyClick(page.findChild(QCheckBox, "cases.amend.revises"), Qt.Key.Key_Space)
    assert text.toPlainText() == "说到失眠，母亲住院", "a correction goes on from the one before it"


@pytest.mark.parametrize(
    ("before", "after"),
    [("", "新的"), ("旧的", ""), ("同样", "同样"), ("说到失眠", "说到 PHQ-9 和失眠"),
     ("a\n" * 3000, "a\n" * 2999 + "b\n"),
     ("很长的一行" * 20_000, "另一行" * 20_000), ("<b>甲</b>\u202e", "<i>甲</i>")],
)  # fmt: skip
def test_both_versions_can_be_read_out_of_the_differences(before, after):
    pieces = differences(before, after)
    assert "".join(piece.text for piece in pieces if piece.change is not Change.ADDED) == before
    assert "".join(piece.text for piece in pieces if piece.change is not Change.TAKEN) == after
