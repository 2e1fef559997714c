"""The engine is imported when a paper is prepared, never at the start."""

import subprocess
import sys

PROGRAM = (
    "import sys; import app.console; import ui.shell.application;"
    "print([name for name in sys.modules if 'privacy' in name])"
)


def test_starting_the_console_does_not_import_the_engine():
    said = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "[]"
