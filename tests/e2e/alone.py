"""The console in a process of its own, for tests that kill it, lock it for real, or look at everything it wrote.

`python -m tests.e2e.alone TASK DIR`; tells the parent by lines on its standard output how far it came.
"""

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, qWarning
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QFileDialog

from tests.builders import PASSPHRASE
from tests.e2e import shift
from tests.e2e.driver import Driver, driving
from tests.faults import memory
from tests.faults.rights import give_up_privileges
from ui.call import draft
from ui.shell import restart

REMEMBER = "remember"
Trouble = Callable[[Path], AbstractContextManager[None]]

CANARY = f"芦苇荡旁的第七座灯塔 {os.environ.get('TINGAN_CANARY', 'reedlight')}"
"""Typed into notes, searched for and exported; must be nowhere on the disk in the clear."""
PIECE = f"来电者说了一句话，{CANARY}。"


def type_for_ever(driver: Driver) -> None:
    """Start a call with answers, then type without pause; says how many characters were typed, and when."""
    shift.begin_call(driver)
    shift.answer(driver, *shift.EARLY, *shift.DANGER)
    driver.settle()
    driver.keys("F6")
    typed = 0
    tell("typing")
    while True:
        driver.write(PIECE)
        typed += len(PIECE)
        tell(f"typed {typed} {time.monotonic():.3f}")
        driver.breathe()


def whole_shift(driver: Driver) -> None:
    """A call with the canary, closed, searched for and exported."""
    shift.begin_call(driver)
    driver.fill("call.caller", "C-7")
    shift.note(driver, CANARY)
    shift.answer(driver, *shift.EARLY, *shift.DANGER)
    shift.close_call(driver, CANARY)
    shift.find_call(driver, "灯塔")
    shift.open_found(driver)
    shift.export_summary(driver, driver.directory.parent / "exported")
    tell("exported")


def lock_for_real(driver: Driver) -> None:
    """Lock in the middle of a call: the process is replaced by one that was started with the same arguments."""
    shift.begin_call(driver)
    shift.note(driver, CANARY)
    tell("locking")
    driver.keys("Ctrl+L")


def through_mistakes(driver: Driver) -> None:
    """Mistakes of the program whose texts hold what was said, on two threads, and a warning of Qt."""
    shift.begin_call(driver)
    shift.note(driver, CANARY)
    driver.settle()
    crashes, driver.crashes = driver.crashes, []
    driver.console.crash.happened.disconnect(crashes.append)
    qWarning(CANARY)
    driver.console.tasks.heavy(_mistake)
    driver.find("crash.continue")
    driver.press("crash.continue")
    driver.console.tasks.run(_mistake)
    driver.settle()
    shift.note(driver, "一切照旧")
    driver.settle()
    tell("went on")


def _mistake() -> None:
    raise RuntimeError(CANARY)


def through_dialogs(driver: Driver) -> None:
    """Look at the log in every order, copy, and choose a file in a dialog that is Qt's own and so remembers itself; all
    of it while a screen reader asks for what is on the screen."""
    QAccessible.setActive(True)
    shift.begin_call(driver)
    shift.note(driver, CANARY)
    driver.keys("Ctrl+A", "Ctrl+C")
    shift.close_call(driver, CANARY)
    shift.find_call(driver, "灯塔")
    shift.open_found(driver)
    folder = driver.directory.parent / "exported" / CANARY
    folder.mkdir()
    dialog = QFileDialog(driver.window, "", str(folder))
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    driver.until(dialog.isVisible, "the dialog is open")
    dialog.accept()
    driver.breathe()
    folder.rmdir()
    driver.keys("Ctrl+2")
    driver.settle()
    tell("chosen")


def remember_nothing(driver: Driver) -> None:
    """A call with words that come from the outside and are in no file of the program; locked when told to."""
    secret = sys.stdin.readline().strip()
    shift.begin_call(driver)
    shift.note(driver, secret)
    driver.settle()
    del secret
    memory.let_others_look()
    tell("ready")
    sys.stdin.readline()
    driver.keys("Ctrl+L")


def through_trouble(driver: Driver, trouble: Trouble) -> None:
    """A call during which the vault cannot be written for a while; what was typed then is kept elsewhere, by key.

    Tells the place the message named, and in the end what is in the vault.
    """
    shift.begin_call(driver)
    shift.note(driver, "说最近睡不着")
    shift.answer(driver, *shift.EARLY)
    driver.settle()
    page = shift.page(driver)
    with trouble(driver.directory):
        driver.keys("F6", "Ctrl+End")
        driver.write(CANARY)
        shift.answer(driver, *shift.DANGER)
        driver.until(lambda: driver.shown("call.save-aside"), "another place is offered")
        desk = driver.console.desk
        assert desk is not None
        assert desk.messages.message is not None
        tell(f"told {desk.messages.message.whole()}")
        assert CANARY in page.view.notes.editor.toPlainText()
        driver.keys("Ctrl+Shift+S")
        driver.until(lambda: page.aside.file is not None, "the call is kept elsewhere")
        tell(f"kept {page.aside.file}")
        before = Path(str(page.aside.file)).read_bytes()
        driver.keys("F6")
        driver.write("，还在说")
        driver.until(lambda: Path(str(page.aside.file)).read_bytes() != before, "what came later is kept there too")
        driver.keys("Ctrl+L")
        driver.breathe()
        assert driver.console.desk is not None, "locked without what could not be stored"
    driver.until(lambda: not page.outbox.pending and not page.draft.unsaved, "everything is in the vault again")
    driver.until(lambda: page.aside.file is None, "the file elsewhere is not needed any more")
    driver.settle()
    tell("recovered")


@contextmanager
def no_room(directory: Path) -> Iterator[None]:
    """The disk is full in earnest: the system lets no file grow, and the vault is larger than that already."""
    import resource

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (ROOM, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@contextmanager
def full_disk(directory: Path) -> Iterator[None]:
    """A small disk of its own, filled to the last byte."""
    filler = directory / "filler"
    with filler.open("wb", buffering=0) as file, suppress(OSError):
        while True:
            file.write(bytes(4096))
    try:
        yield
    finally:
        filler.unlink()


@contextmanager
def rights_lost(directory: Path) -> Iterator[None]:
    directory.chmod(0o500)
    try:
        yield
    finally:
        directory.chmod(0o700)


@contextmanager
def pulled_out(directory: Path) -> Iterator[None]:
    away = directory.with_name("elsewhere")
    directory.rename(away)
    try:
        yield
    finally:
        away.rename(directory)


ROOM = 48 * 1024  # bytes: more than a call kept elsewhere, less than a vault
TROUBLES: dict[str, Trouble] = {
    "no-room": no_room,
    "full-disk": full_disk,
    "rights-lost": rights_lost,
    "pulled-out": pulled_out,
}
TASKS: dict[str, Callable[[Driver], None]] = {
    "type": type_for_ever,
    "shift": whole_shift,
    "lock": lock_for_real,
    "crash": through_mistakes,
    "dialogs": through_dialogs,
    REMEMBER: remember_nothing,
    **{name: partial(through_trouble, trouble=trouble) for name, trouble in TROUBLES.items()},
}


def _keep_drafts_to_the_end() -> None:
    draft.Draft.on_edited = lambda self: setattr(self, "_unsaved", True)  # type: ignore[method-assign]


def _leave_a_copy() -> None:
    saves = draft.Draft.save_now

    def save_and_copy(self: draft.Draft) -> None:
        Path.home().joinpath("notes.tmp").write_text(self._read(), encoding="utf-16-le")
        saves(self)

    draft.Draft.save_now = save_and_copy  # type: ignore[method-assign]


def _call_home() -> None:
    import socket

    socket.socket(socket.AF_INET).close()


def _lock_without_replacing() -> None:
    """The vault is closed and the unlock page shown, in the same process."""
    restart.os.execve = _go_on  # type: ignore[assignment]


def _go_on(_program: str, _arguments: list[str], _environment: dict[str, str]) -> None:
    memory.let_others_look()
    tell("fresh")
    sys.stdin.read()


WEAKENED: dict[str, Callable[[], None]] = {
    "drafts": _keep_drafts_to_the_end,
    "copy": _leave_a_copy,
    "network": _call_home,
    "same-process": _lock_without_replacing,
}
"""Safeguards taken away, to see whether the harness notices."""


def main(task: str, directory: Path) -> int:
    weakened = os.environ.get("TINGAN_WEAKENED", "")
    if weakened:
        WEAKENED[weakened]()
    give_up_privileges()
    with driving(directory / "vault", restart=restart.replace_process) as driver:
        if "--place" in sys.argv:
            driver.find("unlock.passphrase")
            driver.settle()
            memory.let_others_look()
            tell("fresh")
            if task == REMEMBER:
                sys.stdin.read()
            return 0
        shift.unlock(driver, sys.stdin.readline().strip() if task == REMEMBER else PASSPHRASE)
        tell("open")
        TASKS[task](driver)
    return 0


def tell(line: str) -> None:
    print(line, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[2])))
