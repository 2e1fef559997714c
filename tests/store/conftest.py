"""A console over a real encrypted vault."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.console import Console
from app.vault.vault import Vault
from tests.builders import FixedClock, a_console


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
    return console._vault
