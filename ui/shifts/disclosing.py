"""Writing down what was told outside the line: on which ground, to whom, with whose approval."""

import re
from datetime import datetime, time

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.clock import Clock
from app.domain.incidents import CallerTold, Disclosure, IncidentKind
from app.errors import ErrorCode, UserError
from app.guide.pack import GuidePack
from app.services.incidents import grounds
from ui.forms import Form
from ui.shell import i18n
from ui.shell.messages import message
from ui.shell.words import word
from ui.widgets.button import Button
from ui.widgets.labels import words
from ui.widgets.segmented import Option, Segmented

_TIME = re.compile(r"^(\d{1,2})[:：](\d{2})$")
_HINTS = Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText


class DisclosureForm(QWidget):
    """written: a Disclosure whoever listens keeps.  left: not now."""

    written = Signal(object)
    left = Signal()

    def __init__(self, guide: GuidePack, clock: Clock, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._guide, self._clock = guide, clock
        self._form = Form(name)
        self._kind = Segmented([Option(each.value, word(each)) for each in IncidentKind])
        self._kind.set_label(self.tr("What it is"))
        self._kind.let_shrink()
        self._kind.chosen.connect(self._on_kind)
        self._form.add("kind", self.tr("What it is"), self._kind)
        self._ground = self._form.choice("ground", self.tr("Ground"), ())
        self._why = words("", "muted")
        self._form.put_below("ground", self._why)
        self._ground.currentIndexChanged.connect(self._on_ground)
        self._content = self._form.text(
            "content", self.tr("What was told"), hint=self.tr("Only what was needed."), lines=2
        )
        self._content.setFixedHeight(self._content.minimumHeight())
        self._content.setInputMethodHints(_HINTS)
        self._recipient = self._line("recipient", self.tr("To whom"))
        self._receipt = self._line("receipt", self.tr("Number the receiver gave"))
        self._approver = self._line("approver", self.tr("Approved by"))
        self._at = self._line("at", self.tr("At what time"))
        self._told = Segmented([Option(each.value, word(each)) for each in CallerTold])
        self._told.set_label(self.tr("Was the caller told?"))
        self._told.let_shrink()
        self._form.add("told", self.tr("Was the caller told?"), self._told)
        self._keep = Button(self.tr("Keep it on record"), "primary", name=f"{name}.keep")
        self._keep.clicked.connect(self._on_keep)
        leave = Button(self.tr("Not now"), "quiet", name=f"{name}.leave")
        leave.clicked.connect(self.left)
        foot = QHBoxLayout()
        for button in (self._keep, leave):
            foot.addWidget(button)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(words(self.tr("What is kept here is never changed afterwards."), "muted"))
        column.addWidget(self._form)
        column.addLayout(foot)
        self.begin()

    def begin(self) -> None:
        """Nothing entered."""
        self._kind.set_value(IncidentKind.BREACH)
        self._on_kind(IncidentKind.BREACH)
        for line in (self._recipient, self._receipt, self._approver):
            line.clear()
        self._content.clear()
        self._at.setText(self._clock.now().astimezone().strftime("%Y-%m-%d %H:%M"))
        self._told.set_value("")
        self._form.clear_errors()
        self._keep.setEnabled(True)

    def arrive(self) -> None:
        self._kind.setFocus()

    def refuse(self, error: UserError) -> bool:
        """Say under its field why it was not kept; False where no field is to blame."""
        self._keep.setEnabled(True)
        field = {ErrorCode.REASON_MISSING: "content", ErrorCode.DATE_IMPOSSIBLE: "at"}.get(error.code)
        if field:
            self._form.show_error(field, message(error).whole())
        return field is not None

    def _line(self, name: str, label: str) -> QLineEdit:
        line = self._form.line(name, label, max_length=200)
        line.setInputMethodHints(_HINTS)
        return line

    def _on_kind(self, value: str) -> None:
        self._ground.clear()
        for ground in grounds(self._guide, IncidentKind(value)):
            self._ground.addItem(ground.title.in_(i18n.current()), ground.id)
        self._on_ground()

    def _on_ground(self, _at: int = 0) -> None:
        known = {each.id: each for each in self._guide.statements}.get(self._ground.currentData() or "")
        self._why.setText(known.text.in_(i18n.current()) if known else "")

    def _when(self) -> datetime | None:
        """The local moment that is written; None for what is none.  Without a day, today's."""
        text = self._at.text().strip()
        try:
            if found := _TIME.match(text):
                day = self._clock.now().astimezone().date()
                return datetime.combine(day, time(int(found[1]), int(found[2]))).astimezone()
            return datetime.fromisoformat(text).astimezone()
        except (ValueError, OverflowError, OSError):
            return None

    def _on_keep(self) -> None:
        self._form.clear_errors()
        at = self._when()
        for name, said in (("content", self._content.toPlainText()), ("recipient", self._recipient.text())):
            if not said.strip():
                self._form.show_error(name, self.tr("This is still empty."))
                return
        if at is None:
            self._form.show_error("at", self.tr("Write it as 2026-03-05 18:30, or the time alone."))
        elif not self._told.value:
            self._form.show_error("told", self.tr("Say whether the caller was told."))
        else:
            self._keep.setEnabled(False)
            told = Disclosure(
                kind=IncidentKind(self._kind.value),
                happened_at=at,
                ground=str(self._ground.currentData()),
                content=self._content.toPlainText(),
                recipient=self._recipient.text(),
                receipt=self._receipt.text(),
                approver=self._approver.text(),
                told=CallerTold(self._told.value),
            )
            self.written.emit(told)
