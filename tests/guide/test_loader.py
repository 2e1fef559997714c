"""Loading a pack, and keeping it in binary form."""

from pathlib import Path

import pytest

from app.domain.calls import CallKind
from app.domain.risk import ActionId, ProtocolId, RiskLevel
from app.domain.site import SiteSettings
from app.domain.text import Language, Text
from app.errors import UserError
from app.guide import bundled, load
from app.guide.fitting import at_site
from app.guide.pack import GENERAL, GuidePack

KEY = b"a key of the vault"


def kept(cache: Path) -> list[Path]:
    return sorted(cache.glob("*"))


def test_the_kept_form_is_the_same_pack(folder: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    first = load(folder, cache, KEY)
    assert len(kept(cache)) == 1
    assert load(folder, cache, KEY) == first == load(folder)


def test_the_kept_form_is_used(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache = tmp_path / "cache"
    load(folder, cache, KEY)

    def never(_: object) -> None:
        raise AssertionError("the files were examined again")

    monkeypatch.setattr("app.guide.examining.examine", never)
    assert load(folder, cache, KEY).prompts


def test_an_edited_pack_replaces_the_kept_form(folder: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    before = load(folder, cache, KEY)
    stages = folder / "stages.toml"
    stages.write_text(stages.read_text("utf-8").replace("Opening", "Beginning"), "utf-8")
    after = load(folder, cache, KEY)
    assert after.stages[0].label.en == "Beginning"
    assert after.digest != before.digest
    assert len(kept(cache)) == 1


@pytest.mark.parametrize("harm", ["altered", "cut", "empty", "other key"])
def test_a_kept_form_that_somebody_touched_is_not_used(folder: Path, tmp_path: Path, harm: str) -> None:
    cache = tmp_path / "cache"
    whole = load(folder, cache, KEY)
    file = kept(cache)[0]
    content = file.read_bytes()
    place = content.index(b"tingan-12356")
    file.write_bytes(
        {
            "altered": content[:place] + b"X" + content[place + 1 :],
            "cut": content[:-9],
            "empty": b"",
            "other key": content,
        }[harm]
    )
    assert load(folder, cache, b"another key" if harm == "other key" else KEY) == whole


def test_a_cache_that_cannot_be_written_costs_nothing_but_time(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file where a folder should be", "utf-8")
    assert load(folder, tmp_path / "cache", KEY).prompts


def test_a_broken_pack_is_never_kept(folder: Path, tmp_path: Path) -> None:
    rules = folder / "rules.toml"
    rules.write_text(rules.read_text("utf-8").replace('"sober-up"', '"sing"'), "utf-8")
    with pytest.raises(UserError):
        load(folder, tmp_path / "cache", KEY)
    assert not kept(tmp_path / "cache")


def test_the_digest_knows_names_and_contents(folder: Path) -> None:
    digest = load(folder).digest
    (folder / "prompts" / "silent.toml").rename(folder / "prompts" / "without-words.toml")
    renamed = load(folder).digest
    assert renamed != digest
    stages = folder / "stages.toml"
    stages.write_text(stages.read_text("utf-8") + "\n# a remark\n", "utf-8")
    assert load(folder).digest not in {digest, renamed}


def test_entries_may_lie_in_any_file(folder: Path) -> None:
    pack = load(folder)
    silent, minor = folder / "prompts" / "silent.toml", folder / "prompts" / "minor.toml"
    silent.rename(folder / "silent.toml")
    minor.rename(folder / "children.toml")
    assert set(load(folder).prompts) == set(pack.prompts)


def test_the_name_of_the_line_is_filled_in(pack: GuidePack) -> None:
    here = at_site(pack, SiteSettings(hotline="青禾心理热线", recording=Text("会录音。", "Recorded.")))
    assert not [p.id for p in here.prompts if "{" in p.text.zh + p.text.en]
    assert any("青禾心理热线" in prompt.text.zh for prompt in here.prompts)
    assert any("青禾心理热线" in prompt.text.en for prompt in here.prompts)
    assert "青禾心理热线" in here.call_type(CallKind.SILENT).script[0].say.zh
    assert here.digest == pack.digest
    assert "会录音。" in next(prompt.text.zh for prompt in here.prompts if prompt.id == "opening-recording")


def test_a_site_that_does_not_record_says_nothing_of_it(pack: GuidePack) -> None:
    here = at_site(pack, SiteSettings(hotline="青禾心理热线"))
    assert {prompt.id for prompt in pack.prompts} - {prompt.id for prompt in here.prompts} == {"opening-recording"}


def test_what_is_looked_up_is_found_or_refused(pack: GuidePack) -> None:
    assert pack.level(RiskLevel.R3).on_hangup == "hangup-at-high-risk"
    assert pack.protocol(ProtocolId("child-in-danger")).steps
    assert pack.action(ActionId("refer")).text.in_(Language.ZH)
    for look_up in (pack.protocol, pack.action, pack.instrument):
        with pytest.raises(KeyError):
            look_up("nothing")  # type: ignore[operator]


def test_a_source_is_told_in_words_with_its_place(pack: GuidePack) -> None:
    (law, article), (ours, place) = pack.references_of("pipl art. 13(4); tingan S4")
    assert law.text.zh == "《个人信息保护法》"
    assert article == "art. 13(4)"
    assert ours.id == "tingan"
    assert place == "S4"
    assert pack.to_verify("dv-law art. 14")
    assert not pack.to_verify("pipl art. 73")


def test_every_kind_of_call_leads_to_prompts(pack: GuidePack) -> None:
    for kind in CallKind:
        playbook = pack.call_type(kind).playbook or GENERAL
        assert any(prompt.playbook == playbook for prompt in pack.prompts)


def test_loading_twice_gives_equal_packs() -> None:
    assert bundled() == bundled()
