"""The steps of a crisis protocol as rows: how far each has come, when, and how long it was meant to take."""

from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from app.domain.crisis import Protocol, Step, StepId, StepRecord, StepStatus
from app.domain.text import Language
from ui.shell import theme
from ui.shell.words import word
from ui.widgets.clock import elapsed

_NO_PARENT = QModelIndex()
_VCENTER = int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
_RIGHT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight | Qt.TextFlag.TextSingleLine)
_SETTLED = (StepStatus.DONE, StepStatus.FAILED)


@dataclass(slots=True)
class StepRow:
    """One step.  after: seconds from the start of the protocol to the last change, None while to do."""

    step: Step
    text: str
    record: StepRecord | None = None
    after: float | None = None

    @property
    def status(self) -> StepStatus:
        return self.record.status if self.record else StepStatus.TODO


class ProtocolRows(QAbstractListModel):
    """The steps of the protocol that is shown.  `waited` is how long the protocol has been open, in seconds."""

    def __init__(self, language: Language, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self.rows: list[StepRow] = []
        self.waited = 0.0

    def show(self, protocol: Protocol | None) -> None:
        self.beginResetModel()
        steps = protocol.steps if protocol else ()
        self.rows = [StepRow(step, step.what.in_(self._language)) for step in steps]
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{index.row() + 1}. {row.text}, {word(row.status)}"
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return f"{row.step.who.in_(self._language)}. {row.step.why.in_(self._language)}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.text
        return row.text if role == Qt.ItemDataRole.DisplayRole else None

    def set_record(self, record: StepRecord, after: float) -> None:
        for at, row in enumerate(self.rows):
            if row.step.id == record.step:
                row.record, row.after = record, after
                self._changed(at)

    def set_waited(self, seconds: float) -> None:
        """Time passes: only rows whose target is due change their look."""
        before, self.waited = self.waited, seconds
        for at, row in enumerate(self.rows):
            if row.status is StepStatus.TODO and row.step.within and before <= row.step.within < seconds:
                self._changed(at)

    def next_open(self, after: int = -1) -> int | None:
        """The next step nobody has begun."""
        order = [*range(after + 1, len(self.rows)), *range(after + 1)]
        return next((at for at in order if self.rows[at].status is StepStatus.TODO), None)

    def row_of(self, step: StepId) -> int:
        return next(at for at, row in enumerate(self.rows) if row.step.id == step)

    def _changed(self, at: int) -> None:
        self.dataChanged.emit(self.index(at), self.index(at))


class StepPainter(QStyledItemDelegate):
    """A row: a box by status, the step, and at the right its status with the time, or the time it should take."""

    def __init__(self, model: ProtocolRows, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.alive = False
        self.current = 0

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(10, theme.current().px(28))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        look, row = theme.current(), self._model.rows[index.row()]
        room: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if index.row() == self.current:
            painter.setPen(QPen(look.color("focus"), 2) if self.alive else Qt.PenStyle.NoPen)
            painter.setBrush(look.color("accent-soft"))
            painter.drawRoundedRect(QRectF(room).adjusted(1, 1, -1, -1), theme.RADIUS, theme.RADIUS)
        side = look.px(14)
        box = QRectF(room.left() + 8, room.center().y() - side / 2 + 0.5, side, side)
        _paint_status(painter, box, row.status, look)
        inside = room.adjusted(8 + side + 8, 0, -10, 0)
        right, role = self._right(row)
        painter.setFont(look.font(12))
        painter.setPen(look.color(role))
        used = painter.fontMetrics().horizontalAdvance(right)
        painter.drawText(inside, _RIGHT, right)
        inside.setRight(inside.right() - used - 8)
        settled = row.status in _SETTLED
        painter.setFont(look.font(14, bold=row.step.key and not settled))
        painter.setPen(look.color("muted" if settled else "text"))
        painter.drawText(
            inside, _VCENTER, painter.fontMetrics().elidedText(row.text, Qt.TextElideMode.ElideRight, inside.width())
        )
        painter.restore()

    def _right(self, row: StepRow) -> tuple[str, str]:
        if row.status is not StepStatus.TODO:
            return f"{word(row.status)} {elapsed(row.after or 0)}", "r3" if row.status is StepStatus.FAILED else "muted"
        if row.step.within is None:
            return "", "muted"
        late = self._model.waited > row.step.within
        return f"≤ {elapsed(row.step.within)}", "r3" if late else "muted"


def _paint_status(painter: QPainter, box: QRectF, status: StepStatus, look: theme.Theme) -> None:
    """An empty box, filling as the step goes on: a tick when done, a cross when it did not work."""
    ink = look.color("accent" if status is not StepStatus.FAILED else "r3")
    painter.setPen(QPen(look.color("edge") if status is StepStatus.TODO else ink, 1.4))
    painter.setBrush(ink if status is StepStatus.DONE else look.color("raised"))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
    inner = box.adjusted(3.5, 3.5, -3.5, -3.5)
    if status is StepStatus.DONE:
        painter.setPen(QPen(look.color("on-accent"), 1.8))
        elbow = QPointF(inner.left() + inner.width() * 0.38, inner.bottom())
        painter.drawPolyline([QPointF(inner.left(), inner.center().y() + 0.5), elbow, inner.topRight()])
    elif status is StepStatus.FAILED:
        painter.drawLine(inner.topLeft(), inner.bottomRight())
        painter.drawLine(inner.bottomLeft(), inner.topRight())
    elif status in (StepStatus.DISCUSSED, StepStatus.AGREED, StepStatus.STARTED):
        share = {StepStatus.DISCUSSED: 0.25, StepStatus.AGREED: 0.5, StepStatus.STARTED: 0.75}[status]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        full = box.adjusted(3, 3, -3, -3)
        painter.drawRect(
            QRectF(full.left(), full.bottom() - full.height() * share, full.width(), full.height() * share)
        )
