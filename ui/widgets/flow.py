"""A row that goes on in the next line where there is no room, for controls that must stay whole at any text size."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Items keep the size they ask for; lines are as high as their highest item."""

    _items: Sequence[QLayoutItem] = ()  # of the class: Qt still asks while the collector takes the layout apart

    def __init__(self, parent: QWidget | None = None, *, across: int = 8, down: int = 6) -> None:
        super().__init__(parent)
        self._items = []
        self._across, self._down = across, down
        self._pushed: set[QWidget] = set()
        self.setContentsMargins(0, 0, 0, 0)

    def add_pushed(self, widget: QWidget) -> None:
        """Add at the right end of its line, together with what was pushed there before."""
        self._pushed.add(widget)
        self.addWidget(widget)

    def addItem(self, item: QLayoutItem) -> None:
        self._items = [*self._items, item]

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        taken = self.itemAt(index)
        self._items = [item for at, item in enumerate(self._items) if at != index]
        return taken

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._lay(QRect(0, 0, width, 0), place=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        used = self._lay(rect, place=False)
        self._lay(rect.adjusted(0, max(0, (rect.height() - used) // 2), 0, 0), place=True)

    def sizeHint(self) -> QSize:
        return QSize(sum(self._across + i.sizeHint().width() for i in self._shown()), self.minimumSize().height())

    def minimumSize(self) -> QSize:
        result = QSize()
        for item in self._shown():
            result = result.expandedTo(item.minimumSize())
        return result

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _lay(self, room: QRect, *, place: bool) -> int:
        lines: list[list[QLayoutItem]] = [[]]
        used = 0
        for item in self._shown():
            width = item.sizeHint().width()
            if lines[-1] and used + width > room.width():
                lines.append([])
                used = 0
            lines[-1].append(item)
            used += width + self._across
        top = room.top()
        for line in lines:
            height = max((item.sizeHint().height() for item in line), default=0)
            left = room.left()
            free = room.width() - sum(item.sizeHint().width() for item in line) - self._across * (len(line) - 1)
            for item in line if place else ():
                if item.widget() in self._pushed and free > 0:
                    left, free = left + free, 0
                size = item.sizeHint()
                width = min(size.width(), room.width())
                item.setGeometry(QRect(QPoint(left, top + (height - size.height()) // 2), QSize(width, size.height())))
                left += width + self._across
            top += height + self._down
        return max(0, top - self._down - room.top())
