"""Somebody looks through every text of a paper before it leaves."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.opened import Opened
from ui.supervision.masking import MaskingStep


def step_of(page: QWidget) -> MaskingStep:
    step = page.findChild(MaskingStep, "masking")
    assert step is not None
    return step


def wait_for(page: QWidget, opened: Opened, qtbot: QtBot) -> None:
    """Until there is something to look through, or the document is in view."""
    export = page.findChild(QPushButton, "supervision.export")
    qtbot.waitUntil(lambda: step_of(page).isVisible() or export.isEnabled(), timeout=20_000)
    opened.settle()


def look_through(page: QWidget, opened: Opened, qtbot: QtBot) -> None:
    """Tick every text as it is proposed, and go on to the document."""
    wait_for(page, opened, qtbot)
    step = step_of(page)
    go_on = page.findChild(QPushButton, "masking.go-on")
    tick = page.findChild(QCheckBox, "masking.tick")
    if step.isVisible():
        while not go_on.isEnabled():
            tick.setChecked(True)
        opened.settle()
        qtbot.mouseClick(go_on, Qt.MouseButton.LeftButton)
