"""Scrolling without a frame, following the focus."""

from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

# Qt.ScrollBarPolicy.ScrollBarAlwaysOff and Qt.FocusPolicy.NoFocus, as numbers for the reason told in `labels.PLAIN`.
_NEVER, _NO_FOCUS = 1, 0


class ScrollArea(QScrollArea):
    """Scrolls `content` vertically; it is as wide as the area.  What gets the focus by key comes into view."""

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setProperty("horizontalScrollBarPolicy", _NEVER)
        self.setProperty("focusPolicy", _NO_FOCUS)
        self.setWidget(content)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    def _on_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        content = self.widget()
        if now is not None and content is not None and content.isAncestorOf(now):
            self.ensureWidgetVisible(now, 8, 24)
