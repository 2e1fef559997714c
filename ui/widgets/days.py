"""Days as they are written by hand: 2026-03-05, also 2026/3/5, 3-5, or +7 for a week from today."""

import re
from datetime import date, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

_WHOLE = re.compile(r"^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$")
_SHORT = re.compile(r"^(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$")
_AHEAD = re.compile(r"^\+\s*(\d{1,4})$")


def day_of(written: str, today: date) -> date | None:
    """The day that is meant; None where none is.  A day without a year is the nearest one that is not over."""
    text = written.strip()
    try:
        if found := _AHEAD.match(text):
            return today + timedelta(days=int(found[1]))
        if found := _WHOLE.match(text):
            return date(int(found[1]), int(found[2]), int(found[3]))
        if found := _SHORT.match(text):
            day = date(today.year, int(found[1]), int(found[2]))
            return day if day >= today else day.replace(year=day.year + 1)
    except (ValueError, OverflowError):
        return None
    return None


class DayEdit(QLineEdit):
    """A line for a day.  `day(today)` is None while it cannot be read."""

    def __init__(self, day: date | None = None) -> None:
        super().__init__()
        self.setMaxLength(20)
        self.setInputMethodHints(Qt.InputMethodHint.ImhDate)
        self.setPlaceholderText("2026-03-05")
        self.set_day(day)

    def set_day(self, day: date | None) -> None:
        self.setText(day.isoformat() if day else "")

    def day(self, today: date) -> date | None:
        return day_of(self.text(), today)
