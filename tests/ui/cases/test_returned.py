"""What came back from supervision stands at its call, and reading it there counts."""

from functools import partial

from PySide6.QtWidgets import QLabel

from tests.builders import a_call
from ui.cases.page import CasesPage
from ui.supervision.returned import ReturnedCard


def test_an_answer_stands_under_its_call_and_only_there(qtbot, opened):
    answered = opened.do(partial(a_call, opened.console, "说了工作")).id
    other = opened.do(partial(a_call, opened.console)).id
    opened.do(partial(opened.console.supervision_desk.answer, answered, "先停一停。", ["contact"]))
    page = CasesPage(opened.console, opened.tasks, opened.clock)
    qtbot.addWidget(page)
    page.resize(1200, 700)
    with qtbot.waitExposed(page):
        page.show()
    page.open_call(answered)
    opened.settle()
    card = page.findChild(ReturnedCard)
    assert card.isVisible()
    assert card.findChild(QLabel, "desk.answer").text() == "先停一停。"
    assert opened.do(partial(opened.console.supervision_desk.feedback, answered))[0].read
    page.open_call(other)
    opened.settle()
    assert not card.isVisible()
