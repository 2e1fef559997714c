"""A sample of the faults of moving house, in a process of its own because it forks and kills."""

import subprocess
import sys

import pytest

SCRIPT = "from tests.faults import moving, scene; row = moving.{way}(6); print(row); scene.clear(); assert row.met"


@pytest.mark.parametrize("way", ["rotating", "restoring"])
def test_whatever_happens_there_is_the_old_vault_or_the_new_one(way):
    done = subprocess.run([sys.executable, "-c", SCRIPT.format(way=way)], check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
