"""The main job, end to end, on the real program: call, danger, kill, recover, close, find, export, lock, reopen."""

import base64
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pikepdf
import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtPdf import QPdfDocument

from app.domain.risk import RiskLevel
from app.domain.text import Language
from tests.builders import PASSPHRASE, FixedClock, a_console
from tests.e2e import alone, shift
from tests.e2e.driver import driving

STORY = shift.STORIES[Language.ZH]
TYPING = 2.5  # seconds of typing before the kill
ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Typed:
    """What a process had typed at a moment of its monotonic clock."""

    characters: int
    at: float

    @classmethod
    def read(cls, line: str) -> "Typed":
        _, characters, at = line.split()
        return cls(int(characters), float(at))


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
        assert driver.shown("call.steps")
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
    assert [path for path in written if holds_canary(path.read_bytes())] == []


@pytest.mark.parametrize("coding", ["utf-8", "utf-16-le", "utf-16-be", "gbk", "base64"])
def test_a_leak_would_be_found(coding: str) -> None:
    leak = base64.b64encode(alone.CANARY.encode()) if coding == "base64" else alone.CANARY.encode(coding)
    assert holds_canary(b"x" * 77 + leak + b"tail")


def holds_canary(content: bytes) -> bool:
    """Whether the canary, or its Latin or Chinese half, is in `content` in any coding it could have been written in."""
    for phrase in (*alone.CANARY.split(), alone.CANARY):
        for coding in ("utf-8", "utf-16-le", "utf-16-be", "gbk"):
            if phrase.encode(coding) in content:
                return True
    said = alone.CANARY.encode()
    for shift_by in range(3):  # base64 looks different at each offset; its inside does not depend on what is around it
        coded = base64.b64encode(b"\0" * shift_by + said)
        if coded[4:-4] in content:
            return True
    return False


@contextmanager
def process(task: str, directory: Path, *, give_input: bool = False) -> Iterator["subprocess.Popen[str]"]:
    """The console alone over a vault that opens fast, with everything it may write inside `directory`."""
    if not (directory / "vault" / "slots.json").exists():
        a_console(directory / "vault", FixedClock(datetime.now(UTC))).close()
    home = directory / "home"
    (directory / "exported").mkdir()
    home.mkdir()
    environment = {
        **os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1",
        "HOME": str(home), "TMPDIR": str(home), "XDG_CACHE_HOME": str(home / "cache"), "XDG_RUNTIME_DIR": str(home),
        "XDG_DATA_HOME": str(home / "data"), "XDG_CONFIG_HOME": str(home / "config"),
    }  # fmt: skip
    with (directory / "stderr").open("w") as errors:
        child = subprocess.Popen(
            [sys.executable, "-m", "tests.e2e.alone", task, str(directory)],
            stdin=subprocess.PIPE if give_input else None,
            stdout=subprocess.PIPE, stderr=errors, text=True, env=environment, cwd=directory,
        )  # fmt: skip
    try:
        yield child
    finally:
        child.kill()
        child.wait()
        if child.stdout:
            child.stdout.close()


def until(child: "subprocess.Popen[str]", start: str) -> str:
    """The next line of the child that begins with `start`."""
    end = time.monotonic() + 60
    assert child.stdout is not None
    for line in child.stdout:
        if line.startswith(start):
            return line
        assert time.monotonic() < end
    raise AssertionError(f"the console ended before it said {start!r}")
