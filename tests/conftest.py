"""What every test stands on: no screen, no network, and examples that do not depend on how fast the machine is."""

import gc
import os
from collections.abc import Iterator

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from hypothesis import settings

settings.register_profile("house", deadline=None, max_examples=60, print_blob=True)
settings.register_profile("deep", parent=settings.get_profile("house"), max_examples=2000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "house"))


@pytest.fixture(autouse=True)
def _garbage() -> Iterator[None]:
    """Collected between tests, on the main thread: widgets in a cycle must die on the thread they live on."""
    gc.disable()
    yield
    gc.disable()
    if gc.get_count()[0] > 50_000:
        gc.collect()
