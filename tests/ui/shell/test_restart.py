"""Locking replaces the process: the same arguments, a fresh memory, the window where it was."""

import subprocess
import sys
from pathlib import Path

import pytest

from ui.shell import restart

ROOT = Path(__file__).resolve().parents[3]

REPLACED = """
import os, sys
if "--place" in sys.argv:
    at = sys.argv.index("--place")
    print("fresh", os.getpid(), sys.argv[1:at], sys.argv[at + 1], "canary" in globals(), sys.argv.count("--place"))
    sys.exit(0)
canary = "what was typed"
from PySide6.QtCore import QRect
from ui.shell.restart import replace_process
print("first", os.getpid(), flush=True)
replace_process(QRect(5, 6, 700, 800))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there the process is started anew, not replaced")
def test_the_process_is_replaced_by_a_fresh_one_with_the_same_arguments(tmp_path):
    script = tmp_path / "replaced.py"
    script.write_text(REPLACED)
    done = subprocess.run(
        [sys.executable, str(script), "--vault", "/somewhere", "--lang", "zh"],
        cwd=ROOT, env={"PYTHONPATH": str(ROOT), "PATH": ""}, capture_output=True, text=True, timeout=60, check=True,
    )  # fmt: skip
    first, fresh = done.stdout.splitlines()
    pid = first.split()[1]
    assert fresh == f"fresh {pid} ['--vault', '/somewhere', '--lang', 'zh'] 5,6,700,800 False 1"


def test_a_second_lock_does_not_pile_up_places(monkeypatch):
    monkeypatch.setattr(sys, "orig_argv", ["python", "-m", "ui", "--place", "1,2,3,4", "--vault", "/v"])
    kept = restart._without_place(restart.command())
    assert kept == [sys.executable, "-m", "ui", "--vault", "/v"]


def test_a_frozen_program_starts_itself(monkeypatch):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "argv", ["/opt/Tingan", "--vault", "/v"])
    assert restart.command() == [sys.executable, "--vault", "/v"]
