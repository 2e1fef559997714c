"""The call page over a real encrypted vault, shown in a window that has the focus."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.domain.risk import Answer, ItemId
from app.services import access
from tests.ui.opened import Opened, opened_vault
from ui.call.page import CallPage


@pytest.fixture
def directory(tmp_path: Path) -> Path:
    return tmp_path / "vault"


@pytest.fixture
def opened(qtbot: QtBot, directory: Path) -> Iterator[Opened]:
    with opened_vault(qtbot, directory) as opened:
        yield opened


@pytest.fixture
def shown(qtbot: QtBot, opened: Opened, directory: Path) -> Iterator[Callable[[], CallPage]]:
    """Shows a new call page over the vault, and hands over what is unsaved in the end, as the window does."""
    pages: list[CallPage] = []

    def show() -> CallPage:
        slot = access.people(directory)[0].id
        check = partial(access.unlock, directory, slot, clock=opened.clock)
        page = CallPage(opened.console, opened.tasks, opened.clock, check)
        qtbot.addWidget(page)
        page.resize(1223, 638)
        with qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        page.arrived()
        opened.settle()
        pages.append(page)
        return page

    yield show
    for page in pages:
        page.flush()
    opened.settle()


@pytest.fixture
def page(shown: Callable[[], CallPage]) -> CallPage:
    """Between calls."""
    return shown()


@pytest.fixture
def call(qtbot: QtBot, page: CallPage, opened: Opened) -> CallPage:
    """With a call running, the focus in the notes."""
    page.start_call()
    opened.settle()
    assert page.live is not None
    qtbot.waitUntil(page.view.notes.editor.hasFocus)
    return page


@pytest.fixture
def answer(call: CallPage) -> Callable[..., None]:
    """Takes answers as the checklist does: answer(S3="now", S6="yes")."""

    def take(**answers: str) -> None:
        for item, given in answers.items():
            call.view.checklist.answer_taken.emit(ItemId(item), Answer(given))

    return take
