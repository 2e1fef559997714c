"""A pair of hands for the real window: finds controls, presses keys, types, waits, takes pictures.

Everything goes through the widgets and the keys a person has; nothing here reaches into services or the vault.
"""

import itertools
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QRect, Qt, qInstallMessageHandler
from PySide6.QtGui import QInputMethodEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QMainWindow, QPlainTextEdit, QWidget

from app.domain.text import Language
from tests.e2e.shiftclock import ShiftClock
from ui.shell import theme
from ui.shell.application import Application, Start
from ui.shell.theme import ThemeName

W = TypeVar("W", bound=QWidget)
SETTLED = 200  # ms until what comes with a later frame is in the picture too
PATIENCE = 60.0  # seconds until something that should happen counts as not happening


class Driver:
    """One running console over the vault in `directory`.  pictures: where they go; None takes none."""

    def __init__(
        self,
        directory: Path,
        *,
        language: Language = Language.ZH,
        look: ThemeName = ThemeName.LIGHT,
        scale: float = 1.0,
        clock: ShiftClock | None = None,
        pictures: Path | None = None,
        restart: Callable[[QRect], None] | None = None,
    ) -> None:
        """restart: what locking ends in; without one the driver only notes that it was locked."""
        self.directory = directory
        self.clock = clock or ShiftClock()
        self.app = application()
        self._strays = _Strays(self.app)
        self.locked = False
        self.crashes: list[str] = []
        self._hooks = (sys.excepthook, threading.excepthook)
        self._pictures = pictures
        self._taken = 0
        start = Start(directory=directory, fixed=True, language=language, theme=look, scale=scale)
        self.console = Application(self.app, start, self.clock, restart or self._on_restart)
        self.console.crash.happened.connect(self.crashes.append)
        self.window = self.console.window
        self.console.start()
        self.window.activateWindow()
        self.until(self.window.isActiveWindow, "the window is shown and takes keys")

    def find(self, name: str, kind: type[W] = QWidget) -> W:  # type: ignore[assignment]
        """The visible control called `name`; fails when it is not there after a while."""
        self.until(lambda: self.shown(name), f"{name} is on screen")
        return next(self._visible(name, kind))

    def shown(self, name: str) -> bool:
        return any(True for _ in self._visible(name, QWidget))

    def press(self, name: str) -> None:
        """Press a button the way a mouse does."""
        button = self.find(name)
        self.until(button.isEnabled, f"{name} can be pressed")
        QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=QPoint(button.width() // 2, button.height() // 2))

    def fill(self, name: str, text: str) -> None:
        """Put the focus into a field and type."""
        field = self.find(name)
        field.setFocus(Qt.FocusReason.TabFocusReason)
        if isinstance(field, QLineEdit | QPlainTextEdit):
            field.selectAll()
        self.write(text)

    def write(self, text: str) -> None:
        """Type where the focus is.  Characters no keyboard has arrive as from an input method."""
        for line, part in enumerate(text.split("\n")):
            if line:
                QTest.keyClick(self.focused(), Qt.Key.Key_Return)
            for ascii_only, run in itertools.groupby(part, str.isascii):
                self._write_run("".join(run), by_key=ascii_only)

    def keys(self, *sequences: str) -> None:
        """Press key combinations, such as `Ctrl+L`, where the focus is."""
        for sequence in sequences:
            for index in range(QKeySequence(sequence).count()):
                combination = QKeySequence(sequence)[index]
                QTest.keyClick(self.focused(), combination.key(), combination.keyboardModifiers())
            self.breathe()

    def focused(self) -> QWidget:
        return QApplication.focusWidget() or self.window

    def until(self, holds: Callable[[], object], what: str) -> None:
        """Wait until `holds()`; fails by name when it does not come to be."""
        end = time.monotonic() + PATIENCE
        while not holds():
            if time.monotonic() > end:
                self.picture("stuck")
                raise AssertionError(
                    f"it never came to be that {what}; the focus is in {self.focused().objectName()!r}"
                )
            self.breathe()

    def breathe(self) -> None:
        """Let the window do what waits to be done.  A mistake in the program ends the drive."""
        if self.crashes:
            raise AssertionError(f"the program crashed: {self.crashes}")
        if self._strays.seen:
            raise AssertionError(f"windows of their own flashed up: {self._strays.seen}")
        QTest.qWait(5)

    def settle(self) -> None:
        """Wait until nothing is being saved or fetched any more."""
        self.until(lambda: not self.console.tasks.busy, "the console is at rest")
        self.breathe()

    def picture(self, name: str) -> Path | None:
        """Keep what the window shows, numbered in the order taken."""
        if self._pictures is None:
            return None
        QTest.qWait(SETTLED)
        self._taken += 1
        self._pictures.mkdir(parents=True, exist_ok=True)
        path = self._pictures / f"{self._taken:02d}-{name}.png"
        self.window.grab().save(str(path))
        return path

    def end(self) -> None:
        """Close the window as a person does."""
        self.window.close()
        sys.excepthook, threading.excepthook = self._hooks
        qInstallMessageHandler(None)
        self._strays.setParent(None)
        self.console.deleteLater()
        self.window.deleteLater()
        self.breathe()

    def _write_run(self, text: str, *, by_key: bool) -> None:
        if by_key:
            QTest.keyClicks(self.focused(), text)
            return
        composed = QInputMethodEvent()
        composed.setCommitString(text)
        QCoreApplication.sendEvent(self.focused(), composed)

    def _on_restart(self, _place: QRect) -> None:
        self.locked = True

    def _visible(self, name: str, kind: type[W]) -> Iterator[W]:
        for widget in self.window.findChildren(kind, name):
            if widget.isVisible():
                yield widget


class _Strays(QObject):
    """Notices widgets shown before they have a place: they flash up as windows of their own and take the keys away."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self.seen: list[str] = []
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            popups = (Qt.WindowType.Popup, Qt.WindowType.ToolTip)
            if not isinstance(watched, QMainWindow | QDialog) and watched.windowType() not in popups:
                self.seen.append(f"{type(watched).__name__} {watched.objectName()!r}")
        return False


def application() -> QApplication:
    """The one QApplication, dressed as the program dresses it."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    QApplication.setStyle("Fusion")
    app = QApplication(["tingan"])
    theme.register_fonts()
    return app


@contextmanager
def driving(directory: Path, **how: object) -> Iterator[Driver]:
    """A running console that is ended afterwards, also when something went wrong."""
    driver = Driver(directory, **how)  # type: ignore[arg-type]
    try:
        yield driver
    finally:
        driver.end()
