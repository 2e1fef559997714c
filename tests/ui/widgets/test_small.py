"""The small widgets: labels that read no markup, clocks that stand still, buttons that name their key."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QVBoxLayout, QWidget

from ui.shell.shortcuts import Action
from ui.widgets.busy import BusyLine
from ui.widgets.button import Button, IconButton
from ui.widgets.clock import ClockLabel, elapsed
from ui.widgets.combo import ComboBox
from ui.widgets.empty import EmptyState
from ui.widgets.keyhint import KeyHint
from ui.widgets.labels import ElidedLabel, words
from ui.widgets.scroll import ScrollArea


def test_words_are_never_read_as_markup(qtbot):
    label = words("<b>不想活了</b>")
    qtbot.addWidget(label)
    assert label.textFormat() is Qt.TextFormat.PlainText


def test_what_has_no_room_ends_in_an_ellipsis_and_is_told_on_hover(qtbot):
    label = ElidedLabel("a very long name of a hotline " * 5)
    qtbot.addWidget(label)
    label.resize(100, 20)
    label.grab()
    assert label.toolTip() == label.text()
    label.setText("short")
    label.grab()
    assert label.toolTip() == ""


@pytest.mark.parametrize(
    ("seconds", "shown"), [(-1, "00:00"), (0, "00:00"), (61.9, "01:01"), (3599, "59:59"), (3600, "1:00:00")]
)
def test_elapsed_time(seconds, shown):
    assert elapsed(seconds) == shown


def test_the_clock_keeps_its_width_from_second_to_second(qtbot):
    clock = ClockLabel("Time on the line")
    qtbot.addWidget(clock)
    widths = set()
    for seconds in (0, 11, 48, 588, 3540):
        clock.show_seconds(seconds)
        widths.add(clock.sizeHint().width())
    assert len(widths) == 1


def test_a_button_with_a_key_shows_it_and_says_it(qtbot):
    button = Button("Lock", action=Action.LOCK)
    qtbot.addWidget(button)
    assert "Ctrl+L" in button.text()
    assert button.accessibleName() == "Lock"
    assert "Ctrl+L" in button.accessibleDescription()


def test_an_icon_alone_has_a_name(qtbot):
    button = IconButton("x", "Put away", action=Action.DISMISS)
    qtbot.addWidget(button)
    assert button.accessibleName() == "Put away"
    assert "Ctrl+M" in button.toolTip()


def test_an_empty_place_says_what_belongs_here_and_the_key_that_starts_it(qtbot):
    empty = EmptyState("phone", "No call yet", "Calls appear here.", Action.START_CALL)
    qtbot.addWidget(empty)
    said = [label.text() for label in empty.findChildren(QLabel)]
    assert {"No call yet", "Calls appear here.", "F2", "Start a call"} <= set(said)
    assert empty.findChild(KeyHint).text() == "F2"


def test_scrolling_over_a_closed_box_changes_nothing(qtbot):
    box = ComboBox()
    box.addItems(["a", "b"])
    qtbot.addWidget(box)
    wheel = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(box, wheel)
    assert box.currentText() == "a"


def test_what_gets_the_focus_comes_into_view(qtbot):
    content = QWidget()
    column = QVBoxLayout(content)
    fields = [QLineEdit() for _ in range(40)]
    for field in fields:
        column.addWidget(field)
    area = ScrollArea(content)
    area.resize(200, 200)
    qtbot.addWidget(area)
    with qtbot.waitActive(area):
        area.show()
    fields[-1].setFocus()
    assert area.viewport().rect().contains(fields[-1].mapTo(area.viewport(), QPoint(1, 1)))


def test_the_line_of_work_moves_only_while_there_is_work(qtbot):
    line = BusyLine("Working")
    qtbot.addWidget(line)
    line.resize(200, 2)
    still = line.grab().toImage()
    line.set_busy(busy=True)
    assert line._timer.isActive()
    line.set_busy(busy=False)
    assert not line._timer.isActive()
    assert line.grab().toImage() == still
