"""A whole R4 call with key events only: no click, nothing set from outside."""

from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from app.domain.risk import RiskLevel
from app.domain.text import Language
from tests.e2e import shift
from tests.e2e.driver import Driver, driving

STORY = shift.STORIES[Language.ZH]


class Mouse(QObject):
    """Counts what a mouse did."""

    def __init__(self) -> None:
        super().__init__()
        self.presses = 0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        self.presses += event.type() == QEvent.Type.MouseButtonPress
        return False


def look_up_caller(driver: Driver) -> None:
    driver.keys("F3")
    driver.write(STORY.caller)
    driver.keys("F6")


def plan(driver: Driver) -> None:
    driver.keys("F11")
    driver.write("一个人待着，天黑以后")
    driver.keys("Return")
    driver.write("下楼走一圈")
    driver.keys("Escape")


def questionnaire(driver: Driver) -> None:
    """The first of the shelf, its first questions by digit."""
    driver.keys("Alt+Q", "Return")
    driver.settle()
    driver.keys("2", "2")
    driver.keys("Escape")


def test_an_r4_call_by_keys_alone(tmp_path: Path) -> None:
    with driving(tmp_path / "vault") as driver:
        shift.create_vault(driver, STORY)
        mouse = Mouse()
        app = QApplication.instance()
        assert app is not None
        app.installEventFilter(mouse)
        shift.begin_call(driver)
        look_up_caller(driver)
        driver.keys("Alt+R", "Alt+C", "Alt+3", "Alt+Down", "Alt+Return")
        shift.note(driver, *STORY.notes[:2])
        driver.keys("Up", "Alt+7")
        shift.answer(driver, *shift.EARLY)
        driver.keys("Alt+Return")
        shift.answer(driver, *shift.DANGER)
        assert shift.level(driver) is RiskLevel.R4
        shift.take_steps(driver, "4", "3", "2")
        plan(driver)
        questionnaire(driver)
        driver.keys("F6")
        live = shift.page(driver).live
        assert live is not None
        assert live.record.header.caller_code == STORY.caller
        assert live.steps
        assert live.papers.plan is not None
        assert live.papers.sheets
        notes = shift.page(driver).view.notes.editor.toPlainText()
        assert "「" in notes
        assert "S" in notes
        driver.keys("F12", "F12")
        driver.write(STORY.reason)
        driver.keys("Return")
        driver.until(lambda: not shift.page(driver).is_call_running(), "the call is closed")
        driver.settle()
        app.removeEventFilter(mouse)
        assert mouse.presses == 0
        driver.keys("Ctrl+K")
        driver.write(STORY.caller)
        driver.find("palette.found")
        driver.keys("Escape")
        assert not driver.crashes
