"""The readable difference between two packs."""

from pathlib import Path

from app.guide import load
from app.guide.comparing import Difference, DifferenceKind, FieldChange, compare
from app.guide.pack import GuidePack


def edited(folder: Path, file: str, old: str, new: str) -> GuidePack:
    text = (folder / file).read_text("utf-8")
    assert old in text
    (folder / file).write_text(text.replace(old, new, 1), "utf-8")
    return load(folder)


def test_the_same_pack_does_not_differ(pack: GuidePack, folder: Path) -> None:
    assert compare(pack, load(folder)) == ()


def test_a_sentence_that_was_rewritten(pack: GuidePack, folder: Path) -> None:
    new = edited(folder, "prompts/silent.toml", "我在听。不说话也没关系，我陪您待一会儿。", "我在。您不用说话。")
    assert compare(pack, new) == (
        Difference(
            section="prompt",
            id="silent-here",
            kind=DifferenceKind.CHANGED,
            fields=(
                FieldChange(
                    path="text.zh", before="我在听。不说话也没关系，我陪您待一会儿。", after="我在。您不用说话。"
                ),
            ),
        ),
    )


def test_a_rule_that_now_raises_higher(pack: GuidePack, folder: Path) -> None:
    new = edited(
        folder,
        "rules.toml",
        'id = "S9-self-harm"\nlevel = "R2"',
        'id = "S9-self-harm"\nlevel = "R3"\nprotocol = "high-suicide-risk"',
    )
    (found,) = compare(pack, new)
    assert (found.section, found.id, found.kind) == ("rule", "S9-self-harm", DifferenceKind.CHANGED)
    assert FieldChange(path="level", before="R2", after="R3") in found.fields
    assert FieldChange(path="protocol", before="", after="high-suicide-risk") in found.fields


def test_a_step_inside_a_protocol(pack: GuidePack, folder: Path) -> None:
    new = edited(folder, "protocols/suicide-in-progress.toml", "within = 30", "within = 20")
    (found,) = compare(pack, new)
    assert found.fields == (FieldChange(path="steps[supervisor].within", before="30", after="20"),)


def test_an_entry_that_came_and_one_that_went(pack: GuidePack, folder: Path) -> None:
    new = edited(folder, "resources.toml", 'id = "12349"', 'id = "12320"')
    came, went = compare(pack, new)
    assert (came.id, came.kind) == ("12320", DifferenceKind.ADDED)
    assert (went.id, went.kind) == ("12349", DifferenceKind.REMOVED)
    assert FieldChange(path="name.zh", before="", after="民政与养老服务") in came.fields
    assert FieldChange(path="name.zh", before="民政与养老服务", after="") in went.fields


def test_another_order_of_asking(pack: GuidePack, folder: Path) -> None:
    path = folder / "checklist.toml"
    text = path.read_text("utf-8")
    start, middle, end = (text.index(f'[[item]]\nid = "{item}"') for item in ("S2", "S3", "S4"))
    path.write_text(text[:start] + text[middle:end] + text[start:middle] + text[end:], "utf-8")
    (found,) = compare(pack, load(folder))
    assert (found.section, found.kind) == ("item", DifferenceKind.REORDERED)
    assert found.fields[0].after.startswith("S1, M1, S3, S2, S4")


def test_what_a_call_needs_to_show_no_flag(pack: GuidePack, folder: Path) -> None:
    new = edited(folder, "checklist.toml", '"V1", "A1"]', '"V1", "A1", "M1"]')
    (found,) = compare(pack, new)
    assert found.section == "pack"
    assert [change.path for change in found.fields] == ["clearing"]
