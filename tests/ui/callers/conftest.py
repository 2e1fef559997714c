"""One open vault and the callers page over it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.opened import Opened, opened_vault
from ui.callers.page import CallersPage


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path) -> Iterator[Opened]:
    with opened_vault(qtbot, tmp_path / "vault") as opened:
        yield opened


@pytest.fixture
def shown(qtbot: QtBot, opened: Opened) -> Callable[[], CallersPage]:
    """Shows the page over whatever is in the vault by then."""

    def show() -> CallersPage:
        page = CallersPage(opened.console, opened.tasks, opened.clock)
        qtbot.addWidget(page)
        page.resize(1103, 638)
        with qtbot.waitExposed(page):
            page.show()
        page.arrived()
        opened.settle()
        return page

    return show
