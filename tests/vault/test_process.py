"""What the process does to itself."""

import subprocess
import sys
import textwrap

import pytest

from app.vault import process


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_hardening_leaves_no_core_dump_and_no_readable_file(tmp_path):
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(f"""
            import ctypes, pathlib, resource
            from app.vault import process
            process.harden()
            assert resource.getrlimit(resource.RLIMIT_CORE) == (0, 0)
            assert ctypes.CDLL(None).prctl(3, 0, 0, 0, 0) == 0  # PR_GET_DUMPABLE
            path = pathlib.Path({str(tmp_path / "file")!r})
            path.write_text("x")
            assert path.stat().st_mode & 0o777 == 0o600
        """)],
        check=False, capture_output=True, text=True,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr


def test_swap_in_the_clear_is_told(tmp_path):
    swaps, devices = tmp_path / "swaps", tmp_path / "block"
    for name, uuid in (("dm-0", "CRYPT-PLAIN-swap"), ("dm-1", "LVM-abc")):
        (devices / name / "dm").mkdir(parents=True)
        (devices / name / "dm" / "uuid").write_text(uuid)
    swaps.write_text(
        "Filename\tType\tSize\tUsed\tPriority\n"
        + "".join(f"/dev/{name} partition 1 0 -1\n" for name in ("zram0", "dm-0", "dm-1", "sda9"))
        + "/swapfile file 1 0 -2\n"
    )
    assert process.clear_swaps(swaps, devices) == ("/dev/dm-1", "/dev/sda9", "/swapfile")


def test_no_swap_and_an_unknown_system_say_nothing(tmp_path):
    (tmp_path / "swaps").write_text("Filename\tType\tSize\tUsed\tPriority\n")
    assert process.clear_swaps(tmp_path / "swaps", tmp_path) == ()
    assert process.clear_swaps(tmp_path / "missing", tmp_path) == ()
