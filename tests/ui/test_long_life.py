"""The console is open for whole shifts: what Qt does to the interpreter must not add up."""

import subprocess
import sys

MANY_CALLS = """
import ui
from PySide6.QtCore import QObject
thing = QObject()
for call in range(100_000):
    thing.setObjectName("a name")
print("alive")
"""


def test_calls_that_return_nothing_can_be_made_for_ever() -> None:
    done = subprocess.run([sys.executable, "-c", MANY_CALLS], capture_output=True, text=True, check=False)
    assert done.stdout.strip() == "alive", done.stderr
