"""Everything that was told outside the line, for the supervisor: confidentiality that ended, and mandatory reports."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.clock import Clock
from app.domain.incidents import Incident
from app.services.incidents import Incidents
from ui.cases.wording import clock as time_of
from ui.cases.wording import day
from ui.shell.tasks import Tasks
from ui.shell.words import word
from ui.shifts.disclosure import DisclosureView
from ui.widgets.card import Card
from ui.widgets.empty import EmptyState
from ui.widgets.register import Entry, Register
from ui.widgets.scroll import ScrollArea


class Disclosures(QWidget):
    """call_chosen: the call one belongs to is to be read."""

    call_chosen = Signal(int)

    def __init__(self, incidents: Incidents, tasks: Tasks, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._service, self._tasks, self._clock = incidents, tasks, clock
        self._known: dict[object, Incident] = {}
        self._list = Register("shifts.disclosures", self.tr("Disclosures, the latest first"))
        self._view = DisclosureView(incidents)
        self._view.call_chosen.connect(self.call_chosen)
        self._empty = EmptyState(
            "shield-alert",
            self.tr("Nothing was told outside the line"),
            self.tr("A disclosure is written down in the call (Alt+G), or later from its record."),
        )
        card = Card()
        card.body.addWidget(self._view)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 24, 24)
        column.addWidget(card)
        column.addStretch(1)
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(24, 4, 0, 0)
        row.setSpacing(16)
        row.addWidget(self._list, 1)
        row.addWidget(ScrollArea(inside), 1)
        self._stack = QStackedWidget()
        for part in (self._empty, both):
            self._stack.addWidget(part)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)
        self._list.moved.connect(self._on_moved)

    def refresh(self) -> None:
        self._tasks.run(self._service.everything, self._on_read)

    def arrive(self) -> None:
        self._list.setFocus()

    def _on_read(self, incidents: tuple[Incident, ...]) -> None:
        self._known = {each.id: each for each in incidents}
        today = self._clock.now().astimezone().date()
        self._list.show_entries(
            [
                Entry(
                    each.id,
                    f"{word(each.told.kind)}  {each.number}",
                    "  ·  ".join((each.told.recipient, each.by)),
                    f"{day(each.told.happened_at, today)} {time_of(each.told.happened_at)}",
                )
                for each in incidents
            ]
        )
        self._stack.setCurrentIndex(1 if incidents else 0)

    def _on_moved(self, key: object) -> None:
        incident = self._known.get(key)
        if incident is not None:
            self._view.show_incident(incident)
