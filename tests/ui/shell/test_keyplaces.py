"""F1 shows the keys where they act, then all of them on a sheet, then none; the focus comes back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ui.shell import shortcuts
from ui.shell.desk import Desk, Room
from ui.shell.keyplaces import KeyPlaces
from ui.shell.keysheet import KeySheet
from ui.shell.rail import Stop
from ui.shell.shortcuts import Action


class Page(QWidget):
    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        self.fields = [QLineEdit() for _ in range(3)]
        for field in self.fields:
            column.addWidget(field)

    def arrived(self) -> None:
        self.fields[0].setFocus()

    def key_places(self):
        return list(zip(self.fields, (Action.SEARCH, Action.STAMP, Action.HIDE), strict=True))


@pytest.fixture
def desk(qtbot) -> Desk:
    desk = Desk({"call": Room(Stop("call", "phone", "Call", Action.GO_CALL), Page)}, hotline="h", person="p")
    qtbot.addWidget(desk)
    desk.resize(900, 600)
    with qtbot.waitActive(desk):
        desk.show()
    desk.show_page("call")
    return desk


def f1(desk: Desk) -> None:
    QTest.keyClick(desk.window().focusWidget(), Qt.Key.Key_F1)


def test_the_keys_then_the_sheet_then_nothing(desk, qtbot):
    f1(desk)
    caps = KeyPlaces.shown(desk)
    assert caps is not None
    assert [key for _, key in caps.caps] == [
        shortcuts.key(action) for action in (Action.GO_CALL, Action.SEARCH, Action.STAMP, Action.HIDE)
    ]
    f1(desk)
    assert KeyPlaces.shown(desk) is None
    assert desk.findChild(KeySheet) is not None
    f1(desk)
    assert desk.findChild(KeySheet) is None
    qtbot.waitUntil(desk.page.fields[0].hasFocus)


def test_escape_goes_back_to_where_one_was(desk, qtbot):
    f1(desk)
    QTest.keyClick(KeyPlaces.shown(desk), Qt.Key.Key_Escape)
    assert KeyPlaces.shown(desk) is None
    qtbot.waitUntil(desk.page.fields[0].hasFocus)


def test_no_cap_lies_on_another_or_outside(desk):
    f1(desk)
    places = [cap for cap, _ in KeyPlaces.shown(desk).caps]
    assert all(desk.rect().contains(place) for place in places)
    assert not any(a.intersects(b) for at, a in enumerate(places) for b in places[at + 1 :])
