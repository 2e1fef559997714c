"""Before the first call: what the last shift left, the room, the materials, oneself; a minute of breathing."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.shifts import Shift
from app.domain.wellbeing import ReadinessId
from app.guide.library import StatementKind
from app.guide.pack import GuidePack
from ui.care.breathing import Breathing
from ui.care.state import Checks, StateScales, advice_words
from ui.cases.wording import clock, long_day
from ui.shell import i18n
from ui.shell.shortcuts import Action
from ui.widgets.button import Button
from ui.widgets.card import Card, QuietCard, SectionTitle
from ui.widgets.labels import words
from ui.widgets.sidebyside import SideBySide


class Opening(QWidget):
    """open_asked: with the state that was ticked and told; a shift can be opened with nothing ticked.  sheet_asked: the
    hand-over sheet of the last shift is to be read."""

    open_asked = Signal(object)
    sheet_asked = Signal()

    def __init__(self, guide: GuidePack, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._guide = guide
        self._last = Card()
        self._last.setObjectName("shifts.last")
        self._from, self._left = words("", "muted"), words("", name="shifts.last.note")
        self._sheet = Button(self.tr("Read its hand-over sheet"), "link", icon="file-text", name="shifts.last.sheet")
        self._sheet.clicked.connect(self.sheet_asked)
        self._scales = StateScales(guide, "shifts.state")
        self._checks = [Checks(guide, group) for group in ("environment", "materials")]
        self._advice = words("", name="shifts.advice")
        self._advised = QuietCard()
        self._open = Button(
            self.tr("Open the shift"), "primary", icon="log-in", action=Action.SAVE_ENTRY, name="shifts.open"
        )
        self._open.clicked.connect(self._on_open)
        self._scales.changed.connect(self._on_changed)
        for checks in self._checks:
            checks.changed.connect(self._on_changed)
        self._lay_out()

    @property
    def state(self) -> dict[ReadinessId, int]:
        """What was told; unticked boxes count only once one of them was ticked."""
        ticked = {item: value for part in self._checks for item, value in part.state.items()}
        return {**(ticked if any(ticked.values()) else {}), **self._scales.state}

    def begin(self, last: Shift | None) -> None:
        """Nothing ticked.  last: whose note is for this shift."""
        self._scales.begin()
        for checks in self._checks:
            checks.begin()
        self._on_changed()
        self._last.setVisible(last is not None)
        if last is not None and last.closed_at is not None:
            told = self.tr("{person}, {day} {time}").format(
                person=last.person.name, day=long_day(last.closed_at), time=clock(last.closed_at)
            )
            self._from.setText(told)
            self._left.setText(last.note or self.tr("Nothing was noted."))

    def arrive(self) -> None:
        """At the first question, so that the page begins at its top; the key opens the shift from anywhere."""
        self._scales.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_busy(self, *, busy: bool) -> None:
        self._open.setEnabled(not busy)

    def _on_changed(self) -> None:
        told = advice_words(self._guide, self.state)
        self._advice.setText(told)
        self._advised.setVisible(bool(told))

    def _on_open(self) -> None:
        self.open_asked.emit(self.state)

    def _lay_out(self) -> None:
        self._last.body.addWidget(SectionTitle(self.tr("From the last shift")))
        for part in (self._from, self._left):
            self._last.body.addWidget(part)
        self._last.body.addWidget(self._sheet, 0, Qt.AlignmentFlag.AlignLeft)
        room = Card(spacing=6)
        for title, checks in zip((self.tr("The room"), self.tr("Materials")), self._checks, strict=True):
            room.body.addWidget(SectionTitle(title))
            room.body.addWidget(checks)
        own = Card()
        own.body.addWidget(SectionTitle(self.tr("Yourself: only you read this, and nothing has to be answered")))
        own.body.addWidget(self._scales)
        self._advised.body.addWidget(self._advice)
        own.body.addWidget(self._advised)
        left, right = QVBoxLayout(), QVBoxLayout()
        for column in (left, right):
            column.setSpacing(16)
        left.addWidget(self._last)
        left.addWidget(own)
        left.addWidget(self._open, 0, Qt.AlignmentFlag.AlignLeft)
        for pacer in self._guide.breathing[:1]:
            calm = Card()
            calm.body.addWidget(Breathing(pacer))
            right.addWidget(calm)
        right.addWidget(room)
        right.addWidget(self._principles())
        left.addStretch(1)
        right.addStretch(1)
        row = SideBySide(self)
        row.setContentsMargins(24, 4, 24, 24)
        row.setSpacing(16)
        row.addLayout(left, 11)
        row.addLayout(right, 9)

    def _principles(self) -> Card:
        """Recalled before the first call, with where confidentiality ends."""
        card = Card(spacing=6)
        card.body.addWidget(SectionTitle(self.tr("To recall")))
        language = i18n.current()
        for kind in (StatementKind.PRINCIPLE, StatementKind.EXCEPTION):
            for each in self._guide.statements:
                if each.kind is kind:
                    line = words(each.title.in_(language))
                    line.setToolTip(each.text.in_(language))
                    card.body.addWidget(line)
        return card
