"""Everything recorded about a caller, newest first, with the levels over time above it.  Enter opens a call."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.clock import Clock
from app.console import Console
from app.domain.callers import CallerEntry, CallerFile, EntryKind
from app.domain.calls import CallKind
from ui.callers.levelline import LevelLine
from ui.callers.part import Part
from ui.callers.wording import entry_words
from ui.shell.tasks import Tasks
from ui.widgets.labels import words
from ui.widgets.register import Entry, Register, heading
from ui.widgets.segmented import Option, Segmented

_ALL = "all"
_DUE = (EntryKind.FOLLOW_UP, "due", "due")
_AHEAD = 2  # follow-ups that are due, listed first; the others are on the page of the follow-ups
_SORTS = {
    "calls": {EntryKind.CALL},
    "help": {EntryKind.PLAN, EntryKind.SHEET},
    "after": {EntryKind.FOLLOW_UP, EntryKind.REFERRAL, EntryKind.INCIDENT},
    "profile": {EntryKind.PROFILE, EntryKind.AGREEMENT},
    "record": {EntryKind.SUPERVISION, EntryKind.ACT},
}


class Timeline(Part):
    call_chosen = Signal(int)

    def __init__(self, console: Console, tasks: Tasks, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(console, tasks, parent)
        self._clock = clock
        self._line = LevelLine()
        self._filter = Segmented(
            [
                Option(_ALL, self.tr("All")),
                Option("calls", self.tr("Calls")),
                Option("help", self.tr("Plans")),
                Option("after", self.tr("Follow-up")),
                Option("profile", self.tr("Profile")),
                Option("record", self.tr("Record")),
            ],
            size=12,
        )
        self._filter.setObjectName("callers.filter")
        self._filter.set_label(self.tr("Show of the history"))
        self._filter.set_value(_ALL)
        self._filter.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._filter.chosen.connect(self._on_filter)
        self.list = Register("callers.timeline", self.tr("History of the caller"))
        self._nothing = words(self.tr("Nothing of this kind is recorded."), "muted", name="callers.nothing")
        for part in (self._line, self._filter, self._nothing):
            self.column.addWidget(part)
        self.column.addWidget(self.list, 1)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.list.entered.connect(self._on_entered)

    def show_file(self, file: CallerFile) -> None:
        super().show_file(file)
        calls = [entry for entry in file.entries if entry.kind is EntryKind.CALL]
        real = [entry for entry in reversed(calls) if entry.subject != CallKind.PRACTICE]
        self._line.show_points([(entry.at, entry.level) for entry in real if entry.level])
        self._list()

    def _on_filter(self, _value: str) -> None:
        self._list()

    def _list(self) -> None:
        if self.file is None:
            return
        wanted = _SORTS.get(self._filter.value)
        kept = [(at, e) for at, e in enumerate(self.file.entries) if wanted is None or e.kind in wanted]
        ahead = [(at, e) for at, e in reversed(kept) if (e.kind, e.subject, e.value) == _DUE]
        shown = []
        if ahead:
            shown = [heading(self.tr("Still due: %n", "", len(ahead))), *self._lines(ahead[:_AHEAD])]
            shown.append(heading(self.tr("So far")))
        shown += self._lines([each for each in kept if each not in ahead])
        self.list.show_entries(shown)
        self._nothing.setVisible(not shown)

    def _lines(self, entries: list[tuple[int, CallerEntry]]) -> list[Entry]:
        today = self._clock.now().astimezone().date()
        return [entry_words(at, entry, self.console.guide, today) for at, entry in entries]

    def _on_entered(self, at: object) -> None:
        entry = self._entry(at)
        if entry is not None and entry.call is not None:
            self.call_chosen.emit(entry.call)

    def _entry(self, at: object) -> CallerEntry | None:
        return self.file.entries[at] if self.file is not None and isinstance(at, int) else None
