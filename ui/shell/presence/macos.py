"""macOS: the screen is locked or covered, which also happens when the lid is closed and a passphrase is asked for.

The notifications come through the C interface of Core Foundation, on the run loop that Qt runs.
"""

import ctypes
import ctypes.util
from collections.abc import Callable
from typing import Any

_TOLD = ("com.apple.screenIsLocked", "com.apple.screensaver.didstart")
_UTF8 = 0x08000100
_AT_ONCE = 4  # CFNotificationSuspensionBehaviorDeliverImmediately
_CALLED = ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p)


class MacDesktop:
    def __init__(self, left: Callable[[], None]) -> None:
        self._left = left
        self._called = _CALLED(self._on_told)  # kept: Core Foundation holds only its address
        self._foundation = _core_foundation()
        self._centre = self._foundation.CFNotificationCenterGetDistributedCenter()
        for name in _TOLD:
            spelled = self._foundation.CFStringCreateWithCString(None, name.encode(), _UTF8)
            self._foundation.CFNotificationCenterAddObserver(
                self._centre, id(self), self._called, spelled, None, _AT_ONCE
            )
        self.sources = _TOLD

    def stop(self) -> None:
        self._foundation.CFNotificationCenterRemoveEveryObserver(self._centre, id(self))

    def _on_told(self, *_told: object) -> None:
        self._left()


def _core_foundation() -> Any:
    library = ctypes.CDLL(ctypes.util.find_library("CoreFoundation"))
    pointer = ctypes.c_void_p
    library.CFNotificationCenterGetDistributedCenter.restype = pointer
    library.CFStringCreateWithCString.restype = pointer
    library.CFStringCreateWithCString.argtypes = (pointer, ctypes.c_char_p, ctypes.c_uint32)
    library.CFNotificationCenterAddObserver.argtypes = (pointer, pointer, _CALLED, pointer, pointer, ctypes.c_long)
    library.CFNotificationCenterAddObserver.restype = None
    library.CFNotificationCenterRemoveEveryObserver.argtypes = (pointer, pointer)
    library.CFNotificationCenterRemoveEveryObserver.restype = None
    return library
