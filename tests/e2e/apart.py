"""Starts the console in a process of its own and listens to how far it came."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from tests.builders import FixedClock, a_console

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 120  # seconds

Child = subprocess.Popen[str]


@contextmanager
def process(
    task: str, directory: Path, *, give_input: bool = False, before: tuple[str, ...] = (), **more: str
) -> Iterator[Child]:
    """The console alone over a vault that opens fast, with everything it may write inside `directory`.

    before: a command that starts it, such as a tracer; more: added to its environment.
    """
    if not (directory / "vault" / "slots.json").exists():
        a_console(directory / "vault", FixedClock(datetime.now(UTC))).close()
    (directory / "exported").mkdir(exist_ok=True)
    environment = surroundings(directory / "home") | more
    with (directory / "stderr").open("w") as errors:
        child = subprocess.Popen(
            [*before, sys.executable, "-m", "tests.e2e.alone", task, str(directory)],
            stdin=subprocess.PIPE if give_input else None,
            stdout=subprocess.PIPE, stderr=errors, text=True, env=environment, cwd=directory,
        )  # fmt: skip
    try:
        yield child
    finally:
        child.kill()
        child.wait()
        for pipe in (child.stdin, child.stdout):
            if pipe is not None:
                pipe.close()


def surroundings(home: Path) -> dict[str, str]:
    """An environment in which whatever a program leaves behind is left in `home`."""
    home.mkdir(exist_ok=True, mode=0o700)
    return {
        **os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1",
        "HOME": str(home), "TMPDIR": str(home), "XDG_CACHE_HOME": str(home / "cache"), "XDG_RUNTIME_DIR": str(home),
        "XDG_DATA_HOME": str(home / "data"), "XDG_CONFIG_HOME": str(home / "config"), "SQLITE_TMPDIR": str(home),
    }  # fmt: skip


def until(child: Child, start: str) -> str:
    """The next line of the child that begins with `start`."""
    end = time.monotonic() + PATIENCE
    assert child.stdout is not None
    for line in child.stdout:
        if line.startswith(start):
            return line
        assert time.monotonic() < end
    raise AssertionError(f"the console ended before it said {start!r}; it said on its way out: {_last_words(child)}")


def _last_words(child: Child) -> str:
    """The end of what a child that is over wrote to its standard error, which lies where it worked."""
    child.wait()
    errors = Path(str(child.args[-1]), "stderr") if isinstance(child.args, list) else Path()
    return errors.read_text(encoding="utf-8", errors="replace")[-1500:] if errors.is_file() else ""
