"""The Chinese interface is complete, and the English one knows its plurals: translated, placeholders kept, compiled."""

import re
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QTranslator

ROOT = Path(__file__).resolve().parents[2]
CHINESE = ROOT / "resources/i18n/tingan_zh_CN.ts"
PLURALS = ROOT / "resources/i18n/tingan_en.ts"
BIN = Path(sys.executable).parent
PLACEHOLDER = re.compile(r"%n|%L?\d|\{[^{}]*\}")


def messages(path: Path) -> list[tuple[str, str, ElementTree.Element]]:
    """Context, source and translation element of every message."""
    return [
        (context.findtext("name", ""), message.findtext("source", ""), element)
        for context in ElementTree.parse(path).iter("context")
        for message in context.iter("message")
        if (element := message.find("translation")) is not None
    ]


def forms(translation: ElementTree.Element) -> list[str]:
    """The text of a translation: one, or one for each number."""
    return [form.text or "" for form in translation.findall("numerusform")] or [translation.text or ""]


def unfinished(path: Path) -> list[str]:
    return [
        f"{context}: {source}"
        for context, source, translation in messages(path)
        if translation.get("type") is not None or not all(text.strip() for text in forms(translation))
    ]


def differing_placeholders(path: Path) -> list[str]:
    return [
        f"{context}: {source}"
        for context, source, translation in messages(path)
        for text in forms(translation)
        if text and sorted(PLACEHOLDER.findall(source)) != sorted(PLACEHOLDER.findall(text))
    ]


def update(ts: Path) -> None:
    """What `make i18n` does to a translation file, on the copy `ts` of it."""
    files = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "ui").rglob("*.py"))
    options = ["-locations", "none", "-no-obsolete", "-disable-heuristic", "similartext", "-silent"]
    if ts.name == PLURALS.name:
        options.append("-pluralonly")
    subprocess.run([BIN / "pyside6-lupdate", *files, *options, "-ts", ts], cwd=ROOT, check=True, capture_output=True)


@pytest.fixture(params=[CHINESE, PLURALS], ids=["zh_CN", "en"])
def ts(request) -> Path:
    return request.param


def test_the_translation_file_holds_every_sentence_of_the_source(ts, tmp_path):
    copy = tmp_path / ts.name
    shutil.copy(ts, copy)
    update(copy)
    known = {(context, source) for context, source, _ in messages(ts)}
    now = {(context, source) for context, source, _ in messages(copy)}
    assert sorted(now - known) == [], "new sentences: run make i18n and translate them"
    assert sorted(known - now) == [], "sentences that are gone: run make i18n"


def test_every_sentence_is_translated(ts):
    assert unfinished(ts) == []


def test_every_translation_keeps_its_placeholders(ts):
    assert differing_placeholders(ts) == []


def test_the_compiled_file_is_the_one_of_the_translation_file(ts, tmp_path):
    fresh = tmp_path / "fresh.qm"
    subprocess.run([BIN / "pyside6-lrelease", "-silent", ts, "-qm", fresh], check=True, capture_output=True)
    assert fresh.read_bytes() == ts.with_suffix(".qm").read_bytes(), "run make i18n"


def test_the_compiled_file_answers(ts):
    translator = QTranslator()
    assert translator.load(str(ts.with_suffix(".qm")))
    for context, source, translation in messages(ts):
        number = 2 if translation.get("type") is None and translation.findall("numerusform") else -1
        assert translator.translate(context, source, None, number) == forms(translation)[-1]


PLANTED = """<TS version="2.1" language="zh_CN"><context><name>Page</name><message><source>{source}</source>
<translation{kind}>{text}</translation></message></context></TS>"""


@pytest.mark.parametrize(
    ("check", "source", "kind", "text"),
    [
        (unfinished, "Lock", ' type="unfinished"', "锁定"),
        (unfinished, "Lock", "", " "),
        (differing_placeholders, "Call {code}", "", "来电"),
        (differing_placeholders, "%n calls", "", "来电"),
    ],
)
def test_each_check_sees_what_it_is_for(tmp_path, check, source, kind, text):
    planted = tmp_path / "planted.ts"
    planted.write_text(PLANTED.format(source=source, kind=kind, text=text), encoding="utf-8")
    assert check(planted) == [f"Page: {source}"]
