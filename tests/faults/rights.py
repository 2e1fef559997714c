"""Being a user like any other, also where the tests are run by root: no right to write where the mode forbids it."""

import ctypes
import os
import sys

_CAPSET = {"x86_64": 126, "aarch64": 91}
_VERSION_3 = 0x20080522


class _Header(ctypes.Structure):
    _fields_ = (("version", ctypes.c_uint32), ("pid", ctypes.c_int))


class _Data(ctypes.Structure):
    _fields_ = (("effective", ctypes.c_uint32), ("permitted", ctypes.c_uint32), ("inheritable", ctypes.c_uint32))


def give_up_privileges() -> None:
    """For this thread and those it starts, so call it before there are others.  Files of root stay root's own."""
    if sys.platform != "linux" or os.geteuid() != 0:
        return
    library = ctypes.CDLL(None, use_errno=True)
    header, nothing = _Header(_VERSION_3, 0), (_Data * 2)()
    if library.syscall(_CAPSET[os.uname().machine], ctypes.byref(header), ctypes.byref(nothing)) != 0:
        raise OSError(ctypes.get_errno(), "the privileges could not be given up")
