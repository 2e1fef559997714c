"""What the tests of the guide share: the bundled pack, and a copy of its files that may be broken."""

import shutil
from pathlib import Path

import pytest

from app.guide import bundled
from app.guide.pack import GuidePack
from app.paths import resources_dir


@pytest.fixture(scope="session")
def pack() -> GuidePack:
    return bundled()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the bundled pack."""
    return Path(shutil.copytree(resources_dir() / "guide", tmp_path / "guide"))
