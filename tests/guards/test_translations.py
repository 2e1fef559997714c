"""The Chinese interface is complete: every sentence is translated, keeps its placeholders, and is compiled."""

import re
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QTranslator

ROOT = Path(__file__).resolve().parents[2]
TS = ROOT / "resources/i18n/tingan_zh_CN.ts"
QM = TS.with_suffix(".qm")
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
        if sorted(PLACEHOLDER.findall(source)) != sorted(PLACEHOLDER.findall(text))
    ]


def update(ts: Path) -> None:
    """What `make i18n` does to the translation file, on `ts`."""
    files = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "ui").rglob("*.py"))
    options = ["-locations", "none", "-no-obsolete", "-disable-heuristic", "similartext", "-silent"]
    subprocess.run([BIN / "pyside6-lupdate", *files, "-ts", ts, *options], cwd=ROOT, check=True, capture_output=True)


def test_the_translation_file_holds_every_sentence_of_the_source(tmp_path):
    copy = tmp_path / TS.name
    shutil.copy(TS, copy)
    update(copy)
    known = {(context, source) for context, source, _ in messages(TS)}
    now = {(context, source) for context, source, _ in messages(copy)}
    assert sorted(now - known) == [], "new sentences: run make i18n and translate them"
    assert sorted(known - now) == [], "sentences that are gone: run make i18n"


def test_every_sentence_is_translated():
    assert unfinished(TS) == []


def test_every_translation_keeps_its_placeholders():
    assert differing_placeholders(TS) == []


def test_the_compiled_file_is_the_one_of_the_translation_file(tmp_path):
    fresh = tmp_path / QM.name
    subprocess.run([BIN / "pyside6-lrelease", "-silent", TS, "-qm", fresh], check=True, capture_output=True)
    assert fresh.read_bytes() == QM.read_bytes(), "run make i18n"


def test_the_compiled_file_answers_in_chinese():
    translator = QTranslator()
    assert translator.load(str(QM))
    context, source, translation = next(message for message in messages(TS) if not message[2].findall("numerusform"))
    assert translator.translate(context, source) == translation.text


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
