"""All keys on one sheet, over the page, until F1 or Escape."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.shell import shortcuts, theme
from ui.shell.shortcuts import Place
from ui.widgets.card import Card, SectionTitle
from ui.widgets.keyhint import KeyHint
from ui.widgets.labels import words


class KeySheet(QWidget):
    """Covers `over` while it is shown and gives the focus back afterwards."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.setObjectName("keysheet")
        self.setAccessibleName(self.tr("Keys"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._before = over.window().focusWidget()
        sheet = Card(inside=24, spacing=16)
        sheet.body.addWidget(words(self.tr("Keys"), "title"))
        columns = QHBoxLayout()
        columns.setSpacing(40)
        left = QVBoxLayout()
        left.setSpacing(24)
        left.addLayout(_column(Place.ANYWHERE, self.tr("Everywhere")))
        left.addLayout(_column(Place.CASES, self.tr("In the case log")))
        left.addLayout(_column(Place.GUIDE, self.tr("In the guide")))
        left.addStretch(1)
        columns.addLayout(left)
        columns.addLayout(_column(Place.CALL, self.tr("During a call")))
        sheet.body.addLayout(columns)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(sheet)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)
        over.installEventFilter(self)
        self.setGeometry(over.rect())

    @classmethod
    def toggle(cls, over: QWidget) -> None:
        """Show the sheet over `over`, or put it away."""
        shown = over.findChild(cls)
        if shown is not None:
            shown._leave()  # noqa: SLF001  its own class
            return
        sheet = cls(over)
        sheet.show()
        sheet.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        over = self.parentWidget()
        if event.type() == QEvent.Type.Resize and watched is over and over is not None:
            self.setGeometry(over.rect())
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._leave()

    def mousePressEvent(self, _event: QEvent) -> None:
        self._leave()

    def paintEvent(self, _event: QPaintEvent) -> None:
        veil = QColor(theme.current().color("surface"))
        veil.setAlphaF(0.86)
        QPainter(self).fillRect(self.rect(), veil)

    def _leave(self) -> None:
        self.hide()
        if self._before is not None:
            self._before.setFocus()
        self.setParent(None)
        self.deleteLater()


def _column(place: Place, title: str) -> QVBoxLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(6)
    rows = [row for row in shortcuts.TABLE if row.place is place]
    for index, row in enumerate(rows):
        grid.addWidget(KeyHint(row.action), index, 0, Qt.AlignmentFlag.AlignRight)
        grid.addWidget(words(shortcuts.text(row.action), wrap=False), index, 1)
    column = QVBoxLayout()
    column.setSpacing(10)
    column.addWidget(SectionTitle(title))
    column.addLayout(grid)
    column.addStretch(1)
    return column
