"""Finding a call again: the list, its filters, the search, and all of it by key."""

from datetime import timedelta
from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QDateEdit, QLabel, QLineEdit, QTableView, QWidget

from app.domain.calls import CallStatus
from app.domain.risk import RiskLevel
from tests.builders import a_call, a_draft
from ui.cases.filters import CUSTOM, TODAY, WEEK, LevelChip
from ui.cases.model import KEPT_PAGES, PAGE, LogModel, RowModel
from ui.widgets.segmented import Segmented

CLEARED = {"S1": "no", "S2": "no", "S3": "no", "S4": "none", "V1": "no", "A1": "no"}


def three_calls(opened):
    """Oldest first: one cleared, a day later one now, nine days later a draft."""
    quiet = a_call(opened.console, "说最近睡不着,夜里总醒", caller="C-0001", **CLEARED)
    opened.clock.pass_(days=1)
    urgent = a_call(opened.console, "提到自杀,站在天台上", caller="C-0002", S1="yes")
    opened.clock.pass_(days=9)
    draft = a_draft(opened.console, "asked about the night shift at the hospital, PHQ-9")
    return quiet.id, urgent.id, draft


def arrive(page, opened):
    page.arrived()
    opened.settle()


def listed(page):
    model = page.findChild(QTableView, "cases.list").model()
    assert isinstance(model, RowModel)
    return [model.call(row).id for row in range(model.rowCount())]


def search(page, opened, text):
    page.findChild(QLineEdit, "cases.search").setText(text)
    page.findChild(QLineEdit, "cases.search").returnPressed.emit()
    page._log.refresh()
    opened.settle()


def test_calls_are_listed_newest_first(page, opened):
    quiet, urgent, draft = opened.do(partial(three_calls, opened))
    arrive(page, opened)
    assert listed(page) == [draft, urgent, quiet]
    assert page.findChild(QLabel, "cases.count").text() == "3 calls"


def test_an_empty_log_says_what_belongs_here(page, opened):
    arrive(page, opened)
    assert not page.findChild(QTableView, "cases.list").isVisible()
    assert any("No calls yet" in label.text() for label in page.findChildren(QLabel) if label.isVisible())


def test_a_level_chip_narrows_the_list(page, opened, qtbot):
    _, urgent, _ = opened.do(partial(three_calls, opened))
    arrive(page, opened)
    qtbot.keyClick(page.findChild(LevelChip, "cases.r4"), Qt.Key.Key_Space)
    opened.settle()
    assert listed(page) == [urgent]
    qtbot.keyClick(page.findChild(LevelChip, "cases.r1"), Qt.Key.Key_Space)
    opened.settle()
    assert len(listed(page)) == 2


def test_a_filter_that_lets_nothing_through_says_so(page, opened, qtbot):
    opened.do(partial(three_calls, opened))
    arrive(page, opened)
    qtbot.keyClick(page.findChild(LevelChip, "cases.r3"), Qt.Key.Key_Space)
    opened.settle()
    assert any("No call matches" in label.text() for label in page.findChildren(QLabel) if label.isVisible())


def test_open_calls_can_be_listed_alone(page, opened):
    _, _, draft = opened.do(partial(three_calls, opened))
    arrive(page, opened)
    status = page.findChild(Segmented, "cases.status")
    status.set_value(CallStatus.DRAFT)
    status.chosen.emit(CallStatus.DRAFT)
    opened.settle()
    assert listed(page) == [draft]


@pytest.mark.parametrize(("days", "seen"), [(TODAY, 1), (WEEK, 1), ("30", 3)])
def test_days_count_back_from_today(page, opened, days, seen):
    opened.do(partial(three_calls, opened))
    arrive(page, opened)
    chooser = page.findChild(Segmented, "cases.range")
    chooser.set_value(days)
    chooser.chosen.emit(days)
    opened.settle()
    assert len(listed(page)) == seen


def test_days_of_ones_own_are_both_included(page, opened):
    quiet, urgent, _ = opened.do(partial(three_calls, opened))
    arrive(page, opened)
    chooser = page.findChild(Segmented, "cases.range")
    chooser.set_value(CUSTOM)
    chooser.chosen.emit(CUSTOM)
    first = (opened.clock.now() - timedelta(days=10)).astimezone().date()
    since, until = page.findChild(QDateEdit, "cases.since"), page.findChild(QDateEdit, "cases.until")
    assert since.isVisible()
    since.setDate(first)
    until.setDate(first + timedelta(days=1))
    opened.settle()
    assert listed(page) == [urgent, quiet]
    until.setDate(first - timedelta(days=3))
    since.setDate(first)
    opened.settle()
    assert listed(page) == [quiet], "days the wrong way round still mean the days between them"


@pytest.mark.parametrize(
    ("words", "found"), [("自杀", 1), ("睡不着", 0), ("night shift", 2), ("PHQ-9", 2), ("C-0001", 0)]
)
def test_search_finds_words_of_either_script(page, opened, words, found):
    calls = opened.do(partial(three_calls, opened))
    arrive(page, opened)
    search(page, opened, words)
    assert listed(page) == [calls[found]]


def test_search_shows_the_words_it_found(page, opened):
    opened.do(partial(three_calls, opened))
    arrive(page, opened)
    search(page, opened, "自杀")
    hit = page.findChild(QTableView, "cases.list").model().hit(0)
    start, end = hit.marks[0]
    assert hit.snippet[start:end] == "自杀"
    assert page.findChild(QLabel, "cases.count").text() == "1 found"


def test_search_respects_the_filters(page, opened, qtbot):
    opened.do(partial(three_calls, opened))
    arrive(page, opened)
    qtbot.keyClick(page.findChild(LevelChip, "cases.r1"), Qt.Key.Key_Space)
    search(page, opened, "自杀")
    assert listed(page) == []


@pytest.mark.parametrize("words", ['"', "***", "-", "AND OR (", "\u202e", "自杀" * 100])
def test_words_that_mean_nothing_find_nothing_and_break_nothing(page, opened, words):
    opened.do(partial(three_calls, opened))
    arrive(page, opened)
    search(page, opened, words)
    assert opened.refused == []


def test_an_answer_to_an_older_question_is_dropped(page, opened, qtbot):
    _, urgent, draft = opened.do(partial(three_calls, opened))
    arrive(page, opened)
    field = page.findChild(QLineEdit, "cases.search")
    field.setText("自杀")
    page._log.refresh()
    field.setText("PHQ-9")
    page._log.refresh()
    opened.settle()
    qtbot.waitUntil(lambda: listed(page) == [draft])
    field.clear()
    opened.settle()
    assert listed(page)[:2] == [draft, urgent]


def test_everything_goes_by_key(page, opened, qtbot):
    _, urgent, _ = opened.do(partial(three_calls, opened))
    arrive(page, opened)
    page.activateWindow()
    view, field = page.findChild(QTableView, "cases.list"), page.findChild(QLineEdit, "cases.search")
    assert view.hasFocus()
    qtbot.keyClick(view, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert field.hasFocus()
    qtbot.keyClicks(field, "c-0002")
    qtbot.waitUntil(lambda: listed(page) == [urgent])
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert view.hasFocus()
    qtbot.keyClick(view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.findChild(QLabel, "cases.number").isVisible())
    opened.settle()
    assert page.findChild(QLabel, "cases.number").text() == "2026-0002"
    qtbot.keyClick(page.findChild(QWidget, "cases.reader"), Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(view.isVisible)
    assert view.hasFocus()
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert field.text() == ""
    opened.settle()
    assert len(listed(page)) == 3


def test_the_call_that_was_read_is_still_the_chosen_one(page, opened, qtbot):
    opened.do(partial(three_calls, opened))
    arrive(page, opened)
    view = page.findChild(QTableView, "cases.list")
    view.setCurrentIndex(view.model().index(1, 0))
    qtbot.keyClick(view, Qt.Key.Key_Return)
    opened.settle()
    page.open_log()
    opened.settle()
    assert view.currentIndex().row() == 1


def many_calls(opened, count):
    """`count` closed calls, as rows only: enough for the list."""
    with opened.console.casework._vault.transaction() as work:
        start = opened.clock.now().isoformat(timespec="microseconds")
        work.executemany(
            "INSERT INTO call (year, ordinal, counsellor, kind, status, level, started_at, guide_id, guide_version, "
            "stage, ended_at, closed_moment, moments) SELECT 2026, ?, counsellor, kind, 'closed', 'R1', ?, guide_id, "
            "guide_version, stage, ?, 1, 1 FROM call WHERE id = 1",
            ((number, start, start) for number in range(2, count + 1)),
        )


def test_a_long_log_is_fetched_where_it_is_looked_at(page, opened, qtbot):
    count = PAGE * (KEPT_PAGES + 20)
    opened.do(partial(a_draft, opened.console))
    opened.do(partial(many_calls, opened, count))
    arrive(page, opened)
    view = page.findChild(QTableView, "cases.list")
    model = view.model()
    assert isinstance(model, LogModel)
    assert model.rowCount() == count
    assert model.call(count - 1) is None, "the far end is not there before anybody looks"
    qtbot.keyClick(view, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: model.call(count - 1) is not None, timeout=20_000)
    opened.settle()
    assert model.call(count - 1).id == 1
    assert len(model._pages) <= KEPT_PAGES
    qtbot.keyClick(view, Qt.Key.Key_Home)
    qtbot.waitUntil(lambda: model.call(0) is not None, timeout=20_000)
    assert model.call(0).id == count


def test_scrolling_paints_only_the_rows_that_come_into_view(page, opened, qtbot, monkeypatch):
    opened.do(partial(a_draft, opened.console))
    opened.do(partial(many_calls, opened, 400))
    arrive(page, opened)
    view = page.findChild(QTableView, "cases.list")
    qtbot.waitUntil(lambda: view.viewport().height() > 300)
    painted: list[int] = []
    monkeypatch.setattr(view.itemDelegate(), "_part", lambda _painter, call, *_: painted.append(call.id))
    step = view.rowHeight(0)
    view.verticalScrollBar().setValue(step * 3)
    qtbot.waitUntil(lambda: bool(painted))
    assert len(set(painted)) <= 4


def test_a_screen_reader_hears_the_whole_row(page, opened):
    opened.do(partial(three_calls, opened))
    arrive(page, opened)
    model = page.findChild(QTableView, "cases.list").model()
    said = model.data(model.index(1), Qt.ItemDataRole.AccessibleTextRole)
    for part in ("2026-0002", "R4 Act now", "C-0002"):
        assert part in said


def test_every_control_has_a_name(page, opened):
    arrive(page, opened)
    for name in ("cases.search", "cases.list", "cases.range", "cases.status", *(f"cases.r{n}" for n in range(5))):
        assert page.findChild(QWidget, name).accessibleName(), name


@pytest.mark.parametrize("width", [700, 1000, 1600])
def test_rows_are_painted_at_every_width(page, opened, qtbot, width):
    opened.do(partial(three_calls, opened))
    page.resize(width, 600)
    arrive(page, opened)
    view = page.findChild(QTableView, "cases.list")
    empty = view.viewport().grab(view.visualRect(view.model().index(0))).toImage()
    colours = {empty.pixelColor(QPoint(x, empty.height() // 2)).rgba() for x in range(0, empty.width(), 2)}
    assert len(colours) > 8, "words and shapes leave more than a ground"


def test_levels_have_shapes_of_their_own(qtbot):
    pictures = set()
    for level in RiskLevel:
        chip = LevelChip(level)
        qtbot.addWidget(chip)
        chip.resize(chip.sizeHint())
        pictures.add(bytes(chip.grab().toImage().bits()))
    assert len(pictures) == len(RiskLevel)
