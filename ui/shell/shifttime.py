"""At the top: how long the shift has been open, or the way to open one."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.clock import Clock
from app.domain.shifts import Shift
from app.services.shifts import Shifts
from ui.shell.shortcuts import Action, key
from ui.shell.tasks import Tasks
from ui.widgets.button import Button

_MINUTE = 60_000  # ms


class ShiftTime(QWidget):
    """wanted: a person wants to see the shift."""

    wanted = Signal()

    def __init__(self, shifts: Shifts, tasks: Tasks, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._shift: Shift | None = None
        self._button = Button("", "quiet", icon="timer", name="window.shift")
        self._button.setAccessibleDescription(key(Action.GO_SHIFT))
        self._button.setToolTip(key(Action.GO_SHIFT))
        self._button.clicked.connect(self.wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._button)
        self._minutes = QTimer(self, interval=_MINUTE)
        self._minutes.timeout.connect(self._show)
        self._minutes.start()
        self._show()
        tasks.run(shifts.current, self.show_shift)

    def show_shift(self, shift: Shift | None) -> None:
        """The shift that is open now; None for none."""
        self._shift = shift
        self._show()

    def _show(self) -> None:
        if self._shift is None:
            told = self.tr("Open the shift")
        else:
            passed = max(0, int((self._clock.now() - self._shift.opened_at).total_seconds()))
            told = self.tr("Shift {time}").format(time=f"{passed // 3600:02}:{passed % 3600 // 60:02}")
        self._button.setText(f" {told}")
        self._button.setAccessibleName(told)
