"""The question to say aloud next, large, at a fixed place above the checklist."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.risk import Checklist, Item, ItemId
from app.domain.text import Language
from ui.shell import theme
from ui.shell.shortcuts import Action, key
from ui.widgets.paragraph import lay

_VCENTER = int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
_INSIDE, _MOST = 12, 3


class AskCard(QWidget):
    """Shows the question under the cursor while the checklist has the focus, otherwise the proposed one.

    Its height is that of the longest question at its width, so that no question ever moves the checklist under it.
    """

    def __init__(self, checklist: Checklist, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items = {item.id: item for item in checklist.items}
        self._language = language
        self._item: Item | None = None
        self._proposed = False
        self._whole = 100
        self.setObjectName("call.ask")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    @property
    def item(self) -> ItemId | None:
        return self._item.id if self._item else None

    def show_item(self, item: ItemId | None, *, proposed: bool) -> None:
        self._item = self._items[item] if item else None
        self._proposed = proposed
        self.setAccessibleName(self._item.ask.in_(self._language) if self._item else self.tr("Everything was asked"))
        self.setAccessibleDescription(self._hint())
        self.setToolTip(self._item.ask.in_(self._language) if self._item else "")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(280, self._whole)

    def minimumSizeHint(self) -> QSize:
        look = theme.current()
        return QSize(160, look.px(20) + round(look.px(16) * 1.5) + 18)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.reserve()

    def reserve(self) -> None:
        """Ask for the height of the longest question at this width and text size."""
        look, width = theme.current(), self.width() - 2 * _INSIDE
        font = look.font(16)
        asks = (item.ask.in_(self._language) for item in self._items.values())
        longest = max((lay(text, font, width, most=_MOST).height for text in asks), default=0)
        whole = longest + look.px(20) + look.px(20) + 16
        if whole != self._whole:
            self._whole = whole
            self.setMaximumHeight(whole)
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.color("line"), 1))
        painter.setBrush(look.color("raised"))
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme.CARD_RADIUS, theme.CARD_RADIUS
        )
        inside = self.rect().adjusted(_INSIDE, 8, -_INSIDE, -8)
        head = QRect(inside.left(), inside.top(), inside.width(), look.px(20))
        keys = f"{key(Action.FOCUS_CHECKLIST)}   {key(Action.NEXT_OPEN)}"
        painter.setFont(look.font(12))
        painter.setPen(look.color("muted"))
        painter.drawText(head, _RIGHT, keys)
        head.setRight(head.right() - painter.fontMetrics().horizontalAdvance(keys) - 10)
        painter.setFont(look.font(12, bold=True))
        painter.setPen(look.color("accent"))
        if self._item is None:
            painter.drawText(head, _VCENTER, self.tr("Everything was asked"))
            return
        lead = self.tr("Ask next") if self._proposed else self.tr("Ask")
        painter.drawText(head, _VCENTER, lead)
        head.setLeft(head.left() + painter.fontMetrics().horizontalAdvance(lead) + 10)
        painter.setFont(look.font(12))
        painter.setPen(look.color("muted"))
        about = f"{self._item.id} {self._item.label.in_(self._language)}"
        fitting = painter.fontMetrics().elidedText(about, Qt.TextElideMode.ElideRight, head.width())
        painter.drawText(head, _VCENTER, fitting)
        ask = self._item.ask.in_(self._language)
        room = inside.bottom() - head.bottom()
        most = min(_MOST, max(1, room // round(look.px(16) * 1.5)))
        sentence = lay(ask, look.font(16), inside.width(), most=most)
        sentence.draw(painter, inside.left(), head.bottom() + 2, look.color("text"))
        if self.height() < self._whole:
            return
        painter.setFont(look.font(12))
        painter.setPen(look.color("muted"))
        hint = QRect(inside.left(), inside.bottom() - look.px(18), inside.width(), look.px(20))
        painter.drawText(
            hint, _VCENTER, painter.fontMetrics().elidedText(self._hint(), Qt.TextElideMode.ElideRight, hint.width())
        )

    def _hint(self) -> str:
        return self._item.hint.in_(self._language) if self._item and self._item.hint else ""
