"""P3, P4, the GUI thread under autosave, and the memory of the unlocked console: the real window, driven by keys.

Each side runs in a process of its own, so that the bare editor carries none of the console's style sheets and filters.
"""

import json
import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.bench.apart import apart
from tests.bench.figures import Figure, at_most, below, median, quantile
from tests.bench.probe import resident

ROOT = Path(__file__).resolve().parents[2]
KEYS = 400
LENGTH = 20_000
DANGEROUS = ("S1", "S5", "S7", "S8", "A1", "M1", "V2")
ROUNDS = 12
Samples = dict[str, list[float]]


def measure(runs: int = 3) -> Iterator[Figure]:
    bare: Samples = {}
    ours: Samples = {}
    for _ in range(runs):
        for side, samples in (("bare", bare), ("ours", ours)):
            for name, values in _run(side).items():
                samples.setdefault(name, []).extend(values)
    keys = median(ours["key"]), median(bare["key"])
    yield at_most("P3-p50", f"key → painted, notes of {LENGTH} characters, against a bare editor", *keys, ratio=1.5)
    yield below(
        "P3-p99",
        "the same, slowest of a hundred",
        quantile(ours["key"], 0.99),
        8,
        note=f"bare: {quantile(bare['key'], 0.99):.2f} ms",
    )
    yield below(
        "P4-p99",
        "dangerous answer → flag painted, slowest of a hundred",
        quantile(ours["flag"], 0.99),
        16,
        note=f"median {median(ours['flag']):.2f} ms, first of a call {median(ours['first-flag']):.2f} ms",
    )
    turns = ", ".join(
        f"{name} {median(ours[key]):.2f} and {quantile(ours[key], 0.99):.2f} ms"
        for name, key in (("with a save", "saving"), ("without", "idle"))
    )
    yield below(
        "P5-held",
        "GUI thread held by an autosave of 20,000 characters, slowest of a hundred",
        quantile(ours["held"], 0.99),
        2,
        note=f"longest turn of the event loop, median and p99: {turns}",
    )
    floor = median(bare["resident"])
    yield below(
        "P12-unlocked",
        "resident memory, call page after unlock",
        median(ours["resident"]),
        160,
        unit="MB",
        note=f"bare editor: {floor:.0f} MB",
    )


def _run(side: str) -> Samples:
    samples: Samples = apart("tests.bench.live", side)
    return samples


def _notes() -> str:
    from app.services.practice import notes as corpus

    rng = random.Random(3)
    text = ""
    while len(text) < LENGTH:
        text += corpus.note(rng) + "\n"
    return text[:LENGTH]


def _typed(editor: "object") -> list[float]:
    """Letters into the middle of the text, a new line now and then, as fast as fingers."""
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QTextCursor
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QPlainTextEdit

    from tests.bench.frames import Frames, rest

    assert isinstance(editor, QPlainTextEdit)
    cursor = editor.textCursor()
    cursor.setPosition(LENGTH // 2)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    editor.setTextCursor(cursor)
    editor.setFocus()
    rest(300)
    frames = Frames(editor.viewport())
    taken = []
    for number in range(KEYS):
        key = Qt.Key.Key_Return if number % 40 == 39 else Qt.Key(int(Qt.Key.Key_A.value) + number % 26)
        taken.append(frames.after(lambda key=key: QTest.keyClick(editor, key)))
        rest(8)
    return taken[20:]


def _bare() -> Samples:
    from PySide6.QtWidgets import QApplication, QPlainTextEdit, QVBoxLayout, QWidget

    from tests.bench.frames import rest

    app = QApplication([])
    window = QWidget()
    editor = QPlainTextEdit()
    QVBoxLayout(window).addWidget(editor)
    window.resize(1280, 720)
    window.show()
    rest(200)
    size = resident()
    editor.setPlainText(_notes())
    taken = _typed(editor)
    app.quit()
    return {"key": taken, "resident": [size]}


def _ours() -> Samples:
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QPlainTextEdit

    from tests.bench.frames import Gaps, rest
    from tests.bench.vaults import new_vault, passphrase
    from tests.e2e.driver import driving
    from tests.e2e.shift import begin_call, page, unlock

    with tempfile.TemporaryDirectory() as scratch:
        vault = Path(scratch) / "vault"
        new_vault(vault)
        with driving(vault) as driver:
            driver.app.removeEventFilter(driver._strays)  # watches for the tour, and costs something at every event
            driver.window.resize(1280, 720)
            unlock(driver, passphrase())
            rest(1_500)  # what is fetched ahead of need is there now
            size = resident()
            begin_call(driver)
            editor = driver.find("call.notes", QPlainTextEdit)
            first, flags = _flags(driver)
            editor.insertPlainText(_notes())
            driver.settle()
            taken = _typed(editor)
            gaps = Gaps()
            held, saving, idle = [], [], []
            for _ in range(60):
                editor.insertPlainText("字")
                rest(30)  # the character is painted, its save not yet due
                idle.append(gaps.during(30))
                QTimer.singleShot(5, lambda: held.append(_timed(page(driver).draft.save_now)))
                saving.append(gaps.during(30))
            driver.settle()
    return {
        "key": taken,
        "flag": flags,
        "first-flag": first,
        "held": held,
        "saving": saving,
        "idle": idle,
        "resident": [size],
    }


def _timed(action: Callable[[], object]) -> float:
    begun = time.perf_counter()
    action()
    return (time.perf_counter() - begun) * 1000


def _flags(driver: "object") -> tuple[list[float], list[float]]:
    """The first dangerous answer of the call, then many."""
    from PySide6.QtTest import QTest

    from app.domain.risk import ItemId
    from tests.bench.frames import Frames, rest
    from tests.e2e.driver import Driver
    from tests.e2e.shift import page

    assert isinstance(driver, Driver)
    driver.keys("F7")
    view = page(driver).view.checklist.view
    panel = page(driver).findChild(object, "call.flag.0")
    frames = Frames(panel)
    taken = []
    for number in range(ROUNDS * len(DANGEROUS)):
        view.go_to(ItemId(DANGEROUS[number % len(DANGEROUS)]))
        rest(160)
        taken.append(frames.after(lambda: QTest.keyClick(view, "1")))
        rest(160)
        QTest.keyClick(view, "0")
        rest(30)
    return taken[:1], taken[1:]


if __name__ == "__main__":
    print(json.dumps(_bare() if sys.argv[1] == "bare" else _ours()))
