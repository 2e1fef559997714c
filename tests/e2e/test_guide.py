"""The guide in the real program: found by key, printed, replaced by an edited pack, and never in the way of a call."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel

from app.domain.text import Language
from app.paths import resources_dir
from tests.builders import PASSPHRASE, a_console, reopened
from tests.e2e.driver import Driver, driving
from ui.guide.leaflist import LeafList

NEWS = """[[change]]
version = "1.1.0"
date = 2026-03-01
text = { zh = "问候更短", en = "A shorter greeting" }

[[change]]"""


@pytest.fixture
def vault(tmp_path: Path) -> Path:
    directory = tmp_path / "vault"
    a_console(directory).close()
    return directory


@pytest.fixture
def edited(tmp_path: Path) -> Path:
    """The bundled pack with a greeting of its own."""
    folder = Path(shutil.copytree(resources_dir() / "guide", tmp_path / "edited"))
    changes = (
        ("pack.toml", 'version   = "1.0.0"', 'version   = "1.1.0"'),
        ("pack.toml", "[[change]]", NEWS),
        ("prompts/general-1-opening.toml", "您好，这里是{hotline}，我是今天的值班咨询员。您说，", "您好，{hotline}，"),
    )
    for file, old, new in changes:
        text = (folder / file).read_text("utf-8")
        assert old in text
        (folder / file).write_text(text.replace(old, new, 1), "utf-8")
    return folder


def unlock(driver: Driver) -> None:
    driver.fill("unlock.passphrase", PASSPHRASE)
    driver.keys("Return")
    driver.until(lambda: driver.console.desk is not None, "the vault is open")
    driver.settle()


def heard(driver: Driver) -> str:
    return " ".join(label.text() for label in driver.window.findChildren(QLabel) if label.isVisible())


def test_an_edited_pack_goes_from_its_folder_into_the_next_call(
    vault: Path, edited: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(edited))
    with driving(vault, language=Language.ZH) as driver:
        unlock(driver)
        driver.keys("Ctrl+3")
        driver.press("guide.packs")
        driver.press("guide.choose-pack")
        driver.press("guide.adopt")
        driver.settle()
        assert "1.1.0" in driver.find("guide.pack-state", QLabel).text()
    with driving(vault, language=Language.ZH) as driver:
        unlock(driver)
        driver.keys("Ctrl+3")
        assert "1.1.0" in driver.find("guide.version", QLabel).text()
        driver.write("我在听")
        leaves = driver.find("guide.leaves", LeafList).leaves
        assert any(leaf.text == "您好，青禾心理热线，我在听。" for leaf in leaves)


def test_a_pack_that_broke_is_told_and_the_bundled_one_serves(vault: Path) -> None:
    console = reopened(vault)
    console.guidance.adopt(replace(console.guide, version="7.0.0", digest="d" * 64))
    with console._vault.transaction() as work:
        work.execute("UPDATE guide_pack SET content = '{}' WHERE version = '7.0.0'")
    console.close()
    with driving(vault, language=Language.ZH) as driver:
        unlock(driver)
        assert "7.0.0" in heard(driver)
        driver.keys("F2")
        assert driver.find("call.prompts")
