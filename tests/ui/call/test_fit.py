"""The whole call fits a small screen, at every size of text and in both languages, and everything on it has a name."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.domain.risk import Answer, ItemId
from app.domain.text import Language
from tests.ui.opened import Opened
from ui.call.flagcard import FlagCard
from ui.call.page import CallPage
from ui.shell import i18n, theme, topbar
from ui.shell.rail import FOLDED_WIDTH
from ui.shell.theme import ThemeName

SCREEN = (1280, 720)
_USED = {
    QAccessible.Role.Button, QAccessible.Role.CheckBox, QAccessible.Role.RadioButton, QAccessible.Role.ComboBox,
    QAccessible.Role.EditableText, QAccessible.Role.List, QAccessible.Role.ListItem,
}  # fmt: skip


@pytest.fixture(params=[Language.ZH, Language.EN])
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Language]:
    before = i18n.current()
    i18n.install(qapp, request.param)
    yield request.param
    i18n.install(qapp, before)


def room() -> tuple[int, int]:
    """What the window leaves to a page during a call: without rail and top line."""
    return SCREEN[0] - FOLDED_WIDTH - 1, SCREEN[1] - topbar.height() - 1


def in_danger(qtbot: QtBot, page: CallPage, opened: Opened) -> CallPage:
    page.start_call()
    qtbot.waitUntil(lambda: page.live is not None)
    for item, given in (("S1", "yes"), ("S3", "now"), ("S4", "within-72h"), ("S6", "yes")):
        page.view.checklist.answer_taken.emit(ItemId(item), Answer(given))
    opened.settle()
    return page


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_nothing_asks_for_more_than_a_small_screen_has(
    qtbot: QtBot, qapp: QApplication, shown: Callable[[], CallPage], opened: Opened, language: Language, scale: float
) -> None:
    theme.apply(qapp, theme.load(ThemeName.LIGHT, scale))
    page = in_danger(qtbot, shown(), opened)
    page.resize(*room())
    for state in (lambda: None, page.view.show_wrapup, page.hide_content):
        state()
        qtbot.waitUntil(lambda: page.minimumSizeHint().isValid())
        needed = page.minimumSizeHint()
        assert needed.width() <= room()[0]
        assert needed.height() <= room()[1]


def test_at_usual_size_every_panel_is_on_screen_and_none_lies_on_another(
    qtbot: QtBot, shown: Callable[[], CallPage], opened: Opened, language: Language
) -> None:
    page = in_danger(qtbot, shown(), opened)
    page.resize(*room())
    qtbot.waitUntil(lambda: page.view.columns.width() == room()[0])
    view = page.view
    panels = (view.bar, view.stages, view.prompts, view.notes, view.protocol, view.flags, view.checklist)
    places = [QRect(panel.mapTo(page, QPoint(0, 0)), panel.size()) for panel in panels]
    for panel, place in zip(panels, places, strict=True):
        assert panel.isVisible()
        assert page.rect().contains(place)
    for at, one in enumerate(places):
        assert not any(one.intersects(other) for other in places[at + 1 :])


def test_large_text_puts_prompts_and_checklist_into_one_place_a_key_apart(
    qtbot: QtBot, qapp: QApplication, shown: Callable[[], CallPage], opened: Opened
) -> None:
    theme.apply(qapp, theme.load(ThemeName.LIGHT, 2.0))
    page = in_danger(qtbot, shown(), opened)
    page.resize(*room())
    qtbot.waitUntil(lambda: page.view.columns.narrow)
    assert page.view.prompts.isVisible()
    assert page.view.flags.badge.isVisible()
    page.view.keys.go_to_checklist()
    assert page.view.checklist.isVisible()
    assert page.view.flags.isVisible()
    page.view.keys.go_to_stages()
    assert page.view.prompts.isVisible()
    assert page.view.flags.badge.isVisible()
    page.resize(2600, 1200)
    qtbot.waitUntil(lambda: not page.view.columns.narrow)
    assert page.view.prompts.isVisible()
    assert page.view.checklist.isVisible()


@pytest.mark.parametrize(("scale", "readable"), [(1.0, 3), (1.5, 3), (2.0, 1)])
def test_several_prompts_can_be_read_at_once(
    qtbot: QtBot,
    qapp: QApplication,
    shown: Callable[[], CallPage],
    opened: Opened,
    language: Language,
    scale: float,
    readable: int,
) -> None:
    theme.apply(qapp, theme.load(ThemeName.LIGHT, scale))
    page = in_danger(qtbot, shown(), opened)
    page.resize(*room())
    cards = page.view.prompts.cards
    qtbot.waitUntil(
        lambda: cards.viewport().width() > 100 and not cards.visualRect(cards.model().index(0, 0)).isEmpty()
    )
    page.view.keys.step_prompts(0)
    opened.settle()
    model = cards.model()
    whole = [
        row
        for row in range(model.rowCount())
        if cards.viewport().rect().contains(cards.visualRect(model.index(row, 0)))
    ]
    assert len(whole) >= readable + (language is Language.ZH)  # the sentences are shorter


def test_while_the_prompts_have_the_room_the_flags_are_told_in_brief(
    qtbot: QtBot, qapp: QApplication, shown: Callable[[], CallPage], opened: Opened
) -> None:
    theme.apply(qapp, theme.load(ThemeName.LIGHT, 1.5))
    page = in_danger(qtbot, shown(), opened)
    page.resize(*room())
    qtbot.waitUntil(lambda: page.view.columns.narrow)
    page.view.keys.step_prompts(1)
    why = page.view.flags.findChild(QLabel, "call.brief.why")
    leading = page.view.flags.findChild(FlagCard, "call.flag.0")
    assert why.isVisible()
    assert why.text() == leading.flag.because.in_(i18n.current())
    assert not leading.isVisible()
    page.view.keys.go_to_checklist()
    assert leading.isVisible()
    assert not why.isVisible()


def test_everything_that_can_be_used_has_a_name(
    qtbot: QtBot, shown: Callable[[], CallPage], opened: Opened, language: Language
) -> None:
    page = in_danger(qtbot, shown(), opened)
    page.view.show_wrapup()
    page.view.flags.begin_raising()
    unnamed = [interface.object() for interface in used(page) if not interface.text(QAccessible.Text.Name)]
    assert unnamed == []


def used(window: QWidget) -> Iterator[QAccessibleInterface]:
    """Every control that a person can use."""
    waiting = [QAccessible.queryAccessibleInterface(window)]
    while waiting:
        interface = waiting.pop()
        if interface is None or not interface.isValid() or interface.state().invisible:
            continue
        if interface.role() in _USED:
            yield interface
        waiting.extend(interface.child(at) for at in range(interface.childCount()))


def test_how_the_panels_are_divided_is_remembered(qtbot: QtBot, call: CallPage, opened: Opened) -> None:
    columns = call.view.columns
    across = columns._across
    across.moveSplitter(320, 1)
    with qtbot.waitSignal(call.panels_divided) as told:
        pass
    sizes = told.args[0]
    assert sizes[0] == across.sizes()[0] != 276
    again = CallPage(opened.console, opened.tasks, opened.clock, lambda _: None, panels=sizes)
    qtbot.addWidget(again)
    again.resize(call.size())
    assert again.view.columns.sizes()[:3] == sizes[:3]


def test_sizes_that_make_no_sense_are_left_alone(call: CallPage) -> None:
    before = call.view.columns.sizes()
    call.view.columns.divide((1, 2))
    assert call.view.columns.sizes() == before
