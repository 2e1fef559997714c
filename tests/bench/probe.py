"""Runs the console, or a bare window, until one named widget has been painted; prints when, and the memory in use.

Imports next to nothing, so that what it measures pays for its own imports.
"""

import os
import sys
import time
from typing import Any

_BARE = """
import sys
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget, QVBoxLayout
app = QApplication(sys.argv)
window = QWidget()
edit = QPlainTextEdit(objectName="bare")
QVBoxLayout(window).addWidget(edit)
window.resize(1280, 720)
window.show()
sys.exit(app.exec())
"""


def resident() -> float:
    """Megabytes of this process in memory."""
    with open("/proc/self/statm", encoding="ascii") as statm:  # noqa: PTH123 - pathlib is not imported here
        return int(statm.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6


def _find(field: str, windows: list[Any]) -> Any:
    from PySide6.QtWidgets import QWidget

    return next(filter(None, (window.findChild(QWidget, field) for window in windows)))


def _run(field: str, arguments: list[str]) -> None:
    from PySide6.QtCore import QEvent, QObject, QTimer
    from PySide6.QtWidgets import QApplication

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() is QEvent.Type.Paint:
                watched.removeEventFilter(self)
                QTimer.singleShot(0, self._report)  # after the frame this paint belongs to
            return False

        def _report(self) -> None:
            print("painted", time.perf_counter(), resident(), flush=True)
            os._exit(0)

    watch = Watch()
    loop = QApplication.exec

    names: dict[str, Any] = {"__name__": "__main__"}

    def watched_loop(*_: object) -> int:
        """Watch that one widget: a filter over all would make a Python object of everything that gets an event."""
        painted = names.get("edit") or _find(field, QApplication.topLevelWidgets())
        painted.installEventFilter(watch)
        return loop()

    QApplication.exec = watched_loop  # type: ignore[method-assign]
    sys.argv = ["tingan", *arguments]
    if field == "bare":
        exec(compile(_BARE, "bare", "exec"), names)
    else:
        import runpy

        runpy.run_module("ui", run_name="__main__")


if __name__ == "__main__":
    _run(sys.argv[1], sys.argv[2:])
