"""Where the parts of a row stand, for the rows and for the words above them; which of them are shown, and by which one
the list is sorted."""

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QCoreApplication, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from app.domain.caselog import USUAL_COLUMNS, Column, Order
from ui.shell import theme

EDGE = 16


@dataclass(frozen=True, slots=True)
class Place:
    column: Column
    x: int
    width: int


_WIDTHS = {  # px at 100 %; the rest of the row is shared by the columns of words
    Column.LEVEL: 68,
    Column.NUMBER: 104,
    Column.DAY: 176,
    Column.LENGTH: 84,
    Column.CALLER: 104,
    Column.KIND: 130,
    Column.CATEGORY: 130,
    Column.PLAYBOOK: 130,
    Column.COUNSELLOR: 112,
    Column.STATE: 104,
}
_STRETCH = (Column.CALLER, Column.KIND, Column.CATEGORY, Column.PLAYBOOK, Column.COUNSELLOR)
_GIVEN_UP_FIRST = (
    Column.PLAYBOOK,
    Column.LENGTH,
    Column.COUNSELLOR,
    Column.CATEGORY,
    Column.KIND,
    Column.STATE,
    Column.CALLER,
)


@lru_cache(maxsize=16)
def places(width: int, scale: float, shown: tuple[Column, ...] = USUAL_COLUMNS) -> tuple[Place, ...]:
    """Those of the columns `shown` that fit into `width` px at text `scale`, left to right."""
    widths = {column: round(size * scale) for column, size in _WIDTHS.items() if column in shown}
    room = width - 2 * EDGE
    for column in _GIVEN_UP_FIRST:
        if sum(widths.values()) > room:
            widths.pop(column, None)
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
        Column.LENGTH: QCoreApplication.translate("CallColumns", "Duration"),
        Column.CALLER: QCoreApplication.translate("CallColumns", "Caller"),
        Column.KIND: QCoreApplication.translate("CallColumns", "Kind of call"),
        Column.CATEGORY: QCoreApplication.translate("CallColumns", "Problem"),
        Column.PLAYBOOK: QCoreApplication.translate("CallColumns", "Playbook"),
        Column.COUNSELLOR: QCoreApplication.translate("CallColumns", "Counsellor"),
        Column.STATE: QCoreApplication.translate("CallColumns", "Record"),
    }
    return titles[column]


class ColumnTitles(QWidget):
    """The words above the rows, standing where the columns stand.  A click, or an arrow and Space, sorts.

    order_chosen: by which column, and which way, the list is to stand.
    """

    order_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("cases.titles")
        self.setAccessibleName(self.tr("Columns: arrows choose one, Space sorts by it"))
        self.setToolTip(self.tr("Sort by this column"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._across, self._shown, self._order, self._at = 0, USUAL_COLUMNS, Order(), 0
        self._sorts = True
        theme.announcer.changed.connect(self._on_theme)
        self._on_theme()

    def set_across(self, width: int) -> None:
        """The width the rows have."""
        self._across = width
        self.update()

    def show_columns(self, shown: tuple[Column, ...], order: Order) -> None:
        self._shown, self._order = shown, order
        self._at = min(self._at, len(self._places()) - 1)
        self.update()

    def set_sorting(self, *, on: bool) -> None:
        """Hits of a search stand in the order of the search."""
        self._sorts = on
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if on else Qt.FocusPolicy.NoFocus)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()))
        if step is not None and not event.modifiers():
            self._at = (self._at + step) % len(self._places())
            self.update()
        elif event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self._places()[self._at].column)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        x = event.position().x()
        for number, place in enumerate(self._places()):
            if place.x <= x < place.x + place.width:
                self._at = number
                self._choose(place.column)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        for number, place in enumerate(self._places()):
            room = QRect(place.x, 0, place.width - 8, self.height() - 1)
            sorting = self._sorts and place.column is self._order.by
            font = look.font(12, bold=True)
            painter.setFont(font)
            painter.setPen(look.color("text" if sorting else "muted"))
            said = f"{title(place.column)} {'↓' if self._order.descending else '↑'}" if sorting else title(place.column)
            words = QFontMetrics(font).elidedText(said, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), words)
            if self.hasFocus() and number == self._at:
                painter.setPen(QPen(look.color("focus"), 2))
                painter.drawRoundedRect(room.adjusted(-6, 4, 0, -4), theme.RADIUS, theme.RADIUS)
        painter.setPen(look.color("line"))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)

    def _choose(self, column: Column) -> None:
        """The same column again turns the order round."""
        if self._sorts:
            turned = column is self._order.by
            down = not self._order.descending if turned else column in (Column.LEVEL, Column.DAY, Column.NUMBER)
            self.order_chosen.emit(Order(column, down))

    def _places(self) -> tuple[Place, ...]:
        return places(self._across or self.width(), theme.current().scale, self._shown)

    def _on_theme(self) -> None:
        self.setFixedHeight(theme.current().px(32))
