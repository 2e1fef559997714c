"""The page with the counts."""

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel

from tests.builders import a_call
from tests.ui.opened import opened_vault
from ui.statistics.page import ALL, StatisticsPage, Table
from ui.widgets.segmented import Segmented


@pytest.fixture
def opened(qtbot, tmp_path: Path):
    with opened_vault(qtbot, tmp_path / "vault") as opened:
        yield opened


def test_a_period_is_chosen_and_counted(opened, qtbot):
    opened.do(partial(a_call, opened.console, "甲", S1="yes"))
    opened.clock.pass_(days=90)
    opened.do(partial(a_call, opened.console, "乙"))
    page = StatisticsPage(opened.console, opened.tasks, opened.clock)
    qtbot.addWidget(page)
    page.show()
    page.arrived()
    opened.settle()
    total = page.findChild(QLabel, "statistics.total")
    assert total.text() == "1"
    period = page.findChild(Segmented, "statistics.period")
    period.set_value(ALL)
    period.chosen.emit(ALL)
    opened.settle()
    shown = [label for label in page.findChildren(QLabel, "statistics.total") if label.isVisible()]
    assert [label.text() for label in shown] == ["2"]
    assert len([table for table in page.findChildren(Table) if table.isVisible()]) == 3
