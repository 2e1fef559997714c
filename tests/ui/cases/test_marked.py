"""The row under the list of calls."""

from PySide6.QtWidgets import QPushButton

from ui.cases.marked import MarkedBar


def test_where_there_is_little_room_the_hint_gives_way_to_the_buttons(qtbot):
    bar = MarkedBar()
    qtbot.addWidget(bar)
    bar.show_marked(0, 3)
    buttons = bar.findChildren(QPushButton)
    needed = sum(button.sizeHint().width() for button in buttons)
    bar.resize(needed + 100, bar.sizeHint().height())
    with qtbot.waitExposed(bar):
        bar.show()
    assert bar.minimumSizeHint().width() <= needed + 100
    assert all(button.width() >= button.sizeHint().width() for button in buttons)
