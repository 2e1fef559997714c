"""Searching while somebody types: not at every key, one question at a time; only the last answer counts."""

from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from app.domain.calls import CallFilter
from app.domain.caselog import Found, Misread, Unread
from app.errors import ErrorCode, UserError
from app.services.casework import Casework
from ui.shell.i18n import QT_TRANSLATE_NOOP
from ui.shell.tasks import Tasks

PAUSE = 120
"""Milliseconds after the last key before the vault is asked."""
MOST = 200


class Search(QObject):
    """Ask with `ask`; the newest answer comes by `found`.  Words that cannot be read find nothing."""

    found = Signal(object)

    def __init__(self, casework: Casework, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._casework = casework
        self._tasks = tasks
        self._wanted: tuple[str, CallFilter] | None = None
        self._asking = self._best_first = False
        self._timer = QTimer(self, singleShot=True, interval=PAUSE)
        self._timer.timeout.connect(self._on_pause)

    def ask(self, text: str, call_filter: CallFilter, *, now: bool = False) -> None:
        """Look for `text`, after a pause in typing or `now`."""
        self._wanted = (text, call_filter)
        if now:
            self._on_pause()
        else:
            self._timer.start()

    def set_best_first(self, *, on: bool) -> None:
        """Whether what fits best comes first, instead of what is newest."""
        self._best_first = on

    def forget(self) -> None:
        """The answer to what was asked is not wanted any more."""
        self._wanted = None
        self._timer.stop()

    def _on_pause(self) -> None:
        self._timer.stop()
        if self._asking or self._wanted is None:
            return  # the answer under way will ask again
        text, call_filter = self._wanted
        self._asking = True
        job = partial(self._casework.find, text, call_filter, MOST, best_first=self._best_first)
        self._tasks.run(job, partial(self._on_hits, self._wanted), self._on_failed)

    def _on_hits(self, asked: tuple[str, CallFilter], found: Found) -> None:
        self._asking = False
        if asked == self._wanted:
            self.found.emit(found)
        elif self._wanted is not None and not self._timer.isActive():
            self._on_pause()

    def _on_failed(self, error: UserError) -> None:
        self._asking = False
        if error.code is ErrorCode.QUERY_INVALID:
            self.found.emit(Found(hits=()))
        else:
            self._tasks.refused.emit(error)


def misread_words(misread: Misread) -> str:
    """Why a piece of the search was left out, and how it would be read."""
    said = {
        Unread.LEVEL: QT_TRANSLATE_NOOP("Search", "{piece}: levels are R0 to R4, such as level:R4 or level:R2+."),
        Unread.DATE: QT_TRANSLATE_NOOP("Search", "{piece}: there is no such day. Write 2026, 2026-05 or 2026-05-31."),
        Unread.KIND: QT_TRANSLATE_NOOP("Search", "{piece}: there is no such kind of call, try self, other or silent."),
        Unread.NOBODY: QT_TRANSLATE_NOOP("Search", "{piece}: nobody here has this name."),
        Unread.CALLER: QT_TRANSLATE_NOOP("Search", "{piece}: this is no code of a caller, such as C-0192."),
        Unread.MINUS: QT_TRANSLATE_NOOP("Search", "{piece}: a minus works before words only."),
    }
    return QCoreApplication.translate("Search", said[misread.why]).format(piece=_plain(misread.piece))


def _plain(piece: str) -> str:
    """As it was typed, without what turns the direction of writing."""
    return "".join(letter for letter in piece if letter.isprintable())[:60]
