"""Removing somebody: what that means is said first, then the vault moves to a fresh file under a fresh key."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.people import PersonId
from app.errors import UserError
from app.services.people import Member, People, Stopped
from ui.shell.messages import message
from ui.shell.tasks import Tasks
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.labels import words
from ui.widgets.progress import ProgressLine, Relay


class Removal(Card):
    """Emits `done(sentence)` and then `removed`; `left` when it was put away."""

    done = Signal(str)
    left = Signal()
    removed = Signal()

    def __init__(self, member: Member, people: People, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("removal")
        self._member, self._people, self._tasks = member, people, tasks
        self._relay: Relay | None = None
        self._go = Button(self.tr("Remove {name}").format(name=member.name), "danger", name="removal.go")
        self._leave = Button(self.tr("Leave it"), "quiet", name="removal.leave")
        self._behind = words("", "strong", name="removal.behind")
        self._behind.hide()
        self._state = words("", "muted", name="removal.state")
        self._progress = ProgressLine("removal")
        self._go.clicked.connect(self._on_go)
        self._leave.clicked.connect(self.left)
        self._progress.stopped.connect(self._on_stop)
        self.body.addWidget(words(self.tr("Remove {name}?").format(name=member.name), "section"))
        for text in self._meaning():
            self.body.addWidget(words(text, "muted"))
        for part in (self._behind, self._state, self._progress):
            self.body.addWidget(part)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._go)
        row.addWidget(self._leave)
        row.addStretch(1)
        self.body.addLayout(row)
        tasks.run(partial(people.left_behind, PersonId(member.id)), self._on_behind)

    def begin(self) -> None:
        """The focus stands where nothing happens yet."""
        self._leave.setFocus()

    def _meaning(self) -> tuple[str, ...]:
        return (
            self.tr(
                "The vault moves to a fresh file under a fresh key, and everybody else unlocks as before. The records "
                "stay, with the name of whoever wrote them."
            ),
            self.tr(
                "Copies and backups made before today still open with the passphrase {name} has. Destroy those that "
                "could be reached, or keep them locked away."
            ).format(name=self._member.name),
            self.tr("It takes up to a minute; the console locks at the end."),
        )

    def _on_behind(self, names: tuple[str, ...]) -> None:
        told = [name or self.tr("the recovery code") for name in names]
        self._behind.setVisible(bool(told))
        self._behind.setText(
            self.tr("These have not been used since the last update and will have to be set anew: {names}.").format(
                names=self.tr(", ").join(told)
            )
        )

    def _on_go(self) -> None:
        self._relay = Relay(self)
        self._relay.moved.connect(self._progress.set_progress)
        self._set_busy(busy=True)
        self._tasks.run(
            partial(_remove, self._people, PersonId(self._member.id), self._relay), self._on_removed, self._on_refused
        )

    def _on_removed(self, whole: bool) -> None:
        self._set_busy(busy=False)
        if whole:
            self.done.emit(self.tr("{name} cannot unlock any more.").format(name=self._member.name))
            self.removed.emit()
        else:
            self._state.setText(self.tr("Stopped. Nothing was changed."))

    def _on_stop(self) -> None:
        if self._relay is not None:
            self._relay.stopped = True

    def _on_refused(self, error: UserError) -> None:
        self._set_busy(busy=False)
        self._state.setText(message(error).whole())

    def _set_busy(self, *, busy: bool) -> None:
        for button in (self._go, self._leave):
            button.setEnabled(not busy)
        if busy:
            self._state.setText("")
            self._progress.begin(self.tr("Moving the vault to a fresh file …"))
        else:
            self._progress.end()


def _remove(people: People, person: PersonId, relay: Relay) -> bool:
    """False when somebody said stop."""
    try:
        people.remove(person, relay)
    except Stopped:
        return False
    return True
