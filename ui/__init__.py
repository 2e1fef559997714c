"""What a person sees: the windows and pages of the console, over the services of `app`."""

import sys


def _keep_none_alive() -> None:
    """Make None as immortal as it is from Python 3.12 on.

    PySide6 6.12 gives up a reference to None with every call that returns nothing, which on Python 3.11 ends the process
    after a few thousand of them ("deallocating None").  The reference count is the first field of every object of CPython.
    """
    if sys.implementation.name == "cpython" and sys.version_info < (3, 12):
        import ctypes

        ctypes.c_ssize_t.from_address(id(None)).value += 1 << 60


_keep_none_alive()
