"""A small sample of every fault, in a process of its own because it forks and kills; `make faults` runs them all.

What needs the window is sampled in tests/e2e."""

import json
import subprocess
import sys


def test_a_sample_of_every_fault_does_no_harm_and_the_harness_can_fail(tmp_path):
    found = tmp_path / "faults.json"
    command = [sys.executable, "-m", "tests.faults", "1", "--vault-only", "--weakenings", "4", "--out", str(found)]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    content = json.loads(found.read_text(encoding="utf-8"))
    assert [row for row in content["rows"] if not row["met"]] == []
    assert len(content["rows"]) >= 18
    assert [each for each in content["mutations"] if not each["caught"]] == []
    assert len(content["mutations"]) == 4
    assert done.returncode == 0, done.stdout + done.stderr
