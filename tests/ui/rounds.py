"""A round through every place beside the call: each area of the product in the states somebody works in.

What holds everywhere (a name for every control, words that fit) is looked at here, area by area."""

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.builders import a_call
from tests.ui.opened import Opened
from tests.ui.supervision.looking import look_through, wait_for
from ui.call.outbox import Outbox
from ui.callers.page import CallersPage
from ui.development.page import DevelopmentPage
from ui.followups.page import FollowUpsPage
from ui.resources.page import ResourcesPage
from ui.settings.page import SettingsPage
from ui.shell.desk import Desk, Room
from ui.shell.palette.finding import Finding
from ui.shell.palette.overlay import Palette
from ui.shell.rail import Stop
from ui.shell.shortcuts import Action
from ui.shell.workstation import Workstation
from ui.shifts.page import ShiftPage
from ui.statistics.page import ALL, StatisticsPage
from ui.supervision.desk import DeskPage
from ui.supervision.packagepage import PackagePage
from ui.supervision.page import SupervisionPage
from ui.widgets.segmented import Segmented

HIGH = {"S3": "now", "S4": "within-72h", "S6": "yes"}

Round = Iterator[tuple[str, QWidget]]
"""What is in view, and the widget to look at."""


class Rounds:
    """show: puts a page on the screen in the size it is looked at."""

    def __init__(self, qtbot: QtBot, opened: Opened, show: Callable[[QWidget], object]) -> None:
        self._qtbot, self._opened, self._show = qtbot, opened, show

    def area(self, name: str) -> Round:
        places = getattr(self, name)()
        assert places is not None
        yield from places

    def callers(self) -> Round:
        page = CallersPage(self._opened.console, self._opened.tasks, self._opened.clock)
        self._arrive(page)
        yield "nobody yet", page
        self._calls()
        self._arrive(page)
        for button in page.sheet.sections._buttons:
            page.sheet.sections._choose(button)
            self._settle()
            yield button.option.value, page

    def followups(self) -> Round:
        page = FollowUpsPage(self._opened.console, self._opened.tasks, self._opened.clock)
        self._arrive(page)
        yield "none", page
        self._calls()
        self._opened.clock.pass_(days=2)
        self._arrive(page)
        waiting = self._opened.do(self._opened.console.followups.open_ones)
        assert waiting
        yield "listed", page

    def shifts(self) -> Round:
        self._calls()
        page = ShiftPage(self._opened.console, self._opened.tasks, self._opened.clock)
        self._arrive(page)
        yield "opening", page
        self._press(page, "shifts.open")
        yield "running", page
        for view in ("care", "told"):
            self._choose(page, "shifts.view", view)
            yield view, page
        self._choose(page, "shifts.view", "shift")
        self._press(page, "shifts.paper")
        yield "on paper", page

    def directory(self) -> Round:
        self._calls()
        page = ResourcesPage(self._opened.console, self._opened.tasks, self._opened.clock)
        self._arrive(page)
        yield "an entry", page
        self._press(page, "resources.edit")
        yield "being changed", page
        self._press(page, "resources.new")
        yield "a new one", page
        for button in self._find(page, Segmented, "resources.view")._buttons:
            self._choose(page, "resources.view", str(button.option.value))
            yield str(button.option.value), page

    def supervision(self) -> Round:
        page = DeskPage(self._opened.console, self._opened.tasks, self._opened.clock)
        self._arrive(page)
        yield "nothing on the desk", page
        call = self._calls()
        self._opened.do(partial(self._opened.console.aftercare.ask_debrief, call, "一直想着那座桥"))
        self._arrive(page)
        yield "a call on the desk", page
        self._choose(page, "desk.whose", "waiting")
        yield "what waits", page
        self._press(page, "desk.packages")
        yield "packages from the desk", page

    def export(self) -> Round:
        call = self._calls()
        console = self._opened.console
        page = SupervisionPage(console.supervision, console.masking, self._opened.tasks)
        self._show(page)
        page.prepare(call)
        wait_for(page, self._opened, self._qtbot)
        yield "masking", page
        look_through(page, self._opened, self._qtbot)
        self._settle()
        yield "the document", page

    def packages(self) -> Round:
        opened = self._opened
        page = PackagePage(opened.console.packages, opened.console.me, opened.tasks, Outbox(opened.tasks, opened.clock))
        self._arrive(page)
        yield "packages", page

    def development(self) -> Round:
        page = DevelopmentPage(self._opened.console, self._opened.tasks)
        self._arrive(page)
        yield "nothing rated", page
        self._opened.do(self._rated)
        self._arrive(page)
        yield "rated", page

    def statistics(self) -> Round:
        page = StatisticsPage(self._opened.console, self._opened.tasks, self._opened.clock)
        self._arrive(page)
        yield "no call", page
        self._calls()
        self._arrive(page)
        self._choose(page, "statistics.period", ALL)
        yield "counted", page

    def settings(self) -> Round:
        self._calls()
        page = SettingsPage(self._opened.console, self._opened.tasks, Workstation())
        self._arrive(page)
        for chapter in page._chapters:
            page.show_chapter(chapter)
            self._settle()
            yield chapter, page

    def palette(self) -> Round:
        self._calls()
        opened = self._opened
        callers = partial(CallersPage, opened.console, opened.tasks, opened.clock)
        desk = Desk(
            {"callers": Room(Stop("callers", "phone", "C", Action.GO_CALLERS), callers)}, hotline="h", person="p"
        )
        self._show(desk)
        desk.show_page("callers")
        finding = Finding(desk, opened.console, opened.tasks)
        Palette.toggle(desk, finding)
        self._settle()
        palette = desk.findChild(Palette)
        assert palette is not None
        yield "found", palette
        palette.line.setText("zzzz")
        self._settle()
        yield "nothing found", palette

    def _calls(self) -> int:
        """Two closed calls of one caller; the later one, of high risk."""
        console = self._opened.console
        self._opened.do(partial(a_call, console, "夜里睡不着", caller="C-0001", S1="yes"))
        return self._opened.do(partial(a_call, console, "攒了药，住在城南", caller="C-0001", **HIGH)).id

    def _rated(self) -> None:
        console = self._opened.console
        call = a_call(console, "说了工作").id
        console.supervision_desk.rate(call, {one.id: 2 for one in console.guide.quality}, "", 1)
        console.supervision_desk.answer(call, "先停一停。", ["contact"])

    def _arrive(self, page: QWidget) -> None:
        if not page.isVisible():
            self._show(page)
        page.arrived()  # type: ignore[attr-defined]
        self._settle()

    def _settle(self) -> None:
        for _ in range(3):  # what comes of one question may ask the next
            self._opened.settle()

    def _press(self, page: QWidget, name: str) -> None:
        self._qtbot.mouseClick(self._find(page, QPushButton, name), Qt.MouseButton.LeftButton)
        self._settle()

    def _choose(self, page: QWidget, name: str, value: str) -> None:
        choice = self._find(page, Segmented, name)
        choice.set_value(value)
        choice.chosen.emit(value)
        self._settle()

    def _find(self, page: QWidget, kind: type, name: str):  # type: ignore[no-untyped-def]
        found = page.findChild(kind, name)
        assert found is not None, name
        return found


AREAS = (
    "callers", "followups", "shifts", "directory", "supervision", "export", "packages", "development", "statistics",
    "settings", "palette",
)  # fmt: skip
