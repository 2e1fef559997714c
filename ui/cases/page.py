"""The case log as a page: the list, one call read whole, and the way to its supervision summary."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.clock import Clock
from app.console import Console
from app.domain.calls import CallId
from ui.cases.after import AfterCard
from ui.cases.codedform import CodedForm
from ui.cases.log import CallLog
from ui.cases.reader import CallReader
from ui.cases.tidying import Tidying
from ui.shell.tasks import Tasks
from ui.supervision.returned import ReturnedCard

if TYPE_CHECKING:
    from ui.supervision.page import SupervisionPage


CODED_WIDTH = 820


class CasesPage(QWidget):
    """call_resume_requested: carries the id of a draft that somebody wants to go on with.  follow_up_wanted: one more
    about this CallRecord.  backups_wanted: to where one is restored.  said: a line for the bar."""

    call_resume_requested = Signal(object)
    backups_wanted = Signal()
    follow_up_wanted = Signal(object)
    said = Signal(object)

    def __init__(self, console: Console, tasks: Tasks, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("cases")
        self._console, self._tasks = console, tasks
        self._log = CallLog(console.casework, console.guide, tasks, clock)
        self._reader = CallReader(console.casework, console.retention, console.backups, console.me, tasks, clock)
        self._coded = CodedForm(console.coded_export, tasks)
        self._tidying = Tidying(console.casework, tasks, self)
        self._supervision: SupervisionPage | None = None
        self._stack = QStackedWidget()
        self._stack.addWidget(self._log)
        self._stack.addWidget(self._reader)
        self._coded_sheet = QWidget()
        sheet = QVBoxLayout(self._coded_sheet)
        sheet.setContentsMargins(24, 24, 24, 24)
        self._coded.setMaximumWidth(CODED_WIDTH)
        sheet.addWidget(self._coded)
        sheet.addStretch(1)
        self._stack.addWidget(self._coded_sheet)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self._log.chosen.connect(self.open_call)
        self._log.summary_requested.connect(self.open_summary)
        self._log.coded_requested.connect(self._on_coded)
        self._coded.left.connect(self.open_log)
        self._coded.said.connect(self.said)
        self._after = AfterCard(console, tasks, clock)
        self._returned = ReturnedCard(console.supervision_desk, tasks, console.guide.quality)
        self._join_reader()
        self._from_log = False

    def _join_reader(self) -> None:
        """What stands under a call, and what comes of reading it."""
        self._reader.closed.connect(self.open_log)
        self._reader.resume_requested.connect(self.call_resume_requested)
        self._reader.summary_requested.connect(self.open_summary)
        self._reader.said.connect(self.said)
        self._reader.backups_asked.connect(self.backups_wanted)
        self._reader.add_below(self._after)
        self._reader.shown.connect(self._after.show_file)
        self._reader.refused.connect(self._after.hide)
        self._reader.add_below(self._returned)
        self._reader.shown.connect(self._returned.show_file)
        self._reader.refused.connect(self._returned.hide)
        self._after.said.connect(self.said)
        self._after.follow_up_wanted.connect(self.follow_up_wanted)

    def arrived(self) -> None:
        """The page was shown: what was closed meanwhile is in the list."""
        self._tidying.wake()
        if self._stack.currentWidget() is self._log:
            self.open_log()

    def flush(self) -> None:
        """Before a lock: what is being written is handed over."""
        self._reader.flush()

    def open_log(self) -> None:
        self._stack.setCurrentWidget(self._log)
        self._log.refresh()
        self._log.focus_list()

    def open_call(self, call: int) -> None:
        self._reader.read(CallId(call))
        self._stack.setCurrentWidget(self._reader)
        self._reader.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_coded(self, calls: list[CallId]) -> None:
        self._coded.open_for(self._log.wanted, calls, self._log.listed)
        self._stack.setCurrentWidget(self._coded_sheet)

    def open_summary(self, calls: int | list[CallId]) -> None:
        """Prepare the supervision summary of one call or several; the way back leads to where it was asked for."""
        self._from_log = self._stack.currentWidget() is self._log
        page = self._supervision_page()
        page.prepare(*(calls if isinstance(calls, list) else [CallId(calls)]))
        self._stack.setCurrentWidget(page)

    def _supervision_page(self) -> "SupervisionPage":
        """Made when first needed: the preview brings a PDF engine that nobody needs before."""
        if self._supervision is None:
            from ui.supervision.page import SupervisionPage

            self._supervision = SupervisionPage(self._console.supervision, self._console.masking, self._tasks)
            self._supervision.left.connect(self._on_summary_left)
            self._supervision.said.connect(self.said)
            self._stack.addWidget(self._supervision)
        return self._supervision

    def _on_summary_left(self, call: object) -> None:
        if self._from_log or call is None:
            self.open_log()
        else:
            self.open_call(CallId(int(str(call))))
