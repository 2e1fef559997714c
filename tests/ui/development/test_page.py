"""The development page shows what was rated and what came back, and says so where nothing has."""

from functools import partial

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from tests.builders import a_call
from tests.ui.opened import opened_vault
from ui.development.chart import Chart
from ui.development.page import DevelopmentPage
from ui.supervision.page import SupervisionPage


@pytest.fixture
def opened(qtbot, tmp_path):
    with opened_vault(qtbot, tmp_path / "vault") as opened:
        yield opened


@pytest.fixture
def page(qtbot, opened):
    page = DevelopmentPage(opened.console, opened.tasks)
    qtbot.addWidget(page)
    page.resize(1200, 700)
    with qtbot.waitExposed(page):
        page.show()
    return page


@pytest.fixture
def rated(opened):
    """A call that was rated and answered."""

    def make():
        call = a_call(opened.console, "说了工作").id
        scores = {dimension.id: 2 for dimension in opened.console.guide.quality}
        opened.console.supervision_desk.rate(call, scores, "", 1)
        opened.console.supervision_desk.answer(call, "先停一停。", ["contact"])
        return call

    return opened.do(make)


def arrive(page, opened):
    page.arrived()
    opened.settle()


def test_nothing_rated_says_where_it_begins(page, opened):
    arrive(page, opened)
    assert page._stack.currentWidget() is page._empty


def test_each_dimension_has_its_course_and_answers_lead_to_their_call(page, opened, rated, qtbot):
    arrive(page, opened)
    assert len(page.findChildren(Chart)) == len(opened.console.guide.quality)
    assert "own 2" in page.findChildren(Chart)[0].accessibleName()
    assert page.findChild(QLabel, "development.answer").text() == "先停一停。"
    with qtbot.waitSignal(page.call_chosen) as chosen:
        page.findChild(QPushButton, "development.call").click()
    assert chosen.args == [rated]


def test_what_comes_back_later_is_there_when_the_page_is_shown_again(page, opened, rated):
    arrive(page, opened)
    opened.do(partial(opened.console.supervision_desk.answer, rated, "也可以等久一点。", []))
    arrive(page, opened)
    assert "2 answers" in page.findChild(QLabel, "development.counts").text()


def test_the_review_leaves_as_a_paper(page, opened, rated, qtbot):
    arrive(page, opened)
    page.findChild(QPushButton, "development.paper").click()
    paper = page.findChild(SupervisionPage)
    qtbot.waitUntil(lambda: paper._draft is not None, timeout=20_000)
    assert paper._draft.content.calls == 1
