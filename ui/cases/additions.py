"""What a call can still gain in the log: an addition, by anyone; a lower level, a hold, a longer time, by a supervisor.

None touches what was recorded.  The forms stand in the page and keep what was typed: when storing fails, and when a
person turns away and comes back to the same call.
"""

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.clock import Clock
from app.domain.calls import CallId
from app.domain.risk import RiskLevel
from app.errors import ErrorCode, UserError
from app.services.casework import Casework, Draft
from app.services.retention import Retention
from ui.forms import Form
from ui.shell.messages import Message, Tone, message
from ui.shell.tasks import Tasks
from ui.shell.words import level_words
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.checkbox import CheckBox
from ui.widgets.days import DayEdit
from ui.widgets.labels import words

PAUSE = 600
"""Milliseconds after the last key before what is typed is kept."""


class Addition(Card):
    """What the forms share.  stored: it is in the vault.  left: a person turned away.  said: a line for the bar."""

    stored = Signal()
    left = Signal()
    said = Signal(object)

    def __init__(self, name: str, title: str, save: str, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"cases.{name}")
        self._tasks = tasks
        self._call: CallId | None = None
        self.form = Form(f"cases.{name}")
        self._save = Button(save, "primary", name=f"cases.{name}.save")
        self._leave = Button(self.tr("Not now"), "quiet", name=f"cases.{name}.leave")
        self._leave.clicked.connect(self.left)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._save)
        foot.addWidget(self._leave)
        foot.addStretch(1)
        self.body.addWidget(words(title, "heading"))
        self.body.addWidget(self.form)
        self.body.addLayout(foot)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def store(self, job: Callable[[], object], done: str) -> None:
        """Do `job` on the database thread and say `done`."""
        self.form.clear_errors()
        self._save.setEnabled(False)
        self._tasks.run(job, partial(self._on_stored, done), self._on_failed)

    def _on_stored(self, done: str, _result: object) -> None:
        self._save.setEnabled(True)
        self._call = None
        self.said.emit(Message(done, tone=Tone.DONE))
        self.stored.emit()

    def _on_failed(self, error: UserError) -> None:
        self._save.setEnabled(True)
        if error.code is ErrorCode.REASON_MISSING:
            self.form.show_error("reason", message(error).what)
        else:
            self.said.emit(message(error))


class AmendForm(Addition):
    """A text, and why it is added; or the notes as they should read.  What is typed is kept as it comes: neither a lock
    nor another page loses it."""

    def __init__(self, casework: Casework, tasks: Tasks, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("AmendForm", "Add to this call")
        super().__init__("amend", title, QCoreApplication.translate("AmendForm", "Add to the record"), tasks, parent)
        self._casework = casework
        self._notes = ""
        self._kept = Draft()
        self._revises = CheckBox(self.tr("Correct the notes: the text says how they should read"))
        self._revises.setObjectName("cases.amend.revises")
        self._revises.toggled.connect(self._on_revises)
        self.body.insertWidget(1, self._revises)
        self._text = self.form.text(
            "text",
            self.tr("What is added"),
            hint=self.tr("The record stays as it was closed; this is shown beside it with your name and the time."),
        )
        self._text.setFixedHeight(self._text.minimumHeight())
        self._reason = self.form.line(
            "reason", self.tr("Why it is added"), hint=self.tr("For example: remembered after the call.")
        )
        for edit in (self._text, self._reason):
            edit.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
            edit.textChanged.connect(self._on_typed)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.flush)
        self._save.clicked.connect(self._on_save)

    def open_for(self, call: CallId, notes: str) -> None:
        """Go on with what was begun for `call`.  notes: as they read now, to be corrected."""
        self._notes = notes
        if call != self._call:
            self._call = None
            self._show(Draft())
            self.form.clear_errors()
            self._call = call
            self._tasks.run(partial(self._casework.draft, call), partial(self._on_draft, call))
        self._text.setFocus(Qt.FocusReason.OtherFocusReason)

    def flush(self) -> None:
        """Keep what is typed, now."""
        self._pause.stop()
        if self._call is not None and self._typed() != self._kept:
            self._kept = self._typed()
            self._tasks.run(partial(self._casework.keep_draft, self._call, self._kept))

    def _typed(self) -> Draft:
        text = self._text.toPlainText()
        revises = self._revises.isChecked()
        if revises and text == self._notes:
            text = ""  # nothing was corrected yet
        return Draft(text=text, reason=self._reason.text(), revises=revises)

    def _on_draft(self, call: CallId, draft: Draft | None) -> None:
        """What was begun an earlier time, unless somebody types already."""
        if draft is not None and call == self._call and self._typed() == Draft():
            self._show(draft)

    def _show(self, draft: Draft) -> None:
        self._kept = draft
        self._revises.blockSignals(True)
        self._revises.setChecked(draft.revises)
        self._revises.blockSignals(False)
        self._text.setPlainText(draft.text or (self._notes if draft.revises else ""))
        self._reason.setText(draft.reason)

    def _on_revises(self, on: bool) -> None:
        """The notes are put in to be corrected, and taken out again where nothing was."""
        typed = self._text.toPlainText()
        if on and not typed.strip():
            self._text.setPlainText(self._notes)
        elif not on and typed == self._notes:
            self._text.clear()
        self._on_typed()

    def _on_typed(self) -> None:
        if self._call is not None:
            self._pause.start()

    def _on_save(self) -> None:
        if self._call is None:
            return
        draft = self._typed()
        for name, value in (("text", draft.text.strip()), ("reason", draft.reason.strip())):
            if not value:
                self.form.show_error(name, self.tr("This is still empty."))
                return
        self._pause.stop()
        job = partial(self._casework.amend, self._call, draft.text, draft.reason, revises=draft.revises)
        self.store(job, self.tr("Added to the record."))


class LowerForm(Addition):
    """A lower level, and why.  For supervisors; the higher level stays in the history."""

    def __init__(self, casework: Casework, tasks: Tasks, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("LowerForm", "Lower the level")
        super().__init__("lower", title, title, tasks, parent)
        self._casework = casework
        self._level = self.form.choice("level", self.tr("New level"), ())
        self._reason = self.form.line(
            "reason", self.tr("Why it is lowered"), hint=self.tr("Both levels and this reason stay visible.")
        )
        self._reason.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
        self._save.clicked.connect(self._on_save)

    def open_for(self, call: CallId, level: RiskLevel) -> None:
        """Offer what lies below `level`, the nearest first."""
        if call != self._call:
            self._reason.clear()
            self.form.clear_errors()
        self._call = call
        self._level.clear()
        for lower in sorted((lower for lower in RiskLevel if lower < level), reverse=True):
            self._level.addItem(level_words(lower), lower.value)
        self._level.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_save(self) -> None:
        if self._call is None:
            return
        level, reason = RiskLevel(self._level.currentData()), self._reason.text().strip()
        if not reason:
            self.form.show_error("reason", self.tr("This is still empty."))
            return
        self.store(partial(self._casework.lower_level, self._call, level, reason), self.tr("The level was lowered."))


class HoldForm(Addition):
    """Why a call is kept however old it grows.  For supervisors."""

    def __init__(self, retention: Retention, tasks: Tasks, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("HoldForm", "Keep this call until it is let go")
        super().__init__("hold", title, QCoreApplication.translate("HoldForm", "Keep it"), tasks, parent)
        self._retention = retention
        self._reason = self.form.line(
            "reason",
            self.tr("Why it is kept"),
            hint=self.tr("For example: asked for by a court. It can be let go later."),
        )
        self._reason.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
        self._save.clicked.connect(self._on_save)

    def open_for(self, call: CallId) -> None:
        if call != self._call:
            self._reason.clear()
            self.form.clear_errors()
        self._call = call
        self._reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_save(self) -> None:
        if self._call is None:
            return
        reason = self._reason.text().strip()
        if not reason:
            self.form.show_error("reason", self.tr("This is still empty."))
            return
        self.store(partial(self._retention.hold, self._call, reason), self.tr("The call is on hold."))


class LongerForm(Addition):
    """Until when a call is kept, and why so long.  For supervisors."""

    def __init__(self, retention: Retention, tasks: Tasks, clock: Clock, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("LongerForm", "Keep this call longer")
        super().__init__("longer", title, QCoreApplication.translate("LongerForm", "Keep it until then"), tasks, parent)
        self._retention, self._clock = retention, clock
        self._day = DayEdit()
        self.form.add("day", self.tr("Last day"), self._day, hint=self.tr("A day, or +365 for a year from today."))
        self._reason = self.form.line(
            "reason",
            self.tr("Why it is kept longer"),
            hint=self.tr("For example: a complaint is open. The rule of the hotline holds again after that day."),
        )
        self._reason.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
        self._save.clicked.connect(self._on_save)

    def open_for(self, call: CallId, until: date, reason: str) -> None:
        """until, reason: what holds now; a year more is proposed."""
        if call != self._call:
            self._day.set_day(until + timedelta(days=365))
            self._reason.setText(reason)
            self.form.clear_errors()
        self._call = call
        self._day.setFocus(Qt.FocusReason.OtherFocusReason)
        self._day.selectAll()

    def _on_save(self) -> None:
        if self._call is None:
            return
        self.form.clear_errors()
        today, reason = self._clock.now().astimezone().date(), self._reason.text().strip()
        day = self._day.day(today)
        if day is None or day <= today:
            self.form.show_error("day", self.tr("Write a day that is not over, such as 2030-03-05 or +365."))
        elif not reason:
            self.form.show_error("reason", self.tr("This is still empty."))
        else:
            told = self.tr("The call is kept until {day}.").format(day=day.isoformat())
            self.store(partial(self._retention.keep_until, self._call, day, reason), told)
