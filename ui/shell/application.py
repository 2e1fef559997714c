"""Puts the parts together: settings, language, look, window, gate, then the desk of an open vault.

What the first page does not need is imported once it is painted, so that the console starts as fast as an empty window.
"""

import gc
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect
from PySide6.QtWidgets import QApplication

from app.clock import Clock
from app.domain.text import Language
from app.errors import UserError
from app.paths import VaultFiles
from ui.shell import histories, i18n, theme, workstation
from ui.shell.crash import CrashHook
from ui.shell.mishaps import Mishaps
from ui.shell.theme import ThemeName
from ui.shell.window import Window
from ui.shell.workstation import Workstation
from ui.unlock.gate import Gate

if TYPE_CHECKING:
    from logging import Handler

    from app.console import Console
    from ui.shell.desk import Desk
    from ui.shell.messages import Message
    from ui.shell.session import Session
    from ui.shell.tasks import Tasks


@dataclass(frozen=True, kw_only=True, slots=True)
class Start:
    """How the console is started.  language, theme, scale: stronger than the settings of the workstation, for this run.
    fixed: the directory was named by hand.  place: where the window was before it was locked."""

    directory: Path
    fixed: bool = False
    language: Language | None = None
    theme: ThemeName | None = None
    scale: float | None = None
    place: QRect | None = None


class Application(QObject):
    """The running console.  restart: replaces the process by a fresh one that shows the unlock page."""

    def __init__(self, app: QApplication, start: Start, clock: Clock, restart: Callable[[QRect], None]) -> None:
        super().__init__(app)
        self._app, self._start, self._clock, self._restart = app, start, clock, restart
        histories.keep_none()
        self._settings = workstation.load(VaultFiles(start.directory).settings)
        self._console: Console | None = None
        self._session: Session | None = None
        self._desk: Desk | None = None
        self._log: Handler | None = None
        i18n.install(app, self._language(self._settings))
        self._apply_look(self._settings)
        self._tasks: Tasks | None = None
        self.crash = CrashHook(self)
        self.window = Window(self._may_close)
        self._mishaps = Mishaps(self.crash, self.window, clock, self._desk_or_none, self)
        self._mishaps.restart_asked.connect(self._on_afresh)
        if start.place is not None:
            self.window.setGeometry(start.place)
        self._gate = Gate(
            start.directory,
            clock=clock,
            fixed=start.fixed,
            several=self._settings.people > 1,
        )
        self._gate.opened.connect(self._on_opened)
        self.window.show_only(self._gate)

    def start(self) -> None:
        """Show the window, and get ready for what comes after the first page."""
        self.crash.install()
        self.window.first_painted.connect(self._prepare)
        self.window.show()

    @property
    def tasks(self) -> "Tasks":
        """The two threads.  They begin when they are first needed, which is after the first page is painted."""
        if self._tasks is None:
            from ui.shell.tasks import Tasks

            self._tasks = Tasks(self)
            self._tasks.refused.connect(self._on_refused)
            self._tasks.busy_changed.connect(self._on_busy_changed)
        return self._tasks

    @property
    def desk(self) -> "Desk | None":
        """None while nobody is in."""
        return self._desk

    def _desk_or_none(self) -> "Desk | None":
        return self._desk

    @property
    def settings(self) -> Workstation:
        return self._settings

    def change_settings(self, settings: Workstation) -> None:
        """Apply `settings` at once and keep them."""
        before, self._settings = self._settings, replace(settings, panels=self._settings.panels)
        if (before.theme, before.scale) != (settings.theme, settings.scale):
            self._apply_look(settings)
        if self._session is not None:
            self._session.set_idle_minutes(settings.idle_minutes)
        if self._language(settings) is not i18n.current():
            i18n.install(self._app, self._language(settings))
            self._build_desk("settings")
        self._keep_settings()

    def remember_panels(self, panels: tuple[int, ...]) -> None:
        """How the panels of the call are divided, for the next time."""
        self._settings = replace(self._settings, panels=panels)
        self._keep_settings()

    def _keep_settings(self) -> None:
        self.tasks.run(partial(workstation.save, VaultFiles(self._start.directory).settings, self._settings))

    def _language(self, settings: Workstation) -> Language:
        return self._start.language or settings.language or i18n.system_language()

    def _apply_look(self, settings: Workstation) -> None:
        name = self._start.theme or settings.theme or theme.system_theme()
        theme.apply(self._app, theme.load(name, self._start.scale or settings.scale))

    def _prepare(self) -> None:
        """Ahead of need, now that the first page is painted: what the next page needs."""
        from ui.shell import ahead
        from ui.shell.collector import Collector

        gc.freeze()
        self._collector = Collector(self)
        self._gate.begin(self.tasks)
        self._harden()
        self.tasks.heavy(ahead.import_services, self._on_services_ready)

    def _harden(self) -> None:
        """Before anything is typed or written."""
        from app.services import access

        access.harden()

    def _on_services_ready(self, _modules: object) -> None:
        from ui.shell import ahead

        ahead.import_pages(self)

    def _on_opened(self, console: "Console") -> None:
        from ui.shell.precedence import Precedence
        from ui.shell.session import Session

        self._console = console
        Precedence(self._app)
        self._session = Session(
            console,
            self,
            tasks=self.tasks,
            clock=self._clock,
            restart=self._on_locked,
            idle_minutes=self._settings.idle_minutes,
            parent=self,
        )
        window = self.window.windowHandle()
        if window is not None:
            self._session.watch(window)
        self._guard(self._session)
        self._remember_people()
        self._start_logging()
        self._build_desk("call")
        self._warn()
        self._keep_up()

    def _guard(self, session: "Session") -> None:
        """From now on: notice when somebody leaves, keep the clipboard short, keep out of screen shots."""
        from ui.shell import capture
        from ui.shell.clipboard import BriefClipboard
        from ui.shell.presence import Presence

        window = self.window.windowHandle()
        presence, clipboard = Presence(window, session), BriefClipboard(session)
        presence.left.connect(session.leave)
        session.ended.connect(clipboard.clear)
        session.ended.connect(presence.stop)
        if window is not None:
            capture.exclude(window)

    def _keep_up(self) -> None:
        """Backups and checks that nobody has to think of."""
        from ui.settings.upkeep import Upkeep

        assert self._console is not None
        assert self._session is not None
        self._upkeep = Upkeep(self._console, self.tasks, self.is_call_running, self._session)
        self._upkeep.said.connect(self._say)
        self._session.about_to_lock.connect(self._upkeep.stop)
        self._upkeep.greet()

    def _say(self, told: "Message") -> None:
        if self._desk is not None:
            self._desk.say(told)

    def _warn(self) -> None:
        """What the console has to say about itself, such as a guide pack that cannot be used."""
        from ui.shell.messages import message

        if self._desk is not None and self._console is not None:
            for warning in self._console.warnings:
                self._desk.say(message(warning))

    def _start_logging(self) -> None:
        """Ids and counts only.  A disk that takes no log still takes calls, or says itself why not."""
        from app import logs

        with suppress(OSError):
            self._log = logs.start(VaultFiles(self._start.directory).logs)

    def _stop_logging(self) -> None:
        from app import logs

        if self._log is not None:
            logs.stop(self._log)
            self._log = None

    def _remember_people(self) -> None:
        from app.services import access

        people = sum(slot.kind == "passphrase" for slot in access.people(self._start.directory))
        if people != self._settings.people:
            self.change_settings(replace(self._settings, people=people))

    def _build_desk(self, page: str) -> None:
        from ui.shell.rooms import rooms

        assert self._console is not None
        from ui.shell.desk import Desk
        from ui.shell.palette.finding import Finding
        from ui.shell.shifttime import ShiftTime

        self.flush()  # a page that is built anew goes on from what the one before it kept

        console = self._console
        self._desk = Desk(rooms(self, console, self._clock), hotline=console.hotline, person=console.me.name)
        self._desk.find_with(Finding(self._desk, console, self.tasks))
        self._desk.show_shift_time(ShiftTime(console.shifts, self.tasks, self._clock))
        if self._session is not None:
            self._desk.lock_asked.connect(self._session.lock)
            self._session.said.connect(self._desk.say)
        if console.practice:
            self._desk.mark_practice()
        self.window.show_only(self._desk)
        self._desk.show_page(page)

    def check_passphrase(self, passphrase: str) -> object:
        """Whether it is the passphrase of whoever is here; slow, on any thread.  Raises as unlocking does."""
        from app.services import access

        assert self._console is not None
        directory, me = self._start.directory, self._console.me
        if any(slot.id == me.id and slot.kind == "recovery" for slot in access.people(directory)):
            return access.unlock_with_recovery(directory, passphrase, self._clock).slot
        return access.unlock(directory, me.id, passphrase, self._clock).slot

    def lock(self) -> None:
        """Store, close and start afresh at the unlock page."""
        if self._session is not None:
            self._session.lock()

    def is_call_running(self) -> bool:
        return self._desk is not None and self._desk.is_call_running()

    def hide_content(self) -> None:
        if self._desk is not None:
            self._desk.hide_content()

    def flush(self) -> None:
        if self._desk is not None:
            self._desk.flush()

    def _on_locked(self) -> None:
        self._stop_logging()
        self._restart(self.window.geometry())

    def _may_close(self) -> bool:
        if self._session is None:
            self.tasks.stop()
            return True
        closed = self._session.close()
        if closed:
            self._stop_logging()
        return closed

    def _on_refused(self, error: UserError) -> None:
        from ui.shell.messages import message

        if self._desk is not None:
            self._desk.say(message(error))

    def _on_busy_changed(self, busy: bool) -> None:
        if not busy:
            self._mishaps.everything_stored()

    def _on_afresh(self) -> None:
        if self._session is not None:
            self._session.lock()
        else:
            self._on_locked()
