"""One open vault and the case log over it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.opened import Opened, opened_vault
from ui.cases.page import CasesPage


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path) -> Iterator[Opened]:
    with opened_vault(qtbot, tmp_path / "vault") as opened:
        yield opened


@pytest.fixture
def page(qtbot: QtBot, opened: Opened) -> CasesPage:
    """The page, shown over whatever is in the vault when it is asked for."""
    page = CasesPage(opened.console, opened.tasks, opened.clock)
    qtbot.addWidget(page)
    page.resize(1200, 700)
    with qtbot.waitExposed(page):
        page.show()
    return page
