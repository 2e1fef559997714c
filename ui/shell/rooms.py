"""Which pages the desk has, and how each is made."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.clock import Clock
from app.console import Console
from ui.shell.desk import Room
from ui.shell.rail import Stop
from ui.shell.shortcuts import Action

if TYPE_CHECKING:
    from ui.shell.application import Application


def rooms(application: "Application", console: Console, clock: Clock) -> dict[str, Room]:
    """In the order of the rail."""
    call = QCoreApplication.translate("Rooms", "Call")
    cases = QCoreApplication.translate("Rooms", "Case log")
    callers = QCoreApplication.translate("Rooms", "Callers")
    followups = QCoreApplication.translate("Rooms", "Follow-ups")
    resources = QCoreApplication.translate("Rooms", "Directory")
    shifts = QCoreApplication.translate("Rooms", "Shift")
    guide = QCoreApplication.translate("Rooms", "Guide")
    supervision = QCoreApplication.translate("Rooms", "Supervision")
    development = QCoreApplication.translate("Rooms", "Development")
    statistics = QCoreApplication.translate("Rooms", "Statistics")
    settings = QCoreApplication.translate("Rooms", "Settings")
    return {
        "call": Room(Stop("call", "phone", call, Action.GO_CALL), partial(_call, application, console, clock)),
        "cases": Room(
            Stop("cases", "list-checks", cases, Action.GO_CASES), partial(_cases, application, console, clock)
        ),
        "guide": Room(Stop("guide", "book-open", guide, Action.GO_GUIDE), partial(_guide, application, console)),
        "callers": Room(
            Stop("callers", "user", callers, Action.GO_CALLERS), partial(_callers, application, console, clock)
        ),
        "followups": Room(
            Stop("followups", "calendar-clock", followups, Action.GO_FOLLOW_UPS),
            partial(_followups, application, console, clock),
        ),
        "shifts": Room(Stop("shifts", "timer", shifts, Action.GO_SHIFT), partial(_shifts, application, console, clock)),
        "resources": Room(
            Stop("resources", "map-pin", resources, Action.GO_RESOURCES),
            partial(_resources, application, console, clock),
        ),
        "supervision": Room(
            Stop("supervision", "notebook-pen", supervision, Action.GO_SUPERVISION),
            partial(_supervision, application, console, clock),
        ),
        "development": Room(
            Stop("development", "chart-line", development, Action.GO_DEVELOPMENT),
            partial(_development, application, console),
        ),
        "statistics": Room(
            Stop("statistics", "clipboard-check", statistics, Action.GO_STATISTICS),
            partial(_statistics, application, console, clock),
        ),
        "settings": Room(
            Stop("settings", "settings", settings, Action.GO_SETTINGS, last=True),
            partial(_settings, application, console),
        ),
    }


def _call(application: "Application", console: Console, clock: Clock) -> QWidget:
    from ui.call.page import CallPage

    page = CallPage(console, application.tasks, clock, application.check_passphrase, panels=application.settings.panels)
    page.panels_divided.connect(application.remember_panels)
    return page


def _cases(application: "Application", console: Console, clock: Clock) -> QWidget:
    from ui.cases.page import CasesPage

    return CasesPage(console, application.tasks, clock)


def _callers(application: "Application", console: Console, clock: Clock) -> QWidget:
    from ui.callers.page import CallersPage

    return CallersPage(console, application.tasks, clock)


def _guide(application: "Application", console: Console) -> QWidget:
    from ui.guide.page import GuidePage

    return GuidePage(console, application.tasks)


def _followups(application: "Application", console: Console, clock: Clock) -> QWidget:
    from ui.followups.page import FollowUpsPage

    return FollowUpsPage(console, application.tasks, clock)


def _supervision(application: "Application", console: Console, clock: Clock) -> QWidget:
    from ui.supervision.desk import DeskPage

    return DeskPage(console, application.tasks, clock)


def _shifts(application: "Application", console: Console, clock: Clock) -> QWidget:
    from ui.shifts.page import ShiftPage

    return ShiftPage(console, application.tasks, clock)


def _resources(application: "Application", console: Console, clock: Clock) -> QWidget:
    from ui.resources.page import ResourcesPage

    return ResourcesPage(console, application.tasks, clock)


def _development(application: "Application", console: Console) -> QWidget:
    from ui.development.page import DevelopmentPage

    return DevelopmentPage(console, application.tasks)


def _statistics(application: "Application", console: Console, clock: Clock) -> QWidget:
    from ui.statistics.page import StatisticsPage

    return StatisticsPage(console, application.tasks, clock)


def _settings(application: "Application", console: Console) -> QWidget:
    from ui.settings.page import SettingsPage

    page = SettingsPage(console, application.tasks, application.settings)
    page.changed.connect(application.change_settings)
    page.lock_wanted.connect(application.lock)
    return page
