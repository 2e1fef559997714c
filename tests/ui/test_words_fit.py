"""Words that grow by a third still fit: no button, label or box of the pages cuts its text, in either language.

Other wording, another language or a site's own guide must not need another layout.  Text is made longer by a
translator that pads what it translates; what a person typed and what the guide says keep their length.
"""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.domain.text import Language
from tests.ui.opened import Opened, opened_vault
from tests.ui.rounds import AREAS, Rounds
from ui.call.page import CallPage
from ui.cases.page import CasesPage
from ui.guide.page import GuidePage
from ui.shell import i18n, theme
from ui.shell.theme import ThemeName
from ui.widgets.labels import ElidedLabel
from ui.widgets.scroll import ScrollArea

GROWS = 0.35
WORD = 8


class Longer(QTranslator):
    """Translates as `before` does, and adds a third.  Placeholders and keys stay as they are."""

    def __init__(self, before: list[QTranslator], parent: QCoreApplication) -> None:
        super().__init__(parent)
        self._before = before

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        if context.startswith("Q"):
            return ""
        said = next(filter(None, (one.translate(context, source, disambiguation, n) for one in self._before)), source)
        wide = sum(2 if letter > "\u2e80" else 1 for letter in said)
        return said + more(max(1, round(wide * GROWS)))


def more(letters: int) -> str:
    """In words, as text is: one long word could not be wrapped."""
    return " ".join("~" * min(WORD, letters - at) for at in range(0, letters, WORD))


@pytest.fixture(params=Language, ids=str)
def longer(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Language]:
    before = i18n.current()
    i18n.install(qapp, request.param)
    padding = Longer(list(i18n._installed), qapp)
    qapp.installTranslator(padding)
    yield request.param
    qapp.removeTranslator(padding)
    i18n.install(qapp, before)


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path) -> Iterator[Opened]:
    with opened_vault(qtbot, tmp_path / "vault") as opened:
        yield opened


def overflown(page: QWidget) -> list[str]:
    """What is wider than the place it scrolls in: nobody could bring its right edge into view."""
    return [
        f"{content.objectName() or type(content).__name__}: {content.width()} of {area.viewport().width()} px"
        for area in page.findChildren(ScrollArea)
        if (content := area.widget()) is not None and area.isVisible() and content.width() > area.viewport().width() + 2
    ]


def cut(page: QWidget) -> list[str]:
    """Words on `page` that have less room than they need and no ellipsis to say so."""
    found = []
    for label in page.findChildren(QLabel):
        if label.isVisible() and not label.wordWrap() and not isinstance(label, ElidedLabel) and label.text():
            room = label.contentsRect().width()
            if label.pixmap().isNull() and label.fontMetrics().horizontalAdvance(label.text()) > room + 2:
                found.append(f"{label.objectName() or 'label'}: {label.text()!r} {room} px")
        elif label.isVisible() and label.wordWrap() and label.text():
            needed = label.heightForWidth(label.width())
            if needed > label.height() + 2:
                found.append(
                    f"{label.objectName() or 'paragraph'}: {label.text()[:40]!r} {label.height()} of {needed} px"
                )
    for button in page.findChildren(QAbstractButton):
        plain = type(button).paintEvent is QPushButton.paintEvent or isinstance(button, QPushButton)
        if button.isVisible() and plain and button.text() and button.text() != "…":
            needed = button.fontMetrics().horizontalAdvance(button.text())
            if needed > button.width() and "…" not in button.text():
                found.append(f"{button.objectName() or 'button'}: {button.text()!r} {button.width()} of {needed} px")
    return found


def show(qtbot: QtBot, page: QWidget) -> QWidget:
    qtbot.addWidget(page)
    page.resize(1223, 638)
    with qtbot.waitExposed(page):
        page.show()
    return page


def test_the_guard_sees_words_that_are_cut(qtbot):
    page = QWidget()
    button = QPushButton("A way that is far too long for its place", page)
    button.setGeometry(0, 0, 60, 24)
    label = QLabel("Words that are far too long for their place", page)
    label.setGeometry(0, 30, 60, 24)
    show(qtbot, page)
    assert len(cut(page)) == 2


def test_words_get_longer(longer):
    assert QCoreApplication.translate("Shortcuts", "Lock").endswith("~")


def test_the_call_in_all_its_states(qtbot, opened, longer):
    page = CallPage(opened.console, opened.tasks, opened.clock, str)
    show(qtbot, page)
    page.arrived()
    opened.settle()
    assert [*cut(page), *overflown(page)] == []
    page.start_call()
    qtbot.waitUntil(page.is_call_running)
    opened.settle()
    assert [*cut(page), *overflown(page)] == []
    page.view.checklist.answer_taken.emit("S1", "yes")
    opened.settle()
    assert [*cut(page), *overflown(page)] == []
    page.view.show_wrapup()
    opened.settle()
    assert [*cut(page), *overflown(page)] == []
    page.view.show_short()
    opened.settle()
    assert [*cut(page), *overflown(page)] == []
    page.hide_content()
    opened.settle()
    assert [*cut(page), *overflown(page)] == []


def test_the_case_log_and_the_guide(qtbot, opened, longer):
    for page in (
        CasesPage(opened.console, opened.tasks, opened.clock),
        GuidePage(opened.console, opened.tasks),
    ):
        show(qtbot, page)
        page.arrived()
        opened.settle()
        assert cut(page) == [], type(page).__name__


@pytest.mark.parametrize("area", AREAS)
def test_every_place_beside_the_call(qtbot, opened, longer, area):
    found = {
        place: [*cut(page), *overflown(page)] for place, page in Rounds(qtbot, opened, partial(show, qtbot)).area(area)
    }
    assert {place: words for place, words in found.items() if words} == {}


@pytest.mark.parametrize("area", AREAS)
@pytest.mark.parametrize("language", Language, ids=str)
def test_large_text_stays_within_its_place(qtbot, qapp, opened, area, language):
    """At twice the size, in the room beside the rail that a small screen leaves."""
    i18n.install(qapp, language)
    theme.apply(qapp, theme.load(ThemeName.LIGHT, 2.0))

    def small(page: QWidget) -> None:
        show(qtbot, page)
        page.resize(928, 558)

    found = {place: overflown(page) for place, page in Rounds(qtbot, opened, small).area(area)}
    assert {place: wide for place, wide in found.items() if wide} == {}
