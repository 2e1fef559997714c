"""Between calls: one calm centre that says how to begin, and what a crash left unfinished."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from app.domain.calls import CallRecord
from ui.call.aftercare import Aftercare
from ui.shell import theme
from ui.shell.shortcuts import Action
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.clock import elapsed
from ui.widgets.labels import words
from ui.widgets.levels import LevelBadge
from ui.widgets.scroll import ScrollArea

WIDTH = 440


class QuietPage(QWidget):
    """Emits what a person wants to do next."""

    start_asked = Signal()
    continue_asked = Signal()
    pause_asked = Signal()

    def __init__(self, hotline: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("call.quiet")
        self._title = words(self.tr("Ready for the next call"), "title")
        self._line = words(self.tr("{hotline}. The clock starts when you do.").format(hotline=hotline), "muted")
        self._start = Button(
            self.tr("Start a call"), "primary", icon="phone-call", action=Action.START_CALL, name="call.start"
        )
        self._start.setMinimumHeight(theme.current().px(52))
        self._start.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._start.clicked.connect(self.start_asked)
        self._unfinished, self._left = self._unfinished_card()
        self._closed, self._done = self._closed_card()
        inner = QWidget()
        inner.setMaximumWidth(theme.current().px(WIDTH))
        self._inner = inner
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for part in (self._closed, self._title, self._line, self._unfinished, self._start):
            column.addWidget(part)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(inner, 4)
        row.addStretch(1)
        middle = QWidget()
        down = QVBoxLayout(middle)
        down.setContentsMargins(24, 24, 24, 24)
        down.addStretch(2)
        down.addLayout(row)
        down.addStretch(3)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(ScrollArea(middle))

    def show_ready(self) -> None:
        self._unfinished.hide()
        self._start.show()
        self._start.setEnabled(True)
        self._title.setText(self.tr("Ready for the next call"))

    def show_unfinished(self, record: CallRecord, last: datetime | None) -> None:
        """A call that was never closed.  last: the last moment of it that is kept."""
        started, ended = f"{record.started_at.astimezone():%H:%M}", f"{last.astimezone():%H:%M:%S}" if last else ""
        text = self.tr("Call {number}, begun at {time}. The console ended without closing it.").format(
            number=record.number, time=started
        )
        if ended:
            text += " " + self.tr("The last thing kept is from {time}.").format(time=ended)
        self._left.setText(text)
        self._badge.set_level(record.level)
        self._title.setText(self.tr("A call was interrupted"))
        self._closed.hide()
        self._unfinished.show()
        self._start.hide()

    def show_closed(self, record: CallRecord, *, urgent: bool) -> None:
        """The call just closed, and after a hard one the offer of a pause."""
        ended = record.ended_at or record.started_at
        lasted = elapsed((ended - record.started_at).total_seconds())
        self._done.setText(
            self.tr("Call {number} is closed and kept. It lasted {time}.").format(number=record.number, time=lasted)
        )
        self.aftercare.setVisible(urgent)
        self._closed.show()
        self.show_ready()

    def arrive(self) -> None:
        """The focus to where the work is, unless somebody has gone to another page meanwhile."""
        if not self.isVisible():
            return
        (self._continue if self._unfinished.isVisibleTo(self) else self._start).setFocus(
            Qt.FocusReason.OtherFocusReason
        )

    def set_busy(self, busy: bool) -> None:
        self._start.setEnabled(not busy)
        self._continue.setEnabled(not busy)

    def _unfinished_card(self) -> tuple[Card, QLabel]:
        card = Card(spacing=12)
        text = words("", name="call.unfinished")
        self._badge = LevelBadge()
        self._continue = Button(
            self.tr("Continue this call"), "primary", icon="history", action=Action.START_CALL, name="call.continue"
        )
        self._continue.clicked.connect(self.continue_asked)
        card.body.addWidget(text)
        card.body.addWidget(self._badge, 0, Qt.AlignmentFlag.AlignLeft)
        card.body.addWidget(self._continue)
        card.hide()
        return card, text

    def _closed_card(self) -> tuple[Card, QLabel]:
        card = Card(spacing=12)
        text = words("", "strong", name="call.closed")
        card.body.addWidget(text)
        self.aftercare = Aftercare()
        self.aftercare.pause_asked.connect(self.pause_asked)
        card.body.addWidget(self.aftercare)
        card.hide()
        return card, text
