"""The wish to talk one call over: who asked, when, and what about; a supervisor says when it was talked over."""

from PySide6.QtCore import Qt, Signal

from app.clock import Clock
from app.domain.aftercare import Debrief
from app.domain.people import Person, Role
from ui.cases.wording import clock as time_of_day
from ui.cases.wording import day
from ui.widgets.button import Button
from ui.widgets.card import Card, SectionTitle
from ui.widgets.labels import words


class WishCard(Card):
    """Not there where nobody asked.  talked: it was talked over."""

    talked = Signal()

    def __init__(self, me: Person, clock: Clock) -> None:
        super().__init__(spacing=8)
        self.setObjectName("desk.wish")
        self._me, self._clock = me, clock
        self._who = words("", "muted", name="desk.wish.who")
        self._about = words("", name="desk.wish.about")
        self._about.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._talked = Button(self.tr("Talked about it"), "", icon="check", name="desk.wish.talked")
        self._talked.clicked.connect(self._on_talked)
        self.body.addWidget(SectionTitle(self.tr("Asked to talk it over")))
        for part in (self._who, self._about):
            self.body.addWidget(part)
        self.body.addWidget(self._talked, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def show_wish(self, wish: Debrief | None) -> None:
        self.setVisible(wish is not None)
        if wish is None:
            return
        when = f"{day(wish.asked_at, self._clock.now().astimezone().date())} {time_of_day(wish.asked_at)}"
        who = self.tr("You") if wish.asked_by == self._me.id else wish.name
        self._who.setText(f"{wish.number} · {who} · {when}")
        self._about.setText(wish.words)
        self._about.setVisible(bool(wish.words))
        self._talked.setVisible(self._me.role is Role.SUPERVISOR)
        self._talked.setEnabled(True)
        self._talked.setAccessibleDescription(wish.number)

    def _on_talked(self) -> None:
        self._talked.setEnabled(False)
        self.talked.emit()
