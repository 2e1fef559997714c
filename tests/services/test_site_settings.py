"""The settings of the site: from the file at first, from the vault once a supervisor changed them, and used."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from app.console import Console
from app.domain.risk import RiskLevel
from app.domain.site import Number
from app.domain.text import Text
from app.errors import ErrorCode, UserError
from app.guide.fitting import at_site
from app.vault.vault import Vault
from tests.builders import COLLEAGUE, HOTLINE

Restart = Callable[..., Console]


def test_a_site_begins_with_what_the_file_says(console: Console) -> None:
    site = console.site
    assert site.hotline == HOTLINE
    assert [each.number for each in site.numbers] == ["120", "110", "12356"]
    assert site.recording.zh
    assert site.recording.en
    assert site.schedules == {}


def test_what_a_supervisor_changed_is_there_after_the_next_unlock(console: Console, restart: Restart) -> None:
    changed = replace(
        console.site,
        hotline="新名字",
        region=Text("浙江", "Zhejiang"),
        numbers=(Number(number="119", name=Text("消防", "fire brigade")),),
        schedules={RiskLevel.R3: (24, 168)},
    )
    assert console.administration.change_site(changed) == changed
    later = restart()
    assert later.site == changed
    assert later.hotline == "新名字"


def test_a_change_is_in_the_chain_without_its_words(console: Console, vault: Vault) -> None:
    console.administration.change_site(replace(console.site, region=Text("浙江", "浙江")))
    rows = vault.query("SELECT subject, payload FROM event WHERE kind = 'site-changed'")
    assert rows == [("settings", "{}")]


def test_nothing_is_recorded_where_nothing_changed(console: Console, vault: Vault) -> None:
    console.administration.change_site(console.site)
    assert vault.query("SELECT count(*) FROM event WHERE kind = 'site-changed'") == [(0,)]


def test_only_a_supervisor_changes_the_site(restart: Restart) -> None:
    colleague = restart(by=COLLEAGUE)
    with pytest.raises(UserError) as refused:
        colleague.administration.change_site(replace(colleague.site, hotline="别的"))
    assert refused.value.code is ErrorCode.SUPERVISOR_ONLY
    assert restart().hotline == HOTLINE


def test_the_site_is_heard_in_what_is_said_aloud(console: Console) -> None:
    first, second, *rest = console.guide.prompts
    asks = replace(first, text=Text("{recording}可以吗？", "{recording} Is that all right?"))
    better = replace(second, instead=Text("这里是{region}{hotline}", "This is {hotline}, {region}"))
    guide = replace(console.guide, prompts=(asks, better, *rest))
    site = replace(console.site, region=Text("浙江", "Zhejiang"), recording=Text("会录音。", "It is recorded."))
    told, said, *_ = at_site(guide, site).prompts
    assert told.text == Text("会录音。可以吗？", "It is recorded. Is that all right?")
    assert said.instead == Text(f"这里是浙江{HOTLINE}", f"This is {HOTLINE}, Zhejiang")


def test_a_schedule_of_the_site_takes_the_place_of_the_pack(console: Console) -> None:
    site = replace(console.site, schedules={RiskLevel.R3: (12, 720)})
    here = at_site(console.guide, site)
    assert [(step.hours, step.label.en) for step in here.level(RiskLevel.R3).follow_ups] == [
        (12, "12 hours"), (720, "1 month"),
    ]  # fmt: skip
    assert here.level(RiskLevel.R4) == console.guide.level(RiskLevel.R4)
    assert here.guide_version == console.guide.guide_version
