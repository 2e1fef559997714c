"""All keys on one sheet, over the page, until F1 or Escape."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.shell import shortcuts, theme
from ui.shell.shortcuts import TABLE, Place, Shortcut
from ui.widgets.card import Card, SectionTitle
from ui.widgets.keyhint import KeyHint
from ui.widgets.labels import words
from ui.widgets.scroll import ScrollArea

_Block = tuple[str, list[Shortcut]]
COLUMNS, COLUMN = 3, 360


class KeySheet(QWidget):
    """Covers `over` while it is shown and gives the focus back afterwards."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.setObjectName("keysheet")
        self.setAccessibleName(self.tr("Keys"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._before = over.window().focusWidget()
        self._scroll = ScrollArea(self._sheet(min(COLUMNS, over.width() // theme.current().px(COLUMN))))
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 24, 24, 24)
        row.addWidget(self._scroll)
        over.installEventFilter(self)
        self.setGeometry(over.rect())

    def _sheet(self, most: int) -> QWidget:
        sheet = Card(inside=24, spacing=20)
        head = QHBoxLayout()
        head.addWidget(words(self.tr("Keys"), "title", wrap=False))
        head.addStretch(1)
        head.addWidget(KeyHint("Esc"))
        sheet.body.addLayout(head)
        columns = QHBoxLayout()
        columns.setSpacing(40)
        for blocks in self._columns(most):
            column = QVBoxLayout()
            column.setSpacing(24)
            for title, rows in blocks:
                column.addLayout(_block(title, rows))
            column.addStretch(1)
            columns.addLayout(column)
        sheet.body.addLayout(columns)
        middle = QWidget()
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(sheet)
        across.addStretch(1)
        down = QVBoxLayout(middle)
        down.addStretch(1)
        down.addLayout(across)
        down.addStretch(1)
        return middle

    def _columns(self, most: int) -> list[list[_Block]]:
        """The many keys of the call in two columns where there is room for three, everything else beside them."""
        titles = {
            Place.ANYWHERE: self.tr("Everywhere"),
            Place.CASES: self.tr("In the case log"),
            Place.CONTACTS: self.tr("Follow-ups, shift, directory"),
            Place.GUIDE: self.tr("In the guide"),
        }
        others = [(title, [row for row in TABLE if row.place is place]) for place, title in titles.items()]
        call = [row for row in TABLE if row.place is Place.CALL]
        half = (len(call) + 1) // 2 if most >= COLUMNS else len(call)
        columns = [others, [(self.tr("During a call"), call[:half])], [("", call[half:])]]
        return columns[:most] if most > 1 else [[*others, *columns[1]]]

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
        bar = self._scroll.verticalScrollBar()
        step = {
            Qt.Key.Key_Down: bar.singleStep(),
            Qt.Key.Key_Up: -bar.singleStep(),
            Qt.Key.Key_PageDown: bar.pageStep(),
            Qt.Key.Key_PageUp: -bar.pageStep(),
        }.get(Qt.Key(event.key()))
        if step is not None:
            bar.setValue(bar.value() + step)
        elif event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter):
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


def _block(title: str, rows: list[Shortcut]) -> QVBoxLayout:
    """A heading and its keys.  Without a title the rows begin where those of its neighbour do."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(6)
    for index, row in enumerate(rows):
        grid.addWidget(KeyHint(row.action), index, 0, Qt.AlignmentFlag.AlignRight)
        grid.addWidget(words(shortcuts.text(row.action), wrap=False), index, 1)
    column = QVBoxLayout()
    column.setSpacing(10)
    column.addWidget(SectionTitle(title))
    column.addLayout(grid)
    return column
