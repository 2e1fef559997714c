"""A disk that is full in earnest: the system refuses to let a file grow beyond a limit, at each page in turn."""

import os
import resource
import signal
from contextlib import suppress
from functools import partial
from pathlib import Path

from app.errors import ErrorCode, UserError
from app.paths import VaultFiles

from . import child, scene
from .report import Row

TOLD = {ErrorCode.DISK_FULL, ErrorCode.STORAGE_FAILED}
LONG = 40 * 4096


def run(n: int | None) -> Row:
    """The limit stands anywhere from the present size of the database to beyond what the saves need."""
    row = Row(fault="disk full (file size limit)")
    with scene.copy() as directory:
        size = VaultFiles(directory).database.stat().st_size
    step = max(512, LONG // n) if n else 512
    for room in range(0, LONG, step):
        with scene.copy() as directory:
            ended = child.run(partial(_fill, directory, size + room))
            said = set(ended.said)
            verdict = scene.examine(directory, {each for each in said if isinstance(each, int)})
            verdict.undetected += int(ended.failed or ended.killed or not said & {"told", scene.SAVES})
            row.add(room, verdict)
    return row


def _fill(directory: Path, limit: int, say: child.Say) -> None:
    """Save until the disk is full; what was acknowledged until then must stay."""
    opened = scene.open_copy(directory)
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
    try:
        for number in range(1, scene.SAVES + 1):
            scene.save(opened, number)
            say(number)
    except UserError as error:
        if error.code in TOLD:
            say("told")
    with suppress(UserError):
        opened.close()
    os._exit(0)
