"""Who is on the line: what was typed into the caller field is looked up beside the conversation, and the card follows.

A telephone number never becomes part of the call: the code it leads to does.
"""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Qt

from app.clock import Clock
from app.console import Console
from app.domain.callers import Caller, Card
from app.errors import UserError
from app.services.callers import PickedUp
from ui.call.callercard import CallerCard
from ui.call.live import LiveCall
from ui.call.view import CallView
from ui.shell import i18n, shortcuts
from ui.shell.shortcuts import Action
from ui.shell.tasks import Tasks
from ui.shell.words import word

CALLER = "caller"


class Continuity(QObject):
    """Belongs to one call screen: the caller field, the tab of the card and the card itself."""

    def __init__(self, view: CallView, console: Console, tasks: Tasks, clock: Clock) -> None:
        super().__init__(view)
        self._view, self._callers, self._tasks = view, console.callers, tasks
        self._live: LiveCall | None = None
        self._asked = ""
        self._picked: PickedUp | None = None
        self._wants_new = False
        self.card = CallerCard(view.guide, i18n.current(), clock)
        self._drawer = view.aids.drawer
        self._drawer.add(CALLER, self.card, self.tr("Caller"), Action.SHOW_CALLER)
        field = view.bar.caller
        field.returnPressed.connect(self._on_entered)
        field.editingFinished.connect(self._on_edited)
        self.card.new_wanted.connect(self._on_new_wanted)
        self.card.about_wanted.connect(self._on_about_wanted)
        self.card.taken.connect(self._on_taken)
        self.card.left.connect(view.aids.close)
        shortcuts.bind(Action.SHOW_CALLER, view, self._on_toggled)

    def begin(self, live: LiveCall) -> None:
        """A call begins or goes on."""
        self.end()
        self._live = live
        self._look_up(live.record.header.caller_code)

    def take(self, code: str) -> None:
        """Somebody calls this caller: the code is known before anything is typed."""
        self._on_taken(code)

    def end(self) -> None:
        """Let go of the caller."""
        self._live, self._picked, self._asked, self._wants_new = None, None, "", False
        self.card.clear()
        self._drawer.tabs.set_note(CALLER, "")
        self._view.aids.profile.show_before("")

    def _look_up(self, text: str) -> None:
        text = text.strip()
        if self._live is None or text == self._asked:
            return
        self._asked, self._picked = text, None
        if text:
            job = partial(self._callers.pick_up, self._live.record.id, text)
            self._tasks.run(job, self._on_picked_up, self._on_failed)
        else:
            self.card.clear()
            self._drawer.tabs.set_note(CALLER, "")

    def _on_edited(self) -> None:
        self._look_up(self._view.bar.caller.text())

    def _on_entered(self) -> None:
        """Enter finds; once nobody was found, it makes a new caller."""
        text = self._view.bar.caller.text().strip()
        if not text or text != self._asked:
            self._look_up(text)
        elif self._picked is None:
            self._wants_new = True  # still looking
        elif self._picked.card is None:
            self._on_new_wanted()
        else:
            self._view.notes.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_picked_up(self, picked: PickedUp) -> None:
        if self._live is None or picked.text != self._asked:
            return
        self._picked = picked
        if picked.card is None:
            self._show_unknown(picked)
        else:
            self._show(picked.card, picked)

    def _show_unknown(self, picked: PickedUp) -> None:
        self.card.show_unknown(picked)
        self._drawer.tabs.set_note(CALLER, self.tr("new"))
        self._view.aids.profile.show_before("")
        self._bring()
        if self._wants_new:
            self._on_new_wanted()

    def _show(self, card: Card, picked: PickedUp) -> None:
        self._wants_new = False
        self.card.show_card(card, picked)
        self._drawer.tabs.set_note(CALLER, card.level.value if card.level else card.caller.code)
        self._view.aids.profile.show_before(self.card.profile_words(card))
        if picked.through is None:
            self._take(card.caller.code)
        self._bring()

    def _take(self, code: str) -> None:
        """Let the call be one of this caller."""
        self._asked = code
        if self._picked is not None:
            self._picked = replace(self._picked, text=code, number=False)
        self._view.bar.take_caller(code)

    def _bring(self) -> None:
        """The card comes to the front only where nothing else lies open: what the eye is on stays."""
        if not self._drawer.front:
            self._drawer.open(CALLER)

    def _on_new_wanted(self) -> None:
        self._wants_new = False
        picked = self._picked
        if self._live is None or picked is None or picked.card is not None:
            return
        self._picked = None
        number = picked.text if picked.number else ""
        job = partial(self._callers.create, "" if picked.number else picked.text, number)
        self._tasks.run(job, partial(self._on_made, self._live), self._on_failed)

    def _on_about_wanted(self) -> None:
        picked = self._picked
        if self._live is None or picked is None or picked.card is None or picked.through is None:
            return
        self._picked = None
        job = partial(self._callers.create, "", picked.text, picked.card.caller.id, word(picked.through))
        self._tasks.run(job, partial(self._on_made, self._live), self._on_failed)

    def _on_made(self, live: LiveCall, caller: Caller) -> None:
        if live is self._live:
            self._asked = ""
            self._view.bar.take_caller(caller.code)
            self._look_up(caller.code)
            self._view.notes.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_taken(self, code: str) -> None:
        self._asked = ""
        self._view.bar.take_caller(code)
        self._look_up(code)

    def _on_failed(self, error: UserError) -> None:
        """What was typed stays; Enter tries again."""
        self._asked, self._picked, self._wants_new = "", None, False
        self._tasks.refused.emit(error)

    def _on_toggled(self) -> None:
        if self._drawer.front == CALLER and self._drawer.works(CALLER):
            self._view.aids.close()
            return
        self._drawer.open(CALLER)
        self.card.setFocus(Qt.FocusReason.ShortcutFocusReason)
