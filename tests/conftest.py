"""What every test stands on: no screen, no network, and examples that do not depend on how fast the machine is."""

import gc
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from pytestqt.qtbot import QtBot

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

MEMORY = Path("/dev/shm")
ENOUGH = 2 * 2**30  # bytes; a run has taken a tenth of it
if "TMPDIR" not in os.environ and MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > ENOUGH:
    # Thousands of small vaults, each flushed to the disk at every commit: half of the run was waiting for that.
    os.environ["TMPDIR"] = str(MEMORY)
    tempfile.tempdir = None

settings.register_profile("house", deadline=None, max_examples=60, print_blob=True)
settings.register_profile("deep", parent=settings.get_profile("house"), max_examples=2000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "house"))


class PatientBot(QtBot):
    """A machine that is busy with something else is no failure."""

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = 60_000) -> None:
        super().waitUntil(callback, timeout=timeout)


@pytest.fixture
def qtbot(qapp: object, request: pytest.FixtureRequest) -> QtBot:
    return PatientBot(request)


def pytest_collection_finish() -> None:
    """What was imported stays, and is not searched again between tests."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def _garbage() -> Iterator[None]:
    """Collected between tests, on the main thread: widgets in a cycle must die on the thread they live on."""
    gc.disable()
    yield
    gc.disable()
    if gc.get_count()[0] > 50_000:
        gc.collect()
