"""What the tests of the domain share: the checklist that comes with the console."""

import pytest

from app.domain.risk import Checklist
from app.guide import bundled
from app.guide.pack import GuidePack


@pytest.fixture(scope="session")
def pack() -> GuidePack:
    return bundled()


@pytest.fixture(scope="session")
def checklist(pack: GuidePack) -> Checklist:
    return pack.checklist
