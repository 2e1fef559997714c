"""A vault from before there were callers: each code in its calls becomes one, and the calls stay as they were."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.console import Console, open_console
from app.domain.calls import CallId
from app.services import access
from tests.builders import FixedClock

BEFORE = Path(__file__).parents[1] / "data" / "vault-3"


@pytest.fixture
def facts() -> dict[str, object]:
    return dict(json.loads((BEFORE / "facts.json").read_text(encoding="utf-8")))


@pytest.fixture
def upgraded(facts: dict[str, object], tmp_path: Path) -> Iterator[Console]:
    directory, clock = tmp_path / "vault", FixedClock()
    shutil.copytree(BEFORE, directory)
    first = access.people(directory)[0]
    console = open_console(directory, access.unlock(directory, first.id, str(facts["passphrase"]), clock), clock)
    yield console
    console.close()


def test_its_codes_are_callers_and_the_next_number_follows(upgraded, facts):
    found = upgraded.callers.open(upgraded.callers.find("192"))
    assert found.card.caller.code == "C-0192"
    assert [last.call for last in found.card.last] == [CallId(facts["call"])]
    assert upgraded.callers.create().code == "C-0193"
    assert upgraded.administration.verify().sound


def test_a_code_is_taken_over_once_with_its_number(upgraded):
    assert upgraded._vault.query("SELECT code, serial, id = root FROM caller") == [("C-0192", 192, 1)]
