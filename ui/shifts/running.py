"""The shift that is open, or one that was just closed: its note for the next one, its sheet, and the way to paper."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.shifts import Handover
from ui.call.pace import Pace
from ui.cases.wording import clock, long_day
from ui.forms import Form
from ui.shell.shortcuts import Action
from ui.shifts.sheet import HandoverView
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.labels import words
from ui.widgets.scroll import ScrollArea


class _Own(ScrollArea):
    """Scrolls where large text needs it, and is never narrower than what it holds."""

    def minimumSizeHint(self) -> QSize:
        content = self.widget()
        width = content.minimumSizeHint().width() if content is not None else 0
        return QSize(width + self.verticalScrollBar().sizeHint().width(), 120)


class Running(QWidget):
    """note_written: what the next one must know, as it is typed.  close_asked, paper_asked, begin_asked: by button."""

    note_written = Signal(str)
    close_asked = Signal(str)
    paper_asked = Signal()
    begin_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._handover: Handover | None = None
        self._title = words("", "heading", name="shifts.title")
        self._facts = words("", "muted", name="shifts.facts")
        self._form = Form("shifts")
        self._note = self._form.text(
            "note",
            self.tr("For the next one"),
            hint=self.tr("Who will call, what is agreed, what to mind. Codes instead of names."),
            lines=5,
        )
        hints = Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
        self._note.setInputMethodHints(hints)
        self._pace = Pace(self)
        self._pace.due.connect(self._on_due)
        self._note.textChanged.connect(self._on_edited)
        self._close = Button(
            self.tr("Close the shift"), "primary", icon="log-out", action=Action.SAVE_ENTRY, name="shifts.close"
        )
        self._close.clicked.connect(self._on_close)
        self._paper = Button(self.tr("Hand-over sheet as PDF"), "", icon="file-lock", name="shifts.paper")
        self._paper.clicked.connect(self.paper_asked)
        self._begin = Button(self.tr("To the next shift"), "quiet", icon="log-in", name="shifts.begin")
        self._begin.clicked.connect(self.begin_asked)
        self._view: HandoverView | None = None
        self._shown = 0
        self._lay_out()

    @property
    def handover(self) -> Handover | None:
        return self._handover

    def show_handover(self, handover: Handover) -> None:
        """As it stands.  A note that somebody is writing stays as it is."""
        shift, closed = handover.shift, handover.shift.closed_at
        other = shift.id != self._shown
        self._handover, self._shown = handover, shift.id
        self._title.setText(self.tr("The shift is open") if closed is None else self.tr("The shift is closed"))
        opened = f"{long_day(shift.opened_at)} {clock(shift.opened_at)}"
        until = f"{opened} – {clock(closed)}" if closed is not None else opened
        self._facts.setText("  ·  ".join((shift.person.name, until, self.tr("%n calls", "", handover.calls))))
        if other or closed is not None:
            self._show_note(shift.note)
        self._note.setReadOnly(closed is not None)
        self._close.setVisible(closed is None)
        self._close.setEnabled(True)
        self._begin.setVisible(closed is not None)
        if self._view is not None:
            self._column.removeWidget(self._view)
            self._view.deleteLater()
        self._view = HandoverView(handover)
        self._column.insertWidget(0, self._view)

    def arrive(self) -> None:
        if self._handover is not None and self._handover.shift.closed_at is not None:
            self._paper.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._note.setFocus(Qt.FocusReason.OtherFocusReason)

    def hand_over(self) -> None:
        """What is typed and not told yet, told now."""
        self._pace.hurry()

    def close_now(self) -> None:
        """By key."""
        if self._close.isEnabled():
            self._on_close()

    def _show_note(self, note: str) -> None:
        blocked = self._note.blockSignals(True)
        self._note.setPlainText(note)
        self._note.blockSignals(blocked)
        self._pace.forget()

    def _on_edited(self) -> None:
        self._pace.on_edited()

    def _on_due(self) -> None:
        self.note_written.emit(self._note.toPlainText())

    def _on_close(self) -> None:
        self._close.setEnabled(False)
        self._pace.forget()
        self.close_asked.emit(self._note.toPlainText())

    def _lay_out(self) -> None:
        head = Card()
        head.body.addWidget(self._title)
        head.body.addWidget(self._facts)
        head.body.addWidget(self._form)
        ways = QVBoxLayout()
        ways.setSpacing(8)
        for button in (self._close, self._paper, self._begin):
            ways.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        head.body.addLayout(ways)
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 12, 24)
        self._column.addStretch(1)
        own = QWidget()
        left = QVBoxLayout(own)
        left.setContentsMargins(0, 0, 4, 24)
        left.addWidget(head)
        left.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 4, 12, 0)
        row.setSpacing(16)
        row.addWidget(_Own(own), 9)
        row.addWidget(ScrollArea(inside), 11)
