"""One call on the desk: what stood out, what is written about it, what came back, and how it is rated."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.clock import Clock
from app.domain.calls import CallId
from app.domain.people import Person
from app.domain.supervision import Side
from app.guide.library import QualityDimension, Statement
from app.services.supervision_desk import Dossier, SupervisionDesk
from ui.call.outbox import Outbox
from ui.cases.wording import clock as time_of_day
from ui.cases.wording import day
from ui.shell.words import level_words
from ui.supervision import wording
from ui.supervision.answering import Answering, Answers
from ui.supervision.rating import RatingPart
from ui.supervision.reflecting import Reflecting
from ui.supervision.wish import WishCard
from ui.widgets.button import Button
from ui.widgets.card import SectionTitle
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import ElidedLabel, words
from ui.widgets.levels import LevelBadge
from ui.widgets.scroll import ScrollArea


class DossierView(QWidget):
    """call_chosen: read the call in the case log.  talked: the wish to talk it over is fulfilled.
    changed: something in it is in the vault now."""

    call_chosen = Signal(int)
    talked = Signal(int)
    changed = Signal()

    def __init__(
        self,
        desk: SupervisionDesk,
        outbox: Outbox,
        me: Person,
        clock: Clock,
        prompts: Sequence[Statement],
        dimensions: Sequence[QualityDimension],
    ) -> None:
        super().__init__()
        self._desk, self._outbox, self._me, self._clock = desk, outbox, me, clock
        self._shown: Dossier | None = None
        self._number = words("", "title", wrap=False, name="desk.number")
        self._badge = LevelBadge()
        self._when = ElidedLabel("", "muted")
        self._out = words("", name="desk.standouts")
        self._unsound = words(
            self.tr("An answer here is not what the log of the vault says. Check the vault in the settings."), "error"
        )
        self._wish = WishCard(me, clock)
        self._wish.talked.connect(self._on_talked)
        self._reflecting = Reflecting(desk, outbox, prompts)
        self._reflecting.talk_changed.connect(self.changed)
        self._nothing = words(self.tr("The counsellor has written nothing yet."), "muted")
        self._answering = Answering(desk, outbox, dimensions)
        self._answering.given.connect(self.changed)
        self._came = SectionTitle(self.tr("What came back"))
        self._answers: Answers | None = None
        self._rates = SectionTitle(self.tr("Quality of the call"))
        self._rating: RatingPart | None = None
        self._lay_out()

    @property
    def call(self) -> CallId | None:
        return self._shown.row.row.id if self._shown else None

    def show_dossier(self, found: Dossier) -> None:
        """Texts that are being typed stay when it is the call that is shown already."""
        same = self.call == found.row.row.id
        self._shown = found
        call = found.row.row
        self._number.setText(call.number)
        self._badge.set_level(call.level)
        when = f"{day(call.started_at, self._clock.now().astimezone().date())} {time_of_day(call.started_at)}"
        self._when.setText(when if found.mine else f"{when} · {call.counsellor}")
        self._out.setText(self._standouts(found))
        self._unsound.setVisible(not found.sound)
        self._wish.show_wish(found.wish)
        if not same:
            self._reflecting.show_reflection(call.id, found.reflection, mine=found.mine)
        self._nothing.setVisible(not found.mine and not found.reflection.written)
        self._answering.setVisible(not found.mine)
        if not found.mine and (not same or not found.draft):
            self._answering.show_draft(call.id, found.draft, found.themes, found.draft_revision)
        self._show_answers(found)
        self._show_rating(found, same=same)
        if not same:
            self._scroll.verticalScrollBar().setValue(0)

    def flush(self) -> None:
        self._reflecting.flush()
        self._answering.flush()
        if self._rating is not None:
            self._rating.flush()

    def focus_writing(self) -> None:
        self._reflecting.focus_first()

    def _standouts(self, found: Dossier) -> str:
        told = [wording.standout(one) for one in found.row.standouts]
        if found.row.highest is not found.row.row.level:
            told.insert(0, self.tr("highest {level}").format(level=level_words(found.row.highest)))
        return " · ".join(told) or self.tr("Nothing stood out in the record; that you think of it is reason enough.")

    def _show_answers(self, found: Dossier) -> None:
        if self._answers is not None:
            self._column.removeWidget(self._answers)
            self._answers.deleteLater()
        self._answers = Answers(found.feedback, found.dimensions)
        self._column.insertWidget(self._column.indexOf(self._came) + 1, self._answers)
        self._came.setVisible(bool(found.feedback) or not found.mine)

    def _show_rating(self, found: Dossier, *, same: bool) -> None:
        side = Side.SELF if found.mine else Side.SUPERVISOR
        if same and self._rating is not None:
            return  # it shows what was clicked, which may be newer
        if self._rating is not None:
            self._rating.flush()
            self._column.removeWidget(self._rating)
            self._rating.deleteLater()
        mine = found.rating(side, self._me.name)
        other = found.rating(Side.SUPERVISOR if found.mine else Side.SELF)
        self._rating = RatingPart(self._desk, self._outbox, found.row.row.id, found.dimensions, mine, other, side=side)
        self._column.insertWidget(self._column.indexOf(self._rates) + 1, self._rating)

    def _lay_out(self) -> None:
        head = FlowLayout(across=12)
        read = Button(self.tr("Read the call"), "quiet", icon="file-text", name="desk.read")
        read.clicked.connect(self._on_read)
        for told in (self._number, self._badge, self._when):
            head.addWidget(told)
        head.add_pushed(read)
        content = QWidget()
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(24, 16, 24, 24)
        self._column.setSpacing(12)
        self._column.addLayout(head)
        for part in (
            self._out,
            self._unsound,
            self._wish,
            self._reflecting,
            self._nothing,
            self._came,
            self._answering,
            self._rates,
        ):
            self._column.addWidget(part)
        self._column.addStretch(1)
        self._scroll = ScrollArea(content)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._scroll)

    def _on_talked(self) -> None:
        if self.call is not None:
            self.talked.emit(int(self.call))

    def _on_read(self) -> None:
        if self.call is not None:
            self.call_chosen.emit(int(self.call))
