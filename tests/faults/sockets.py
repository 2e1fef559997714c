"""A process in which the system ends whoever opens a socket of a network.  Needs no privilege and no tracer."""

import ctypes
import os
import socket
import struct
import sys

_SOCKET_CALL = {"x86_64": (41, 0xC000003E), "aarch64": (198, 0xC00000B7)}
_NETWORKS = (socket.AF_INET, socket.AF_INET6, 17)  # 17: packets as they are on the wire
_LOAD, _EQUAL, _RETURN = 0x20, 0x15, 0x06
_ALLOW, _KILL_PROCESS = 0x7FFF0000, 0x80000000
_PR_SET_NO_NEW_PRIVS, _PR_SET_SECCOMP, _FILTER = 38, 22, 2
_NUMBER, _MACHINE, _FIRST_ARGUMENT = 0, 4, 16  # where they are in what the filter is shown


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("filter", ctypes.c_void_p))


def supported() -> bool:
    return sys.platform == "linux" and os.uname().machine in _SOCKET_CALL


def forbid_networks() -> None:
    """From now on, for this process and all it starts."""
    call, machine = _SOCKET_CALL[os.uname().machine]
    count = len(_NETWORKS)
    steps = [
        (_LOAD, 0, 0, _MACHINE),
        (_EQUAL, 0, count + 3, machine),
        (_LOAD, 0, 0, _NUMBER),
        (_EQUAL, 0, count + 1, call),
        (_LOAD, 0, 0, _FIRST_ARGUMENT),
        *((_EQUAL, count - place, 0, family) for place, family in enumerate(_NETWORKS)),
        (_RETURN, 0, 0, _ALLOW),
        (_RETURN, 0, 0, _KILL_PROCESS),
    ]
    code = b"".join(struct.pack("HBBI", *step) for step in steps)
    kept = ctypes.create_string_buffer(code, len(code))
    program = _Program(len(steps), ctypes.cast(kept, ctypes.c_void_p).value)
    library = ctypes.CDLL(None, use_errno=True)
    if library.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) or library.prctl(
        _PR_SET_SECCOMP, _FILTER, ctypes.byref(program), 0, 0
    ):
        raise OSError(ctypes.get_errno(), "the system does not take the filter")


if __name__ == "__main__":  # python -m tests.faults.sockets COMMAND …
    forbid_networks()
    os.execvp(sys.argv[1], sys.argv[1:])
