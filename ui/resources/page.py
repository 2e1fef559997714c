"""The directory: places to send callers to, when each was last verified; and what came of the referrals."""

from datetime import date
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from app.clock import Clock
from app.console import Console
from app.domain.referrals import Place, Referral, ReferralId, ReferralStatus, ResourceKey, matches
from ui.resources.entry import PlacePanel, ReferralPanel
from ui.resources.form import PlaceForm
from ui.resources.wording import place_entry, referral_entry
from ui.shell import i18n
from ui.shell.messages import Message, Tone
from ui.shell.shortcuts import Action, bind
from ui.shell.tasks import Tasks
from ui.widgets.button import Button
from ui.widgets.card import Hairline
from ui.widgets.empty import EmptyState
from ui.widgets.labels import words
from ui.widgets.register import Entry, Register
from ui.widgets.scroll import ScrollArea
from ui.widgets.segmented import Option, Segmented

_PLACES, _STALE, _REFERRALS = "places", "stale", "referrals"


class ResourcesPage(QWidget):
    """said: a line for the bar.  call_chosen: the call of a referral is to be read."""

    said = Signal(object)
    call_chosen = Signal(int)

    def __init__(self, console: Console, tasks: Tasks, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("resources")
        self._service, self._tasks, self._clock = console.referrals, tasks, clock
        self._after_days = console.guide.stale_after_days
        self._places: tuple[Place, ...] = ()
        self._referrals: tuple[Referral, ...] = ()
        self._key: object = None
        self._search = QLineEdit()
        self._search.setObjectName("resources.search")
        self._search.setMaxLength(100)
        self._search.setPlaceholderText(self.tr("Search the directory"))
        self._search.setAccessibleName(self.tr("Search the directory"))
        self._view = Segmented(
            [
                Option(_PLACES, self.tr("Directory")),
                Option(_STALE, self.tr("To verify")),
                Option(_REFERRALS, self.tr("Referrals under way")),
            ]
        )
        self._view.setObjectName("resources.view")
        self._view.set_label(self.tr("What is listed"))
        self._view.set_value(_PLACES)
        self._view.let_shrink()
        self._new = Button(self.tr("New"), "", icon="plus", action=Action.NEW_ENTRY, name="resources.new")
        self._list = Register("resources.list", self.tr("Entries"))
        self._place, self._referral, self._form = PlacePanel(self._after_days), ReferralPanel(), PlaceForm()
        self._lay_out()
        self._connect()

    def look_for(self, words: str) -> None:
        """Show what in the directory has `words` in it."""
        self._search.setText(words)

    def arrived(self) -> None:
        self.refresh()
        self._search.setFocus()

    def refresh(self) -> None:
        self._tasks.run(partial(self._service.directory, i18n.current()), self._on_places)
        self._tasks.run(self._service.pending, self._on_referrals)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._search and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._list.setFocus()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self._search.clear()
                return True
        return super().eventFilter(watched, event)

    @property
    def _today(self) -> date:
        return self._clock.now().astimezone().date()

    def _on_places(self, places: tuple[Place, ...]) -> None:
        self._places = places
        self._show()

    def _on_referrals(self, referrals: tuple[Referral, ...]) -> None:
        self._referrals = referrals
        self._show()

    def _show(self, _text: str = "") -> None:
        entries = self._entries()
        self._lists.setCurrentWidget(self._list if entries else self._empty)
        if entries != list(self._list.entries):
            self._list.show_entries(entries, self._key)
        self._on_moved(self._list.key)

    def _entries(self) -> list[Entry]:
        wanted = self._search.text()
        if self._view.value == _REFERRALS:
            found = [referral_entry(each) for each in self._referrals]
            return [each for each in found if wanted.casefold() in each.spoken.casefold()]
        places = [each for each in self._places if matches(each, wanted)]
        if self._view.value == _STALE:
            places = [p for p in places if p.archived_at is None and p.stale(self._today, self._after_days)]
        return [place_entry(each, self._today, self._after_days) for each in places]

    def _on_moved(self, key: object) -> None:
        self._key = key
        place = next((each for each in self._places if each.key == key), None)
        referral = next((each for each in self._referrals if each.id == key), None)
        if self._right.currentWidget() is self._making and self._form.isVisible() and key is not None:
            return  # an entry that is being written stays
        if place is not None:
            self._place.show_place(place, self._today)
            self._right.setCurrentWidget(self._reading)
        elif referral is not None:
            self._referral.show_referral(referral)
            self._right.setCurrentWidget(self._following)
        else:
            self._right.setCurrentWidget(self._nothing)

    def _on_new(self) -> None:
        self._right.setCurrentWidget(self._making)
        self._form.begin()

    def _on_edit(self, place: Place) -> None:
        self._right.setCurrentWidget(self._making)
        self._form.begin(place)

    def _on_save_key(self) -> None:
        if self._right.currentWidget() is self._making:
            self._form.keep()

    def _on_keep(self, place: Place) -> None:
        self._tasks.run(partial(self._service.keep, place), self._on_kept)

    def _on_archive(self, place: Place) -> None:
        archived = place.archived_at is None
        self._tasks.run(partial(self._service.archive, place, archived=archived), self._on_kept)

    def _on_verify(self, key: ResourceKey) -> None:
        self._tasks.run(partial(self._service.verify, key), self._on_verified)

    def _on_verified(self, _nothing: object) -> None:
        self.said.emit(Message(self.tr("Noted: verified today, by you."), tone=Tone.DONE))
        self.refresh()

    def _on_kept(self, place: Place) -> None:
        self._right.setCurrentWidget(self._nothing)
        self._key = place.key
        self.said.emit(Message(self.tr("The entry is kept."), tone=Tone.DONE))
        self.refresh()
        self._list.setFocus()

    def _on_left(self) -> None:
        self._right.setCurrentWidget(self._nothing)
        self._on_moved(self._list.key)
        self._list.setFocus()

    def _on_status(self, referral: ReferralId, status: ReferralStatus) -> None:
        self._tasks.run(partial(self._service.set_status, referral, status), self._on_status_kept)

    def _on_status_kept(self, referral: Referral) -> None:
        self._referrals = tuple(referral if each.id == referral.id else each for each in self._referrals)
        self._show()
        self.said.emit(Message(self.tr("Kept."), tone=Tone.DONE))

    def _on_view(self, _value: str) -> None:
        self._right.setCurrentWidget(self._nothing)
        self.refresh()

    def _connect(self) -> None:
        self._search.installEventFilter(self)
        self._search.textChanged.connect(self._show)
        self._view.chosen.connect(self._on_view)
        self._list.moved.connect(self._on_moved)
        self._new.clicked.connect(self._on_new)
        self._form.kept.connect(self._on_keep)
        self._form.left.connect(self._on_left)
        self._place.edit_asked.connect(self._on_edit)
        self._place.archive_asked.connect(self._on_archive)
        self._place.verified.connect(self._on_verify)
        self._referral.status_chosen.connect(self._on_status)
        self._referral.call_chosen.connect(self.call_chosen)
        bind(Action.NEW_ENTRY, self, self._on_new)
        bind(Action.SAVE_ENTRY, self, self._on_save_key)
        bind(Action.SEARCH, self, self._search.setFocus)

    def _lay_out(self) -> None:
        self._empty = EmptyState(
            "map-pin",
            self.tr("Nothing is listed here"),
            self.tr("Hospitals, community services and mutual-help groups of your area belong here."),
            Action.NEW_ENTRY,
        )
        self._lists = QStackedWidget()
        self._lists.addWidget(self._list)
        self._lists.addWidget(self._empty)
        self._nothing = QWidget()
        self._reading, self._following, self._making = map(_scrolled, (self._place, self._referral, self._form))
        self._right = QStackedWidget()
        for part in (self._nothing, self._reading, self._following, self._making):
            self._right.addWidget(part)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(words(self.tr("Directory"), "title", wrap=False), 1)
        head.addWidget(self._new)
        left = QVBoxLayout()
        left.setContentsMargins(24, 16, 12, 0)
        left.setSpacing(12)
        left.addLayout(head)
        left.addWidget(self._search)
        left.addWidget(self._view, 0, Qt.AlignmentFlag.AlignLeft)
        left.addWidget(self._lists, 1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(left, 5)
        whole.addWidget(Hairline(vertical=True))
        whole.addWidget(self._right, 4)


def _scrolled(content: QWidget) -> ScrollArea:
    inside = QWidget()
    column = QVBoxLayout(inside)
    column.setContentsMargins(16, 16, 16, 24)
    column.addWidget(content)
    column.addStretch(1)
    return ScrollArea(inside)
