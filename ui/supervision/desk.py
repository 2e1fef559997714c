"""The supervision desk as a page: calls on the left, one of them on the right; from here to papers and packages."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.clock import Clock
from app.console import Console
from app.domain.calls import CallId
from app.domain.people import Role
from app.domain.supervision import DeskRow
from app.errors import UserError
from app.services.supervision_desk import Dossier, Whose
from ui.call.outbox import Outbox
from ui.shell import theme
from ui.shell.messages import message
from ui.shell.shortcuts import Action, bind, key
from ui.shell.tasks import Tasks
from ui.supervision.calllist import DeskList, DeskModel
from ui.supervision.dossier import DossierView
from ui.widgets.button import Button
from ui.widgets.card import Hairline
from ui.widgets.empty import EmptyState
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import words
from ui.widgets.segmented import Option, Segmented

if TYPE_CHECKING:
    from ui.supervision.packagepage import PackagePage
    from ui.supervision.page import SupervisionPage

WIDTH = 400
WIDEST = 0.36
"""Of the page: with large text the list gives way to what is written."""
READ_AFTER = 1_500
"""ms an answer is in view before it counts as read."""


class DeskPage(QWidget):
    """call_chosen: to be read in the case log.  said: a line for the message bar."""

    call_chosen = Signal(int)
    said = Signal(object)

    def __init__(self, console: Console, tasks: Tasks, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("desk")
        self._console, self._tasks = console, tasks
        self._desk = console.supervision_desk
        self._outbox = Outbox(tasks, clock, self)
        self._outbox.failing.connect(self._on_failing)
        self._outbox.refused.connect(self._on_failing)
        self._whose = Whose.MINE
        self._wanted: CallId | None = None
        self._model = DeskModel(clock, self)
        self._model.chosen_changed.connect(self._on_chosen)
        self._list = DeskList(self._model)
        self._list.current_changed.connect(self._on_current)
        guide = console.guide
        prompts = [s for s in guide.statements if s.id in ("practice-supervision", "practice-discussion")]
        self._view = DossierView(self._desk, self._outbox, console.me, clock, prompts, guide.quality)
        self._view.call_chosen.connect(self.call_chosen)
        self._view.changed.connect(self._on_changed)
        self._view.talked.connect(self._on_talked)
        self._empty = EmptyState(
            "notebook-pen",
            self.tr("After the shift"),
            self.tr("Closed calls lie here. Choose one to write down what still occupies you."),
        )
        self._right = QStackedWidget()
        self._right.addWidget(self._empty)
        self._right.addWidget(self._view)
        self._stack = QStackedWidget()
        self._export: SupervisionPage | None = None
        self._packages: PackagePage | None = None
        self._read = QTimer(self, singleShot=True, interval=READ_AFTER)
        self._read.timeout.connect(self._on_read_long_enough)
        self._lay_out()
        self._on_chosen(0)
        bind(Action.EXPORT, self, self._on_paper)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._left.setFixedWidth(min(theme.current().px(WIDTH), round(self.width() * WIDEST)))

    # -- what the window calls -----------------------------------------------------------------------------------------

    def arrived(self) -> None:
        """The page was shown: what was closed meanwhile is there."""
        if self._stack.currentWidget() is self._front:
            self._fetch()
            self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def flush(self) -> None:
        """Hand everything unsaved over."""
        self._view.flush()
        if self._packages is not None:
            self._packages.flush()
        self._outbox.hurry()

    # -- the list ------------------------------------------------------------------------------------------------------

    def _fetch(self) -> None:
        self._tasks.run(partial(self._desk.calls, self._whose), self._on_fetched)

    def _on_fetched(self, rows: tuple[DeskRow, ...]) -> None:
        before = self._wanted
        self._list.blockSignals(True)
        self._model.show_rows(rows)
        self._list.blockSignals(False)
        self._none.setVisible(not rows)
        self._list.setVisible(bool(rows))
        at = self._model.place_of(before) if before is not None else -1
        if rows:
            self._list.setCurrentIndex(self._model.index(max(at, 0), 0))
        else:
            self._right.setCurrentWidget(self._empty)

    def _on_current(self, call: object) -> None:
        if not isinstance(call, int):
            return
        self._view.flush()
        self._wanted = CallId(call)
        self._tasks.run(partial(self._desk.dossier, self._wanted), self._on_dossier, self._on_failing)

    def _on_dossier(self, found: Dossier) -> None:
        if found.row.row.id != self._wanted:
            return
        self._view.show_dossier(found)
        self._right.setCurrentWidget(self._view)
        if found.row.unread:
            self._read.start()

    def _on_read_long_enough(self) -> None:
        if self._wanted is not None and self.isVisible():
            self._tasks.run(partial(self._desk.read, self._wanted), self._on_seen)

    def _on_seen(self, _nothing: object) -> None:
        self._fetch()

    def _on_changed(self) -> None:
        self._fetch()

    def _on_talked(self, call: int) -> None:
        self._view.flush()
        hear = partial(self._console.aftercare.hear_debrief, CallId(call))
        self._tasks.run(hear, self._on_seen, self._on_not_heard)

    def _on_not_heard(self, error: UserError) -> None:
        self._on_failing(error)
        self._fetch()

    def _on_whose(self, whose: str) -> None:
        self._view.flush()
        self._whose = Whose(whose)
        self._wanted = None
        self._fetch()

    def _on_failing(self, error: UserError) -> None:
        self.said.emit(message(error))

    # -- papers and packages -------------------------------------------------------------------------------------------

    def _on_chosen(self, count: int) -> None:
        told = self.tr("Paper of %n calls", "", count) if count > 1 else self.tr("Paper of this call")
        self._paper.setText(f" {told}")
        self._paper.setAccessibleName(told)

    def _on_paper(self) -> None:
        """The chosen calls, or the one that is read."""
        wanted = self._model.chosen or ((self._wanted,) if self._wanted is not None else ())
        if not wanted:
            return
        self.flush()
        page = self._export_page()
        page.prepare(*wanted)
        self._stack.setCurrentWidget(page)

    def _on_package(self) -> None:
        self.flush()
        page = self._package_page()
        page.arrived()
        self._stack.setCurrentWidget(page)

    def _on_back(self, _call: object = None) -> None:
        self._stack.setCurrentWidget(self._front)
        self.arrived()

    def _export_page(self) -> "SupervisionPage":
        """Made when first needed: the preview brings a PDF engine that nobody needs before."""
        if self._export is None:
            from ui.supervision.page import SupervisionPage

            self._export = SupervisionPage(self._console.supervision, self._console.masking, self._tasks)
            self._export.left.connect(self._on_back)
            self._export.said.connect(self.said)
            self._stack.addWidget(self._export)
        return self._export

    def _package_page(self) -> "PackagePage":
        if self._packages is None:
            from ui.supervision.packagepage import PackagePage

            self._packages = PackagePage(self._console.packages, self._console.me, self._tasks, self._outbox)
            self._packages.left.connect(self._on_back)
            self._packages.said.connect(self.said)
            self._stack.addWidget(self._packages)
        return self._packages

    def _lay_out(self) -> None:
        self._front = QWidget()
        row = QHBoxLayout(self._front)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._left = self._column()
        row.addWidget(self._left)
        row.addWidget(Hairline(vertical=True))
        row.addWidget(self._right, 1)
        self._stack.addWidget(self._front)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)

    def _column(self) -> QWidget:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(words(self.tr("Supervision"), "title", wrap=False))
        if self._console.me.role is Role.SUPERVISOR:
            column.addWidget(self._chooser(), 0, Qt.AlignmentFlag.AlignLeft)
        self._none = EmptyState("circle-check", self.tr("Nothing here"), self.tr("No closed call is waiting."))
        self._none.hide()
        column.addWidget(self._list, 1)
        column.addWidget(self._none, 1)
        self._paper = Button("", "primary", icon="file-lock", name="desk.paper")
        self._paper.clicked.connect(self._on_paper)
        self._paper.setAccessibleDescription(key(Action.EXPORT))
        column.addWidget(self._paper)
        column.addLayout(self._foot())
        return left

    def _chooser(self) -> Segmented:
        whose = Segmented(
            [Option(Whose.MINE, self.tr("My calls")), Option(Whose.WAITING, self.tr("Waiting for an answer"))]
        )
        whose.setObjectName("desk.whose")
        whose.set_label(self.tr("Whose calls"))
        whose.set_value(Whose.MINE)
        whose.chosen.connect(self._on_whose)
        return whose

    def _foot(self) -> FlowLayout:
        day = Button(self.tr("The whole day"), "quiet", name="desk.day")
        day.clicked.connect(self._model.choose_day)
        package = Button(self.tr("Packages"), "quiet", icon="folder", name="desk.packages")
        package.clicked.connect(self._on_package)
        foot = FlowLayout(across=8, down=4)
        foot.addWidget(day)
        foot.addWidget(package)
        return foot
