"""What stands where the paper will be, while it is put together: how far it is, and a way to stop."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from ui.widgets.button import Button
from ui.widgets.empty import EmptyState

_SEVERAL = 5
"""From so many calls on there is a bar; fewer are there before it could be read."""


class Progress(QWidget):
    """stopped: a person does not want to wait.  Told from another thread by what `teller` returns."""

    stopped = Signal()
    _told = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._going: list[bool] = [False]
        self._bar = QProgressBar()
        self._bar.setObjectName("supervision.progress")
        self._bar.setAccessibleName(self.tr("How much of the document is there"))
        self._bar.setTextVisible(False)
        self._stop = Button(self.tr("Stop"), "quiet", name="supervision.stop")
        self._stop.clicked.connect(self.stopped)
        self._told.connect(self._on_told)
        column = QVBoxLayout(self)
        column.setContentsMargins(48, 24, 48, 96)
        column.addWidget(EmptyState("file-text", self.tr("Setting the document …")), 1)
        column.addWidget(self._bar)
        column.addWidget(self._stop, 0, Qt.AlignmentFlag.AlignHCenter)

    def begin(self, total: int) -> None:
        """A new paper; what was told about the one before no longer counts."""
        self._going[0] = False
        self._going = [True]
        self._bar.setRange(0, max(total, 1))
        self._bar.setValue(0)
        self._bar.setVisible(total >= _SEVERAL)
        self._stop.setVisible(total >= _SEVERAL)

    def set_pages(self) -> None:
        """Everything is read; what is left cannot be counted."""
        self._bar.setRange(0, 0)

    def stop(self) -> None:
        self._going[0] = False

    def teller(self) -> Callable[[int, int], bool]:
        """To be called with (done, total) from any thread; False once nobody wants it any more."""
        going = self._going

        def tell(done: int, total: int) -> bool:
            if going[0]:
                self._told.emit(done, total)
            return going[0]

        return tell

    def _on_told(self, done: int, total: int) -> None:
        self._bar.setRange(0, max(total, 1))
        self._bar.setValue(done)
