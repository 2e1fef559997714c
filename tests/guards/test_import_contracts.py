"""The direction of imports holds, and each contract notices when it is broken."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LINT_IMPORTS = Path(sys.executable).with_name("lint-imports")
RUFF = Path(sys.executable).with_name("ruff")


def lint(directory: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([LINT_IMPORTS, "--no-cache"], cwd=directory, capture_output=True, text=True, check=False)


def test_every_contract_is_kept():
    result = lint(ROOT)
    assert result.returncode == 0, result.stdout


@pytest.mark.parametrize(
    ("file", "line", "contract"),
    [
        ("app/domain/planted.py", "import app.errors, app.services", "Imports point inwards"),
        ("app/store/planted.py", "import app.services", "Imports point inwards"),
        ("app/reports/planted.py", "import app.store", "Imports point inwards"),
        ("app/services/planted.py", "import ui", "Imports point inwards"),
        ("ui/planted.py", "import app.vault", "Windows ask services"),
        ("ui/planted.py", "import app.store", "Windows ask services"),
        ("app/services/planted.py", "import PySide6.QtCore", "how it is shown"),
        ("app/domain/planted.py", "import random", "Facts and rules are pure"),
        ("app/store/planted.py", "import sqlcipher3", "Only the vault opens a database"),
        ("ui/planted.py", "import sqlcipher3", "Only the vault opens a database"),
        ("app/vault/planted.py", "import sqlite3", "nothing leaves the machine"),
        ("app/reports/planted.py", "import urllib.request", "nothing leaves the machine"),
        ("ui/planted.py", "import socket", "nothing leaves the machine"),
    ],
)
def test_a_planted_import_breaks_its_contract(tmp_path, file, line, contract):
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    for package in ("app", "ui"):
        shutil.copytree(ROOT / package, tmp_path / package, ignore=shutil.ignore_patterns("__pycache__"))
    (tmp_path / file).write_text(f"{line}\n", encoding="utf-8")
    result = lint(tmp_path)
    broken = [report for report in result.stdout.splitlines() if " BROKEN" in report]
    assert result.returncode == 1
    assert any(contract in report for report in broken), result.stdout


@pytest.mark.parametrize("module", ["PySide6.QtNetwork", "PySide6.QtSql", "sqlite3"])
@pytest.mark.parametrize("package", ["app", "ui"])
def test_a_banned_module_is_refused_by_name(module, package):
    source = f'"""Planted."""\n\nimport {module}\n\nprint({module})\n'
    result = subprocess.run(
        [RUFF, "check", "--select", "TID251", "--stdin-filename", f"{package}/planted.py", "-"],
        cwd=ROOT,
        input=source,
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 1, result.stdout
    assert module in result.stdout
