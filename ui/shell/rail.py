"""The way between the pages, at the left: icons with words, or icons alone while a call runs or the text is large."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QSizePolicy, QVBoxLayout, QWidget

from ui.shell import icons, shortcuts, theme

OPEN_WIDTH, FOLDED_WIDTH = 204, 56
_NARROW = 800  # px at 100 % of text: a window below it has no room for the words


@dataclass(frozen=True, slots=True)
class Stop:
    """One entry.  last: at the foot of the rail."""

    page: str
    icon: str
    words: str
    action: shortcuts.Action
    last: bool = False


class Rail(QFrame):
    """Emits `chosen(page)`."""

    chosen = Signal(str)

    def __init__(self, stops: Sequence[Stop], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "rail")
        self._running = False
        self._window = 0
        self._buttons: dict[str, _Entry] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 12, 8, 12)
        column.setSpacing(4)
        spread = False
        for stop in stops:
            if stop.last and not spread:
                column.addStretch(1)
                spread = True
            entry = _Entry(stop, self)
            entry.clicked.connect(self._on_clicked)
            self._buttons[stop.page] = entry
            column.addWidget(entry)
        if not spread:
            column.addStretch(1)
        self._size()

    def set_current(self, page: str) -> None:
        for name, entry in self._buttons.items():
            entry.setChecked(name == page)

    def key_places(self) -> list[tuple[QWidget, shortcuts.Action]]:
        return [(entry, entry.action_of_page) for entry in self._buttons.values()]

    def set_folded(self, folded: bool) -> None:
        """Icons alone.  The words stay as tool tips and accessible names."""
        self._running = folded
        self._size()

    def fit(self, window: int) -> None:
        """The window is so many px wide."""
        self._window = window
        self._size()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_buttons"):
            self._size()

    def _size(self) -> None:
        look = theme.current()
        folded = self._running or 0 < self._window < look.px(_NARROW)
        self.setFixedWidth(FOLDED_WIDTH if folded else look.px(OPEN_WIDTH))
        for entry in self._buttons.values():
            if entry.folded != folded:
                entry.folded = folded
                entry.update()

    def _on_clicked(self) -> None:
        entry = self.sender()
        if isinstance(entry, _Entry):
            self.chosen.emit(entry.page)


class _Entry(QAbstractButton):
    def __init__(self, stop: Stop, parent: QWidget) -> None:
        super().__init__(parent)
        self.page, self._icon, self.folded = stop.page, stop.icon, False
        self.action_of_page = stop.action
        self._key = shortcuts.key(stop.action)
        self.setObjectName(f"rail.{stop.page}")
        self.setText(stop.words)
        self.setAccessibleName(stop.words)
        self.setAccessibleDescription(self._key)
        self.setToolTip(f"{stop.words}  {self._key}")
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def nextCheckState(self) -> None:
        """The window decides which page is shown."""

    def sizeHint(self) -> QSize:
        return QSize(40, theme.current().px(40))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isChecked() or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.color("accent-soft" if self.isChecked() else "line"))
            painter.drawRoundedRect(self.rect(), theme.RADIUS, theme.RADIUS)
        ink = "accent" if self.isChecked() else "text"
        if not self.isEnabled():
            painter.setOpacity(0.4)
        side = look.px(18)
        left = (self.width() - side) // 2 if self.folded else 11
        top = (self.height() - side) // 2
        painter.drawPixmap(left, top, icons.pixmap(self._icon, ink, side, self.devicePixelRatioF()))
        if not self.folded:
            self._paint_words(painter, left + side + 11)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look.color("focus"), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), theme.RADIUS, theme.RADIUS)

    def _paint_words(self, painter: QPainter, left: int) -> None:
        look = theme.current()
        room = QRect(left, 0, self.width() - left - 10, self.height())
        painter.setFont(look.font(12))
        painter.setPen(look.color("muted"))
        used = painter.fontMetrics().horizontalAdvance(self._key)
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), self._key)
        painter.setFont(look.font(14, bold=self.isChecked()))
        painter.setPen(look.color("text"))
        words = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width() - used - 8)
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), words)
