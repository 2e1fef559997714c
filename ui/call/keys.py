"""The keys of a running call, and where the focus goes by them."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from app.domain.calls import MissingEntry, MissingKind
from app.domain.crisis import StepId
from app.domain.risk import ItemId, ProtocolId, ScaleMoment
from ui.call.aids import PLAN, PROFILE, PROTOCOL, SHEETS
from ui.shell import shortcuts
from ui.shell.shortcuts import Action

if TYPE_CHECKING:
    from ui.call.view import CallView


class CallKeys(QObject):
    """Of one call screen.  A place that is folded away for want of room is brought out first."""

    def __init__(self, view: "CallView") -> None:
        super().__init__(view)
        self._view = view
        aids, bar, cues = view.aids, view.bar, view.cues
        for action, slot in (
            (Action.FOCUS_CALLER, self.go_to_caller),
            (Action.FOCUS_STAGES, self.go_to_stages),
            (Action.FOCUS_NOTES, view.notes.editor.setFocus),
            (Action.FOCUS_CHECKLIST, self.go_to_checklist),
            (Action.FOCUS_PROTOCOL, self.go_to_protocol),
            (Action.FOCUS_PLAN, partial(aids.go_to, PLAN)),
            (Action.FOCUS_SHEETS, partial(aids.go_to, SHEETS)),
            (Action.FOCUS_PROFILE, partial(aids.go_to, PROFILE)),
            (Action.NEXT_OPEN, self.go_to_next_open),
            (Action.STAMP, self.stamp),
            (Action.GO_TO_CUE, cues.go),
            (Action.DISMISS_CUE, cues.dismiss),
            (Action.STAGE_NEXT, partial(view.stages.step, 1)),
            (Action.STAGE_BEFORE, partial(view.stages.step, -1)),
            (Action.PROMPT_NEXT, partial(self.step_prompts, 1)),
            (Action.PROMPT_BEFORE, partial(self.step_prompts, -1)),
            (Action.DROP_PROMPT, self._on_drop),
            (Action.RECORDING_TOLD, bar.toggle_recording),
            (Action.CONFIDENTIALITY_TOLD, bar.toggle_confidentiality),
            (Action.RAISE_LEVEL, self.raise_level),
            (Action.LINE_DEAD, self.line_went_dead),
            (Action.SHORT_CALL, view.show_short),
            (Action.CLOSE_CALL, view.show_wrapup),
        ):
            shortcuts.bind(action, view, slot)
        shortcuts.bind_each(Action.STAGE, view, len(view.guide.stages), view.stages.choose)
        aids.item_wanted.connect(self.go_to_next_open)
        view.wrapup.place_wanted.connect(self.go_to_missing)

    def places(self) -> list[tuple[QWidget, Action]]:
        """Where each key acts, for the caps of F1; in reading order."""
        view = self._view
        bar, notes = view.bar, view.notes
        return [
            (bar.caller, Action.FOCUS_CALLER),
            (bar.recording, Action.RECORDING_TOLD),
            (bar.confidentiality, Action.CONFIDENTIALITY_TOLD),
            (bar.ways[0], Action.HIDE),
            (bar.ways[1], Action.CLOSE_CALL),
            (view.stages, Action.FOCUS_STAGES),
            (view.prompts, Action.PROMPT_NEXT),
            (view.prompts.cards, Action.DROP_PROMPT),
            (notes, Action.STAMP),
            (notes.editor, Action.FOCUS_NOTES),
            (notes.marks, Action.MARK_WORDS),
            (view.cues.line, Action.GO_TO_CUE),
            (view.aids.drawer.tabs, Action.FOCUS_PROTOCOL),
            (view.flags, Action.RAISE_LEVEL),
            (view.checklist.ask, Action.NEXT_OPEN),
            (view.checklist.view, Action.FOCUS_CHECKLIST),
            (view.wrapup, Action.CLOSE_CALL),
        ]

    def go_to_caller(self) -> None:
        self._view.bar.caller.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._view.bar.caller.selectAll()

    def go_to_stages(self) -> None:
        self._view.columns.bring(self._view.guide_panel)
        self._view.stages.setFocus()

    def step_prompts(self, by: int) -> None:
        self._view.columns.bring(self._view.guide_panel)
        self._view.prompts.cards.step(by)

    def raise_level(self) -> None:
        self._view.columns.bring(self._view.checklist)
        self._view.flags.begin_raising()

    def go_to_checklist(self) -> None:
        self._view.columns.bring(self._view.checklist)
        self._view.checklist.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def go_to_protocol(self) -> None:
        self._view.show_protocols()
        self._view.aids.go_to(PROTOCOL)

    def go_to_next_open(self) -> None:
        self._view.columns.bring(self._view.checklist)
        self._view.checklist.focus_next_open()

    def go_to_missing(self, entry: MissingEntry) -> None:
        """To the place where what a complete call would have is filled in."""
        view = self._view
        if entry.kind in (MissingKind.ITEM, MissingKind.SCALE):
            view.columns.bring(view.checklist)
        if entry.kind is MissingKind.ITEM:
            view.checklist.focus_item(ItemId(entry.subject))
        elif entry.kind is MissingKind.SCALE:
            view.checklist.focus_item(ItemId(entry.subject), ScaleMoment(entry.group))
        elif entry.kind is MissingKind.PLAN:
            view.aids.go_to(PLAN)
        elif entry.kind is MissingKind.STEP:
            self.go_to_protocol()
            view.protocol.focus_step(ProtocolId(entry.group), StepId(entry.subject))
        else:
            places: dict[MissingKind, QWidget] = {
                MissingKind.RECORDING_TOLD: view.bar.recording,
                MissingKind.CONFIDENTIALITY_TOLD: view.bar.confidentiality,
                MissingKind.CALLER_CODE: view.bar.caller,
            }
            places.get(entry.kind, view.notes.editor).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_drop(self) -> None:
        """What the focus is on goes into the notes: an answer from the checklist, otherwise the prompt."""
        view = self._view
        answer = view.checklist.sentence if view.checklist.view.hasFocus() else ""
        if answer:
            view.notes.editor.drop(answer)
        else:
            view.prompts.cards.drop()

    def line_went_dead(self) -> None:
        """It is noted with its time.  In danger the protocol for it begins; otherwise the call is wrapped up."""
        view = self._view
        if view.live is None:
            return
        seconds = (view.clock.now() - view.live.record.started_at).total_seconds()
        view.notes.editor.begin_line(int(seconds) // 60, self.tr("The line went dead."))
        if view.live.line_went_dead():
            self.go_to_protocol()
        else:
            view.show_wrapup()

    def stamp(self) -> None:
        """The time into the notes, or into the step whose detail has the focus."""
        view = self._view
        if view.live is None or view.protocol.detail.stamp(view.clock.now()):
            return
        seconds = (view.clock.now() - view.live.record.started_at).total_seconds()
        view.notes.editor.stamp(int(seconds) // 60)
