"""A call keeps the guide it was taken under, whatever is installed later."""

from dataclasses import replace
from pathlib import Path

import pytest

from app import console as wiring
from app.console import Console
from app.domain.calls import GuideVersion
from app.domain.risk import Answer, Checklist, ItemId, RiskLevel
from app.guide.pack import GuidePack
from app.vault.vault import Vault
from tests.builders import FixedClock, a_call, a_draft, reopened


@pytest.fixture
def reinstall(console: Console, tmp_path: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch):  # type: ignore[no-untyped-def]
    opened = [console]

    def over(pack: GuidePack) -> Console:
        opened[-1].close()
        monkeypatch.setattr(wiring, "bundled", lambda *_: pack)
        opened.append(reopened(tmp_path, clock))
        return opened[-1]

    yield over
    opened[-1].close()


def milder(pack: GuidePack, version: str) -> GuidePack:
    """A pack that asks only one thing and has no rules."""
    checklist = pack.checklist
    one = Checklist(groups=checklist.groups, items=checklist.items[:1], rules=(), clearing=checklist.clearing[:1])
    return replace(pack, version=version, digest="f" * 64, checklist=one)


def test_the_pack_is_kept_with_the_first_call_and_once(console: Console, vault: Vault) -> None:
    assert vault.query("SELECT count(*) FROM guide_pack") == [(0,)]
    a_call(console)
    a_call(console)
    assert vault.query("SELECT id, version, digest FROM guide_pack") == [
        (console.guide.id, console.guide.version, console.guide.digest)
    ]


def test_an_old_call_is_shown_with_its_own_guide(console: Console, reinstall) -> None:  # type: ignore[no-untyped-def]
    old = console.guide
    call = a_call(console)
    later = reinstall(milder(old, "9.0"))
    assert later.guide.version == "9.0"
    assert later.casework.guide(later.casework.open_call(call.id).record.guide) == old
    assert a_call(later).guide == GuideVersion(id=old.id, version="9.0")


def test_a_call_left_open_goes_on_under_the_rules_it_began_with(console: Console, reinstall) -> None:  # type: ignore[no-untyped-def]
    call = a_draft(console)
    later = reinstall(milder(console.guide, "9.0"))
    later.intake.answer(call, ItemId("S2"), Answer("yes"))
    assert later.casework.open_call(call).record.level is RiskLevel.R2


def test_a_pack_edited_without_a_new_version_is_told_apart(console: Console, reinstall) -> None:  # type: ignore[no-untyped-def]
    old = console.guide
    call = a_call(console)
    edited = milder(old, old.version)
    later = reinstall(edited)
    assert later.guide.version == f"{old.version}+ffffffff"
    assert later.casework.guide(call.guide) == old
    assert a_call(later).guide == later.guide.guide_version
    again = reinstall(edited)
    assert again.guide == later.guide
    assert again.casework.guide(later.guide.guide_version).checklist == edited.checklist
