"""Where the parts of a row stand, for the rows and for the words above them."""

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.shell import theme

EDGE = 16


class Column(StrEnum):
    LEVEL = "level"
    NUMBER = "number"
    DAY = "day"
    CALLER = "caller"
    KIND = "kind"
    COUNSELLOR = "counsellor"
    STATE = "state"


@dataclass(frozen=True, slots=True)
class Place:
    column: Column
    x: int
    width: int


_WIDTHS = {  # px at 100 %; the rest of the row is shared by the columns of words
    Column.LEVEL: 68,
    Column.NUMBER: 104,
    Column.DAY: 176,
    Column.CALLER: 104,
    Column.KIND: 152,
    Column.COUNSELLOR: 120,
    Column.STATE: 104,
}
_STRETCH = (Column.CALLER, Column.KIND, Column.COUNSELLOR)
_GIVEN_UP_FIRST = (Column.COUNSELLOR, Column.KIND, Column.STATE, Column.CALLER)


@lru_cache(maxsize=16)
def places(width: int, scale: float) -> tuple[Place, ...]:
    """The columns that fit into `width` px at text `scale`, left to right."""
    widths = {column: round(size * scale) for column, size in _WIDTHS.items()}
    room = width - 2 * EDGE
    for column in _GIVEN_UP_FIRST:
        if sum(widths.values()) > room:
            del widths[column]
    stretching = [column for column in _STRETCH if column in widths]
    spare = max(room - sum(widths.values()), 0)
    result, x = [], EDGE
    for column, size in widths.items():
        wide = size + (spare // len(stretching) if column in stretching else 0)
        result.append(Place(column, x, wide))
        x += wide
    return tuple(result)


def title(column: Column) -> str:
    titles = {
        Column.LEVEL: QCoreApplication.translate("CallColumns", "Level"),
        Column.NUMBER: QCoreApplication.translate("CallColumns", "Number"),
        Column.DAY: QCoreApplication.translate("CallColumns", "Day and time"),
        Column.CALLER: QCoreApplication.translate("CallColumns", "Caller"),
        Column.KIND: QCoreApplication.translate("CallColumns", "Kind of call"),
        Column.COUNSELLOR: QCoreApplication.translate("CallColumns", "Counsellor"),
        Column.STATE: QCoreApplication.translate("CallColumns", "Record"),
    }
    return titles[column]


class ColumnTitles(QWidget):
    """The words above the rows, standing where the columns stand: `across` is the width the rows have."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._across = 0
        theme.announcer.changed.connect(self._on_theme)
        self._on_theme()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        font = look.font(12, bold=True)
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(look.color("muted"))
        for place in places(self._across or self.width(), look.scale):
            words = metrics.elidedText(title(place.column), Qt.TextElideMode.ElideRight, place.width - 8)
            painter.drawText(place.x, 0, place.width, self.height() - 1, int(Qt.AlignmentFlag.AlignVCenter), words)
        painter.setPen(look.color("line"))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)

    def set_across(self, width: int) -> None:
        self._across = width
        self.update()

    def _on_theme(self) -> None:
        self.setFixedHeight(theme.current().px(32))
