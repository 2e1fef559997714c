"""The pages of a document that exists in memory only, as they will be printed."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.shell import theme


class _Pages(QPdfView):
    """White paper would light up a dim room: where the theme is dark, the pages are too."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        look = theme.current()
        if look.dark:
            painter = QPainter(self.viewport())
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
            painter.fillRect(event.rect(), look.color("paper"))


class Preview(QWidget):
    """Shows one PDF.  Nothing of it is ever written to a file here."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bytes = QByteArray()
        self._device = QBuffer(self)
        self._document = QPdfDocument(self)
        self._view = _Pages(self)
        self._view.setObjectName("supervision.preview")
        self._view.setAccessibleName(self.tr("Preview of the document"))
        self._view.setPageMode(QPdfView.PageMode.MultiPage)
        self._view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self._view.setPageSpacing(16)
        self._view.setFrameShape(QPdfView.Shape.NoFrame)
        self._view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._view.setDocument(self._document)
        self.setFocusProxy(self._view)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._view)
        theme.announcer.changed.connect(self._on_theme)
        self._on_theme()

    def show_document(self, pdf: bytes) -> None:
        """Replace what is shown by `pdf`, from its first page."""
        self.clear()
        self._bytes = QByteArray(pdf)
        self._device.setBuffer(self._bytes)
        self._device.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document.load(self._device)
        self._view.verticalScrollBar().setValue(0)

    def clear(self) -> None:
        self._document.close()
        self._device.close()
        self._bytes.clear()

    @property
    def pages(self) -> int:
        return self._document.pageCount()

    def _on_theme(self) -> None:
        palette = self._view.palette()
        palette.setColor(QPalette.ColorRole.Dark, theme.current().color("sunken"))  # what lies around the pages
        self._view.setPalette(palette)
