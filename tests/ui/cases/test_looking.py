"""How the log is looked at: order, columns, views, chips, several calls marked, coded data."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QPushButton, QTableView, QWidget

from app.domain.caselog import USUAL_COLUMNS, Column
from tests.builders import a_call
from tests.ui.cases.test_log import arrive, listed, search, three_calls
from ui.cases.columns import places
from ui.cases.page import CasesPage


def click(page, name, qtbot):
    qtbot.mouseClick(page.findChild(QPushButton, name), Qt.MouseButton.LeftButton)


def again(opened, qtbot):
    page = CasesPage(opened.console, opened.tasks, opened.clock)
    qtbot.addWidget(page)
    page.resize(1200, 700)
    page.show()
    arrive(page, opened)
    return page


def test_titles_sort_by_key_and_the_order_is_remembered(page, opened, qtbot):
    quiet, urgent, draft = opened.do(partial(three_calls, opened))
    arrive(page, opened)
    titles = page.findChild(QWidget, "cases.titles")
    titles.setFocus()
    qtbot.keyClick(titles, Qt.Key.Key_Space)
    opened.settle()
    assert listed(page)[0] == urgent, "the first title is the level, highest first"
    qtbot.keyClick(titles, Qt.Key.Key_Space)
    opened.settle()
    assert listed(page)[-1] == urgent
    assert listed(again(opened, qtbot))[-1] == urgent
    assert {quiet, urgent, draft} == set(listed(page))


def test_a_column_that_is_put_away_stays_away(page, opened, qtbot):
    opened.do(partial(three_calls, opened))
    arrive(page, opened)
    click(page, "cases.columns.open", qtbot)
    qtbot.keyClick(page.findChild(QCheckBox, "cases.column.kind"), Qt.Key.Key_Space)
    opened.settle()
    assert not page.findChild(QCheckBox, "cases.column.number").isEnabled()
    other = again(opened, qtbot)
    assert Column.KIND not in other._log._viewing._columns
    assert Column.LEVEL in other._log._viewing._columns


@pytest.mark.parametrize("width", [400, 700, 1000, 1600])
def test_columns_fit_and_the_number_is_always_there(width):
    found = places(width, 1.0, USUAL_COLUMNS)
    assert Column.NUMBER in {place.column for place in found}
    assert max(place.x + place.width for place in found) <= max(width, 400)


def test_a_view_is_kept_under_its_name_chosen_and_forgotten(page, opened, qtbot):
    _, urgent, _ = opened.do(partial(three_calls, opened))
    arrive(page, opened)
    qtbot.keyClick(page.findChild(QWidget, "cases.r4"), Qt.Key.Key_Space)
    click(page, "cases.view.keep", qtbot)
    page.findChild(QLineEdit, "cases.view.name").setText("现在要看的")
    qtbot.keyClick(page.findChild(QLineEdit, "cases.view.name"), Qt.Key.Key_Return)
    opened.settle()
    other = again(opened, qtbot)
    assert len(listed(other)) == 3
    box = other.findChild(QComboBox, "cases.view")
    box.setCurrentIndex(box.findData("现在要看的"))
    box.activated.emit(box.currentIndex())
    opened.settle()
    assert listed(other) == [urgent]
    click(other, "cases.view.drop", qtbot)
    opened.settle()
    assert box.count() == 1


def test_what_is_set_among_more_filters_shows_as_a_chip_that_takes_it_back(page, opened, qtbot):
    quiet, urgent, draft = opened.do(partial(three_calls, opened))
    arrive(page, opened)
    qtbot.keyClick(page, Qt.Key.Key_F, Qt.KeyboardModifier.AltModifier)
    tick = page.findChild(QCheckBox, "cases.supervision")
    assert tick.isVisible()
    qtbot.keyClick(tick, Qt.Key.Key_Space)
    opened.settle()
    assert listed(page) == [urgent]
    click(page, "cases.chip.supervision", qtbot)
    opened.settle()
    assert listed(page) == [draft, urgent, quiet]
    item = page.findChild(QComboBox, "cases.item")
    item.setCurrentIndex(item.findData("S1"))
    opened.settle()
    assert listed(page) == [urgent]


def test_a_piece_of_a_search_that_cannot_be_read_is_told(page, opened):
    _, urgent, _ = opened.do(partial(three_calls, opened))
    arrive(page, opened)
    search(page, opened, "自杀 before:2026-13")
    assert listed(page) == [urgent]
    hint = page.findChild(QLabel, "cases.misread")
    assert hint.isVisible()
    assert hint.text().startswith("before:2026-13")
    search(page, opened, "自杀 等级:R4")
    assert (listed(page), hint.isVisible()) == ([urgent], False)


def test_several_calls_are_marked_by_key_and_go_together(page, opened, qtbot):
    quiet, urgent, draft = opened.do(partial(three_calls, opened))
    arrive(page, opened)
    view = page.findChild(QTableView, "cases.list")
    with qtbot.waitSignal(page._log.coded_requested) as asked:
        qtbot.keyClick(view, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert asked.args == [[]]
    page.open_log()
    opened.settle()
    qtbot.keyClick(view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert page._log.marked() == [draft, urgent, quiet]
    assert page.findChild(QLabel, "cases.marked").text() == "3 calls marked"


def test_coded_data_are_written_where_they_are_wanted(page, opened, qtbot, tmp_path):
    opened.do(partial(three_calls, opened))
    arrive(page, opened)
    said = []
    page.said.connect(said.append)
    page._log._on_coded()
    page.findChild(QLineEdit, "cases.coded.directory").setText(str(tmp_path / "none"))
    click(page, "cases.coded.write", qtbot)
    assert said == []
    (tmp_path / "out").mkdir()
    page.findChild(QLineEdit, "cases.coded.directory").setText(str(tmp_path / "out"))
    click(page, "cases.coded.write", qtbot)
    opened.settle()
    assert len(list((tmp_path / "out").glob("*.csv"))) == 2
    assert len(said) == 1


def test_the_index_is_tidied_when_nobody_needs_the_vault(page, opened, qtbot):
    call = opened.do(partial(a_call, opened.console, "说到失眠")).id
    vault = opened.console.casework._vault
    opened.do(partial(mark, vault, call))
    page._tidying._timer.setInterval(1)
    page._tidying.wake()
    qtbot.waitUntil(lambda: not opened.tasks.busy and not page._tidying._timer.isActive(), timeout=10_000)
    opened.settle()
    assert opened.do(partial(vault.query, "SELECT count(*) FROM words_due")) == [(0,)]


def mark(vault, call):
    from app.store import search as store

    with vault.transaction() as work:
        store.mark_due(work, call)
