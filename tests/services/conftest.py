"""A console over a real encrypted vault, and the means to make its disk lie."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from app.console import Console
from app.errors import ErrorCode, UserError
from app.vault.vault import Transaction, Vault
from tests.builders import FixedClock, a_console, reopened


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock()


@pytest.fixture
def console(tmp_path: Path, clock: FixedClock) -> Iterator[Console]:
    console = a_console(tmp_path, clock)
    yield console
    console.close()


@pytest.fixture
def vault(console: Console) -> Vault:
    """What lies under the console, for looking at it from outside."""
    return console._vault


@pytest.fixture
def restart(console: Console, tmp_path: Path, clock: FixedClock) -> Iterator[Callable[..., Console]]:
    """End the console without closing anything but the file, and open the vault again."""
    opened = [console]

    def again(**who: object) -> Console:
        opened[-1].close()
        opened.append(reopened(tmp_path, clock, **who))  # type: ignore[arg-type]
        return opened[-1]

    yield again
    opened[-1].close()


@pytest.fixture
def lying_disk(vault: Vault, monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """From now on, once: a commit is kept and yet reported as failed, as a full disk sometimes does."""

    def lie() -> None:
        honest = vault.transaction

        @contextmanager
        def lying() -> Iterator[Transaction]:
            monkeypatch.undo()
            with honest() as work:
                yield work
            raise UserError(ErrorCode.DISK_FULL)

        monkeypatch.setattr(vault, "transaction", lying)

    return lie
