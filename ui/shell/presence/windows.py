"""Windows: the session is locked, switched or disconnected, or the machine goes to sleep.

Windows tells a window by messages, once the window has asked to be told.  They are read as they pass and are all passed
on.
"""

import ctypes
import sys
from collections.abc import Callable
from ctypes import wintypes

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication

WM_POWERBROADCAST = 0x0218
PBT_APMSUSPEND = 0x0004
WM_WTSSESSION_CHANGE = 0x02B1
WTS_CONSOLE_DISCONNECT, WTS_REMOTE_DISCONNECT, WTS_SESSION_LOGOFF, WTS_SESSION_LOCK = 0x2, 0x4, 0x6, 0x7
_GONE = {WTS_CONSOLE_DISCONNECT, WTS_REMOTE_DISCONNECT, WTS_SESSION_LOGOFF, WTS_SESSION_LOCK}
_THIS_SESSION = 0
_KINDS = (b"windows_generic_MSG", b"windows_dispatcher_MSG")


def is_departure(message: int, what: int) -> bool:
    """Whether a window message with its first parameter says that the person left."""
    return (message == WM_WTSSESSION_CHANGE and what in _GONE) or (
        message == WM_POWERBROADCAST and what == PBT_APMSUSPEND
    )


class WindowsDesktop(QAbstractNativeEventFilter):
    """window: the handle of the window that is told."""

    def __init__(self, window: int, left: Callable[[], None]) -> None:
        super().__init__()
        self._window, self._left = window, left
        self.sources: tuple[str, ...] = ("power",)
        if _wtsapi("WTSRegisterSessionNotification", window, _THIS_SESSION):
            self.sources += ("session",)
        app = QCoreApplication.instance()
        if app is not None:
            app.installNativeEventFilter(self)

    def nativeEventFilter(self, kind: QByteArray | bytes | bytearray | memoryview, message: int) -> object:
        if (kind.data() if isinstance(kind, QByteArray) else bytes(kind)) in _KINDS:
            told = wintypes.MSG.from_address(int(message))
            if is_departure(told.message, told.wParam):
                self._left()
        return False, 0

    def stop(self) -> None:
        app = QCoreApplication.instance()
        if app is not None:
            app.removeNativeEventFilter(self)
        _wtsapi("WTSUnRegisterSessionNotification", self._window)


def _wtsapi(name: str, *arguments: int) -> bool:
    if sys.platform == "win32":
        call = getattr(ctypes.WinDLL("wtsapi32"), name)
        call.argtypes = (wintypes.HWND, wintypes.DWORD)[: len(arguments)]
        call.restype = wintypes.BOOL
        return bool(call(*arguments))
    return False
