"""What leads out of the call: a referral from the directory, and what is told outside the line.

Both are kept at once, through the outbox of the call, and show in its record.
"""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from app.clock import Clock
from app.console import Console
from app.domain.calls import CallId
from app.domain.incidents import Disclosure, Incident
from app.domain.referrals import Place, Referral, ResourceKey, matches
from app.guide.pack import GuidePack
from ui.call.live import LiveCall
from ui.call.outbox import Outbox
from ui.call.view import CallView
from ui.resources.wording import place_entry, referral_entry
from ui.shell import i18n, shortcuts
from ui.shell.shortcuts import Action
from ui.shell.tasks import Tasks
from ui.shell.words import word
from ui.shifts.disclosing import DisclosureForm
from ui.widgets.labels import words
from ui.widgets.register import Entry, Register, heading
from ui.widgets.scroll import ScrollArea
from ui.widgets.segmented import Option, Segmented

OUTWARD = "outward"
_REFER, _TELL = "refer", "tell"


class OutwardPanel(QWidget):
    """given: a Place is given to the caller.  written: a Disclosure.  left: back to the notes."""

    given = Signal(object)
    written = Signal(object)
    left = Signal()

    def __init__(self, guide: GuidePack, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("call.outward")
        self._guide, self._clock = guide, clock
        self._places: tuple[Place, ...] = ()
        self._referrals: Sequence[Referral] = ()
        self._incidents: Sequence[Incident] = ()
        self._which = Segmented([Option(_REFER, self.tr("Refer")), Option(_TELL, self.tr("Told outside the line"))])
        self._which.setObjectName("call.outward.which")
        self._which.set_label(self.tr("What leads out of the call"))
        self._which.set_value(_REFER)
        self._which.chosen.connect(self._on_which)
        self._done = words("", "muted", name="call.outward.done")
        self._search = QLineEdit()
        self._search.setObjectName("call.outward.search")
        self._search.setProperty("role", "compact")
        self._search.setPlaceholderText(self.tr("Where to? Enter gives it to the caller"))
        self._search.setAccessibleName(self.tr("Search the directory"))
        self._search.setMaxLength(100)
        self._search.textChanged.connect(self._show_places)
        self._search.installEventFilter(self)
        self._list = Register("call.outward.places", self.tr("Directory"))
        self._list.entered.connect(self._on_entered)
        self.form = DisclosureForm(guide, clock, "call.outward.told")
        self.form.written.connect(self.written)
        self.form.left.connect(self.left)
        self._lay_out()

    def show_places(self, places: tuple[Place, ...]) -> None:
        self._places = tuple(each for each in places if each.archived_at is None)
        self._show_places()

    def show_done(self, referrals: Sequence[Referral], incidents: Sequence[Incident]) -> None:
        """What was given and told in this call already."""
        self._referrals, self._incidents = referrals, incidents
        told = [each.name for each in referrals]
        told += [f"{word(each.told.kind)}: {each.told.recipient}" for each in incidents]
        self._done.setText("  ·  ".join(told))
        self._done.setVisible(bool(told))

    def arrive(self) -> None:
        if self._which.value == _TELL:
            self.form.arrive()
        else:
            self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def begin(self) -> None:
        self._search.clear()
        self.form.begin()
        self.show_done((), ())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._search and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Down:
                self._list.setFocus()
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._on_entered(self._list.key)
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _show_places(self, _text: str = "") -> None:
        today = self._clock.now().astimezone().date()
        wanted = self._search.text().strip()
        found = [p for p in self._places if matches(p, wanted)]
        entries = [place_entry(place, today, self._guide.stale_after_days) for place in found]
        if not entries and wanted:  # a place nobody wrote into the directory yet
            own = self.tr('Give "{name}", which is not in the directory').format(name=wanted)
            entries = [Entry(ResourceKey(""), own)]
        if self._referrals and not wanted:
            given = heading(self.tr("Given in this call"))
            entries = [given, *map(referral_entry, self._referrals), heading(self.tr("Directory")), *entries]
        self._list.show_entries(entries)

    def _on_entered(self, key: object) -> None:
        wanted = self._search.text().strip()
        if key == "" and wanted:
            self.given.emit(Place(key=ResourceKey(""), name=wanted))
        place = next((each for each in self._places if each.key == key), None)
        if place is not None:
            self.given.emit(place)
        self._search.clear()

    def _on_which(self, value: str) -> None:
        self._parts.setCurrentIndex(0 if value == _REFER else 1)
        self.arrive()

    def _lay_out(self) -> None:
        refer = QWidget()
        column = QVBoxLayout(refer)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._search)
        column.addWidget(self._list, 1)
        self._parts = QStackedWidget()
        self._parts.addWidget(refer)
        self._parts.addWidget(ScrollArea(self.form))
        head = QHBoxLayout()
        head.addWidget(self._which)
        head.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 4, 0, 0)
        whole.setSpacing(6)
        whole.addLayout(head)
        whole.addWidget(self._done)
        whole.addWidget(self._parts, 1)


class Outward(QObject):
    """Belongs to one call screen: the tab, the panel, and what is kept of it."""

    def __init__(self, view: CallView, console: Console, tasks: Tasks, outbox: Outbox, clock: Clock) -> None:
        super().__init__(view)
        self._view, self._tasks, self._outbox = view, tasks, outbox
        self._referrals, self._incidents = console.referrals, console.incidents
        self._call: CallId | None = None
        self.panel = OutwardPanel(console.guide, clock)
        self._drawer = view.aids.drawer
        self._drawer.add(OUTWARD, self.panel, self.tr("Refer, report"), Action.FOCUS_OUTWARD)
        self.panel.given.connect(self._on_given)
        self.panel.written.connect(self._on_written)
        self.panel.left.connect(view.aids.close)
        self._drawer.opened.connect(self._on_opened)
        outbox.refused.connect(self.panel.form.refuse)
        shortcuts.bind(Action.FOCUS_OUTWARD, view, self._on_toggled)

    def begin(self, live: LiveCall) -> None:
        """A call begins or goes on."""
        self._call = live.record.id
        self.panel.begin()
        self._refresh()

    def end(self) -> None:
        """Let go of the call and of what was typed about it."""
        self._call = None
        self.panel.begin()
        self._drawer.tabs.set_note(OUTWARD, "")

    def _refresh(self, _kept: object = None) -> None:
        if self._call is not None:
            self._tasks.run(partial(self._done_in, self._call), self._on_done)

    def _done_in(self, call: CallId) -> tuple[CallId, tuple[Referral, ...], tuple[Incident, ...]]:
        return call, self._referrals.of_call(call), self._incidents.of_call(call)

    def _on_done(self, done: tuple[CallId, tuple[Referral, ...], tuple[Incident, ...]]) -> None:
        call, referrals, incidents = done
        if call == self._call:
            self.panel.show_done(referrals, incidents)
            count = len(referrals) + len(incidents)
            self._drawer.tabs.set_note(OUTWARD, str(count) if count else "")

    def _on_given(self, place: Place) -> None:
        if self._call is not None:
            self._outbox.post(partial(self._give, place), saved=self._refresh)

    def _on_written(self, told: Disclosure) -> None:
        if self._call is not None:
            self._outbox.post(partial(self._write, told), saved=self._on_told)

    def arrived(self, call: CallId) -> None:
        """A call that could not be kept when it began is in the vault now."""
        self._call = call

    def _give(self, place: Place) -> object:
        assert self._call is not None, "closing comes after it"
        return self._referrals.give(self._call, place)

    def _write(self, told: Disclosure) -> object:
        assert self._call is not None, "closing comes after it"
        return self._incidents.write(self._call, told)

    def _on_told(self, _incident: object) -> None:
        self.panel.form.begin()
        self._refresh()

    def _on_opened(self, name: str) -> None:
        if name == OUTWARD:
            self._tasks.run(partial(self._referrals.directory, i18n.current()), self.panel.show_places)

    def _on_toggled(self) -> None:
        if self._drawer.front == OUTWARD and self._drawer.works(OUTWARD):
            self._view.aids.close()
            return
        self._drawer.open(OUTWARD)
        self.panel.arrive()
