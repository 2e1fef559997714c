"""The log file: ids and counts, codes and places, never what anybody said.

Messages are written by this program alone; what other libraries log stays out.  Of an exception only its type and where
it was raised are kept, since its text can hold a value.
"""

import logging
import logging.handlers
import os
import time
import traceback
from io import TextIOWrapper
from pathlib import Path
from types import TracebackType

OURS = ("app", "ui")
FILE = "tingan.log"
BYTES = 512 * 1024
KEPT = 4
_FORMAT = "%(asctime)s %(levelname)s %(name)s %(message)s"


class _PlacesOnly(logging.Formatter):
    """Writes an exception as its type and the lines it passed through, and times in UTC."""

    @staticmethod
    def converter(seconds: float | None) -> time.struct_time:
        return time.gmtime(seconds)

    def formatException(  # noqa: N802 - as logging spells it
        self, ei: tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]
    ) -> str:
        kind, _, trace = ei
        return f"{kind.__name__ if kind else 'None'} {places(trace)}"

    def formatStack(self, stack_info: str) -> str:  # noqa: ARG002, N802
        return ""


def places(trace: TracebackType | None) -> str:
    """`file:line function` of every frame, innermost last; source lines and values are left out."""
    frames = traceback.extract_tb(trace, limit=None)
    return " > ".join(f"{Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in frames)


class _PrivateFile(logging.handlers.RotatingFileHandler):
    """A rotating file that only its owner can read, from its first byte on."""

    def _open(self) -> TextIOWrapper:
        descriptor = os.open(self.baseFilename, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        return TextIOWrapper(os.fdopen(descriptor, "ab"), encoding="utf-8")

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802
        """A full disk must not stop the console, and the record must not appear on stderr instead."""


def start(directory: Path) -> logging.Handler:
    """Log into `directory`, made for its owner alone, until the handler is given to `stop`.  Raises OSError."""
    directory.mkdir(mode=0o700, parents=True, exist_ok=True)
    handler = _PrivateFile(directory / FILE, maxBytes=BYTES, backupCount=KEPT, encoding="utf-8")
    handler.setFormatter(_PlacesOnly(_FORMAT))
    for name in OURS:
        logger = logging.getLogger(name)
        logger.setLevel(logging.INFO)
        logger.propagate = False
        logger.addHandler(handler)
    return handler


def stop(handler: logging.Handler) -> None:
    for name in OURS:
        logging.getLogger(name).removeHandler(handler)
    handler.close()
