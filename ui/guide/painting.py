"""Paints the leaves of the guide as a well-set page: small words above, the sentence large, hairlines between."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from app.guide.reading.leaves import Leaf, Mark, Section
from ui.guide.model import LeafModel
from ui.guide.setting import ABOVE, BETWEEN, LABEL, SetLeaf, SetNote, draw, set_leaf
from ui.shell import icons, theme
from ui.shell.theme import Theme
from ui.widgets.levels import paint_shape

ICONS = {
    Mark.SAY: "message-circle",
    Mark.ASK: "circle-help",
    Mark.AVOID: "ban",
    Mark.DO: "hand",
    Mark.RULE: "flag",
    Mark.STEP: "list-checks",
    Mark.FACT: "leaf",
    Mark.DUTY: "shield",
    Mark.SCORE: "chart-line",
    Mark.PLACE: "map-pin",
    Mark.ADDED: "plus",
    Mark.REMOVED: "minus",
    Mark.CHANGED: "pencil",
}
WIDEST = 760
"""A line longer than this is hard to read; px at 100 %."""
_INSIDE = 12
_VCENTER = int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)


class LeafPainter(QStyledItemDelegate):
    """current: the row the keys act on; alive: whether they do now; sourced: the leaves that show their source."""

    def __init__(self, model: LeafModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._sets: dict[tuple[str, int, float, bool], SetLeaf] = {}
        self.width = 480
        self.current = -1
        self.alive = False
        self.sourced: set[str] = set()

    def forget(self) -> None:
        """The model shows other leaves."""
        self._sets.clear()

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        row, look = self._model.rows[index.row()], theme.current()
        if isinstance(row, Section):
            above = 24 if index.row() else 8
            return QSize(10, above + look.px(24 if row.title else 0) + look.px(22 if row.lead else 0) + 4)
        return QSize(10, self._set(row).height)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row, look = self._model.rows[index.row()], theme.current()
        room: QRect = option.rect.adjusted(2, 0, -6, 0)
        room.setWidth(min(room.width(), look.px(WIDEST)))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, Section):
            self._paint_heading(painter, room, row, look)
        else:
            self._paint_leaf(painter, room, row, look, now=index.row() == self.current)
        painter.restore()

    def _paint_heading(self, painter: QPainter, room: QRect, section: Section, look: Theme) -> None:
        bottom = room.bottom() - 4
        words = room.adjusted(_INSIDE, 0, -_INSIDE, 0)
        if section.lead:
            painter.setFont(look.font(13))
            painter.setPen(look.color("muted"))
            line = QRect(words.left(), bottom - look.px(22), words.width(), look.px(22))
            lead = painter.fontMetrics().elidedText(section.lead, Qt.TextElideMode.ElideRight, line.width())
            painter.drawText(line, _VCENTER, lead)
            bottom -= look.px(22)
        painter.setFont(look.font(16, bold=True))
        painter.setPen(look.color("text"))
        painter.drawText(QRect(words.left(), bottom - look.px(24), words.width(), look.px(24)), _VCENTER, section.title)

    def _paint_leaf(self, painter: QPainter, room: QRect, leaf: Leaf, look: Theme, *, now: bool) -> None:
        page = self._set(leaf)
        painter.fillRect(room.left() + _INSIDE, room.bottom(), room.width() - 2 * _INSIDE, 1, look.color("line"))
        if now:
            ground = QRectF(room).adjusted(1, 2, -1, -3)
            painter.setBrush(look.color("raised"))
            painter.setPen(QPen(look.color("focus" if self.alive else "line"), 2 if self.alive else 1))
            painter.drawRoundedRect(ground, theme.CARD_RADIUS, theme.CARD_RADIUS)
        left, top, wanted = room.left() + _INSIDE, room.top() + ABOVE, self._model.wanted
        if page.head:
            self._paint_head(painter, QRect(left, top, room.width() - 2 * _INSIDE, page.head), leaf, look)
            top += page.head
        if page.sentence is not None:
            draw(painter, page.sentence, left, top, "text", wanted)
            top += page.sentence.height
        for note in page.notes:
            self._paint_note(painter, left, top + BETWEEN, note, look, wanted)
            top += note.height + BETWEEN
        if page.source is not None:
            draw(painter, page.source, left, top + BETWEEN, "muted", wanted)

    def _paint_head(self, painter: QPainter, room: QRect, leaf: Leaf, look: Theme) -> None:
        side = look.px(14)
        mark = QRect(room.left(), room.center().y() - side // 2, side, side)
        if leaf.level is not None:
            paint_shape(painter, QRectF(mark), leaf.level)
        elif leaf.kicker:
            painter.drawPixmap(mark.topLeft(), icons.pixmap(ICONS[leaf.mark], "accent", side, _ratio(painter)))
        words = room.adjusted(side + 6, 0, 0, 0)
        if leaf.verify:
            words.setRight(self._paint_verify(painter, room, look))
        painter.setFont(look.font(12, bold=True))
        painter.setPen(look.color("muted"))
        kicker = painter.fontMetrics().elidedText(leaf.kicker, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, _VCENTER, kicker)

    def _paint_verify(self, painter: QPainter, room: QRect, look: Theme) -> int:
        """A calm mark at the right; returns where the words before it have to end."""
        text = self._model.verify
        painter.setFont(look.font(12))
        painter.setPen(QPen(look.color("edge"), 1, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        width = painter.fontMetrics().horizontalAdvance(text) + 16
        pill = QRectF(room.right() - width, room.top() + 1, width - 1, room.height() - 3)
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
        painter.setPen(look.color("muted"))
        painter.drawText(pill, int(Qt.AlignmentFlag.AlignCenter), text)
        return int(pill.left()) - 8

    def _paint_note(self, painter: QPainter, left: int, top: int, note: SetNote, look: Theme, wanted: str) -> None:
        icon = 0
        if note.mark is not None:
            side, icon = look.px(14), look.px(20)
            painter.drawPixmap(left, top + look.px(3), icons.pixmap(ICONS[note.mark], "muted", side, _ratio(painter)))
        if note.label is not None:
            draw(painter, note.label, left + icon, top, "muted")
        aside = left + icon if note.label is None or note.below else left + look.px(LABEL)
        below = note.label.height if note.label is not None and note.below else 0
        quiet = note.mark in (Mark.AVOID, Mark.REMOVED)
        draw(painter, note.words, aside, top + below, "muted" if quiet else "text", wanted)

    def _set(self, leaf: Leaf) -> SetLeaf:
        look = theme.current()
        sourced = leaf.id in self.sourced
        key = (leaf.id, self.width, look.scale, sourced)
        if key not in self._sets:
            width = min(self.width - 8, look.px(WIDEST)) - 2 * _INSIDE
            self._sets[key] = set_leaf(leaf, width, look, sourced=sourced)
        return self._sets[key]


def _ratio(painter: QPainter) -> float:
    return painter.device().devicePixelRatio()
