"""When the vault cannot take the running call: one key puts it into an encrypted file elsewhere, until the vault can.

The file is written anew with every attempt that fails and goes when everything is in the vault.  A lock in that time
writes it too, so that not even insisting on it loses a word.
"""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.clock import Clock
from app.domain.calls import CallRecord
from app.errors import UserError
from app.services.rescue import Rescue
from ui.call.outbox import Outbox
from ui.shell import messages
from ui.shell.messages import Message, Tone
from ui.shell.shortcuts import Action
from ui.shell.tasks import Tasks
from ui.widgets.button import Button
from ui.widgets.keyhint import KeyHint
from ui.widgets.labels import ElidedLabel


class AsideLine(QWidget):
    """One line under the notes, there only while something is not in the vault."""

    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ElidedLabel("", "muted")
        self._words.setObjectName("call.aside")
        self._save = Button(self.tr("Keep it elsewhere"), icon="hard-drive", name="call.save-aside")
        self._save.clicked.connect(self.wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._words, 1)
        row.addWidget(self._save)
        row.addWidget(KeyHint(Action.SAVE_ASIDE))
        self.hide()

    def offer(self) -> None:
        self._say(self.tr("The vault cannot be written. The call can be kept in an encrypted file elsewhere."))

    def show_kept(self, path: Path, at: datetime) -> None:
        self._say(self.tr("Kept at {time} in {path}").format(path=path, time=f"{at.astimezone():%H:%M:%S}"))

    def _say(self, text: str) -> None:
        self._words.setText(text)
        self._words.setToolTip(text)
        self.setVisible(self.parentWidget() is not None)


class Aside(QObject):
    """snapshot: the running call as it stands on the screen, None without one.  said: a message for the bar."""

    said = Signal(object)
    kept = Signal(object)
    """The file the call is in."""

    def __init__(
        self,
        rescue: Rescue,
        outbox: Outbox,
        *,
        tasks: Tasks,
        clock: Clock,
        snapshot: Callable[[], CallRecord | None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._rescue, self._outbox, self._tasks, self._clock = rescue, outbox, tasks, clock
        self._snapshot = snapshot
        self._failing = False
        self._asked = False
        self.file: Path | None = None
        self.line = AsideLine()
        self.line.wanted.connect(self.save)
        outbox.failing.connect(self._on_failing)
        outbox.emptied.connect(self._on_emptied)

    def save(self) -> None:
        """By key or button: keep the call elsewhere, and say where."""
        self._asked = True
        self._write()

    def flush(self) -> None:
        """Before a lock: nothing may be only on the screen while the vault is in trouble."""
        if self._failing and self._outbox.pending:
            self._write()

    def put_into(self, place: Callable[[QWidget], None]) -> None:
        """Show the line in a new screen; the one before it is about to go and would take it along."""
        place(self.line)

    def _write(self) -> None:
        record = self._snapshot()
        if record is not None:
            self._tasks.heavy(partial(self._rescue.save, record, self.file), self._on_written, self._on_refused)

    def _on_written(self, path: Path) -> None:
        new, self.file = self.file != path, path
        if not self._failing and not self._outbox.pending:
            self._put_away()
            return
        self.line.show_kept(path, self._clock.now())
        self.kept.emit(path)
        if new:
            self.said.emit(
                Message(
                    self.tr("The call is kept in {path}, encrypted.").format(path=path),
                    self.tr("It goes on being kept there while the vault cannot be written."),
                    self.tr("It is taken in again under Settings, Emergency file."),
                    Tone.DONE,
                )
            )

    def _on_refused(self, error: UserError) -> None:
        self.said.emit(messages.message(error))

    def _on_failing(self, _error: UserError) -> None:
        self._failing = True
        if self._asked or self.file is not None:
            self._write()
        else:
            self.line.offer()

    def _on_emptied(self) -> None:
        """Everything is in the vault."""
        if not self._failing:
            return
        self._failing = self._asked = False
        self._put_away()

    def _put_away(self) -> None:
        path, self.file = self.file, None
        self.line.hide()
        if path is not None:
            self._tasks.heavy(partial(self._rescue.remove, path))
            self.said.emit(
                Message(
                    self.tr("Everything is in the vault again."),
                    self.tr("The file outside it was removed."),
                    tone=Tone.DONE,
                )
            )
