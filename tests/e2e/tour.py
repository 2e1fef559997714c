"""One synthetic shift on the real program, in both languages: `python -m tests.e2e.tour`.

Leaves numbered pictures, the PDF and a summary of what was done in `build/tour/`.
"""

import shutil
import sys
import tempfile
import time
from pathlib import Path

import pikepdf

from app.domain.risk import RiskLevel
from app.domain.text import Language
from tests.e2e import shift
from tests.e2e.driver import Driver, driving
from tests.e2e.shiftclock import ShiftClock
from ui.shell.theme import ThemeName

OUT = Path("build/tour")
LOOKS = {Language.ZH: ThemeName.LIGHT, Language.EN: ThemeName.DARK}


class Summary:
    """What was done, a line each, to the screen and to a file."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self._began = time.monotonic()

    def say(self, line: str) -> None:
        self.lines.append(f"{time.monotonic() - self._began:6.1f} s  {line}")
        print(self.lines[-1], flush=True)

    def write(self, path: Path) -> None:
        path.write_text("\n".join([*self.lines, ""]), encoding="utf-8")


def main() -> int:
    shutil.rmtree(OUT, ignore_errors=True)
    summary = Summary()
    for language, look in LOOKS.items():
        with tempfile.TemporaryDirectory(prefix="tingan-tour-") as place:
            tour(language, look, Path(place) / "vault", summary)
    summary.write(OUT / "summary.txt")
    print(f"Pictures, PDFs and this summary are in {OUT}/")
    return 0


def tour(language: Language, look: ThemeName, vault: Path, summary: Summary) -> None:
    story, out, clock = shift.STORIES[language], OUT / language, ShiftClock()
    with driving(vault, language=language, look=look, clock=clock, pictures=out) as driver:
        summary.say(f"[{language}] first start")
        driver.find("welcome.next")
        driver.picture("first-start")
        shift.create_vault(driver, story)
        summary.say(f"[{language}] vault created, recovery code confirmed")
        driver.picture("between-calls")
        call(driver, story, summary, language)
        case_log(driver, story, out, summary, language)
        shift.lock(driver)
        summary.say(f"[{language}] locked by key")
    clock.pass_by(hours=3)
    with driving(vault, language=language, look=look, clock=clock, pictures=out / "after") as driver:
        driver.fill("unlock.passphrase", "not the right passphrase")
        driver.keys("Return")
        driver.find("unlock.passphrase.error")
        driver.picture("wrong-passphrase")
        shift.unlock(driver)
        shift.find_call(driver, story.word)
        driver.picture("reopened")
        summary.say(f"[{language}] a wrong passphrase refused, the vault reopened, the call found again")


def call(driver: Driver, story: shift.Story, summary: Summary, language: Language) -> None:
    shift.begin_call(driver)
    driver.fill("call.caller", story.caller)
    driver.keys("Alt+R", "Alt+C")
    driver.picture("call-begins")
    shift.note(driver, *story.notes[:3])
    driver.keys("Alt+3")
    shift.answer(driver, *shift.EARLY)
    driver.picture("call-concern")
    shift.answer(driver, *shift.DANGER)
    driver.breathe()
    if shift.level(driver) is not RiskLevel.R4:
        raise AssertionError(f"expected R4, the screen says {shift.level(driver)}")
    summary.say(f"[{language}] a plan within 72 hours and the means at hand: R4 at once, the crisis protocol is open")
    driver.picture("call-r4")
    shift.take_steps(driver, "4", "4", "3")
    driver.picture("call-protocol")
    shift.note(driver, *story.notes[3:])
    driver.keys("F9")
    driver.find("call.show")
    driver.picture("call-hidden")
    uncover(driver)
    shift.answer(driver, *shift.LATER)
    driver.picture("call-later")
    shift.close_call(driver, story.reason)
    driver.picture("call-closed")
    summary.say(f"[{language}] the call is closed as incomplete, with its reason")


def uncover(driver: Driver) -> None:
    driver.write(shift.PASSPHRASE)
    driver.keys("Return")
    driver.until(lambda: driver.shown("call.notes"), "the call is shown again")


def case_log(driver: Driver, story: shift.Story, out: Path, summary: Summary, language: Language) -> None:
    shift.find_call(driver, story.word)
    driver.picture("case-log-search")
    summary.say(f"[{language}] the case log finds {story.word!r}")
    shift.open_found(driver)
    driver.picture("case-read")
    pdf = shift.export_summary(driver, out)
    driver.picture("supervision-saved")
    with pikepdf.open(pdf, password=shift.RECIPIENT) as document:
        pages, cipher = len(document.pages), document.encryption.R
    summary.say(f"[{language}] {pdf.name}: {pages} pages, encryption R{cipher}, passphrase {shift.RECIPIENT!r}")


if __name__ == "__main__":
    sys.exit(main())
