"""A vault that opens fast, and the gate before it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.console import Console
from tests.builders import FixedClock, a_console
from ui.shell.tasks import Tasks
from ui.unlock.gate import Gate


class Before:
    """The gate over one directory, and who came in through it."""

    def __init__(self, qtbot: QtBot, directory: Path, *, fixed: bool = True) -> None:
        self.clock = FixedClock()
        self.tasks = Tasks()
        self.consoles: list[Console] = []
        self.directory = directory
        self._qtbot = qtbot
        self.gate = Gate(directory, clock=self.clock, fixed=fixed)
        self.gate.opened.connect(self.consoles.append)
        qtbot.addWidget(self.gate)
        self.gate.resize(1280, 720)
        with qtbot.waitActive(self.gate):
            self.gate.show()
        self.gate.begin(self.tasks)

    def settle(self) -> None:
        self._qtbot.waitUntil(lambda: not self.tasks.busy, timeout=30_000)

    def let_in(self) -> Console:
        self._qtbot.waitUntil(lambda: bool(self.consoles), timeout=30_000)
        return self.consoles[-1]

    def find(self, name: str) -> QWidget | None:
        """The visible control called `name`."""
        return next((widget for widget in self.gate.findChildren(QWidget, name) if widget.isVisible()), None)

    def end(self) -> None:
        for console in self.consoles:
            self.tasks.run(console.close)
        self.tasks.drain()
        self.tasks.stop()


@pytest.fixture
def vault(tmp_path: Path) -> Path:
    """A closed vault of one person."""
    a_console(tmp_path / "vault").close()
    return tmp_path / "vault"


@pytest.fixture
def before(qtbot: QtBot, vault: Path) -> Iterator[Before]:
    """The gate before that vault."""
    before = Before(qtbot, vault)
    yield before
    before.end()


@pytest.fixture
def before_none(qtbot: QtBot, tmp_path: Path) -> Iterator[Before]:
    """The gate before an empty place."""
    before = Before(qtbot, tmp_path / "new")
    yield before
    before.end()
