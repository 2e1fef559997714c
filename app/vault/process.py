"""What the process does to itself before it holds a key: no core dump, no debugger, no file that others can read."""

import ctypes
import os
import sys
from pathlib import Path

_PR_SET_DUMPABLE = 4
_SWAPS = Path("/proc/swaps")
_BLOCK_DEVICES = Path("/sys/class/block")


def harden() -> None:
    """Once, at the start.  Where a system has no such means, that step is left out."""
    os.umask(0o077)
    if sys.platform == "win32":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)


def clear_swaps(swaps: Path = _SWAPS, devices: Path = _BLOCK_DEVICES) -> tuple[str, ...]:
    """Swap areas that lie on a disk unencrypted, so that memory may end up there.  Empty where this cannot be told."""
    try:
        lines = swaps.read_text().splitlines()[1:]
    except OSError:
        return ()
    areas = (Path(line.split()[0]) for line in lines if line.strip())
    return tuple(str(area) for area in areas if not _is_safe(area, devices))


def _is_safe(area: Path, devices: Path) -> bool:
    """Compressed memory never reaches a disk, and a device-mapper target of dm-crypt says so in its uuid."""
    name = area.resolve().name
    if name.startswith("zram"):
        return True
    try:
        return (devices / name / "dm" / "uuid").read_text().startswith("CRYPT-")
    except OSError:
        return False
