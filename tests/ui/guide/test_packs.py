"""Taking an edited pack into use: what is wrong or different is seen first, and only a supervisor decides."""

import shutil
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton

from app.paths import resources_dir
from tests.builders import COLLEAGUE, reopened
from ui.guide.leaflist import LeafList
from ui.guide.packpage import PackPage


@pytest.fixture
def packs(page, opened) -> PackPage:
    page.open_pack()
    opened.settle()
    return page.findChild(PackPage, "guide.packpage")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The bundled pack with one sentence rewritten and the version raised."""
    folder = Path(shutil.copytree(resources_dir() / "guide", tmp_path / "edited"))
    change(folder / "pack.toml", 'version   = "1.0.0"', 'version   = "1.1.0"')
    line = '[[change]]\nversion = "1.1.0"\ndate = 2026-03-01\ntext = { zh = "改短", en = "Shorter" }\n\n[[change]]'
    change(folder / "pack.toml", "[[change]]", line)
    change(
        folder / "prompts" / "acute-crisis.toml", "I am here. I will not hang up. Where are you now?", "Where are you?"
    )
    return folder


def change(file, old, new):
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")


def button(packs, name):
    return packs.findChild(QPushButton, f"guide.{name}")


def words(packs, name):
    return packs.findChild(QLabel, f"guide.{name}").text()


def findings(packs):
    return packs.findChild(LeafList, "guide.findings")


def choose(packs, opened, folder, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    QTest.mouseClick(button(packs, "choose-pack"), Qt.MouseButton.LeftButton)
    opened.settle()


def test_the_difference_is_seen_before_anything_happens(packs, opened, folder, monkeypatch):
    choose(packs, opened, folder, monkeypatch)
    assert words(packs, "verdict") == "From 1.0.0 to 1.1.0"
    told = [(leaf.text, [note.text for note in leaf.notes]) for leaf in findings(packs).leaves]
    assert ("Shorter", []) in told
    assert ("Where are you?", ["I am here. I will not hang up. Where are you now?", "Where are you?"]) in told
    assert opened.do(opened.console.guidance.state).next.version == "1.0.0"


def test_a_supervisor_takes_it_into_use_for_the_next_unlock(packs, page, opened, folder, monkeypatch):
    said = []
    page.said.connect(said.append)
    choose(packs, opened, folder, monkeypatch)
    assert button(packs, "adopt").hasFocus()
    QTest.keyClick(button(packs, "adopt"), Qt.Key.Key_Space)
    opened.settle()
    assert opened.do(opened.console.guidance.state).next.version == "1.1.0"
    assert "1.1.0" in said[-1].what
    assert "From the next unlock on: 1.1.0" in words(packs, "pack-state")
    assert not button(packs, "adopt").isVisible()
    QTest.mouseClick(button(packs, "use-bundled"), Qt.MouseButton.LeftButton)
    opened.settle()
    assert opened.do(opened.console.guidance.state).next.version == "1.0.0"
    assert not button(packs, "use-bundled").isVisible()


def test_mistakes_are_told_with_their_place_and_cannot_be_adopted(packs, opened, folder, monkeypatch):
    change(folder / "prompts" / "acute-crisis.toml", 'kind = "ask"', 'kind = "sing"')
    choose(packs, opened, folder, monkeypatch)
    (leaf,) = findings(packs).leaves
    assert "acute-" in leaf.kicker
    assert "sing" in leaf.text
    assert leaf.notes[0].text
    assert not button(packs, "adopt").isVisible()
    assert findings(packs).hasFocus()


def test_an_edited_pack_with_the_old_version_is_refused_with_what_to_do(packs, opened, folder, monkeypatch):
    shutil.copy(resources_dir() / "guide" / "pack.toml", folder / "pack.toml")
    choose(packs, opened, folder, monkeypatch)
    assert "1.0.0" in words(packs, "verdict")
    assert "Raise the version" in words(packs, "advice")
    assert not button(packs, "adopt").isVisible()


def test_a_folder_without_a_pack_is_told(packs, opened, tmp_path, monkeypatch):
    choose(packs, opened, tmp_path, monkeypatch)
    assert str(tmp_path) in words(packs, "verdict")


def test_the_pack_in_use_is_recognised(packs, opened, tmp_path, monkeypatch):
    choose(packs, opened, resources_dir() / "guide", monkeypatch)
    assert words(packs, "advice") == "This is the pack in use."
    assert not button(packs, "adopt").isVisible()


def test_the_bundled_pack_is_copied_to_be_edited(packs, page, opened, tmp_path, monkeypatch):
    said = []
    page.said.connect(said.append)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    QTest.mouseClick(button(packs, "copy-pack"), Qt.MouseButton.LeftButton)
    opened.settle()
    assert (tmp_path / "tingan-guide" / "pack.toml").is_file()
    assert "tingan-guide" in said[-1].what


def test_a_counsellor_sees_the_version_and_no_buttons(qtbot, opened, tmp_path):
    opened.do(opened.console.close)
    colleague = opened.do(partial(reopened, tmp_path / "vault", by=COLLEAGUE))
    packs = PackPage(colleague, opened.tasks)
    qtbot.addWidget(packs)
    with qtbot.waitExposed(packs):
        packs.show()
    packs.arrived()
    opened.settle()
    assert "1.0.0" in words(packs, "pack-state")
    assert not any(button(packs, name).isVisible() for name in ("choose-pack", "copy-pack", "use-bundled", "adopt"))
    opened.do(colleague.close)


def test_back_leads_to_the_guide(packs, page):
    with_alt = Qt.KeyboardModifier.AltModifier
    QTest.keyClick(button(packs, "choose-pack"), Qt.Key.Key_Left, with_alt)
    assert not packs.isVisible()
    assert page.isVisible()
