"""Everything known about one caller: the head stays, the sections change."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from app.clock import Clock
from app.console import Console
from app.domain.callers import CallerFile
from app.domain.people import Role
from ui.callers.filing import Filing
from ui.callers.helped import Helped
from ui.callers.part import Part
from ui.callers.reach import Reach
from ui.callers.same import Same
from ui.callers.timeline import Timeline
from ui.callers.together import Together
from ui.cases.wording import clock as time_of_day
from ui.cases.wording import day
from ui.shell.tasks import Tasks
from ui.widgets.labels import words
from ui.widgets.levels import LevelBadge
from ui.widgets.scroll import ScrollArea
from ui.widgets.segmented import Option, Segmented

TIMELINE = "timeline"


class CallerSheet(QWidget):
    """changed: the file has to be read anew.  call_chosen: a call to be opened."""

    said = Signal(object)
    changed = Signal()
    call_chosen = Signal(int)

    def __init__(self, console: Console, tasks: Tasks, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._file: CallerFile | None = None
        self._code = words("", "title", wrap=False, name="callers.code")
        self._level = LevelBadge(size=13)
        self._level.setObjectName("callers.level")
        self._facts = words("", "muted", name="callers.facts")
        self.timeline = Timeline(console, tasks, clock)
        self.timeline.call_chosen.connect(self.call_chosen)
        self.parts: dict[str, Part] = {
            TIMELINE: self.timeline,
            "together": Together(console, tasks, clock),
            "helped": Helped(console, tasks, clock),
            "reach": Reach(console, tasks),
            "same": Same(console, tasks),
        }
        names = {
            TIMELINE: self.tr("History"),
            "together": self.tr("Together"),
            "helped": self.tr("What helped"),
            "reach": self.tr("Contact"),
            "same": self.tr("Other codes"),
        }
        if console.me.role is Role.SUPERVISOR:
            self.parts["filing"] = Filing(console, tasks)
            names["filing"] = self.tr("File")
        self._stack = QStackedWidget()
        self._places: dict[str, QWidget] = {}
        for name, part in self.parts.items():
            part.said.connect(self.said)
            part.changed.connect(self.changed)
            place: QWidget = part if name == TIMELINE else ScrollArea(part)
            self._places[name] = place
            self._stack.addWidget(place)
        self.sections = Segmented([Option(name, text) for name, text in names.items()], size=12)
        self.sections.setObjectName("callers.sections")
        self.sections.set_label(self.tr("Section"))
        self.sections.set_value(TIMELINE)
        self.sections.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.sections.chosen.connect(self._on_section)
        self._lay_out()

    @property
    def part(self) -> Part:
        """The section that is shown."""
        return self.parts[self.sections.value]

    def show_file(self, file: CallerFile) -> None:
        another = self._file is None or self._file.card.caller.id != file.card.caller.id
        if another and self._file is not None:
            self.leave()
        self._file = file
        card = file.card
        self._code.setText(card.caller.code)
        self._level.setVisible(card.level is not None)
        if card.level is not None:
            self._level.set_level(card.level)
        self._facts.setText("  ·  ".join(self._told(file)))
        self.part.show_file(file)

    def leave(self) -> None:
        """Another caller, or another page: what was typed is kept, what is private goes."""
        if self.part.file is not None:
            self.part.leave()

    def _told(self, file: CallerFile) -> list[str]:
        card, today = file.card, self._clock.now().astimezone().date()
        told = [self.tr("%n calls", "", card.calls)]
        if card.last:
            at = card.last[0].at
            told.append(self.tr("last {day} {time}").format(day=day(at, today), time=time_of_day(at)))
        if card.caller.also:
            told.append(self.tr("also {codes}").format(codes=", ".join(card.caller.also)))
        if card.frequent:
            told.append(self.tr("%n in 30 days", "", card.recent))
        if card.due:
            told.append(self.tr("%n follow-ups due", "", len(card.due)))
        if file.duplicates:
            told.append(self.tr("may also be {codes}").format(codes=", ".join(each.code for each in file.duplicates)))
        return told

    def _on_section(self, name: str) -> None:
        for part in self.parts.values():
            if part.isVisible() and part.file is not None:
                part.leave()
        self._stack.setCurrentWidget(self._places[name])
        if self._file is not None:
            self.part.show_file(self._file)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._code)
        head.addWidget(self._level)
        head.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 16, 0)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self._facts)
        column.addWidget(self.sections)
        column.addWidget(self._stack, 1)
