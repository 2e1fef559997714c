"""Looks through the whole memory of another process for secrets, in every coding they could lie there."""

import base64
import ctypes
import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

_PIECE = 8 * 1024 * 1024  # bytes read at a time
_REGION = re.compile(r"^([0-9a-f]+)-([0-9a-f]+) r\S+ \S+ \S+ \S+\s*(.*)$")
_KERNELS_OWN = ("[vvar", "[vsyscall]", "[vdso]")
_PR_SET_DUMPABLE, _PR_SET_PTRACER, _ANYBODY = 4, 0x59616D61, ctypes.c_ulong(-1)


def let_others_look() -> None:
    """Undo, in a process under test, what keeps other processes of this user out of its memory."""
    library = ctypes.CDLL(None)
    library.prctl(_PR_SET_DUMPABLE, 1, 0, 0, 0)
    library.prctl(_PR_SET_PTRACER, _ANYBODY, 0, 0, 0)


def codings(text: str) -> tuple[bytes, ...]:
    """How a text can lie in memory."""
    return (
        *(text.encode(each) for each in ("utf-8", "utf-16-le", "utf-32-le", "gbk")),
        base64.b64encode(text.encode()),
    )


def holds(pid: int, secrets: Iterable[bytes]) -> set[bytes]:
    """Those of `secrets` that are anywhere in the memory of the process."""
    wanted, found = set(secrets), set()
    overlap = max(len(secret) for secret in wanted)
    for piece in _pieces(pid, overlap):
        found |= {secret for secret in wanted - found if secret in piece}
    return found


def _pieces(pid: int, overlap: int) -> Iterator[bytes]:
    memory = os.open(f"/proc/{pid}/mem", os.O_RDONLY)
    try:
        for line in Path(f"/proc/{pid}/maps").read_text(encoding="utf-8").splitlines():
            region = _REGION.match(line)
            if region is None or region[3].startswith(_KERNELS_OWN):
                continue
            start, end = int(region[1], 16), int(region[2], 16)
            tail = b""
            while start < end:
                try:
                    piece = os.pread(memory, min(_PIECE, end - start), start)
                except OSError:
                    break
                if not piece:
                    break
                yield tail + piece
                tail, start = piece[-overlap:], start + len(piece)
    finally:
        os.close(memory)
