"""F1: the keys where they act, as small caps over the page.  F1 once more shows all of them on a sheet.

A page says where its keys act by `key_places()`, pairs of a widget and an action; the rail does the same.
"""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QWidget

from ui.shell import shortcuts, theme
from ui.shell.shortcuts import Action

Place = tuple[QWidget, Action]
_INSIDE = 6  # px around the words of a cap


class KeyPlaces(QWidget):
    """Over `over` until F1, Escape or a click; gives the focus back."""

    def __init__(self, over: QWidget, places: Iterable[Place]) -> None:
        super().__init__(over)
        self.setObjectName("keyplaces")
        self.setAccessibleName(self.tr("Keys of this page"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._before = over.window().focusWidget()
        self._places = [(widget, action) for widget, action in places if widget.isVisible()]
        over.installEventFilter(self)
        self.setGeometry(over.rect())

    @classmethod
    def shown(cls, over: QWidget) -> "KeyPlaces | None":
        return over.findChild(cls)

    @classmethod
    def show_over(cls, over: QWidget, places: Iterable[Place]) -> None:
        caps = cls(over, places)
        caps.show()
        caps.raise_()
        caps.setFocus(Qt.FocusReason.ShortcutFocusReason)
        caps.tell()

    @property
    def caps(self) -> list[tuple[QRect, str]]:
        """Where each cap is painted, and its words: at the upper right corner of its place, never on another."""
        metrics = QFontMetrics(theme.current().font(12, bold=True))
        found: list[tuple[QRect, str]] = []
        for widget, action in self._places:
            key = shortcuts.key(action)
            size = metrics.size(Qt.TextFlag.TextSingleLine, key)
            cap = QRect(0, 0, size.width() + 2 * _INSIDE, size.height() + 4)
            area = QRect(self.mapFromGlobal(widget.mapToGlobal(QPoint(0, 0))), widget.size())
            cap.moveTopRight(area.topRight() + QPoint(2, -4))
            if cap.width() > area.width():
                cap.moveLeft(area.left() + 2)
            cap.moveTop(min(max(cap.top(), 2), self.height() - cap.height() - 2))
            cap.moveLeft(min(max(cap.left(), 2), self.width() - cap.width() - 2))
            while any(cap.intersects(other) for other, _ in found):
                cap.translate(0, cap.height() + 2)
            found.append((cap, key))
        return found

    def tell(self) -> None:
        """Say the keys to those who hear the screen."""
        said = ", ".join(f"{shortcuts.text(action)} {shortcuts.key(action)}" for _, action in self._places)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))

    def leave(self) -> None:
        self.hide()
        if self._before is not None:
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.setParent(None)
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        over = self.parentWidget()
        if event.type() == QEvent.Type.Resize and watched is over and over is not None:
            self.setGeometry(over.rect())
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.leave()

    def mousePressEvent(self, _event: QEvent) -> None:
        self.leave()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, painter = theme.current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = QColor(look.color("surface"))
        veil.setAlphaF(0.45)
        painter.fillRect(self.rect(), veil)
        painter.setFont(look.font(12, bold=True))
        for cap, key in self.caps:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.color("accent"))
            painter.drawRoundedRect(QRectF(cap), 4, 4)
            painter.setPen(look.color("on-accent"))
            painter.drawText(cap, int(Qt.AlignmentFlag.AlignCenter), key)
        self._paint_foot(painter)

    def _paint_foot(self, painter: QPainter) -> None:
        look = theme.current()
        painter.setFont(look.font(13))
        told = self.tr("{key} once more: all keys · Esc: back").format(key=shortcuts.key(Action.KEYS))
        size = QFontMetrics(look.font(13)).size(Qt.TextFlag.TextSingleLine, told)
        room = QRect(0, 0, size.width() + 32, size.height() + 16)
        room.moveCenter(QPoint(self.width() // 2, self.height() - room.height()))
        painter.setPen(look.color("line"))
        painter.setBrush(look.color("raised"))
        painter.drawRoundedRect(QRectF(room), theme.RADIUS, theme.RADIUS)
        painter.setPen(look.color("text"))
        painter.drawText(room, int(Qt.AlignmentFlag.AlignCenter), told)
