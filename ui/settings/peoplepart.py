"""Who may open the vault: a list for supervisors, with what can be done for each; for everybody the own passphrase."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.console import Console
from app.domain.people import Role
from app.errors import UserError
from app.services.people import Member
from ui.settings.newcode import NewCode
from ui.settings.newpassphrase import NewPassphrase, Purpose
from ui.settings.removal import Removal
from ui.shell.messages import Message, Tone, message
from ui.shell.tasks import Tasks
from ui.shell.when import moment
from ui.shell.words import word
from ui.widgets.button import Button
from ui.widgets.card import Card, Hairline
from ui.widgets.labels import words


class PeoplePart(QWidget):
    """Emits `said(Message)`, and `rekeyed` when the vault has a fresh key and the console should start afresh."""

    said = Signal(object)
    rekeyed = Signal()

    def __init__(self, console: Console, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._people, self._tasks, self._console = console.people, tasks, console
        self._supervisor = console.me.role is Role.SUPERVISOR
        self._open: QWidget | None = None
        self._card = Card(spacing=0)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self._card.body.addLayout(self._rows)
        self._below = QVBoxLayout()
        self._add = Button(self.tr("Add somebody"), icon="plus", name="people.add")
        self._own = Button(self.tr("Change my passphrase"), icon="key-round", name="people.own")
        self._add.clicked.connect(self._on_add)
        self._own.clicked.connect(self._on_own)
        row = QHBoxLayout()
        row.setSpacing(8)
        if self._supervisor:
            row.addWidget(self._add)
        row.addWidget(self._own)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._card)
        column.addLayout(row)
        column.addLayout(self._below)
        column.addWidget(words(self._told(), "muted"))
        self.refresh()

    def refresh(self) -> None:
        """Read again who is there."""
        self._tasks.run(self._people.members, self._on_members)

    def _told(self) -> str:
        return self.tr(
            "Everyone with a passphrase opens the whole vault; what each of you did stands in the record. Old backups "
            "keep opening with the passphrases they were made under."
        )

    def _on_members(self, members: tuple[Member, ...]) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for place, member in enumerate(members):
            if place:
                self._rows.addWidget(Hairline())
            self._rows.addWidget(self._row(member))

    def _row(self, member: Member) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 10, 0, 10)
        row.setSpacing(8)
        names = QVBoxLayout()
        names.setSpacing(2)
        name = words(self._name(member), "strong", name=f"people.name.{member.id}")
        names.addWidget(name)
        names.addWidget(self._seen(member))
        row.addLayout(names, 1)
        if self._supervisor:
            for button in self._buttons(member):
                row.addWidget(button)
        return line

    def _name(self, member: Member) -> str:
        if member.recovery:
            return self.tr("Recovery code")
        return self.tr("{name} (you)").format(name=member.name) if member.me else member.name

    def _seen(self, member: Member) -> QLabel:
        last = (
            self.tr("last unlocked {time}").format(time=moment(member.last)) if member.last else self.tr("not used yet")
        )
        text = last if member.recovery else f"{word(member.role)} · {last}"
        return words(text, "small")

    def _buttons(self, member: Member) -> list[Button]:
        if member.recovery:
            renew = Button(self.tr("New code"), "quiet", icon="printer", name="people.code")
            renew.clicked.connect(self._on_code)
            return [renew]
        if member.me:
            return []
        reset = Button(self.tr("New passphrase"), "quiet", icon="key-round", name=f"people.reset.{member.id}")
        remove = Button(self.tr("Remove"), "quiet", icon="log-out", name=f"people.remove.{member.id}")
        for button, text in ((reset, self.tr("New passphrase for {name}")), (remove, self.tr("Remove {name}"))):
            button.setAccessibleName(text.format(name=member.name))
        reset.clicked.connect(partial(self._on_reset, member))
        remove.clicked.connect(partial(self._on_remove, member))
        return [reset, remove]

    def _on_add(self) -> None:
        self._show(NewPassphrase(Purpose.ADD, self._people, self._tasks))

    def _on_own(self) -> None:
        self._show(NewPassphrase(Purpose.OWN, self._people, self._tasks))

    def _on_reset(self, member: Member) -> None:
        self._show(NewPassphrase(Purpose.RESET, self._people, self._tasks, member))

    def _on_remove(self, member: Member) -> None:
        removal = Removal(member, self._people, self._tasks)
        removal.removed.connect(self._on_removed)
        self._show(removal)

    def _on_code(self) -> None:
        self._show(NewCode(self._console, self._tasks))

    def _show(self, panel: NewPassphrase | Removal | NewCode) -> None:
        """One thing at a time, below the list."""
        self._close()
        self._open = panel
        panel.done.connect(self._on_done)
        panel.left.connect(self._close)
        self._below.addWidget(panel)
        panel.begin()

    def _close(self) -> None:
        if self._open is not None:
            self._below.removeWidget(self._open)
            self._open.hide()
            self._open.deleteLater()
            self._open = None
            self._own.setFocus()

    def _on_done(self, text: str) -> None:
        self._close()
        self.refresh()
        self.said.emit(Message(text, tone=Tone.DONE))

    def _on_removed(self) -> None:
        self.rekeyed.emit()

    def _on_failed(self, error: UserError) -> None:
        self.said.emit(message(error))
