"""The one window: the gate, then the desk, and the crash page over either."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from ui.shell.theme import FRAME

SMALLEST = QSize(960, 600)
USUAL = QSize(1280, 720)


class Window(QMainWindow):
    """Shows one widget at a time.  may_close: asked before the window goes; the moment to hand over what is unsaved."""

    first_painted = Signal()

    def __init__(self, may_close: Callable[[], bool]) -> None:
        super().__init__()
        self._painted = False
        self.setObjectName("window")
        self.setWindowTitle(self.tr("Tingan"))
        self.setMinimumSize(SMALLEST)
        self.resize(USUAL)
        self._may_close = may_close
        self._stack = QStackedWidget()
        self.setCentralWidget(self._stack)

    @property
    def shown(self) -> QWidget | None:
        return self._stack.currentWidget()

    def show_only(self, widget: QWidget) -> None:
        """Show `widget` and let go of everything shown before."""
        before = [self._stack.widget(index) for index in range(self._stack.count())]
        self.show_over(widget)
        for old in before:
            if old is not None and old is not widget:
                self._stack.removeWidget(old)
                old.deleteLater()

    def show_over(self, widget: QWidget) -> None:
        """Show `widget`; what was there is kept behind it."""
        self._stack.addWidget(widget)
        self._stack.setCurrentWidget(widget)

    def take_away(self, widget: QWidget) -> None:
        """Let go of `widget` and show what was behind it."""
        self._stack.removeWidget(widget)
        widget.deleteLater()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(FRAME, self._on_first_painted)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._may_close():
            event.accept()
        else:
            event.ignore()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and getattr(self, "_painted", False):
            self._dress()

    def _on_first_painted(self) -> None:
        self._dress()
        self.first_painted.emit()

    def _dress(self) -> None:
        from PySide6.QtGui import QIcon

        from ui.shell import icons

        self.setWindowIcon(QIcon(icons.pixmap("tingan", "accent", 64)))
