"""What is around the pages while the vault is open: who, where and what happened at the top, the rail, the page."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.shell import shortcuts
from ui.shell.messages import Message
from ui.shell.rail import Rail, Stop
from ui.shell.shortcuts import Action
from ui.shell.topbar import TopBar
from ui.widgets.card import Hairline
from ui.widgets.messagebar import MessageBar

if TYPE_CHECKING:
    from app.domain.shifts import Shift
    from ui.shell.palette.finding import Finding
    from ui.shell.shifttime import ShiftTime

_CALL = "call"


@dataclass(frozen=True, slots=True)
class Room:
    """One page of the desk.  build: makes it when it is first shown."""

    stop: Stop
    build: Callable[[], QWidget]


class Desk(QWidget):
    """Shows one page at a time and makes each when it is first asked for.

    lock_asked: by button or key.  What a page may offer (signals and methods) is told in `ui.shell`.
    """

    lock_asked = Signal()

    def __init__(self, rooms: Mapping[str, Room], *, hotline: str, person: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._finding: Finding | None = None
        self.rooms = rooms
        self._pages: dict[str, QWidget] = {}
        self._covered = False
        self._shift_time: ShiftTime | None = None
        self.messages = MessageBar()
        self._top = TopBar(hotline, person, self.messages)
        self._rail = Rail([room.stop for room in rooms.values()])
        self._stack = QStackedWidget()
        middle = QHBoxLayout()
        middle.setSpacing(0)
        for widget in (self._rail, Hairline(vertical=True)):
            middle.addWidget(widget)
        middle.addWidget(self._stack, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._top)
        column.addWidget(Hairline())
        column.addLayout(middle, 1)
        self._rail.chosen.connect(self.show_page)
        self._top.lock_asked.connect(self.lock_asked)
        self._bind()

    @property
    def page(self) -> QWidget | None:
        """The page that is shown."""
        return self._stack.currentWidget()

    def show_page(self, name: str) -> None:
        """Show the page `name`, made now where it does not exist.  While a call is hidden nothing else is shown."""
        if self._covered and name != _CALL:
            return
        page = self._pages.get(name) or self._make(name)
        self._stack.setCurrentWidget(page)
        self._rail.set_current(name)
        _call(page, "arrived")

    def show_shift_time(self, time: "ShiftTime") -> None:
        """At the top, how long the shift has been open; a page that opens or closes one says so by `shift_changed`."""
        self._shift_time = time
        self._top.add_state(time)
        time.wanted.connect(_Go(self, "shifts"))

    def find_with(self, finding: "Finding") -> None:
        """What the palette looks through."""
        self._finding = finding

    def open_call(self, call: int) -> None:
        """Show `call` in the case log."""
        self.show_page("cases")
        _call(self._pages["cases"], "open_call", call)

    def open_caller(self, caller: int) -> None:
        """Show everything known of `caller`."""
        self.show_page("callers")
        _call(self._pages["callers"], "open_caller", caller)

    def mark_practice(self) -> None:
        self._top.mark_practice()

    def prepare(self, name: str) -> None:
        """Make the page `name` ahead of need."""
        if name not in self._pages:
            self._make(name)

    def say(self, message: Message) -> None:
        self.messages.show_message(message)

    def is_call_running(self) -> bool:
        return _CALL in self._pages and _call(self._pages[_CALL], "is_call_running") is True

    def hide_content(self) -> None:
        """Cover the running call; without one there is nothing that may not be seen for the moment it takes to lock."""
        if self.is_call_running():
            self.show_page(_CALL)
            _call(self._pages[_CALL], "hide_content")

    def flush(self) -> None:
        for page in self._pages.values():
            _call(page, "flush")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._rail.fit(self.width())

    def _make(self, name: str) -> QWidget:
        page = self.rooms[name].build()
        self._pages[name] = page
        self._stack.addWidget(page)
        for signal, slot in (
            ("said", self.say),
            ("running_changed", self._on_running_changed),
            ("covered_changed", self._on_covered_changed),
            ("call_chosen", self.open_call),
            ("caller_chosen", self.open_caller),
            ("call_resume_requested", self._on_call_resumed),
            ("call_wanted", self._on_call_wanted),
            ("follow_up_wanted", self._on_follow_up_wanted),
            ("shift_changed", self._on_shift_changed),
            ("backups_wanted", self._on_backups_wanted),
        ):
            fact = getattr(page, signal, None)
            if fact is not None:
                fact.connect(slot)
        return page

    def _bind(self) -> None:
        shortcuts.bind(Action.LOCK, self, self.lock_asked.emit)
        shortcuts.bind(Action.DISMISS, self, self.messages.clear)
        for name, room in self.rooms.items():
            shortcuts.bind(room.stop.action, self, _Go(self, name))
        shortcuts.bind(Action.KEYS, self, self._on_keys)
        shortcuts.bind(Action.PALETTE, self, self._on_palette)

    def _on_running_changed(self, running: bool) -> None:
        self._rail.set_folded(running)

    def _on_covered_changed(self, covered: bool) -> None:
        self._covered = covered
        self._rail.setEnabled(not covered)

    def _on_call_resumed(self, _call_id: object) -> None:
        """There is one draft at most, so it needs no naming."""
        self.show_page(_CALL)
        _call(self._pages[_CALL], "continue_call")

    def _on_shift_changed(self, shift: "Shift | None") -> None:
        if self._shift_time is not None:
            self._shift_time.show_shift(shift)

    def _on_call_wanted(self, code: str) -> None:
        self.show_page(_CALL)
        _call(self._pages[_CALL], "start_call_with", code)

    def _on_follow_up_wanted(self, call: object) -> None:
        self.show_page("followups")
        _call(self._pages["followups"], "make_for", call)

    def _on_backups_wanted(self) -> None:
        self.show_page("settings")
        _call(self._pages["settings"], "show_chapter", "vault")

    def _on_keys(self) -> None:
        """The keys where they act, then all of them, then none."""
        from ui.shell.keyplaces import KeyPlaces
        from ui.shell.keysheet import KeySheet

        places = _call(self.page, "key_places") if self.page is not None and not self._covered else None
        caps = KeyPlaces.shown(self)
        if caps is not None:
            caps.leave()
        if caps is not None or not places or self.findChild(KeySheet) is not None:
            KeySheet.toggle(self)
        else:
            assert isinstance(places, list)
            KeyPlaces.show_over(self, [*self._rail.key_places(), *places])

    def _on_palette(self) -> None:
        """Nothing of the vault is listed over a call that is hidden."""
        from ui.shell.palette.finding import Finding
        from ui.shell.palette.overlay import Palette

        if not self._covered:
            self._finding = self._finding or Finding(self)
            Palette.toggle(self, self._finding)


@dataclass(frozen=True)
class _Go:
    """A way to a page, for a key."""

    desk: Desk
    name: str

    def __call__(self) -> None:
        self.desk.show_page(self.name)


def _call(page: QWidget, method: str, *arguments: object) -> object:
    """What `page` answers; None where it does not have that method."""
    offered = getattr(page, method, None)
    return offered(*arguments) if offered is not None else None
