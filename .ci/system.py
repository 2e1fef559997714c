"""Finds which libraries of the system are missing for a purpose, and installs them where it may.

Used by the Makefile before the first start on a machine: `python3 .ci/system.py venv qt`.  Runs on the bare
interpreter, so it imports the standard library only.  It probes for the library itself, not for the package, so that
it is right on any Linux; only the cure (apt-get) is Debian's.
"""

import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Callable


def _library(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def _module(name: str) -> bool:
    return importlib.util.find_spec(name) is not None


def _program(name: str) -> bool:
    return shutil.which(name) is not None


Probe = tuple[Callable[[str], bool], str, str]  # how to look, what for, the Debian package that brings it

PURPOSES: dict[str, list[Probe]] = {
    "venv": [
        (_module, "ensurepip", "python3-venv"),
    ],
    "qt": [
        (_library, "libglib-2.0.so.0", "libglib2.0-0"),
        (_library, "libGL.so.1", "libgl1"),
        (_library, "libEGL.so.1", "libegl1"),
        (_library, "libfontconfig.so.1", "libfontconfig1"),
        (_library, "libdbus-1.so.3", "libdbus-1-3"),
        (_library, "libxkbcommon.so.0", "libxkbcommon0"),
        (_library, "libgssapi_krb5.so.2", "libgssapi-krb5-2"),
        (_library, "libbrotlidec.so.1", "libbrotli1"),
    ],
    "window": [
        (_library, "libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
        (_library, "libxcb-cursor.so.0", "libxcb-cursor0"),
        (_library, "libxcb-icccm.so.4", "libxcb-icccm4"),
        (_library, "libxcb-keysyms.so.1", "libxcb-keysyms1"),
        (_library, "libxcb-shape.so.0", "libxcb-shape0"),
        (_library, "libwayland-client.so.0", "libwayland-client0"),
        (_library, "libwayland-cursor.so.0", "libwayland-cursor0"),
    ],
    "peers": [
        (_library, "libpangoft2-1.0.so.0", "libpangoft2-1.0-0"),
        (_library, "libharfbuzz-subset.so.0", "libharfbuzz-subset0"),
    ],
    "bundle": [
        (_program, "objdump", "binutils"),
        (_library, str(sysconfig.get_config_var("INSTSONAME")), f"libpython{sysconfig.get_python_version()}"),
    ],
}


def missing(purposes: list[str]) -> list[Probe]:
    """The probes of `purposes` that fail on this machine; on anything but Linux the wheels bring all they need."""
    if sys.platform != "linux":
        return []
    return [probe for purpose in purposes for probe in PURPOSES[purpose] if not probe[0](probe[1])]


def _administrator() -> list[str] | None:
    """The words to put before a command that changes the system; None where this person may not."""
    if os.geteuid() == 0:
        return []
    if not _program("sudo"):
        return None
    asks_nothing = subprocess.run(["sudo", "-n", "true"], stderr=subprocess.DEVNULL, check=False).returncode == 0
    return ["sudo"] if asks_nothing or sys.stdin.isatty() else None


def _install(packages: list[str]) -> None:
    prefix = _administrator()
    if prefix is None or not _program("apt-get"):
        return
    print("Installing", " ".join(packages), flush=True)
    quiet = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq", "-o", "Dpkg::Use-Pty=0"]
    for command in (["update"], ["install", "--yes", "--no-install-recommends", *packages]):
        if subprocess.run([*prefix, *quiet, *command], stdout=subprocess.DEVNULL, check=False).returncode:
            return


def main(purposes: list[str]) -> int:
    """0 when everything is there (perhaps now); 1 after saying what is not and how to get it."""
    found = missing(purposes)
    if found:
        _install(sorted({package for _, _, package in found}))
        importlib.invalidate_caches()
        found = missing(purposes)
    if not found:
        return 0
    names = ", ".join(name for _, name, _ in found)
    packages = " ".join(sorted({package for _, _, package in found}))
    print(f"This machine lacks: {names}", file=sys.stderr)
    print(f"On Debian or Ubuntu:  sudo apt-get install {packages}", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
