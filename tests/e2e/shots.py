"""Every page in both languages, three themes and three sizes: `python -m tests.e2e.shots [PART OF A NAME]`.

Leaves `build/shots/LANGUAGE-THEME-SIZE/NUMBER-PAGE.png`.
"""

import itertools
import shutil
import sys
import tempfile
from pathlib import Path

from PySide6.QtWidgets import QComboBox

from app.domain.text import Language
from tests.e2e import shift
from tests.e2e.driver import Driver, driving
from tests.e2e.shiftclock import ShiftClock
from ui.shell.theme import ThemeName

OUT = Path("build/shots")
SIZES = (1.0, 1.5, 2.0)


def main(wanted: str = "") -> int:
    with tempfile.TemporaryDirectory(prefix="tingan-shots-") as place:
        vaults = {language: prepare(language, Path(place) / language) for language in Language}
        for language, look, scale in itertools.product(Language, ThemeName, SIZES):
            name = f"{language}-{look}-{scale:.0%}".removesuffix("%")
            if wanted in name:
                shutil.rmtree(OUT / name, ignore_errors=True)
                copy = Path(place) / name
                shutil.copytree(vaults[language], copy)
                shots(copy, language, look, scale, OUT / name)
                recovered(copy, language, look, scale, OUT / name / "recovered")
                print(f"{OUT / name}: {len(list((OUT / name).glob('*.png')))} pictures", flush=True)
    return 0


def prepare(language: Language, vault: Path) -> Path:
    """A vault with a few closed calls."""
    story = shift.STORIES[language]
    clock = ShiftClock()
    with driving(vault, language=language, clock=clock) as driver:
        shift.create_vault(driver, story)
        for number, answers in enumerate((shift.LATER, shift.EARLY, (*shift.EARLY, *shift.DANGER))):
            shift.begin_call(driver)
            driver.fill("call.caller", f"C-0{number + 117}")
            shift.note(driver, *story.notes[number : number + 4])
            shift.answer(driver, *answers)
            shift.close_call(driver, story.reason)
            clock.pass_by(hours=5)
        shift.lock(driver)
    return vault


def shots(vault: Path, language: Language, look: ThemeName, scale: float, out: Path) -> None:
    story = shift.STORIES[language]
    with driving(vault / "new", language=language, look=look, scale=scale, pictures=out) as driver:
        driver.find("welcome.next")
        driver.picture("first-start")
    with driving(vault, language=language, look=look, scale=scale, pictures=out) as driver:
        driver.picture("unlock")
        shift.unlock(driver)
        driver.picture("between-calls")
        driver.keys("Ctrl+K")
        driver.write("S4")
        driver.picture("palette")
        driver.keys("Escape")
        call(driver, story)
        playbooks(driver)
        silent_call(driver)
        records(driver, story)
        guide(driver)
        contacts(driver)
        for keys, page in (("Ctrl+4", "callers"), ("Ctrl+8", "supervision"), ("Ctrl+9", "development")):
            driver.keys(keys)
            driver.settle()
            driver.picture(page)
        driver.keys("Ctrl+,")
        driver.picture("settings")


def contacts(driver: Driver) -> None:
    """Follow-ups, the shift from its opening to its sheet, the directory."""
    driver.keys("Ctrl+5")
    driver.find("followups.list")
    driver.settle()
    driver.picture("follow-ups")
    driver.keys("Ctrl+6")
    driver.find("shifts.open")
    driver.picture("shift-opening")
    driver.keys("Ctrl+S")
    driver.find("shifts.close")
    driver.settle()
    driver.picture("shift-open")
    driver.press("shifts.paper")
    driver.find("shifts.export")
    driver.settle()
    driver.picture("shift-sheet")
    driver.keys("Escape")
    driver.keys("Ctrl+7")
    driver.find("resources.list")
    driver.settle()
    driver.picture("directory")


def guide(driver: Driver) -> None:
    driver.keys("Ctrl+3")
    driver.settle()
    driver.picture("guide-playbook")
    driver.write("S4")
    driver.picture("guide-search")
    driver.keys("Escape")
    driver.press("guide.packs")
    driver.settle()
    driver.picture("guide-packs")


def call(driver: Driver, story: shift.Story) -> None:
    shift.begin_call(driver)
    driver.picture("call-quiet")
    shift.note(driver, *story.notes[:3])
    driver.keys("Alt+3")
    shift.answer(driver, *shift.EARLY)
    driver.picture("call-flagged")
    shift.answer(driver, *shift.DANGER)
    shift.take_steps(driver, "4", "3", "2")
    driver.picture("call-r4")
    driver.keys("F1")
    driver.picture("call-keys")
    driver.keys("F1")
    driver.picture("call-all-keys")
    driver.keys("F1", "F12")
    driver.picture("call-wrap-up")
    driver.keys("Escape", "F9")
    driver.find("call.show")
    driver.picture("call-hidden")
    driver.write(shift.PASSPHRASE)
    driver.keys("Return")
    driver.until(lambda: driver.shown("call.notes"), "the call is shown again")
    shift.close_call(driver, story.reason)
    driver.picture("call-closed")


def playbooks(driver: Driver) -> None:
    """The prompts of four kinds of call, at the stage where they differ most."""
    shift.begin_call(driver)
    driver.keys("Alt+4")
    topic = driver.find("call.topic", QComboBox)
    for playbook in ("emotional", "anxiety-depression", "minor", "repeated"):
        topic.setCurrentIndex(topic.findData(playbook))
        topic.activated.emit(topic.currentIndex())
        driver.settle()
        driver.picture(f"call-playbook-{playbook}")
    shift.close_call(driver, "…")


def silent_call(driver: Driver) -> None:
    """Nobody speaks: the short form."""
    shift.begin_call(driver)
    driver.keys("Alt+0")
    driver.picture("call-short")
    driver.keys("1")
    driver.picture("call-silent")
    driver.keys("1")
    driver.until(lambda: not shift.page(driver).is_call_running(), "the call is closed")
    driver.settle()


def recovered(vault: Path, language: Language, look: ThemeName, scale: float, out: Path) -> None:
    """A call that the console ended in the middle of is offered again, and gone on with."""
    story = shift.STORIES[language]
    with driving(vault, language=language, look=look, scale=scale) as driver:
        shift.unlock(driver)
        shift.begin_call(driver)
        shift.note(driver, *story.notes[:2])
        shift.answer(driver, *shift.EARLY, *shift.DANGER)
        driver.settle()
    with driving(vault, language=language, look=look, scale=scale, pictures=out) as driver:
        shift.unlock(driver)
        driver.picture("recovery-offered")
        driver.keys("F2")
        driver.until(lambda: shift.page(driver).is_call_running(), "the call goes on")
        driver.settle()
        driver.picture("call-recovered")


def records(driver: Driver, story: shift.Story) -> None:
    driver.keys("Ctrl+2")
    driver.find("cases.list")
    driver.settle()
    driver.picture("case-log")
    driver.keys("Ctrl+F")
    driver.write(story.word)
    driver.until(lambda: shift.found(driver) > 0, "the search found calls")
    driver.picture("case-log-search")
    shift.open_found(driver)
    driver.picture("case-read")
    driver.keys("Ctrl+E")
    shift.look_through(driver)
    driver.find("supervision.passphrase")
    driver.settle()
    driver.picture("supervision")


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:2]))
