"""What the palette finds: the actions that work where one is, the pages, what the page shown offers, the guide, calls.

The guide is read once, away from the screen, a moment after the desk is there, or at once where the palette is wanted
before; calls are asked for as one types.
"""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QWidget

from app.console import Console
from app.domain.callers import CallerRow
from app.domain.calls import CallFilter, SearchHit
from app.domain.referrals import Place as Directed
from app.domain.text import Language
from app.errors import ErrorCode, UserError
from ui.shell import i18n, shortcuts
from ui.shell.palette.entries import Entry, Sort
from ui.shell.shortcuts import TABLE, Action, Place
from ui.shell.tasks import Tasks
from ui.shell.words import level_words

if TYPE_CHECKING:
    from app.guide.reading.leaves import Leaflet
    from ui.shell.desk import Desk

_SOON = 1500  # ms after the desk is shown
_MOST_CALLS, _MOST_CALLERS = 6, 3


class Finding(QObject):
    """grew: something was added to what `entries` gives.  called(text, entries): callers and calls found by `text`."""

    grew = Signal()
    called = Signal(str, object)

    def __init__(self, desk: "Desk", console: Console | None = None, tasks: Tasks | None = None) -> None:
        super().__init__(desk)
        self._desk, self._console, self._tasks = desk, console, tasks
        self._guide: list[Entry] | None = None
        if console is not None:
            QTimer.singleShot(_SOON, self, self._read_guide)

    def entries(self) -> list[Entry]:
        """What can be found now, what is nearest first."""
        if self._guide is None and self._console is not None:
            self._guide = self._leaves(_book(self._console, i18n.current()))  # some 50 ms, once
        page = self._desk.page
        offered = getattr(page, "offered", None)
        return [
            *self._actions(page),
            *(self._places(page)),
            *(offered() if offered is not None else ()),
            *(self._guide or ()),
        ]

    def asks(self, text: str) -> bool:
        """Whether the vault can be asked for `text`."""
        return self._console is not None and self._tasks is not None and bool(text.strip())

    def ask(self, text: str) -> None:
        """Look for calls; `called` says what came of it."""
        if self._console is not None and self._tasks is not None and text.strip():
            self._tasks.run(partial(_look, self._console, text, i18n.current()), self._on_found)

    def _actions(self, page: QWidget | None) -> Iterator[Entry]:
        """Those whose place can be seen; the key does the same."""
        bound = {
            str(one.property("action")): one
            for one in self._desk.findChildren(QShortcut)
            if one.property("action") and _in_reach(one, page, self._desk)
        }
        here = [row for row in TABLE if row.action in bound and row.place is not Place.ANYWHERE]
        for row in (*here, *(row for row in TABLE if row.action in bound and row.place is Place.ANYWHERE)):
            if row.action is not Action.PALETTE:
                yield Entry(
                    title=shortcuts.text(row.action),
                    sort=Sort.ACTION,
                    about=self.tr("Action"),
                    key=shortcuts.key(row.action),
                    also=row.text,
                    run=bound[row.action].activated.emit,
                )

    def _places(self, page: QWidget | None) -> Iterator[Entry]:
        """What can be done on pages that are not shown: there first, then the key."""
        shown = page.objectName() if page is not None else ""
        for row in TABLE:
            if row.place in self._desk.rooms and row.place != shown and row.action in _ELSEWHERE:
                yield Entry(
                    title=shortcuts.text(row.action),
                    sort=Sort.PLACE,
                    about=self._desk.rooms[row.place].stop.words,
                    also=row.text,
                    run=partial(self._do_there, row.place, row.action),
                )

    def _do_there(self, place: str, action: Action) -> None:
        self._desk.show_page(place)
        page = self._desk.page
        for one in page.findChildren(QShortcut) if page is not None else ():
            if one.property("action") == action and _in_reach(one, page, self._desk):
                one.activated.emit()
                return

    def _read_guide(self) -> None:
        if self._guide is None and self._tasks is not None and self._console is not None:
            job = partial(_book, self._console, i18n.current())
            self._tasks.heavy(job, self._on_guide_read)

    def _on_guide_read(self, book: "Sequence[Leaflet]") -> None:
        self._guide = self._leaves(book)
        self.grew.emit()

    def _leaves(self, book: "Sequence[Leaflet]") -> list[Entry]:
        """Every page of the guide and what stands on it; a question of the checklist goes by its number and name."""
        found = []
        for page in book:
            there = partial(self._open_leaf, page.id, "")
            found.append(Entry(title=page.title, sort=Sort.GUIDE, about=self.tr("Guide"), also=page.lead, run=there))
            for leaf in page.leaves:
                sort = _SORTS.get(leaf.id.split(" ", 1)[0], Sort.GUIDE)
                said = f"{leaf.kicker}  {leaf.text}" if sort is Sort.PLACE else leaf.text
                found.append(
                    Entry(
                        title=" ".join(said.split()),
                        sort=sort,
                        about=page.title,
                        also=f"{leaf.id} {leaf.kicker}",
                        run=partial(self._open_leaf, page.id, leaf.id),
                    )
                )
        return found

    def _open_leaf(self, leaflet: str, leaf: str) -> None:
        self._desk.show_page("guide")
        read = getattr(self._desk.page, "read", None)
        if read is not None:
            read(leaflet, leaf)

    def _on_found(self, found: tuple[str, tuple[SearchHit, ...], tuple[CallerRow, ...], tuple[Directed, ...]]) -> None:
        text, hits, callers, places = found
        entries = [*map(self._caller, callers), *map(self._place, places), *map(self._call, hits)]
        self.called.emit(text, entries)

    def _place(self, place: Directed) -> Entry:
        return Entry(
            title="  ".join(filter(None, (place.name, place.numbers))),
            sort=Sort.RESOURCE,
            about=self.tr("Directory"),
            run=partial(self._open_place, place.name),
        )

    def _open_place(self, name: str) -> None:
        self._desk.show_page("resources")
        look_for = getattr(self._desk.page, "look_for", None)
        if look_for is not None:
            look_for(name)

    def _caller(self, row: CallerRow) -> Entry:
        last = level_words(row.level) if row.calls else ""
        return Entry(
            title=" · ".join(part for part in (row.code, last) if part),
            sort=Sort.CALLER,
            about=self.tr("Caller"),
            run=partial(self._desk.open_caller, int(row.id)),
        )

    def _call(self, hit: SearchHit) -> Entry:
        row = hit.row
        told = " · ".join(filter(None, (row.caller_code, level_words(row.level), " ".join(hit.snippet.split()))))
        return Entry(
            title=f"{row.number} · {told}",
            sort=Sort.CALL,
            about=self.tr("Call"),
            run=partial(self._desk.open_call, int(row.id)),
        )


_SORTS = {"resource": Sort.RESOURCE, "item": Sort.PLACE}
"""What stands on the pages of the guide under an id that begins like this; the rest is to be read."""
_ELSEWHERE = {Action.START_CALL, Action.SEARCH}
"""What one may want at once from another page."""


def _in_reach(one: QShortcut, page: QWidget | None, desk: QWidget) -> bool:
    """Whether its key would do something: it belongs to the desk, or to a part of the page that is shown."""
    owner = one.parent()
    if owner is desk:
        return True
    if not isinstance(owner, QWidget) or page is None or not one.isEnabled():
        return False
    return (owner is page or page.isAncestorOf(owner)) and owner.isVisibleTo(page)


def _book(console: Console, language: Language) -> "tuple[Leaflet, ...]":
    from app.guide.fitting import at_site
    from app.guide.reading.contents import book

    return tuple(book(at_site(console.guide, console.site), language))


def _look(
    console: Console, text: str, language: Language
) -> tuple[str, tuple[SearchHit, ...], tuple[CallerRow, ...], tuple[Directed, ...]]:
    """Calls with `text` in them, callers by code or number, entries of the directory; what cannot be searched for is
    in no call.  Other failures are told as everywhere."""
    callers = console.callers.list(text, _MOST_CALLERS).rows
    word = text.strip().casefold()
    places = tuple(
        place
        for place in console.referrals.directory(language)
        if place.archived_at is None and word in f"{place.name} {place.numbers} {place.service}".casefold()
    )
    try:
        hits = console.casework.search(text, CallFilter(), _MOST_CALLS)
    except UserError as error:
        if error.code is not ErrorCode.QUERY_INVALID:
            raise
        hits = ()
    return text, hits, callers, places[:_MOST_CALLERS]
