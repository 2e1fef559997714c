"""What nobody should have typed: kept, shown as the text it is, and never slow."""

import time
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton

from tests.builders import a_call
from ui.cases.longprose import PART, parts
from ui.cases.prose import Prose

MARKUP = "<b>粗体</b><script>alert(1)</script>&amp; \u202e倒过来\u202c \x07\x1b[31m 零宽\u200b字"
LONG = MARKUP + "同一句话说了很多遍。" * 100_000 + "最后说到蜂蜜色"


def written(opened, notes):
    return opened.do(partial(a_call, opened.console, notes)).id


def read(page, opened, call):
    begun = time.process_time()
    page.open_call(call)
    opened.settle()
    page.grab()
    return page.findChild(Prose, "cases.notes"), time.process_time() - begun


def test_a_megabyte_of_notes_is_read_in_parts_and_opens_at_once(opened, page) -> None:
    call = written(opened, LONG)
    notes, took = read(page, opened, call)
    assert took < 3  # laid out and painted in one it took ten and more
    assert notes.toPlainText().startswith(MARKUP)
    assert len(notes.toPlainText()) == PART
    before, further = (page.findChild(QPushButton, f"cases.notes.{name}") for name in ("before", "further"))
    assert not before.isEnabled()
    while further.isEnabled():
        further.click()
    assert notes.toPlainText().endswith("最后说到蜂蜜色")
    assert "1,000," in page.findChild(QLabel, "cases.notes.place").text()
    before.click()
    assert len(notes.toPlainText()) == PART


def test_notes_that_are_not_long_have_no_parts(opened, page) -> None:
    notes, _ = read(page, opened, written(opened, MARKUP))
    assert notes.toPlainText() == MARKUP
    assert not page.findChild(QPushButton, "cases.notes.further").isVisible()


@pytest.mark.parametrize("reason", ["<u>中断</u>\u202e", "<img src=x onerror=1>\x00"])
def test_a_reason_is_shown_as_it_was_typed(opened, page, reason) -> None:
    call = written(opened, "说到失眠")
    opened.do(partial(opened.console.casework.amend, call, f"补{reason}", reason))
    read(page, opened, call)
    assert page.findChild(Prose, "cases.amendment.0").toPlainText() == f"补{reason}"


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("before:2026-02-30 失眠", 1), ("on:2026-13-01 失眠", 1), ("after:0000 失眠", 1), ("on:99999 失眠", 1),
        ("失眠 before:9999-12-31", 0), ("失眠 after:0001-01-01", 0), ("level:R9 by:没有人 失眠", 2),
    ],
)  # fmt: skip
def test_an_impossible_field_is_told_and_the_rest_is_searched(opened, qtbot, page, typed, told) -> None:
    written(opened, f"{MARKUP} 说到失眠")
    page.findChild(QLineEdit, "cases.search").setText(typed)
    count = page.findChild(QLabel, "cases.count")
    qtbot.waitUntil(lambda: count.text() != "" and "1" in count.text() and "found" in count.text())
    misread = page.findChild(QLabel, "cases.misread")
    assert misread.isVisible() == bool(told)
    for piece in typed.split()[:told]:
        assert piece.split(":")[1] in misread.text()


@given(st.text(st.sampled_from("字\n a"), max_size=60).map(lambda text: text * 3_000))
def test_the_parts_are_the_text(text) -> None:
    pieces = parts(text)
    assert "".join(pieces) == text
    assert all(len(piece) <= PART for piece in pieces)
