"""The call page: quiet between calls, the call itself, the cover over it.  Starts, keeps, hides and closes calls."""

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.clock import Clock
from app.console import Console
from app.domain.calls import CallFile, CallRecord, CallStatus
from app.errors import ErrorCode, UserError
from app.guide.fitting import at_site
from app.guide.pack import GuidePack
from ui.call.aftercare import Keeping
from ui.call.ahead import Ahead, pieces
from ui.call.aside import Aside
from ui.call.continuity import Continuity
from ui.call.cover import Cover
from ui.call.draft import Draft
from ui.call.live import LiveCall
from ui.call.offered import offered
from ui.call.outbox import WORTH_RETRYING, Outbox
from ui.call.outward import Outward
from ui.call.pause import Pause
from ui.call.quiet import QuietPage
from ui.call.view import CallView
from ui.shell import i18n, messages, shortcuts
from ui.shell.palette.entries import Entry
from ui.shell.shortcuts import Action
from ui.shell.tasks import Tasks

SECOND = 1000  # ms


class CallPage(QWidget):
    """check_passphrase: raises UserError for any but the person's own; slow, and run off this thread."""

    said = Signal(object)  # Message
    running_changed = Signal(bool)
    covered_changed = Signal(bool)
    """True while the call is hidden: nothing else of the vault may be shown either."""
    panels_divided = Signal(object)
    """How the panels are divided now, for the next time."""
    call_started = Signal(int)  # CallId
    call_closed = Signal(int)

    def __init__(
        self,
        console: Console,
        tasks: Tasks,
        clock: Clock,
        check_passphrase: Callable[[str], object],
        *,
        panels: tuple[int, ...] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("call")
        self._console, self._tasks, self._clock = console, tasks, clock
        self._check, self._panels = check_passphrase, panels
        self._divided = QTimer(self, singleShot=True, interval=SECOND)
        self._divided.timeout.connect(self._on_divided)
        self._waiting: CallRecord | None = None
        self._asked = False
        self._free = False  # it is known that no call of this person is unfinished
        self._code_wanted = ""
        self._closing = False
        self.live: LiveCall | None = None
        self.outbox = Outbox(tasks, clock, self)
        self.quiet = QuietPage(console.hotline)
        self._care = Keeping(self.quiet.aftercare, console.aftercare, tasks, self)
        self.cover = Cover(console.site.numbers, i18n.current())
        self.pause = Pause()
        self._view: CallView | None = None
        self.draft = Draft(self._read_notes, self._save_notes, self)
        self.aside = Aside(
            console.rescue, self.outbox, tasks=tasks, clock=clock, snapshot=self._as_it_stands, parent=self
        )
        self._stack = QStackedWidget()
        for page in (self.quiet, self.cover, self.pause):
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self._seconds = QTimer(self, interval=SECOND)
        self._seconds.timeout.connect(self._on_second)
        self._connect()

    @property
    def view(self) -> CallView:
        """The screen of a call.  Built when it is first asked for, or ahead of need once the page is shown."""
        if self._view is None:
            self._view = self._build_view(self._console.guide)
        return self._view

    # What the window asks

    def arrived(self) -> None:
        """The page is shown: look for an unfinished call once, and put the focus where the work is."""
        if not self._asked:
            self._asked = True
            self._tasks.run(self._console.intake.unfinished, self._on_unfinished)
            guide = self._console.guide
            self._ahead = Ahead(pieces(self._screen, self._stack.size, guide, i18n.current()), self)
        elif self.covered:
            self.cover.begin()
        elif self.live is None:
            self.quiet.arrive()

    def key_places(self) -> list[tuple[QWidget, Action]]:
        """Where the keys of a running call act."""
        return self.view.keys.places() if self._stack.currentWidget() is self._view else []

    def offered(self) -> Iterable[Entry]:
        """What can be found by name while a call is shown."""
        return offered(self.view) if self._stack.currentWidget() is self._view else ()

    def is_call_running(self) -> bool:
        return self.live is not None

    @property
    def covered(self) -> bool:
        return self._stack.currentWidget() is self.cover

    def hide_content(self) -> None:
        """Cover the call at once.  It is taken out of the window, so that no screen reader finds it either."""
        if self.live is None or self.covered:
            return
        self.view.hand_over()
        self.draft.save_now()
        self.cover.face.show_seconds(self._elapsed())
        self._stack.setCurrentWidget(self.cover)
        self._stack.removeWidget(self.view)
        self.view.setParent(None)
        self.cover.begin()
        self.covered_changed.emit(True)

    def flush(self) -> None:
        """Hand everything unsaved to the tasks, now."""
        if self.live is not None:
            self.view.hand_over()
            self.draft.save_now()
            self.aside.flush()
            self.outbox.hurry()

    # Starting and going on

    def start_call(self) -> None:
        """Begin a call, or go on with the one that was interrupted."""
        if self.live is not None or (self._stack.currentWidget() is self.pause and not self.pause.isVisible()):
            return
        if self._waiting is not None:
            self.continue_call()
            return
        self.quiet.set_busy(True)
        self._tasks.run(self._console.intake.start_call, self._on_started, self._on_unkept)

    def start_call_with(self, code: str) -> None:
        """Begin a call to the caller of this code.  Where a call runs already, that one stays as it is."""
        if self.live is None and self._waiting is None:
            self._code_wanted = code
            self.start_call()

    def continue_call(self) -> None:
        """Go on with the unfinished call, where it stood."""
        if self._waiting is not None:
            self.quiet.set_busy(True)
            self._tasks.run(partial(self._read_file, self._waiting), self._on_file_read, self._on_start_failed)

    def _read_file(self, record: CallRecord) -> tuple[CallFile, GuidePack]:
        casework = self._console.casework
        return casework.open_call(record.id), casework.guide(record.guide)

    def _on_unfinished(self, record: CallRecord | None) -> None:
        self._waiting, self._free = record, record is None
        if record is None:
            self.quiet.show_ready()
        elif record.recovered_at is None:  # begun in this run: the page was only built anew
            self.continue_call()
            return
        else:
            self._tasks.run(partial(self._read_file, record), self._on_last_known)
        self.quiet.arrive()

    def _on_last_known(self, read: tuple[CallFile, GuidePack]) -> None:
        if self._waiting is not None:
            moments = [entry.at for entry in read[0].timeline if entry.at < (self._waiting.recovered_at or entry.at)]
            self.quiet.show_unfinished(self._waiting, max(moments, default=None))
            self.quiet.arrive()

    def _on_started(self, record: CallRecord) -> None:
        self._begin(record, None)
        code, self._code_wanted = self._code_wanted, ""
        if code:
            self.continuity.take(code)
        self.call_started.emit(record.id)

    def _on_file_read(self, read: tuple[CallFile, GuidePack]) -> None:
        file, guide = read
        self._waiting = None
        if guide.guide_version != self.view.guide.guide_version:
            self._stack.removeWidget(self.view)
            self.view.deleteLater()
            self._view = self._build_view(guide)
        self._begin(file.record, file)

    def _begin(self, record: CallRecord, file: CallFile | None) -> None:
        self.quiet.set_busy(False)
        self.live = LiveCall(
            record,
            guide=self.view.guide,
            saves=self._console.intake,
            outbox=self.outbox,
            clock=self._clock,
            parent=self,
        )
        if file is not None:
            self.live.remember(file)
        self._closing = False
        self.draft.begin(record.notes_revision)
        self._stack.setCurrentWidget(self.view)
        self.view.begin(self.live)
        self.continuity.begin(self.live)
        self.outward.begin(self.live)
        self._seconds.start()
        self.running_changed.emit(True)

    def _on_unkept(self, error: UserError) -> None:
        """The vault cannot take a new call: it begins all the same, and comes into the vault once that can be
        written."""
        if not self._free or error.code not in WORTH_RETRYING:
            self._on_start_failed(error)
            return
        promised = self._console.intake.promised_call()
        self._begin(promised, None)
        self._code_wanted = ""
        self.outbox.post(partial(self._console.intake.start_promised, promised), saved=self._on_arrived)

    def _on_arrived(self, record: object) -> None:
        assert isinstance(record, CallRecord)
        if self.live is not None:
            self.live.arrived(record)
            self.outward.arrived(record.id)
            self.call_started.emit(record.id)

    def _on_start_failed(self, error: UserError) -> None:
        self.quiet.set_busy(False)
        self.said.emit(messages.message(error))
        if error.code is ErrorCode.CALL_OPEN:
            self._tasks.run(self._console.intake.unfinished, self._on_unfinished)

    # Keeping

    def _read_notes(self) -> str:
        return self.view.notes.editor.toPlainText()

    def _as_it_stands(self) -> CallRecord | None:
        """The running call with all that is typed, in the vault or not."""
        return None if self.live is None else self.live.snapshot(self._read_notes())

    def _save_notes(self, text: str, revision: int) -> None:
        if self.live is not None:
            self.live.save_notes(text, revision)

    def _on_saved(self, at: object) -> None:
        if self.live is not None and not self.draft.unsaved and not self.outbox.pending:
            self.view.notes.show_saved(self._clock.now())

    def _on_failing(self, error: UserError) -> None:
        self.view.notes.show_unsaved()
        self.said.emit(messages.message(error))

    def _on_refused(self, error: UserError) -> None:
        self._closing = False
        self.view.wrapup.set_busy(False)
        self.said.emit(messages.message(error))

    def _on_second(self) -> None:
        if self.covered:
            self.cover.face.show_seconds(self._elapsed())
        else:
            self.view.tick()

    def _elapsed(self) -> float:
        return (self._clock.now() - self.live.record.started_at).total_seconds() if self.live else 0.0

    # Coming back from behind the cover

    def _on_passphrase_entered(self, passphrase: str) -> None:
        self._tasks.heavy(partial(self._check, passphrase), self._on_passphrase_right, self._on_passphrase_wrong)

    def _on_passphrase_right(self, _proof: object) -> None:
        self.cover.forget()
        self._stack.addWidget(self.view)
        self._stack.setCurrentWidget(self.view)
        self.view.tick()
        self.view.notes.editor.setFocus()
        self.covered_changed.emit(False)

    def _on_passphrase_wrong(self, error: UserError) -> None:
        self.cover.show_error(messages.message(error).whole())

    # Closing

    def _on_close_confirmed(self, reason: str) -> None:
        if self.live is None or self._closing:
            return
        self.view.hand_over()
        self.draft.save_now()
        self._closing = True
        self.view.wrapup.set_busy(True)
        self.outbox.post(partial(self._close, self.live, reason), saved=self._on_closed)

    def _close(self, live: LiveCall, reason: str) -> CallRecord:
        return self._console.intake.close_call(live.record.id, reason)

    def _on_closed(self, record: object) -> None:
        assert isinstance(record, CallRecord)
        assert record.status is CallStatus.CLOSED
        live, self.live = self.live, None
        urgent = live is not None and any(mark.level.urgent for mark in live.marks)
        self._seconds.stop()
        self.view.end()
        self.continuity.end()
        self.outward.end()
        if live is not None:
            live.deleteLater()
        self.draft.begin(0)
        self.quiet.show_closed(record, urgent=urgent)
        self._care.begin(record.id)
        self._stack.setCurrentWidget(self.quiet)
        self.quiet.arrive()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.tr("The call is closed.")))
        self.running_changed.emit(False)
        self.call_closed.emit(record.id)

    def _on_pause_asked(self) -> None:
        self._stack.setCurrentWidget(self.pause)
        self.pause.begin()

    def _on_pause_ended(self) -> None:
        self._stack.setCurrentWidget(self.quiet)
        self.quiet.arrive()

    def _build_view(self, guide: GuidePack) -> CallView:
        site = self._console.site
        view = CallView(at_site(guide, site), site, i18n.current(), self._clock)
        self.continuity = Continuity(view, self._console, self._tasks, self._clock)
        self.outward = Outward(view, self._console, self._tasks, self.outbox, self._clock)
        view.close_confirmed.connect(self._on_close_confirmed)
        view.bar.hide_asked.connect(self.hide_content)
        view.notes.editor.edited.connect(self.draft.on_edited)
        self.aside.put_into(view.notes.put_under)
        view.columns.divide(self._panels)
        view.columns.divided.connect(self._on_border_moved)
        self._stack.addWidget(view)
        return view

    def _on_border_moved(self, _sizes: object) -> None:
        self._divided.start()

    def _on_divided(self) -> None:
        self._panels = self.view.columns.sizes()
        self.panels_divided.emit(self._panels)

    def _screen(self) -> CallView:
        return self.view

    def _connect(self) -> None:
        self.quiet.start_asked.connect(self.start_call)
        self.quiet.continue_asked.connect(self.continue_call)
        self.quiet.pause_asked.connect(self._on_pause_asked)
        self.pause.ended.connect(self._on_pause_ended)
        self.cover.passphrase_entered.connect(self._on_passphrase_entered)
        self.aside.said.connect(self.said)
        self.outbox.saved.connect(self._on_saved)
        self.outbox.failing.connect(self._on_failing)
        self.outbox.refused.connect(self._on_refused)
        shortcuts.bind(Action.START_CALL, self, self.start_call)
        shortcuts.bind(Action.HIDE, self, self.hide_content)
        shortcuts.bind(Action.SAVE_ASIDE, self, self.aside.save)
