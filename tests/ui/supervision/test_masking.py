"""Every text is looked through, by key; what was decided is kept; what leaves is masked, and on record as such."""

import io
import json
from functools import partial

import pikepdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QComboBox, QLineEdit, QListWidget, QPlainTextEdit, QPushButton

from app.privacy import Verdict
from app.store import events, maskings
from tests.builders import a_call
from tests.ui.supervision.looking import look_through, step_of, wait_for
from ui.supervision.page import SupervisionPage

NOTES = "🙂 来电者说她叫林晓雯，电话13812345678。提到海鸥两次。"
ACCEPT, REJECT, TICK = (Qt.Key.Key_Return, Qt.Key.Key_Backspace, Qt.Key.Key_Return)
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def named(opened):
    return opened.do(partial(a_call, opened.console, NOTES, S1="yes")).id


@pytest.fixture
def looking(page, opened, named, qtbot):
    page.prepare(named)
    wait_for(page, opened, qtbot)
    assert step_of(page).isVisible()
    return page


def child(page, kind, name):
    return page.findChild(kind, f"masking.{name}")


def key(page, qtbot, *pressed):
    qtbot.keyClick(child(page, QListWidget, "findings"), *pressed)


def chosen(page):
    return child(page, QListWidget, "findings").currentRow()


def result(page):
    return child(page, QPlainTextEdit, "result").toPlainText()


def at_notes(page):
    """The text of the notes, wherever among the texts it stands."""
    step = step_of(page)
    while "来电者" not in child(page, QPlainTextEdit, "text").toPlainText():
        child(page, QAbstractButton, "after").click()
    return step


def test_nothing_is_in_view_before_every_text_is_looked_through(looking):
    assert not child(looking, QPushButton, "go-on").isEnabled()
    assert not looking.findChild(QPushButton, "supervision.export").isVisible()


def test_findings_are_masked_unless_somebody_says_no(looking, qtbot):
    at_notes(looking)
    assert "林晓雯" not in result(looking)
    assert "13812345678" not in result(looking)
    key(looking, qtbot, REJECT, CTRL)
    assert "林晓雯" in result(looking)
    assert chosen(looking) == 1
    key(looking, qtbot, ACCEPT, CTRL)
    step = step_of(looking)
    verdicts = [step.review.verdict(step._key, one) for one in step.review.findings(step._key)]
    assert verdicts == [Verdict.REJECTED, Verdict.ACCEPTED]


def test_next_and_before_go_through_the_findings(looking, qtbot):
    at_notes(looking)
    assert chosen(looking) == 0
    key(looking, qtbot, Qt.Key.Key_Down, CTRL)
    assert chosen(looking) == 1
    key(looking, qtbot, Qt.Key.Key_Up, CTRL)
    assert chosen(looking) == 0


def test_words_selected_behind_an_emoji_are_masked_with_their_kind(looking, qtbot):
    at_notes(looking)
    text = child(looking, QPlainTextEdit, "text")
    start = NOTES.index("海鸥")
    text.select(start, start + 2)
    assert text.selection() == (start, start + 2)
    kinds = child(looking, QComboBox, "kind")
    kinds.setCurrentIndex(kinds.findData("name"))
    qtbot.keyClick(text, Qt.Key.Key_A, CTRL | SHIFT)
    assert "海鸥" not in result(looking)
    assert "🙂" in result(looking)


def test_nothing_selected_adds_nothing(looking, qtbot):
    step = at_notes(looking)
    before = step.review
    child(looking, QPushButton, "add").click()
    assert step.review == before


def test_what_was_decided_is_there_again_in_another_page(looking, opened, named, qtbot):
    at_notes(looking)
    key(looking, qtbot, REJECT, CTRL)
    opened.settle()
    again = SupervisionPage(opened.console.supervision, opened.console.masking, opened.tasks)
    qtbot.addWidget(again)
    with qtbot.waitExposed(again):
        again.show()
    again.prepare(named)
    wait_for(again, opened, qtbot)
    at_notes(again)
    assert "林晓雯" in result(again)


def test_no_words_are_kept_of_what_was_decided(looking, opened, qtbot):
    at_notes(looking)
    key(looking, qtbot, REJECT, CTRL)
    opened.settle()
    rows = opened.do(lambda: opened.console._vault.query("SELECT text, state FROM masking"))
    assert rows
    assert not any("林" in text + state or "\\u" in state for text, state in rows)


def exported(page, opened, qtbot, folder):
    qtbot.waitUntil(lambda: page.findChild(QPushButton, "supervision.export").isEnabled(), timeout=20_000)
    page.findChild(QLineEdit, "supervision.directory").setText(str(folder))
    page.findChild(QCheckBox, "supervision.read").setChecked(True)
    for name in ("passphrase", "again"):
        page.findChild(QLineEdit, f"supervision.{name}").setText("九月的雨声落在窗前的旧台灯上")
    page.findChild(QPushButton, "supervision.export").click()
    opened.settle()


def masked_events(opened, call):
    return opened.do(lambda: events.of(opened.console._vault, call, events.Kind.MASKED))


def test_what_leaves_holds_no_name_and_counts_by_kind_are_on_record(looking, opened, named, folder, qtbot):
    look_through(looking, opened, qtbot)
    exported(looking, opened, qtbot, folder)
    assert len(list(folder.glob("*.pdf"))) == 1
    (event,) = masked_events(opened, named)
    assert event["machine"] == {"name": 1, "phone": 1}
    assert event["hand"] == {}
    assert "林" not in json.dumps(event, ensure_ascii=False)
    with pikepdf.open(io.BytesIO(looking._rendered.pdf)) as pdf:
        assert len(pdf.pages) >= 1


def test_leaving_as_typed_needs_a_reason_which_is_recorded(looking, opened, named, folder, qtbot):
    child(looking, QPushButton, "unmasked").click()
    child(looking, QPushButton, "unmasked-go").click()
    assert step_of(looking).isVisible()
    child(looking, QLineEdit, "reason").setText("督导要求核对原文")
    child(looking, QPushButton, "unmasked-go").click()
    exported(looking, opened, qtbot, folder)
    (event,) = masked_events(opened, named)
    assert event["unmasked_by"]
    reason = opened.do(lambda: maskings.reason_of(opened.console._vault, event["document"]))
    assert reason == "督导要求核对原文"


def test_another_language_of_the_same_paper_is_not_looked_through_twice(looking, opened, qtbot):
    look_through(looking, opened, qtbot)
    qtbot.waitUntil(lambda: looking.findChild(QPushButton, "supervision.export").isEnabled(), timeout=20_000)
    looking._on_language("en")
    qtbot.waitUntil(lambda: looking.findChild(QPushButton, "supervision.export").isEnabled(), timeout=20_000)
    assert not step_of(looking).isVisible()
    looking.findChild(QPushButton, "supervision.masking").click()
    assert step_of(looking).isVisible()


def test_a_call_without_typed_words_needs_no_looking_through(page, opened, qtbot):
    from app.domain.calls import CallKind
    from tests.builders import a_draft

    call = opened.do(partial(a_draft, opened.console, "", CallKind.SELF))
    page.prepare(call)
    wait_for(page, opened, qtbot)
    assert not step_of(page).isVisible()
