"""Paints one row of the log: aligned columns, one hairline, and under a hit the piece of text that was found."""

from datetime import date

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.clock import Clock
from app.domain.calls import CallRow, CallStatus, SearchHit
from app.domain.caselog import USUAL_COLUMNS, Column
from app.guide.pack import GuidePack
from ui.cases import wording
from ui.cases.columns import EDGE, Place, places
from ui.cases.model import RowModel
from ui.shell import i18n, theme
from ui.shell.words import word
from ui.widgets.levels import paint_shape, role

_LEFT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft) | int(Qt.TextFlag.TextSingleLine)


class RowDelegate(QStyledItemDelegate):
    """Knows the rows of a RowModel.  Fonts and colours are looked up once per theme."""

    def __init__(self, clock: Clock, guide: GuidePack, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self.columns = USUAL_COLUMNS
        language = i18n.current()
        self._names = {str(playbook.id): playbook.label.in_(language) for playbook in guide.playbooks}
        self._names |= {category.id: category.label.in_(language) for category in guide.categories}
        theme.announcer.changed.connect(self._on_theme)
        self._on_theme()

    def row_height(self, *, snippets: bool) -> int:
        """Every row of one list is as high as this."""
        return self._row_height + (self._snippet_height if snippets else 0)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        room: QRect = option.rect
        self._ground(painter, option, room)
        call = _model(index).call(index.row())
        if call is None:
            return  # still being fetched
        line = QRect(room.left(), room.top(), room.width(), self._row_height)
        today = self._clock.now().astimezone().date()
        for place in places(room.width(), theme.current().scale, self.columns):
            self._part(painter, call, place, line, today)
        hit = _model(index).hit(index.row())
        if hit is not None:
            self._snippet(painter, hit, room)

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem, room: QRect) -> None:
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(room, self._colours["accent-soft"])
            painter.fillRect(QRect(room.left(), room.top(), 3, room.height()), self._colours["accent"])
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(room, self._colours["sunken"])
        painter.fillRect(QRect(room.left() + EDGE, room.bottom(), room.width() - 2 * EDGE, 1), self._colours["line"])

    def _part(self, painter: QPainter, call: CallRow, place: Place, line: QRect, today: date) -> None:
        room = QRect(place.x, line.top(), place.width - 8, line.height())
        if place.column is Column.LEVEL:
            side = self._shape
            paint_shape(painter, QRectF(room.left(), room.center().y() - side / 2 + 1, side, side), call.level)
            self._write(painter, room.adjusted(side + 8, 0, 0, 0), call.level.value, self._bold, role(call.level))
        elif place.column is Column.NUMBER:
            self._write(painter, room, call.number, self._bold, "text")
        elif place.column is Column.DAY:
            day = f"{wording.day(call.started_at, today)}  {wording.clock(call.started_at)}"
            self._write(painter, room, day, self._plain, "text")
        else:
            words, colour = self._words(call, place.column)
            self._write(painter, room, words, self._plain, colour)

    def _words(self, call: CallRow, column: Column) -> tuple[str, str]:
        """What a column of plain words says, and in which colour."""
        if column is Column.CALLER:
            return (call.caller_code, "text") if call.caller_code else ("–", "muted")
        if column is Column.LENGTH:
            return wording.length(call.ended_at - call.started_at) if call.ended_at else "", "muted"
        if column is Column.STATE:
            return wording.state(call), "accent" if call.status is CallStatus.DRAFT else "muted"
        said = {
            Column.KIND: word(call.kind),
            Column.CATEGORY: self._names.get(call.category, call.category),
            Column.PLAYBOOK: self._names.get(call.playbook, call.playbook),
            Column.COUNSELLOR: call.counsellor,
        }
        return said[column], "muted"

    def _write(self, painter: QPainter, room: QRect, text: str, font: tuple[QFont, QFontMetrics], colour: str) -> None:
        if not text:
            return
        face, metrics = font
        painter.setFont(face)
        painter.setPen(self._colours[colour])
        if metrics.horizontalAdvance(text) > room.width():
            text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, _LEFT, text)

    def _snippet(self, painter: QPainter, hit: SearchHit, room: QRect) -> None:
        """One line of the text found, the found words set apart by weight and ground, not by colour alone."""
        left = EDGE + self._shape + 8
        width = room.width() - left - EDGE
        layout = QTextLayout("".join(" " if letter.isspace() else letter for letter in hit.snippet), self._plain[0])
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAnywhere)
        layout.setTextOption(option)
        quiet, marked = QTextCharFormat(), QTextCharFormat()
        quiet.setForeground(self._colours["muted"])
        marked.setForeground(self._colours["text"])
        marked.setBackground(self._colours["accent-soft"])
        marked.setFontWeight(QFont.Weight.Bold)
        formats = [QTextLayout.FormatRange()]
        formats[0].start, formats[0].length, formats[0].format = 0, _units(hit.snippet), quiet
        for start, end in hit.marks:
            mark = QTextLayout.FormatRange()
            mark.start, mark.length = _units(hit.snippet[:start]), _units(hit.snippet[start:end])
            mark.format = marked
            formats.append(mark)
        layout.setFormats(formats)
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(width)
        layout.endLayout()
        layout.draw(painter, QPointF(left, room.top() + self._row_height - 6))

    def _on_theme(self) -> None:
        look = theme.current()
        self._colours: dict[str, QColor] = {name: look.color(name) for name in look.roles}
        plain, bold = look.font(14), look.font(14, bold=True)
        self._plain, self._bold = (plain, QFontMetrics(plain)), (bold, QFontMetrics(bold))
        self._shape = look.px(14)
        self._row_height = look.px(44)
        self._snippet_height = self._plain[1].height() + 8


def _model(index: QModelIndex | QPersistentModelIndex) -> RowModel:
    model = index.model()
    assert isinstance(model, RowModel)
    return model


def _units(text: str) -> int:
    """How many UTF-16 units Qt counts in `text`."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
