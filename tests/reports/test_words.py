"""The catalogue of the documents is complete, is used, and keeps the promises of its wording."""

import re
import string
import tomllib
from pathlib import Path

import pytest

from app.domain.callers import ContactKind
from app.domain.calls import CallKind, LevelCause
from app.domain.crisis import StepStatus
from app.domain.risk import AnswerState, RiskLevel
from app.domain.supervision import Question
from app.domain.text import Language
from app.guide.library import Standing
from app.paths import resources_dir
from app.reports.words import words

CATALOGUE = tomllib.loads((resources_dir() / "i18n" / "reports.toml").read_text("utf-8"))
SOURCES = "\n".join(
    path.read_text("utf-8") for folder in ("reports", "services") for path in Path("app", folder).glob("*.py")
)
FAMILIES = {
    "level": RiskLevel, "state": AnswerState, "status": StepStatus, "kind": CallKind, "cause": LevelCause,
    "standing": Standing, "contact": ContactKind, "question": Question,
}  # fmt: skip


def places(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}


@pytest.mark.parametrize("key", CATALOGUE)
def test_every_label_is_there_in_both_languages_with_the_same_places(key):
    entry = CATALOGUE[key]
    assert set(entry) - {"one"} == set(Language)
    assert key == "sentence-gap" or all(entry.values())
    assert places(entry["zh"]) == places(entry["en"])
    assert places(entry.get("one", entry["en"])) >= places(entry["en"]) - {"count"}


def test_one_thing_is_told_as_one():
    assert words(Language.EN)("plan-withheld", count=1).startswith("1 entry with")
    assert words(Language.EN)("plan-withheld", count=2).startswith("2 entries with")
    assert words(Language.ZH)("plan-withheld", count=1).startswith("1 条")


@pytest.mark.parametrize("family", FAMILIES)
def test_every_value_of_the_domain_has_a_word(family):
    assert {f"{family}-{value}" for value in FAMILIES[family]} <= set(CATALOGUE)


def test_every_label_the_source_asks_for_is_there():
    asked = set(re.findall(r"""words\(\s*["']([a-z0-9-]+)["']""", SOURCES))
    assert len(asked) > 40
    assert asked <= set(CATALOGUE)


def test_every_label_is_asked_for():
    families = tuple(f"{family}-" for family in FAMILIES)
    quoted = set(re.findall(r"""["']([a-z0-9-]+)["']""", SOURCES))
    alone = set(CATALOGUE) - quoted
    assert [
        key
        for key in alone
        if not key.startswith((*families, "recovery-", "entry-", "came-to-", "caller-file-", "mark-"))
    ] == []


def test_no_label_promises_that_nobody_can_be_recognised():
    assert not re.search(
        "匿名|anonym", "".join(text for entry in CATALOGUE.values() for text in entry.values()), re.IGNORECASE
    )


def test_an_unknown_key_is_an_error():
    with pytest.raises(KeyError):
        words(Language.ZH)("no-such-label")
