"""Keeping one call longer than the rule asks: by a supervisor, with a day and a reason, read again from the vault."""

from datetime import timedelta
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton

from app.domain.people import Role
from app.domain.text import Language
from app.services.audit import Question
from tests.builders import a_call, a_draft
from tests.ui.test_accessibility import unnamed
from ui.shell import i18n


def read(page, opened, call):
    page.open_call(call)
    opened.settle()
    opened.settle()


def button(page, name="cases.longer.open"):
    return page.findChild(QPushButton, name)


@pytest.fixture
def call(opened):
    return opened.do(partial(a_call, opened.console, "说到失眠")).id


def test_a_supervisor_keeps_a_call_longer_by_keyboard_and_the_head_says_why(page, opened, call, qtbot):
    read(page, opened, call)
    qtbot.keyClick(button(page), Qt.Key.Key_Space)
    day, reason = (page.findChild(QLineEdit, f"cases.longer.{name}") for name in ("day", "reason"))
    assert page.window().focusWidget() is day
    assert unnamed(page) == []
    day.setText("2035-06-30")
    qtbot.keyClick(button(page, "cases.longer.save"), Qt.Key.Key_Space)
    opened.settle()
    assert opened.do(partial(opened.console.retention.keeping, call)).kept.until is None, "a reason is asked for"
    reason.setText("投诉未结 <b>")
    qtbot.keyClick(button(page, "cases.longer.save"), Qt.Key.Key_Space)
    opened.settle()
    opened.settle()
    kept = opened.do(partial(opened.console.retention.keeping, call))
    assert (kept.until.isoformat(), kept.kept.longer) == ("2035-06-30", "投诉未结 <b>")
    assert "Kept until 2035-06-30: 投诉未结 <b>" in page.findChild(QLabel, "cases.facts").text()
    assert page.window().focusWidget().objectName() == "cases.reader"
    kinds = [row.kind for row in opened.do(partial(opened.console.audit.look, Question())).rows]
    assert "call-kept-until" in kinds


def test_a_day_that_is_over_is_said_under_its_field(page, opened, call, qtbot):
    read(page, opened, call)
    qtbot.keyClick(button(page), Qt.Key.Key_Space)
    day, reason = (page.findChild(QLineEdit, f"cases.longer.{name}") for name in ("day", "reason"))
    reason.setText("投诉")
    for written in ("2001-01-01", "sometime", (opened.clock.now() - timedelta(days=1)).date().isoformat()):
        day.setText(written)
        qtbot.keyClick(button(page, "cases.longer.save"), Qt.Key.Key_Space)
        opened.settle()
        assert opened.do(partial(opened.console.retention.keeping, call)).kept.until is None
        assert page._reader._longer.isVisible()


def test_it_is_offered_to_supervisors_for_closed_calls_only(page, opened, call):
    read(page, opened, call)
    assert button(page).isVisible()
    draft = opened.do(partial(a_draft, opened.console, "还开着"))
    read(page, opened, draft)
    assert not button(page).isVisible()
    page._reader._me = page._reader._me.__class__(
        id=page._reader._me.id, name=page._reader._me.name, role=Role.COUNSELLOR
    )
    read(page, opened, call)
    assert not button(page).isVisible()


def test_the_form_is_in_chinese(page, opened, call, qapp, qtbot):
    i18n.install(qapp, Language.ZH)
    page = type(page)(opened.console, opened.tasks, opened.clock)
    qtbot.addWidget(page)
    page.show()
    read(page, opened, call)
    assert button(page).text() == "延长保存"
