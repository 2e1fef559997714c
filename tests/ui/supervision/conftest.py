"""One open vault with one call in it, and the page that prepares its summary."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.builders import a_call
from tests.ui.opened import Opened, opened_vault
from ui.supervision.page import SupervisionPage


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path) -> Iterator[Opened]:
    with opened_vault(qtbot, tmp_path / "vault") as opened:
        yield opened


@pytest.fixture
def call(opened: Opened) -> int:
    return opened.do(partial(a_call, opened.console, "夜里睡不着。字:𪚥 🙂", caller="C-0192", S1="yes")).id


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "out"
    folder.mkdir()
    return folder


@pytest.fixture
def page(qtbot: QtBot, opened: Opened) -> SupervisionPage:
    page = SupervisionPage(opened.console.supervision, opened.console.masking, opened.tasks)
    qtbot.addWidget(page)
    page.resize(1200, 800)
    with qtbot.waitExposed(page):
        page.show()
    return page
