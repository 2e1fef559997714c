"""What happens after a mistake in the program: it is logged by type and place, and a calm page is asked for.

Neither the text of an exception nor a message of Qt is ever written: both can hold what somebody said.
"""

import logging
import sys
import threading
import traceback
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QObject, QtMsgType, Signal, qInstallMessageHandler

_log = logging.getLogger(__name__)


def place(error: BaseException) -> str:
    """Type and innermost place, such as `KeyError · page.py:41`.  Holds no value."""
    frames = traceback.extract_tb(error.__traceback__)
    where = f" · {Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else ""
    return f"{type(error).__name__}{where}"


class CrashHook(QObject):
    """Catches what nobody caught, on every thread.  Emits `happened(place)` on the GUI thread."""

    happened = Signal(str)

    def install(self) -> None:
        """For the life of the process."""
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception
        qInstallMessageHandler(_on_qt_message)

    def _on_exception(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            raise SystemExit(130)
        _log.error("not caught", exc_info=(kind, error, trace))
        self.happened.emit(place(error))

    def _on_thread_exception(self, arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None:
            self._on_exception(arguments.exc_type, arguments.exc_value, arguments.exc_traceback)


def _on_qt_message(kind: QtMsgType, context: QMessageLogContext, _message: str) -> None:
    if kind in (QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg):
        _log.warning("Qt %s in %s %s:%s", kind.name, context.category, Path(context.file or "").name, context.line)
