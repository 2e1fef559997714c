"""Widgets in a cycle are freed, and on the thread they live on."""

import gc
import threading
import weakref

from PySide6.QtCore import QObject, QThread
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.shell.collector import Collector


class _Knot(QWidget):
    """A widget that holds itself."""

    def __init__(self) -> None:
        super().__init__()
        self.itself = self


def test_a_widget_in_a_cycle_is_freed_on_its_own_thread(qtbot: QtBot) -> None:
    collector = Collector()
    gc.collect()  # what earlier tests left behind is not counted as a page that was loaded
    died_on: list[bool] = []
    knot = _Knot()
    home = knot.thread()
    knot.destroyed.connect(lambda: died_on.append(QThread.currentThread() is home or QThread.currentThread() == home))
    seen = weakref.ref(knot)
    del knot
    busy = threading.Thread(target=_allocate)
    busy.start()
    busy.join()
    assert seen() is not None, "another thread has collected"
    kept: list[list[int]] = [[] for _ in range(gc.get_threshold()[0] + 1)]
    collector.collect_due()
    assert kept
    assert seen() is None
    assert died_on == [True]


def test_what_was_loaded_in_one_go_is_not_searched(qtbot: QtBot) -> None:
    collector = Collector()
    gc.collect()
    before = gc.get_freeze_count()
    loaded: list[list[int]] = [[] for _ in range(20_000)]
    collector.collect_due()
    try:
        assert gc.get_freeze_count() - before >= len(loaded)
    finally:
        gc.unfreeze()


def test_nothing_is_collected_before_its_time(qtbot: QtBot) -> None:
    collector = Collector()
    gc.collect()
    kept = weakref.ref(_Knot())
    collector.collect_due()
    assert isinstance(kept(), QObject)
    gc.collect()


def _allocate() -> None:
    """Enough to make the automatic collector run many times over, if it were on."""
    held: list[list[int]] = [[] for _ in range(200_000)]
    assert held
