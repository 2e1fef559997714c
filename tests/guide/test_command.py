"""The guide from the command line."""

from pathlib import Path

import pytest

from app.guide import coverage
from app.guide.__main__ import main
from app.guide.pack import GuidePack
from app.guide.rows import ROWS


def test_check_of_a_whole_pack(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(folder)]) == 0
    assert "nothing is wrong" in capsys.readouterr().out


def test_check_of_a_broken_pack(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rules = folder / "rules.toml"
    rules.write_text(rules.read_text("utf-8").replace('"sober-up"', '"sing"'), "utf-8")
    assert main(["check", str(folder)]) == 1
    told = capsys.readouterr().out
    assert "rules.toml:" in told
    assert 'names the action "sing"' in told
    assert "1 problem" in told


def test_check_of_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(tmp_path)]) == 1
    assert "holds no .toml files" in capsys.readouterr().out


def test_coverage_lists_every_row(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["coverage"]) == 0
    told = capsys.readouterr().out
    assert f"{len(ROWS)} of {len(ROWS)} rows are served" in told
    for row in ROWS:
        assert f"\n{row}  " in told


def test_coverage_fails_when_a_row_is_empty(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    abcde = folder / "instruments" / "abcde.toml"
    abcde.write_text(abcde.read_text("utf-8").replace('rows = ["C3"]\n', ""), "utf-8")
    assert main(["coverage", str(folder)]) == 1
    assert "Empty: C3" in capsys.readouterr().out


def test_every_row_names_entries_that_exist(pack: GuidePack) -> None:
    rows = coverage.served(pack)
    assert list(rows) == list(ROWS)
    assert "instrument matching" in rows["C2"]
    assert "prompt opening-greeting" in rows["G2.1"]
    assert all(rows.values())
