"""How the vault is doing, a line a matter: what is well stands back, what needs somebody says what to do."""

from datetime import datetime

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.clock import Clock
from app.console import Console
from app.errors import UserError
from app.services.administration import Condition
from app.services.backups import DAILY, WEEKLY
from ui.shell import icons, theme
from ui.shell.messages import message
from ui.shell.tasks import Tasks
from ui.shell.when import moment, size_words
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.labels import words


class ConditionPart(Card):
    """`refresh` reads again.  Emits `said(Message)`."""

    said = Signal(object)

    def __init__(self, console: Console, tasks: Tasks, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent, spacing=10)
        self.setObjectName("condition")
        self._administration, self._tasks, self._clock = console.administration, tasks, clock
        self._lines = {
            name: _Line(f"condition.{name}", label)
            for name, label in (
                ("backup", self.tr("Last backup")),
                ("second", self.tr("Second place")),
                ("check", self.tr("Restored and checked whole")),
                ("room", self.tr("Room on the disk")),
                ("swap", self.tr("Memory on the disk")),
                ("access", self.tr("Access by others")),
                ("chain", self.tr("Record")),
            )
        }
        for line in self._lines.values():
            self.body.addWidget(line)
        self._close = Button(self.tr("Close to others"), "link", name="condition.close")
        self._close.clicked.connect(self._on_close)
        self._close.hide()
        self._lines["access"].put(self._close)

    def refresh(self) -> None:
        self._tasks.run(self._administration.condition, self._on_read, self._on_failed)

    def _on_read(self, found: Condition) -> None:
        now = self._clock.now()
        self._show_backups(found, now)
        self._show_check(found, now)
        self._show_room(found)
        if found.swap:
            told = self.tr("Swap is not encrypted: what was in memory may reach the disk. Ask whoever looks after this "
                           "computer.")  # fmt: skip
        else:
            told = self.tr("No swap without encryption was found.")
        self._lines["swap"].show_state(told, well=not found.swap)
        self._close.setVisible(bool(found.exposed))
        told = self.tr("Others on this computer can reach: {names}").format(names=", ".join(found.exposed))
        self._lines["access"].show_state(
            told if found.exposed else self.tr("Only this account of the computer reaches the files."),
            well=not found.exposed,
        )
        told = self.tr("{count} entries; the last one ends in {head}")
        head = found.anchor.head
        self._lines["chain"].show_state(told.format(count=found.anchor.sequence, head=head[-8:]), well=True)

    def _show_backups(self, found: Condition, now: datetime) -> None:
        fresh = found.last is not None and now - found.last < 2 * DAILY
        told = self.tr("{time}, one of {count}")
        self._lines["backup"].show_state(
            told.format(time=moment(found.last, now), count=found.count) if found.last else self.tr("none yet"),
            well=fresh,
        )
        second = self._lines["second"]
        if not found.second:
            second.show_state(
                self.tr("none is set: a stick in a locked drawer survives what this computer does not"), well=False
            )
        elif found.second_gone:
            second.show_state(self.tr("{path} is not there now").format(path=found.second), well=False)
        else:
            well = found.last_second is not None
            text = moment(found.last_second, now) if found.last_second else self.tr("nothing there yet")
            second.show_state(text, well=well)

    def _show_check(self, found: Condition, now: datetime) -> None:
        checked = found.checked
        if checked is None:
            self._lines["check"].show_state(self.tr("not yet"), well=False)
        elif checked.sound:
            told = self.tr("{time}: {events} entries and {calls} closed calls are whole")
            self._lines["check"].show_state(
                told.format(time=moment(checked.at, now), events=checked.events, calls=checked.calls),
                well=now - checked.at < 2 * WEEKLY,
            )
        else:
            told = self.tr("{time}: the record does not match itself")
            self._lines["check"].show_state(told.format(time=moment(checked.at, now)), well=False)

    def _show_room(self, found: Condition) -> None:
        told = self.tr("{free} free; the vault has {size}")
        if found.tight:
            told = self.tr("only {free} free; the vault has {size}, and a backup needs as much again")
        self._lines["room"].show_state(
            told.format(free=size_words(found.free), size=size_words(found.size)), well=not found.tight
        )

    def _on_close(self) -> None:
        self._tasks.run(self._administration.close_to_others, self._on_read, self._on_failed)

    def _on_failed(self, error: UserError) -> None:
        self.said.emit(message(error))


class _Line(QWidget):
    """A sign, what it is about, and how it is."""

    def __init__(self, name: str, label: str) -> None:
        super().__init__()
        self._well = True
        self._sign, self._label = QLabel(), words(label, "strong", wrap=False)
        self._state = words("", "muted", name=name)
        self._row = QHBoxLayout()
        self._row.setSpacing(8)
        self._row.addWidget(self._state, 1)
        top = QHBoxLayout(self)
        top.setContentsMargins(0, 0, 0, 0)
        top.setSpacing(10)
        text = QVBoxLayout()
        text.setSpacing(2)
        text.addWidget(self._label)
        text.addLayout(self._row)
        sign = QVBoxLayout()
        sign.addSpacing(2)
        sign.addWidget(self._sign)
        sign.addStretch(1)
        top.addLayout(sign)
        top.addLayout(text, 1)
        self._label.setBuddy(self._state)
        self._colour()

    def put(self, widget: QWidget) -> None:
        """Something to do about it, at the right."""
        self._row.addWidget(widget)

    def show_state(self, text: str, *, well: bool) -> None:
        self._well = well
        self._state.setText(text)
        self._state.setAccessibleName(f"{self._label.text()}: {text}")
        self._colour()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_state"):
            self._colour()

    def _colour(self) -> None:
        name, role = ("circle-check", "accent") if self._well else ("circle-alert", "r2")
        self._sign.setPixmap(icons.pixmap(name, role, theme.current().px(16), self.devicePixelRatioF()))
