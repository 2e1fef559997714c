"""What a bundle carries is known: every component has a version, hashes and a licence, and the bill says so."""

import hashlib
import importlib.util
import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SPEC = importlib.util.spec_from_file_location("sbom", ROOT / ".ci/sbom.py")
assert SPEC is not None
assert SPEC.loader is not None
sbom = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(sbom)
LISTED = (ROOT / "resources/licences/README.md").read_text(encoding="utf-8").lower()
CALLED = {"pyside6-essentials": "pyside6", "pyside6-pdf": "pyside6", "shiboken6": "pyside6"}


@pytest.fixture(scope="module")
def bill() -> dict:
    return sbom.bill()


@pytest.mark.parametrize("name", sbom.shipped())
def test_every_shipped_component_is_locked_by_hash_and_has_a_licence(name):
    _, hashes = sbom.locked()[name]
    assert hashes
    assert sbom.licence(name)
    assert CALLED.get(name, name) in LISTED, f"resources/licences/README.md does not name {name}"


@pytest.mark.parametrize("name", sorted({name for inside in sbom.INSIDE.values() for name, _ in inside} | {"Lucide"}))
def test_what_lies_inside_others_is_listed_too(name):
    assert name.lower() in LISTED


def test_tools_of_the_developers_are_not_in_it(bill):
    names = {component["name"] for component in bill["components"]}
    assert names.isdisjoint({"pytest", "ruff", "mypy", "pyinstaller", "hypothesis"})
    assert {"sqlcipher3", "cryptography", "pikepdf", "lxml", "Noto Sans SC"} <= names


def test_it_is_the_same_file_every_time(bill, tmp_path):
    sbom.write(tmp_path / "bill.json")
    assert json.loads((tmp_path / "bill.json").read_text(encoding="utf-8")) == bill == sbom.bill()


def test_every_dependency_is_a_component_of_it(bill):
    known = {component["bom-ref"] for component in bill["components"]} | {bill["metadata"]["component"]["bom-ref"]}
    named = {ref for each in bill["dependencies"] for ref in (each["ref"], *each["dependsOn"])}
    assert named <= known
    assert len(known) == len(bill["components"]) + 1


def test_it_has_the_form_scanners_read(bill):
    assert (bill["bomFormat"], bill["specVersion"]) == ("CycloneDX", "1.6")
    for component in bill["components"]:
        assert component["type"] in {"library", "file"}
        assert component["licenses"]
        assert all(len(each["content"]) == 64 for each in component["hashes"])


def test_the_files_beside_a_program_are_listed_as_a_checker_reads_them(tmp_path):
    (tmp_path / "Tingan").write_bytes(b"program")
    (tmp_path / "_internal").mkdir()
    (tmp_path / "_internal" / "part").write_bytes(b"part")
    sbom.write_contents(tmp_path)
    lines = (tmp_path / "contents.sha256").read_text(encoding="utf-8").splitlines()
    assert f"{hashlib.sha256(b'part').hexdigest()}  _internal/part" in lines
    assert len(lines) == 3  # the bill among them


def test_the_bundle_writes_it():
    assert "write_contents" in (ROOT / "build_installer.spec").read_text(encoding="utf-8")


def test_the_command_says_where_it_wrote(tmp_path):
    done = subprocess.run(
        [sys.executable, ROOT / ".ci/sbom.py", tmp_path / "deep" / "bill.json"],
        check=True,
        capture_output=True,
        text=True,
    )
    assert done.stdout.strip() == str(tmp_path / "deep" / "bill.json")
