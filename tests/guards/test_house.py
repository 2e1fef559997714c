"""The shape of the house: what stands at the top, how long a file may be, what must not be written anywhere."""

import ast
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TOP_LEVEL = {
    ".ci", ".gitattributes", ".gitignore", "LICENSE", "Makefile", "README.md", "README.zh-CN.md", "app",
    "build_installer.spec", "docs", "pyproject.toml", "requirements.lock", "resources", "tests", "ui",
}  # fmt: skip
ROOMS_WITHOUT_PURPOSE = {"utils", "util", "helpers", "helper", "misc", "manager", "common"}
LONGEST_FILE, LONGEST_FUNCTION = 400, 60

# Put together here, so that this file does not hold what it looks for.  (A step of a protocol may well be "todo".)
UNFINISHED = re.compile(
    "|".join([r"(?:#|--|//).*\bTO" + r"DO\b", r"\bFIX" + r"ME\b", r"\bX" + r"XX\b", "NotImplemented" + "Error"])
)
PUMPING = re.compile("process" + "Events")
REGISTRIES = re.compile(
    "|".join(["py" + r"pi\.", "python" + "hosted", "npm" + r"js\.", r"deb\." + "debian", "index" + "-url"])
)
COLOUR = re.compile(
    "|".join(
        [
            r"(?<![\w&])#(?:[0-9a-fA-F]{8}|[0-9a-fA-F]{6}|[0-9a-fA-F]{3,4})(?![\w-])",
            r"0x[0-9a-fA-F]{6}(?![0-9a-fA-F])",
            r"\bQColor\(\s*\d",
            r"\brgba?\(\s*\d",
            r"GlobalColor\.(?!transparent)",
            r"\bcolors\.(?!Color\b|HexColor\b|toColor\b)[a-z]",
        ]
    )
)


def tracked(*suffixes: str) -> list[Path]:
    """Files of the project: what git knows and what it does not ignore."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT, capture_output=True, text=True, check=True,
    ).stdout.split("\0")  # fmt: skip
    paths = [ROOT / name for name in listed if name]
    return [path for path in paths if path.is_file() and (not suffixes or path.suffix in suffixes)]


def sources(*tops: str) -> list[Path]:
    return [path for path in tracked(".py") if path.relative_to(ROOT).parts[0] in tops]


def findings(pattern: re.Pattern[str], paths: list[Path]) -> list[str]:
    found = []
    for path in paths:
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            if pattern.search(line):
                found.append(f"{path.relative_to(ROOT)}:{number}: {line.strip()[:100]}")
    return found


def text_files() -> list[Path]:
    return tracked(".py", ".md", ".toml", ".lock", ".sql", ".spec", ".svg", ".ts", ".txt", ".qss", "")


def test_nothing_stands_at_the_top_that_has_no_place_there():
    assert {path.relative_to(ROOT).parts[0] for path in tracked()} <= TOP_LEVEL


def test_no_module_is_a_room_without_a_purpose():
    assert [path for path in sources("app", "ui", "tests") if path.stem in ROOMS_WITHOUT_PURPOSE] == []


def test_a_file_is_read_in_one_sitting():
    long = {str(path.relative_to(ROOT)): len(path.read_text(encoding="utf-8").splitlines()) for path in tracked(".py")}
    assert {path: lines for path, lines in long.items() if lines > LONGEST_FILE} == {}


def test_a_function_fits_on_one_screen():
    long = [
        f"{path.relative_to(ROOT)}:{node.lineno} {node.name}"
        for path in sources("app", "ui")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef) and (node.end_lineno or 0) - node.lineno >= LONGEST_FUNCTION
    ]
    assert long == []


def test_nothing_is_left_unfinished_in_the_source():
    assert findings(UNFINISHED, text_files()) == []


def test_nothing_pumps_the_event_loop():
    assert findings(PUMPING, sources("app", "ui", "tests")) == []


def test_no_registry_is_named_anywhere():
    assert findings(REGISTRIES, text_files()) == []


def test_colours_are_written_in_the_themes_only():
    assert findings(COLOUR, [*sources("app", "ui"), *tracked(".qss", ".svg")]) == []


@pytest.mark.parametrize(
    ("pattern", "line"),
    [
        (UNFINISHED, "# TO" + "DO: later"),
        (UNFINISHED, "raise NotImplemented" + "Error"),
        (PUMPING, "QApplication.process" + "Events()"),
        (REGISTRIES, "--index" + "-url https://example.org/simple"),
        (REGISTRIES, "https://files.python" + "hosted.org/x"),
        (COLOUR, 'label.setStyleSheet("color: #b3261e")'),
        (COLOUR, 'HexColor("#fff")'),
        (COLOUR, "QColor(12, 34, 56)"),
        (COLOUR, "Qt.GlobalColor.red"),
        (COLOUR, "colors.black"),
        (COLOUR, "HexColor(0xB3261E)"),
        (COLOUR, '"background: rgba(1, 2, 3, 0.5)"'),
    ],
)
def test_each_guard_sees_what_it_is_for(pattern, line):
    assert pattern.search(line)


@pytest.mark.parametrize(
    "line", ["case #3 of 12", 'f"#{number}"', "&#123;", "# a comment", "QColor(role.value)", "#tag-abc"]
)
def test_the_colour_guard_leaves_other_text_alone(line):
    assert not COLOUR.search(line)


def test_every_icon_that_is_asked_for_is_there():
    asked = {
        value.value: f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in sources("ui")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        for value in [
            *(node.args[:1] if getattr(node.func, "id", getattr(node.func, "attr", "")) in {"icon", "pixmap"} else []),
            *(keyword.value for keyword in node.keywords if keyword.arg == "icon"),
        ]
        if isinstance(value, ast.Constant) and isinstance(value.value, str) and value.value
    }
    icons = {path.stem for path in (ROOT / "resources/icons").glob("*.svg")}
    assert asked
    assert {name: place for name, place in asked.items() if name not in icons} == {}
