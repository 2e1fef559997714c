"""A call in the real window while the vault cannot be written: told, typed on, kept elsewhere, all there again."""

import ctypes
import os
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.errors import ErrorCode, UserError
from tests.builders import FixedClock, reopened
from tests.e2e import alone, shift
from tests.e2e.apart import process, until
from tests.e2e.driver import driving
from tests.faults import hunt
from ui.shell import messages

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the troubles are made by Linux's means")
DISK = 4 * 1024 * 1024  # bytes


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of its own, where whoever runs the tests may mount one."""
    library = ctypes.CDLL(None, use_errno=True)
    (tmp_path / "vault").mkdir(mode=0o700)
    where = os.fsencode(tmp_path / "vault")
    if library.mount(b"tmpfs", where, b"tmpfs", 0, b"size=%d,mode=0700" % DISK) != 0:
        pytest.skip("only root may mount a disk; the limit of the system stands for it in the other tests")
    yield tmp_path
    library.umount2(where, 2)


@pytest.mark.parametrize(
    ("trouble", "code"),
    [
        ("no-room", ErrorCode.STORAGE_FAILED),
        ("rights-lost", ErrorCode.READ_ONLY),
        ("pulled-out", ErrorCode.READ_ONLY),
    ],
)
def test_what_is_typed_while_the_vault_cannot_be_written_is_lost_nowhere(tmp_path, trouble, code, chinese_words):
    go_through(tmp_path, trouble, code, chinese_words)


def test_a_disk_that_is_full_to_the_last_byte(small_disk, chinese_words):
    go_through(small_disk, "full-disk", ErrorCode.DISK_FULL, chinese_words)


@pytest.fixture
def chinese_words(qapp: object) -> None:
    from PySide6.QtWidgets import QApplication

    from app.domain.text import Language
    from ui.shell import i18n

    app = QApplication.instance()
    assert isinstance(app, QApplication)
    i18n.install(app, Language.ZH)


def go_through(place: Path, trouble: str, code: ErrorCode, _words: None) -> None:
    with process(trouble, place) as child:
        told = until(child, "told").removeprefix("told ").strip()
        kept = Path(until(child, "kept").removeprefix("kept ").strip())
        until(child, "recovered")
        assert child.wait(timeout=60) == 0, (place / "stderr").read_text()
    said = messages.message(UserError(code, path=str(place / "vault")))
    assert told == said.whole()
    assert said.next
    assert place / "vault" not in kept.parents
    assert not kept.exists()
    console = reopened(place / "vault", FixedClock(datetime.now(UTC)))
    record = console.intake.unfinished()
    assert record is not None
    assert alone.CANARY + "，还在说" in record.notes
    assert record.notes.count(alone.CANARY) == 1
    given = console.casework.open_call(record.id).answer_history
    assert len({entry.item for entry in given}) == len(given) == len((*shift.EARLY, *shift.DANGER))
    assert console.administration.verify().sound
    console.close()
    assert hunt.leaks([place], (alone.CANARY, *alone.CANARY.split())) == []


@pytest.mark.parametrize("years", [10, -10])
def test_a_clock_that_is_set_by_years_during_a_call_cuts_nothing_off(tmp_path, years):
    with driving(tmp_path / "vault") as driver:
        shift.create_vault(driver, shift.STORIES[shift.Language.ZH])
        shift.begin_call(driver)
        shift.note(driver, "before")
        driver.clock.pass_by(days=365 * years)
        shift.note(driver, "after")
        shift.answer(driver, *shift.EARLY, *shift.DANGER)
        driver.settle()
        assert not driver.shown("call.show")
        assert "after" in shift.page(driver).view.notes.editor.toPlainText()
        shift.close_call(driver, "问题还没有问完")
        shift.lock(driver)
    console = reopened_as_shift(tmp_path / "vault")
    assert console.administration.verify().sound
    console.close()


def reopened_as_shift(directory: Path):
    from app.console import open_console
    from app.services import access

    clock = FixedClock()
    first = next(slot for slot in access.people(directory) if slot.kind == "passphrase")
    return open_console(directory, access.unlock(directory, first.id, shift.PASSPHRASE, clock), clock)
