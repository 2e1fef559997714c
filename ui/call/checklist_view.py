"""The checklist under the fingers: arrows move, a digit answers, Enter goes to the next question nobody asked yet."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from app.domain.risk import NOT_ASKED, Answer, ItemId
from ui.call.checklist_paint import RowPainter
from ui.call.checklist_rows import ChecklistRows

_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
_CLEARS = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
_ONWARD = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class ChecklistView(QListView):
    """Emits what was answered; knows nothing of rules or saving."""

    answer_taken = Signal(str, str)  # ItemId, Answer
    scale_wanted = Signal(str, str)  # ItemId, the digit typed (may be empty): the focus should go to its field
    current_moved = Signal(object)  # ItemId | None
    focus_changed = Signal(bool)

    def __init__(self, model: ChecklistRows, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = model
        self.painter = RowPainter(model, self)
        self.setObjectName("call.checklist")
        self.setProperty("role", "bare")
        self.setModel(model)
        self.setItemDelegate(self.painter)
        self.setAccessibleName(self.tr("Risk checklist"))
        self.setAccessibleDescription(self.tr("Arrow keys move, digits answer, 0 takes an answer back, Enter goes on"))
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.verticalScrollBar().setSingleStep(24)
        self.setMinimumHeight(48)

    @property
    def current_item(self) -> ItemId | None:
        row = self._rows.at(self.currentIndex())
        return row.item.id if row is not None and row.item is not None else None

    def go_to(self, item: ItemId) -> None:
        """Make `item` the current question, in view with the questions around it."""
        index = self._rows.index(self._rows.row_of(item))
        self.setCurrentIndex(index)
        self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)

    def go_to_next_open(self) -> None:
        at = self._rows.next_open(self.currentIndex().row())
        if at is not None:
            index = self._rows.index(at)
            self.setCurrentIndex(index)
            self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() & _COMMANDS:
            super().keyPressEvent(event)
            return
        row = self._rows.at(self.currentIndex())
        key, digit = Qt.Key(event.key()), event.text()
        if key in _ONWARD:
            self.go_to_next_open()
        elif row is None or row.item is None:
            super().keyPressEvent(event)
        elif row.scale and digit.isdigit():
            self.scale_wanted.emit(row.item.id, digit)
        elif key in _CLEARS or digit == "0":
            self.answer_taken.emit(row.item.id, NOT_ASKED)
        elif digit.isdigit():
            answer = row.by_key(digit)
            if answer is not None:
                self.answer_taken.emit(row.item.id, answer)
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters belong to the input method; they never move the list."""

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Up and down pass over headings."""
        index = super().moveCursor(action, modifiers)
        backward = action in (
            QAbstractItemView.CursorAction.MoveUp, QAbstractItemView.CursorAction.MovePageUp,
            QAbstractItemView.CursorAction.MovePrevious,
        )  # fmt: skip
        step = -1 if backward and index.row() > 0 else 1
        while index.isValid() and self._rows.rows[index.row()].item is None:
            index = self._rows.index(index.row() + step)
        return index if index.isValid() else self.currentIndex()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        hit = self._hit(event.position().toPoint())
        super().mousePressEvent(event)
        if hit is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        row = self._rows.rows[hit[0]]
        if row.item is not None:
            taken: Answer = row.segments[hit[1]].answer
            self.answer_taken.emit(row.item.id, NOT_ASKED if taken == row.answer else taken)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self._hit(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(None)

    def focusInEvent(self, event: QFocusEvent) -> None:
        if not self.currentIndex().isValid() or self.current_item is None:
            self.go_to_next_open()
        super().focusInEvent(event)
        self._alive(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._alive(False)

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        self.painter.current = current.row()
        super().currentChanged(current, previous)
        for index in (current, previous):
            if index.isValid():
                self.update(index)
        self.current_moved.emit(self.current_item)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.painter.width = self.viewport().width()
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _alive(self, alive: bool) -> None:
        self.painter.alive = alive
        self.update(self.currentIndex())
        self.focus_changed.emit(alive)

    def _hit(self, at: QPoint) -> tuple[int, int] | None:
        """Row and number of the answer at a point of the viewport."""
        index = self.indexAt(at)
        if not index.isValid():
            return None
        inside = at - self.visualRect(index).topLeft()
        for number, room in enumerate(self.painter.measures(index.row()).segments):
            if room.contains(inside):
                return index.row(), number
        return None

    def _hover(self, over: tuple[int, int] | None) -> None:
        before, self.painter.hover = self.painter.hover, over
        for place in {before, over} - {None}:
            assert place is not None
            self.update(self._rows.index(place[0]))
