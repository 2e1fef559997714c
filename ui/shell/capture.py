"""Keeps the window out of screen shots and recordings where the system has a means: Windows has one, Linux has none."""

import ctypes
import sys

from PySide6.QtGui import QWindow

_EXCLUDED_FROM_CAPTURE = 0x11  # shown as nothing at all; older versions of Windows know only a black rectangle
_MONITOR_ONLY = 0x01


def exclude(window: QWindow) -> bool:
    """Whether the system took it.  Only ever on Windows."""
    if sys.platform == "win32":
        from ctypes import wintypes

        call = ctypes.WinDLL("user32").SetWindowDisplayAffinity
        call.argtypes = (wintypes.HWND, wintypes.DWORD)
        call.restype = wintypes.BOOL
        handle = int(window.winId())
        return bool(call(handle, _EXCLUDED_FROM_CAPTURE)) or bool(call(handle, _MONITOR_ONLY))
    return False
