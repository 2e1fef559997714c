"""A drawing on the screen, in the colours of the theme."""

from PySide6.QtCore import QByteArray, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.reports.drawing import Drawing
from app.reports.svg import to_svg
from ui.shell import theme


class Chart(QWidget):
    """Shows `drawing` at one px a point, times the scale of the text."""

    def __init__(self, drawing: Drawing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drawing = drawing
        self._renderer = QSvgRenderer(self)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(drawing.says)
        theme.announcer.changed.connect(self._on_theme)
        self._on_theme()

    def sizeHint(self) -> QSize:
        look = theme.current()
        return QSize(look.px(round(self._drawing.width)), look.px(round(self._drawing.height)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._renderer.render(painter, QRectF(self.rect()))

    def _on_theme(self) -> None:
        self._renderer.load(QByteArray(to_svg(self._drawing, theme.current().roles).encode()))
        self.updateGeometry()
        self.update()
