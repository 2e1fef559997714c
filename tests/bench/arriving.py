"""call-start and palette-open: how soon what a key asks for is on the screen, in a vault of 100,000 calls."""

import json
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from tests.bench.apart import apart
from tests.bench.figures import Figure, below, median, quantile
from tests.bench.vaults import passphrase, vault_of

if TYPE_CHECKING:
    from tests.e2e.driver import Driver

MANY = 100_000
CALLS, OPENINGS = 12, 20
CALL_GOAL, PALETTE_GOAL = 100, 50  # ms
Samples = dict[str, list[float]]


def measure() -> Iterator[Figure]:
    with tempfile.TemporaryDirectory() as scratch:
        vault = Path(scratch) / "vault"
        shutil.copytree(vault_of(MANY), vault, ignore=shutil.ignore_patterns("peer-*", "backups"))
        taken = _run(vault)
    yield _figure("call-start", "key → the notes of a new call painted, 100,000 calls", taken["call"], CALL_GOAL)
    yield _figure("palette-open", "key → the palette painted during a call", taken["palette"], PALETTE_GOAL)


def _figure(figure: str, name: str, taken: list[float], goal: float) -> Figure:
    note = f"median {median(taken):.1f} ms, the first since unlocking {taken[0]:.1f} ms"
    return below(figure, f"{name}, slowest of {len(taken)}", quantile(taken, 1), goal, note=note)


def _run(vault: Path) -> Samples:
    samples: Samples = apart("tests.bench.arriving", str(vault))
    return samples


def _samples(vault: Path) -> Samples:
    from tests.bench.frames import rest
    from tests.e2e.driver import driving
    from tests.e2e.shift import unlock

    with driving(vault) as driver:
        driver.app.removeEventFilter(driver._strays)  # watches for the tour, and costs something at every event
        driver.window.resize(1280, 720)
        unlock(driver, passphrase())
        rest(3_000)  # a counsellor waits for the telephone; what is done ahead of need is done
        return {"call": _calls(driver), "palette": _palettes(driver)}


def _calls(driver: "Driver") -> list[float]:
    """Calls one after the other; the last one is left running."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    from tests.bench.frames import Frames, rest
    from tests.e2e.shift import close_call, page

    frames = Frames(page(driver).view.notes.editor.viewport())
    taken = []
    for number in range(CALLS):
        if number:
            close_call(driver, "…")
            driver.settle()
            rest(300)
        taken.append(frames.after(lambda: QTest.keyClick(driver.focused(), Qt.Key.Key_F2)))
        assert page(driver).view.notes.editor.hasFocus()
        rest(300)
    return taken


def _palettes(driver: "Driver") -> list[float]:
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    from tests.bench.frames import Frames, rest
    from ui.shell.palette.overlay import Palette

    frames = Frames(driver.app, lambda watched: isinstance(watched, Palette))
    taken = []
    for _ in range(OPENINGS):
        press = Qt.KeyboardModifier.ControlModifier
        taken.append(frames.after(lambda press=press: QTest.keyClick(driver.focused(), Qt.Key.Key_K, press)))
        rest(200)
        QTest.keyClick(driver.focused(), Qt.Key.Key_Escape)
        rest(100)
    return taken


if __name__ == "__main__":
    print(json.dumps(_samples(Path(sys.argv[1]))))
