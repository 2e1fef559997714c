"""What lies in the drawer under the notes, and how it belongs to the call."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from app.domain.plans import CommitmentId, PlanPartId
from app.domain.profiles import Classification
from app.domain.risk import RiskLevel
from app.domain.text import Language
from app.guide.pack import GuidePack
from ui.call.drawer import Drawer
from ui.call.live import LiveCall
from ui.call.plan import PlanPanel
from ui.call.profile import ProfilePanel
from ui.call.protocol import ProtocolPanel
from ui.call.sheets import SheetsPanel
from ui.shell.shortcuts import Action

PROTOCOL, PLAN, SHEETS, PROFILE = "protocol", "plan", "sheets", "profile"


class Aids(QObject):
    """Connects the panels of the drawer with the running call; the crisis protocol only lies in it."""

    left = Signal()
    """The focus should go back to the notes."""
    item_wanted = Signal()
    """The question that was brought up should be asked now."""
    changed = Signal()
    """Something else is missing now."""

    def __init__(
        self, guide: GuidePack, language: Language, protocol: ProtocolPanel, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._live: LiveCall | None = None
        self._protocol = protocol
        self.plan = PlanPanel(guide, language)
        self.sheets = SheetsPanel(guide, language)
        self.profile = ProfilePanel(guide, language)
        self.drawer = Drawer()
        self.drawer.add(PROTOCOL, protocol, self.tr("Protocol"), Action.FOCUS_PROTOCOL)
        self.drawer.add(PLAN, self.plan, self.tr("Safety plan"), Action.FOCUS_PLAN)
        self.drawer.add(SHEETS, self.sheets, self.tr("Questionnaires"), Action.FOCUS_SHEETS)
        self.drawer.add(PROFILE, self.profile, self.tr("Profile"), Action.FOCUS_PROFILE)
        self.drawer.tabs.asked.connect(self.toggle)
        self.drawer.hide()
        self.plan.plan_written.connect(self._on_plan_written)
        self.plan.left.connect(self.left)
        self.sheets.left.connect(self.left)
        self.profile.left.connect(self.left)
        self.profile.classified.connect(self._on_classified)
        self.sheets.item_wanted.connect(self.item_wanted)

    def begin(self, live: LiveCall) -> None:
        """Show the papers of a call that begins or goes on."""
        self._live = live
        live.papers.changed.connect(self._on_changed)
        self.plan.begin(live.papers.plan)
        self.sheets.begin(live.papers, live.level)
        self.profile.begin(live.papers.classification)
        self.drawer.open("")
        self._show_notes()

    def end(self) -> None:
        """Let go of the call and of its words."""
        self._live = None
        self.plan.begin(None)
        self.sheets.begin(None, RiskLevel.R0)

    def hand_over(self) -> None:
        """Everything that is typed but not told yet, told now."""
        self.plan.hand_over()
        self.sheets.hand_over()

    def offer_protocols(self, *, there: bool, fresh: bool) -> None:
        """The crisis protocol comes to the front when it is new, unless somebody works in another panel."""
        self.drawer.tabs.set_shown(PROTOCOL, shown=there)
        busy = any(self.drawer.works(name) for name in (PLAN, SHEETS, PROFILE))
        if there and not busy and (fresh or not self.drawer.front):
            self.drawer.open(PROTOCOL)
        elif not there and self.drawer.front == PROTOCOL:
            self.drawer.open("")

    def toggle(self, name: str) -> None:
        """A tab: open it and go there, or close it where it lies open."""
        if self.drawer.front == name:
            self.close()
        else:
            self.go_to(name)

    def go_to(self, name: str) -> None:
        """To a panel by key.  A second time closes it again.  Without a crisis protocol there is none to go to."""
        if name == PROTOCOL and not (self._live and self._live.protocols):
            return
        if self.drawer.works(name) and name != PROTOCOL:
            self.close()
            return
        self.drawer.open(name)
        if name == PROTOCOL:
            self._protocol.focus_steps()
        elif name == PLAN:
            self.plan.arrive()
        elif name == SHEETS:
            self.sheets.arrive()
        elif name == PROFILE:
            self.profile.arrive()

    def close(self) -> None:
        """Back to the notes; a protocol that runs takes the place again."""
        self.hand_over()
        self.drawer.open(PROTOCOL if self._live is not None and self._live.protocols else "")
        self.left.emit()

    def show_level(self, level: RiskLevel) -> None:
        """The level moved."""
        self.sheets.show_level(level)

    def choose_playbook(self, playbook: str) -> None:
        """Chosen with the prompts; it is kept with the call."""
        if self._live is not None:
            self._live.papers.classify(replace(self._live.papers.classification, playbook=playbook))
            self.profile.show_playbook(playbook)

    def _on_classified(self, sorted_as: Classification) -> None:
        if self._live is not None:
            self._live.papers.classify(sorted_as)

    def _on_plan_written(self, lines: dict[PlanPartId, tuple[str, ...]], agreed: dict[CommitmentId, str]) -> None:
        if self._live is not None:
            self._live.papers.write_plan(lines, agreed)

    def _on_changed(self) -> None:
        self._show_notes()
        self.changed.emit()

    def _show_notes(self) -> None:
        self.drawer.tabs.set_note(PLAN, self.plan.progress)
        self.drawer.tabs.set_note(SHEETS, self.sheets.progress)
