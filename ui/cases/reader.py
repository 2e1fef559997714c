"""One call read whole: its head, how the level moved and why, what was asked, said, done, and added later."""

from datetime import datetime
from functools import partial
from typing import TypeGuard

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.clock import Clock
from app.domain.calls import CallFile, CallId, CallStatus
from app.domain.people import Person, Role
from app.domain.risk import RiskLevel
from app.errors import ErrorCode, UserError
from app.guide.pack import GuidePack
from app.services.backups import Backups
from app.services.casework import Casework
from app.services.retention import Keeping, Retention
from ui.cases.additions import Addition, AmendForm, HoldForm, LongerForm, LowerForm
from ui.cases.altered import AlteredNotice
from ui.cases.head import CallHead
from ui.cases.sheet import CallSheet
from ui.cases.versions import notes_now
from ui.shell.messages import message
from ui.shell.shortcuts import Action, bind
from ui.shell.tasks import Tasks
from ui.widgets.card import Hairline
from ui.widgets.scroll import ScrollArea

CallWithGuide = tuple[CallFile, GuidePack]
Affected = tuple[str, datetime | None]
"""The number of a call that was altered, and when the newest verified backup was made."""


class CallReader(QWidget):
    """Reads the call it is told to (`read`).  Signals carry the call's id where one is meant.

    closed: back to the log.  resume_requested: a draft is to be continued.  summary_requested: to the export.
    """

    closed = Signal()
    backups_asked = Signal()
    resume_requested = Signal(object)
    summary_requested = Signal(object)
    said = Signal(object)
    shown = Signal(object)
    """A call is on the page: the CallFile."""
    refused = Signal()
    """The call does not match the chain, and is not on the page."""

    def __init__(
        self,
        casework: Casework,
        retention: Retention,
        backups: Backups,
        me: Person,
        tasks: Tasks,
        clock: Clock,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._retention, self._backups = retention, backups
        self._casework, self._me, self._tasks, self._clock = casework, me, tasks, clock
        self._file: CallFile | None = None
        self._wanted: CallId | None = None
        self._head = CallHead()
        self._amend, self._lower = AmendForm(casework, tasks), LowerForm(casework, tasks)
        self._hold = HoldForm(retention, tasks)
        self._longer = LongerForm(retention, tasks, clock)
        self._keeping: Keeping | None = None
        self._forms = (self._amend, self._lower, self._hold, self._longer)
        self._sheet: CallSheet | None = None
        self._notice = AlteredNotice(may_restore=me.role is Role.SUPERVISOR)
        self._body = QWidget()
        self._column = QVBoxLayout(self._body)
        self._column.setContentsMargins(24, 16, 24, 24)
        self._column.setSpacing(16)
        self._scroll = ScrollArea(self._body)
        self._scroll.setObjectName("cases.reader")
        self._scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._scroll.setAccessibleName(self.tr("The call"))
        self._notice.hide()
        self._column.addWidget(self._notice)
        for form in self._forms:
            form.hide()
            form.stored.connect(self._on_stored)
            form.left.connect(self._on_left)
            form.said.connect(self.said)
            self._column.addWidget(form)
        self._column.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self._head, Hairline(), self._scroll):
            column.addWidget(part)
        self._bind()

    @property
    def call(self) -> CallId | None:
        """The call that is shown."""
        return self._file.record.id if self._file else None

    def add_below(self, widget: QWidget) -> None:
        """Something that belongs under every call."""
        self._column.insertWidget(self._column.count() - 1, widget)

    def flush(self) -> None:
        """Hand over what is being written."""
        self._amend.flush()

    def read(self, call: CallId) -> None:
        """Fetch `call` with the guide it was taken under, then show it.  A call asked for later wins."""
        self._wanted = call
        self._tasks.run(partial(_read, self._casework, call), self._on_read, partial(self._on_refused, call))

    def _on_refused(self, call: CallId, error: UserError) -> None:
        """A call that was altered is not shown unless somebody asks for it as it lies."""
        if call != self._wanted:
            return
        if error.code is not ErrorCode.RECORD_ALTERED:
            self.said.emit(message(error))
            return
        self._file = None
        self._drop_sheet()
        self._tasks.run(
            partial(_affected, self._casework, self._backups, call), partial(self._on_affected, call, error)
        )

    def _on_affected(self, call: CallId, error: UserError, affected: Affected) -> None:
        if call != self._wanted:
            return
        self._on_left()
        self._head.show_refused(affected[0])
        self._notice.show()
        self._notice.refuse(*affected)
        if error.values.get("what") == "unreadable":
            self._notice.stay_shut()
        self.refused.emit()

    def _on_altered_asked(self) -> None:
        if (call := self._wanted) is not None:
            self._tasks.run(
                partial(_read_altered, self._casework, self._backups, call),
                self._on_altered_read,
                partial(self._on_refused, call),
            )

    def _on_altered_read(self, read: tuple[CallWithGuide, Affected]) -> None:
        whole, affected = read
        if whole[0].record.id == self._wanted:
            self._on_read(whole)
            self._notice.stand_over(*affected)

    def _drop_sheet(self) -> None:
        if self._sheet is not None:
            self._column.removeWidget(self._sheet)
            self._sheet.deleteLater()
            self._sheet = None

    def _on_read(self, read: CallWithGuide) -> None:
        file, guide = read
        if file.record.id != self._wanted:
            return
        same = self.call == file.record.id
        self._file = file
        mine = file.record.counsellor.id == self._me.id
        self._head.show_call(file, guide, mine=mine, may_lower=self._may_lower())
        self._notice.setVisible(file.altered)
        self._drop_sheet()
        self._sheet = CallSheet(file, guide, self._clock.now())
        self._column.insertWidget(1 + len(self._forms), self._sheet)
        self.shown.emit(file)
        self._tasks.run(partial(self._retention.keeping, file.record.id), partial(self._on_keeping, file.record.id))
        if not same:
            self._on_left()
            self._scroll.verticalScrollBar().setValue(0)

    def _on_keeping(self, call: CallId, keeping: Keeping) -> None:
        if call == self.call:
            self._keeping = keeping
            self._head.show_keeping(keeping, may_hold=self._me.role is Role.SUPERVISOR)

    def _on_hold(self) -> None:
        if self._file is not None:
            self._open(self._hold)
            self._hold.open_for(self._file.record.id)

    def _on_longer(self) -> None:
        if self.call is not None and self._keeping is not None and self._keeping.until is not None:
            self._open(self._longer)
            self._longer.open_for(self.call, self._keeping.until, self._keeping.kept.longer)

    def _may_lower(self) -> bool:
        file = self._file
        return self._me.role is Role.SUPERVISOR and _writable(file) and file.record.level > RiskLevel.R0

    def _bind(self) -> None:
        self._head.back_asked.connect(self.closed)
        self._head.resume_asked.connect(self._on_resume)
        self._head.summary_asked.connect(self._on_summary)
        self._head.amend_asked.connect(self._on_amend)
        self._head.lower_asked.connect(self._on_lower)
        self._head.hold_asked.connect(self._on_hold)
        self._notice.reading_asked.connect(self._on_altered_asked)
        self._notice.backups_asked.connect(self.backups_asked)
        self._head.longer_asked.connect(self._on_longer)
        bind(Action.EXPORT, self, self._on_summary)
        bind(Action.AMEND, self, self._on_amend)
        bind(Action.LOWER_LEVEL, self, self._on_lower)
        bind(Action.BACK, self, self.closed.emit)

    def _on_resume(self) -> None:
        if self.call is not None:
            self.resume_requested.emit(self.call)

    def _on_summary(self) -> None:
        if _writable(self._file):
            self.summary_requested.emit(self._file.record.id)

    def _on_amend(self) -> None:
        if _writable(self._file) and self._file.record.status is CallStatus.CLOSED:
            self._open(self._amend)
            self._amend.open_for(self._file.record.id, notes_now(self._file))

    def _on_lower(self) -> None:
        if _writable(self._file) and self._may_lower():
            self._open(self._lower)
            self._lower.open_for(self._file.record.id, self._file.record.level)

    def _open(self, form: Addition) -> None:
        for other in self._forms:
            other.setVisible(other is form)
        self._scroll.verticalScrollBar().setValue(0)

    def _on_left(self) -> None:
        for form in self._forms:
            form.hide()
        self._scroll.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_stored(self) -> None:
        self._on_left()
        if self.call is not None:
            self.read(self.call)


def _writable(file: CallFile | None) -> TypeGuard[CallFile]:
    """Whether the call that is shown may be added to and handed on."""
    return file is not None and not file.altered


def _affected(casework: Casework, backups: Backups, call: CallId) -> Affected:
    return casework.number(call), next((kept.at for kept in backups.kept()), None)


def _read_altered(casework: Casework, backups: Backups, call: CallId) -> tuple[CallWithGuide, Affected]:
    file = casework.read_altered(call)
    return (file, casework.guide(file.record.guide)), _affected(casework, backups, call)


def _read(casework: Casework, call: CallId) -> CallWithGuide:
    file = casework.open_call(call)
    return file, casework.guide(file.record.guide)
