"""The main job, end to end, on the real program: call, danger, kill, recover, close, find, export, lock, reopen."""

import re
import signal
import sys
from pathlib import Path

import pikepdf
import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtPdf import QPdfDocument

from app.domain.risk import RiskLevel
from app.domain.text import Language
from tests.builders import PASSPHRASE
from tests.e2e import alone, shift
from tests.e2e.apart import process, until
from tests.e2e.driver import driving
from tests.faults import hunt
from tests.faults.window import Typed

STORY = shift.STORIES[Language.ZH]
TYPING = 2.5  # seconds of typing before the kill


def test_a_shift_from_the_first_start_to_the_reopened_vault(tmp_path: Path) -> None:
    vault = tmp_path / "vault"
    with driving(vault) as driver:
        shift.create_vault(driver, STORY)
        shift.begin_call(driver)
        driver.fill("call.caller", STORY.caller)
        shift.note(driver, *STORY.notes[:3])
        shift.answer(driver, *shift.EARLY)
        assert shift.level(driver) is RiskLevel.R2
        shift.answer(driver, *shift.DANGER)
        assert shift.level(driver) is RiskLevel.R4
        driver.until(lambda: driver.shown("call.steps"), "the crisis protocol lies open")
        shift.take_steps(driver, "4", "3")
        shift.note(driver, *STORY.notes[3:])
        shift.close_call(driver, STORY.reason)
        shift.find_call(driver, STORY.word)
        shift.open_found(driver)
        (tmp_path / "out").mkdir()
        pdf = shift.export_summary(driver, tmp_path / "out")
        shift.lock(driver)
    read_back(pdf)
    with driving(vault) as driver:
        shift.unlock(driver)
        shift.find_call(driver, STORY.word)


def read_back(pdf: Path) -> None:
    """The summary needs its passphrase, is AES-256 R6, and says what was said."""
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(pdf)
    with pikepdf.open(pdf, password=shift.RECIPIENT) as document:
        assert document.encryption.R == 6
        names = {str(font.FontDescriptor.FontName) for font in fonts(document)}
    assert names
    assert all("NotoSansSC" in name and "+" in name for name in names)  # subsets of our own faces
    text = text_of(pdf)
    assert "R4" in text
    assert STORY.caller not in text
    for line in STORY.notes:
        assert bare(line) in text
    assert "未问" in text


def fonts(document: pikepdf.Pdf) -> list[pikepdf.Object]:
    """The font objects that carry an embedded file."""
    return [
        thing
        for thing in document.objects
        if isinstance(thing, pikepdf.Dictionary)
        and "/FontDescriptor" in thing
        and "/FontFile2" in thing["/FontDescriptor"]
    ]


def text_of(pdf: Path) -> str:
    """All text of an encrypted PDF, without the breaks that setting it put in."""
    document, buffer = QPdfDocument(), QBuffer()
    document.setPassword(shift.RECIPIENT)
    buffer.setData(QByteArray(pdf.read_bytes()))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document.load(buffer)
    assert document.status() is QPdfDocument.Status.Ready
    return bare("".join(document.getAllText(page).text() for page in range(document.pageCount())))


def bare(text: str) -> str:
    return re.sub(r"\s", "", text)


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_a_killed_call_is_there_again_and_goes_on(tmp_path: Path) -> None:
    with process("type", tmp_path) as child:
        typed = [Typed.read(until(child, "typed"))]
        while typed[-1].at < typed[0].at + TYPING:
            typed.append(Typed.read(until(child, "typed")))
        child.send_signal(signal.SIGKILL)
        child.wait()
        typed += [Typed.read(line) for line in child.stdout or () if line.startswith("typed") and line.endswith("\n")]
    with driving(tmp_path / "vault") as driver:
        driver.fill("unlock.passphrase", PASSPHRASE)
        driver.keys("Return")
        driver.find("call.continue")
        driver.keys("F2")
        driver.find("call.notes")
        kept = len(shift.page(driver).view.notes.editor.toPlainText())
        assert shift.level(driver) is RiskLevel.R4
        shift.note(driver, STORY.notes[0])
        shift.close_call(driver, STORY.reason)
        shift.find_call(driver, "来电者说")
    lost = [entry for entry in typed if entry.characters > kept]
    assert not lost or typed[-1].at - lost[0].at <= 1.0


@pytest.mark.skipif(sys.platform == "win32", reason="a process cannot be replaced in place there")
def test_locking_replaces_the_process_by_a_fresh_one_at_the_unlock_page(tmp_path: Path) -> None:
    with process("lock", tmp_path) as child:
        until(child, "locking")
        until(child, "fresh")
        assert child.wait(timeout=30) == 0


def test_nothing_the_program_writes_holds_what_was_said(tmp_path: Path) -> None:
    with process("shift", tmp_path) as child:
        until(child, "exported")
        assert child.wait(timeout=60) == 0
    written = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert any(path.name == "vault.db" for path in written)
    assert any(path.suffix == ".pdf" for path in written)
    assert hunt.leaks([tmp_path], (alone.CANARY, *alone.CANARY.split())) == []
