"""The screen of a running call: four places that never move, and what connects them to the call.

stages and prompts  |  notes, and the drawer under them: crisis protocol, safety plan …  |  level, flags and checklist
"""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.clock import Clock
from app.domain.calls import CallHeader, CallKind, StageId
from app.domain.crisis import StepId, StepRecord, StepStatus
from app.domain.risk import Answer, Assessment, ItemId, ProtocolId, RiskLevel, ScaleMoment, assess
from app.domain.site import SiteSettings
from app.domain.text import Language
from app.guide.pack import GuidePack
from app.services.missing import missing_in
from app.services.planning import planned
from ui.call.aids import PLAN, PROFILE, PROTOCOL, Aids
from ui.call.bar import CallBar
from ui.call.checklist import ChecklistPanel
from ui.call.columns import Columns
from ui.call.cues import Cues
from ui.call.flags import FlagsPanel, danger_time
from ui.call.guidance import GuidancePanel
from ui.call.keys import CallKeys
from ui.call.live import LiveCall
from ui.call.notes import NotesPanel
from ui.call.prompts import PromptPanel
from ui.call.protocol import ProtocolPanel
from ui.call.short import ShortForm
from ui.call.stages import StageList
from ui.call.wrapup import WrapUp
from ui.widgets.card import Hairline

_AFTER_PAINTING = 25  # ms: what may follow the frame of the answer


class CallView(QWidget):
    """Built once per guide pack; `begin` shows a call in it."""

    close_confirmed = Signal(str)

    def __init__(
        self, guide: GuidePack, site: SiteSettings, language: Language, clock: Clock, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.guide = guide
        self.live: LiveCall | None = None
        self.clock = clock
        self._before_wrapup: QWidget | None = None
        self.bar = CallBar(clock, site.numbers, language)
        self.stages = StageList(guide.stages, language)
        self.prompts = PromptPanel(guide, language)
        self.wrapup = WrapUp(guide, language)
        self.short = ShortForm(guide, language)
        self.notes = NotesPanel()
        self.cues = Cues(guide, language, self.notes.editor, self)
        self.notes.put_under(self.cues.line)
        self.cues.line.fill_with(self.notes.marks)
        self.protocol = ProtocolPanel(guide, language)
        self.aids = Aids(guide, language, self.protocol, self)
        self.flags = FlagsPanel(guide, language)
        self.checklist = ChecklistPanel(guide.checklist, language)
        self._later = QTimer(self, singleShot=True, interval=_AFTER_PAINTING)
        self._later.timeout.connect(self._on_painted)
        self._lay_out()
        self._connect()
        self.keys = CallKeys(self)

    def rehearse(self) -> None:
        """Ahead of a call: lay out and paint, unseen, what the first dangerous answer will bring."""
        if self.live is not None:
            return
        first = self.guide.checklist.items[0]
        answers = {first.id: first.choices[0].id}
        assessment = assess(self.guide.checklist, answers)
        self.flags.begin(assessment.level, assessment, answers)
        self.aids.drawer.open(PROTOCOL)
        self.grab()
        self.aids.drawer.open("")
        self.flags.begin(RiskLevel.R0, assess(self.guide.checklist, {}), {})

    def begin(self, live: LiveCall) -> None:
        """Show a call that starts or goes on.  The focus goes to the notes."""
        self.live = live
        live.assessed.connect(self._on_assessed)
        live.answered.connect(self._on_answered)
        live.level_changed.connect(self._on_level_changed)
        live.stage_entered.connect(self._on_stage_entered)
        live.step_recorded.connect(self._on_step_recorded)
        live.header_changed.connect(self._on_header_changed)
        live.ticked.connect(self._on_ticked)
        record = live.record
        self.bar.begin(record.header, record.started_at, record.recovered_at)
        self.prompts.set_playbook(live.playbook)
        self._on_stage_entered(record.stage)
        self.columns.bring(self.guide_panel)
        self.notes.editor.begin(record.notes)
        self.notes.show_nothing()
        self.wrapup.begin()
        self._show_left(self.prompts)
        self.checklist.begin(live.answers, live.readings, live.assessment)
        self.checklist.show_proposed(live.proposed())
        self.cues.begin(live.answers)
        self.flags.begin(live.level, live.assessment, live.answers, live.done, live.lapsed)
        self.protocol.begin()
        self.aids.begin(live)
        self.show_protocols()
        self._show_marks()
        self.tick()
        self.notes.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def end(self) -> None:
        """Let go of the call and of its words."""
        if self.live is not None:
            self.live.disconnect(self)
            self.live = None
        self._later.stop()
        self.aids.end()
        self.notes.editor.begin("")
        self.cues.end()

    def tick(self) -> None:
        """A second has passed."""
        if self.live is not None:
            now = self.clock.now()
            self.bar.tick(now, self.live.record.started_at)
            self.protocol.tick(now)
            self.flags.show_time(danger_time(now, self.live.urgent_since, self.live.last_step_at))

    def hand_over(self) -> None:
        """Everything that is typed but not told yet, told now."""
        self.notes.editor.finish_composition()
        self.bar.hand_over()
        self.aids.hand_over()
        self.protocol.detail.hand_over()

    def show_wrapup(self) -> None:
        if self.live is None:
            return
        if self.guide_panel.shown is self.wrapup:
            self.wrapup.go_on()
            return
        self._before_wrapup = self.focusWidget()
        self._show_left(self.wrapup)
        self.show_missing()
        self.wrapup.arrive()

    def show_short(self) -> None:
        """The calls that are over soon: which one is it?"""
        if self.live is not None:
            self._before_wrapup = self.focusWidget()
            self._show_left(self.short)
            self.short.begin()

    def _on_short_told(self, kind: CallKind, note: str) -> None:
        """Close such a call where nothing is missing; otherwise show what is, its own rule above."""
        if self.live is None:
            return
        self.live.set_header(replace(self.live.record.header, kind=kind))
        if note:
            self.keys.stamp()
            self.notes.editor.drop(note)
        self.hand_over()
        if missing_in(self.live.snapshot(self.notes.editor.toPlainText()), self.guide):
            self.show_wrapup()
        else:
            self.close_confirmed.emit("")

    def show_missing(self) -> None:
        if self.live is not None and self.guide_panel.shown is self.wrapup:
            self.hand_over()
            self.wrapup.show_call(self.live.record.header.kind, self.aids.profile.line)
            record = self.live.snapshot(self.notes.editor.toPlainText())
            self.wrapup.show_missing(missing_in(record, self.guide))
            self.wrapup.show_follow_ups(*planned(record, self.guide, self.clock.now()))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "prompts"):
            self.prompts.cards.scheduleDelayedItemsLayout()

    def _lay_out(self) -> None:
        self.guide_panel = GuidancePanel(self.stages, self.prompts, self.wrapup, self.short)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.notes, 1)
        column.addWidget(self.aids.drawer.tabs)
        self.columns = Columns(
            guide=self.guide_panel, notes=middle, protocol=self.aids.drawer, flags=self.flags, checklist=self.checklist
        )
        self.columns.narrowed.connect(self.guide_panel.set_narrow)
        self.columns.crowded.connect(self.flags.set_brief)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.bar)
        whole.addWidget(Hairline())
        whole.addWidget(self.columns, 1)

    def _connect(self) -> None:
        self.bar.header_changed.connect(self._on_header_entered)
        self.bar.close_asked.connect(self.show_wrapup)
        self.stages.stage_chosen.connect(self._on_stage_chosen)
        self.prompts.sentence_dropped.connect(self.notes.editor.drop)
        self.checklist.answer_taken.connect(self._on_answer_taken)
        self.checklist.scale_read.connect(self._on_scale_read)
        self.flags.item_wanted.connect(self._on_item_wanted)
        self.cues.item_wanted.connect(self._on_item_wanted)
        self.flags.plan_wanted.connect(partial(self.aids.go_to, PLAN))
        self.flags.action_ticked.connect(self._on_action_ticked)
        self.flags.level_raised.connect(self._on_level_raised)
        self.flags.raising_ended.connect(self._on_raising_ended)
        self.protocol.step_recorded.connect(self._on_step_entered)
        self.aids.left.connect(self._on_aid_left)
        self.prompts.playbook_chosen.connect(self.aids.choose_playbook)
        self.wrapup.profile_wanted.connect(partial(self.aids.go_to, PROFILE))
        self.aids.changed.connect(self._on_papers_changed)
        self.wrapup.put_away.connect(self._on_wrapup_put_away)
        self.short.put_away.connect(self._on_wrapup_put_away)
        self.short.told.connect(self._on_short_told)
        self.short.danger_heard.connect(self._on_short_danger)
        self.wrapup.close_confirmed.connect(self.close_confirmed)

    # What a person did goes to the call

    def _on_answer_taken(self, item: str, answer: str) -> None:
        if self.live is not None:
            self.live.answer(ItemId(item), Answer(answer))

    def _on_scale_read(self, item: str, moment: str, value: int | None) -> None:
        if self.live is not None:
            self.live.read_scale(ItemId(item), ScaleMoment(moment), value)

    def _on_action_ticked(self, action: str, done: bool) -> None:
        if self.live is not None:
            self.live.tick(action, done)

    def _on_level_raised(self, level: RiskLevel, reason: str) -> None:
        if self.live is not None:
            self.live.raise_level(level, reason)

    def _on_stage_chosen(self, stage: str) -> None:
        if self.live is not None:
            self.columns.bring(self.guide_panel)
            self.live.enter_stage(StageId(stage))

    def _on_step_entered(self, protocol: str, step: str, status: StepStatus, details: dict[str, str]) -> None:
        if self.live is not None:
            self.live.record_step(ProtocolId(protocol), StepId(step), status, details)

    def _on_header_entered(self, header: CallHeader) -> None:
        if self.live is not None:
            self.live.set_header(header)

    # What the call says is shown

    def _on_assessed(self, assessment: Assessment) -> None:
        if self.live is not None:
            self.checklist.show_levels(assessment)
            live = self.live
            self.flags.show_assessment(live.level, assessment, live.answers, live.done, live.lapsed)
            self._later.start()

    def _on_ticked(self) -> None:
        if self.live is not None:
            live = self.live
            self.flags.show_assessment(live.level, live.assessment, live.answers, live.done, live.lapsed)

    def _on_answered(self, item: str) -> None:
        if self.live is not None:
            self.checklist.show_answer(ItemId(item), self.live.answers, self.live.readings)
            self.cues.show_answers(self.live.answers)

    def _on_level_changed(self, _before: RiskLevel, level: RiskLevel) -> None:
        self.aids.show_level(level)
        self._later.start()

    def _on_stage_entered(self, stage: str) -> None:
        if self.live is not None:
            self.stages.show_stage(StageId(stage), self.live.visited)
            self.prompts.show_stage(StageId(stage))

    def _on_step_recorded(self, record: StepRecord) -> None:
        self.protocol.show_record(record)
        self._show_marks()
        self.tick()
        self._later.start()

    def _on_header_changed(self, header: CallHeader) -> None:
        self.bar.show_header(header)
        self._later.start()

    def _on_painted(self) -> None:
        """After the frame of the answer: the protocol and prompts it brought, what to ask next, what is missing."""
        if self.live is not None:
            self.show_protocols()
            self._show_marks()
            self.prompts.set_playbook(self.live.playbook)
            self.checklist.show_proposed(self.live.proposed())
            self.show_missing()

    def _show_left(self, panel: QWidget) -> None:
        """Prompts under the stages, or the wrap-up over the whole height."""
        self.guide_panel.show_part(panel)
        if panel is not self.prompts:
            self.columns.bring(self.guide_panel)

    def show_protocols(self) -> None:
        live = self.live
        if live is None:
            return
        before = self.protocol.shown
        self.protocol.show_protocols(live.protocols, live.protocols_opened, live.steps)
        self.aids.offer_protocols(there=bool(live.protocols), fresh=self.protocol.shown != before)
        self.notes.editor.ensureCursorVisible()

    def _show_marks(self) -> None:
        if self.live is not None:
            self.bar.line.show_marks(self.live.record.started_at, self.live.marks, self.clock.now())

    # Where the focus goes; by key: `CallKeys`

    def _on_item_wanted(self, item: str) -> None:
        self.columns.bring(self.checklist)
        self.checklist.focus_item(ItemId(item))

    def _on_aid_left(self) -> None:
        self.notes.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_papers_changed(self) -> None:
        """A questionnaire may ask for questions of the checklist: they are proposed in the same frame."""
        if self.live is not None:
            self.checklist.show_proposed(self.live.proposed())
            self.prompts.set_playbook(self.live.playbook)
            self._later.start()

    def _on_raising_ended(self) -> None:
        self.notes.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_short_danger(self) -> None:
        self._show_left(self.prompts)
        self.keys.go_to_next_open()

    def _on_wrapup_put_away(self) -> None:
        self._show_left(self.prompts)
        (self._before_wrapup or self.notes.editor).setFocus(Qt.FocusReason.OtherFocusReason)
