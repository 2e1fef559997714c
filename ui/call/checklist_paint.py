"""Measures and paints a row of the checklist: its mark, its question, its answers.

The rows are painted, not built of buttons: 35 questions with five answers each would be 200 widgets to lay out again at
every answer.  What is painted is also told to screen readers by the model.
"""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from app.domain.risk import NOT_ASKED, AnswerState
from ui.call.checklist_rows import ChecklistRows, Row
from ui.shell import theme
from ui.widgets.levels import paint_shape, role

_VCENTER = int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
_CENTER = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)


@dataclass(frozen=True, slots=True)
class Measures:
    """Where the parts of a row lie, relative to its top left corner.  segments: one rectangle per answer."""

    height: int
    label: QRect
    segments: tuple[QRect, ...]


class RowPainter(QStyledItemDelegate):
    """Paints `ChecklistRows`.  alive: whether the view has the focus.  hover: which segment the mouse is over."""

    def __init__(self, model: ChecklistRows, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._measured: dict[tuple[int, int, float], Measures] = {}
        self.width = 320
        self.alive = False
        self.hover: tuple[int, int] | None = None
        self.current = -1

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(10, self.measures(index.row()).height)

    def measures(self, at: int) -> Measures:
        look = theme.current()
        key = (at, self.width, look.scale)
        if key not in self._measured:
            self._measured[key] = _measure(self._model.rows[at], self.width, look)
        return self._measured[key]

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        at = index.row()
        row, look = self._model.rows[at], theme.current()
        room: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.item is None:
            _paint_heading(painter, room, row, look, first=at == 0)
        else:
            self._paint_question(painter, room, row, look, at)
        painter.restore()

    def _paint_question(self, painter: QPainter, room: QRect, row: Row, look: theme.Theme, at: int) -> None:
        measures = self.measures(at)
        current = self.alive and at == self.current
        if current:
            painter.setPen(QPen(look.color("focus"), 2))
            painter.setBrush(look.color("raised"))
            painter.drawRoundedRect(QRectF(room).adjusted(2, 2, -2, -2), theme.RADIUS, theme.RADIUS)
        label = measures.label.translated(room.topLeft())
        _paint_mark(painter, QRect(room.left() + 8, label.top(), look.px(14), label.height()), row, look)
        painter.setFont(look.font(12))
        painter.setPen(look.color("muted"))
        code = QRect(room.left() + look.px(14) + 14, label.top(), look.px(36), label.height())
        assert row.item is not None
        painter.drawText(code, _VCENTER, row.item.id)
        asked = row.state is not AnswerState.NOT_ASKED
        painter.setFont(look.font(14, bold=row.proposed or row.level is not None))
        painter.setPen(look.color("accent" if row.proposed else "text"))
        if asked and row.level is None and not row.scale:
            painter.setPen(look.color("muted"))
        painter.drawText(
            label, _VCENTER, painter.fontMetrics().elidedText(row.label, Qt.TextElideMode.ElideRight, label.width())
        )
        for number, rect in enumerate(measures.segments):
            over = self.hover == (at, number)
            _paint_segment(painter, rect.translated(room.topLeft()), row, number, look, current=current, over=over)


def _measure(row: Row, width: int, look: theme.Theme) -> Measures:
    if row.item is None:
        return Measures(look.px(34), QRect(8, 0, width - 16, look.px(34)), ())
    line = look.px(32)
    left = look.px(14) + 14 + look.px(36)
    words = QFontMetrics(look.font(14, bold=True)).horizontalAdvance(row.label)
    if row.scale:
        return Measures(line + 6, QRect(left, 0, words + 8, line + 6), ())
    metrics = QFontMetrics(look.font(13, bold=True))
    widths = [metrics.horizontalAdvance(segment.text) + 2 * look.px(5) + 11 for segment in row.segments]
    start = width - sum(widths) - 6
    if start >= left + words + 6:
        return Measures(line, QRect(left, 0, start - left - 4, line), _lay(widths, start, 2, line - 4))
    second = look.px(28)
    start = max(8, width - sum(widths) - 6)
    return Measures(
        line + second,
        QRect(left, 2, width - left - 6, line - 4),
        _lay(_fit(widths, width - start - 6), start, line - 2, second - 2),
    )


def _fit(widths: list[int], room: int) -> list[int]:
    """Narrower by the same share where large text does not fit; the words are then elided."""
    if sum(widths) <= room:
        return widths
    return [int(width * room / sum(widths)) for width in widths]


def _lay(widths: list[int], start: int, top: int, height: int) -> tuple[QRect, ...]:
    result = []
    for width in widths:
        result.append(QRect(start, top, width, height))
        start += width
    return tuple(result)


def _paint_heading(painter: QPainter, room: QRect, row: Row, look: theme.Theme, *, first: bool) -> None:
    inside = room.adjusted(8, 6, -12, 0)
    if not first:
        painter.setPen(QPen(look.color("line"), 1))
        painter.drawLine(room.left() + 8, room.top() + 4, room.right() - 8, room.top() + 4)
    painter.setFont(look.font(12, bold=True))
    painter.setPen(look.color("muted"))
    room_for_label = inside.width() - painter.fontMetrics().horizontalAdvance(row.note) - 8
    label = painter.fontMetrics().elidedText(row.label, Qt.TextElideMode.ElideRight, room_for_label)
    painter.drawText(inside, _VCENTER, label)
    painter.setFont(look.font(12))
    painter.drawText(inside, _RIGHT, row.note)


def _paint_mark(painter: QPainter, room: QRect, row: Row, look: theme.Theme) -> None:
    """What became of the question: empty ring not asked, level shape flagged, dot settled, bar left open."""
    side = min(room.width(), look.px(12))
    box = QRectF(room.center().x() - side / 2 + 0.5, room.center().y() - side / 2 + 1, side, side)
    if row.level is not None:
        paint_shape(painter, box, row.level)
        return
    if row.proposed:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color("accent"))
        painter.drawPolygon([box.topLeft(), QPointF(box.left() + side * 0.6, box.center().y()), box.bottomLeft()])
        return
    state = row.state
    if state is AnswerState.NOT_ASKED:
        painter.setPen(QPen(look.color("edge"), 1.2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(box.adjusted(2, 2, -2, -2))
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.color("muted"))
    if state in (AnswerState.UNCLEAR, AnswerState.DECLINED):
        painter.drawRoundedRect(QRectF(box.left() + 2, box.center().y() - 1, side - 4, 2), 1, 1)
    else:
        painter.drawEllipse(box.adjusted(3, 3, -3, -3))


def _paint_segment(
    painter: QPainter, room: QRect, row: Row, number: int, look: theme.Theme, *, current: bool, over: bool
) -> None:
    segment = row.segments[number]
    chosen = row.answer == segment.answer and row.answer != NOT_ASKED
    ink: QColor = look.color("text" if current else "muted")
    box = QRectF(room).adjusted(1, 2, -1, -2)
    if chosen:
        ground, edge, ink = _grounds(row, look)
        open_answer = row.state in (AnswerState.UNCLEAR, AnswerState.DECLINED)
        painter.setPen(QPen(edge, 1, Qt.PenStyle.DashLine if open_answer else Qt.PenStyle.SolidLine))
        painter.setBrush(ground)
        painter.drawRoundedRect(box, theme.RADIUS, theme.RADIUS)
    elif over or current:
        painter.setPen(QPen(look.color("line"), 1))
        painter.setBrush(look.color("sunken") if over else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, theme.RADIUS, theme.RADIUS)
    words = room
    if current:
        painter.setFont(look.font(12))
        painter.setPen(ink if chosen else look.color("muted"))
        painter.drawText(QRect(room.left() + 5, room.top(), 10, room.height()), _CENTER, segment.key)
        words = room.adjusted(10, 0, 0, 0)
    painter.setFont(look.font(13, bold=chosen))
    painter.setPen(ink)
    fitting = painter.fontMetrics().elidedText(segment.text, Qt.TextElideMode.ElideRight, words.width() - 4)
    painter.drawText(words, _CENTER, fitting)


def _grounds(row: Row, look: theme.Theme) -> tuple[QColor, QColor, QColor]:
    """Ground, edge and ink of the answer taken: the level where a flag rests on it, ink for yes, quiet otherwise."""
    if row.level is not None:
        name = role(row.level)
        return look.color(name), look.color(name), look.color("on-level")
    if row.state is AnswerState.YES:
        return look.color("text"), look.color("text"), look.color("raised")
    if row.state is AnswerState.NO:
        return look.color("accent-soft"), look.color("accent-soft"), look.color("text")
    return look.color("sunken"), look.color("edge"), look.color("text")
