"""One side of a figure in a process of its own, so that sides share neither caches nor memory."""

import json
import os
import subprocess
import sys
from typing import Any

from tests.bench.vaults import ROOT


def apart(module: str, *arguments: str) -> Any:
    """Run `python -m module arguments`, offscreen.  Raises RuntimeError with the end of what it said when it broke."""
    done = subprocess.run(
        [sys.executable, "-m", module, *arguments],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(done.stderr[-2000:])
    return json.loads(done.stdout.splitlines()[-1])
