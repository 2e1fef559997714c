"""P2 and P7: a vault of 100,000 calls, against one with none or 1,000: unlocking, the list, scrolling, memory.

Each side runs in a process of its own, so that memory is its own.
"""

import json
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from tests.bench.apart import apart
from tests.bench.figures import Figure, at_most, below, median, quantile
from tests.bench.probe import resident
from tests.bench.vaults import ROOT, new_vault, passphrase, vault_of

if TYPE_CHECKING:
    from tests.e2e.driver import Driver

MANY, FEW = 100_000, 1_000
FRAMES = 240
JUMPS = 24
Samples = dict[str, list[float]]


def measure(runs: int = 5) -> Iterator[Figure]:
    with tempfile.TemporaryDirectory(dir=ROOT / "build") as scratch:
        empty = Path(scratch) / "vault"
        new_vault(empty)
        places = {"many": vault_of(MANY), "few": vault_of(FEW), "empty": empty}
        sides: dict[str, Samples] = {name: {} for name in places}
        for _ in range(runs):
            for name, directory in places.items():
                for figure, values in _run(directory, "unlock" if name == "empty" else "list").items():
                    sides[name].setdefault(figure, []).extend(values)
    many, few, empty_ = sides["many"], sides["few"], sides["empty"]
    ready = median(many["unlock"]), median(empty_["unlock"])
    yield at_most("P2", "unlock → call page ready, 100,000 calls, against an empty vault", *ready, ratio=1.5)
    note = f"processor time {median(many['processor']):.0f} ms; an empty vault {median(empty_['processor']):.0f} ms"
    yield below("P2-ms", "the same, derivation of the key left out", ready[0], 300, note=note)
    first = median(many["first"]), median(few["first"])
    yield at_most("P7-first", "case log of 100,000: key → rows painted, against 1,000", *first, ratio=1.5)
    yield below(
        "P7-scroll",
        "scroll frame, slowest of a hundred",
        quantile(many["frame"], 0.99),
        16,
        note=f"median {median(many['frame']):.2f} ms; 1,000 calls: {quantile(few['frame'], 0.99):.2f} ms",
    )
    yield below(
        "P7-jump",
        "jump to any place of 100,000 → rows painted, median",
        median(many["jump"]),
        100,
        note=f"slowest {max(many['jump']):.0f} ms",
    )
    grown = median(many["grown"]) - median(few["grown"])
    yield below("P7-memory", "memory of the log after scrolling, more than with 1,000 calls", grown, 30, unit="MB")


def _run(directory: Path, part: str) -> Samples:
    samples: Samples = apart("tests.bench.listing", str(directory), part)
    return samples


def _side(directory: Path, part: str) -> Samples:
    from tests.bench.frames import rest
    from tests.e2e.driver import driving
    from tests.e2e.shift import arrive

    with driving(directory) as driver:
        driver.app.removeEventFilter(driver._strays)
        driver.window.resize(1280, 720)
        driver.fill("unlock.passphrase", passphrase())
        rest(2_500)  # everything that is imported ahead is there
        begun, worked = time.perf_counter(), time.process_time()
        driver.keys("Return")
        driver.until(lambda: driver.shown("call.start") or driver.shown("call.continue"), "the call page is there")
        unlocked, worked = (time.perf_counter() - begun) * 1000, (time.process_time() - worked) * 1000
        arrive(driver)
        rest(1_500)
        listed = _listed(driver) if part == "list" else {}
    return {"unlock": [unlocked], "processor": [worked], **listed}


def _listed(driver: "Driver") -> Samples:
    """The case log of an unlocked console: its first rows, scrolling, jumping, and what all that keeps in memory."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QTableView

    from tests.bench.frames import Frames, rest

    before = resident()
    driver.console._desk.prepare("cases")
    view = next(iter(driver.window.findChildren(QTableView, "cases.list")))
    begun = time.perf_counter()
    driver.keys("Ctrl+2")
    driver.until(lambda: view.model().rowCount() and view.isVisible(), "the rows are there")
    view.viewport().repaint()
    first = (time.perf_counter() - begun) * 1000
    rest(300)
    bar, frames = view.verticalScrollBar(), Frames(view.viewport())
    taken = [frames.after(lambda: bar.setValue(bar.value() + 120)) for _ in range(FRAMES) if rest(4) is None]
    jumps = []
    for number in range(JUMPS):
        row = (number * 7919 * 13) % view.model().rowCount()
        begun = time.perf_counter()
        view.scrollTo(view.model().index(row), QTableView.ScrollHint.PositionAtCenter)
        driver.until(lambda row=row: view.model().call(row), "the row is there")
        jumps.append((time.perf_counter() - begun) * 1000)
        rest(20)
    QTest.keyClick(view, Qt.Key.Key_End)
    driver.settle()
    return {"first": [first], "frame": taken[10:], "jump": jumps, "grown": [resident() - before]}


if __name__ == "__main__":
    print(json.dumps(_side(Path(sys.argv[1]), sys.argv[2])))
