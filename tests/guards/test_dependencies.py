"""What the project asks for is what is locked, by hash, and what is installed."""

import re
import tomllib
from importlib import metadata
from pathlib import Path

import pytest

import app

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
PEERS = (ROOT / "tests/bench/peers.lock").read_text(encoding="utf-8")
ENTRY = re.compile(
    r"^(?P<name>[a-z0-9-]+)==(?P<version>\S+)(?: ; (?P<marker>[^\\]+))? \\\n(?P<hashes>(?: {4}--hash=\S+(?: \\)?\n)+)",
    re.MULTILINE,
)
HASH = re.compile(r"--hash=sha256:[0-9a-f]{64}(?: \\)?")


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def names(lock: str) -> set[str]:
    return {entry["name"] for entry in ENTRY.finditer(lock)}


@pytest.mark.parametrize("lock", [LOCK, PEERS], ids=["requirements.lock", "peers.lock"])
def test_a_lock_holds_pinned_versions_and_their_hashes_and_nothing_else(lock):
    entries = list(ENTRY.finditer(lock))
    assert entries
    rest = ENTRY.sub("", lock)
    assert [line for line in rest.splitlines() if not line.startswith("#")] == []
    assert [
        line for entry in entries for line in entry["hashes"].split("\n") if line and not HASH.fullmatch(line.strip())
    ] == []


def test_everything_asked_for_is_locked():
    wanted = PROJECT["project"]["dependencies"] + PROJECT["dependency-groups"]["dev"]
    assert {normal(name) for name in wanted} <= names(LOCK)
    assert {normal(name) for name in PROJECT["dependency-groups"]["peers"]} <= names(PEERS)


def test_both_locks_agree_on_what_they_share():
    versions = {entry["name"]: entry["version"] for entry in ENTRY.finditer(LOCK)}
    assert {
        entry["name"]
        for entry in ENTRY.finditer(PEERS)
        if versions.get(entry["name"], entry["version"]) != entry["version"]
    } == set()


def test_what_is_installed_is_what_is_locked():
    installed = {normal(each.metadata["Name"]): each.version for each in metadata.distributions()}
    locked = {entry["name"]: entry["version"] for entry in ENTRY.finditer(LOCK)}
    assert {name for name in names(LOCK) & set(installed) if installed[name] != locked[name]} == set()


def test_the_version_is_said_once_and_the_same():
    assert PROJECT["project"]["version"] == app.__version__


@pytest.mark.parametrize("verb", ["run", "test", "check", "tour", "shots", "bench", "faults", "bundle"])
def test_the_house_has_its_verbs(verb):
    assert re.search(rf"^{verb}: .*##", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
