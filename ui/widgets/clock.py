"""Elapsed time, large and still: figures of one width, always at the same place."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QLabel, QWidget

from ui.shell import theme


def elapsed(seconds: float) -> str:
    """`1:02:03`, or `02:03` under an hour."""
    whole = max(0, int(seconds))
    hours, minutes = divmod(whole // 60, 60)
    return f"{hours}:{minutes:02}:{whole % 60:02}" if hours else f"{minutes:02}:{whole % 60:02}"


class ClockLabel(QLabel):
    """Shows what it is told (`show_seconds`); the page owns the timer.  All figures of the type face have one width."""

    def __init__(self, name: str, parent: QWidget | None = None, *, role: str = "display") -> None:
        super().__init__("00:00", parent)
        self.setProperty("role", role)
        self.setAccessibleName(name)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._size = {"display": 28, "title": 20, "heading": 16}.get(role, 14)
        self.setMinimumWidth(self._widest("00:00"))

    def show_seconds(self, seconds: float) -> None:
        text = elapsed(seconds)
        if text == self.text():
            return
        if len(text) != len(self.text()):
            self.setMinimumWidth(self._widest(text))
        self.setText(text)
        self.setAccessibleDescription(text)

    def _widest(self, text: str) -> int:
        return QFontMetrics(theme.current().font(self._size, bold=True)).horizontalAdvance(text)
