"""An open vault with its tasks, for tests of pages: jobs for the vault go through the thread the pages use."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TypeVar, cast

from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from app.console import Console
from app.errors import UserError
from tests.builders import FixedClock, a_console
from ui.shell.tasks import Tasks

T = TypeVar("T")


class Opened:
    """console, clock and tasks of one open vault; `do` runs a job where the vault lives and waits for it."""

    def __init__(self, qtbot: QtBot, directory: Path) -> None:
        self._qtbot = qtbot
        self.clock = FixedClock()
        self.tasks = Tasks()
        self.refused: list[UserError] = []
        self.tasks.refused.connect(self.refused.append)
        self.console: Console = self.do(partial(a_console, directory, self.clock))

    def do(self, job: Callable[[], T]) -> T:
        came: list[tuple[T | None, BaseException | None]] = []
        self.tasks.run(partial(_outcome, job), came.append)
        self._qtbot.waitUntil(lambda: bool(came), timeout=20_000)
        value, error = came[0]
        if error is not None:
            raise error
        return cast("T", value)

    def settle(self) -> None:
        """Wait until nothing is asked for any more and what came of it is laid out."""
        self._qtbot.waitUntil(lambda: not self.tasks.busy, timeout=20_000)
        QCoreApplication.sendPostedEvents()


def _outcome(job: Callable[[], T]) -> tuple[T | None, BaseException | None]:
    """What `job` came to, so that a failure fails the test that asked and not the thread."""
    try:
        return job(), None
    except Exception as error:  # noqa: BLE001  raised again where it was asked for
        return None, error


@contextmanager
def opened_vault(qtbot: QtBot, directory: Path) -> Iterator[Opened]:
    opened = Opened(qtbot, directory)
    try:
        yield opened
    finally:
        opened.settle()
        opened.do(opened.console.close)
        opened.tasks.stop()
