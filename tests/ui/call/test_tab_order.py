"""The tab key goes through a call in reading order: above, left, notes, what is under them, the risk."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def chain(start: QWidget) -> list[QWidget]:
    """What the tab key would stop at, once around, beginning behind `start`."""
    found, here = [], start.nextInFocusChain()
    while here is not None and here is not start and len(found) < 2_000:
        if here.isVisible() and here.isEnabled() and here.focusPolicy() & Qt.FocusPolicy.TabFocus:
            found.append(here)
        here = here.nextInFocusChain()
    return found


def test_reading_order(qtbot, call, answer):
    answer(S1="yes")
    qtbot.waitUntil(call.view.protocol.isVisible)
    view = call.view
    regions = {
        "line above": view.bar,
        "left": view.guide_panel,
        "notes": view.notes,
        "under the notes": view.aids.drawer,
        "risk": view.flags,
        "checklist": view.checklist,
    }
    met: list[str] = []
    for widget in chain(view):
        name = next((name for name, part in regions.items() if part is widget or part.isAncestorOf(widget)), "")
        if name and name not in met:
            met.append(name)
    assert met == list(regions)
