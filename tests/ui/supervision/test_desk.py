"""The desk: calls with what stood out, what is typed is kept, answers come and go, papers are made from here."""

from functools import partial

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QPlainTextEdit, QPushButton

from app.domain.supervision import Question, Side
from tests.builders import COLLEAGUE, a_call, reopened
from tests.ui.supervision.looking import look_through
from ui.supervision.calllist import DeskList
from ui.supervision.desk import DeskPage
from ui.supervision.page import SupervisionPage
from ui.supervision.rating import RatingPart
from ui.widgets.segmented import Segmented


@pytest.fixture
def calls(opened):
    return [
        opened.do(partial(a_call, opened.console, "说了工作", S1="no")).id,
        opened.do(partial(a_call, opened.console, "攒了药", S3="now", S4="within-72h", S6="yes")).id,
    ]


@pytest.fixture
def desk(qtbot, opened, calls):
    return shown(qtbot, opened, opened.console)


def shown(qtbot, opened, console):
    page = DeskPage(console, opened.tasks, opened.clock)
    qtbot.addWidget(page)
    page.resize(1280, 720)
    with qtbot.waitExposed(page):
        page.show()
    page.arrived()
    opened.settle()
    return page


def by_another(opened, tmp_path, who=None):
    """Whoever was here ends, somebody else opens the vault."""
    opened.do(opened.console.close)
    opened.console = opened.do(partial(reopened, tmp_path / "vault", opened.clock, by=who))
    return opened.console


def written(page, question):
    return page.findChild(QPlainTextEdit, f"desk.{question}")


def press(qtbot, page, name):
    qtbot.mouseClick(page.findChild(QPushButton, f"desk.{name}"), Qt.MouseButton.LeftButton)


def test_the_newest_call_is_read_first_with_what_stood_out(desk, calls):
    assert desk.findChild(QLabel, "desk.number").text() == "2026-0002"
    told = desk.findChild(QLabel, "desk.standouts").text()
    assert "closed incomplete" in told
    assert "steps open" in told
    row = desk.findChild(DeskList, "desk.calls").model().index(0, 0).data()
    assert row.startswith("2026-0002 · R4")


def test_what_is_typed_is_in_the_vault_without_a_button(desk, opened, calls, qtbot):
    qtbot.keyClicks(written(desk, Question.UNSURE), "stopped too early")
    desk.findChild(QCheckBox, "desk.talk").setChecked(True)
    desk.flush()
    opened.settle()
    found = opened.do(partial(opened.console.supervision_desk.dossier, calls[1]))
    assert found.reflection.words[Question.UNSURE] == "stopped too early"
    assert found.reflection.talk


def test_another_call_hands_on_what_was_typed_and_shows_its_own(desk, opened, calls, qtbot):
    qtbot.keyClicks(written(desk, Question.FELT), "afraid")
    qtbot.keyClick(desk.findChild(DeskList, "desk.calls"), Qt.Key.Key_Down)
    opened.settle()
    assert desk.findChild(QLabel, "desk.number").text() == "2026-0001"
    assert written(desk, Question.FELT).toPlainText() == ""
    qtbot.keyClick(desk.findChild(DeskList, "desk.calls"), Qt.Key.Key_Up)
    opened.settle()
    assert written(desk, Question.FELT).toPlainText() == "afraid"


def test_several_calls_are_chosen_by_key_and_bound_in_one_paper(desk, opened, calls, qtbot):
    view = desk.findChild(DeskList, "desk.calls")
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Space):
        qtbot.keyClick(view, key)
        opened.settle()
    assert "2 calls" in desk.findChild(QPushButton, "desk.paper").text()
    press(qtbot, desk, "paper")
    page = desk.findChild(SupervisionPage)
    look_through(page, opened, qtbot)
    qtbot.waitUntil(lambda: page._rendered is not None, timeout=20_000)
    assert page._draft.calls == tuple(calls)
    assert page._preview.pages > 4


def test_the_whole_day_is_chosen_at_once(desk, calls, qtbot):
    press(qtbot, desk, "day")
    assert desk.findChild(DeskList, "desk.calls").model().chosen == tuple(calls)


def test_ones_own_rating_is_kept_and_the_other_shows_once_it_is_complete(desk, opened, calls, qtbot):
    rows = [desk.findChild(Segmented, f"desk.rating.{d.id}") for d in opened.console.guide.quality]
    for row in rows[:-1]:
        row._choose(row._buttons[3])
    opened.settle()
    found = opened.do(partial(opened.console.supervision_desk.dossier, calls[1])).rating(Side.SELF)
    assert len(found.scores) == len(rows) - 1
    assert set(found.scores.values()) == {3}


def test_a_remark_is_kept_as_typed_and_the_others_stands_beside_it_once_both_rated(qtbot, opened, tmp_path):
    counsellor = by_another(opened, tmp_path, COLLEAGUE)
    call = opened.do(partial(a_call, counsellor, "反复说没用了", S3="now")).id
    wish = {Question.UNDERSTAND: "为什么沉默"}
    opened.do(partial(counsellor.supervision_desk.save_reflection, call, wish, talk=True, revision=1))
    full = {d.id: 2 for d in counsellor.guide.quality}
    opened.do(partial(counsellor.supervision_desk.rate, call, full, "太快了", 1))
    desk = shown(qtbot, opened, by_another(opened, tmp_path))
    whose = desk.findChild(Segmented, "desk.whose")
    whose._choose(whose._buttons[1])
    opened.settle()
    opened.settle()
    theirs = desk.findChild(QLabel, "desk.remark.other")
    assert theirs.text() == ""
    qtbot.keyClicks(desk.findChild(QPlainTextEdit, "desk.remark"), "calm")
    for dimension in full:
        row = desk.findChild(Segmented, f"desk.rating.{dimension}")
        row._choose(row._buttons[3])
    desk.flush()
    opened.settle()
    assert theirs.text() == "Counsellor: 太快了"
    found = opened.do(partial(opened.console.supervision_desk.dossier, call)).rating(Side.SUPERVISOR)
    assert (found.remark, len(found.scores)) == ("calm", len(full))


def test_a_supervisor_answers_and_the_counsellor_reads_it(qtbot, opened, tmp_path):
    counsellor = by_another(opened, tmp_path, COLLEAGUE)
    call = opened.do(partial(a_call, counsellor, "反复说没用了", S3="now")).id
    opened.do(
        partial(
            counsellor.supervision_desk.save_reflection,
            call,
            {Question.UNDERSTAND: "为什么沉默"},
            talk=True,
            revision=1,
        )
    )
    desk = shown(qtbot, opened, by_another(opened, tmp_path))
    whose = desk.findChild(Segmented, "desk.whose")
    whose._choose(whose._buttons[1])
    opened.settle()
    assert written(desk, Question.UNDERSTAND).toPlainText() == "为什么沉默"
    assert written(desk, Question.UNDERSTAND).isReadOnly()
    qtbot.keyClicks(desk.findChild(QPlainTextEdit, "desk.reply"), "Silence was the answer.")
    desk.findChild(QCheckBox, "desk.theme.contact").setChecked(True)
    press(qtbot, desk, "give")
    opened.settle()
    desk = shown(qtbot, opened, by_another(opened, tmp_path, COLLEAGUE))
    assert desk.findChild(QLabel, "desk.answer").text() == "Silence was the answer."
    assert desk.findChild(Segmented, "desk.whose") is None
    desk._on_read_long_enough()
    opened.settle()
    (row,) = opened.do(partial(opened.console.supervision_desk.calls, "mine"))
    assert (row.answered, row.unread) == (1, 0)


def test_an_empty_desk_says_what_belongs_there(qtbot, opened):
    page = shown(qtbot, opened, opened.console)
    assert not page.findChild(DeskList, "desk.calls").isVisible()
    assert page._right.currentWidget() is page._empty


def test_rows_fit_what_is_asked_of_a_model(desk):
    model = desk.findChild(DeskList, "desk.calls").model()
    assert model.rowCount(QModelIndex()) == 2
    assert desk.findChild(RatingPart) is not None


def test_a_wish_to_talk_is_read_by_the_supervisor_and_talked_over(opened, tmp_path, qtbot):
    counsellor = by_another(opened, tmp_path, COLLEAGUE)
    call = opened.do(partial(a_call, counsellor, "说了工作")).id
    opened.do(partial(counsellor.aftercare.ask_debrief, call, "那座桥"))
    own = shown(qtbot, opened, counsellor)
    assert "a talk is asked for" in own.findChild(QLabel, "desk.standouts").text()
    assert own.findChild(QLabel, "desk.wish.about").text() == "那座桥"
    assert not own.findChild(QPushButton, "desk.wish.talked").isVisible()
    own.flush()
    opened.settle()
    desk = shown(qtbot, opened, by_another(opened, tmp_path))
    whose = desk.findChild(Segmented, "desk.whose")
    whose._choose(whose._buttons[1])
    opened.settle()
    opened.settle()
    assert COLLEAGUE.name in desk.findChild(QLabel, "desk.wish.who").text()
    assert desk.findChild(QLabel, "desk.wish.about").text() == "那座桥"
    press(qtbot, desk, "wish.talked")
    opened.settle()
    opened.settle()
    assert desk.findChild(DeskList, "desk.calls").model().rowCount() == 0
    assert opened.do(opened.console.aftercare.debriefs) == ()
