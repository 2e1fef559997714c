"""An edited pack is checked, compared and taken into use; every call keeps its own."""

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from app.console import Console
from app.domain.calls import CallStatus
from app.domain.text import Language, Text
from app.errors import ErrorCode, UserError
from app.guide.pack import GuidePack
from app.guide.reading.contents import book
from app.paths import resources_dir
from app.services.guidance import Booklet, copy_bundled, examined, print_booklet
from app.vault.vault import Vault
from tests.builders import COLLEAGUE, HOTLINE, a_call, a_draft

Restart = Callable[..., Console]


def edited(pack: GuidePack, version: str = "1.1.0", digest: str = "e" * 64) -> GuidePack:
    """The pack with its first sentence rewritten."""
    first, *rest = pack.prompts
    text = Text("我在，您说。", "I am here, go on.")
    return replace(pack, version=version, digest=digest, prompts=(replace(first, text=text), *rest))


def refusal(job: Callable[[], object]) -> ErrorCode:
    with pytest.raises(UserError) as refused:
        job()
    return refused.value.code


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the bundled pack, to be edited."""
    return Path(shutil.copytree(resources_dir() / "guide", tmp_path / "edited"))


def raise_version(folder: Path, version: str) -> None:
    file = folder / "pack.toml"
    old, new = 'version   = "1.0.0"', f'version   = "{version}"'
    change = (
        f'[[change]]\nversion = "{version}"\ndate = 2026-03-01\ntext = {{ zh = "改短", en = "Shorter" }}\n\n[[change]]'
    )
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new).replace("[[change]]", change, 1), "utf-8")


def test_what_is_adopted_is_used_from_the_next_unlock_on(console: Console, restart: Restart) -> None:
    before, after = console.guide, edited(console.guide)
    old = a_call(console)
    state = console.guidance.adopt(after)
    assert state.in_use == before.guide_version
    assert state.next == after.guide_version
    assert a_call(console).guide == before.guide_version
    later = restart()
    assert later.guide == after
    assert a_call(later).guide == after.guide_version
    assert later.casework.guide(old.guide) == before
    assert later.guidance.state().in_use == after.guide_version


def test_a_call_under_way_goes_on_under_the_pack_it_began_with(console: Console, restart: Restart) -> None:
    call = a_draft(console)
    console.guidance.adopt(edited(console.guide))
    later = restart()
    record = later.casework.open_call(call).record
    assert record.status is CallStatus.DRAFT
    assert later.casework.guide(record.guide) == console.guide


def test_adopting_is_in_the_chain_by_version_and_digest(console: Console, vault: Vault) -> None:
    after = edited(console.guide)
    console.guidance.adopt(after)
    rows = vault.query("SELECT payload FROM event WHERE kind = 'guide-adopted'")
    assert [json.loads(payload) for (payload,) in rows] == [
        {"id": after.id, "version": after.version, "digest": after.digest}
    ]
    assert console.administration.verify().sound


def test_the_bundled_pack_can_be_taken_back(console: Console, restart: Restart) -> None:
    bundled = console.guide
    console.guidance.adopt(edited(bundled))
    later = restart()
    call = a_call(later)
    assert later.guidance.adopt_bundled().next == bundled.guide_version
    last = restart()
    assert last.guide == bundled
    assert last.casework.guide(call.guide) == edited(bundled)


def test_only_a_supervisor_takes_a_pack_into_use(console: Console, restart: Restart) -> None:
    after = edited(console.guide)
    colleague = restart(by=COLLEAGUE)
    for job in (
        lambda: colleague.guidance.propose(after),
        lambda: colleague.guidance.adopt(after),
        colleague.guidance.adopt_bundled,
    ):
        assert refusal(job) is ErrorCode.SUPERVISOR_ONLY
    assert colleague.guidance.state().next == console.guide.guide_version


def test_a_version_means_one_wording_for_ever(console: Console, restart: Restart) -> None:
    console.guidance.adopt(edited(console.guide))
    other = edited(console.guide, digest="f" * 64)
    for version in (console.guide.version, "1.1.0"):
        pack = replace(other, version=version)
        assert refusal(lambda pack=pack: console.guidance.propose(pack)) is ErrorCode.GUIDE_VERSION_TAKEN  # type: ignore[misc]
        assert refusal(lambda pack=pack: console.guidance.adopt(pack)) is ErrorCode.GUIDE_VERSION_TAKEN  # type: ignore[misc]
    assert console.guidance.adopt(replace(other, version="1.1.1")).next.version == "1.1.1"
    assert restart().guide.digest == "f" * 64


def test_the_same_pack_may_be_adopted_again(console: Console, restart: Restart) -> None:
    after = edited(console.guide)
    console.guidance.adopt(after)
    console.guidance.adopt_bundled()
    console.guidance.adopt(after)
    assert restart().guide == after


@pytest.mark.parametrize("content", ["{", '{"id": "x"}', ""])
def test_a_pack_that_cannot_be_read_any_more_never_stops_a_call(
    console: Console, vault: Vault, restart: Restart, content: str
) -> None:
    bundled = console.guide
    console.guidance.adopt(edited(bundled))
    with vault.transaction() as work:
        work.execute("UPDATE guide_pack SET content = ? WHERE version = '1.1.0'", (content,))
    later = restart()
    assert later.guide == bundled
    (warning,) = later.warnings
    assert warning.code is ErrorCode.GUIDE_NOT_IN_USE
    assert warning.values == {"version": "1.1.0", "bundled": bundled.version}
    assert a_call(later).guide == bundled.guide_version


def test_all_is_well_without_a_warning(console: Console) -> None:
    assert console.warnings == ()


def test_a_proposal_tells_what_changes_and_what_the_changelog_says(console: Console, folder: Path) -> None:
    raise_version(folder, "1.1.0")
    prompts = folder / "prompts" / "acute-crisis.toml"
    text = prompts.read_text("utf-8")
    prompts.write_text(text.replace("我在。我不会挂。您现在在哪儿？", "我在，不挂。您在哪儿？"), "utf-8")
    found = examined(folder)
    assert found.problems == ()
    assert found.pack is not None
    proposal = console.guidance.propose(found.pack)
    assert not proposal.same
    assert [change.text.en for change in proposal.news] == ["Shorter"]
    (changed,) = [each for each in proposal.changes if each.section == "prompt"]
    assert changed.id == "acute-here"
    assert [(field.before, field.after) for field in changed.fields] == [
        ("我在。我不会挂。您现在在哪儿？", "我在，不挂。您在哪儿？")
    ]


def test_a_broken_pack_is_told_by_its_problems(folder: Path) -> None:
    prompts = folder / "prompts" / "acute-crisis.toml"
    prompts.write_text(prompts.read_text("utf-8").replace('kind = "say"', 'kind = "sing"', 1), "utf-8")
    found = examined(folder)
    assert found.pack is None
    (problem,) = found.problems
    assert problem.file.startswith("prompts/acute-crisis.toml")
    assert "sing" in problem.what
    assert problem.mend


def test_a_folder_without_a_pack_is_refused(tmp_path: Path) -> None:
    assert refusal(lambda: examined(tmp_path)) is ErrorCode.GUIDE_UNREADABLE


def test_a_copy_to_edit_is_the_bundled_pack(console: Console, tmp_path: Path) -> None:
    target = copy_bundled(tmp_path)
    found = examined(target)
    assert found.pack == console.guide
    assert console.guidance.propose(console.guide).same
    assert refusal(lambda: copy_bundled(tmp_path)) is ErrorCode.EXPORT_FAILED


@pytest.mark.parametrize("language", list(Language))
def test_the_guide_is_printed_and_not_encrypted(console: Console, tmp_path: Path, language: Language) -> None:
    leaflets = book(console.guide, language)
    booklet = Booklet(pack=console.guide, hotline=HOTLINE, leaflets=leaflets, language=language)
    path = print_booklet(booklet, tmp_path / "guide.pdf")
    with pikepdf.open(path) as pdf:
        assert not pdf.is_encrypted
        with pdf.open_outline() as outline:
            assert [entry.title for entry in outline.root][: len(leaflets)]
            assert {leaflet.title for leaflet in leaflets} <= {entry.title for entry in outline.root}
    assert sorted(path.parent.glob(".*")) == []


def test_one_page_has_no_table_of_contents(console: Console, tmp_path: Path) -> None:
    leaflets = [page for page in book(console.guide, Language.ZH) if page.id == "playbook silent"]
    booklet = Booklet(pack=console.guide, hotline=HOTLINE, leaflets=leaflets, language=Language.ZH)
    with pikepdf.open(print_booklet(booklet, tmp_path / "page.pdf")) as pdf:
        assert pdf.docinfo["/Title"] == leaflets[0].title
        assert len(pdf.pages) <= 3


def test_a_place_that_takes_no_file_is_told(console: Console, tmp_path: Path) -> None:
    leaflets = book(console.guide, Language.ZH)[:1]
    booklet = Booklet(pack=console.guide, hotline=HOTLINE, leaflets=leaflets, language=Language.ZH)
    assert refusal(lambda: print_booklet(booklet, tmp_path / "nowhere" / "guide.pdf")) is ErrorCode.EXPORT_FAILED
