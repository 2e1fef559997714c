"""Replacing this process by a fresh one, which forgets everything the old one held in memory."""

import os
import sys

from PySide6.QtCore import QRect

_PLACE = "--place"


def command() -> list[str]:
    """How this process was started, with the same arguments."""
    if getattr(sys, "frozen", False):
        return [sys.executable, *sys.argv[1:]]
    return [sys.executable, *sys.orig_argv[1:]]


def replace_process(place: QRect) -> None:
    """Never returns.  On POSIX the process is replaced in place; on Windows a new one is started and this one ends.

    place: where the window is, so that the next one opens there.
    """
    arguments = [*_without_place(command()), _PLACE, f"{place.x()},{place.y()},{place.width()},{place.height()}"]
    environment = {**os.environ, "PYINSTALLER_RESET_ENVIRONMENT": "1"}
    if sys.platform == "win32":
        import subprocess

        subprocess.Popen(arguments, env=environment, close_fds=True)  # noqa: S603  the command this process came from
        os._exit(0)
    os.execve(arguments[0], arguments, environment)  # noqa: S606  likewise


def _without_place(arguments: list[str]) -> list[str]:
    if _PLACE not in arguments:
        return arguments
    at = arguments.index(_PLACE)
    return arguments[:at] + arguments[at + 2 :]
