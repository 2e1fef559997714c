"""An open vault and the guide page over it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.opened import Opened, opened_vault
from ui.guide.page import GuidePage


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path) -> Iterator[Opened]:
    with opened_vault(qtbot, tmp_path / "vault") as opened:
        yield opened


@pytest.fixture
def page(qtbot: QtBot, opened: Opened) -> GuidePage:
    page = GuidePage(opened.console, opened.tasks)
    qtbot.addWidget(page)
    page.resize(1104, 632)
    with qtbot.waitActive(page):
        page.show()
    page.arrived()
    return page
