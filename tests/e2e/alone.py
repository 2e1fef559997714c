"""The console in a process of its own, for tests that kill it, lock it for real, or look at everything it wrote.

`python -m tests.e2e.alone TASK DIR`; tells the parent by lines on its standard output how far it came.
"""

import sys
import time
from pathlib import Path

from tests.builders import PASSPHRASE
from tests.e2e import shift
from tests.e2e.driver import Driver, driving
from ui.shell import restart

CANARY = "芦苇荡旁的第七座灯塔 reedlight"
"""Typed into notes, searched for and exported; must be nowhere on the disk in the clear."""
PIECE = "来电者说了一句话，"


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


TASKS = {"type": type_for_ever, "shift": whole_shift, "lock": lock_for_real}


def main(task: str, directory: Path) -> int:
    with driving(directory / "vault", restart=restart.replace_process) as driver:
        if "--place" in sys.argv:
            driver.find("unlock.passphrase")
            tell("fresh")
            return 0
        shift.unlock(driver, PASSPHRASE)
        tell("open")
        TASKS[task](driver)
    return 0


def tell(line: str) -> None:
    print(line, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[2])))
