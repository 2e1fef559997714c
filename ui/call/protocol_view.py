"""The steps under the fingers: arrows move, a digit says how far a step has come, Enter goes into its fields."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from app.domain.crisis import StepStatus
from ui.call.protocol_rows import ProtocolRows, StepPainter

STATUS_KEYS = {
    "1": StepStatus.DISCUSSED,
    "2": StepStatus.AGREED,
    "3": StepStatus.STARTED,
    "4": StepStatus.DONE,
    "5": StepStatus.FAILED,
    "0": StepStatus.TODO,
}
_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class StepView(QListView):
    """Emits which status a person gave to the current step."""

    status_given = Signal(object)  # StepStatus
    fields_wanted = Signal()
    step_moved = Signal(int)

    def __init__(self, model: ProtocolRows, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = model
        self._painter = StepPainter(model, self)
        self.setObjectName("call.steps")
        self.setProperty("role", "bare")
        self.setAccessibleName(self.tr("Steps of the crisis protocol"))
        self.setAccessibleDescription(self.tr("Digits say how far a step has come, Enter goes to what has to be noted"))
        self.setModel(model)
        self.setItemDelegate(self._painter)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @property
    def at(self) -> int:
        return self._painter.current

    def go_to(self, row: int) -> None:
        index = self._rows.index(row)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() & _COMMANDS:
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.fields_wanted.emit()
        elif event.text() in STATUS_KEYS:
            self.status_given.emit(STATUS_KEYS[event.text()])
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters belong to the input method; they never move the list."""

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        self._painter.current = max(current.row(), 0)
        super().currentChanged(current, previous)
        self.viewport().update()
        if current.isValid():
            self.step_moved.emit(current.row())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._painter.alive = True
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._painter.alive = False
        self.viewport().update()
