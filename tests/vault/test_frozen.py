"""A vault of every released schema opens in this program, is brought up, and has lost nothing."""

import json
import shutil
from pathlib import Path

import pytest

from app.console import open_console
from app.domain.calls import CallFilter, CallId, TimelineKind
from app.domain.plans import SafetyPlan
from app.services import access
from app.vault import migrate

from .conftest import StandingClock

FROZEN = sorted((Path(__file__).parents[1] / "data").glob("vault-*"), key=lambda path: int(path.name.split("-")[1]))


def test_the_newest_schema_is_among_them():
    assert FROZEN
    assert FROZEN[-1].name == f"vault-{len(migrate.migrations())}"


@pytest.fixture(params=FROZEN, ids=lambda path: path.name)
def facts(request, tmp_path):
    """The facts about a frozen vault, and `directory`: a copy of it to open."""
    directory = shutil.copytree(request.param, tmp_path / "vault")
    return {"directory": directory, **json.loads((directory / "facts.json").read_text(encoding="utf-8"))}


@pytest.fixture
def console(facts):
    clock = StandingClock()
    first = access.people(facts["directory"])[0]
    console = open_console(
        facts["directory"], access.unlock(facts["directory"], first.id, facts["passphrase"], clock), clock
    )
    yield console
    console.close()


def test_it_opens_with_its_passphrase_and_is_whole(console, facts):
    assert (console.hotline, console.me.name) == (facts["hotline"], facts["person"])
    report = console.administration.verify()
    assert report.sound
    assert report.calls == 1
    assert report.events > facts["events"]


def test_its_closed_call_reads_as_it_was_written(console, facts):
    file = console.casework.open_call(CallId(facts["call"]))
    assert (file.record.number, file.record.level.name, file.record.notes) == (
        facts["number"],
        facts["level"],
        facts["notes"],
    )
    assert [amendment.text for amendment in file.amendments] == [facts["amended"]]
    assert {TimelineKind.ANSWER, TimelineKind.LEVEL, TimelineKind.CLOSED} <= {entry.kind for entry in file.timeline}


def test_the_papers_of_its_closed_call_are_there(console, facts):
    record = console.casework.open_call(CallId(facts["call"])).record
    said = list(record.plan.lines["alone"]) if record.plan else []
    assert said == ([facts["soothes"]] if "soothes" in facts else [])
    assert [sheet.judgement for sheet in record.sheets] == ([facts["judged"]] if "judged" in facts else [])
    assert record.classification.category == facts.get("category", "")


def test_its_draft_goes_on_with_what_this_program_can_do(console, facts):
    draft = console.intake.unfinished()
    part = console.casework.guide(draft.guide).plan_parts[0].id
    plan = SafetyPlan(at=draft.started_at, revision=1, lines={part: ("睡前最难",)})
    console.intake.save_plan(draft.id, plan)
    closed = console.intake.close_call(draft.id, "挂断")
    assert closed.plan is not None
    assert closed.plan.lines == plan.lines
    assert console.administration.verify().sound


def test_its_words_are_found(console, facts):
    assert [hit.row.id for hit in console.casework.search("父亲", CallFilter(), 10)] == [facts["call"]]


def test_its_draft_is_picked_up(console, facts):
    draft = console.intake.unfinished()
    assert draft is not None
    assert draft.id == facts["draft"]


def test_its_recovery_code_opens_it(facts):
    clock = StandingClock()
    unlocked = access.unlock_with_recovery(facts["directory"], facts["recovery"], clock)
    open_console(facts["directory"], unlocked, clock).close()
