"""One call read whole: its head, how the level moved and why, what was asked, said, done, and added later."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.clock import Clock
from app.domain.calls import CallFile, CallId, CallStatus
from app.domain.people import Person, Role
from app.domain.risk import RiskLevel
from app.guide.pack import GuidePack
from app.services.casework import Casework
from app.services.retention import Keeping, Retention
from ui.cases.additions import Addition, AmendForm, HoldForm, LongerForm, LowerForm
from ui.cases.head import CallHead
from ui.cases.sheet import CallSheet
from ui.cases.versions import notes_now
from ui.shell.shortcuts import Action, bind
from ui.shell.tasks import Tasks
from ui.widgets.card import Hairline
from ui.widgets.scroll import ScrollArea

CallWithGuide = tuple[CallFile, GuidePack]


class CallReader(QWidget):
    """Reads the call it is told to (`read`).  Signals carry the call's id where one is meant.

    closed: back to the log.  resume_requested: a draft is to be continued.  summary_requested: to the export.
    """

    closed = Signal()
    resume_requested = Signal(object)
    summary_requested = Signal(object)
    said = Signal(object)
    shown = Signal(object)
    """A call is on the page: the CallFile."""

    def __init__(
        self,
        casework: Casework,
        retention: Retention,
        me: Person,
        tasks: Tasks,
        clock: Clock,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._retention = retention
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
        self._body = QWidget()
        self._column = QVBoxLayout(self._body)
        self._column.setContentsMargins(24, 16, 24, 24)
        self._column.setSpacing(16)
        self._scroll = ScrollArea(self._body)
        self._scroll.setObjectName("cases.reader")
        self._scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._scroll.setAccessibleName(self.tr("The call"))
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
        self._tasks.run(partial(_read, self._casework, call), self._on_read)

    def _on_read(self, read: CallWithGuide) -> None:
        file, guide = read
        if file.record.id != self._wanted:
            return
        same = self.call == file.record.id
        self._file = file
        mine = file.record.counsellor.id == self._me.id
        self._head.show_call(file, guide, mine=mine, may_lower=self._may_lower())
        if self._sheet is not None:
            self._column.removeWidget(self._sheet)
            self._sheet.deleteLater()
        self._sheet = CallSheet(file, guide, self._clock.now())
        self._column.insertWidget(len(self._forms), self._sheet)
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
        return self._me.role is Role.SUPERVISOR and self._file is not None and self._file.record.level > RiskLevel.R0

    def _bind(self) -> None:
        self._head.back_asked.connect(self.closed)
        self._head.resume_asked.connect(self._on_resume)
        self._head.summary_asked.connect(self._on_summary)
        self._head.amend_asked.connect(self._on_amend)
        self._head.lower_asked.connect(self._on_lower)
        self._head.hold_asked.connect(self._on_hold)
        self._head.longer_asked.connect(self._on_longer)
        bind(Action.EXPORT, self, self._on_summary)
        bind(Action.AMEND, self, self._on_amend)
        bind(Action.LOWER_LEVEL, self, self._on_lower)
        bind(Action.BACK, self, self.closed.emit)

    def _on_resume(self) -> None:
        if self.call is not None:
            self.resume_requested.emit(self.call)

    def _on_summary(self) -> None:
        if self.call is not None:
            self.summary_requested.emit(self.call)

    def _on_amend(self) -> None:
        if self._file is not None and self._file.record.status is CallStatus.CLOSED:
            self._open(self._amend)
            self._amend.open_for(self._file.record.id, notes_now(self._file))

    def _on_lower(self) -> None:
        if self._file is not None and self._may_lower():
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


def _read(casework: Casework, call: CallId) -> CallWithGuide:
    file = casework.open_call(call)
    return file, casework.guide(file.record.guide)
