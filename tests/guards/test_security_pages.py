"""What the pages on security name exists: tests, verbs, rows of the fault matrix; both languages say the same."""

import re
from pathlib import Path

import pytest

from tests.faults import reliability

ROOT = Path(__file__).resolve().parents[2]
PAGES = [ROOT / "docs/security.md", ROOT / "docs/security.zh-CN.md"]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_command_it_names_is_there(page):
    text = page.read_text(encoding="utf-8")
    named = re.findall(r"tests/[a-z_/0-9]+\.py", text)
    assert len(named) >= 6
    assert [path for path in named if not (ROOT / path).is_file()] == []
    verbs = set(re.findall(r"`make ([a-z]+)`", text))
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert verbs
    assert [verb for verb in verbs if f"\n{verb}: " not in makefile] == []


def test_both_languages_have_the_same_tables_and_links():
    shapes = [
        (text.count("\n|"), text.count("\n## "), re.findall(r"\n(\d+)\. ", text), re.findall(r"pytest [^`]+", text))
        for text in (page.read_text(encoding="utf-8") for page in PAGES)
    ]
    assert shapes[0] == shapes[1]


def test_every_row_has_a_chinese_name_and_the_pages_say_what_was_found(tmp_path):
    row = {"cases": 3, "distinct": 2, "lost": 0, "corrupt": 0, "plaintext": 0, "undetected": 1, "met": False}
    found = {
        "rows": [{"fault": name, **row} for name in reliability.CHINESE],
        "mutations": [{"weakened": "no lock", "caught": True}],
    }
    for language in reliability.FILES:
        page = reliability.page(found, language)
        assert page.count("\n| ") == len(reliability.CHINESE) + 3
        assert reliability.WORDS[language]["no"] in page


def test_no_row_of_the_matrix_is_without_a_chinese_name():
    named = set()
    for path in (ROOT / "tests/faults").glob("*.py"):
        named |= set(re.findall(r'Row\(fault="([^"]+)"\)', path.read_text(encoding="utf-8")))
        named |= set(re.findall(r'_run\("([^"]+)"', path.read_text(encoding="utf-8")))
    assert named - set(reliability.CHINESE) == set()


@pytest.mark.parametrize("language", reliability.FILES)
def test_the_page_in_the_project_is_of_a_run_that_met_everything(language):
    page = (ROOT / "docs" / reliability.FILES[language]).read_text(encoding="utf-8")
    assert reliability.WORDS[language]["title"] in page
    assert reliability.WORDS[language]["no"] not in page
