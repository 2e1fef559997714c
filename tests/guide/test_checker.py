"""A broken pack for every message: it names the file with its line, the entry, what is wrong and how to mend it."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from app.domain.text import Language
from app.errors import ErrorCode, UserError
from app.guide import load
from app.guide.examining import examine
from app.guide.sources import Problem, read
from app.guide.telling import told

BROKEN: list[dict[str, Any]] = tomllib.loads((Path(__file__).parent / "broken.toml").read_text("utf-8"))["broken"]


def edit(folder: Path, file: str, old: str, new: str, *, times: int = 1) -> None:
    text = (folder / file).read_text("utf-8")
    assert old in text, f"{file} does not hold {old!r} any more"
    (folder / file).write_text(text.replace(old, new, times), "utf-8")


def append(folder: Path, file: str, text: str) -> None:
    (folder / file).write_text((folder / file).read_text("utf-8") + "\n" + text, "utf-8")


def problems(folder: Path) -> list[Problem]:
    pack, found = examine(read(folder))
    assert (pack is None) == bool(found)
    return found


def said(folder: Path, what: str) -> Problem:
    """The problem that says `what`; exactly one does."""
    found = problems(folder)
    saying = [problem for problem in found if what in problem.what]
    assert len(saying) == 1, "\n".join(map(str, found))
    return saying[0]


def test_the_bundled_pack_is_whole(folder: Path) -> None:
    assert problems(folder) == []


@pytest.mark.parametrize("broken", BROKEN, ids=[f"{each['entry']}: {each['says']}" for each in BROKEN])
def test_broken(folder: Path, broken: dict[str, Any]) -> None:
    edit(folder, broken["file"], broken["old"], broken["new"], times=broken.get("times", 1))
    found = problems(folder)
    wanted = [p for p in found if broken["says"] in p.what and broken["entry"] in p.entry]
    assert wanted, "\n".join(map(str, found))
    problem = wanted[0]
    assert problem.file.startswith(broken["at"])
    assert re.search(r"\.toml(:\d+)?$", problem.file)
    assert problem.what.endswith(".")
    assert problem.mend.endswith((".", "…", '".', "}."))
    assert str(problem) == f"{problem.file}: {problem.entry} {problem.what} {problem.mend}"
    for each in found:
        chinese = told(each, Language.ZH)
        assert chinese.what.endswith("。"), each.what
        assert chinese.mend.endswith("。"), each.mend
        assert not re.search(r"\{\w+\}", chinese.what + chinese.mend)


def test_the_line_is_where_the_entry_begins(folder: Path) -> None:
    lines = (folder / "rules.toml").read_text("utf-8").splitlines()
    edit(folder, "rules.toml", '"sober-up"', '"sing"')
    found = said(folder, '"sing"')
    number = int(found.file.rpartition(":")[2])
    assert lines[number - 1] == "[[rule]]"
    assert lines[number] == 'id = "S13-intoxicated-with-thoughts"'


def test_every_problem_is_named_not_only_the_first(folder: Path) -> None:
    edit(folder, "rules.toml", '"sober-up"', '"sing"')
    edit(folder, "prompts/silent.toml", 'row = "G3.1"', 'row = "G3.9"')
    assert len(problems(folder)) == 2


def test_a_folder_without_files(tmp_path: Path) -> None:
    assert "holds no .toml files" in problems(tmp_path)[0].what


def test_a_file_that_is_not_utf_8(folder: Path) -> None:
    (folder / "stages.toml").write_bytes("开场".encode("gb18030"))
    assert "not UTF-8" in problems(folder)[0].what


def test_a_file_that_an_editor_began_with_a_mark_is_read(folder: Path) -> None:
    path = folder / "stages.toml"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert problems(folder) == []


def test_rules_that_wait_for_each_other_are_a_circle(folder: Path) -> None:
    append(
        folder,
        "rules.toml",
        """
        [[rule]]
        id = "first"
        level = "R2"
        all = [{ item = "S17", is = ["yes"] }]
        flagged = ["V4"]
        because = { zh = "一", en = "One" }
        source = "tingan"

        [[rule]]
        id = "second"
        level = "R2"
        all = [{ item = "V4", is = ["yes"] }]
        flagged = ["S17"]
        because = { zh = "二", en = "Two" }
        source = "tingan"
        """,
    )
    found = [problem for problem in problems(folder) if "a circle" in problem.what]
    assert [problem.entry for problem in found] == ["rule first:", "rule second:"]


def test_a_level_that_no_rule_reaches(folder: Path) -> None:
    edit(folder, "rules.toml", 'level = "R4"', 'level = "R3"', times=99)
    edit(folder, "rules.toml", "up = 1", 'level = "R2"')
    edit(folder, "rules.toml", 'at_level = "R3"', 'at_level = "R4"')
    assert "no other rule reaches" in said(folder, "waits for R4").what


def test_two_rules_that_fire_alike_and_raise_differently_contradict(folder: Path) -> None:
    edit(folder, "rules.toml", '{ item = "S5", is = ["yes"] }', '{ item = "S2", is = ["yes"] }')
    assert "contradicts it" in said(folder, "fires on the same answers").what


@pytest.mark.parametrize(
    ("file", "heading", "says"),
    [
        ("levels.toml", '[[level]]\nid = "R0"', "nothing is said about R0"),
        ("call-types.toml", '[[call_type]]\nid = "practice"', 'calls of the kind "practice"'),
        ("safety-plan.toml", '[[plan_part]]\nid = "place"', "the safety plan has 5 parts"),
    ],
)
def test_what_the_console_counts_on_is_missing(folder: Path, file: str, heading: str, says: str) -> None:
    text = (folder / file).read_text("utf-8")
    (folder / file).write_text(text[: text.index(heading)], "utf-8")
    assert said(folder, says).file == "pack.toml:1"


def test_a_broken_pack_is_refused_as_a_whole(folder: Path) -> None:
    edit(folder, "rules.toml", '"sober-up"', '"sing"')
    edit(folder, "rules.toml", 'protocol = "medical-emergency"', 'protocol = "magic"')
    with pytest.raises(UserError) as refused:
        load(folder)
    assert refused.value.code is ErrorCode.GUIDE_BROKEN
    assert refused.value.values["path"] == str(folder)
    assert len(str(refused.value.values["problems"]).splitlines()) == 2


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError) as refused:
        load(tmp_path / "nowhere")
    assert refused.value.code is ErrorCode.GUIDE_BROKEN
