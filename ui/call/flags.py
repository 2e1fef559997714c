"""The level of the call and the flags behind it, at a place of their own above the checklist."""

from collections.abc import Set as AbstractSet
from datetime import datetime

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from app.domain.risk import ActionId, Answer, Assessment, Flag, ItemId, RiskLevel
from app.domain.text import Language
from app.guide.pack import GuidePack
from ui.call.actions import ActionBox
from ui.call.brief import Brief
from ui.call.flagcard import FlagCard
from ui.call.raising import RaiseForm
from ui.shell.shortcuts import Action, key
from ui.widgets.button import Button
from ui.widgets.clock import elapsed
from ui.widgets.labels import words
from ui.widgets.levels import LevelBadge
from ui.widgets.scroll import ScrollArea

SAFETY_PLAN = ActionId("safety-plan")
_AT_FIRST = 3  # cards built ahead, so that the first flags of a call cost nothing


def danger_time(now: datetime, since: datetime | None, last_step: datetime | None) -> str:
    """How long the danger is known, and since when nothing was done; empty below R3."""
    if since is None:
        return ""
    known = elapsed((now - since).total_seconds())
    if last_step is None:
        return QCoreApplication.translate("FlagsPanel", "Known for {time} · no step yet").format(time=known)
    ago = elapsed((now - last_step).total_seconds())
    return QCoreApplication.translate("FlagsPanel", "Known for {time} · last step {ago} ago").format(
        time=known, ago=ago
    )


class FlagsPanel(QWidget):
    """The level, the leading flag with what to do now, the others.  While nothing is flagged: what is still open."""

    item_wanted = Signal(str)  # ItemId: a person wants to ask this open question
    plan_wanted = Signal()
    """The action that asks for a safety plan was ticked."""
    action_ticked = Signal(str, bool)  # ActionId, whether it is done
    level_raised = Signal(object, str)
    raising_ended = Signal()

    def __init__(self, guide: GuidePack, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._guide, self._language = guide, language
        self._known: set[str] = set()
        self._boxes: dict[ActionId, ActionBox] = {}
        self._done: frozenset[ActionId] = frozenset()
        self._shown_actions: tuple[ActionId, ...] = ()
        self.badge = LevelBadge(size=16)
        self.badge.setObjectName("call.level")
        self._raise = Button(self.tr("Raise"), "quiet", action=Action.RAISE_LEVEL, name="call.raise")
        self.raising = RaiseForm()
        self.raising.hide()
        self.raising.level_raised.connect(self.level_raised)
        self.raising.level_raised.connect(self.raising_ended)
        self.raising.put_away.connect(self.raising_ended)
        self._raise.clicked.connect(self.begin_raising)
        self._time = words("", "small", wrap=False, name="call.danger-time")
        self._time.hide()
        self._brief = Brief()
        self._brief.hide()
        self._quiet = words("", "muted")
        self._open = QVBoxLayout()
        self._open.setSpacing(0)
        self._held = words("", "muted", name="call.raised-by-hand")
        self._held.hide()
        self._cards: list[FlagCard] = []
        self._lay_out()
        self._build_open()

    def _lay_out(self) -> None:
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 6, 0)
        self._column.setSpacing(8)
        self._column.addWidget(self.raising)
        self._column.addWidget(self._quiet)
        self._column.addLayout(self._open)
        self._column.addWidget(self._held)
        self._column.addStretch(1)
        for _ in range(_AT_FIRST):
            self._card()
        self._actions = QWidget()
        self._action_column = QVBoxLayout(self._actions)
        self._action_column.setContentsMargins(0, 2, 0, 0)
        self._action_column.setSpacing(0)
        self._cards[0].room.addWidget(self._actions)
        self._scroll = ScrollArea(inside)
        self._scroll.setAccessibleName(self.tr("Flags"))
        self._scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # the cards never change width
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.badge)
        head.addWidget(self._brief, 1)
        head.addStretch()
        head.addWidget(self._raise)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._time)
        column.addWidget(self._scroll, 1)

    def begin(
        self,
        level: RiskLevel,
        assessment: Assessment,
        answers: dict[ItemId, Answer],
        done: AbstractSet[ActionId] = frozenset(),
        lapsed: tuple[Flag, ...] = (),
    ) -> None:
        """Show a call that begins or goes on; what is flagged already does not arrive again."""
        self.raising.hide()
        self._done = frozenset()
        for box in self._boxes.values():
            box.setChecked(False)
        self._known = {flag.rule for flag in (*assessment.flags, *lapsed)}
        self.show_time("")
        self.show_assessment(level, assessment, answers, done, lapsed)

    def show_time(self, told: str) -> None:
        """How long the danger is known, in words; empty while there is none."""
        if told != self._time.text():
            self._time.setText(told)
            self._time.setVisible(bool(told) and self._brief.isHidden())
            self._brief.show_time(told)

    def set_brief(self, brief: bool) -> None:
        """The level and the leading flag in the room of one line, while the place under it needs the rest."""
        self._brief.setVisible(brief)
        self._raise.setVisible(not brief)
        self._scroll.setVisible(not brief)
        self._time.setVisible(bool(self._time.text()) and not brief)
        upright = QSizePolicy.Policy.Fixed if brief else QSizePolicy.Policy.Preferred
        self.setSizePolicy(QSizePolicy.Policy.Preferred, upright)

    def show_assessment(
        self,
        level: RiskLevel,
        assessment: Assessment,
        answers: dict[ItemId, Answer],
        done: AbstractSet[ActionId] = frozenset(),
        lapsed: tuple[Flag, ...] = (),
    ) -> None:
        """The flags now, in the frame of the answer.  done: the actions that are ticked; lapsed: flags whose answer was
        changed while what they ask for is not done."""
        self._column.setEnabled(False)  # one layout at the end, not one for each card that comes
        if self.badge.level is not level:
            self.badge.set_level(level)
        self._raise.setEnabled(level < RiskLevel.R4)
        flags = sorted((*assessment.flags, *lapsed), key=lambda flag: flag.level or RiskLevel.R0, reverse=True)
        for at, flag in enumerate(flags):
            card = self._cards[at] if at < len(self._cards) else self._card()
            over = bool(flag.actions) and done >= set(flag.actions)
            card.show_flag(flag, answers, leads=flag.level == flags[0].level, lapsed=flag in lapsed, done=over)
            card.show()
            if flag.rule not in self._known:
                card.arrive()
        for card in self._cards[len(flags) :]:
            card.hide()
        news = [card for card in self._cards[: len(flags)] if card.flag and card.flag.rule not in self._known]
        self._known = {flag.rule for flag in flags}
        leading = [flag for flag in flags if flag.level == flags[0].level]
        self._show_actions(tuple(dict.fromkeys(action for flag in leading for action in flag.actions)))
        self._show_done(done)
        self._show_open(level, assessment)
        self._show_held(level, assessment)
        self._brief.show_why(flags[0].because.in_(self._language) if flags else self._quiet_words(level, assessment))
        self._column.setEnabled(True)
        self._column.invalidate()
        if news:
            self._scroll.verticalScrollBar().setValue(0)
            self._announce(level, news[0])

    def prepare(self) -> None:
        """Make every box ahead of need, so that the first flag of a shift comes as fast as the others."""
        for action in self._guide.actions:
            if action.id not in self._boxes:
                box = self._boxes[action.id] = self._box(action.id)
                box.hide()
                self._action_column.addWidget(box)

    def begin_raising(self) -> None:
        if self.badge.level < RiskLevel.R4:
            self.raising.begin(self.badge.level)
            self._scroll.verticalScrollBar().setValue(0)

    def _announce(self, level: RiskLevel, card: FlagCard) -> None:
        message = self.tr("Flag. {flag}").format(flag=card.accessibleName())
        event = QAccessibleAnnouncementEvent(self, message)
        if level.urgent:
            event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(event)

    def _card(self) -> FlagCard:
        card = FlagCard(self._guide, self._language)
        card.setObjectName(f"call.flag.{len(self._cards)}")
        card.hide()
        self._column.insertWidget(self._column.count() - 1, card)
        self._cards.append(card)
        return card

    def _show_actions(self, actions: tuple[ActionId, ...]) -> None:
        """What to do now: the actions of the highest flags, each once, in the leading card."""
        if actions == self._shown_actions:
            return
        self._shown_actions = actions
        self._actions.hide()  # one layout at the end, not one for each box
        for at, action in enumerate(actions):
            box = self._boxes.get(action)
            if box is None:
                box = self._boxes[action] = self._box(action)
            if self._action_column.indexOf(box) != at:
                self._action_column.insertWidget(at, box)
            box.show()
        for action in self._boxes.keys() - set(actions):
            self._boxes[action].hide()
        self._actions.setVisible(bool(actions))

    def _show_done(self, done: AbstractSet[ActionId]) -> None:
        for action in self._done ^ done:
            if action in self._boxes:
                self._boxes[action].setChecked(action in done)
        self._done = frozenset(done)

    def _box(self, action: ActionId) -> ActionBox:
        """The safety plan has a place of its own: its box shows the key and leads there."""
        text = self._guide.action(action).text.in_(self._language)
        shown = f"{text}  {key(Action.FOCUS_PLAN)}" if action == SAFETY_PLAN else text
        box = ActionBox(shown, f"call.action.{action}")
        box.setChecked(action in self._done)
        box.setProperty("action", str(action))
        box.clicked.connect(self._on_clicked)
        return box

    def _on_clicked(self, ticked: bool) -> None:
        action = ActionId(self.sender().property("action"))
        self._done = self._done | {action} if ticked else self._done - {action}
        self.action_ticked.emit(action, ticked)
        if ticked and action == SAFETY_PLAN:
            self.plan_wanted.emit()

    def _show_held(self, level: RiskLevel, assessment: Assessment) -> None:
        """Why the level is above what the answers now say."""
        above = level.flagged and level > assessment.level
        self._held.setVisible(above)
        if above:
            self._held.setText(
                self.tr(
                    "The answers now say {level}. A level never falls by itself; the supervisor can lower it."
                ).format(level=assessment.level.value)
            )

    def _build_open(self) -> None:
        self._open_rows: dict[ItemId, QPushButton] = {}
        for item_id in self._guide.checklist.clearing:
            item = self._guide.checklist.item(item_id)
            row = QPushButton(f"{item.id}  {item.label.in_(self._language)}")
            row.setProperty("role", "entry")
            row.setProperty("item", item_id)
            row.setObjectName(f"call.open.{item_id}")
            row.clicked.connect(self._on_open_clicked)
            row.setCursor(Qt.CursorShape.PointingHandCursor)
            self._open_rows[item_id] = row
            self._open.addWidget(row, 0, Qt.AlignmentFlag.AlignLeft)

    def _show_open(self, level: RiskLevel, assessment: Assessment) -> None:
        quiet = not level.flagged
        self._quiet.setVisible(quiet)
        if quiet:
            self._quiet.setText(
                self.tr("Not settled yet:") if assessment.open else self._quiet_words(level, assessment)
            )
        for item, row in self._open_rows.items():
            row.setVisible(quiet and item in assessment.open)

    def _quiet_words(self, level: RiskLevel, assessment: Assessment) -> str:
        """Where nothing is flagged; empty for a level that was raised by hand."""
        if level.flagged:
            return ""
        if assessment.open:
            return self.tr("Open: {items}").format(items=" ".join(assessment.open))
        return self.tr("Everything that must be asked was answered no.")

    def _on_open_clicked(self) -> None:
        row = self.sender()
        if isinstance(row, QPushButton):
            self.item_wanted.emit(row.property("item"))
