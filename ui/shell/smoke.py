"""Takes one synthetic call on the real program, to see whether a build works: vault, call, summary, lock.

Nobody in it exists.  It presses the buttons a person presses and waits for what a person would wait for; it ends the
process with 0 when the summary lies in the given folder, with 1 and a line on stderr when something did not come to be.
"""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

from app.clock import SystemClock
from app.domain.risk import Answer, ItemId, RiskLevel
from ui.shell import theme
from ui.shell.application import Application, Start

PATIENCE = 1500  # rounds of ROUND ms until something counts as not happening
ROUND = 20
PASSPHRASE = "a lantern on the far pier burns until morning"  # of a vault nobody keeps anything in
W = TypeVar("W", bound=QWidget)
Script = Iterator[Callable[[], object]]


def smoke(directory: Path) -> int:
    """Returns the exit code of the process."""
    QApplication.setStyle("Fusion")
    app = QApplication(sys.argv[:1])
    theme.register_fonts()
    directory.mkdir(parents=True, exist_ok=True)
    run = _Run(app, directory.absolute())
    run.start()
    return app.exec()


class _Run(QObject):
    """Goes on with the script whenever what it waits for has come to be."""

    def __init__(self, app: QApplication, directory: Path) -> None:
        super().__init__(app)
        self._app, self._directory = app, directory
        self._locked = False
        start = Start(directory=directory / "vault", fixed=True)
        self._console = Application(app, start, SystemClock(), self._on_restart)
        self._console.crash.happened.connect(self._on_crash)
        self._script = self._call()
        self._holds: Callable[[], object] = self._console.window.isVisible
        self._rounds = 0
        self._timer = QTimer(self, interval=ROUND)
        self._timer.timeout.connect(self._on_round)

    def start(self) -> None:
        self._console.start()
        self._timer.start()

    def _call(self) -> Script:
        """Each yield is something to wait for."""
        yield from self._make_vault()
        from ui.call.page import CallPage

        pages = self._console.window.findChildren(CallPage)
        page = pages[0]
        page.start_call()
        yield page.is_call_running
        page.view.notes.editor.insertPlainText("Smoke test: 想过自杀。")
        live = page.live
        assert live is not None
        live.answer(ItemId("S4"), Answer("within-72h"))
        live.answer(ItemId("S6"), Answer("yes"))
        if live.level is not RiskLevel.R4:
            self._fail("a plan within 72 hours and the means at hand did not become R4")
        page.flush()
        yield self._at_rest
        call = live.record.id
        page.view.close_confirmed.emit("smoke test")
        yield lambda: not page.is_call_running() and self._at_rest()
        yield from self._export(call)
        self._press("window.lock")
        yield lambda: self._locked

    def _make_vault(self) -> Script:
        yield self._there("welcome.next")
        self._press("welcome.next")
        self._fill("names.person", "Smoke")
        self._press("names.next")
        self._fill("passphrase.first", PASSPHRASE)
        self._fill("passphrase.again", PASSPHRASE)
        self._press("passphrase.next")
        yield self._there("code.next")
        groups = [self._words(f"code.group{place}") for place in range(9)]
        self._press("code.next")
        for place, group in enumerate(groups):
            if self._find(QLineEdit, f"confirm.group{place}") is not None:
                self._fill(f"confirm.group{place}", group)
        self._press("confirm.next")
        yield self._there("call.start")
        yield self._at_rest

    def _export(self, call: int) -> Script:
        from ui.cases.page import CasesPage

        desk = self._console.desk
        assert desk is not None
        desk.show_page("cases")
        yield self._at_rest
        page = desk.page
        assert isinstance(page, CasesPage)
        page.open_summary(call)
        yield self._there("masking.go-on")
        yield self._at_rest
        while (on := self._find(QAbstractButton, "masking.go-on")) is not None and not on.isEnabled():
            self._press("masking.tick")
            yield self._at_rest
        self._press("masking.go-on")
        yield self._there("supervision.passphrase")
        yield self._at_rest
        self._fill("supervision.directory", str(self._directory))
        self._fill("supervision.passphrase", PASSPHRASE)
        self._fill("supervision.again", PASSPHRASE)
        self._press("supervision.read")
        self._press("supervision.export")
        yield lambda: any(self._directory.glob("*.pdf")) and self._at_rest()

    def _on_round(self) -> None:
        self._rounds += 1
        if self._rounds > PATIENCE:
            self._fail("something was waited for in vain")
        elif self._holds():
            self._rounds = 0
            following = next(self._script, None)
            if following is None:
                self._end(0)
            else:
                self._holds = following

    def _at_rest(self) -> bool:
        return not self._console.tasks.busy

    def _there(self, name: str) -> Callable[[], object]:
        return lambda: self._find(QWidget, name) is not None

    def _find(self, kind: type[W], name: str) -> W | None:
        return next((widget for widget in self._console.window.findChildren(kind, name) if widget.isVisible()), None)

    def _press(self, name: str) -> None:
        button = self._find(QAbstractButton, name)
        assert button is not None, name
        button.click()

    def _fill(self, name: str, text: str) -> None:
        field = self._find(QLineEdit, name)
        assert field is not None, name
        field.setText(text)

    def _words(self, name: str) -> str:
        label = self._find(QWidget, name)
        return str(label.property("text")) if label is not None else ""

    def _on_restart(self, _place: object) -> None:
        self._locked = True

    def _on_crash(self, place: str) -> None:
        self._fail(place)

    def _fail(self, why: str) -> None:
        sys.stderr.write(f"smoke: {why}\n")
        self._end(1)

    def _end(self, code: int) -> None:
        self._timer.stop()
        self._console.tasks.stop()
        self._app.exit(code)
