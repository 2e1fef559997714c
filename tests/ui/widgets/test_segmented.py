"""One of several: by key and by click, empty until something is chosen, each state told apart without colour."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QVBoxLayout, QWidget

from app.domain.risk import AnswerState
from ui.widgets.segmented import Option, Segmented

STATES = (AnswerState.YES, AnswerState.NO, AnswerState.UNCLEAR, AnswerState.DECLINED)
ANSWERS = [Option(state.value, state.name.title(), state) for state in STATES]


@pytest.fixture
def row(qtbot) -> Segmented:
    return shown(qtbot, Segmented(ANSWERS, clearable=True))


@pytest.fixture
def plain(qtbot) -> Segmented:
    return shown(qtbot, Segmented([Option(name, name) for name in ("a", "b", "c")]))


def shown(qtbot, row: Segmented) -> Segmented:
    row.set_label("Means at hand?")
    qtbot.addWidget(row)
    with qtbot.waitActive(row):
        row.show()
    row.setFocus()
    return row


def press(row: Segmented, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(row.focusWidget(), key, held)


def grey(row: Segmented) -> bytes:
    return bytes(row.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8).constBits())


def test_nothing_is_chosen_until_somebody_chooses(row):
    assert row.value == ""
    assert not any(button.isChecked() for button in row.findChildren(QAbstractButton))


@pytest.mark.parametrize(("key", "value"), [(Qt.Key.Key_1, "yes"), (Qt.Key.Key_2, "no"), (Qt.Key.Key_4, "declined")])
def test_a_digit_answers(row, qtbot, key, value):
    with qtbot.waitSignal(row.chosen) as chosen:
        press(row, key)
    assert chosen.args == [value]
    assert row.value == value


def test_a_digit_that_stands_for_nothing_does_nothing(row):
    press(row, Qt.Key.Key_9)
    assert row.value == ""


def test_where_segments_are_numbers_a_digit_chooses_the_number_it_names(qtbot):
    scores = shown(qtbot, Segmented([Option(str(score), str(score)) for score in range(5)], clearable=True))
    press(scores, Qt.Key.Key_3)
    assert scores.value == "3"
    press(scores, Qt.Key.Key_0)
    assert scores.value == "0"
    press(scores, Qt.Key.Key_5)
    assert scores.value == "0"


def test_a_digit_with_a_command_key_is_left_to_the_page(row):
    press(row, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert row.value == ""


def test_looking_along_the_answers_answers_nothing(row, qtbot):
    with qtbot.assertNotEmitted(row.chosen):
        press(row, Qt.Key.Key_Right)
        press(row, Qt.Key.Key_Right)
    press(row, Qt.Key.Key_Space)
    assert row.value == "unclear"


def test_an_answer_can_be_taken_back(row, qtbot):
    press(row, Qt.Key.Key_1)
    with qtbot.waitSignal(row.chosen) as chosen:
        press(row, Qt.Key.Key_Delete)
    assert chosen.args == [""]
    assert row.value == ""


def test_a_plain_choice_follows_the_arrows_and_cannot_be_taken_back(plain):
    plain.set_value("b")
    press(plain, Qt.Key.Key_Right)
    assert plain.value == "c"
    press(plain, Qt.Key.Key_Right)
    assert plain.value == "c"
    press(plain, Qt.Key.Key_Delete)
    assert plain.value == "c"


def test_a_click_chooses(row):
    button = row.findChildren(QAbstractButton)[1]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert row.value == "no"


def test_what_the_program_shows_is_not_taken_for_a_choice(row, qtbot):
    with qtbot.assertNotEmitted(row.chosen):
        row.set_value("no")
    assert row.value == "no"


def test_tab_stops_once(qtbot):
    window = QWidget()
    first, row, last = QLineEdit(), Segmented(ANSWERS, clearable=True), QLineEdit()
    column = QVBoxLayout(window)
    for widget in (first, row, last):
        column.addWidget(widget)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    row.set_value("unclear")
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Tab)
    assert window.focusWidget().text() == "Unclear"
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    assert last.hasFocus()


def test_every_state_can_be_told_apart_in_grey(row):
    row.clearFocus()
    row.findChildren(QAbstractButton)[0].clearFocus()
    pictures = set()
    for state in ("", *(state.value for state in STATES)):
        row.set_value(state)
        pictures.add(grey(row))
    assert len(pictures) == 5


def test_a_screen_reader_hears_what_is_asked_and_what_can_be_answered(row):
    assert row.accessibleName() == "Means at hand?"
    for button in row.findChildren(QAbstractButton):
        assert button.accessibleName() == button.text()
        assert button.accessibleDescription() == "Means at hand?"
