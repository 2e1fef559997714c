"""What a person sees: the windows and pages of the console, over the services of `app`."""

import sys


def _keep_alive() -> None:
    """Make None, True and False as immortal as they are from Python 3.12 on.

    PySide6 6.12 gives up a reference to None with every call that returns nothing, and one to True with every signal
    that is emitted, which on Python 3.11 ends the process after some thousand of them ("deallocating None").  The
    reference count is the first field of every object of CPython.
    """
    if sys.implementation.name == "cpython" and sys.version_info < (3, 12):
        import ctypes

        for constant in (None, True, False):
            ctypes.c_ssize_t.from_address(id(constant)).value += 1 << 60


_keep_alive()
