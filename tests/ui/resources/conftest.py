"""One open vault for the pages of this folder."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.opened import Opened, opened_vault


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path) -> Iterator[Opened]:
    with opened_vault(qtbot, tmp_path / "vault") as opened:
        yield opened
