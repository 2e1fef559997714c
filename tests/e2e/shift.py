"""One synthetic shift, as moves a person makes: first start, an R4 call by keys alone, case log, summary.

Nobody in it exists.  The tour strings the moves together for pictures, the tests for claims.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView

from app.domain.risk import Answer, ItemId, Reading, RiskLevel
from app.domain.text import Language
from tests.e2e.driver import Driver
from ui.call.page import CallPage
from ui.cases.model import HitModel

PASSPHRASE = "a lantern on the far pier burns until morning"
RECIPIENT = "seven herons rest beside the quiet lock"


@dataclass(frozen=True, kw_only=True, slots=True)
class Story:
    """What is said in the synthetic call.  word: what the notes hold and a search must find."""

    person: str
    caller: str
    notes: tuple[str, ...]
    place: str
    reason: str
    word: str


STORIES = {
    Language.ZH: Story(
        person="周岚",
        caller="C-0192",
        notes=(
            "说最近三周睡不着，凌晨三点就醒，「躺着像在等天亮审判」。",
            "提到上个月分手，之后请了假，几乎没出过门。",
            "直接问是否想过自杀：沉默约二十秒，说「想过，今晚就想」。",
            "药在床头抽屉，是之前开的安眠药，「攒了一些」。",
            "愿意把药放到门外走廊，我在线上等；声音开始发抖，哭了。",
            "说表姐住得近，同意让督导联系表姐。",
        ),
        place="河东区 本人说",
        reason="通话仍由督导接续，余下条目由督导补问",
        word="自杀",
    ),
    Language.EN: Story(
        person="Joan Whitfield",
        caller="C-0192",
        notes=(
            'Has not slept for three weeks, wakes at three, "lying there waiting for the verdict".',
            "Separated last month, on leave since, hardly left the flat.",
            'Asked directly about suicide: silent for some twenty seconds, then "yes, tonight".',
            'Tablets in the bedside drawer, prescribed for sleep, "put some by".',
            "Willing to put the tablets outside the door while I stay on the line; voice shaking, crying.",
            "A cousin lives nearby; agrees that the supervisor calls her.",
        ),
        place="Riverside, said by the caller",
        reason="The supervisor stays with the caller and asks what is left",
        word="suicide",
    ),
}

# What the caller answers, in the order it comes out.  S4 and S6 together make it R4.
EARLY = ((ItemId("S1"), "no"), (ItemId("S2"), "yes"), (ItemId("S3"), "now"))
DANGER = ((ItemId("S4"), "within-72h"), (ItemId("S6"), "yes"))
LATER = (
    (ItemId("S7"), "unclear"),
    (ItemId("S8"), "none"),
    (ItemId("S9"), "declined"),
    (ItemId("S16"), "no"),
    (ItemId("V1"), "no"),
    (ItemId("A1"), "no"),
)


def create_vault(driver: Driver, story: Story) -> str:
    """The five steps of the first start; returns the recovery code."""
    driver.press("welcome.next")
    driver.fill("names.person", story.person)
    driver.picture("names")
    driver.press("names.next")
    driver.fill("passphrase.first", PASSPHRASE)
    driver.fill("passphrase.again", PASSPHRASE)
    driver.picture("passphrase")
    driver.press("passphrase.next")
    driver.find("code.next")
    driver.picture("recovery-code")
    groups = []
    while driver.shown(f"code.group{len(groups)}"):
        groups.append(str(driver.find(f"code.group{len(groups)}").property("text")))
    driver.press("code.next")
    driver.find("confirm.next")
    for place, group in enumerate(groups):
        if driver.shown(f"confirm.group{place}"):
            driver.fill(f"confirm.group{place}", group)
    driver.picture("confirm")
    driver.press("confirm.next")
    arrive(driver)
    return "-".join(groups)


def unlock(driver: Driver, passphrase: str = PASSPHRASE) -> None:
    driver.fill("unlock.passphrase", passphrase)
    driver.keys("Return")
    arrive(driver)


def arrive(driver: Driver) -> None:
    """Wait for the call page between calls."""
    driver.until(lambda: driver.shown("call.start") or driver.shown("call.continue"), "the call page is there")
    driver.settle()


def begin_call(driver: Driver) -> None:
    driver.keys("F2")
    driver.until(lambda: page(driver).is_call_running() and driver.shown("call.notes"), "the call has begun")


def note(driver: Driver, *lines: str) -> None:
    """A stamp and a line for each, at the end of the notes; what is said takes its time."""
    driver.keys("F6", "Ctrl+End")
    for line in lines:
        driver.clock.pass_by(seconds=70 + len(line))
        driver.keys("F4")
        driver.write(line + "\n")


def answer(driver: Driver, *answers: tuple[ItemId, str]) -> None:
    """Give answers in the checklist: arrows to the question, its digit."""
    checklist = page(driver).view.checklist
    driver.keys("F7")
    for item, wanted in answers:
        go_to_row(driver, checklist.rows.row_of(item))
        row = checklist.rows.rows[checklist.rows.row_of(item)]
        driver.clock.pass_by(seconds=25)
        driver.keys(next(segment.key for segment in row.segments if segment.answer == Answer(wanted)))


def read_scales(driver: Driver, readings: Sequence[tuple[ItemId, Reading]]) -> None:
    """Type the readings into the fields of the scales."""
    for item, reading in readings:
        page(driver).view.checklist.focus_item(item)
        driver.write(str(reading.start))
        driver.keys("Tab")
        if reading.end is not None:
            driver.write(str(reading.end))
        driver.keys("Return")


def go_to_row(driver: Driver, wanted: int) -> None:
    view = page(driver).view.checklist.view
    while view.currentIndex().row() != wanted:
        before = view.currentIndex().row()
        driver.keys("Down" if before < wanted else "Up")
        assert view.currentIndex().row() != before, "the arrows are stuck"


def take_steps(driver: Driver, *statuses: str) -> None:
    """Give the first steps of the shown protocol a status each, by digit."""
    driver.keys("F8")
    for digit in statuses:
        driver.clock.pass_by(seconds=20)
        driver.keys(digit, "Down")


def close_call(driver: Driver, reason: str) -> None:
    """End the call, incomplete with `reason`."""
    driver.keys("F12")
    driver.find("call.wrapup")
    driver.fill("call.wrapup.reason", reason)
    driver.picture("wrap-up")
    driver.keys("Return")
    driver.until(lambda: not page(driver).is_call_running(), "the call is closed")
    driver.settle()


def find_call(driver: Driver, word: str) -> None:
    """Search the case log and wait for what it finds."""
    driver.keys("Ctrl+2", "Ctrl+F")
    driver.write(word)
    driver.until(lambda: found(driver) == 1, "the search found one call")


def found(driver: Driver) -> int:
    """How many calls the search shows; 0 while the whole log is still shown."""
    model = driver.find("cases.list", QAbstractItemView).model()
    return model.rowCount() if isinstance(model, HitModel) else 0


def open_found(driver: Driver) -> None:
    driver.keys("Return", "Return")
    driver.find("cases.number")
    driver.settle()


def export_summary(driver: Driver, folder: Path) -> Path:
    """From the open call to an encrypted PDF in `folder`."""
    driver.keys("Ctrl+E")
    look_through(driver)
    driver.find("supervision.passphrase")
    driver.settle()
    driver.fill("supervision.directory", str(folder))
    driver.fill("supervision.passphrase", RECIPIENT)
    driver.fill("supervision.again", RECIPIENT)
    tick = driver.find("supervision.read")
    tick.setFocus(Qt.FocusReason.TabFocusReason)
    driver.keys("Space")
    driver.picture("supervision-preview")
    driver.press("supervision.export")
    name = str(driver.find("supervision.file").property("text"))
    driver.settle()
    return folder / name


def look_through(driver: Driver) -> None:
    """Every typed text of the paper, by key: one finding is decided alone, the rest with the text it stands in."""
    on = driver.find("masking.go-on")
    driver.settle()
    driver.picture("masking")
    driver.keys("Ctrl+Down", "Ctrl+Return")
    for _ in range(100):
        if on.isEnabled():
            break
        driver.keys("Ctrl+Shift+Return")
        driver.settle()
    driver.press("masking.go-on")


def lock(driver: Driver) -> None:
    driver.keys("Ctrl+L")
    driver.until(lambda: driver.locked, "the vault is closed and the process is about to be replaced")


def page(driver: Driver) -> CallPage:
    """The call page of the open desk, to read what it shows."""
    pages = driver.window.findChildren(CallPage)
    assert len(pages) == 1
    return pages[0]


def level(driver: Driver) -> RiskLevel:
    live = page(driver).live
    assert live is not None
    return live.level
